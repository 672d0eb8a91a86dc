"""What the differences of a template would do to workspaces that run: the guard's class beside each, if there is a guard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ..document.module import Document
from ..ship.gates import guard_module
from .change import Change


def with_consequences(changes: Iterable[Change], old: Document, new: Document) -> Iterator[Change]:
    """The changes, each with the worst that the guard says of its place; what it says nothing of is harmless."""
    guard = guard_module()
    if guard is None:
        yield from changes
        return
    verdicts = list(guard.judge(old, new))
    for change in changes:
        said = [verdict for verdict in verdicts if _about(verdict, change)]
        worst = max(said, key=lambda verdict: verdict.consequence, default=None)
        yield replace(change, consequence=str(worst.consequence) if worst is not None else "harmless")


def _about(verdict: Any, change: Change) -> bool:
    """Whether a verdict is of a change's block, and of its attribute if it names one."""
    if change.address not in (verdict.address, verdict.new_address):
        return False
    if not verdict.attribute or not change.attribute:
        return True
    return _first(verdict.attribute) == _first(change.attribute)


def _first(path: str) -> str:
    return path.split(".")[0].split("[")[0]
