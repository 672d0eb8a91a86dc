"""The recipes of docs/homes.md: from the registry's templates, as people run them, to the library, and no home is lost."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from tests.terraform.conftest import lacking
from tests.terraform.conftest import mirror as mirror

from cdktf_coder.document import read_directory
from cdktf_coder.guard import Consequence, judge
from cdktf_coder.guard.rehearsal import Given, Rehearsal

ROOT = Path(__file__).resolve().parents[2]
REGISTRY = Path(os.environ.get("CDKTF_CODER_REGISTRY", ROOT.parent / "shared" / "registry"))
RECIPES = dict(
    re.findall(
        r"^### ([\w-]+)\n(?:(?!^###).)*?^```python\n(.*?)^```",
        (ROOT / "docs" / "homes.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)
# What adopts the home, and what stands there in a program whose author didn't think of it.
ADOPTING = {
    "docker": ('template.moved("docker_volume.home_volume", "docker_volume.home")\n', ""),
    "docker-devcontainer": (', address="docker_volume.workspaces"', ""),
    "docker-rstudio": ('address="docker_volume.home_volume", ', ""),
    "kubernetes": ('    home=Home(address="kubernetes_persistent_volume_claim_v1.home", size=disk.value),\n', ""),
    "kubernetes-envbox": ('caches="home"', ""),
    "nfs-deployment": ('address="kubernetes_persistent_volume_claim.home", ', ""),
}
# Providers and modules that no mirror built from sources holds. None of them holds a home, and the providers' resources are
# counted zero as long as their variables have their defaults.
_JETBRAINS = (r'module "jetbrains" \{.*?\n\}\n', "")
_ELSEWHERE = {
    "docker": (_JETBRAINS,),
    "kubernetes-envbox": (_JETBRAINS,),
    "docker-devcontainer": (
        _JETBRAINS,
        (r'resource "envbuilder_cached_image" "cached" \{.*?\n\}\n', ""),
        (r"envbuilder_cached_image\.cached\.0\.\w+", "null"),
        (r'data "local_sensitive_file" "\w+" \{.*?\n\}\n', ""),
        (r"try\(data\.local_sensitive_file[^)]*\)", '""'),
        (r"    envbuilder = \{.*?\}\n", ""),
        (r'provider "envbuilder" \{\}\n', ""),
    ),
    "nfs-deployment": ((r'module "vscode-web" \{.*?\n\}\n', ""),),
}
GIVEN = Given(
    variables={
        "namespace": "workspaces", "use_kubeconfig": "false",
        "min_cpus": "1", "max_cpus": "2", "min_memory": "1", "max_memory": "2",
    },
    parameters={"nfs_server": "10.0.0.7"},
)  # fmt: skip


@pytest.fixture(scope="session")
def registry() -> Path:
    if not REGISTRY.is_dir():
        lacking(f"no folder of original templates at {REGISTRY} (CDKTF_CODER_REGISTRY)")
    return REGISTRY


@pytest.fixture
def originals(registry: Path) -> dict[str, Path]:
    return {main.parent.name: main.parent for main in registry.glob("*/templates/*/main.tf")}


def ours(name: str, folder: Path, *, adopting: bool = True) -> Path:
    """The recipe's template; with ``adopting=False`` as somebody writes it who doesn't think of the home."""
    program = RECIPES[name]
    line, without = ADOPTING[name]
    assert line in program
    folder.mkdir()
    (folder / "main.py").write_text(program if adopting else program.replace(line, without), encoding="utf-8")
    environment = {**os.environ, "CDKTF_OUTDIR": str(folder / "out"), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "main.py"], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "out" / "stacks" / name


def test_there_is_a_recipe_for_each_original(originals: dict[str, Path]) -> None:
    assert set(originals) == set(ADOPTING) <= set(RECIPES)


@pytest.mark.parametrize("name", ADOPTING)
def test_a_recipe_keeps_homes_and_values(name: str, originals: dict[str, Path], tmp_path: Path) -> None:
    verdicts = judge(read_directory(originals[name]), read_directory(ours(name, tmp_path / "ours")))
    assert [str(verdict) for verdict in verdicts if verdict.consequence > Consequence.RESTART] == []


@pytest.mark.parametrize("name", ADOPTING)
def test_without_the_adopting_line_the_guard_catches_it(name: str, originals: dict[str, Path], tmp_path: Path) -> None:
    after = read_directory(ours(name, tmp_path / "ours", adopting=False))
    lost = [v for v in judge(read_directory(originals[name]), after) if v.consequence is Consequence.DATA_LOSS]
    assert lost
    assert all(verdict.hint for verdict in lost)


@pytest.fixture(scope="session")
def modules(registry: Path, mirror: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A CLI config for which the mirror has the providers, and a server on loopback the modules."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, str(registry / "serve.py"), str(registry), str(port)])
    try:
        for _ in range(100):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            assert server.poll() is None
            time.sleep(0.1)
        config = tmp_path_factory.mktemp("modules") / "terraform.rc"
        config.write_text(
            f'provider_installation {{\n  filesystem_mirror {{\n    path = "{mirror}"\n  }}\n}}\n'
            f'host "registry.coder.com" {{\n  services = {{ "modules.v1" = "http://127.0.0.1:{port}/v1/modules/" }}\n}}\n'
        )
        yield config
    finally:
        server.kill()
        server.wait()


@pytest.mark.heavy
@pytest.mark.parametrize("name", ADOPTING)
def test_the_rehearsal_of_a_recipe_destroys_no_home(
    name: str, originals: dict[str, Path], modules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TF_CLI_CONFIG_FILE", str(modules))
    before = tmp_path / "before"
    shutil.copytree(originals[name], before)
    for pattern, instead in _ELSEWHERE.get(name, ()):
        text = (before / "main.tf").read_text(encoding="utf-8")
        assert re.search(pattern, text, re.DOTALL), pattern
        (before / "main.tf").write_text(re.sub(pattern, instead, text, flags=re.DOTALL), encoding="utf-8")
    (tmp_path / "scratch").mkdir()
    workspace = Rehearsal(before, tmp_path / "scratch", GIVEN)
    seen = workspace.update(ours(name, tmp_path / "ours"))
    assert [str(verdict) for verdict in seen if verdict.consequence is Consequence.DATA_LOSS] == []
    assert any(verdict.consequence is Consequence.RESTART for verdict in seen), "the rehearsal saw nothing at all"
    if name in ("docker", "docker-devcontainer", "docker-rstudio", "nfs-deployment"):
        lost = workspace.update(ours(name, tmp_path / "careless", adopting=False))
        assert any(verdict.consequence is Consequence.DATA_LOSS for verdict in lost)
