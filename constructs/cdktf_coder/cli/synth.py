"""`cdktf-coder synth`: what `cdktf synth` writes, without the start-up of CDKTF's own command."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
from pathlib import Path
from typing import Any

from .._errors import CoderError
from .table import table


def add_command(commands: Any) -> None:
    """Add `synth` to the command line."""
    command = commands.add_parser(
        "synth",
        help="run the app and list what it wrote",
        description="Runs the app that cdktf.json names, as `cdktf synth` does, and lists the templates it wrote.",
    )
    command.add_argument("--app", help="the command that runs the app (default: `app` of cdktf.json)")
    command.add_argument(
        "--output",
        type=Path,
        default=None,
        help="the output directory (default: `output` of cdktf.json, else cdktf.out)",
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the app; its own exit code if that is not 0."""
    settings = _settings()
    app = options.app or settings.get("app")
    if not app:
        raise CoderError("there is no cdktf.json with an `app` here; go to the project's folder, or give --app")
    output = options.output or Path(settings.get("output") or "cdktf.out")
    env = {**os.environ, "CDKTF_OUTDIR": str(output), "CDKTF_CONTEXT_JSON": json.dumps(settings.get("context") or {})}
    done = subprocess.run(app, shell=True, env=env)
    if done.returncode:
        return 1
    print(table(output))
    return 0


def _settings() -> dict[str, Any]:
    path = Path("cdktf.json")
    if not path.is_file():
        return {}
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise CoderError(f"cdktf.json is not JSON: {error}") from None
    return settings if isinstance(settings, dict) else {}
