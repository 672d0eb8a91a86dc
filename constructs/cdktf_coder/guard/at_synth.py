"""The guard at synth: data loss against a committed baseline stops it, against an older output it is a warning."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from .._errors import Problem
from ..document import DocumentError, read_directory
from ..output.assemble import Output
from .judge import judge
from .sets import covers
from .verdict import Consequence, Verdict


def losses(
    fresh: Mapping[str, Output], baseline: Path | None, output: Path, allow: Collection[str]
) -> tuple[list[Problem], list[tuple[str, str]]]:
    """Data loss in each template by its name: what stops synth, and warnings with their construct paths.

    :param baseline: a directory of templates, one a folder, as they are deployed; None without one.
    :param output: the directory of templates that an earlier synth wrote.
    :param allow: addresses whose loss is accepted, ``template:address`` in one template only.
    """
    problems: list[Problem] = []
    warnings: list[tuple[str, str]] = []
    if baseline is not None and not baseline.is_dir():
        hint = "make it, empty at first; `cdktf-coder drift source --accept` fills it with what is written now"
        return [Problem("", f"there is no baseline {baseline}", hint)], []
    for name, one in fresh.items():
        committed = None if baseline is None else baseline / name
        try:
            if committed is not None and committed.is_dir():
                problems += [_problem(one, verdict) for verdict in _lost(name, one, committed, allow)]
                continue
        except DocumentError as error:
            problems.append(Problem(name, f"the baseline {error}"))
            continue
        try:
            found = _lost(name, one, output / name, allow) if (output / name).is_dir() else []
        except DocumentError:
            continue  # what lies there was never ours
        for verdict in found:
            said = replace(_problem(one, verdict), path="")
            warnings.append(
                (one.paths.get(verdict.address, name), f"{said} (if what is in {output / name} is deployed)")
            )
    return problems, warnings


def _lost(name: str, one: Output, folder: Path, allow: Collection[str]) -> list[Verdict]:
    if one.read is None or one.equals(folder):
        return []
    found = [replace(verdict, template=name) for verdict in judge(read_directory(folder), one.read)]
    return [
        verdict
        for verdict in found
        if verdict.consequence is Consequence.DATA_LOSS and not any(covers(entry, verdict) for entry in allow)
    ]


def _problem(one: Output, verdict: Verdict) -> Problem:
    path = one.paths.get(verdict.new_address or verdict.address, verdict.template)
    attribute = f"{verdict.address}: {verdict.attribute}" if verdict.attribute else verdict.address
    accept = f'allow_loss=["{verdict.address}"] of the CoderApp accepts it'
    return Problem(
        path, f"data loss: {verdict.message}", f"{verdict.hint}; {accept}" if verdict.hint else accept, attribute
    )
