"""Whether a size can only grow. A claim of a smaller size than before is replaced by an empty one."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ..language.nodes import Node, references, spell
from .index import Index, split
from .places import bodies


class Shrinks(NamedTuple):
    """Why a size may shrink, and what to write instead; a warning if that can't be told."""

    message: str
    hint: str
    severity: Literal["error", "warning"] = "error"


_LOST = "a smaller claim is replaced by an empty one"
_HINT = 'give the parameter mutable=False, or monotonic="increasing"'
# Of these the value grows with each argument.
_GROWING = frozenset(("tonumber", "tostring", "ceil", "floor", "max", "min", "try", "nonsensitive"))


def shrinks(index: Index, size: Node) -> Shrinks | None:
    """Why the size may be smaller one day, or None if it is constant or can be shown to grow only."""
    try:
        _check(index, size, 0)
    except _MayShrinkError as error:
        return error.why
    return None


class _MayShrinkError(Exception):
    def __init__(self, why: Shrinks) -> None:
        self.why = why


def _check(index: Index, node: Node, depth: int) -> None:
    if depth > 50:
        raise _unclear(node)
    if node.kind in ("name", "get"):
        _check_reference(index, node, depth)
    elif node.kind == "text":
        # Digits behind one another: only one part may vary, with a unit behind it.
        varying = [part for part in node.parts if not _is_fixed(index, part, depth)]
        if len(varying) > 1:
            raise _unclear(node)
        for part in node.parts:
            _check(index, part, depth + 1)
    elif node.kind == "call" and node.value in _GROWING:
        for part in node.parts:
            _check(index, part, depth + 1)
    elif node.kind == "operation" and len(node.parts) == 2:
        _check_operation(index, node, depth)
    elif node.kind == "condition" and _is_fixed(index, node.parts[0], depth):
        _check(index, node.parts[1], depth + 1)
        _check(index, node.parts[2], depth + 1)
    elif not _is_fixed(index, node, depth):
        raise _unclear(node)


def _check_operation(index: Index, node: Node, depth: int) -> None:
    left, right = node.parts
    if node.value == "+":
        _check(index, left, depth + 1)
        _check(index, right, depth + 1)
    elif node.value in ("-", "*", "/") and _is_fixed(index, node, depth):
        pass
    elif (node.value == "-" and _is_fixed(index, right, depth)) or (node.value in ("*", "/") and _is_positive(right)):
        _check(index, left, depth + 1)
    elif node.value == "*" and _is_positive(left):
        _check(index, right, depth + 1)
    else:
        raise _unclear(node)


def _check_reference(index: Index, node: Node, depth: int) -> None:
    to, rest = split(references(node)[0])
    block = index.at.get(to)
    if block is not None and block.kind == "local":
        _check(index, index.node_of(block), depth + 1)
    elif to.startswith("var."):
        message = f"whether `{spell(node)}` never gets smaller can't be told, and {_LOST}"
        raise _MayShrinkError(Shrinks(message, "never lower it at a push, or use a parameter", "warning"))
    elif block is not None and block.type == "coder_parameter" and rest[-1:] == ("value",):
        if block.body.get("mutable") in (None, False):
            return
        if any(rule.get("monotonic") == "increasing" for rule in bodies(block.body.get("validation"))):
            return
        raise _MayShrinkError(Shrinks(f"users can lower `{spell(node)}`, and {_LOST}", _HINT))
    elif to != "data.coder_workspace.me" or rest != ("id",):
        raise _unclear(node)


def _is_fixed(index: Index, node: Node, depth: int) -> bool:
    """Whether the value never changes in the life of a workspace."""
    if depth > 50:
        return False
    for steps in references(node):
        to, rest = split(steps)
        block = index.at.get(to)
        if block is not None and block.kind == "local":
            if not _is_fixed(index, index.node_of(block), depth + 1):
                return False
        elif block is not None and block.type == "coder_parameter":
            if block.body.get("mutable") not in (None, False):
                return False
        elif (to, rest) != ("data.coder_workspace.me", ("id",)):
            return False
    return True


def _is_positive(node: Node) -> bool:
    return node.kind == "constant" and isinstance(node.value, (int, float)) and node.value > 0


def _unclear(node: Node) -> _MayShrinkError:
    message = f"nothing shows that the size `{spell(node)}` never gets smaller, and {_LOST}"
    return _MayShrinkError(Shrinks(message, f"make it a constant or a sum of parameters, and for each: {_HINT}"))
