"""`cdktf-coder synth`: what `cdktf synth` writes, without the start-up of CDKTF's own command."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..ship.project import load_project, run_program
from .table import table

DESCRIPTION = "Runs the app that cdktf.json names, as `cdktf synth` does, and lists the templates it wrote."
EXAMPLE = "cdktf-coder synth --output fresh"
EXIT_CODES = (
    "Exit codes: 0 written, 1 error; what is wrong with the templates is on standard error, and nothing is written."
)


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `synth`."""
    command.add_argument("--app", help="the command that runs the app (default: `app` of cdktf.json)")
    command.add_argument(
        "--output", type=Path, help="the output directory (default: `output` of cdktf.json, else cdktf.out)"
    )


def run(options: argparse.Namespace) -> int:
    """Run the app and list the templates."""
    project = load_project(app=options.app, output=options.output)
    run_program(project, project.output)
    print(table(project.output))
    return 0
