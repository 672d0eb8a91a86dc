"""Terraform itself, with the real providers, finds nothing wrong where a composite stands twice, and with meta-arguments."""

from __future__ import annotations

import json
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.company.test_company import company as company
from tests.company.test_company import stacks as stacks
from tests.documentation import Program, programs

LOCAL_MODULE = """
variable "agent_id" {}
variable "slug" { default = null }
variable "display_name" { default = null }
variable "dotfiles_uri" { default = null }
"""


@pytest.mark.parametrize("name", ["web-docker"])
def test_the_composite_stands_twice(stacks: Path, name: str, tmp_path: Path, terraform: Callable[..., str]) -> None:
    for file in ("cdk.tf.json", "parameters.tf"):
        (tmp_path / file).write_text((stacks / name / file).read_text(encoding="utf-8"), encoding="utf-8")
    # Modules come from Coder's registry: here a local one has the variables that are set.
    (tmp_path / "module").mkdir()
    (tmp_path / "module" / "main.tf").write_text(LOCAL_MODULE, encoding="utf-8")
    document = json.loads((tmp_path / "cdk.tf.json").read_text(encoding="utf-8"))
    for module in document["module"].values():
        module["source"] = "./module"
        del module["version"]
    (tmp_path / "cdk.tf.json").write_text(json.dumps(document), encoding="utf-8")
    terraform(tmp_path, "init", "-backend=false", "-no-color")
    terraform(tmp_path, "validate", "-no-color")


@pytest.mark.parametrize(
    "program", [one for one in programs() if "Lifecycle(" in one.source], ids=lambda one: one.place
)
def test_meta_arguments(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terraform: Callable[..., str], mirror: Path
) -> None:
    runpy.run_path(str(program.lay_out(tmp_path, monkeypatch)), run_name="__main__")
    # A mirror that is built on a plain machine has no Kubernetes provider.
    kubernetes = (mirror / "registry.terraform.io" / "hashicorp" / "kubernetes").is_dir()
    folders = list(Path("cdktf.out/stacks").iterdir())
    tried = [one for one in folders if kubernetes or "kubernetes" not in (one / "cdk.tf.json").read_text()]
    assert tried
    for folder in tried:
        terraform(folder, "init", "-backend=false", "-no-color")
        terraform(folder, "validate", "-no-color")
