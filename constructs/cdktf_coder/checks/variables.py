"""Whether a variable's default is of its type, and its type one of Terraform's."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.type_constraint import Type, TypeConstraintError, read_type
from .finding import Finding
from .index import Block, Index
from .values import type_finding
from .wording import shorten, suggestion

_TYPES = ("string", "number", "bool", "any", "list(string)", "set(string)", "map(string)", "object({name = string})")


def check_variables(index: Index) -> Iterator[Finding]:
    """Types that Terraform doesn't have, and defaults of another type."""
    for block in index.of("variable"):
        type_: Type = "dynamic"
        try:
            type_ = _type(block)
        except TypeConstraintError as error:
            text = str(block.body["type"])
            meant = suggestion(text.lower(), _TYPES)
            hint = f"did you mean `{meant}`?" if meant else f"write {', '.join(_TYPES[:-1])}, {_TYPES[-1]}…"
            why = "" if str(error) == f"there is no type {text}" else f": {error}"
            yield Finding(block.address, "type", f"`{shorten(text)}` is not a Terraform type{why}", hint)
        default = block.body.get("default")
        if "default" in block.body and default is None and block.body.get("nullable") in (False, "false"):
            yield Finding(block.address, "default", "null, which `nullable` excludes", "give it a value, or omit it")
        yield from type_finding(block.address, "default", default, type_, literal=True)


def _type(block: Block) -> Type:
    text = block.body.get("type", "any")
    if not isinstance(text, str):
        raise TypeConstraintError("a type is text")
    return read_type(text)
