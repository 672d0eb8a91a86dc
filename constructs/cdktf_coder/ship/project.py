"""The project that a command works in: its cdktf.json, and the program that writes the templates."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .._errors import CoderError
from ..output.transaction.write import RECEIPT


@dataclass(frozen=True)
class Project:
    """What cdktf.json says, with what the command line says instead."""

    app: str
    output: Path
    context: Mapping[str, Any] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)


def load_project(*, app: str | None = None, output: Path | None = None) -> Project:
    """Read cdktf.json of the current folder. Raises ``CoderError`` if nothing says how to run the program."""
    settings = _settings(Path("cdktf.json"))
    command = app or settings.get("app")
    if not command:
        raise CoderError("there is no cdktf.json with an `app` here; go to the project's folder, or give --app")
    if not isinstance(command, str):
        raise CoderError("cdktf.json: `app` is not a text; write the command that runs the program")
    context = settings.get("context") or {}
    if not isinstance(context, dict):
        raise CoderError("cdktf.json: `context` is not an object; write names and values")
    return Project(command, output or Path(str(settings.get("output") or "cdktf.out")), context, settings)


def _settings(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise CoderError(f"{path} is not JSON: {error}") from None
    if not isinstance(settings, dict):
        raise CoderError(f"{path} holds no object; it must, see the page of cdktf.json in CDKTF's documentation")
    return settings


def run_program(
    project: Project,
    output: Path,
    *,
    context: Mapping[str, Any] | None = None,
    withhold: frozenset[str] = frozenset(),
    to_stderr: bool = False,
) -> None:
    """Run the project's program, which writes ``output``. Its own messages are shown as they come.

    ``withhold`` names environment variables that the program does not get. Raises ``CoderError`` if the program fails,
    or did not write ``output``: what stands there is an earlier run's.
    """
    environment = {name: value for name, value in os.environ.items() if name not in withhold}
    environment["CDKTF_OUTDIR"] = str(output)
    environment["CDKTF_CONTEXT_JSON"] = json.dumps({**project.context, **(context or {})})
    stdout = sys.stderr.fileno() if to_stderr else None
    sys.stdout.flush()
    before = _stamp(output)
    with tempfile.NamedTemporaryFile(prefix="cdktf-coder-") as receipt:
        environment[RECEIPT] = receipt.name
        done = subprocess.run(project.app, shell=True, env=environment, stdout=stdout)
        wrote = [os.fsdecode(place) for place in receipt.read().split(b"\0") if place]
    if done.returncode:
        raise CoderError(f"the program failed with exit code {done.returncode}: {project.app}")
    if os.path.realpath(output) in wrote or (not wrote and _stamp(output) != before):
        return
    if wrote:
        raise CoderError(
            f"the program wrote {', '.join(dict.fromkeys(wrote))} instead of {output}; give its app no outdir: {project.app}"
        )
    raise CoderError(f"the program wrote no {output / 'stacks'}; it must call synth() of its app: {project.app}")


def _stamp(output: Path) -> tuple[int, int] | None:
    """What changes whenever CDKTF itself writes a directory, for a program that has none of this library's templates."""
    try:
        found = (output / "manifest.json").stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
