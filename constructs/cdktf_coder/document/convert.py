"""A value as a variable's type makes it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ..language.nodes import Node, pairs
from .functions import to_text
from .unknown import UNKNOWN


def converted(value: Any, type_: Node | None) -> Any:
    """The value of a variable of a type; `UNKNOWN` where the type would change it in a way that isn't certain."""
    if value is UNKNOWN or value is None or type_ is None:
        return value
    if type_.kind == "name":
        return _primitive(value, type_.value)
    if type_.kind != "call" or not type_.parts:
        return UNKNOWN
    inner = type_.parts[0]
    if type_.value in ("list", "set") and isinstance(value, list):
        items = [converted(item, inner) for item in value]
        if type_.value == "list":
            return items
        # A set has its own order and no element twice.
        return sorted(set(items)) if all(isinstance(item, str) for item in items) else UNKNOWN
    if type_.value == "map" and isinstance(value, dict):
        return {key: converted(item, inner) for key, item in value.items()}
    if type_.value == "tuple" and isinstance(value, list) and inner.kind == "tuple" and len(inner.parts) == len(value):
        return [converted(item, part) for item, part in zip(value, inner.parts, strict=True)]
    if type_.value == "object" and isinstance(value, dict) and inner.kind == "object":
        return _object(value, inner)
    return UNKNOWN


def _primitive(value: Any, type_: str) -> Any:
    if type_ == "any":
        return value
    if type_ == "string":
        return to_text(value)
    if type_ == "bool":
        return value if isinstance(value, bool) else {"true": True, "false": False}.get(str(value), UNKNOWN)
    if type_ == "number":
        if isinstance(value, str) and value.isascii() and value.isdigit():
            return int(value)
        return value if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool) else UNKNOWN
    return UNKNOWN


def _object(value: dict[str, Any], type_: Node) -> Any:
    found: dict[str, Any] = {}
    for key, inner in pairs(type_):
        optional = inner.kind == "call" and inner.value == "optional"
        of = inner.parts[0] if optional and inner.parts else inner
        if key.value in value:
            found[key.value] = converted(value[key.value], of)
        elif optional:
            default = inner.parts[1] if len(inner.parts) > 1 else None
            found[key.value] = None if default is None else UNKNOWN
        else:
            return UNKNOWN
    return found
