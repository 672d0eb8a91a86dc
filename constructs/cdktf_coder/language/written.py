"""A block's arguments as Terraform's JSON syntax has them: each escaped as the place it stands in wants it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .places import Spelling, spelling
from .spelling import address, json_value, keep_nulls, literal_value


def written_body(kind: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a block of a kind (``resource``, ``variable`` …) in JSON."""
    return {key: _spelled(kind, key, value) for key, value in arguments.items() if value is not None}


def written_at(kind: str, steps: Sequence[str], value: Any) -> Any:
    """A value that takes the place of what stands at a path inside a block of a kind. ``None`` in it is null."""
    key, *inner = (step for step in steps if not step.isdigit())
    if key == "lifecycle" and kind in ("resource", "data"):
        if inner:
            return written_at(key, inner, value)
        if isinstance(value, Mapping):
            return {name: written_at(key, (name,), item) for name, item in value.items()}
    literal = spelling(kind, key) is Spelling.LITERAL and key != "validation"
    return _spelled(kind, key, value if literal else keep_nulls(value))


def _spelled(kind: str, key: str, value: Any) -> Any:
    if (kind, key) == ("variable", "validation"):
        return json_value(value)
    if key == "lifecycle" and kind in ("resource", "data"):
        return {name: _spelled(key, name, item) for name, item in value.items()}
    how = spelling(kind, key)
    if how is Spelling.ADDRESS:
        return address(value)
    if how is Spelling.LITERAL:
        hint = "use a local, or a parameter" if kind == "variable" else "write it out"
        return literal_value(f"a {kind}'s {key}", value, hint)
    return json_value(value)
