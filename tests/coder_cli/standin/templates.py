"""`coder templates …`: push, pull, list, delete, versions list and promote."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from . import archive, blocks
from .errors import NOT_FOUND, CommandError
from .flags import Flags, parse
from .output import confirm, table
from .store import ORGANIZATION, USER, Store, active, new_id, now, version_of

_PUSH: dict[str, type] = {
    "variables-file": str,
    "variable": list,
    "var": list,
    "provisioner-tag": list,
    "name": str,
    "always-prompt": bool,
    "activate": bool,
    "directory": str,
    "ignore-lockfile": bool,
    "message": str,
}


def push(store: Store, arguments: list[str]) -> None:
    """Make a version of the template out of a directory; make the template if there is none."""
    flags = parse(arguments, _PUSH)
    directory = flags.text("directory", ".")
    if directory == "-" or ("directory" not in flags.values and not sys.stdin.isatty()):
        if not flags.arguments:
            raise CommandError("template name argument must be provided")
        data = sys.stdin.buffer.read()
    else:
        data = b""
    if len(flags.arguments) > 1:
        raise CommandError(f"wanted between 0 and 1 args but got {len(flags.arguments)} {flags.arguments}")
    name = flags.arguments[0] if flags.arguments else Path(directory).resolve().name
    archive.check_name(name)
    version_name = flags.text("name")
    if version_name:
        archive.check_version_name(version_name)
    template = store.find(name)
    tags = _tags(flags.many("provisioner-tag"), template)
    _warnings(directory, data, flags)
    if not data:
        confirm(flags, f'Upload "{directory}"?', default=True)
        data = archive.pack(directory)
    values = _values(flags)
    while store.fault("hold", name):
        time.sleep(0.05)
    version = _version(store, name, version_name, flags.text("message") or "Uploaded from the CLI", tags, data, values)
    _activate(store, name, version, flags.true("activate", True))


def _tags(given: list[str], template: dict[str, Any] | None) -> dict[str, str]:
    if len(given) == 1 and given[0].strip() == "-":
        print("Not reusing provisioner tags from the previous template version.", file=sys.stderr)
        return {}
    tags: dict[str, str] = {}
    for raw in given:
        key, equals, value = raw.partition("=")
        if not equals:
            raise CommandError(f'invalid tag format for "{raw}". must be key=value')
        tags[key] = value
    if not tags and template is not None:
        tags = {k: v for k, v in active(template)["job"]["tags"].items() if k not in ("scope", "owner")}
        print("Re-using provisioner tags from the active template version.", file=sys.stderr)
    shown = " ".join(f'{key}="{tags[key]}"' for key in sorted(tags)) or "<none>"
    print(f"Provisioner tags: {shown}", file=sys.stderr)
    return tags


def _warnings(directory: str, data: bytes, flags: Flags) -> None:
    folder = Path(directory)
    locked = folder.is_dir() and any(entry.name.endswith(".terraform.lock.hcl") for entry in folder.iterdir())
    if not data and not locked and not flags.true("ignore-lockfile"):
        print("WARN: No .terraform.lock.hcl file found")
    message = flags.text("message")
    if len(message.split("\n")[0]) > 72:
        print("WARN: Template message is longer than 72 characters, it will be displayed as truncated.")
    if "\n" in message:
        print("WARN: Template message contains newlines, only the first line will be displayed.")


def _values(flags: Flags) -> dict[str, str]:
    import yaml

    values: dict[str, str] = {}
    if flags.text("variables-file"):
        try:
            read = yaml.safe_load(Path(flags.text("variables-file")).read_text(encoding="utf-8"))
        except OSError as error:
            raise CommandError(f"open {error.filename}: no such file or directory") from None
        except yaml.YAMLError as error:
            raise CommandError(f"yaml: {error}") from None
        for key, value in (read or {}).items():
            if not isinstance(value, (str, int, float, bool)):
                raise CommandError(f"yaml: unmarshal errors:\n  cannot unmarshal {type(value).__name__} into string")
            values[key] = str(value).lower() if isinstance(value, bool) else str(value)
    for pair in [*flags.many("variable"), *flags.many("var")]:
        key, equals, value = pair.partition("=")
        if not equals:
            raise CommandError(f"format key=value expected, but got {pair}")
        values[key] = value
    return values


def _version(
    store: Store, name: str, version_name: str, message: str, tags: dict[str, str], data: bytes, values: dict[str, str]
) -> dict[str, Any]:
    with store.locked():
        template = store.find(name)
        version = {
            "id": new_id(),
            "organization_id": ORGANIZATION,
            "created_at": now(),
            "updated_at": now(),
            "name": version_name or f"version_{new_id()[:8]}",
            "message": message,
            "job": {
                "id": new_id(),
                "status": "failed",
                "file_id": store.put(data),
                "tags": {"owner": "", "scope": "organization", **tags},
            },
            "created_by": USER,
            "archived": False,
        }
        if template:
            version["template_id"] = template["id"]
            if any(other["name"] == version["name"] for other in template["versions"]):
                raise CommandError(
                    f'A template version with name "{version["name"]}" already exists for this template.\n'
                    "1 validation error(s) found\n\t name : This value is already in use and should be unique."
                )
            template["versions"].append(version)
            store.save(template)
        _import(store, name, template, version, data, values)
        version["job"]["status"] = "succeeded"
        if template:
            store.save(template)
    return version


def _import(
    store: Store,
    name: str,
    template: dict[str, Any] | None,
    version: dict[str, Any],
    data: bytes,
    values: dict[str, str],
) -> None:
    """The job: values that the active version has are carried forward, what is required must have one."""
    fault = store.fault("push", name)
    if fault:
        raise CommandError(str(fault))
    carried = {**active(template)["variables"], **values} if template and template["active_version_id"] else values
    declared = blocks.variables(data)
    final: dict[str, str] = {}
    missing = []
    for variable, body in declared.items():
        if variable in carried and carried[variable] != "":
            final[variable] = carried[variable]
        elif "default" not in body:
            missing.append(variable)
    if missing:
        print(f"Found {len(missing)} missing required variables:", file=sys.stderr)
        for variable in missing:
            print(f"  - {variable}: {declared[variable].get('description', '')}", file=sys.stderr)
        raise CommandError(f'prompt for variable "{missing[0]}": EOF')
    version["variables"] = final


def _activate(store: Store, name: str, version: dict[str, Any], activate: bool) -> None:
    with store.locked():
        template = store.find(name)
        if template is None:
            template = {
                "id": new_id(),
                "name": name,
                "organization_id": ORGANIZATION,
                "created_at": now(),
                "versions": [version],
                "active_version_id": version["id"],
            }
            version["template_id"] = template["id"]
            print(
                f"The {name} template has been created! Developers can provision a workspace with this template using:"
            )
        elif activate:
            template["active_version_id"] = version["id"]
        template["updated_at"] = now()
        store.save(template)
    print(f"Updated version {version['name']} at {now()}!")


def pull(store: Store, arguments: list[str]) -> None:
    """Write a version's files to a folder, or its archive to standard output."""
    flags = parse(arguments, {"tar": bool, "zip": bool, "version": str})
    if len(flags.arguments) not in (1, 2):
        raise CommandError(f"wanted between 1 and 2 args but got {len(flags.arguments)} {flags.arguments}")
    name = flags.arguments[0]
    template = store.find(name)
    if template is None:
        raise CommandError(f"get template by name: {NOT_FOUND}")
    latest = max(template["versions"], key=lambda version: version["created_at"])
    wanted = flags.text("version")
    if wanted in ("", "active"):
        version = active(template)
        if not wanted and version["id"] != latest["id"]:
            print(
                "A newer template version than the active version exists. Pulling the active version instead.",
                file=sys.stderr,
            )
    elif wanted == "latest":
        version = latest
    else:
        try:
            version = version_of(template, wanted)
        except CommandError as error:
            raise CommandError(f"get template version: {error}") from None
    print(f"Pulling template version {version['name']}...", file=sys.stderr)
    data = store.get(version["job"]["file_id"])
    if flags.true("tar"):
        sys.stdout.buffer.write(data)
        return
    destination = Path(flags.arguments[1] if len(flags.arguments) > 1 else name)
    destination.mkdir(parents=True, exist_ok=True, mode=0o750)
    if any(destination.iterdir()):
        confirm(flags, f'Directory "{destination}" is not empty, existing files may be overwritten.', default=False)
    print(f'Extracting template to "{destination}"', file=sys.stderr)
    archive.unpack(data, destination)


