"""Terraform's functions on references: ``fn.lower(workspace.name)``. Whatever is missing here, :func:`call` can say."""

from __future__ import annotations

from typing import Any

from .expr import AnyExpr, BoolExpr, Expr, ListExpr, NumberExpr, NumberLike, TextExpr, TextLike
from .spelling import code as _code


def _call(name: str, *args: Any) -> str:
    return f"{name}({', '.join(_code(arg) for arg in args)})"


def call(name: str, *args: Any) -> AnyExpr:
    """Any function of Terraform's: ``fn.call("cidrhost", "10.0.0.0/8", 2)``."""
    return AnyExpr(_call(name, *args))


def lower(text: TextLike) -> TextExpr:
    """``lower``: text in small letters."""
    return TextExpr(_call("lower", text))


def upper(text: TextLike) -> TextExpr:
    """``upper``: text in capitals."""
    return TextExpr(_call("upper", text))


def replace(text: TextLike, old: TextLike, new: TextLike) -> TextExpr:
    """``replace``: every ``old`` by ``new``; ``old`` is a regular expression if it stands between slashes. Backslashes are
    written as in Python (``r"/127\\.0\\.0\\.1/"``); what HCL needs is added."""
    return TextExpr(_call("replace", text, old, new))


def format(pattern: TextLike, *args: Any) -> TextExpr:
    """``format``: printf-like, ``fn.format("%04d", number)``."""
    return TextExpr(_call("format", pattern, *args))


def join(separator: TextLike, items: Any) -> TextExpr:
    """``join``: the items of a list as one text."""
    return TextExpr(_call("join", separator, items))


def split(separator: TextLike, text: TextLike) -> ListExpr:
    """``split``: text as a list."""
    return ListExpr(_call("split", separator, text))


def coalesce(*values: TextLike) -> TextExpr:
    """``coalesce``: the first value that is neither null nor empty."""
    return TextExpr(_call("coalesce", *values))


def length(value: Any) -> NumberExpr:
    """``length``: of a list, map or text."""
    return NumberExpr(_call("length", value))


def contains(items: Any, value: Any) -> BoolExpr:
    """``contains``: whether a list holds a value."""
    return BoolExpr(_call("contains", items, value))


def min(*numbers: NumberLike) -> NumberExpr:
    """``min``: the smallest number."""
    return NumberExpr(_call("min", *numbers))


def max(*numbers: NumberLike) -> NumberExpr:
    """``max``: the greatest number."""
    return NumberExpr(_call("max", *numbers))


def floor(number: NumberLike) -> NumberExpr:
    """``floor``: rounded down."""
    return NumberExpr(_call("floor", number))


def ceil(number: NumberLike) -> NumberExpr:
    """``ceil``: rounded up."""
    return NumberExpr(_call("ceil", number))


def tonumber(value: Any) -> NumberExpr:
    """``tonumber``: text that holds a number, as a number."""
    return NumberExpr(_call("tonumber", value))


def tostring(value: Any) -> TextExpr:
    """``tostring``: a number or bool as text."""
    return TextExpr(_call("tostring", value))


def tobool(value: Any) -> BoolExpr:
    """``tobool``: the text ``true`` or ``false`` as a bool."""
    return BoolExpr(_call("tobool", value))


def jsonencode(value: Any) -> TextExpr:
    """``jsonencode``: a value as JSON text."""
    return TextExpr(_call("jsonencode", value))


def jsondecode(text: TextLike) -> AnyExpr:
    """``jsondecode``: JSON text as a value."""
    return AnyExpr(_call("jsondecode", text))


def base64encode(text: TextLike) -> TextExpr:
    """``base64encode``: text in base 64."""
    return TextExpr(_call("base64encode", text))


def sha1(text: TextLike) -> TextExpr:
    """``sha1``: the hash in hex."""
    return TextExpr(_call("sha1", text))


def file(path: TextLike) -> TextExpr:
    """``file``: a file beside the template, read when the workspace is built."""
    return TextExpr(_call("file", path))


def one(items: Expr) -> AnyExpr:
    """``one``: the one item of a list, or null if it is empty."""
    return AnyExpr(_call("one", items))
