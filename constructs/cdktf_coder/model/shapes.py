"""What type hints ask of a value at run time: whether it fits, and if not, what is wrong and what to write."""

from __future__ import annotations

import dataclasses
import types
import typing
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache, cached_property
from os import PathLike
from typing import Any, Literal, NamedTuple

from ..language.expr import AnyExpr, Expr, ListExpr, lift
from ..language.spelling import DEEPEST, has_reference
from .told import article, call, given, infinite, is_construct, is_reference, is_struct, short


class Fault(NamedTuple):
    """What does not fit: the place inside the argument, the value there, what is wrong with it, and what to write."""

    where: str
    value: Any
    wrong: str
    hint: str
    told: bool = False
    """Whether the message may tell the value. Whatever may hold a secret is not told."""
    misplaced: bool = False
    """Whether the value is a construct where none is meant."""
    inside: bool = False
    """Whether it is something inside the value that doesn't fit, though the place is that of the whole."""


_SCALARS: dict[type, tuple[str, str]] = {
    str: ("text", 'write it in quotes, "…"'),
    bool: ("True or False", "write True or False"),
    int: ("a whole number", "write it as in 2, without quotes"),
    float: ("a number", "write it as in 2 or 0.5, without quotes"),
    bytes: ("bytes", 'write b"…"'),
}


class Shape:
    """One type hint. Of a value that fits, nothing is said; of any other, the first thing that is wrong with it."""

    words = "a value"
    """What fits, as a message says it."""
    example = "give a value"
    """What to write, as a message says it."""

    construct = False
    """Whether a construct is meant."""

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        """What is wrong with the value."""
        raise NotImplementedError

    plain = False
    """Whether a number or a short text is meant, so that what is given instead can be told."""

    def _wrong(self, where: str, value: Any) -> Fault:
        number = isinstance(value, (int, float)) and not isinstance(value, (bool, Enum)) and not infinite(value)
        told = self.plain and (number or type(value) is str)
        hint = f"write {str(value)!r}" if number and self.example == _SCALARS[str][1] else self.example
        misplaced = is_construct(value) and not self.construct
        return Fault(where, value, f"is {given(value)}, not {self.words}", hint, told, misplaced)


@dataclasses.dataclass(frozen=True)
class _Everything(Shape):
    """A hint that says nothing."""

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        yield from ()


class _Data(Shape):
    """``Any``: whatever can be written to Terraform."""

    words = "a value for Terraform"
    example = "give text, a number, True or False, a list, a dict or a reference"

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        if value is None or is_reference(value) or is_struct(value):
            return
        if depth > DEEPEST and isinstance(value, (Mapping, list, tuple)):
            argument = where.partition("[")[0]
            yield Fault(
                argument, value, f"is nested more than {DEEPEST} deep, or holds itself", "flatten it", inside=True
            )
        elif isinstance(value, Mapping):
            yield from _twins(where, value)
            for key, item in value.items():
                if type(key) is not str:
                    yield from self.faults(f"a key of {where}", key, depth + 1)
                if type(item) is not str:
                    yield from self.faults(f"{where}[{short(key)}]", item, depth + 1)
        elif isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                yield from self.faults(f"{where}[{index}]", item, depth + 1)
        elif not isinstance(value, (str, bool, int, float)) or isinstance(value, Enum) or infinite(value):
            yield self._wrong(where, value)


def _twins(where: str, value: Mapping[Any, Any]) -> Iterator[Fault]:
    """Keys that are one to Terraform, which reads text in Unicode's normal form NFC."""
    seen: dict[str, str] = {}
    for key in value:
        if isinstance(key, str) and not key.isascii() and not has_reference(key):
            other = seen.setdefault(unicodedata.normalize("NFC", key), key)
            if other != key:
                yield Fault(
                    where,
                    value,
                    f"has two keys that are the same to Terraform, {other!a} and {key!a}",
                    "keep one",
                    inside=True,
                )


