"""What differs between two template directories, by address and attribute, as a Terraform plan would say it.

Order, formatting, the syntax, comments and CDKTF's own metadata are no difference; `moved` blocks of the newer directory are
followed.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Literal, NamedTuple

from ..language.nodes import Node, fingerprints, is_text, pairs, spell, spell_step
from .blocks import Block
from .module import Document
from .moves import Moves
from .normal import normal

Sign = Literal["added", "removed", "changed"]


@dataclass(frozen=True)
class AttributeChange:
    """One attribute, or element of a list, that differs."""

    path: str
    """``spec[0].container[0].image``, ``labels["app.kubernetes.io/name"]``; empty for the block as a whole."""
    before: str | None = field(repr=False)
    """The value in HCL's normal spelling; None if it isn't set. It may be a secret, as `after` and `lines` may."""
    after: str | None = field(repr=False)
    lines: tuple[str, ...] = field(default=(), repr=False)
    """Of texts of several lines, what differs line by line, as ``diff -u`` shows it."""

    @property
    def name(self) -> str:
        """The attribute of the block: the path's first step."""
        return self.path.split(".")[0].split("[")[0]


@dataclass(frozen=True)
class Change:
    """One block that differs."""

    sign: Sign
    address: str
    """In the newer directory; of what was removed, in the older one."""
    before: Block | None
    after: Block | None
    attributes: tuple[AttributeChange, ...] = ()
    """Empty if the block is only on one side, or was only moved."""
    moved_from: str = ""
    """Its address in the older directory, if a ``moved`` block brought it here."""

    @property
    def kind(self) -> str:
        """The block's kind: ``resource``, ``variable``, ``local``…"""
        block = self.after or self.before
        return block.kind if block else ""


def compare(before: Document, after: Document) -> tuple[Change, ...]:
    """Everything in which ``after`` differs from ``before``, in the order of addresses."""
    old, new = _by_address(before), _by_address(after)
    moves = Moves(after)
    changes: list[Change] = []
    for address in sorted(old.keys() - new.keys()):
        target = moves.follow(address)
        if target in new and target not in old and len(old[address]) == len(new[target]) == 1:
            block = new.pop(target)[0]
            attributes = tuple(_attributes(old[address][0], block))
            changes.append(Change("changed", target, old[address][0], block, attributes, address))
        else:
            changes += (Change("removed", address, block, None) for block in old[address])
    for address, blocks in new.items():
        for one, other in zip_longest(old.get(address, ()), blocks):
            if one is None or other is None:
                changes.append(Change("removed" if other is None else "added", address, one, other))
            elif attributes := tuple(_attributes(one, other)):
                changes.append(Change("changed", address, one, other, attributes))
    return tuple(sorted(changes, key=lambda change: (change.address, change.sign)))


def _by_address(document: Document) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = {}
    for block in document.blocks():
        found.setdefault(block.address, []).append(block)
    return found


class Path(NamedTuple):
    """A step, and the path to where it begins: a tuple of all steps would be copied at every level."""

    above: Path | None
    step: str

    def __str__(self) -> str:
        steps: list[str] = []
        at: Path | None = self
        while at is not None:
            steps.append(at.step if at.step.startswith("[") else f".{at.step}")
            at = at.above
        return "".join(reversed(steps)).removeprefix(".")


def _attributes(before: Block, after: Block) -> Iterator[AttributeChange]:
    """What differs inside of two blocks, in the older one's order. What is still to be looked at stands on a stack."""
    old, new = normal(before.body), normal(after.body)
    prints = fingerprints(old) | fingerprints(new)
    waiting: list[tuple[Path | None, Node | None, Node | None]] = [(None, old, new)]
    while waiting:
        path, one, other = waiting.pop()
        if one is not None and other is not None:
            if prints[id(one)] == prints[id(other)]:
                continue
            inside = _inside(path, one, other, prints)
            if inside is not None:
                waiting.extend(reversed(inside))
                continue
        yield _change(path, one, other)


def _inside(
    path: Path | None, one: Node, other: Node, prints: Mapping[int, str]
) -> list[tuple[Path | None, Node | None, Node | None]] | None:
    """The parts of two values, side by side; None if they are to be told apart as a whole."""
    if one.kind == other.kind == "tuple":
        elements = _side_by_side(one.parts, other.parts, prints)
        return [(Path(path, f"[{index}]"), old, new) for index, old, new in elements]
    if one.kind == other.kind == "object":
        entries, others = ({key.value: value for key, value in pairs(side) if is_text(key)} for side in (one, other))
        if len(entries) * 2 == len(one.parts) and len(others) * 2 == len(other.parts):
            keys = (*entries, *(key for key in others if key not in entries))
            return [(Path(path, spell_step(key)), entries.get(key), others.get(key)) for key in keys]
    return None


_MATCHED = 10_000_000
"""Lists whose lengths multiply to more are compared element by element: matching them takes that many steps."""


def _side_by_side(
    old: tuple[Node, ...], new: tuple[Node, ...], prints: Mapping[int, str]
) -> Iterator[tuple[int, Node | None, Node | None]]:
    """The elements of two lists: one that was put in or taken out doesn't make all that follow it differ."""
    if len(old) == len(new) or len(old) * len(new) > _MATCHED:
        yield from ((index, *sides) for index, sides in enumerate(zip_longest(old, new)))
        return
    matcher = difflib.SequenceMatcher(
        None, [prints[id(node)] for node in old], [prints[id(node)] for node in new], False
    )
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag != "equal":
            for index, (one, other) in enumerate(zip_longest(old[start:end], new[begin:stop])):
                yield (begin if other is not None else start) + index, one, other


def _change(path: Path | None, one: Node | None, other: Node | None) -> AttributeChange:
    texts = [_text(node) for node in (one, other)]
    lines: tuple[str, ...] = ()
    if texts[0] is not None and texts[1] is not None and any("\n" in text for text in texts if text):
        lines = tuple(_line_diff(texts[0], texts[1]))
    spelled = [None if node is None else spell(node) for node in (one, other)]
    return AttributeChange(str(path) if path else "", spelled[0], spelled[1], lines)


def _text(node: Node | None) -> str | None:
    """Text as it is read, with its references spelled out."""
    if node is None or not (is_text(node) or node.kind == "text"):
        return None
    parts = node.parts or (node,)
    return "".join(part.value if is_text(part) else f"${{{spell(part)}}}" for part in parts)


def _line_diff(old: str, new: str) -> Iterator[str]:
    found = difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=2)
    return (line for number, line in enumerate(found) if number >= 2)
