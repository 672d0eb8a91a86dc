"""Terraform's or OpenTofu's command, as a rehearsal runs it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..._errors import CoderError

_COLOURS = re.compile(r"\x1b\[[0-9;]*m|[╷│╵]")


class TerraformFailed(Exception):
    """Terraform said no; the message is what it said."""


class Terraform:
    """Runs one command in a directory, with variables of the template."""

    def __init__(self, command: str | None, scratch: Path) -> None:
        wanted = command or os.environ.get("TERRAFORM_BINARY_NAME")
        found = wanted or next((name for name in ("terraform", "tofu") if shutil.which(name)), None)
        if found is None or shutil.which(found) is None:
            what = f"there is no command {found!r}" if found else "neither terraform nor tofu is installed"
            raise CoderError(f"{what}, and a rehearsal runs it; install one, or name another by --terraform")
        self.command = found
        self._plugins = scratch / "plugins"
        self._plugins.mkdir(exist_ok=True)

    def run(self, directory: Path, environment: Mapping[str, str], *arguments: str) -> str:
        """What it prints. Raises `TerraformFailed`."""
        done = subprocess.run(
            [self.command, *arguments],
            cwd=directory,
            env={"TF_PLUGIN_CACHE_DIR": str(self._plugins), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
        )
        if done.returncode:
            raise TerraformFailed(" ".join(_COLOURS.sub("", done.stderr or done.stdout).split()))
        return done.stdout

    def init(self, directory: Path, environment: Mapping[str, str]) -> None:
        """Fetch providers and modules."""
        self.run(directory, environment, "init", "-input=false", "-no-color", "-backend=false")

    def plan(self, directory: Path, environment: Mapping[str, str], variables: Mapping[str, str], *more: str) -> Any:
        """A plan, as ``show -json`` tells it; nothing is asked of a cluster or an engine but by data sources."""
        given = [f"-var={name}={value}" for name, value in variables.items()]
        fixed = ("-input=false", "-no-color", "-refresh=false", "-lock=false", "-out=rehearsal.tfplan")
        self.run(directory, environment, "plan", *fixed, *given, *more)
        return json.loads(self.run(directory, environment, "show", "-json", "rehearsal.tfplan"))

    def schemas(self, directory: Path, environment: Mapping[str, str]) -> Any:
        """What the providers' types hold."""
        return json.loads(self.run(directory, environment, "providers", "schema", "-json"))
