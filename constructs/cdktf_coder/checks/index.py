"""A finished document in Terraform's JSON syntax, walked once for all checks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from ..language.nodes import NOTHING, Node, constant
from ..language.reader import Traversal, read_template
from .places import Body, Collector, Place, bodies, is_block
from .provider_versions import Known, Providers


class Block(NamedTuple):
    """One block of the document."""

    kind: str
    """``resource``, ``data``, ``ephemeral``, ``module``, ``provider``, ``variable``, ``local``, ``output`` or ``check``."""
    type: str
    """The type of a resource, a data source or an ephemeral resource; of others an empty string."""
    name: str
    address: str
    """How Terraform calls it: ``docker_volume.home``, ``data.coder_workspace.me``, ``module.ide``, ``var.zone``."""
    body: Body
    """Its arguments; a local's value stands under ``value``."""

    @property
    def repeated(self) -> str:
        """``count``, ``for_each`` or, for a block that stands for one object, an empty string."""
        return next((name for name in ("count", "for_each") if self.body.get(name) is not None), "")


class Index:
    """Every block of a document, and every place in it that Terraform reads as a template or as an address."""

    def __init__(self, document: Body) -> None:
        self.document = document
        self.places: list[Place] = []
        self.twins: list[tuple[str, str]] = []
        """Address and place of each key that is the same to Terraform as another one beside it."""
        self.malformed: list[tuple[str, Any]] = []
        """Places where a block belongs, with what stands there instead."""
        self.blocks: list[Block] = []
        self._by_kind: dict[str, list[Block]] = {}
        self.at: dict[str, Block] = {}
        """The blocks by address."""
        for kind in ("resource", "data", "ephemeral"):
            self._typed(kind, document)
        for kind in ("module", "provider", "variable", "output", "check"):
            for name, body in self._labelled(kind, document.get(kind)):
                self._add(kind, "", name, _address(kind, name, body), body)
                if kind == "check":
                    self._typed("data", body)
        for group in self._bodies("locals", document.get("locals")):
            for name, value in group.items():
                if name != "//":
                    self._add("local", "", name, f"local.{name}", {"value": value})

    def _typed(self, kind: str, document: Body) -> None:
        for type_, group in self._labelled(kind, document.get(kind)):
            for name, body in self._labelled(f"{kind}.{type_}", group):
                self._add(kind, type_, name, f"{'' if kind == 'resource' else f'{kind}.'}{type_}.{name}", body)

    def _add(self, kind: str, type_: str, name: str, address: str, body: Body) -> None:
        block = Block(kind, type_, name, address, body)
        self.blocks.append(block)
        self._by_kind.setdefault(kind, []).append(block)
        self.at[address] = block
        Collector(address, self.places, self.twins).block(kind, body)

    def _labelled(self, trail: str, value: Any) -> Iterator[tuple[str, Body]]:
        """The blocks that stand under a label each: label and body."""
        for group in self._bodies(trail, value):
            if not group and "." in trail:
                self.malformed.append((trail, group))
            for name, some in group.items():
                if name != "//":
                    for body in self._bodies(f"{trail}.{name}", some):
                        yield name, body

    def _bodies(self, trail: str, value: Any) -> Iterator[Body]:
        if value is not None and not is_block(value):
            self.malformed.append((trail, value))
        return bodies(value)

    def of(self, kind: str, type_: str = "") -> list[Block]:
        """The blocks of a kind, or of one type of resource or data source."""
        return [block for block in self._by_kind.get(kind, ()) if not type_ or block.type == type_]

    def places_of(self, address: str) -> list[Place]:
        """The places of one block."""
        return self._places_by_address.get(address, [])

    @cached_property
    def _places_by_address(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = {}
        for place in self.places:
            found.setdefault(place.address, []).append(place)
        return found

    @staticmethod
    def node_of(local: Block) -> Node:
        """The expression of a local; of a list or an object, which is no number, nothing that can be read on."""
        value = local.body.get("value")
        if isinstance(value, str):
            return read_template(value).node
        return constant(value) if isinstance(value, (int, float)) else NOTHING

    def schema(self, block: Block) -> Known | None:
        """What the block's provider accepts, or None if the library has no schema of its type."""
        return self.providers.schema(block.kind, block.type or block.name, block.body)

    @cached_property
    def providers(self) -> Providers:
        """The providers that the document requires."""
        return Providers(self.document)

    @cached_property
    def references(self) -> dict[str, list[Reference]]:
        """What each block refers to, by its address."""
        found: dict[str, list[Reference]] = {}
        for place in self.places:
            for steps in place.traversals():
                found.setdefault(place.address, []).append(Reference(place, *split(steps)))
        return found


class Reference(NamedTuple):
    """One reference of a block."""

    place: Place
    to: str
    """The address of the block it leads to."""
    rest: Traversal
    """The index and attributes behind that."""


def split(steps: Traversal) -> tuple[str, Traversal]:
    """A reference as the address of a block and what follows it."""
    if steps[0] == "resource":  # Terraform's long way to write an address
        steps = steps[1:]
    length = 3 if steps[:1] in (("data",), ("ephemeral",)) else 2
    return ".".join(steps[:length]), steps[length:]


def _address(kind: str, name: str, body: Body) -> str:
    if kind == "provider" and body.get("alias"):
        name = f"{name}.{body['alias']}"
    return f"{'var' if kind == 'variable' else kind}.{name}"
