"""A module as a whole, what its names mean, and the document that the root module and its files are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from .._errors import Problem
from ..language.nodes import Node, Steps, fingerprints, references
from .blocks import Block, Expression, Reference
from .convert import converted
from .evaluate import MAX_DEPTH, evaluate
from .normal import normal
from .source import File
from .unknown import UNKNOWN


@dataclass(frozen=True, eq=False)
class Module:
    """One module: the root one, or a local one that a ``module`` block calls."""

    path: tuple[str, ...]
    """The names of the calls that lead to it; empty for the root module."""
    directory: str
    """Its folder, from the directory that was read."""
    blocks: tuple[Block, ...]
    """Every element, merged with the override files: resources, locals, required providers… each with its address."""
    children: Mapping[str, Module]
    """The local modules it calls, by the name of the call."""

    def of_kind(self, kind: str) -> tuple[Block, ...]:
        """Its blocks of a kind: ``resource``, ``data``, ``ephemeral``, ``variable``, ``local``, ``output``, ``module``,
        ``provider``, ``check``, ``moved``, ``removed``, ``import``, ``backend``, ``cloud``, ``required_provider``.
        """
        return tuple(block for block in self.blocks if block.kind == kind)

    def _named(self, kind: str) -> Mapping[str, Block]:
        found: dict[str, Block] = {}
        for block in self.of_kind(kind):
            found.setdefault(block.name, block)
        return MappingProxyType(found)

    @cached_property
    def variables(self) -> Mapping[str, Block]:
        """By name."""
        return self._named("variable")

    @cached_property
    def locals(self) -> Mapping[str, Expression]:
        """By name."""
        return MappingProxyType({name: block.body.arguments["value"] for name, block in self._named("local").items()})

    @cached_property
    def outputs(self) -> Mapping[str, Block]:
        """By name."""
        return self._named("output")

    @cached_property
    def calls(self) -> Mapping[str, Block]:
        """The ``module`` blocks, by name; `children` holds those whose source is a local folder."""
        return self._named("module")

    @cached_property
    def required_providers(self) -> Mapping[str, Expression]:
        """What each provider is required as, by its local name."""
        values = self._named("required_provider").items()
        return MappingProxyType({name: block.body.arguments["value"] for name, block in values})

    @cached_property
    def moved(self) -> tuple[tuple[str, str], ...]:
        """From where to where, by the module's own addresses."""
        pairs = ((block.get("from"), block.get("to")) for block in self.of_kind("moved"))
        # An instance's key must not look like an attribute, as it does in an expression's normal form.
        return tuple(
            (str(source.references[0]), str(target.references[0]))
            for source, target in pairs
            if source and target and source.references and target.references
        )

    def walk(self) -> Iterator[Module]:
        """This module and the local ones below it."""
        yield self
        for child in self.children.values():
            yield from child.walk()

    def __repr__(self) -> str:
        return f"<Module {'.'.join(self.path) or 'root'} of {len(self.blocks)} blocks>"


@dataclass(frozen=True, eq=False)
class Document:
    """A template directory as it was when it was read. Two are equal if Terraform reads the same in both."""

    directory: Path
    root: Module
    files: Mapping[str, File]
    """Every file, by its path; not what ``.terraform`` and ``.git`` hold."""
    findings: tuple[Problem, ...]
    """What Terraform would refuse, or read differently than it looks: duplicates, overrides without a base…"""

    def blocks(self, kind: str = "", type: str = "") -> tuple[Block, ...]:
        """The blocks of a kind and type, of local modules too: ``blocks("resource", "docker_container")``."""
        return tuple(
            block
            for module in self.root.walk()
            for block in module.blocks
            if (not kind or block.kind == kind) and (not type or block.type == type)
        )

    @cached_property
    def by_address(self) -> Mapping[str, Block]:
        """Every block by its full address; of duplicates the first."""
        found: dict[str, Block] = {}
        for block in self.blocks():
            found.setdefault(block.address, block)
        return MappingProxyType(found)

    @cached_property
    def resources(self) -> Mapping[str, Block]:
        """Every resource, of local modules too, by its full address."""
        return MappingProxyType(
            {address: block for address, block in self.by_address.items() if block.kind == "resource"}
        )

    @cached_property
    def fingerprints(self) -> Mapping[str, tuple[str, ...]]:
        """Of what stands at each address a short text that is the same for everything that means the same."""
        found: dict[str, tuple[str, ...]] = {}
        for block in self.blocks():
            body = normal(block.body)
            found[block.address] = tuple(sorted((*found.get(block.address, ()), fingerprints(body)[id(body)])))
        return MappingProxyType(found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self.fingerprints == other.fingerprints

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.fingerprints.items())))

    def __repr__(self) -> str:
        return f"<Document {self.directory.name}>"


