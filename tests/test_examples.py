"""The examples: Coder's own templates, written with the library. Nothing is wrong with them, and they are shorter."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.terraform.conftest import mirror as mirror
from tests.terraform.conftest import terraform as terraform
from tests.terraform.conftest import terraform_env as terraform_env

ROOT = Path(__file__).resolve().parent.parent
# Lines of registry/coder/templates/<name>/main.tf in the repository coder/registry, in November 2026.
ORIGINAL_LINES = {"docker": 219, "kubernetes": 355, "kubernetes-envbox": 311, "docker-devcontainer": 361}


def program(name: str) -> Path:
    return ROOT / "examples" / f"{name.replace('-', '_')}.py"


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of all stacks."""
    out = tmp_path_factory.mktemp("examples")
    for name in ORIGINAL_LINES:
        done = subprocess.run(
            [sys.executable, str(program(name))],
            cwd=out,
            env={**os.environ, "CDKTF_OUTDIR": str(out / name)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{name}: {done.stdout}{done.stderr}"
    return out


def stack(examples: Path, name: str) -> Path:
    return examples / name / "stacks" / name


def document(examples: Path, name: str) -> Any:
    return json.loads((stack(examples, name) / "cdk.tf.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ORIGINAL_LINES)
def test_an_example_is_no_longer_than_the_original(name: str) -> None:
    lines = program(name).read_text(encoding="utf-8").count("\n")
    assert lines <= ORIGINAL_LINES[name]
    page = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
    assert f"| {lines} | `{name}` | {ORIGINAL_LINES[name]} |" in page


@pytest.mark.parametrize("name", ORIGINAL_LINES)
def test_the_page_names_every_block_of_an_example(examples: Path, name: str) -> None:
    page = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    whole = document(examples, name)
    addresses = [f"{type_}.{block}" for type_, blocks in whole["resource"].items() for block in blocks]
    addresses += [f"var.{block}" for block in whole["variable"]]
    addresses += [f"module.{block}" for block in whole.get("module", {})]
    assert [address for address in addresses if f"`{address}`" not in section] == []


def test_every_example_is_here() -> None:
    assert {path.stem.replace("_", "-") for path in (ROOT / "examples").glob("*.py")} == set(ORIGINAL_LINES)


def test_the_devcontainer_gets_its_variables_from_the_cache_if_there_is_one(examples: Path) -> None:
    container = document(examples, "docker-devcontainer")["resource"]["docker_container"]["workspace"]
    # Envbuilder's entry point is the image's own.
    assert "entrypoint" not in container
    assert container["env"].startswith(
        '${[for name, value in merge(var.cache_repo != "" ? envbuilder_cached_image.cached[0].env_map : local.envbuilder_env,'
    )


def test_envbox_keeps_its_caches_on_the_home(examples: Path) -> None:
    pod = document(examples, "kubernetes-envbox")["resource"]["kubernetes_pod_v1"]["workspace"]
    [outer] = pod["spec"]["container"]
    assert {
        mount["mount_path"]: mount.get("sub_path") for mount in outer["volume_mount"] if mount["name"] == "home"
    } == {
        "/home/coder": "home",
        "/var/lib/coder/docker": "cache/docker",
        "/var/lib/coder/containers": "cache/containers",
        "/var/lib/docker": "envbox/docker",
        "/var/lib/containers": "envbox/containers",
    }


def test_a_home_is_as_large_as_its_parameter_says(examples: Path) -> None:
    claim = document(examples, "kubernetes")["resource"]["kubernetes_persistent_volume_claim_v1"]["home"]
    assert claim["spec"]["resources"]["requests"]["storage"] == "${data.coder_parameter.home_disk_size.value}Gi"


# No mirror of providers built from their sources has those of these resources, so terraform_data, which has any attribute, stands
# in for their resources: what the template makes of them is still checked. Modules stay out, they come from a registry.
_STAND_INS = {
    "envbuilder_cached_image.cached[0]": "terraform_data.cached[0].output",
    "data.local_sensitive_file.cache_repo_dockerconfigjson[0]": "terraform_data.login[0].output",
}


@pytest.mark.parametrize("name", ["docker", "docker-devcontainer"])
def test_terraform_finds_nothing_wrong(
    examples: Path, name: str, tmp_path: Path, terraform: Callable[..., str]
) -> None:
    shutil.copytree(stack(examples, name), tmp_path / name)
    text = (tmp_path / name / "cdk.tf.json").read_text(encoding="utf-8")
    for address, stand_in in _STAND_INS.items():
        text = text.replace(address, stand_in)
    whole = json.loads(text)
    whole.pop("module", None)
    for provider in ("envbuilder", "local"):
        whole["terraform"]["required_providers"].pop(provider, None)
        whole["provider"].pop(provider, None)
    cached = whole["resource"].pop("envbuilder_cached_image", {})
    login = whole["data"].pop("local_sensitive_file", {})
    if cached:
        whole["resource"]["terraform_data"] = {
            "cached": {"count": cached["cached"]["count"], "input": {"extra_env": cached["cached"]["extra_env"]}},
            "login": {"count": login["cache_repo_dockerconfigjson"]["count"]},
        }
    (tmp_path / name / "cdk.tf.json").write_text(json.dumps(whole), encoding="utf-8")
    terraform(tmp_path / name, "init", "-backend=false", "-no-color")
    terraform(tmp_path / name, "validate", "-no-color")
