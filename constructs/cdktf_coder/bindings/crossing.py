"""References of this library as arguments of CDKTF's classes, generated and prebuilt ones included.

jsii hands text, numbers, lists and its own objects to JavaScript, and refuses or empties everything else. A reference is
converted right there, by its kind, to what CDKTF itself would use: a token of text, of a number or of a list, or for true or
false a resolvable object. What the classes check before that sees a value of the reference's kind.
"""

from __future__ import annotations

import importlib
import typing
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from .._errors import ConfigError
from ..language.expr import AnyExpr, BoolExpr, Expr, ListExpr, NumberExpr, TextExpr
from ..language.reference import ATOM, Origin
from ..language.spelling import interpolation

_HAND_OVER = "_make_reference_for_native"
# Each kind, how it is called, and what the check of a class sees in its place.
_KINDS: tuple[tuple[type[Expr], str, Any], ...] = (
    (TextExpr, "text", ""),
    (NumberExpr, "a number", 0.0),
    (ListExpr, "a list", []),
    (BoolExpr, "true or false", False),
)


def install(toolkit: Any) -> None:
    """Let references cross into a toolkit: CDKTF, or what stands in for it."""
    jsii = importlib.import_module("jsii")
    kernel, typeguard = vars(importlib.import_module("jsii._kernel")), vars(importlib.import_module("typeguard"))
    hand_over, check_type = kernel[_HAND_OVER], typeguard["check_type"]

    @jsii.implements(toolkit.IResolvable)
    class Reference:
        """Asked for its spelling when CDKTF writes: in an expression of CDKTF's own it stands without ``${`` and ``}``."""

        creation_stack: typing.ClassVar[list[str]] = []

        def __init__(self, inside: str, alone: str, origins: frozenset[Origin]) -> None:
            self._inside, self._alone, self._origins = inside, alone, origins

        def resolve(self, context: Any) -> str:
            for read in _reading:
                read |= self._origins
            return self._inside if context.suppress_braces else self._alone

        def to_string(self) -> str:
            return self._alone

        to_json = to_string

    @cache
    def converted(kind: str, inside: str, alone: str, origins: frozenset[Origin]) -> Any:
        reference = Reference(inside, alone, origins)
        if kind == "a number":
            return toolkit.Token.as_number(reference)
        if kind == "a list":
            return toolkit.Token.as_list(reference)
        text = toolkit.Token.as_string(reference)
        # Where a class takes a resolvable object, one that is Python's would be written as an empty object.
        return toolkit.Token.as_any(text) if kind == "true or false" else text

    def hand_over_references(inner: Any, value: Any) -> Any:
        if isinstance(value, Expr):
            value = converted(_kind(value)[1], value.as_operand(ATOM), interpolation(value), value.origins)
        return hand_over(inner, value)

    def check_references(*args: Any, **named: Any) -> Any:
        value, expected = named.get("value"), named.get("expected_type")
        misplaced = _construct_in(value)
        if misplaced is not None:
            try:
                if expected is not Any:
                    return check_type(*args, **named)
            except TypeError:
                pass
            raise _is_no_value(named.get("argname", "this argument"), misplaced)
        if not _holds_reference(value):
            return check_type(*args, **named)
        try:
            if _is_text(value) and not _takes_text(expected):
                raise TypeError  # the check takes text for a list of its characters
            return check_type(*args, **{**named, "value": _stand_in(value)})
        except TypeError:
            raise _refused(named.get("argname", "this argument"), value, expected) from None

    kernel[_HAND_OVER], typeguard["check_type"] = hand_over_references, check_references


_reading: list[set[Origin]] = []


@contextmanager
def origins_read() -> Iterator[set[Origin]]:
    """What the references read with which CDKTF's classes are written in the meantime."""
    _reading.append(set())
    try:
        yield _reading[-1]
    finally:
        _reading.pop()


def _construct_in(value: Any) -> Any:
    """A construct of this library, or a template, that stands in a value."""
    if type(value) in (str, int, bool, float):
        return None
    if isinstance(value, (Mapping, list, tuple)):
        inner = map(_construct_in, value.values() if isinstance(value, Mapping) else value)
        return next((item for item in inner if item is not None), None)
    return value if getattr(type(value), "no_value", False) else None


def _is_no_value(argument: str, value: Any) -> ConfigError:
    name = type(value).__name__
    hint = "write its .value" if hasattr(type(value), "value") else "write one of its references"
    return ConfigError("", f"the {argument} is the {name} {value.path!r} itself, which is no value", hint)


def _kind(value: Expr) -> tuple[type[Expr], str, Any]:
    # Whose kind is not known is an interpolation, which may stand for text and wherever anything may.
    return next((known for known in _KINDS if isinstance(value, known[0])), _KINDS[0])


def _is_text(value: Any) -> bool:
    return isinstance(value, Expr) and _kind(value)[1] == "text"


def _takes_text(expected: Any) -> bool:
    return any(option in (str, Any, object) for option in typing.get_args(expected) or (expected,))


def _holds_reference(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(map(_holds_reference, value.values()))
    return isinstance(value, Expr) or (isinstance(value, (list, tuple)) and any(map(_holds_reference, value)))


def _stand_in(value: Any) -> Any:
    if isinstance(value, Expr):
        return _kind(value)[2]
    if isinstance(value, Mapping):
        return {key: _stand_in(item) for key, item in value.items()}
    return [_stand_in(item) for item in value] if isinstance(value, (list, tuple)) else value


def _refused(argument: str, value: Any, expected: Any) -> ConfigError:
    hint = "convert it: fn.tostring(…), fn.tonumber(…), fn.tobool(…), fn.tolist(…)"
    if isinstance(value, AnyExpr):
        what = f"the kind of {value.code} is not known"
        hint = "say what it is: .as_text(), .as_number(), .as_bool(), .as_list()"
    else:
        what = (
            f"{value.code} is {_kind(value)[1]}" if isinstance(value, Expr) else "a reference in it is of another kind"
        )
    return ConfigError("", f"the {argument} takes {_described(expected)}, and {what}", hint)


def _described(expected: Any) -> str:
    options = [kind for kind in typing.get_args(expected) or (expected,) if kind is not type(None)]
    if typing.get_origin(expected) is typing.Union:
        return " or ".join(dict.fromkeys(map(_described, options)))
    names = {str: "text", bool: "true or false", int: "a number", float: "a number"}
    return names.get(expected) or str(getattr(expected, "__name__", expected)).replace("Sequence", "a list")
