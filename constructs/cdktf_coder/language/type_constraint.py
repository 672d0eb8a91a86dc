"""Terraform's type constraints, the language of a variable's ``type``: ``map(object({port = optional(number, 22)}))``."""

from __future__ import annotations

from typing import Any

from .nodes import Node, is_text, spell
from .reader import parse_expression
from .template_string import TemplateStringError

Type = str | list[Any]
"""A type in Terraform's JSON notation: ``"string"``, ``["map", "number"]``, ``["tuple", ["string"]]``,
``["object", {"name": "string", "port": "number"}, ["port"]]`` with the attributes that may be missing; any is ``dynamic``."""

_WORDS: dict[str, Type] = {
    **{"string": "string", "number": "number", "bool": "bool", "any": "dynamic"},
    # As Terraform 0.11 wrote them.
    **{"list": ["list", "dynamic"], "map": ["map", "dynamic"]},
}
_EXAMPLES = {"set": "set(string)", "object": "object({name = string})", "tuple": "tuple([string])"}


class TypeConstraintError(ValueError):
    """A text that is no type constraint: what is wrong with it."""


def read_type(text: str) -> Type:
    """Read a type constraint. Raises ``TypeConstraintError``."""
    if not text.strip():
        raise TypeConstraintError("it is empty")
    try:
        return _type(parse_expression(text))
    except TemplateStringError as error:
        raise TypeConstraintError(error.problem.message) from None


def _type(node: Node) -> Type:
    if node.kind == "name" and node.value in _WORDS:
        return _WORDS[node.value]
    if node.kind == "name" and node.value in _EXAMPLES:
        raise TypeConstraintError(f"{node.value} doesn't say of what, as {_EXAMPLES[node.value]} does")
    if node.kind != "call" or node.value not in ("list", "set", "map", "object", "tuple"):
        raise TypeConstraintError(f"there is no type {spell(node)}")
    if len(node.parts) != 1:
        raise TypeConstraintError(f"{node.value} takes one type, not {len(node.parts)}")
    (inner,) = node.parts
    if node.value not in ("object", "tuple"):
        return [node.value, _type(inner)]
    if inner.kind != node.value:
        raise TypeConstraintError(f"{node.value} doesn't say of what, as {_EXAMPLES[node.value]} does")
    return ["tuple", [_type(part) for part in inner.parts]] if node.value == "tuple" else _object(inner)


def _object(node: Node) -> Type:
    found: dict[str, Type] = {}
    optional: list[str] = []
    for key, value in zip(node.parts[::2], node.parts[1::2], strict=True):
        if not is_text(key):
            raise TypeConstraintError(f"{spell(key)} is no attribute's name")
        if key.value in found:
            raise TypeConstraintError(f"the attribute {key.value!r} is there twice")
        if value.kind == "call" and value.value == "optional" and len(value.parts) in (1, 2):
            optional.append(key.value)
            value = value.parts[0]
        found[key.value] = _type(value)
    return ["object", found, optional] if optional else ["object", found]