@dataclasses.dataclass(frozen=True)
class _Scalar(Shape):
    type: type
    plain = True

    @property
    def words(self) -> str:  # type: ignore[override]
        return _SCALARS[self.type][0]

    @property
    def example(self) -> str:  # type: ignore[override]
        return _SCALARS[self.type][1]

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        allowed = (int, float) if self.type is float else self.type
        wrong = not isinstance(value, allowed) or isinstance(value, Enum) or infinite(value)
        if wrong or (isinstance(value, bool) and self.type is not bool):
            yield self._wrong(where, value)


@dataclasses.dataclass(frozen=True)
class _Words(Shape):
    """``Literal``."""

    known: tuple[Any, ...]
    plain = True

    @property
    def words(self) -> str:  # type: ignore[override]
        return f"one of {', '.join(map(str, self.known))}" if len(self.known) > 1 else repr(self.known[0])

    @property
    def example(self) -> str:  # type: ignore[override]
        return f"use {self.words}"

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        if isinstance(value, str) and has_reference(value):
            return
        if not any(type(value) is type(known) and value == known for known in self.known):
            if isinstance(value, str):
                yield Fault(where, value, "is not one of its values", self.example, True)
            else:
                yield self._wrong(where, value)


@dataclasses.dataclass(frozen=True)
class _Reference(Shape):
    """An expression of Terraform's. Terraform itself turns text, numbers and booleans into one another, but no list."""

    list: bool
    scalar: bool
    words = "a reference"
    example = "give a reference"

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        if isinstance(value, str) and has_reference(value):
            return
        if not is_reference(value):
            yield self._wrong(where, value)
            return
        value = lift(value)
        kind = value.kind if isinstance(value, Expr) else "any"
        if not (kind == "any" or (self.list if kind == "list" else self.scalar)):
            wanted = "a list" if self.list else "one value"
            found = "a list" if kind == "list" else "one value"
            yield Fault(where, value, f"is a reference to {found}, not to {wanted}", f"give {wanted}")


@dataclasses.dataclass(frozen=True)
class _List(Shape):
    """A sequence of any length."""

    item: Shape

    @property
    def words(self) -> str:  # type: ignore[override]
        return "a list"

    @property
    def example(self) -> str:  # type: ignore[override]
        return f"write a list: [{self.item.words}, …]"

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        if isinstance(value, str):
            hint = f"write a list: [{short(value)}]" if self.item.plain else self.example
            yield Fault(where, value, "is one text, not a list", hint, self.item.plain)
        elif not isinstance(value, Sequence) or isinstance(value, bytes):
            yield self._wrong(where, value)
        else:
            for index, item in enumerate(value):
                yield from self.item.faults(f"{where}[{index}]", item, depth + 1)


@dataclasses.dataclass(frozen=True)
class _Dict(Shape):
    key: Shape
    item: Shape
    words = "a dict"

    @property
    def example(self) -> str:  # type: ignore[override]
        return f"write a dict: {{{self.key.words}: {self.item.words}}}"

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        if not isinstance(value, Mapping):
            yield self._wrong(where, value)
            return
        yield from _twins(where, value)
        for key, item in value.items():
            yield from self.key.faults(f"a key of {where}", key, depth + 1)
            yield from self.item.faults(f"{where}[{short(key)}]", item, depth + 1)


@dataclasses.dataclass(frozen=True)
class _Instance(Shape):
    type: type

    @property
    def construct(self) -> bool:  # type: ignore[override]
        return hasattr(self.type, "__jsii_type__")

    @property
    def words(self) -> str:  # type: ignore[override]
        if self.type is type(None):
            return "None"
        if issubclass(self.type, PathLike):
            return "a path"
        told = vars(self.type).get("as_argument")
        return told[0] if told else article(self.type.__name__)

    @property
    def example(self) -> str:  # type: ignore[override]
        if issubclass(self.type, PathLike):
            return "give a Path"
        if issubclass(self.type, Enum):
            return f"use one of {', '.join(f'{self.type.__name__}.{member.name}' for member in self.type)}"
        told = vars(self.type).get("as_argument")
        return told[1] if told else f"write {call(self.type)}"

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        if isinstance(value, type) and issubclass(value, self.type):
            yield self._wrong(where, value)._replace(hint=f"write {call(value)}")
        elif not isinstance(value, self.type):
            yield self._wrong(where, value)


