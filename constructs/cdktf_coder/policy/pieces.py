"""What text a value may turn out to be: for each way that its conditions may go, the pieces that it is put together from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Union

from ..document import UNKNOWN, Expression, Reference, holds_unknown
from ..language.nodes import Node, pairs

_MOST = 64
_DEEPEST = 40
_HASHES = frozenset(("md5", "sha1", "sha256", "sha512"))
_SAME = frozenset(("lower", "upper", "title", "trimspace", "tostring", "nonsensitive", "sensitive"))


@dataclass(frozen=True)
class Part:
    """A piece that the directory doesn't settle."""

    reference: Reference | None
    """What it stands for; None if it is made from ``others`` in a way that is not followed here."""
    others: tuple[Reference, ...] = ()
    whole: bool = True
    """Whether it is the value of the reference, nothing cut from it or put into it."""
    hashed: bool = False


Piece = Union[str, Part]  # noqa: UP007  (an alias is evaluated)
Pieces = tuple[Piece, ...]


def ways_of(expression: Expression) -> list[Pieces]:
    """The pieces of each text that a value may be; neighbouring constants are one, null is no text."""
    return list(dict.fromkeys(map(_joined, _ways(expression, 0))))


def _joined(pieces: Sequence[Piece]) -> Pieces:
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        elif piece != "":
            found.append(piece)
    return tuple(found)


def _ways(expression: Expression, depth: int) -> list[Pieces]:
    value = expression.evaluate()
    if value is not UNKNOWN and not holds_unknown(value):
        return _constant(value, expression)
    expression = expression.stands_for
    node = expression.node

    def of(part: Node) -> list[Pieces]:
        return _ways(Expression(part, "", expression.origin, expression.scope), depth + 1)

    found: list[Pieces] | None = None
    if depth > _DEEPEST:
        found = None
    elif node.kind == "condition":
        found = [*of(node.parts[1]), *of(node.parts[2])]
    elif node.kind == "text":
        found = _product([of(part) for part in node.parts])
    elif node.kind == "get" and (chosen := _container(expression)) is not None:
        found = [way for part in chosen for way in of(part)]
    elif node.kind in ("get", "name") and len(expression.rests_on) == 1:
        found = [(Part(next(iter(expression.rests_on))),)]
    elif node.kind == "call" and node.parts:
        found = _call(node, of, expression)
    return found if found is not None and len(found) <= _MOST else [_unclear(expression)]


def _constant(value: object, expression: Expression) -> list[Pieces]:
    if value is None:
        return []
    if isinstance(value, (list, dict)):
        return [_unclear(expression)]
    return [(str(value).lower() if isinstance(value, bool) else str(value),)]


def _unclear(expression: Expression) -> Pieces:
    return (Part(None, tuple(sorted(expression.rests_on, key=str))),)


def _product(parts: Sequence[list[Pieces]]) -> list[Pieces] | None:
    size = 1
    for part in parts:
        size *= max(len(part), 1)
    if size > _MOST:
        return None
    return [tuple(piece for pieces in way for piece in pieces) for way in product(*(part or [()] for part in parts))]


def _container(expression: Expression) -> list[Node] | None:
    """The values of a list or map that is written out, of which one is taken."""
    node = expression.node
    source = Expression(node.parts[0], "", expression.origin, expression.scope).stands_for
    if source.scope is not expression.scope:
        return None
    if source.node.kind == "tuple":
        return list(source.node.parts)
    return [value for _, value in pairs(source.node)] if source.node.kind == "object" else None


def _call(node: Node, of: Callable[[Node], list[Pieces]], expression: Expression) -> list[Pieces] | None:
    name, parts = node.value, node.parts
    first: list[Pieces] = []
    if name in _SAME or name in ("trimsuffix", "substr", "replace"):
        first = of(parts[0])
    constants = [Expression(part, "", expression.origin, expression.scope).evaluate() for part in parts]
    if name in _SAME:
        change = getattr(str, name, str)
        return [tuple(change(piece) if isinstance(piece, str) else piece for piece in way) for way in first]
    if name == "trimsuffix" and isinstance(constants[-1], str):
        return first
    if name == "substr" and len(parts) == 3 and constants[1] == 0 and isinstance(constants[2], (int, float)):
        return [tuple(_cut(way, int(constants[2]))) for way in first]
    if name == "replace" and len(parts) == 3 and isinstance(constants[1], str) and isinstance(constants[2], str):
        changed = [_replaced(way, constants[1], constants[2]) for way in first]
        return changed if _is_character(constants[1]) else [*changed, (constants[2],)]
    if name in _HASHES:
        return [(replace(Part(None, tuple(sorted(expression.rests_on, key=str))), hashed=True),)]
    if name in ("coalesce", "try"):
        return [way for part in parts for way in of(part)]
    if name == "join" and len(parts) == 2 and isinstance(constants[0], str) and parts[1].kind == "tuple":
        between = [of(part) for item in parts[1].parts for part in (parts[0], item)]
        return _product(between[1:])
    if name == "format" and isinstance(constants[0], str) and not re.search(r"%(?![sd])", constants[0]):
        texts = re.split("%[sd]", constants[0])
        if len(texts) == len(parts):
            ways: list[list[Pieces]] = [[(texts[0],)]]
            for text, value in zip(texts[1:], parts[1:], strict=True):
                ways += [of(value), [(text,)]]
            return _product(ways)
    return None


def _cut(way: Pieces, length: int) -> Iterator[Piece]:
    """The beginning of a text. A part that may be cut off is no longer the whole of it."""
    before = 0
    for piece in way:
        if isinstance(piece, str):
            yield piece
            before += len(piece)
        else:
            yield piece if before + 8 <= length else replace(piece, whole=False)
            before += 8


def _is_character(pattern: str) -> bool:
    return len(pattern) == 1 and pattern != "/"


def _replaced(way: Pieces, pattern: str, by: str) -> Pieces:
    """One character by another leaves a value what it is; a pattern may leave nothing of it."""
    if _is_character(pattern):
        return tuple(piece.replace(pattern, by) if isinstance(piece, str) else piece for piece in way)
    return tuple(piece if isinstance(piece, str) else replace(piece, whole=False) for piece in way)
