"""Terraform itself, with the real providers, finds nothing wrong with the templates for Docker hosts."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.nesting.test_swap import PAIRS, run
from tests.test_gallery import STACKS
from tests.test_gallery import stacks as stacks

from cdktf_coder import CoderApp


def validate(terraform: Callable[..., str], folder: Path) -> None:
    terraform(folder, "init", "-backend=false", "-no-color")
    terraform(folder, "validate", "-no-color")


@pytest.mark.parametrize("name", [name for name in STACKS if name.startswith("docker")])
def test_the_gallery(stacks: Path, name: str, tmp_path: Path, terraform: Callable[..., str]) -> None:
    shutil.copytree(stacks / name, tmp_path / name)
    validate(terraform, tmp_path / name)


@pytest.mark.parametrize("nesting", [nesting for platform, nesting in PAIRS if platform == "docker"])
def test_a_template_of_a_users_own(app: CoderApp, nesting: str, tmp_path: Path, terraform: Callable[..., str]) -> None:
    run(app, "docker", nesting)
    app.synth()
    validate(terraform, tmp_path / "out" / "stacks" / "dev")
