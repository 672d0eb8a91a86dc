"""What Terraform's language says about a place: which names are blocks, and how JSON spells the values of the others.

JSON can't tell a nested block from an argument. Terraform's own blocks are known here, a resource's come from its
provider's schema where the library has it; of all others a block and an argument of objects are taken for the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from ..schemas import Block as SchemaBlock
from ..schemas import Kind as SchemaKind
from ..schemas import NestedBlock, Type, TypeSchema, load_schema


class Spelling(Enum):
    """How a string in JSON is meant."""

    TEMPLATE = "template"
    """As a template: ``${…}`` is a reference."""
    LITERAL = "literal"
    """As it stands."""
    ADDRESS = "address"
    """As an expression of its own: an address, a keyword or a type."""


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


def _spelled(addresses: Iterable[str] = (), literals: Iterable[str] = ()) -> Mapping[str, Spelling]:
    return dict.fromkeys(addresses, Spelling.ADDRESS) | dict.fromkeys(literals, Spelling.LITERAL)


_RULE = Shape()
_FREE = Shape(closed=False)
_CONNECTION = Shape()
_PROVISIONER = Shape({"connection": (0, _CONNECTION)}, _spelled(("when", "on_failure")), escapes=True)
_LIFECYCLE = Shape(
    {"precondition": (0, _RULE), "postcondition": (0, _RULE)},
    _spelled(("ignore_changes", "replace_triggered_by"), ("create_before_destroy", "prevent_destroy", "destroy")),
)
_META = _spelled(("provider", "depends_on"))
_DATA_BLOCKS = {"lifecycle": (0, _LIFECYCLE)}
_RESOURCE_BLOCKS = {**_DATA_BLOCKS, "connection": (0, _CONNECTION), "provisioner": (1, _PROVISIONER)}
_LITERAL = Shape(other=Spelling.LITERAL)
_LITERAL_FREE = Shape(other=Spelling.LITERAL, closed=False)
_TERRAFORM = Shape(
    {
        "required_providers": (0, _LITERAL),
        "backend": (1, _LITERAL_FREE),
        "cloud": (0, _LITERAL_FREE),
        "provider_meta": (1, Shape()),
    },
    _spelled(("experiments",), ("required_version",)),
)
_VARIABLE = Shape({"validation": (0, _RULE)}, _spelled(("type",)), Spelling.LITERAL)
_OUTPUT = Shape({"precondition": (0, _RULE)}, _spelled(("depends_on",), ("description", "sensitive", "ephemeral")))
_MODULE = Shape(spellings=_spelled(("providers", "depends_on"), ("source", "version")), escapes=True)
_CHECK = Shape({"assert": (0, _RULE), "data": (2, _FREE)})
_MOVED = Shape(spellings=_spelled(("from", "to")))
_REMOVED = Shape({"lifecycle": (0, _LIFECYCLE), "provisioner": (1, _PROVISIONER)}, _spelled(("from",)))
_IMPORT = Shape(spellings=_spelled(("to", "provider")))

FILE = Shape(
    {
        "terraform": (0, _TERRAFORM),
        "provider": (1, _FREE),
        "variable": (1, _VARIABLE),
        "locals": (0, Shape()),
        "output": (1, _OUTPUT),
        "module": (1, _MODULE),
        "resource": (2, _FREE),
        "data": (2, _FREE),
        "ephemeral": (2, _FREE),
        "check": (1, _CHECK),
        "moved": (0, _MOVED),
        "removed": (0, _REMOVED),
        "import": (0, _IMPORT),
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
        return Shape(blocks, _META, closed=False, schema=load_schema(schema_kind, labels[0]), escapes=True)
    if kind == "ephemeral":
        return Shape(_DATA_BLOCKS, _META, closed=False, escapes=True)
    if kind == "provider" and labels:
        schema = load_schema("provider", labels[0])
        return Shape({}, _spelled((), ("alias", "version")), closed=False, schema=schema, escapes=True)
    return shape