def list_(store: Store, arguments: list[str]) -> None:
    """Every template."""
    flags = parse(arguments, {"output": str, "column": str})
    rows = [{key: value for key, value in t.items() if key != "versions"} for t in store.templates()]
    if not rows:
        print("No templates found in coder! Create one:\n\n  $ coder templates push <directory>\n", file=sys.stderr)
        return
    if flags.text("output") == "json":
        print(json.dumps([{"Template": row} for row in rows], indent=2))
    else:
        table([("NAME", "LAST UPDATED"), *((row["name"], row["updated_at"]) for row in rows)])


def delete(store: Store, arguments: list[str]) -> None:
    """Delete templates that no workspace uses."""
    flags = parse(arguments, {})
    for name in flags.arguments:
        template = store.find(name)
        if template is None:
            raise CommandError(f"get template by name: {NOT_FOUND}")
        confirm(flags, f"Delete these templates: {name}?", default=False)
        if any(workspace["template_name"] == name for workspace in store.workspaces()):
            raise CommandError(
                f'delete template "{name}": All workspaces must be deleted before a template can be removed.'
            )
        (store.directory / "templates" / f"{name}.json").unlink()
        print(f"Deleted template {name}!")


def versions_list(store: Store, arguments: list[str]) -> None:
    """Every version of a template."""
    flags = parse(arguments, {"output": str, "column": str, "include-archived": bool})
    if len(flags.arguments) != 1:
        raise CommandError(f"wanted 1 args but got {len(flags.arguments)} {flags.arguments}")
    template = store.find(flags.arguments[0])
    if template is None:
        raise CommandError(f"get template by name: {NOT_FOUND}")
    versions = [v for v in template["versions"] if flags.true("include-archived") or not v["archived"]]
    if flags.text("output") == "json":
        shown = [{"TemplateVersion": {k: v for k, v in version.items() if k != "variables"}} for version in versions]
        print(json.dumps(shown, indent=2))
        return
    rows = [
        (v["name"], v["job"]["status"].title(), "Active" if v["id"] == template["active_version_id"] else "")
        for v in versions
    ]
    table([("NAME", "STATUS", "ACTIVE"), *rows])


def versions_promote(store: Store, arguments: list[str]) -> None:
    """Make a version the active one."""
    flags = parse(arguments, {"template": str, "template-version": str, "invalidate-prebuilds": bool})
    with store.locked():
        try:
            template = store.template(flags.text("template"))
        except CommandError as error:
            raise CommandError(f"get template by name: {error}") from None
        try:
            version = version_of(template, flags.text("template-version"))
        except CommandError as error:
            raise CommandError(f"get template version by name: {error}") from None
        if version["job"]["status"] != "succeeded":
            raise CommandError(
                "update active template version: Only versions that have been built successfully can be promoted."
            )
        template["active_version_id"] = version["id"]
        store.save(template)
    name, promoted = flags.text("template"), flags.text("template-version")
    print(f'Successfully promoted version "{promoted}" to active for template "{name}"')
