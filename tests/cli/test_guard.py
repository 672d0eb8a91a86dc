"""`cdktf-coder guard`, as a process: its exit codes, and its four forms of output."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = 'resource "docker_volume" "home" {\n  name = "home"\n}\n'


def guard(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "cdktf_coder.cli", "guard", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=60)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for version, text in (("old", TEXT), ("same", TEXT + "\n"), ("new", TEXT.replace('"home" {', '"disk" {'))):
        (tmp_path / version / "dev").mkdir(parents=True)
        (tmp_path / version / "dev" / "main.tf").write_text(text)
    return tmp_path


def test_nothing_that_is_lost_is_zero(repository: Path) -> None:
    done = guard("old", "same", cwd=repository)
    assert (done.returncode, done.stderr) == (0, "")
    assert "dev: harmless" in done.stdout


def test_a_loss_is_two_and_says_what_to_write(repository: Path) -> None:
    done = guard("old", "new", cwd=repository)
    assert done.returncode == 2
    assert "data loss  docker_volume.home" in done.stdout
    assert 'template.moved("docker_volume.home", "docker_volume.disk")' in done.stdout


def test_a_loss_that_is_allowed_is_zero_and_still_said(repository: Path) -> None:
    done = guard("old", "new", "--allow", "docker_volume.home", cwd=repository)
    assert done.returncode == 0
    assert "allowed: data loss  docker_volume.home" in done.stdout


def test_an_address_that_allows_nothing_is_an_error(repository: Path) -> None:
    done = guard("old", "same", "--allow", "docker_volume.home", cwd=repository)
    assert done.returncode == 1
    assert "nothing worse than a restart was found there" in done.stderr


@pytest.mark.parametrize("arguments", [("old",), ("old", "nowhere"), ("old", "new", "--rehearse", "--var", "x")])
def test_wrong_usage_is_one(repository: Path, arguments: tuple[str, ...]) -> None:
    done = guard(*arguments, cwd=repository)
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")


def test_machines_get_json(repository: Path) -> None:
    found = json.loads(guard("old", "new", "--json", cwd=repository).stdout)
    assert found["worst"] == "data loss"
    [verdict] = found["verdicts"]
    assert (verdict["template"], verdict["address"], verdict["file"]) == ("dev", "docker_volume.home", "main.tf")


def test_a_pull_request_gets_a_table(repository: Path) -> None:
    lines = guard("old", "new", "--format", "markdown", cwd=repository).stdout.splitlines()
    assert "### What this does to running workspaces: data loss" in lines
    assert any(line.startswith("| data loss | `docker_volume.home` |") for line in lines)


def test_a_workflow_gets_annotations(repository: Path) -> None:
    [line] = guard("old", "new", "--format", "github", cwd=repository).stdout.splitlines()
    assert line.startswith("::error ")
    assert "title=data loss::dev: docker_volume.home: " in line


def test_a_restart_is_a_notice(repository: Path) -> None:
    for version, image in (("old", "a"), ("same", "b")):
        container = f'resource "docker_container" "workspace" {{\n  image = "{image}"\n}}\n'
        (repository / version / "dev" / "main.tf").write_text(TEXT + container)
    done = guard("old", "same", "--format", "github", cwd=repository)
    assert done.returncode == 0
    assert done.stdout.startswith("::notice file=same/dev/main.tf,line=4,title=restart::")
