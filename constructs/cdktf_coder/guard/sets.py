"""Directories of templates, older and newer, and what of the verdicts was accepted."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from .._errors import CoderError
from ..document import read_directory
from .instances import bare
from .judge import judge
from .rehearsal import CannotRehearse, Given, Rehearsal
from .verdict import Consequence, Verdict

_Folder = str | os.PathLike[str]


@dataclass(frozen=True)
class Judged:
    """What was found: what counts, and what was accepted by its address."""

    templates: tuple[str, ...]
    """The templates that are in both an older directory and the newer one."""
    verdicts: tuple[Verdict, ...]
    allowed: tuple[Verdict, ...] = ()

    @property
    def refused(self) -> tuple[Verdict, ...]:
        """What is worse than a restart."""
        return tuple(verdict for verdict in self.verdicts if verdict.consequence > Consequence.RESTART)


def templates_in(directory: _Folder) -> dict[str, Path]:
    """The templates of a directory by name; of one that is a template itself, that one under an empty name.

    Raises:
        CoderError: there is no template in it.
    """
    root = Path(directory)
    if not root.is_dir():
        raise CoderError(f"there is no directory {root}; give a template, or a directory of templates")
    if _is_template(root):
        return {"": root}
    for place in (root, root / "stacks"):
        entries = sorted(place.iterdir()) if place.is_dir() else []
        found = {
            entry.name: entry for entry in entries if not entry.name.startswith((".", "_")) and _is_template(entry)
        }
        if found:
            return found
    raise CoderError(f"{root} holds no template; give a template, or a directory of templates")


def _is_template(directory: Path) -> bool:
    return directory.is_dir() and any(
        entry.name.endswith((".tf", ".tf.json")) and entry.is_file() for entry in directory.iterdir()
    )


def pairs(before: Sequence[_Folder], after: _Folder) -> dict[str, tuple[dict[str, Path], Path]]:
    """By template the folders of its older versions, named as they were given, and that of the newer one."""
    newer = templates_in(after)
    found: dict[str, tuple[dict[str, Path], Path]] = {}
    for directory in before:
        older = templates_in(directory)
        for name, folder in older.items():
            one = len(older) == len(newer) == 1 and "" in (*older, *newer)
            target = next(iter(newer)) if one else name
            if target in newer:
                called = target or Path(after).resolve().name
                found.setdefault(called, ({}, newer[target]))[0][str(directory)] = folder
    if not found:
        raise CoderError(f"no template of {after} is in {' or '.join(map(str, before))}; nothing can be compared")
    return found


def judge_sets(before: Sequence[_Folder], after: _Folder, *, allow: Collection[str] = ()) -> Judged:
    """Judge every template of the newer directory that is in an older one, by the rules.

    Raises:
        DocumentError: one of them can't be read.
        CoderError: there is nothing to compare.
    """
    verdicts: list[Verdict] = []
    found = pairs(before, after)
    for name, (older, folder) in found.items():
        documents = {version: read_directory(path) for version, path in older.items()}
        verdicts += [replace(verdict, template=name) for verdict in judge(documents, read_directory(folder))]
    return accepted(tuple(found), verdicts, allow)


def rehearse_sets(
    before: Sequence[_Folder], after: _Folder, given: Given, judged: Judged, *, allow: Collection[str] = ()
) -> tuple[Judged, dict[str, str]]:
    """Rehearse the updates that the rules judged: their verdicts and the rehearsals', and by template why one can't be."""
    found, failed = [*judged.verdicts, *judged.allowed], {}
    for name, (older, folder) in pairs(before, after).items():
        for version, path in older.items():
            try:
                with TemporaryDirectory(prefix="rehearsal-") as scratch:
                    seen = Rehearsal(path, Path(scratch), given).update(folder)
            except CannotRehearse as error:
                failed[name if len(older) == 1 else f"{name} of {version}"] = str(error)
                continue
            versions = (version,) if len(older) > 1 else ()
            found += [
                replace(verdict, template=name, versions=versions, message=f"{verdict.message}, as rehearsed")
                for verdict in seen
            ]
    found.sort(key=lambda verdict: (verdict.template, -verdict.consequence, verdict.address))
    return accepted(judged.templates, found, allow), failed


def accepted(templates: Sequence[str], verdicts: Sequence[Verdict], allow: Collection[str]) -> Judged:
    """Sort out what was accepted by its address: with a template's name and a colon in front, in that template only."""
    counted: list[Verdict] = []
    allowed: list[Verdict] = []
    for verdict in verdicts:
        accepts = verdict.consequence > Consequence.RESTART and any(covers(entry, verdict) for entry in allow)
        (allowed if accepts else counted).append(verdict)
    return Judged(tuple(templates), tuple(counted), tuple(allowed))


def covers(entry: str, verdict: Verdict) -> bool:
    """Whether an entry of ``--allow`` accepts a verdict."""
    template, colon, address = entry.rpartition(":")
    if colon and template != verdict.template:
        return False
    addresses = {verdict.address, bare(verdict.address), verdict.new_address}
    return (address or entry) in addresses


def refusals(before: Sequence[_Folder], after: _Folder, *, allow: Collection[str] = ()) -> list[str]:
    """What an update from any of the older versions would do that is worse than a restart, a sentence each."""
    return [f"{verdict.consequence}: {verdict}" for verdict in judge_sets(before, after, allow=allow).refused]


def unused(allow: Collection[str], judged: Judged) -> list[str]:
    """The entries of ``allow`` that accept nothing."""
    return [entry for entry in allow if not any(covers(entry, verdict) for verdict in judged.allowed)]
