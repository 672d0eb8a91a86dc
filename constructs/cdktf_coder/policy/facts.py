"""A block as plain values, however it is written: what the directory settles as constants, the rest as `Open`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from ..document import UNKNOWN, Block, Body, Expression, holds_unknown
from ..language.nodes import Node, constant, fold, object_of

_MOST = 50
"""How many blocks of one ``dynamic`` are written out; more stand for themselves."""


@dataclass(frozen=True, eq=False)
class Open:
    """A value that the directory doesn't settle."""

    expression: Expression

    @property
    def addresses(self) -> tuple[str, ...]:
        """What it depends on in the end, sorted."""
        return tuple(sorted({reference.address for reference in self.expression.rests_on}))

    def __str__(self) -> str:
        return f"${{{self.expression.normal}}}"


def facts(body: Body, *, top: bool = True) -> dict[str, Any]:
    """Arguments and nested blocks by name; nested blocks are lists of such dicts. What is null is left out, and at the top
    Terraform's own ``lifecycle``; a container has one of another kind.
    """
    found: dict[str, Any] = {}
    for name, argument in body.arguments.items():
        value = value_of(argument)
        if value is not None and name != "//":
            found[name] = value
    for block in body.blocks:
        if not (top and block.kind == "lifecycle"):
            before = found.setdefault(block.kind, [])
            more = list(_written_out(block))
            found[block.kind] = [*(before if isinstance(before, list) else [before]), *more]
    return found


def expressions(
    body: Body, trail: str = "", *, arguments_but: Collection[str] = (), blocks_but: Collection[str] = ()
) -> Iterator[tuple[str, Expression]]:
    """Everything written in a block and in those nested in it, with its place, but in arguments and blocks of some names."""
    for name, argument in body.arguments.items():
        if name not in arguments_but:
            yield f"{trail}{name}", argument
    for block in body.blocks:
        if block.kind in blocks_but:
            continue
        if block.opaque is not None:
            yield f"{trail}{block.kind}", block.opaque
        if block.dynamic is not None and block.dynamic.for_each is not None:
            yield f"{trail}{block.kind}", block.dynamic.for_each
        yield from expressions(block.body, f"{trail}{block.kind}.", arguments_but=arguments_but, blocks_but=blocks_but)


def value_of(expression: Expression) -> Any:
    """An expression's value, `Open` where it isn't settled, inside of lists and dicts too."""
    if expression.node.kind == "constant":
        return _opened(expression.node.value, expression)
    items = expression.items()
    if items is not None:
        return [value_of(item) for item in items]
    entries = expression.entries()
    if entries is not None:
        return {key: value_of(value) for key, value in entries.items() if key != "//"}
    return _opened(expression.evaluate(), expression)


class SensitiveText(str):
    """A constant that the template calls sensitive: it is judged like any other, and no message shows it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "(sensitive)"


def is_sensitive(expression: Expression) -> bool:
    """Whether a value is made with ``sensitive()``."""
    return "sensitive" in expression.calls | expression.stands_for.calls


def _opened(value: Any, expression: Expression) -> Any:
    if value is UNKNOWN:
        return Open(expression)
    if isinstance(value, str) and expression.node.kind != "constant" and is_sensitive(expression):
        return SensitiveText(value)
    if isinstance(value, dict):
        return {key: _opened(item, expression) for key, item in value.items()}
    if isinstance(value, list):
        return [_opened(item, expression) for item in value]
    return value


def _written_out(block: Block) -> Iterator[Any]:
    if block.opaque is not None:
        value = value_of(block.opaque)
        yield from value if isinstance(value, list) else [value]
        return
    values = block.dynamic.for_each.evaluate() if block.dynamic and block.dynamic.for_each else UNKNOWN
    if block.dynamic is None or values is UNKNOWN or holds_unknown(values) or not isinstance(values, (list, dict)):
        yield facts(block.body, top=False)
        return
    pairs = list(values.items() if isinstance(values, dict) else zip(values, values, strict=True))
    if len(pairs) > _MOST:
        yield facts(block.body, top=False)
        return
    for key, value in pairs:
        yield facts(
            _with(block.body, block.dynamic.iterator, object_of({"key": _node(key), "value": _node(value)})), top=False
        )


def _with(body: Body, name: str, value: Node) -> Body:
    """A body in which a name stands for a value."""

    def put(expression: Expression) -> Expression:
        def combine(node: Node, parts: list[Node]) -> Node:
            if node.kind == "name" and node.value == name:
                return value
            return Node(node.kind, node.value, tuple(parts)) if parts else node

        return replace(expression, node=fold(expression.node, combine))

    arguments = {key: put(argument) for key, argument in body.arguments.items()}
    blocks = tuple(
        replace(block, body=_with(block.body, name, value), opaque=put(block.opaque) if block.opaque else None)
        for block in body.blocks
    )
    return Body(arguments, blocks, body.shape)


def _node(value: Any) -> Node:
    if isinstance(value, Mapping):
        return object_of({str(key): _node(item) for key, item in value.items()})
    if isinstance(value, list):
        return Node("tuple", None, tuple(_node(item) for item in value))
    return constant(value)


def blocks_of(value: Any) -> list[Any]:
    """Nested blocks however they are spelled: each a dict, or an `Open` for what isn't written out."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


@lru_cache(maxsize=4096)
def squash(name: str) -> str:
    """A name as all spellings have it in common: ``host_pid``, ``hostPID``; ``run_asuser``, ``runAsUser``; ``volumes``."""
    plain = name.replace("_", "").lower()
    return _SINGULAR.get(plain, plain)


_SINGULAR = {
    f"{name}s": name
    for name in (
        "container", "initcontainer", "ephemeralcontainer", "volume", "volumemount", "volumedevice", "toleration", "port",
        "sysctl", "readinessgate", "topologyspreadconstraint", "httpheader", "volumeclaimtemplate", "imagepullsecret",
        "secret", "source", "rule", "subject", "schedulinggate", "resourceclaim", "hostalias",
    )
} | {"hostaliases": "hostalias"}  # fmt: skip


def squashed(values: Mapping[str, Any]) -> dict[str, Any]:
    """A block by its names' common spelling; two names of one spelling count both."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        key = squash(name)
        found[key] = [*blocks_of(found[key]), *blocks_of(value)] if key in found else value
    return found
