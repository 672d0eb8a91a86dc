"""Verdicts as text, JSON, Markdown and GitHub annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from .sets import Judged
from .verdict import Consequence, Verdict

_COLOURS = {Consequence.HARMLESS: "dim", Consequence.RESTART: "dim", Consequence.WEAKER_TRUST: "yellow"}


def text(judged: Judged, paint: Callable[[str, str], str], *, depth: str = "the rules") -> Iterator[str]:
    """For people: a template flush left, then what happens to it, the worst first."""
    for name in judged.templates:
        verdicts = [verdict for verdict in judged.verdicts if verdict.template == name]
        accepted = [verdict for verdict in judged.allowed if verdict.template == name]
        yield paint(f"{name}: {_worst(verdicts)}", "bold")
        for verdict in verdicts:
            colour = _COLOURS.get(verdict.consequence, "red")
            yield f"  {paint(f'{verdict.consequence}  {_place(verdict)}', colour)}"
            yield f"      {verdict.message}{_of(verdict)}"
            if verdict.hint:
                yield f"      → {verdict.hint}"
        for verdict in accepted:
            yield f"  allowed: {verdict.consequence}  {_place(verdict)}: {verdict.message}{_of(verdict)}"
    yield f"by {depth}: {summary(judged)}"


def summary(judged: Judged) -> str:
    """All of it in half a sentence."""
    count = len(judged.templates)
    counted = [
        f"{number} × {consequence}"
        for consequence in sorted(Consequence, reverse=True)
        if (number := sum(verdict.consequence is consequence for verdict in judged.verdicts))
    ]
    templates = f"{count} {'template' if count == 1 else 'templates'}"
    allowed = f", {len(judged.allowed)} allowed" if judged.allowed else ""
    return f"{templates}: {', '.join(counted) or 'nothing that running workspaces notice'}{allowed}"


def data(judged: Judged) -> dict[str, Any]:
    """For machines."""
    return {
        "worst": str(max((v.consequence for v in judged.verdicts), default=Consequence.HARMLESS)),
        "templates": list(judged.templates),
        "verdicts": [_entry(verdict) for verdict in judged.verdicts],
        "allowed": [_entry(verdict) for verdict in judged.allowed],
    }


def _entry(verdict: Verdict) -> dict[str, Any]:
    names = ("template", "address", "attribute", "message", "hint", "versions", "file", "line", "new_address")
    entry = {"consequence": str(verdict.consequence), **{name: getattr(verdict, name) for name in names}}
    return {name: value for name, value in entry.items() if value not in ("", (), 0)}


def markdown(judged: Judged, marker: str = "") -> Iterator[str]:
    """For a pull request's comment."""
    if marker:
        yield marker
    worst = max((verdict.consequence for verdict in judged.verdicts), default=Consequence.HARMLESS)
    yield f"### What this does to running workspaces: {worst}"
    yield ""
    yield summary(judged)
    by_template = groupby(sorted(judged.verdicts, key=lambda v: v.template), key=lambda v: v.template)
    for name, group in by_template:
        yield ""
        yield f"**{_cell(name)}**"
        yield ""
        yield "| what | where | why | to make it safe |"
        yield "| --- | --- | --- | --- |"
        for verdict in sorted(group, key=lambda v: -v.consequence):
            cells = (str(verdict.consequence), f"`{_place(verdict)}`", verdict.message + _of(verdict), verdict.hint)
            yield f"| {' | '.join(map(_cell, cells))} |"
    for verdict in judged.allowed:
        yield ""
        yield f"Allowed: `{_place(verdict)}` of {_cell(verdict.template)}, {_cell(verdict.message)}"


def github(judged: Judged, annotate: Callable[..., str], folder: str) -> Iterator[str]:
    """Annotations of a workflow: errors for what is refused; what restarts is a notice."""
    for verdict in judged.verdicts:
        level = "error" if verdict.consequence > Consequence.RESTART else "notice"
        parts = (
            [folder, verdict.template, verdict.file]
            if verdict.template != folder.rpartition("/")[2]
            else [folder, verdict.file]
        )
        file = (
            "/".join(part for part in parts if part) if verdict.file and not verdict.hint.startswith("keep it") else ""
        )
        message = f"{verdict.template}: {verdict}{_of(verdict)}"
        yield annotate(level, message, title=str(verdict.consequence), file=file, line=verdict.line if file else 0)


def _place(verdict: Verdict) -> str:
    where = f"{verdict.address} → {verdict.new_address}" if verdict.new_address else verdict.address
    return f"{where}: {verdict.attribute}" if verdict.attribute else where


def _of(verdict: Verdict) -> str:
    return f" (workspaces of {', '.join(verdict.versions)})" if verdict.versions else ""


def _worst(verdicts: Sequence[Verdict]) -> str:
    worst = max((verdict.consequence for verdict in verdicts), default=Consequence.HARMLESS)
    return "harmless" if worst is Consequence.HARMLESS else str(worst)


def _cell(cell: str) -> str:
    return cell.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")
