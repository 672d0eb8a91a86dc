"""How the tables are written: a row an attribute, saying when it is harmless and what it hands over otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Union

from ..model.trust import Trust
from .facts import Open, SensitiveText, blocks_of, squash, squashed
from .handover import Handover, Seen
from .reach import deciders, name_problem

Found = tuple[str, str, Seen, str]
"""The place, what it hands over, whether that is visible, and the page that says so."""
Look = Callable[[Any], Iterator[tuple[str, str, Any]]]
"""Of a whole value: the places in it that hand something over, each with what, and the value that decides it."""
Table = Mapping[str, Union["Row", None]]
"""Attributes by their names, as `squash` spells them; ``None`` for what is harmless whatever it is."""


@dataclass(frozen=True)
class Row:
    """What one attribute hands over."""

    hands_over: str = ""
    harmless: Callable[[Any], bool] = lambda value: False
    """Whether a constant is; each element of a list by itself."""
    table: Table | None = None
    """What stands in it, of a nested block."""
    names: tuple[str, ...] | None = None
    """The attribute is a name: which types of resources in the template it may come from."""
    look: Look | None = None
    source: str = ""


def free(*names: str) -> Table:
    """Rows of what is harmless whatever it is."""
    return {squash(name): None for name in names}


def row(name: str, hands_over: str, source: str, harmless: Callable[[Any], bool] = lambda value: False) -> Table:
    """A row of which only some constants are harmless."""
    return {squash(name): Row(hands_over, harmless, source=source)}


def nested(name: str, table: Table) -> Table:
    """A row of nested blocks."""
    return {squash(name): Row(table=table)}


def named(name: str, hands_over: str, source: str, *types: str) -> Table:
    """A row of a name: harmless where it is plain, and nobody else's."""
    return {squash(name): Row(hands_over, names=types, source=source)}


def looked(name: str, look: Look, source: str) -> Table:
    """A row of a value that is looked at as a whole."""
    return {squash(name): Row(look=look, source=source)}


def off(value: Any) -> bool:
    """A switch that is off."""
    return value is False or value in ("false", "")


def one_of(*values: Any) -> Callable[[Any], bool]:
    """Only these constants."""
    return lambda value: any(type(value) is type(other) and value == other for other in values)


def merged(*tables: Table) -> dict[str, Row | None]:
    """Several tables as one."""
    return {name: row for table in tables for name, row in table.items()}


def places(values: Any, name: str, trail: str) -> list[tuple[str, Any]]:
    """The nested blocks of a name, however it is spelled, each with its place."""
    found: list[tuple[str, Any]] = []
    for key, value in values.items() if isinstance(values, dict) else ():
        if squash(key) == squash(name):
            items = blocks_of(value)
            place = f"{trail}.{key}" if trail else key
            found += [(f"{place}[{n}]" if len(items) > 1 else place, item) for n, item in enumerate(items)]
    return found


def judge(values: Any, table: Table, trail: str = "") -> Iterator[Found]:
    """What a block hands over, by a table. A name that the table doesn't know is not visible."""
    if not isinstance(values, dict):
        yield trail, _open_block(values), seen_by(values), ""
        return
    known = {squash(name): name for name in values}
    for key, value in squashed(values).items():
        place = f"{trail}.{known[key]}" if trail else known[key]
        if key not in table:
            yield place, "an attribute that is not known here", "type", ""
            continue
        found = table[key]
        if found is not None:
            yield from _row(value, found, place)


def _row(value: Any, found: Row, place: str) -> Iterator[Found]:
    if found.table is not None:
        items = blocks_of(value)
        for number, item in enumerate(items):
            yield from judge(item, found.table, f"{place}[{number}]" if len(items) > 1 else place)
    elif found.look is not None:
        for inside, what, deciding in found.look(value):
            yield f"{place}{inside}", what, seen_by(deciding), found.source
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _row(item, found, f"{place}[{number}]")
    elif value is not None:
        yield from _leaf(value, found, place)


def _leaf(value: Any, found: Row, place: str) -> Iterator[Found]:
    if found.names is not None:
        problem = name_problem(value, *found.names)
        if problem:
            yield place, f"{found.hands_over}: {problem}", seen_by(value), found.source
    elif isinstance(value, Open):
        yield place, f"{found.hands_over}, if {by(value)} says so", seen_by(value), found.source
    elif not found.harmless(value):
        yield place, f"{found.hands_over}, by {shown(value)}", "seen", found.source


def shown(value: Any) -> str:
    """A deciding value as a message says it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return repr(value) if len(value) <= 60 or isinstance(value, SensitiveText) else f"{value[:57]!r}…"
    return "what stands there" if isinstance(value, (dict, list)) else str(value)


def by(value: Open) -> str:
    """What decides a value, as a message says it."""
    return ", ".join(value.addresses) or str(value)


def _open_block(value: Any) -> str:
    return (
        f"what stands there is decided by {by(value)}" if isinstance(value, Open) else "what stands there is no block"
    )


def seen_by(value: Any) -> Seen:
    """Whether a value stands in the directory, or is decided at the push."""
    if not isinstance(value, Open):
        return "seen"
    by = deciders(value)
    return "variable" if "variable" in by and not {"chosen", "other"} & set(by) else "seen"


def handovers(address: str, found: Iterator[Found], level: Trust = Trust.HOST_ROOT) -> Iterator[Handover]:
    """What was found as findings of one block."""
    for place, what, seen, source in found:
        yield Handover(address, place, what, level, seen, source)
