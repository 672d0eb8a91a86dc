"""Real Terraform for tests: the command, and providers from a directory instead of the network.

    .ci/providers.sh .cache/mirror
    CDKTF_CODER_MIRROR=.cache/mirror pytest tests/terraform

What is missing skips the tests that need it, and says how to get it; with CI=true that is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import pytest

MIRROR = "CDKTF_CODER_MIRROR"


class TerraformError(AssertionError):
    """Terraform said no; the message is all it said."""


class Terraform:
    """Runs Terraform in a directory: ``terraform(tmp_path, "validate")`` returns what it printed, or raises."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.env = dict(env)

    def __call__(self, directory: Path, *arguments: str, stdin: str = "", env: Mapping[str, str] | None = None) -> str:
        done = subprocess.run(
            ["terraform", *arguments],
            cwd=directory,
            env={**self.env, **(env or {})},
            input=stdin.encode(),
            capture_output=True,
            check=False,
        )
        # Bytes and not text mode: that would turn a carriage return into a line feed.
        output, errors = done.stdout.decode(), done.stderr.decode()
        if done.returncode:
            command = " ".join(["terraform", *arguments])
            raise TerraformError(f"`{command}` in {directory} exited with {done.returncode}:\n{output}{errors}")
        return output


def lacking(what: str) -> NoReturn:
    """Skip with a reason; in CI nothing is skipped."""
    if os.environ.get("CI") == "true":
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


@pytest.fixture(scope="session")
def mirror() -> Path:
    """The directory that providers come from."""
    name = os.environ.get(MIRROR)
    make = "make one with .ci/providers.sh DIRECTORY, and name it there"
    if not name:
        lacking(f"{MIRROR} names no mirror of providers; {make}")
    path = Path(name).resolve()
    if not (path / "registry.terraform.io").is_dir():
        lacking(f"{MIRROR}={name} is no mirror of providers; {make}")
    return path


@pytest.fixture(scope="session")
def plain_terraform(tmp_path_factory: pytest.TempPathFactory) -> Terraform:
    """Terraform without any providers."""
    return Terraform(_env(tmp_path_factory.mktemp("plain-terraform"), "provider_installation {}\n"))


@pytest.fixture(scope="session")
def terraform_env(tmp_path_factory: pytest.TempPathFactory, mirror: Path) -> dict[str, str]:
    """An environment in which Terraform takes its providers from the mirror and nowhere else."""
    return _env(
        tmp_path_factory.mktemp("terraform"),
        f'provider_installation {{\n  filesystem_mirror {{\n    path = "{mirror}"\n  }}\n}}\n',
    )


@pytest.fixture(scope="session")
def terraform(terraform_env: dict[str, str]) -> Terraform:
    """Terraform with the providers of the mirror."""
    return Terraform(terraform_env)


def _env(home: Path, config: str) -> dict[str, str]:
    if not shutil.which("terraform"):
        lacking("there is no terraform command; install Terraform 1.11 or newer")
    (home / "terraform.rc").write_text(config)
    (home / "plugins").mkdir()
    # Settings of whoever runs the tests must not reach them.
    env = {name: value for name, value in os.environ.items() if not name.startswith(("TF_", "CODER_"))}
    return {
        **env,
        "TF_CLI_CONFIG_FILE": str(home / "terraform.rc"),
        "TF_PLUGIN_CACHE_DIR": str(home / "plugins"),
        "TF_IN_AUTOMATION": "1",
        "TF_INPUT": "0",
        "CHECKPOINT_DISABLE": "1",
    }
