"""Whether a value converts to a Terraform type, and how to say that it doesn't."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..language.reader import has_template, read_template
from ..schemas import Type
from .finding import Finding
from .wording import shorten, show, step


def is_list_of(value: Any, kind: type) -> bool:
    """Whether a value is a list of nothing but ``kind``."""
    return isinstance(value, (list, tuple)) and all(isinstance(item, kind) for item in value)


def type_finding(address: str, trail: str, value: Any, kind: Type, *, literal: bool = False) -> Iterator[Finding]:
    """The first part of a value that doesn't convert to its type."""
    wrong = mismatch(value, kind, literal=literal)
    if wrong is not None:
        where, culprit, wanted = wrong
        if wanted[0] == "nothing":
            known = ", ".join(f"`{name}`" for name in wanted[1])
            yield Finding(address, trail + where, "unknown attribute", f"known here: {known}")
            return
        message = f"must be {describe(wanted)}, not {show(culprit)}"
        yield Finding(address, trail + where, message, instead(culprit, wanted))


_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


def mismatch(value: Any, kind: Type, *, literal: bool = False) -> tuple[str, Any, Type] | None:
    """Where a value doesn't convert to a type (``where, what stands there, the type wanted``), or None.

    In a ``literal`` value text stands for itself, as in a variable's default; elsewhere it is a template.
    """
    if value is None or kind == "dynamic":
        return None
    if isinstance(value, str):
        return _text_mismatch(value, kind, literal)
    if isinstance(kind, str):
        fits = {"string": (str, int, float), "number": (int, float), "bool": (bool,)}[kind]
        if isinstance(value, fits) and not (kind == "number" and isinstance(value, bool)):
            return None
        return "", value, kind
    shape, inner = kind[0], kind[1]
    if shape in ("list", "set", "tuple"):
        if not isinstance(value, (list, tuple)) or (shape == "tuple" and len(value) != len(inner)):
            return "", value, kind
        kinds = inner if shape == "tuple" else [inner] * len(value)
        return _first((f"[{at}]", mismatch(item, kinds[at], literal=literal)) for at, item in enumerate(value))
    if not isinstance(value, Mapping):
        return "", value, kind
    if shape == "map":
        return _first((_dotted(key), mismatch(item, inner, literal=literal)) for key, item in value.items())
    # An object; a member that it doesn't have would be dropped by Terraform without a word.
    for key in value:
        if key not in inner:
            return _dotted(key), value[key], ["nothing", sorted(inner)]
    for key in inner if literal else ():
        if key not in value and key not in (kind[2] if len(kind) > 2 else ()):
            return _dotted(key), None, inner[key]
    return _first((_dotted(key), mismatch(item, inner[key], literal=literal)) for key, item in value.items())


def _dotted(key: str) -> str:
    return step("x", key)[1:]


def _first(found: Iterator[tuple[str, tuple[str, Any, Type] | None]]) -> tuple[str, Any, Type] | None:
    for where, wrong in found:
        if wrong is not None:
            return where + wrong[0], wrong[1], wrong[2]
    return None


def _text_mismatch(value: str, kind: Type, literal: bool) -> tuple[str, Any, Type] | None:
    if kind == "string":
        return None
    text = value
    if not literal and has_template(value):
        template = read_template(value)
        # One expression may be of any type, text with expressions in it is text. It may be that of a number.
        if template.is_expression or template.error:
            return None
        if isinstance(kind, str) and any(part[0] != "text" for part in template.parts):
            return None
        text = "".join(part for _, part in template.parts)
    if kind == "number" and _NUMBER.fullmatch(text):
        return None
    if kind == "bool" and text in ("true", "false", "1", "0"):
        return None
    return "", value, kind


_PRIMITIVES = {"string": "a string", "number": "a number", "bool": "true or false", "dynamic": "anything"}
_PLURALS = {"string": "strings", "number": "numbers", "bool": "true and false"}


def describe(kind: Type) -> str:
    """A type as a message names it."""
    if isinstance(kind, str):
        return _PRIMITIVES[kind]
    shape, inner = kind[0], kind[1]
    if shape == "object":
        return f"an object of {', '.join(sorted(inner))}"
    if shape == "tuple":
        return f"a list of {len(inner)}: {', '.join(map(describe, inner))}"
    of = f" of {_PLURALS[inner]}" if isinstance(inner, str) and inner in _PLURALS else ""
    return f"a map{of}" if shape == "map" else f"a list{of}"


def instead(value: Any, kind: Type) -> str:
    """What to write instead of a value that is not of a type."""
    if kind == "bool":
        return "write true or false, without quotes or as a reference"
    if kind == "number":
        return "write digits, or a reference to a number"
    if kind == "string":
        return "join the list to one string" if isinstance(value, (list, tuple)) else "give it one string"
    shape = kind[0]
    if shape in ("list", "set", "tuple"):
        if isinstance(value, (Mapping, list, tuple)) or shape == "tuple":
            return 'write a list, as in ["a", "b"]'
        return f'write ["{shorten(value)}"]' if isinstance(value, str) else f"write [{show(value)}]"
    return 'write an object, as in {"key": "value"}'
