"""Terraform's or OpenTofu's command, as `lock` and `schema` run it."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from pathlib import Path

from .._errors import CoderError


def add_terraform_arguments(command: argparse.ArgumentParser) -> None:
    """Which command, and where its providers come from."""
    command.add_argument(
        "--mirror", type=Path, help="a filesystem mirror to take the providers from instead of their registry"
    )
    command.add_argument(
        "--terraform",
        default=os.environ.get("TERRAFORM_BINARY_NAME", "terraform"),
        help="Terraform's or OpenTofu's command (default: $TERRAFORM_BINARY_NAME, else terraform)",
    )


def need_terraform(terraform: str) -> None:
    """Raises ``CoderError`` if there is no such command."""
    if shutil.which(terraform) is None:
        raise CoderError(f"there is no command {terraform!r}; install Terraform or OpenTofu, or name it by --terraform")


def run_terraform(terraform: str, words: list[str], folder: Path, what: str) -> str:
    """What it prints. Raises ``CoderError``, which begins with ``what`` could not be done, if it fails."""
    environment = {**os.environ, "CHECKPOINT_DISABLE": "1"}
    done = subprocess.run(
        [terraform, *words], cwd=folder, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL
    )
    if done.returncode:
        raise CoderError(f"{terraform} {what}:\n{(done.stderr or done.stdout).strip()}")
    return done.stdout
