"""`cdktf-coder lock`: a lock file made from a filesystem mirror, and what is said when it can't be made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder.cli.__main__ import main

DOCKER = {"coder": {"source": "coder/coder", "version": ">= 2.20.0, < 3.0.0"}}


def stack(folder: Path, required: dict[str, Any]) -> Path:
    folder.mkdir()
    document = {"terraform": {"required_providers": required}, "module": {"m": {"source": "./nowhere"}}}
    (folder / "cdk.tf.json").write_text(json.dumps(document))
    return folder


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch, terraform_env: dict[str, str]) -> None:
    for name, value in terraform_env.items():
        monkeypatch.setenv(name, value)


def lock(stack: Path, lock_file: Path, mirror: Path, *more: str) -> int:
    return main(["lock", str(stack), str(lock_file), "--platform", "linux_amd64", "--mirror", str(mirror), *more])


def test_a_lock_is_made_and_terraform_takes_it(quiet: None, tmp_path: Path, mirror: Path, terraform: Any) -> None:
    folder = stack(tmp_path / "dev", DOCKER)
    lock_file = tmp_path / "locks" / "dev.lock.hcl"
    assert lock(folder, lock_file, mirror) == 0
    text = lock_file.read_text()
    assert 'provider "registry.terraform.io/coder/coder" {' in text
    assert "h1:" in text
    (folder / ".terraform.lock.hcl").write_text(text)
    (folder / "cdk.tf.json").write_text(json.dumps({"terraform": {"required_providers": DOCKER}}))
    terraform(folder, "init", "-input=false", "-lockfile=readonly", "-no-color")
    assert sorted(path.name for path in lock_file.parent.iterdir()) == ["dev.lock.hcl"]


def test_a_lock_that_can_not_be_made_leaves_the_old_one(
    quiet: None, tmp_path: Path, mirror: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = stack(tmp_path / "dev", {"gone": {"source": "example/gone", "version": "1.0.0"}})
    lock_file = tmp_path / "dev.lock.hcl"
    lock_file.write_text("# as it was\n")
    assert lock(folder, lock_file, mirror, "--upgrade") == 1
    assert lock_file.read_text() == "# as it was\n"
    error = capsys.readouterr().err
    assert error.startswith(f"error: terraform could not lock the providers of {folder}:\n")
    assert "example/gone" in error


def test_what_is_missing_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lock", str(tmp_path), str(tmp_path / "l")]) == 1
    error = capsys.readouterr().err
    assert f"error: {tmp_path} can't be read:" in error
    assert "run `cdktf-coder synth` first" in error
    assert main(["lock", str(tmp_path / "nothing"), str(tmp_path / "l")]) == 1
    assert (
        f"error: there is no directory {tmp_path / 'nothing'}; run `cdktf-coder synth` first" in capsys.readouterr().err
    )
    folder = stack(tmp_path / "dev", DOCKER)
    assert main(["lock", str(folder), str(tmp_path / "l"), "--terraform", "no-such-command"]) == 1
    expected = "error: there is no command 'no-such-command'; install Terraform or OpenTofu, or name it by --terraform"
    assert expected in capsys.readouterr().err


def test_what_a_local_module_needs_is_locked_too(quiet: None, tmp_path: Path, mirror: Path) -> None:
    folder = stack(tmp_path / "dev", DOCKER)
    (folder / "cdk.tf.json").write_text(
        json.dumps({"terraform": {"required_providers": DOCKER}, "module": {"m": {"source": "./m"}}})
    )
    (folder / "m").mkdir()
    needed = {"docker": {"source": "kreuzwerker/docker", "version": ">= 3.6.2"}}
    (folder / "m" / "main.tf.json").write_text(json.dumps({"terraform": {"required_providers": needed}}))
    lock_file = tmp_path / "dev.lock.hcl"
    assert lock(folder, lock_file, mirror) == 0
    assert "/kreuzwerker/docker" in lock_file.read_text()


def test_a_lock_that_would_lack_a_provider_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A command in Terraform's place, which locks less than it was asked for."""
    folder = stack(tmp_path / "dev", DOCKER)
    terraform = tmp_path / "terraform"
    terraform.write_text("#!/bin/sh\nprintf '' > .terraform.lock.hcl\n")
    terraform.chmod(0o755)
    lock_file = tmp_path / "dev.lock.hcl"
    lock_file.write_text("# as it was\n")
    assert main(["lock", str(folder), str(lock_file), "--terraform", str(terraform)]) == 1
    assert "the lock file would be incomplete: coder/coder is needed and not locked" in capsys.readouterr().err
    assert lock_file.read_text() == "# as it was\n"
