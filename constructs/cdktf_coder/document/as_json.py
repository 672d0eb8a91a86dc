"""A document as one object in Terraform's JSON syntax, whatever it is written in: what the checks walk over."""

from __future__ import annotations

from typing import Any

from ..language.nodes import Node, fold, is_text, pairs, spell
from .blocks import Block, Body
from .module import Document

_TYPED = frozenset({"resource", "data", "ephemeral"})
_NAMED = frozenset({"variable", "output", "module", "provider", "check"})
# Arguments that hold addresses or types, not values: JSON writes them without ${…}.
_PLACES_OF_BARE = {
    "resource": frozenset({"depends_on", "provider"}),
    "data": frozenset({"depends_on", "provider"}),
    "ephemeral": frozenset({"depends_on", "provider"}),
    "lifecycle": frozenset({"ignore_changes", "replace_triggered_by"}),
    "module": frozenset({"depends_on", "providers"}),
    "output": frozenset({"depends_on"}),
    "variable": frozenset({"type"}),
    "moved": frozenset({"from", "to"}),
    "removed": frozenset({"from"}),
    "import": frozenset({"to"}),
}


def as_json(document: Document) -> dict[str, Any]:
    """The root module. Of two blocks at one address the first."""
    found: dict[str, Any] = {}
    for block in document.root.blocks:
        if block.kind in _TYPED:
            found.setdefault(block.kind, {}).setdefault(block.type, {}).setdefault(block.name, _block(block))
        elif block.kind in _NAMED:
            _named(found.setdefault(block.kind, {}), block)
        elif block.kind == "local":
            found.setdefault("locals", {}).setdefault(block.name, _value(block.body.arguments["value"].node))
        elif block.kind == "required_provider":
            entries = found.setdefault("terraform", {}).setdefault("required_providers", {})
            entries.setdefault(block.name, _value(block.body.arguments["value"].node))
        elif block.kind in ("moved", "removed", "import"):
            found.setdefault(block.kind, []).append(_block(block))
    return found


def _named(group: dict[str, Any], block: Block) -> None:
    """A provider may be configured several times, by aliases: then a list stands under its name."""
    if block.kind == "provider" and block.name in group:
        before = group[block.name]
        group[block.name] = [*(before if isinstance(before, list) else [before]), _block(block)]
    else:
        group.setdefault(block.name, _block(block))


def _block(block: Block) -> dict[str, Any]:
    return _body(block.body, block.kind)


def _body(body: Body, kind: str) -> dict[str, Any]:
    bare = _PLACES_OF_BARE.get(kind, frozenset())
    made: dict[str, Any] = {}
    for name, argument in body.arguments.items():
        if name in bare:
            made[name] = _address(argument.node)
        elif kind == "variable" and name == "default":
            made[name] = fold(argument.node, _constant)
        else:
            made[name] = _value(argument.node)
    for block in body.blocks:
        inside: Any = _value(block.opaque.node) if block.opaque is not None else _block(block)
        for label in reversed(block.labels):
            inside = {label: inside}
        if block.dynamic is None:
            made.setdefault(block.kind, []).append(inside)
        else:
            made.setdefault("dynamic", {}).setdefault(block.kind, []).append(_dynamic(block, inside))
    return made


def _dynamic(block: Block, content: Any) -> dict[str, Any]:
    dynamic = block.dynamic
    assert dynamic is not None
    made = {"content": content}
    if dynamic.for_each is not None:
        made["for_each"] = _value(dynamic.for_each.node)
    if dynamic.iterator != block.kind:
        made["iterator"] = dynamic.iterator
    return made


def _value(node: Node) -> Any:
    return fold(node, _json)


def _json(node: Node, parts: list[Any]) -> Any:
    if node.kind == "constant":
        return _escaped(node.value) if isinstance(node.value, str) else node.value
    if node.kind == "text":
        return "".join(
            part if is_text(inner) else _template(inner) for inner, part in zip(node.parts, parts, strict=True)
        )
    if node.kind == "tuple":
        return parts
    if node.kind == "object":
        keys = [_key(key) for key, _ in pairs(node)]
        return dict(zip(keys, parts[1::2], strict=True))
    return _template(node)


def _constant(node: Node, parts: list[Any]) -> Any:
    """The default of a variable is no template."""
    return node.value if is_text(node) else _json(node, parts)


def _key(key: Node) -> str:
    if key.kind == "constant":
        return _escaped(str(key.value))
    return str(_json(key, [_value(part) for part in key.parts]))


def _template(node: Node) -> str:
    return f"${{{spell(node)}}}"


def _escaped(text: str) -> str:
    return text.replace("${", "$${").replace("%{", "%%{")


def _address(node: Node) -> Any:
    """An address or a type, or a list or an object of them."""
    if is_text(node):
        return node.value
    if node.kind == "tuple":
        return [_address(part) for part in node.parts]
    if node.kind == "object":
        return {_key(key): _address(value) for key, value in pairs(node)}
    return spell(node)