@dataclasses.dataclass(frozen=True)
class _Union(Shape):
    members: tuple[Shape, ...]

    @property
    def construct(self) -> bool:  # type: ignore[override]
        return any(member.construct for member in self.members)

    @property
    def plain(self) -> bool:  # type: ignore[override]
        return all(member.plain for member in self._shown())

    def _shown(self) -> list[Shape]:
        """The members that a message names: ``None`` and references only where there is nothing else."""
        plain = [member for member in self.members if member != NONE and not isinstance(member, _Reference)]
        return plain or [member for member in self.members if member != NONE]

    @property
    def words(self) -> str:  # type: ignore[override]
        words = list(dict.fromkeys(member.words for member in self._shown()))
        if "a number" in words:
            words = [word for word in words if word != "a whole number"]
        return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))

    @property
    def example(self) -> str:  # type: ignore[override]
        shown = self._shown()
        number = _Scalar(float)
        return (number if number in shown else shown[0]).example

    @cached_property
    def _outright(self) -> frozenset[type]:
        """The types of which every value fits, for speed: most arguments are one of these."""
        scalars = {member.type for member in self.members if isinstance(member, _Scalar)} - {float}
        numbers = {int} if _Scalar(float) in self.members else set()
        return frozenset(scalars | numbers | ({type(None)} if NONE in self.members else set()))

    def faults(self, where: str, value: Any, depth: int) -> Iterator[Fault]:
        if type(value) in self._outright:
            return
        found: list[list[Fault]] = []
        for member in self.members:
            faults = list(member.faults(where, value, depth))
            if not faults:
                return
            found.append(faults)
        # Whose fault is deeper inside the value knew most about it.
        inside = [faults for faults in found if faults[0].where != where or faults[0].inside]
        exact = [
            faults
            for member, faults in zip(self.members, found, strict=True)
            if (isinstance(member, _List) and isinstance(value, str))
            or (isinstance(member, _Words) and isinstance(value, str) and self._shown() == [member])
            or (isinstance(member, _Reference) and isinstance(value, Expr))
        ]
        if inside:
            yield from inside[0]
        elif exact and not (isinstance(value, str) and _Scalar(str) in self.members):
            yield from exact[0]
        else:
            yield self._wrong(where, value)


NONE = _Instance(type(None))


@cache
def shape_of(hint: Any) -> Shape:
    """The shape that a type hint describes. What has no meaning at run time fits everything."""
    if hint is Any:
        return _Data()
    if hint is None:
        return NONE
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        members = [shape_of(argument) for argument in arguments]
        return _Union(tuple(dict.fromkeys(_joined(members))))
    if origin is Literal:
        return _Words(arguments)
    kind = origin or hint
    if not isinstance(kind, type):
        return shape_of(hint.__bound__) if isinstance(hint, typing.TypeVar) and hint.__bound__ else _Everything()
    if kind in _SCALARS:
        return _Scalar(kind)
    if issubclass(kind, Expr):
        return _Reference(list=kind in (Expr, ListExpr), scalar=kind not in (ListExpr, AnyExpr))
    if issubclass(kind, Mapping):
        key, item = arguments or (Any, Any)
        return _Dict(shape_of(key), shape_of(item))
    if issubclass(kind, (Sequence, list, tuple)):
        return _List(shape_of(arguments[0] if arguments else Any))
    if kind in (object, type, Callable) or typing.is_typeddict(kind):
        return _Everything()
    if getattr(kind, "_is_protocol", False) and not getattr(kind, "_is_runtime_protocol", False):
        return _Everything()
    return _Instance(kind)


def _joined(members: Sequence[Shape]) -> Iterator[Shape]:
    """Unions inside a union, and all its references, as one."""
    flat = [inner for member in members for inner in (member.members if isinstance(member, _Union) else (member,))]
    references = [member for member in flat if isinstance(member, _Reference)]
    if references:
        yield _Reference(list=any(r.list for r in references), scalar=any(r.scalar for r in references))
    yield from (member for member in flat if not isinstance(member, _Reference))
