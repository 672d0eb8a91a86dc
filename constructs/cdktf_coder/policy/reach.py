"""Who decides a value that the directory doesn't settle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from ..document import Reference
from .facts import Open, is_sensitive
from .pieces import Part, Piece, Pieces, ways_of

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
_LATER = re.compile(r"[A-Za-z0-9_.\-]*")


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
    """Whether a name holds the workspace's or its owner's own id or name, however its conditions go, so that it is nobody
    else's."""
    return all(any(map(_is_unique, way)) for way in ways_of(value.expression))


def _is_unique(piece: Piece) -> bool:
    if isinstance(piece, str) or not piece.whole:
        return False
    if piece.hashed:
        return any(map(_unique, piece.others))
    return piece.reference is not None and _unique(piece.reference)


def _unique(reference: Reference) -> bool:
    steps = tuple(step for step in reference.steps if not step.startswith("["))
    return (".".join(steps[:2]), steps[3] if len(steps) > 3 else "") in _UNIQUE and len(steps) == 4


def name_problem(value: Any, *types: str) -> str:
    """What is wrong with the name of a volume, claim, secret…; empty for one that can't be another user's, nor a path.

    ``types`` are the resource types of the template whose names are harmless.
    """
    if isinstance(value, Open):
        problems = (_problem(way, types) for way in ways_of(value.expression))
        problem = next((problem for problem in problems if problem), "")
        return "a secret in it is no plain name" if problem and is_sensitive(value.expression) else problem
    if not isinstance(value, str) or not _PLAIN.fullmatch(value):
        return f"{value!r} is no plain name" if value != "" else ""
    return "the id in it is another workspace's" if _OTHERS.search(value) else ""


def _problem(way: Pieces, types: tuple[str, ...]) -> str:
    if all(isinstance(piece, str) for piece in way):
        return name_problem("".join(map(str, way)), *types)
    for number, piece in enumerate(way):
        if isinstance(piece, str):
            if not (_PLAIN if number == 0 else _LATER).fullmatch(piece):
                return f"{piece!r} in it is not part of a plain name"
            if _OTHERS.search(piece):
                return "the id in it is another workspace's"
            continue
        problem = _part_problem(piece, number == 0, types)
        if problem:
            return problem
    chosen = [
        reference.address
        for piece in way
        if not isinstance(piece, str)
        for reference in _references(piece)
        if decider(reference) == "chosen"
    ]
    if chosen and not any(map(_is_unique, way)):
        return f"whoever creates the workspace chooses it, by {', '.join(sorted(set(chosen)))}"
    return ""


def _references(piece: Part) -> tuple[Reference, ...]:
    return piece.others if piece.reference is None else (piece.reference,)


def _part_problem(piece: Part, first: bool, types: tuple[str, ...]) -> str:
    by = {decider(reference): reference.address for reference in _references(piece)}
    if "other" in by:
        return f"{by['other']} decides it"
    if piece.hashed:
        return ""
    if piece.reference is None:
        return (
            f"what is made of {', '.join(sorted(set(by.values())))} is not followed here; put the name together as text"
        )
    if "own" in by and not is_name_of(piece.reference, *types, first=first):
        return f"{by['own']} decides it"
    if first and not set(by) <= {"workspace", "own"}:
        return f"it may be a path, for {next(iter(by.values()))} begins it"
    return ""


_GIVEN = {
    "coder_agent": ("id",),
    "random_uuid": ("id", "result"),
    "random_integer": ("id", "result"),
    "time_static": ("unix",),
    "random_id": ("id", "hex", "dec", "b64_url"),
    "random_string": ("id", "result"),
    "random_pet": ("id",),
}
"""What resources make up by themselves, whatever the template says; the last three may begin with text of the template's."""
_BEGUN = ("random_id", "random_string", "random_pet")


def is_name_of(reference: Reference, *types: str, first: bool = True) -> bool:
    """Whether it is the name or id of a resource of these types, or one that a resource made up."""
    steps = tuple(step for step in reference.steps if not step.startswith("["))
    type_, *rest = steps[1:] if steps[0] == "data" else steps
    if type_ in types:
        return tuple(rest[1:]) in (("name",), ("id",), ("metadata", "name"), ("metadata", "0", "name"))
    return tuple(rest[1:]) in {(name,) for name in _GIVEN.get(type_, ())} and not (first and type_ in _BEGUN)


def only_names_of(value: Open, *types: str) -> bool:
    """Whether a value is nothing but the name of a resource of these types, however its conditions go."""
    ways = ways_of(value.expression)
    return bool(ways) and all(
        len(way) == 1
        and isinstance(way[0], Part)
        and way[0].whole
        and way[0].reference is not None
        and way[0].reference.steps[0] in types
        and is_name_of(way[0].reference, *types)
        for way in ways
    )


def constants_of(value: Any) -> Iterator[str]:
    """The constant texts that a value may turn out to be."""
    if isinstance(value, Open):
        for way in ways_of(value.expression):
            if all(isinstance(piece, str) for piece in way):
                yield "".join(map(str, way))
    elif isinstance(value, str):
        yield value  # a SensitiveText stays one
