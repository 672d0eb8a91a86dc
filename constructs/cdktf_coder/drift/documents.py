"""Two Terraform documents, address by address and attribute by attribute. Order, formatting and JSON or HCL don't count."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from ..document.blocks import Block
from ..document.module import Document
from ..document.nodes import Node, fold, is_text, pairs, spell, spell_constant
from ..document.normal import normal
from .change import LONG, Change, text_lines


def document_changes(subject: str, old: Document, new: Document) -> Iterator[Change]:
    """What differs between two documents, in the order of the addresses of the old one, then of the new one."""
    before, after = _by_address(old), _by_address(new)
    for address in [*before, *(address for address in after if address not in before)]:
        was, now = before.get(address, []), after.get(address, [])
        for step in range(max(len(was), len(now))):
            if step >= len(now):
                yield Change(subject, "-", address)
            elif step >= len(was):
                yield Change(subject, "+", address, new=spell(normal(now[step].body)))
            else:
                yield from _values(subject, address, normal(was[step].body), normal(now[step].body))


def _by_address(document: Document) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = {}
    for block in document.blocks():
        found.setdefault(block.address, []).append(block)
    return found


def _values(subject: str, address: str, old: Node, new: Node) -> Iterator[Change]:
    """What differs between two values. A value may be nested deeper than Python recurses."""
    marks = {**_marks(old), **_marks(new)}
    waiting = [("", old, new)]
    while waiting:
        path, was, now = waiting.pop()
        if marks[id(was)] == marks[id(now)]:
            continue
        if was.kind == now.kind == "object":
            inner, changes = _objects(subject, address, path, was, now)
        elif was.kind == now.kind == "tuple":
            inner, changes = _tuples(subject, address, path, was, now, marks)
        else:
            inner, changes = [], [_scalar(subject, address, path, was, now)]
        yield from changes
        waiting += reversed(inner)


def _marks(node: Node) -> dict[int, int]:
    """A number for every value in a value, equal for what is written alike. (To spell each would take the square of the depth.)"""
    found: dict[int, int] = {}

    def mark(at: Node, parts: list[int]) -> int:
        if at.kind == "object":
            value = hash((at.kind, frozenset(zip(parts[::2], parts[1::2], strict=True))))
        else:
            value = hash((at.kind, spell_constant(at.value) if at.kind == "constant" else at.value, *parts))
        found[id(at)] = value
        return value

    fold(node, mark)
    return found


_Inner = list[tuple[str, Node, Node]]


def _objects(subject: str, address: str, path: str, old: Node, new: Node) -> tuple[_Inner, list[Change]]:
    before, after = ({_key(key): value for key, value in pairs(node)} for node in (old, new))
    inner: _Inner = []
    changes = []
    for key in [*before, *(key for key in after if key not in before)]:
        place = f"{path}{'.' if path and not key.startswith('[') else ''}{key}"
        if key not in after:
            changes.append(Change(subject, "-", address, place, old=spell(before[key])))
        elif key not in before:
            changes.append(Change(subject, "+", address, place, new=spell(after[key])))
        else:
            inner.append((place, before[key], after[key]))
    return inner, changes


def _tuples(
    subject: str, address: str, path: str, old: Node, new: Node, marks: dict[int, int]
) -> tuple[_Inner, list[Change]]:
    """Two lists, aligned: one element more at the front must not make all the others look changed."""
    before, after = ([marks[id(part)] for part in node.parts] for node in (old, new))
    inner: _Inner = []
    changes = []
    for kind, i, i_end, j, j_end in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        common = min(i_end - i, j_end - j)
        inner += [(f"{path}[{j + step}]", old.parts[i + step], new.parts[j + step]) for step in range(common)]
        changes += [
            Change(subject, "-", address, f"{path}[{at}]", old=spell(old.parts[at])) for at in range(i + common, i_end)
        ]
        changes += [
            Change(subject, "+", address, f"{path}[{at}]", new=spell(new.parts[at])) for at in range(j + common, j_end)
        ]
    return inner, changes


def _scalar(subject: str, address: str, path: str, old: Node, new: Node) -> Change:
    was, now = _text(old), _text(new)
    if was is not None and now is not None and ("\n" in was + now or max(len(was), len(now)) > LONG):
        return Change(subject, "~", address, path, lines=text_lines(was, now, 1))
    return Change(subject, "~", address, path, old=spell(old), new=spell(new))


def _text(node: Node) -> str | None:
    """A template string as its author reads it; None for any other value."""
    if is_text(node):
        return str(node.value)
    if node.kind != "text":
        return None
    return "".join(str(part.value) if is_text(part) else f"${{{spell(part)}}}" for part in node.parts)


def _key(key: Node) -> str:
    if is_text(key) and key.value.replace("_", "").replace("-", "").isalnum():
        return str(key.value)
    return f"[{spell(key)}]"
