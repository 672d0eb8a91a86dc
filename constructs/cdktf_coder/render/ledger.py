"""What a renderer has written, held against what was asked for: a field that is set and never read is reported.

The renderer gets a tracked copy of the model. Reading a field of it is what claims the field; nested values are tracked as
they are read. Nothing has to be listed anywhere, so a new field of the model is covered as soon as it exists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import new_class
from typing import Any, TypeVar

from ..language.expr import Expr
from ..language.spelling import has_reference
from ..model.platform import Platform
from ..model.workspace import WorkspaceModel

T = TypeVar("T")
_LEDGER, _ORIGINAL = "_ledger", "_original"


class Ledger:
    """Notes which fields of which values have been read."""

    def __init__(self) -> None:
        self._read: dict[int, set[str]] = {}
        self._read_of_equals: dict[str, set[str]] = {}
        self._copies: dict[int, Any] = {}

    def track(self, value: T) -> T:
        """The value, or a copy of a frozen value that notes which of its fields are read. Tuples and mappings are tracked
        item by item."""
        if isinstance(value, tuple):
            return tuple(self.track(item) for item in value)  # type: ignore[return-value]
        if isinstance(value, Mapping):
            return {key: self.track(item) for key, item in value.items()}  # type: ignore[return-value]
        if not is_dataclass(value) or isinstance(value, type):
            return value
        copy = self._copies.get(id(value))
        if copy is None:
            copy = object.__new__(_tracked(type(value)))
            copy.__dict__.update(value.__dict__)
            copy.__dict__[_LEDGER], copy.__dict__[_ORIGINAL] = self, value
            self._copies[id(value)] = copy
        return copy  # type: ignore[no-any-return]

    def read(self, value: Any, name: str) -> None:
        """Note that a field of a value was read."""
        self._read.setdefault(id(value), set()).add(name)

    def unclaimed(self, model: WorkspaceModel) -> tuple[tuple[str, str], ...]:
        """What is set in a workspace or its platform's options and was never read: what is wrong, and what to write instead."""
        for copy in self._copies.values():
            value = original(copy)
            # Of values that are equal, a renderer may write one.
            self._read_of_equals.setdefault(repr(value), set()).update(self._read.get(id(value), ()))
        found = [*self._walk(model, ("the workspace",), model.platform)]
        if is_dataclass(model.platform):
            found += self._walk(model.platform, ("the workspace",), model.platform)
        return tuple(dict.fromkeys(found))

    def _walk(self, value: Any, where: tuple[str, ...], platform: Platform) -> Iterator[tuple[str, str]]:
        read = self._read_of_equals.get(repr(value), set())
        for field in fields(value):
            item = getattr(value, field.name)
            place = f"{_family(type(value))}.{field.name}"
            if field.metadata.get("informs") or place in platform.ignores or not _is_set(item, field):
                continue
            if field.name in read:
                for label, nested in _nested(item, field.name):
                    yield from self._visit(nested, (*where, label), platform)
            else:
                hint = platform.instead.get(place, f"omit {field.name}")
                yield f"{_place(where)} sets {field.name}, which {platform.title} does not have", hint

    def _visit(self, value: Any, where: tuple[str, ...], platform: Platform) -> Iterator[tuple[str, str]]:
        if fields(value) and not self._read_of_equals.get(repr(value)):
            kind = type(value).__name__
            hint = platform.instead.get(kind, "omit it")
            yield f"{_place(where)} is a {kind}, which {platform.title} does not have", hint
        else:
            yield from self._walk(value, where, platform)


def original(value: T) -> T:
    """The value that a tracked copy was made of."""
    return getattr(value, "__dict__", {}).get(_ORIGINAL, value)  # type: ignore[no-any-return]


@cache
def _tracked(cls: type[Any]) -> type[Any]:
    names = frozenset(field.name for field in fields(cls))

    def read(self: Any, name: str) -> Any:
        value = object.__getattribute__(self, name)
        state = object.__getattribute__(self, "__dict__")
        if name not in names or _LEDGER not in state:
            return value
        state[_LEDGER].read(state[_ORIGINAL], name)
        return state[_LEDGER].track(value)

    made = {
        "__getattribute__": read,
        # To show or compare a value is not to write it.
        "__repr__": lambda self: repr(original(self)),
        "__eq__": lambda self, other: original(self) == original(other),
        "__hash__": lambda self: hash(original(self)),
        "__qualname__": cls.__qualname__,
        "__module__": cls.__module__,
    }
    return new_class(cls.__name__, (cls,), exec_body=lambda namespace: namespace.update(made))


def _family(cls: type[Any]) -> str:
    """The name that ``instead`` and ``ignores`` know a class by: that of the library's class a user's one is made of."""
    known = (base for base in cls.__mro__ if base.__module__.startswith(f"{__package__.rpartition('.')[0]}.model."))
    return next(known, cls).__name__


def _is_set(value: Any, field: Field[Any]) -> bool:
    default = field.default_factory() if field.default_factory is not MISSING else field.default
    if value is default:
        return False
    if isinstance(value, Expr) or type(value) is not type(default):
        return not (_empty(value) and _empty(default))
    return repr(value) != repr(default)


def _empty(value: Any) -> bool:
    return value is None or (isinstance(value, (tuple, list, Mapping)) and not value)


def _nested(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    """The frozen values in a field, with what a message calls them."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            for _, nested in _nested(item, name):
                yield f"the variable {key}" if name == "env" else f"{name}[{key!r}]", nested
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            for label, nested in _nested(item, name):
                yield label or f"{name}[{number}]", nested
    elif is_dataclass(value) and not isinstance(value, type):
        yield _label(value, name), value


def _label(value: Any, name: str) -> str:
    if hasattr(value, "mounts"):
        return f"the container {value.name}"
    if hasattr(value, "volume"):
        path = value.path
        return f"the mount at {path}" if isinstance(path, str) and not has_reference(path) else "a mount"
    return "the volume" if name == "volume" else "" if name in _MANY else f"the {name.replace('_', ' ')}"


_MANY = frozenset(("ports", "devices", "ulimits", "networks", "tolerations", "topology_spread"))


def _place(where: tuple[str, ...]) -> str:
    return ", ".join(where[1:]) if len(where) > 1 else where[0]


__all__ = ["Ledger", "original"]
