"""`coder create`, `delete`, `list` and `show`: workspaces, as far as a template's trial needs them."""

from __future__ import annotations

import json
import re
import sys
import time
from typing import Any

from . import blocks
from .errors import NOT_FOUND, CommandError
from .flags import parse
from .output import confirm, table
from .store import USER, Store, active, new_id, now, version_of

_CREATE: dict[str, type] = {
    "template": str,
    "template-version": str,
    "preset": str,
    "parameter": list,
    "parameter-default": list,
    "rich-parameter-file": str,
    "stop-after": str,
    "start-at": str,
    "automatic-updates": str,
    "use-parameter-defaults": bool,
    "no-wait": bool,
}


def create(store: Store, arguments: list[str]) -> None:
    """Make a workspace of a template's active version, or of the one named."""
    flags = parse(arguments, _CREATE)
    if len(flags.arguments) != 1:
        raise CommandError("EOF")
    owner, _, name = flags.arguments[0].rpartition("/")
    owner = USER["username"] if owner in ("", "me") else owner
    if not re.fullmatch(r"[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*", name) or len(name) > 32:
        raise CommandError(f'workspace name "{name}" is invalid: must be alphanumeric with hyphens')
    if any(w["name"] == name and w["owner_name"] == owner for w in store.workspaces()):
        raise CommandError(f'A workspace already exists named "{name}"!')
    template = store.find(flags.text("template"))
    if template is None:
        raise CommandError(f"get template by name: {NOT_FOUND}")
    version = active(template)
    if flags.text("template-version"):
        try:
            version = version_of(template, flags.text("template-version"))
        except CommandError as error:
            raise CommandError(f"get template version by name: {error}") from None
    data = store.get(version["job"]["file_id"])
    _choices(data, flags.text("preset"), [*flags.many("parameter"), *flags.many("parameter-default")])
    confirm(flags, "Confirm create?", default=True)
    fault = store.fault("create", template["name"])
    store.save_workspace(_workspace(template, version, owner, name, store.fault("agent", template["name"]) or "ready"))
    if store.fault("create-slow", template["name"]):
        time.sleep(store.fault("create-slow", template["name"]))
    if fault:
        raise CommandError(f"watch build: {fault}")
    print(f"\nThe {name} workspace has been created at {now()}!")


def _choices(data: bytes, preset: str, given: list[str]) -> None:
    parameters = {body.get("name", key): body for key, body in blocks.data_blocks(data, "coder_parameter").items()}
    presets = {body.get("name", key): body for key, body in blocks.data_blocks(data, "coder_workspace_preset").items()}
    if preset and preset != "none" and preset not in presets:
        raise CommandError(f'preset "{preset}" not found')
    values = set((presets.get(preset) or {}).get("parameters") or {})
    for pair in given:
        key, equals, _ = pair.partition("=")
        if not equals:
            raise CommandError(f"can't parse given parameter values: malformed parameter: {pair!r}")
        if key not in parameters:
            raise CommandError(f'prepare build: parameter "{key}" is not present in the template')
        values.add(key)
    for key, body in parameters.items():
        if "default" not in body and key not in values:
            raise CommandError("prepare build: EOF")


def _workspace(
    template: dict[str, Any], version: dict[str, Any], owner: str, name: str, lifecycle: str
) -> dict[str, Any]:
    connected = lifecycle not in ("never", "created")
    agent = {
        "id": new_id(),
        "name": "main",
        "status": "connected" if connected else "connecting",
        "lifecycle_state": lifecycle if connected else "created",
    }
    return {
        "id": new_id(),
        "created_at": now(),
        "owner_name": owner,
        "name": name,
        "template_id": template["id"],
        "template_name": template["name"],
        "template_active_version_id": template["active_version_id"],
        "latest_build": {
            "id": new_id(),
            "template_version_id": version["id"],
            "template_version_name": version["name"],
            "transition": "start",
            "status": "running",
            "job": {"status": "succeeded"},
            "resources": [{"id": new_id(), "type": "docker_container", "name": "workspace", "agents": [agent]}],
        },
        "health": {"healthy": lifecycle == "ready", "failing_agents": [] if lifecycle == "ready" else [agent["id"]]},
    }


def delete(store: Store, arguments: list[str]) -> None:
    """Delete a workspace."""
    flags = parse(arguments, {"orphan": bool})
    if len(flags.arguments) != 1:
        raise CommandError(f"wanted 1 args but got {len(flags.arguments)} {flags.arguments}")
    workspace = store.workspace(flags.arguments[0])
    confirm(flags, "Confirm delete workspace?", default=False)
    if store.fault("delete", workspace["template_name"]):
        raise CommandError(str(store.fault("delete", workspace["template_name"])))
    store.drop_workspace(workspace)
    print(f"\n{workspace['owner_name']}/{workspace['name']} has been deleted at {now()}!")


def list_(store: Store, arguments: list[str]) -> None:
    """Workspaces: the user's own, or all."""
    flags = parse(arguments, {"output": str, "all": bool, "search": str, "column": str})
    terms = dict(part.split(":", 1) for part in flags.text("search").split() if ":" in part)
    found = store.workspaces()
    if not flags.true("all") and not terms:
        found = [w for w in found if w["owner_name"] == USER["username"]]
    if "owner" in terms:
        owner = USER["username"] if terms["owner"] == "me" else terms["owner"]
        found = [w for w in found if w["owner_name"] == owner]
    if "template" in terms:
        found = [w for w in found if w["template_name"] == terms["template"]]
    if "name" in terms:
        found = [w for w in found if terms["name"] in w["name"]]
    if flags.text("output") == "json":
        print(json.dumps(found, indent=2))
    elif found:
        table([("WORKSPACE", "TEMPLATE"), *((f"{w['owner_name']}/{w['name']}", w["template_name"]) for w in found)])
    else:
        print("No workspaces found! Create one:\n\n  coder create <name>\n", file=sys.stderr)


def show(store: Store, arguments: list[str]) -> None:
    """A workspace's resources and agents."""
    flags = parse(arguments, {"details": bool})
    if len(flags.arguments) != 1:
        raise CommandError(f"wanted 1 args but got {len(flags.arguments)} {flags.arguments}")
    try:
        workspace = store.workspace(flags.arguments[0])
    except CommandError as error:
        raise CommandError(f"get workspace: {error}") from None
    rows = [("RESOURCE", "STATUS")]
    for resource in workspace["latest_build"]["resources"]:
        rows.append((f"{resource['type']}.{resource['name']}", ""))
        rows += [(f"- {agent['name']}", agent["status"]) for agent in resource["agents"]]
    table(rows)
