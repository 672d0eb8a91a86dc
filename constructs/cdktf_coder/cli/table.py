"""`cdktf-coder table`: what was synthesized, and the command that pushes each template."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path
from typing import Any

from ._stacks import pushed_files, template_folders

_HEADER = ("template", "files", "size", "push it with")


def add_command(commands: Any) -> None:
    """Add `table` to the command line."""
    command = commands.add_parser(
        "table",
        help="list the templates in an output directory, with the command that pushes each",
        description="Lists the templates in an output directory, with the command that pushes each.",
    )
    command.add_argument("directory", nargs="?", type=Path, default=Path("cdktf.out"), help="by default cdktf.out")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the table."""
    print(table(options.directory))
    return 0


def table(directory: Path) -> str:
    """The table for an output directory of CDKTF, one line a template."""
    rows = [_HEADER]
    for name, folder in template_folders(directory / "stacks", hint="run `cdktf synth` first").items():
        files = pushed_files(folder).values()
        size = sum(file.stat().st_size for file in files)
        push = shlex.join(["coder", "templates", "push", name, "-d", folder.as_posix()])
        rows.append((name, str(len(files)), f"{size / 1024:.1f} KiB", push))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        f"{name:<{widths[0]}}  {files:>{widths[1]}}  {size:>{widths[2]}}  {push}" for name, files, size, push in rows
    )
