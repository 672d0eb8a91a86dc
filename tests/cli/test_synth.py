"""`cdktf-coder synth` runs the app as `cdktf synth` does, and writes the same files."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from cdktf_coder.cli.__main__ import main

PROGRAM = """
from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, WorkspaceAgent
app = CoderApp()
template = CoderTemplate(app, "dev", description=app.node.try_get_context("purpose"))
agent = WorkspaceAgent(template, "main")
DockerWorkspace(template, "workspace", agent=agent, image={image!r})
app.synth()
"""


def project(folder: Path, image: str = "example:1") -> None:
    (folder / "main.py").write_text(PROGRAM.format(image=image))
    settings = {"app": f"{sys.executable} main.py", "output": "written", "context": {"purpose": "For tests."}}
    (folder / "cdktf.json").write_text(json.dumps(settings))


def test_it_reads_cdktf_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["synth"]) == 0
    assert "For tests." in (tmp_path / "written" / "stacks" / "dev" / "README.md").read_text()
    assert "coder templates push dev -d written/stacks/dev" in capfd.readouterr().out


def test_a_program_that_fails_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path, image="")
    monkeypatch.chdir(tmp_path)
    assert main(["synth"]) == 1
    assert "error: dev/workspace: the image is empty" in capfd.readouterr().err
    assert not (tmp_path / "written").exists()


def test_without_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["synth"]) == 1
    assert (
        "there is no cdktf.json with an `app` here; go to the project's folder, or give --app" in capfd.readouterr().err
    )
    (tmp_path / "cdktf.json").write_text("{")
    assert main(["synth"]) == 1
    assert "cdktf.json is not JSON" in capfd.readouterr().err
