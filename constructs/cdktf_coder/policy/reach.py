"""Who decides a value that the directory doesn't settle."""

from __future__ import annotations

import re
from typing import Any, Literal

from ..document import Reference
from .facts import Open

Decider = Literal["workspace", "own", "variable", "chosen", "other"]
"""``workspace``: Coder, by the workspace's and owner's ids and names; ``own``: a resource of the template; ``variable``:
whoever pushes the template; ``chosen``: whoever creates the workspace, by a parameter; ``other``: nobody knows."""

# Names that Coder restricts to letters, digits and dashes. What a data source is called in Terraform doesn't matter.
_NAMES = {
    "data.coder_workspace": (
        "id",
        "name",
        "start_count",
        "transition",
        "is_prebuild",
        "prebuild_count",
        "access_port",
    ),
    "data.coder_workspace_owner": ("id", "name", "login_type"),
    "data.coder_provisioner": ("arch", "os", "id"),
}
_UNIQUE = (
    ("data.coder_workspace", "id"),
    ("data.coder_workspace_owner", "id"),
    ("data.coder_workspace_owner", "name"),
)
_OTHERS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]*")


def decider(reference: Reference) -> Decider:
    """Who decides what a reference stands for."""
    steps = tuple(step for step in reference.steps if not step.startswith("["))
    if steps[0] == "var":
        return "variable"
    if steps[0] == "data":
        source, attribute = ".".join(steps[:2]), steps[3] if len(steps) > 3 else ""
        if attribute in _NAMES.get(source, ()):
            return "workspace"
        if steps[1:2] == ("docker_network",):
            return "own"  # which network it is, is looked at there
        return "chosen" if steps[1:2] == ("coder_parameter",) or source in _NAMES else "other"
    if steps[0] in ("each", "count"):
        return "chosen"
    if steps[0] in ("path", "self", "terraform", "module", "ephemeral") or len(steps) < 2:
        return "other"
    return "own"


def deciders(value: Open) -> dict[Decider, list[str]]:
    """Who decides a value, each with the references that say so."""
    found: dict[Decider, list[str]] = {}
    for reference in sorted(value.expression.rests_on, key=str):
        found.setdefault(decider(reference), []).append(reference.address)
    return found


def of_this_workspace(value: Open) -> bool:
    """Whether a name holds the workspace's or its owner's own id or name, so that it is nobody else's."""
    for reference in value.expression.references:
        steps = tuple(step for step in reference.steps if not step.startswith("["))
        if (".".join(steps[:2]), steps[3] if len(steps) > 3 else "") in _UNIQUE:
            return True
    return any(
        (".".join(r.steps[:2]), r.steps[3] if len(r.steps) > 3 else "") in _UNIQUE for r in value.expression.rests_on
    )


def name_problem(value: Any, *types: str) -> str:
    """What is wrong with the name of a volume, claim, secret…; empty for one that can't be another user's, nor a path.

    ``types`` are the resource types of the template whose names are harmless.
    """
    if isinstance(value, Open):
        return _open_name(value, types)
    if not isinstance(value, str) or not _PLAIN.fullmatch(value):
        return f"{value!r} is no plain name" if value != "" else ""
    return "the id in it is another workspace's" if _OTHERS.search(value) else ""


def _open_name(value: Open, types: tuple[str, ...]) -> str:
    by = deciders(value)
    if "other" in by:
        return f"{', '.join(by['other'])} decides it"
    owned = [address for address in by.get("own", ()) if not _is_of(address, types)]
    if owned:
        return f"{', '.join(owned)} decides it"
    if "workspace" not in by and "own" in by and not {"chosen", "variable"} & set(by):
        return ""
    if not _begins_plainly(value):
        return f"it may be a path, for {', '.join(value.addresses)} begins it"
    if "chosen" in by and not of_this_workspace(value):
        return f"whoever creates the workspace chooses it, by {', '.join(by['chosen'])}"
    return ""


def _is_of(address: str, types: tuple[str, ...]) -> bool:
    type_ = [part for part in address.split(".") if part != "module"][-2]
    return type_.startswith(("random_", "coder_agent", "time_", "terraform_data")) or type_ in types


def _begins_plainly(value: Open) -> bool:
    """Whether text begins with what no path begins with."""
    node = value.expression.stands_for.node
    while node.kind == "call" and node.value in ("lower", "replace", "trimsuffix", "substr") and node.parts:
        node = node.parts[0]
    if node.kind == "text":
        first = node.parts[0]
        if first.kind == "constant":
            return isinstance(first.value, str) and bool(_PLAIN.match(first.value))
    return all(decider(reference) in ("workspace", "own") for reference in value.expression.rests_on)
