"""Terraform's functions, as far as their result is certain and simple. Each may raise for arguments it can't take."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from .unknown import UNKNOWN


def to_text(value: Any) -> Any:
    """A value as a template writes it; `UNKNOWN` for what can't stand in one."""
    if isinstance(value, str) or value is UNKNOWN:
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, (float, Decimal)):
        return str(value) if 1e-6 <= abs(float(value)) < 1e15 else UNKNOWN
    return UNKNOWN


def _text(value: Any) -> str:
    text = to_text(value)
    if not isinstance(text, str):
        raise TypeError
    return text


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _dict(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _json(value: Any) -> str:
    text = json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=False, allow_nan=False)
    return "".join(_JSON_ESCAPES.get(character, character) for character in text)


# As Go's encoder does.
_JSON_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def _replace(text: Any, old: Any, new: Any) -> Any:
    old = _text(old)
    if len(old) > 1 and old.startswith("/") and old.endswith("/"):
        return UNKNOWN  # a regular expression in Go's dialect
    return _text(text).replace(old, _text(new))


def _alike(values: Sequence[Any]) -> None:
    """Refuse values that Terraform would convert to a common type, or that are no plain ones."""
    kinds = {bool if isinstance(value, bool) else str if isinstance(value, str) else int for value in values}
    if len(kinds) > 1 or any(isinstance(value, (list, dict)) or value is None for value in values):
        raise TypeError


def _coalesce(*values: Any) -> Any:
    given = [value for value in values if value is not None]
    _alike(given)
    filled = [value for value in given if value != ""]
    if not filled:
        raise LookupError
    return filled[0]


def _contains(values: Any, value: Any) -> bool:
    _alike([*_list(values), value])
    return value in values


def _merge(*values: Any) -> dict[str, Any]:
    return {key: value for item in values if item is not None for key, value in _dict(item).items()}


def _join(separator: Any, *lists: Any) -> str:
    return _text(separator).join(_text(item) for items in lists for item in _list(items))


def _lookup(values: Any, key: Any, *default: Any) -> Any:
    return _dict(values).get(_text(key), *default) if default else _dict(values)[_text(key)]


def _unchanged(value: Any) -> Any:
    return value


def _number(value: Any) -> Any:
    if isinstance(value, bool):
        raise TypeError
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value + 0


def _bool(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}[value]


def _distinct(values: Any) -> list[Any]:
    _alike(_list(values))
    return list(dict.fromkeys(values))


def _set(values: Any) -> list[Any]:
    if not all(isinstance(value, str) for value in _list(values)):
        raise TypeError
    return sorted(set(values))


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "base64decode": lambda text: base64.b64decode(_text(text), validate=True).decode(),
    "base64encode": lambda text: base64.b64encode(_text(text).encode()).decode(),
    "chomp": lambda text: _text(text).rstrip("\r\n"),
    "coalesce": _coalesce,
    "compact": lambda values: [value for value in _list(values) if value not in (None, "")],
    "concat": lambda *lists: [item for items in lists for item in _list(items)],
    "contains": _contains,
    "distinct": _distinct,
    "endswith": lambda text, end: _text(text).endswith(_text(end)),
    "flatten": lambda values: _flat(_list(values)),
    "join": _join,
    "jsondecode": lambda text: json.loads(_text(text)),
    "jsonencode": _json,
    "keys": lambda values: sorted(_dict(values)),
    "length": lambda value: len(value) if isinstance(value, (list, dict)) else UNKNOWN,
    "lookup": _lookup,
    "lower": lambda text: _text(text).lower() if _text(text).isascii() else UNKNOWN,
    "merge": _merge,
    "nonsensitive": _unchanged,
    "replace": _replace,
    "sensitive": _unchanged,
    "sha256": lambda text: hashlib.sha256(_text(text).encode()).hexdigest(),
    "split": lambda separator, text: _text(text).split(_text(separator)),
    "startswith": lambda text, start: _text(text).startswith(_text(start)),
    "tobool": _bool,
    "tolist": lambda values: _list(values) if len({type(value) for value in values}) <= 1 else UNKNOWN,
    "tomap": lambda values: _dict(values) if len({type(value) for value in values.values()}) <= 1 else UNKNOWN,
    "tonumber": _number,
    "toset": _set,
    "tostring": _text,
    "trimprefix": lambda text, start: _text(text).removeprefix(_text(start)),
    "trimspace": lambda text: _text(text).strip(),
    "trimsuffix": lambda text, end: _text(text).removesuffix(_text(end)),
    "upper": lambda text: _text(text).upper() if _text(text).isascii() else UNKNOWN,
    "values": lambda values: [value for _, value in sorted(_dict(values).items())],
}
"""By name. Those of files, time, chance and cryptography are left to Terraform."""


def _flat(values: list[Any]) -> list[Any]:
    return [inner for value in values for inner in (_flat(value) if isinstance(value, list) else [value])]
