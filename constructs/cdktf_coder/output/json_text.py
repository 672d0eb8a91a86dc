"""JSON as people read it, two spaces a level. The standard library writes indented JSON several times slower than this."""

from __future__ import annotations

from json.encoder import encode_basestring as _quote
from typing import Any


def json_text(value: Any) -> str:
    """The value as indented JSON, keys in their own order, other alphabets as they are."""
    out: list[str] = []
    _write(value, "\n", out.append)
    out.append("\n")
    return "".join(out)


def _write(value: Any, indent: str, put: Any) -> None:
    if isinstance(value, str):
        put(_quote(value))
    elif value is None:
        put("null")
    elif value is True:
        put("true")
    elif value is False:
        put("false")
    elif isinstance(value, dict):
        if not value:
            put("{}")
            return
        deeper = indent + "  "
        separator = "{" + deeper
        for key, item in value.items():
            put(f"{separator}{_quote(key)}: ")
            _write(item, deeper, put)
            separator = "," + deeper
        put(indent + "}")
    elif isinstance(value, (list, tuple)):
        if not value:
            put("[]")
            return
        deeper = indent + "  "
        separator = "[" + deeper
        for item in value:
            put(separator)
            _write(item, deeper, put)
            separator = "," + deeper
        put(indent + "]")
    else:
        put(repr(value))
