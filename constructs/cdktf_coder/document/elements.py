"""What a module is made of: one element an address, out of the blocks of its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .._errors import Problem
from .blocks import Block, Body, Expression
from .shape import FILE, Shape

LABELS = {kind: labels for kind, (labels, _) in FILE.blocks.items()}
_PREFIX = {"resource": "", "variable": "var.", "data": "data.", "ephemeral": "ephemeral."}
_VALUE = Shape()


def elements(body: Body, findings: list[Problem], prefix: str) -> Iterator[Block]:
    """The elements of one file, each with its address: ``locals`` and ``terraform`` blocks are taken apart."""
    for name, argument in body.arguments.items():
        message = f"there are no arguments at the top of a file, as {name!r} is"
        findings.append(Problem(str(argument.origin), message, "put it into a block"))
    for block in body.blocks:
        expected = LABELS.get(block.kind)
        if expected is None:
            message = f"this version of the library knows no {block.kind} blocks"
            findings.append(Problem(str(block.origin), message, "check the word at its begin"))
        elif len(block.labels) != expected:
            message = f"a {block.kind} block has {expected} labels, not {len(block.labels)}"
            findings.append(Problem(str(block.origin), message, "check the names behind its type"))
        for element in _parts(block):
            yield replace(element, address=prefix + _address(element))


def _parts(block: Block) -> Iterator[Block]:
    if block.kind == "locals":
        for name, value in block.body.arguments.items():
            yield _value("local", (name,), value)
    elif block.kind == "terraform":
        for name, value in block.body.arguments.items():
            yield _value("terraform", (name,), value)
        for inner in block.body.blocks:
            if inner.kind == "required_providers":
                for name, value in inner.body.arguments.items():
                    yield _value("required_provider", (name,), value)
            else:
                yield inner
    else:
        yield block
        if block.kind == "check":
            yield from (inner for inner in block.body.blocks if inner.kind == "data")


def _value(kind: str, labels: tuple[str, ...], value: Expression) -> Block:
    return Block(kind, labels, Body({"value": value}, (), _VALUE), value.origin)


def _address(block: Block) -> str:
    kind, labels = block.kind, ".".join(block.labels)
    if kind in _PREFIX:
        return f"{_PREFIX[kind]}{labels}"
    if kind in ("backend", "cloud", "provider_meta", "required_provider"):
        return f"terraform.{kind}.{labels}".removesuffix(".")
    if kind == "provider":
        alias = block.literal("alias")
        return f"provider.{labels}.{alias}" if alias else f"provider.{labels}"
    if kind in ("moved", "removed", "import"):
        of = block.get("to" if kind == "import" else "from")
        return f"{kind}[{of.normal if of else ''}]"
    return f"{kind}.{labels}".removesuffix(".")
