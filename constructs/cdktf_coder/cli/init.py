"""`cdktf-coder init`: a new project that synthesizes, is tested and can be pushed."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from .._errors import CoderError
from ..ship.project import Project, run_program
from ..ship.scratch import scratch_folder
from .scaffold import CI, METHODS, PLATFORMS, Choice, files, program

DESCRIPTION = """\
Makes a new project: cdktf.json, main.py with one template, a test with a snapshot, pyproject.toml, pre-commit hooks, a CI pipeline
and an environment for `push`. Asks only on a terminal, and only for what is not given."""
EXAMPLE = "cdktf-coder init my-templates --platform kubernetes --method sysbox --ci github"
EXIT_CODES = "Exit codes: 0 success, 1 error; a file that exists already is never changed."
_NAME = re.compile(r"[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*")


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `init`."""
    command.add_argument(
        "directory", nargs="?", type=Path, default=Path("."), metavar="DIR", help="default: this folder"
    )
    command.add_argument("--platform", choices=PLATFORMS, help="what workspaces run on (default: docker)")
    command.add_argument("--method", choices=tuple(METHODS), help="how Docker runs inside a workspace (default: none)")
    command.add_argument("--name", help="the template's name (default: the platform and the method)")
    command.add_argument("--ci", choices=CI, help="whose pipeline to write (default: github)")


def run(options: argparse.Namespace) -> int:
    """Write the project, and its first snapshot."""
    asking = sys.stdin.isatty() and sys.stdout.isatty()
    platform = options.platform or _asked("What do workspaces run on?", PLATFORMS, asking)
    methods = [name for name, method in METHODS.items() if platform in method.platforms]
    method = options.method or _asked("How does Docker run inside a workspace?", methods, asking)
    if method not in methods:
        raise CoderError(f"{method} is not offered on {platform}; choose one of {', '.join(methods)}")
    ci = options.ci or _asked("Whose CI?", CI, asking)
    name = options.name or (f"{platform}-{method}" if method != "none" else platform)
    if not _NAME.fullmatch(name) or len(name) > 31 or name in ("new", "create"):
        raise CoderError(f"{name!r} can't be a template's name; use at most 31 letters, digits and single hyphens")
    choice = Choice(platform, method, name, ci)
    made = {options.directory / path: text for path, text in files(choice, options.directory.resolve().name).items()}
    present = sorted(str(path) for path in made if path.exists())
    if present:
        raise CoderError(f"nothing was written: {', '.join(present)} would be overwritten; choose an empty folder")
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path}")
    _snapshot(options.directory)
    where = f"    cd {options.directory}\n" if options.directory != Path(".") else ""
    print(
        f"\nNow:\n{where}    cdktf-coder synth\n    python -m pytest\n\nthen `cdktf-coder push -e production --dry-run`."
    )
    return 0


def _asked(question: str, choices: Sequence[str], asking: bool) -> str:
    if not asking:
        return choices[0]
    while True:
        answer = input(f"{question} {'/'.join(choices)} [{choices[0]}] ").strip() or choices[0]
        if answer in choices:
            return answer
        print(f"choose one of {', '.join(choices)}")


def _snapshot(directory: Path) -> None:
    """The first baseline: what the program writes now."""
    with scratch_folder() as place:
        output = Path(place) / "out"
        run_program(Project(program(directory), output), output, to_stderr=True)
        shutil.copytree(output / "stacks", directory / "templates")
    print(f"wrote {directory / 'templates'}, the snapshot")
