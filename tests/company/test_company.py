"""The company's package of docs/packages.md: its wheel is built and installed, and its construct stands twice on two platforms."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.kubernetes_api import check, pods
from tests.test_gallery import TemplateFile

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "packages.md"
STACKS = ("web-docker", "web-kubernetes")
_FILE = re.compile(r"^```(?:py|toml)\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class CompanyFile(TemplateFile):
    """A snapshot below ``tests/company/snapshots``."""

    folder = Path(__file__).parent / "snapshots"


def run(*command: Any, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **env}
    environment.pop("CDKTF_OUTDIR", None)
    return subprocess.run([*map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True, check=False)


class Company:
    """The package as it is installed, and a folder for programs that use it."""

    def __init__(self, folder: Path) -> None:
        self.site, self.folder = folder / "site", folder / "templates"
        source = folder / "source"
        for path, text in _FILE.findall(PAGE.read_text(encoding="utf-8")):
            file = source / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        self.main = (source / "main.py").read_text(encoding="utf-8")
        (source / "main.py").unlink()
        build = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, source, cwd=folder)
        assert build.returncode == 0, build.stdout + build.stderr
        (wheel,) = folder.glob("acme_workspaces-1.0.0-*.whl")
        pip = (
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-index",
            "--no-deps",
            "--target",
            self.site,
            wheel,
        )
        install = run(*pip, cwd=folder)
        assert install.returncode == 0, install.stdout + install.stderr
        self.folder.mkdir()

    def program(self, text: str) -> subprocess.CompletedProcess[str]:
        """Run a program that has the package, and this library beside it."""
        (self.folder / "program.py").write_text(text, encoding="utf-8")
        path = os.pathsep.join([str(self.site), str(ROOT / "constructs")])
        return run(sys.executable, "program.py", cwd=self.folder, PYTHONPATH=path)


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return Company(tmp_path_factory.mktemp("company"))


@pytest.fixture(scope="session")
def stacks(company: Company) -> Path:
    """The templates of the page's program."""
    done = company.program(company.main)
    assert done.returncode == 0, done.stderr
    return company.folder / "cdktf.out" / "stacks"


@pytest.mark.parametrize("name", STACKS)
def test_the_composite_stands_twice(stacks: Path, name: str, snapshot: SnapshotAssertion) -> None:
    for file in sorted(path for path in (stacks / name).rglob("*") if path.is_file()):
        found = file.read_text(encoding="utf-8")
        assert found == snapshot(name=file.relative_to(stacks).as_posix(), extension_class=CompanyFile)


def addresses(folder: Path) -> set[str]:
    document = json.loads((folder / "cdk.tf.json").read_text(encoding="utf-8"))
    found = {f"{type_}.{name}" for type_, blocks in document["resource"].items() for name in blocks}
    found |= {f"module.{name}" for name in document["module"]}
    hcl = (folder / "parameters.tf").read_text(encoding="utf-8")
    return found | {
        f"data.{type_}.{name}" for type_, name in re.findall(r'^data "(\w+)" "([\w-]+)"', hcl, re.MULTILINE)
    }


OF_EACH = {
    "coder_agent.{0}-main",
    "coder_metadata.{0}_about",
    "data.coder_parameter.{0}_cores",
    "data.coder_parameter.{0}_memory",
    "data.coder_workspace_preset.{0}_large",
    "module.{0}_code-server",
    "module.{0}_dotfiles",
}
ON = {
    "web-docker": {"docker_container.{0}_workspace", "docker_volume.{0}_home"},
    "web-kubernetes": {"kubernetes_pod_v1.{0}_workspace", "kubernetes_persistent_volume_claim_v1.{0}_home"},
}


@pytest.mark.parametrize("name", STACKS)
def test_the_addresses_of_both_are_their_own(stacks: Path, name: str) -> None:
    expected = {each.format(id) for each in OF_EACH | ON[name] for id in ("frontend", "backend")}
    assert addresses(stacks / name) == expected | {"data.coder_parameter.dotfiles_uri"}


def test_the_companys_method_and_defaults_are_in_it(stacks: Path) -> None:
    document = json.loads((stacks / "web-docker" / "cdk.tf.json").read_text(encoding="utf-8"))["resource"]
    script = document["coder_agent"]["backend-main"]["startup_script"]
    assert script.index("registry-mirrors") < script.index("dockerd")
    assert document["docker_container"]["frontend_workspace"]["runtime"] == "sysbox-runc"
    assert "Sysbox with Acme's mirror" in (stacks / "web-docker" / "README.md").read_text(encoding="utf-8")
    parameters = (stacks / "web-docker" / "parameters.tf").read_text(encoding="utf-8")
    assert parameters.count('default      = "16"') == 1


def test_kubernetes_takes_both_pods(stacks: Path) -> None:
    document = json.loads((stacks / "web-kubernetes" / "cdk.tf.json").read_text(encoding="utf-8"))
    found = list(pods(document))
    assert len(found) == 2
    for pod in found:
        check(pod)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            "dotfiles=dotfiles.value)\n    Team",
            'dotfiles=dotfiles.value, standard=replace(STANDARD, image="docker.io/debian:12"))\n    Team',
            "the image docker.io/debian:12 comes from docker.io; use one of registry.acme.example",
        ),
        ('"backend"', '"frontend"', "there is already a Team 'frontend' in 'web-docker'"),
        ('platform=platform, dotfiles', 'platfrom=platform, dotfiles', "Team has no argument 'platfrom'; did you mean platform?"),
    ],
)  # fmt: skip
def test_what_breaks_the_rules_is_told(company: Company, stacks: Path, before: str, after: str, told: str) -> None:
    assert before in company.main
    written = sorted(stacks.rglob("*"))
    done = company.program(company.main.replace(before, after, 1))
    assert done.returncode == 1
    assert told in done.stderr
    assert sorted(stacks.rglob("*")) == written


def test_a_strict_type_checker_takes_the_package(company: Company, tmp_path: Path) -> None:
    package = tmp_path / "acme_workspaces"
    shutil.copytree(company.site / "acme_workspaces", package)
    command = (sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "cache", package)
    done = run(*command, cwd=tmp_path, MYPYPATH=str(ROOT / "constructs"))
    ours = [line for line in done.stdout.splitlines() if line.startswith("acme_workspaces")]
    assert ours == []
