"""Every argument of an element of a generated class, at any depth."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import cdktf

from cdktf_coder.bindings.values import terraform_name

NESTED = (cdktf.ComplexObject, cdktf.ComplexList)
META = {"connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioners"}


@dataclass(frozen=True)
class Argument:
    """An argument: the object that has it, its name there, and where it stands in Terraform's JSON."""

    owner: Any
    name: str
    path: tuple[str, ...]

    @property
    def settable(self) -> bool:
        member = getattr(type(self.owner), self.name)
        return isinstance(member, property) and member.fset is not None

    @property
    def put(self) -> Any:
        return getattr(self.owner, f"put_{self.name}", None)

    def kind(self) -> Any:
        """The kind of value it takes, by the declaration of its ``_input``."""
        base = type(self.owner).__mro__[1]
        return typing.get_type_hints(getattr(base, f"{self.name}_input").fget)["return"]


def arguments(thing: Any, path: tuple[str, ...] = (), *, depth: int = 99) -> Iterator[Argument]:
    """The arguments of an element or nested object. Of lists, those of the items that are there."""
    for name in dir(type(thing)):
        if not name.endswith("_input") or name.startswith("_"):
            continue
        argument = name.removesuffix("_input")
        here = (*path, terraform_name(argument))
        yield Argument(thing, argument, here)
        inner = getattr(thing, argument, None) if depth else None
        if isinstance(inner, cdktf.ComplexObject):
            yield from arguments(inner, here, depth=depth - 1)
        elif isinstance(inner, cdktf.ComplexList):
            for number in range(len(getattr(thing, name) or ())):
                yield from arguments(inner.get(number), (*here, str(number)), depth=depth - 1)


def found(body: Any, path: tuple[str, ...]) -> Any:
    """What stands at a path in Terraform's JSON; a block that stands alone may be a list of one."""
    for step in path:
        if isinstance(body, list) and not step.isdigit():
            body = body[0] if body else None
        if isinstance(body, dict) and step.isdigit() and step not in body:
            continue
        if isinstance(body, list):
            body = body[int(step)] if int(step) < len(body) else None
        else:
            body = body.get(step) if isinstance(body, dict) else None
    return body


def plain(value: Any) -> Any:
    """A value so that two of them are equal if they are the same to Terraform."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return plain(value[0]) if len(value) == 1 and isinstance(value[0], dict) else [plain(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)


def fresh(kind: Any, name: str) -> Any:
    """A value of a kind that nobody else gives; ``None`` if it is nothing that can be made here."""
    options = typing.get_args(kind) if typing.get_origin(kind) is typing.Union else (kind,)
    for option in options:
        origin, of = typing.get_origin(option), typing.get_args(option)
        fields = getattr(option, "__jsii_name_mapping__", None)
        if fields is not None:
            hints = typing.get_type_hints(option.__init__)
            return option(**{field: fresh(hints[field], field) for field in fields})
        if isinstance(origin, type) and issubclass(origin, dict | typing.Mapping):  # type: ignore[arg-type]
            return {f"fresh-{name}": fresh(of[1], name)}
        if isinstance(origin, type) and issubclass(origin, list | typing.Sequence):  # type: ignore[arg-type]
            return [fresh(of[0], name)]
        if option is str:
            return f"fresh-{name}"
        if option is bool:
            return True
        if option in (int, float):
            return 987
    return None
