"""Checks of single arguments, with one wording for all constructs. What is only known at build time passes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..language.expr import Expr, lift
from ..language.spelling import has_reference

if TYPE_CHECKING:
    from .base import CoderConstruct


_CALL = ("self", "scope", "id", "__class__")


def given(local: Mapping[str, Any], *but: str) -> dict[str, Any]:
    """The arguments that a constructor hands on under their own names: all but ``scope``, ``id`` and those it names.

    To be called first in the constructor, as ``given(locals())``.
    """
    return {name: value for name, value in local.items() if name not in _CALL and name not in but}


def literal(value: Any) -> str | None:
    """The text a value is at synth, or ``None`` if it is no text or holds a reference."""
    return value if isinstance(value, str) and not has_reference(value) else None


def whole(
    construct: CoderConstruct, argument: str, value: Any, least: int, most: int | None = None, unit: str = ""
) -> None:
    """A whole number within bounds."""
    value = lift(value)
    if value is None or isinstance(value, Expr):
        return
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if number and float(value).is_integer() and value >= least and (most is None or value <= most):
        return
    bounds = f"of {least} or more" if most is None else f"from {least} to {most}"
    raise construct.problem(f"{argument} is {value!r}, not a whole number {bounds}", f"give {unit or 'a number'}")


def not_empty(construct: CoderConstruct, argument: str, value: Any, example: str) -> None:
    """Text with something in it."""
    if value is None or isinstance(lift(value), Expr):
        return
    if not isinstance(value, str) or not value.strip():
        raise construct.problem(f"{argument} is empty", f"give one, such as {example!r}")


def not_longer(construct: CoderConstruct, argument: str, value: Any, limit: int) -> None:
    """Text of at most so many bytes, as Coder's provider counts."""
    text = literal(value)
    if text is not None and len(text.encode()) > limit:
        raise construct.problem(f"{argument} has {len(text.encode())} bytes, Coder takes {limit} at most", "shorten it")


_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_AUTHORITY = re.compile(r"//([^/?#]*)")


def no_url(text: str) -> str:
    """Why a text is no absolute URL with a scheme and a host; empty if it is one. A reference may stand for any part."""
    match = _SCHEME.match(text)
    if match is None:
        return "" if has_reference(text.partition(":")[0]) else "it has no scheme such as https://"
    authority = _AUTHORITY.match(match[2])
    if authority is None or not authority[1].rpartition("@")[2].partition(":")[0]:
        return "it names no host"
    return "" if not re.search(r"\s", authority[1]) else "its host has white space in it"


_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def check_icon(construct: CoderConstruct, icon: Any, what: str = "icon") -> None:
    """An icon that Coder's provider takes: a path or URL that it can parse."""
    text = literal(icon)
    if text is None:
        return
    host = re.match(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//([^/?#]*)", text)
    first = re.split(r"[/?#]", text, maxsplit=1)[0]
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text)
    if (
        _BROKEN_ESCAPE.search(text.partition("?")[0])
        or _CONTROL.search(text)
        or (host is not None and " " in host[1])
        or (":" in first and scheme is None)
    ):
        hint = "use one as in /icon/docker.svg or https://example.com/a.svg"
        raise construct.problem(f"{what} {text!r} is not a path or URL", hint)