class ModuleScope:
    """What names mean in one module. It is filled once the module is read."""

    def __init__(self, parent: ModuleScope | None, call: Block | None) -> None:
        self._parent = parent
        self._call = call
        self._module: Module | None = None
        self._scopes: Mapping[str, ModuleScope] = {}
        self._known: dict[tuple[Steps, bool], Any] = {}

    def fill(self, module: Module, scopes: Mapping[str, ModuleScope]) -> None:
        """Tell it the module, and the scopes of its local modules."""
        self._module, self._scopes = module, scopes

    def evaluate(self, node: Node, *, defaults: bool) -> Any:
        """The value of an expression of this module."""
        return evaluate(node, lambda steps: self._lookup(steps, defaults))

    @property
    def path(self) -> tuple[str, ...]:
        """The calls that lead to the module."""
        return self._module.path if self._module else ()

    def rests_on(self, node: Node) -> frozenset[Reference]:
        """What an expression depends on in the end: references to neither locals nor, in a local module, its variables."""
        waiting: list[tuple[ModuleScope, Steps]] = [(self, steps) for steps in references(node)]
        if not waiting:
            return frozenset()
        found: set[Reference] = set()
        seen: set[tuple[int, Steps]] = set()
        while waiting:
            scope, steps = waiting.pop()
            if (id(scope), steps) in seen:
                continue
            seen.add((id(scope), steps))
            behind = scope.behind(steps)
            if behind is None:
                found.add(Reference(steps, scope.path))
            else:
                waiting += [(inner, more) for inner, node in behind for more in references(node)]
        return frozenset(found)

    def stands_for(self, node: Node) -> tuple[Node, ModuleScope]:
        """What a lone reference stands for, and where that is written."""
        scope = self
        for _ in range(MAX_DEPTH):
            steps = references(node)
            if node.kind != "get" or len(steps) != 1 or len(steps[0]) != (3 if steps[0][0] == "module" else 2):
                break
            behind = scope.behind(steps[0])
            if behind is None or len(behind) != 1:
                break
            scope, node = behind[0]
        return node, scope

    def behind(self, steps: Steps) -> list[tuple[ModuleScope, Node]] | None:
        """The expressions that a name stands for, each with the scope it is written in; None for what stands for itself."""
        if self._module is None or len(steps) < 2:
            return None
        root, name = steps[:2]
        if root == "local" and name in self._module.locals:
            return [(self, self._module.locals[name].node)]
        if root == "var" and self._parent is not None and name in self._module.variables:
            given = self._call.get(name) if self._call else None
            return [(self._parent, given.node)] if given is not None else []
        if root == "module" and name in self._module.children:
            outputs = self._module.children[name].outputs
            chosen = [outputs[step] for step in steps[2:] if step in outputs] or list(outputs.values())
            values = [block.get("value") for block in chosen]
            return [(self._scopes[name], value.node) for value in values if value is not None]
        return None

    def _lookup(self, steps: Steps, defaults: bool) -> Any:
        key = (steps, defaults)
        if key not in self._known:
            self._known[key] = UNKNOWN  # what depends on itself is never known
            self._known[key] = self._find(steps, defaults)
        return self._known[key]

    def _find(self, steps: Steps, defaults: bool) -> Any:
        if self._module is None or len(steps) < 2:
            return UNKNOWN
        root, name = steps
        if root == "local" and name in self._module.locals:
            return self.evaluate(self._module.locals[name].node, defaults=defaults)
        if root == "var" and name in self._module.variables:
            return self._variable(self._module.variables[name], defaults)
        if root == "module" and name in self._module.children and not self._module.calls[name].counted:
            outputs = self._module.children[name].outputs
            values = {key: block.get("value") for key, block in outputs.items()}
            scope = self._scopes[name]
            return {key: scope.evaluate(value.node, defaults=defaults) for key, value in values.items() if value}
        return UNKNOWN

    def _variable(self, variable: Block, defaults: bool) -> Any:
        type_, default = variable.get("type"), variable.get("default")
        value: Any = UNKNOWN
        given = None
        if self._parent is not None:
            given = self._call.get(variable.name) if self._call else None
            if given is not None:
                value = self._parent.evaluate(given.node, defaults=defaults)
        if given is None and default is not None and (defaults or self._parent is not None):
            value = default.literal
        if value is None and variable.literal("nullable", True) is not True:
            return default.literal if default is not None and given is not None else UNKNOWN
        return converted(value, type_.node if type_ else None)
