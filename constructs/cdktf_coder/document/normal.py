"""One form for everything that means the same, whatever the syntax, order and formatting it is written in."""

from __future__ import annotations

from collections.abc import Iterable

from ..language.nodes import WRITTEN_OUT, Node, constant, fold, is_text, object_of, pairs, spell
from .blocks import Block, Body
from .shape import Shape


def normal(body: Body) -> Node:
    """A body as one object.

    Known nested blocks are lists, of any other name an only block and a list of one are the same. What is a set by the
    provider's schema is sorted, and an argument that is null is left out, as Terraform does.
    """
    shape = body.shape
    entries: dict[str, list[Node]] = {}
    dynamic: dict[str, list[Node]] = {}
    for name, argument in body.arguments.items():
        if shape.closed or not _is_null(argument.node):
            entries[name] = _argument(name, argument.node, shape)
    for block in body.blocks:
        inside = normal(block.body) if block.opaque is None else block.opaque.node
        for label in reversed(block.labels):
            inside = object_of({label: inside})
        if block.dynamic is None:
            entries.setdefault(block.kind, []).append(inside)
        else:
            dynamic.setdefault(block.kind, []).append(_generator(block, inside))
    made = {name: _blocks(name, values, shape) for name, values in entries.items()}
    if dynamic:
        made["dynamic"] = object_of({name: _only(values) for name, values in dynamic.items()})
    return object_of(made)


def _argument(name: str, node: Node, shape: Shape) -> list[Node]:
    if shape.is_argument(name):
        return [_sorted(node) if shape.unordered(name) and node.kind == "tuple" else node]
    loose = _loose(node)
    if shape.block(name) is not None and loose.kind == "tuple":
        return list(loose.parts)
    return [loose]


def _blocks(name: str, values: list[Node], shape: Shape) -> Node:
    if shape.is_argument(name):
        return values[0]
    if shape.block(name) is None:
        return _loose(_only(values))
    if len(values) == 1 and values[0].kind not in WRITTEN_OUT:
        return values[0]
    blocks = Node("tuple", None, tuple(values))
    return _sorted(blocks) if shape.unordered(name) else blocks


def _generator(block: Block, inside: Node) -> Node:
    dynamic = block.dynamic
    assert dynamic is not None
    entries = {"content": inside}
    if dynamic.for_each is not None:
        entries["for_each"] = dynamic.for_each.node
    if dynamic.iterator != block.kind:
        entries["iterator"] = constant(dynamic.iterator)
    if dynamic.labels is not None:
        entries["labels"] = dynamic.labels.node
    return object_of(entries)


def _only(values: list[Node]) -> Node:
    return values[0] if len(values) == 1 else Node("tuple", None, tuple(values))


def _sorted(node: Node) -> Node:
    unique = {spell(part): part for part in node.parts}
    return Node("tuple", None, tuple(unique[key] for key in sorted(unique)))


def _loose(node: Node) -> Node:
    return fold(node, _loosened, WRITTEN_OUT)


def _loosened(node: Node, parts: list[Node]) -> Node:
    """What may be a block or an argument: only what both syntaxes can say is kept."""
    if node.kind == "tuple":
        only = len(parts) == 1 and parts[0].kind == "object"
        return parts[0] if only else Node("tuple", None, tuple(parts))
    if node.kind != "object":
        return node
    kept: list[Node] = []
    for key, value in pairs(Node("object", None, tuple(parts))):
        if is_text(key) and key.value == "dynamic" and value.kind == "tuple":
            value = _merged(value.parts)
        if not _is_null(value) and not (is_text(key) and key.value == "//"):
            kept += [key, value]
    return Node("object", None, tuple(kept))


def _merged(generators: Iterable[Node]) -> Node:
    """Several objects of ``dynamic`` blocks as one, by the name of what they make."""
    found: dict[str, list[Node]] = {}
    for generator in generators:
        for key, value in pairs(generator) if generator.kind == "object" else ():
            found.setdefault(str(key.value), []).extend(value.parts if value.kind == "tuple" else (value,))
    return object_of({name: _only(values) for name, values in found.items()})


def _is_null(node: Node) -> bool:
    return node.kind == "constant" and node.value is None
