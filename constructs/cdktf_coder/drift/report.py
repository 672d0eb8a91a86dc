"""Drift as text, JSON, Markdown and GitHub annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from ..ship.forge import MARKER
from .change import Change

_WORDS = {"+": "added", "-": "removed", "~": "changed", "!": "does not fit"}


def text(found: Mapping[str, Sequence[Change]], paint: Callable[[str, str], str]) -> Iterator[str]:
    """For people: a kind flush left, then a subject, and what changed in it."""
    colours = {"+": "green", "-": "red", "~": "yellow", "!": "red"}
    for kind, changes in found.items():
        if not changes:
            yield f"{kind}: no drift"
            continue
        yield f"{kind}: {_count(changes)}"
        for subject, group in groupby(changes, key=lambda change: change.subject):
            yield f"  {paint(subject, 'bold')}"
            for change in group:
                for line in one(change):
                    yield f"    {paint(line, colours.get(line.lstrip()[:1], 'dim')) if line.lstrip()[:1] in colours else line}"


def one(change: Change) -> list[str]:
    """One change in lines: sign, place, old and new."""
    head = f"{change.sign} {change.place}".rstrip()
    if change.message:
        head += f": {change.message}" if change.place else f" {change.message}"
    elif change.old is not None and change.new is not None:
        head += f": {change.old} → {change.new}"
    elif change.old is not None or (change.new is not None and change.attribute):
        head += f": {change.old if change.old is not None else change.new}"
    if change.consequence:
        head += f"  [{change.consequence}]"
    return [head, *(f"    {line}" for line in change.lines)]


def data(found: Mapping[str, Sequence[Change]]) -> dict[str, Any]:
    """For machines."""
    return {
        "drift": any(found.values()),
        "kinds": {kind: [_entry(change) for change in changes] for kind, changes in found.items()},
    }


def _entry(change: Change) -> dict[str, Any]:
    entry = {key: value for key, value in asdict(change).items() if value not in ("", None, ())}
    return {**entry, "sign": _WORDS[change.sign]}


def markdown(found: Mapping[str, Sequence[Change]]) -> Iterator[str]:
    """For a pull request's comment."""
    yield MARKER
    total = sum(map(len, found.values()))
    yield (
        f"### Templates: {f'{total} differences' if total != 1 else '1 difference'}"
        if total
        else "### Templates: no drift"
    )
    for kind, changes in found.items():
        if not changes:
            continue
        yield ""
        yield f"**{kind}**: {_count(changes)}"
        for subject, group in groupby(changes, key=lambda change: change.subject):
            lines = [line for change in group for line in _diff(change)]
            fence = "`" * max(3, 1 + max(_ticks(line) for line in lines))
            yield ""
            yield f"<details><summary><code>{_html(subject)}</code></summary>"
            yield ""
            yield f"{fence}diff"
            yield from lines
            yield fence
            yield "</details>"


def _diff(change: Change) -> Iterator[str]:
    """As a diff: what is removed and added in lines of their own, so that GitHub colours them."""
    note = f"  [{change.consequence}]" if change.consequence else ""
    if change.sign in "~!" and change.old is not None and change.new is not None:
        yield f"- {change.place}: {change.old}"
        yield f"+ {change.place}: {change.new}{note}"
    else:
        yield from one(change)[:1]
        yield from (line if line[:1] in "+-" else f" {line}" for line in change.lines)


def github(
    found: Mapping[str, Sequence[Change]], annotate: Callable[[str, str, str], str], files: Mapping[str, str]
) -> Iterator[str]:
    """Annotations of a workflow; ``files`` says which file of the repository stands for a subject."""
    for kind, changes in found.items():
        for change in changes:
            message = "\n".join([f"{change.subject}: {one(change)[0]}", *change.lines])
            file = files.get(change.subject, "")
            yield annotate(message, f"{kind} drift", f"{file}/{change.file or 'cdk.tf.json'}" if file else "")


def _count(changes: Sequence[Change]) -> str:
    subjects = len({change.subject for change in changes})
    differences = "1 difference" if len(changes) == 1 else f"{len(changes)} differences"
    return differences if subjects == 1 else f"{differences} in {subjects} templates"


def _ticks(line: str) -> int:
    return max((len(run) for run in "".join(c if c == "`" else " " for c in line).split()), default=0)


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
