"""The view of a directory's blocks: frozen, the same for JSON and HCL, every part of it with its origin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Protocol

from ..language.nodes import Node, Steps, is_text, pairs, references, spell, spell_steps, walk
from .evaluate import evaluate
from .shape import Shape
from .unknown import UNKNOWN, holds_unknown


class Scope(Protocol):
    """What an expression's names mean: its module."""

    def evaluate(self, node: Node, *, defaults: bool) -> Any:
        """The value of an expression, as far as it can be known."""

    def rests_on(self, node: Node) -> frozenset[Reference]:
        """What an expression depends on in the end."""

    def stands_for(self, node: Node) -> tuple[Node, Scope]:
        """What a lone reference to a local, or to a local module's variable or output, stands for; else the node itself."""


@dataclass(frozen=True)
class Origin:
    """Where something is written."""

    file: str
    """The path of the file from the directory that was read."""
    line: int
    module: tuple[str, ...] = ()
    """The names of the module calls around it."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Reference:
    """Something an expression refers to."""

    steps: Steps
    """``("data", "coder_workspace", "me", "id")``; an index is a step in brackets."""
    module: tuple[str, ...] = ()
    """The module calls that lead to where it is written, if that is known."""

    @property
    def address(self) -> str:
        """The object it belongs to: ``data.coder_workspace.me``, ``docker_volume.home``, ``var.image``."""
        first = self.steps[0]
        count = 3 if first in ("data", "ephemeral") else 1 if first in ("self", "each", "count", "path") else 2
        prefix = "".join(f"module.{name}." for name in self.module)
        return prefix + spell_steps(tuple(step for step in self.steps[:count] if not step.startswith("[")))

    def __str__(self) -> str:
        return spell_steps(self.steps)


@dataclass(frozen=True, eq=False, repr=False)
class Expression:
    """A value as it is written, and where. Two are equal if they differ in formatting alone."""

    node: Node
    written: str | None
    """As it stands in the file; None if it is spelled when it is asked for."""
    origin: Origin
    scope: Scope | None = field(default=None, repr=False)

    @cached_property
    def source(self) -> str:
        """As it stands in the file; of a part, and of a value in JSON that is no string, in HCL's spelling."""
        return self.normal if self.written is None else self.written

    @cached_property
    def normal(self) -> str:
        """HCL on one line, the same for every way to write it."""
        return spell(self.node)

    @property
    def literal(self) -> Any:
        """The value if it is constant: text, number, bool, None, list or dict; else `UNKNOWN`."""
        value = evaluate(self.node, lambda steps: UNKNOWN)
        return UNKNOWN if holds_unknown(value) else value

    def evaluate(self, *, defaults: bool = False) -> Any:
        """The value as far as the directory settles it: through locals, module arguments and conditions.

        Whatever it doesn't settle is `UNKNOWN`, inside of lists and dicts too. ``defaults`` takes a root module's variables
        for their defaults, which whoever pushes the template may override.
        """
        return self.scope.evaluate(self.node, defaults=defaults) if self.scope else self.literal

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Everything it refers to, in its order."""
        return tuple(dict.fromkeys(Reference(steps) for steps in references(self.node)))

    @cached_property
    def rests_on(self) -> frozenset[Reference]:
        """What it depends on in the end, through locals and the arguments and outputs of local modules."""
        return self.scope.rests_on(self.node) if self.scope else frozenset(self.references)

    @cached_property
    def stands_for(self) -> Expression:
        """What a lone reference to a local, or to a local module's variable or output, stands for; else the value itself."""
        if self.scope is None:
            return self
        node, scope = self.scope.stands_for(self.node)
        return self if node is self.node else Expression(node, None, self.origin, scope)

    @cached_property
    def calls(self) -> frozenset[str]:
        """The functions it calls."""
        return frozenset(node.value for node in walk(self.node) if node.kind == "call")

    def items(self) -> tuple[Expression, ...] | None:
        """The elements of a list that is written out, each an expression; None of anything else."""
        return tuple(map(self._inner, self.node.parts)) if self.node.kind == "tuple" else None

    def entries(self) -> Mapping[str, Expression] | None:
        """The entries of an object that is written out; None of anything else, or if a key is no constant."""
        if self.node.kind != "object" or not all(is_text(key) for key, _ in pairs(self.node)):
            return None
        return {key.value: self._inner(value) for key, value in pairs(self.node)}

    def fields(self) -> Mapping[str, Expression]:
        """Like `entries`, without comments; nothing if it isn't written out."""
        return {name: value for name, value in (self.entries() or {}).items() if name != "//"}

    def _inner(self, node: Node) -> Expression:
        return Expression(node, None, self.origin, self.scope)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Expression) and self.normal == other.normal

    def __hash__(self) -> int:
        return hash(self.normal)

    def __str__(self) -> str:
        return self.source

    def __repr__(self) -> str:
        return f"<Expression {self.origin}>"  # what it holds may be a secret


@dataclass(frozen=True)
class Dynamic:
    """How often a ``dynamic`` block makes its content: once for each element, which may be none or many."""

    for_each: Expression | None
    iterator: str
    labels: Expression | None = None


