"""`cdktf-coder doctor`: what is missing on this machine, in Coder and on the target of the templates."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from ..document.module import Document
from ..document.read import DocumentError, read_directory
from ..ship.stacks import level_of, template_folders
from .doctor_machine import machine
from .doctor_target import Needs, needs_of, target
from .terminal import paint

DESCRIPTION = """\
Looks for what is missing: on this machine (Python, Node, CDKTF, Terraform, git), in Coder (its command, the login, the permission
to push templates), and on the target: does the Docker host have the runtime, the cluster the RuntimeClass, the nodes the fuse
device that the synthesized templates ask for. The Docker host is the one that `docker` talks to here, the cluster is
that of `kubectl`."""
EXAMPLE = "cdktf-coder doctor"
EXIT_CODES = "Exit codes: 0 nothing is missing, 1 error, 2 something is missing. What is merely advice does not count."
_SIGNS = {"ok": ("ok", "green"), "advice": ("advice", "yellow"), "missing": ("missing", "red")}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `doctor`."""
    command.add_argument(
        "--output", type=Path, default=Path("cdktf.out"), help="the output directory (default: cdktf.out)"
    )
    command.add_argument("--coder", default="coder", metavar="COMMAND", help="Coder's command (default: coder)")
    command.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Look, and print what was found."""
    found = [*machine(options.coder), *target(_needs(options.output))]
    if options.json:
        print(json.dumps([asdict(one) for one in found], indent=2))
    else:
        for one in found:
            word, colour = _SIGNS[one.state]
            fix = f"; {one.fix}" if one.fix else ""
            print(f"{paint(f'{word:<7}', colour)}  {one.what}: {one.detail}{fix}")
    return 2 if any(one.state == "missing" for one in found) else 0


def _needs(output: Path) -> Needs:
    return needs_of(_documents(output / "stacks")) if level_of(output / "stacks") == "templates" else Needs()


def _documents(stacks: Path) -> Iterator[Document]:
    for folder in template_folders(stacks, hint="").values():
        try:
            yield read_directory(folder)
        except DocumentError:
            # `check` says what is wrong with it.
            continue
