"""What messages call a value that was given, and what kind of thing it is."""

from __future__ import annotations

import inspect
import math
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any

from ..language.expr import Expr, lift


def given(value: Any) -> str:
    """What kind of thing a value is, as a message says it. The value itself is not told: it may be secret."""
    if value is None:
        return "None"
    if isinstance(value, Enum):
        return f"the enumeration's member {type(value).__name__}.{value.name}"
    for kind, words in ((bool, "True or False"), (str, "text"), (Mapping, "a dict"), ((int, float), "a number")):
        if isinstance(value, kind):
            return f"{value!r}" if kind is bool or infinite(value) else words
    if isinstance(value, Expr):
        return "a reference, whose value is not known yet"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    return article(type(value).__name__)


def short(value: Any) -> str:
    """A text, number or the like as it would be written, cut where it is long."""
    if not isinstance(value, (str, int, float, bool, type(None))):
        return "…"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:40]}…{text[0]}" if isinstance(value, str) else f"{text[:40]}…"


def call(kind: type) -> str:
    """How a value of a class is made: ``AgentMetadata(key=…, script=…)``."""
    try:
        parameters = list(inspect.signature(kind).parameters.values())
    except (TypeError, ValueError):
        return f"{kind.__name__}(…)"
    needed = [p for p in parameters if p.default is p.empty and p.kind in (p.KEYWORD_ONLY, p.POSITIONAL_OR_KEYWORD)]
    known = {"scope": "template", "id": '"…"'}
    return f"{kind.__name__}({', '.join(known.get(p.name, f'{p.name}=…') for p in needed)})"


def article(name: str) -> str:
    """The name of a class with its article."""
    return f"{'an' if name[:1] in 'AEIOUaeio' else 'a'} {name}"


def infinite(value: Any) -> bool:
    """Whether a value is a number that no JSON can hold."""
    return isinstance(value, float) and not math.isfinite(value)


def is_jsii(value: Any) -> bool:
    """Whether a value is an object of jsii's. What jsii only knows by its interfaces is a proxy of a class of its own."""
    return _is_jsii(type(value))  # type: ignore[arg-type]


@cache
def _is_jsii(kind: Any) -> bool:
    return (hasattr(kind, "__jsii_type__") or kind.__module__.startswith("jsii.")) and not issubclass(kind, type)


def is_construct(value: Any) -> bool:
    """Whether a value is a construct, of this library or of CDKTF."""
    return is_jsii(value) and hasattr(type(value), "node")


def is_struct(value: Any) -> bool:
    """One of the classes that CDKTF generates for nested blocks."""
    return is_jsii(value) and not is_construct(value)


_PLAIN = frozenset((str, int, bool, type(None), list, tuple, dict))


def is_reference(value: Any) -> bool:
    """An expression, or a token of CDKTF's that becomes one."""
    if type(value) in _PLAIN:
        return False
    if isinstance(value, Expr) or (is_struct(value) and hasattr(value, "resolve")):
        return True
    return isinstance(value, float) and isinstance(lift(value), Expr)
