"""What every reference is: a piece of Terraform's expression language that has no value yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple, NoReturn, TypeVar

from .._errors import ConfigError
from .markers import has_marker, marker_of, split

# How tightly Terraform's operators bind. What is below an atom needs parentheses before a step such as .name or [0].
ATOM, POSTFIX, UNARY, MUL, ADD, CMP, EQ, AND, OR, COND = 10, 9, 8, 7, 6, 5, 4, 3, 2, 1


class Origin(NamedTuple):
    """The construct whose block a reference reads, by its ``path``, and the name of the ``template`` that it stands in."""

    template: str
    path: str


_R = TypeVar("_R", bound="Reference")


class Unhashable(ConfigError, TypeError):
    """A reference was looked up in a dict or set. What asks whether a value can be, takes a ``TypeError`` for no."""


class Reference:
    """An expression of Terraform's, evaluated when Coder builds the workspace.

    ``code`` is its source (``data.coder_workspace.me.name``), ``plain`` a shorter form for places where Terraform converts
    the type by itself, ``binding`` how tightly the source binds. ``origins`` are the constructs that it reads: what it says
    means something in their template alone.

    It has no value at synth. Whatever Python would decide or take apart by it raises ``ConfigError``.
    """

    __slots__ = ("binding", "code", "origins", "plain")
    kind = "any"

    def __init__(self, code: str, *, plain: str | None = None, binding: int = ATOM) -> None:
        self.code = code
        self.plain = plain or code
        self.binding = binding
        self.origins: frozenset[Origin] = frozenset()

    def reading(self: _R, *values: Any) -> _R:
        """The same reference, which reads whatever these values read."""
        self.origins = frozenset(origins_in(values))
        return self

    @property
    def template(self) -> str | None:
        """The text in Terraform's template spelling, of a reference that is text with references in it."""
        return None

    def as_operand(self, binding: int, *, plain: bool = False) -> str:
        """The source, in parentheses if it binds less tightly than ``binding``."""
        source = self.plain if plain else self.code
        return source if self.binding >= binding else f"({source})"

    def __str__(self) -> str:
        return marker_of(self)

    def __format__(self, spec: str) -> str:
        if spec:
            self._refuse(f"the format {spec!r} can't be applied to", "use fn.format(…)")
        return str(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.code!r})"

    def __hash__(self) -> int:
        raise Unhashable(
            "",
            f"Python can't look up {self.code}, which has no value at synth",
            "use fn.lookup({…}, key, default) for a dict, fn.contains([…], value) and a list for a set",
        )

    # What has no answer before the workspace is built -------------------------------------------------------------------
    def _refuse(self, what: str, hint: str) -> NoReturn:
        raise ConfigError("", f"{what} {self.code}, which has no value at synth", hint)

    def __bool__(self) -> bool:
        self._refuse(
            "Python can't decide on",
            "choose with when(condition, value, other), join conditions by &, | and ~, or give the resource a count",
        )

    def __iter__(self) -> Any:
        self._refuse("Python can't loop over", "use for_each, fn.join(…), or expr() with a for expression")

    def __len__(self) -> int:
        self._refuse("Python can't measure", "use fn.length(…)")

    def __contains__(self, item: object) -> bool:
        self._refuse("Python can't look into", "use fn.contains(…) of a list, fn.strcontains(…) of text")

    def __getitem__(self, key: object) -> Any:
        self._refuse("Python can't take a piece of", "use .at(…) of a list or map, fn.substr(…) of text")

    def __int__(self) -> int:
        self._refuse("Python can't make a number of", "calculate with the reference itself, or use fn.tonumber(…)")

    def __float__(self) -> float:
        self._refuse("Python can't make a number of", "calculate with the reference itself, or use fn.tonumber(…)")

    def __index__(self) -> int:
        self._refuse("Python can't count with", "use .at(…), or give the resource a count")

    def __floordiv__(self, other: object) -> Any:
        self._refuse("Python can't divide and round", "use fn.floor(value / other)")

    def __pow__(self, other: object) -> Any:
        self._refuse("Python can't raise to a power", "use fn.pow(…)")

    def __abs__(self) -> Any:
        self._refuse("Python can't tell the sign of", "use fn.abs(…)")

    __rfloordiv__, __rpow__ = __floordiv__, __pow__

    def __round__(self, digits: int = 0) -> Any:
        self._refuse("Python can't round", "use fn.floor(…) or fn.ceil(…)")

    def __getattr__(self, name: str) -> Any:
        if name in _OF_TEXT:
            self._refuse(
                f"Python's .{name}() can't be applied to",
                f"use fn.{_OF_TEXT[name]}(…)" if _OF_TEXT[name] else "use one of Terraform's functions, fn.…",
            )
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


def origins_in(value: Any) -> Iterator[Origin]:
    """The origins of every reference in a value, whatever holds it, and of what has an ``origin`` itself: a construct, a block."""
    if isinstance(value, Origin):
        yield value
    elif isinstance(value, Reference):
        yield from value.origins
    elif isinstance(value, str):
        if has_marker(value):
            for _, found in split(value):
                yield from () if found is None else found.origins
    elif isinstance(value, Mapping):
        yield from origins_in(tuple(value.items()))
    elif isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from origins_in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from origins_in(getattr(value, field.name, None))
    elif isinstance(origin := getattr(value, "origin", None), Origin):
        yield origin


def foreign(value: Any, template: str) -> list[Origin]:
    """The origins in a value that are another template's: what has their address here, if anything, is something else."""
    return sorted({origin for origin in origins_in(value) if origin.template != template})


# What Terraform has for Python's methods of text.
_OF_TEXT = {name: "" for name in dir(str) if not name.startswith("_")} | {
    "capitalize": "title",
    "casefold": "lower",
    "encode": "base64encode",
    "endswith": "endswith",
    "find": "regexall",
    "index": "regexall",
    "isdigit": "can",
    "isnumeric": "can",
    "join": "join",
    "lower": "lower",
    "lstrip": "trimprefix",
    "partition": "split",
    "removeprefix": "trimprefix",
    "removesuffix": "trimsuffix",
    "replace": "replace",
    "rpartition": "split",
    "rsplit": "split",
    "rstrip": "trimsuffix",
    "split": "split",
    "splitlines": "split",
    "startswith": "startswith",
    "strip": "trimspace",
    "title": "title",
    "upper": "upper",
    "zfill": "format",
}
