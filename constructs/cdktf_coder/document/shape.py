"""What Terraform's language says about a place: which names are blocks, and how JSON spells the values of the others.

JSON can't tell a nested block from an argument. Terraform's own blocks are known here, a resource's come from its
provider's schema where the library has it; of all others a block and an argument of objects are taken for the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..language.places import Spelling, spelling, spellings
from ..schemas import Block as SchemaBlock
from ..schemas import Kind as SchemaKind
from ..schemas import NestedBlock, Type, TypeSchema, load_schema

ESCAPE = "_"
"""A block of this name holds arguments of its parent's, even if Terraform has some of the same name for itself."""


@dataclass(frozen=True)
class Shape:
    """What may stand in a block."""

    blocks: Mapping[str, tuple[int, Shape]] = field(default_factory=dict)
    """Terraform's own nested blocks: how many labels, and what stands in them."""
    spellings: Mapping[str, Spelling] = field(default_factory=dict)
    other: Spelling = Spelling.TEMPLATE
    """How the arguments not in ``spellings`` are spelled."""
    closed: bool = True
    """Whether everything else is an argument, and no block of a provider."""
    schema: TypeSchema | None = None
    number: int = -1
    """Which block of the schema this is."""
    escapes: bool = False
    """Whether a block ``_`` in it holds more of the provider's arguments."""

    @property
    def provider_block(self) -> SchemaBlock | None:
        """The provider's schema of this block, if there is one."""
        return self.schema["blocks"][self.number] if self.schema else None

    def block(self, name: str) -> tuple[int, Shape] | None:
        """Labels and shape of a nested block; None if this is an argument, or nobody knows."""
        if name in self.blocks:
            return self.blocks[name]
        if name == ESCAPE and self.escapes:
            return 0, replace(self, blocks={}, spellings={}, escapes=False)
        nested = self._nested(name)
        return (0, Shape(schema=self.schema, number=nested["block"], closed=False)) if nested else None

    def is_argument(self, name: str) -> bool:
        """Whether a name is known to be an argument."""
        if name in self.blocks or self._nested(name):
            return False
        return self.closed or name in self.spellings or self.argument_type(name) is not None

    def unordered(self, name: str) -> bool:
        """Whether the order of this argument's elements, or of these blocks, means nothing."""
        nested = self._nested(name)
        if nested:
            return nested.get("nesting") == "set"
        type_ = self.argument_type(name)
        return isinstance(type_, list) and type_[0] == "set"

    def argument_type(self, name: str) -> Type | None:
        """An argument's type by the provider's schema."""
        block = self.provider_block or {}
        for group in (block.get("required"), block.get("optional")):
            if group and name in group:
                return group[name]
        return next((type_ for _, type_ in block.get("varying", {}).get(name, {}).values() if type_), None)

    def spelling(self, name: str) -> Spelling:
        """How JSON spells this argument."""
        return self.spellings.get(name, self.other)

    def without_schema(self) -> Shape:
        """The same, nothing being known of the provider."""
        return replace(self, schema=None)

    def _nested(self, name: str) -> NestedBlock | None:
        return (self.provider_block or {}).get("blocks", {}).get(name)


def _own(
    kind: str, blocks: Mapping[str, tuple[int, Shape]] | None = None, *, closed: bool = True, escapes: bool = False
) -> Shape:
    """The shape of one of Terraform's own blocks."""
    return Shape(blocks or {}, spellings(kind), spelling(kind), closed, escapes=escapes)


_RULE = Shape()
_FREE = Shape(closed=False)
_CONNECTION = Shape()
_PROVISIONER = _own("provisioner", {"connection": (0, _CONNECTION)}, escapes=True)
_LIFECYCLE = _own("lifecycle", {"precondition": (0, _RULE), "postcondition": (0, _RULE)})
_DATA_BLOCKS = {"lifecycle": (0, _LIFECYCLE)}
_RESOURCE_BLOCKS = {**_DATA_BLOCKS, "connection": (0, _CONNECTION), "provisioner": (1, _PROVISIONER)}
_TERRAFORM = _own(
    "terraform",
    {
        "required_providers": (0, _own("required_providers")),
        "backend": (1, _own("backend", closed=False)),
        "cloud": (0, _own("cloud", closed=False)),
        "provider_meta": (1, Shape()),
    },
)
_VARIABLE = _own("variable", {"validation": (0, _RULE)})
_OUTPUT = _own("output", {"precondition": (0, _RULE)})
_CHECK = Shape({"assert": (0, _RULE), "data": (2, _FREE)})
_REMOVED = _own("removed", {"lifecycle": (0, _LIFECYCLE), "provisioner": (1, _PROVISIONER)})

FILE = Shape(
    {
        "terraform": (0, _TERRAFORM),
        "provider": (1, _FREE),
        "variable": (1, _VARIABLE),
        "locals": (0, Shape()),
        "output": (1, _OUTPUT),
        "module": (1, _own("module", escapes=True)),
        "resource": (2, _FREE),
        "data": (2, _FREE),
        "ephemeral": (2, _FREE),
        "check": (1, _CHECK),
        "moved": (0, _own("moved")),
        "removed": (0, _REMOVED),
        "import": (0, _own("import")),
    }
)
"""What may stand at the top of a file."""

_PROVIDED: dict[str, tuple[SchemaKind, Mapping[str, tuple[int, Shape]]]] = {
    "resource": ("resource", _RESOURCE_BLOCKS),
    "data": ("data", _DATA_BLOCKS),
}


def shape_of(kind: str, labels: tuple[str, ...], shape: Shape) -> Shape:
    """The shape of a block with these labels; ``shape`` is what is known without them."""
    if kind in _PROVIDED and len(labels) == 2:
        schema_kind, blocks = _PROVIDED[kind]
        schema = load_schema(schema_kind, labels[0])
        return Shape(blocks, spellings(kind), closed=False, schema=schema, escapes=True)
    if kind == "ephemeral":
        return Shape(_DATA_BLOCKS, spellings(kind), closed=False, escapes=True)
    if kind == "provider" and labels:
        schema = load_schema("provider", labels[0])
        return Shape({}, spellings(kind), closed=False, schema=schema, escapes=True)
    return shape