@dataclass(frozen=True, eq=False)
class Body:
    """The inside of a block: arguments and nested blocks."""

    arguments: Mapping[str, Expression]
    """What is written as arguments. In JSON that may be a block of a type the library doesn't know: see `nested`."""
    blocks: tuple[Block, ...]
    """What is known to be nested blocks, in their order; a ``dynamic`` block stands here as what it makes."""
    shape: Shape = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "arguments", MappingProxyType(dict(self.arguments)))

    def get(self, name: str) -> Expression | None:
        """The argument of this name."""
        return self.arguments.get(name)

    def literal(self, name: str, default: Any = None) -> Any:
        """An argument's constant value, ``default`` if it isn't set, `UNKNOWN` if it is no constant."""
        argument = self.arguments.get(name)
        return default if argument is None else argument.literal

    def nested(self, name: str) -> tuple[Block, ...]:
        """The nested blocks of this name, however they are spelled: as blocks, as ``dynamic``, or as an argument that is an
        object or a list of objects.

        An argument that isn't written out (a reference, a ``for``) gives one block whose ``opaque`` is that expression.
        """
        found = [block for block in self.blocks if block.kind == name]
        argument = self.arguments.get(name)
        if argument is not None:
            found += _blocks_of(name, argument)
        for generators in (entry for entry in self._dynamic_arguments() if entry):
            found += _dynamic_of(name, generators.get(name))
        return tuple(found)

    def _dynamic_arguments(self) -> Iterator[Mapping[str, Expression] | None]:
        argument = self.arguments.get("dynamic")
        for item in (argument.items() or (argument,)) if argument is not None else ():
            yield item.entries()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all arguments and nested blocks."""
        return tuple(dict.fromkeys((*self.arguments, *(block.kind for block in self.blocks))))


@dataclass(frozen=True, eq=False)
class Block:
    """One block. At the top level of a module it has an address."""

    kind: str
    """``resource``, ``data``, ``variable``, … or, of a nested block, its name."""
    labels: tuple[str, ...]
    body: Body
    origin: Origin
    address: str = ""
    """The full address (``module.a.docker_volume.home``); empty for nested blocks."""
    dynamic: Dynamic | None = None
    """Set if the block stands in a ``dynamic`` block: then there may be none of it, or many."""
    opaque: Expression | None = None
    """What should be blocks but isn't written out as such; the body is empty then."""
    overridden: tuple[Origin, ...] = ()
    """Where override files changed it."""

    @property
    def type(self) -> str:
        """A resource's or data source's type, a provider's name; empty for other kinds."""
        return self.labels[0] if self.kind in ("resource", "data", "ephemeral", "provider") else ""

    @property
    def name(self) -> str:
        """The name in the module."""
        return self.labels[-1] if self.labels else ""

    def get(self, name: str) -> Expression | None:
        """The argument of this name."""
        return self.body.get(name)

    def literal(self, name: str, default: Any = None) -> Any:
        """An argument's constant value; see `Body.literal`."""
        return self.body.literal(name, default)

    def nested(self, name: str) -> tuple[Block, ...]:
        """The nested blocks of this name; see `Body.nested`."""
        return self.body.nested(name)

    @property
    def counted(self) -> bool:
        """Whether there may be none or several of it."""
        return "count" in self.body.arguments or "for_each" in self.body.arguments

    @property
    def lifecycle(self) -> Body:
        """What ``lifecycle`` says; empty without one."""
        return next((block.body for block in self.nested("lifecycle")), Body({}, (), self.body.shape))

    @property
    def ignore_changes(self) -> tuple[str, ...]:
        """The attributes whose changes are ignored, as written; ``("all",)`` for all."""
        argument = self.lifecycle.get("ignore_changes")
        if argument is None:
            return ()
        items = argument.items()
        return tuple(item.normal for item in items) if items is not None else (argument.normal,)

    @property
    def provisioners(self) -> tuple[Block, ...]:
        """The provisioners of a resource; their label is the kind (``local-exec``)."""
        return self.nested("provisioner")

    def __repr__(self) -> str:
        return f"<{self.address or self.kind} {self.origin}>"


def _blocks_of(name: str, argument: Expression) -> list[Block]:
    if argument.node.kind == "constant" and argument.node.value is None:
        return []
    items = argument.items()
    found = []
    for item in items if items is not None else (argument,):
        entries = item.entries()
        if entries is None:
            found.append(Block(name, (), Body({}, (), _OPEN), item.origin, opaque=item))
        else:
            found.append(Block(name, (), Body(entries, (), _OPEN), item.origin))
    return found


def _dynamic_of(name: str, generator: Expression | None) -> list[Block]:
    found: list[Block] = []
    for item in (generator.items() or (generator,)) if generator is not None else ():
        entries = item.entries() or {}
        iterator = entries["iterator"].literal if "iterator" in entries else name
        dynamic = Dynamic(entries.get("for_each"), str(iterator))
        content = entries.get("content")
        for block in _blocks_of(name, content if content is not None else item):
            found.append(Block(name, (), block.body, block.origin, dynamic=dynamic, opaque=block.opaque))
    return found


_OPEN = Shape(closed=False)
