"""`cdktf-coder table`: what was synthesized, and the command that pushes each template."""

from __future__ import annotations

import argparse
import json
import shlex
from pathlib import Path
from typing import Any

from ..ship.stacks import pushed_files, template_folders
from .terminal import columns

DESCRIPTION = "Lists the templates in an output directory, with the command that pushes each."
EXAMPLE = "cdktf-coder table cdktf.out"
EXIT_CODES = "Exit codes: 0 success, 1 error."


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `table`."""
    command.add_argument("directory", nargs="?", type=Path, default=Path("cdktf.out"), help="by default cdktf.out")
    command.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print the table."""
    print(json.dumps(_rows(options.directory), indent=2) if options.json else table(options.directory))
    return 0


def table(directory: Path) -> str:
    """The table for an output directory of CDKTF, one line a template."""
    rows = [("template", "files", "size", "push it with")]
    for row in _rows(directory):
        rows.append((row["name"], str(row["files"]), f"{row['bytes'] / 1024:.1f} KiB", shlex.join(row["push"])))
    return columns(rows, right=frozenset({1, 2}))


def _rows(directory: Path) -> list[dict[str, Any]]:
    rows = []
    for name, folder in template_folders(directory / "stacks", hint="run `cdktf synth` first").items():
        files = pushed_files(folder).values()
        push = ["coder", "templates", "push", name, "-d", folder.as_posix()]
        for variable in _required(folder):
            push += ["--variable", f"{variable}=VALUE"]
        size = sum(file.stat().st_size for file in files)
        rows.append({"name": name, "folder": folder.as_posix(), "files": len(files), "bytes": size, "push": push})
    return rows


def _required(folder: Path) -> list[str]:
    """The variables without a default: the push fails without them."""
    try:
        document = json.loads((folder / "cdk.tf.json").read_text(encoding="utf-8"))
        variables = document.get("variable", {})
        return [name for name, body in variables.items() if "default" not in body]
    except (OSError, ValueError, AttributeError, TypeError):
        return []
