"""`cdktf-coder check` with the real Terraform: what it validates, and what it says when it can't."""

from __future__ import annotations

from pathlib import Path

import pytest

from cdktf_coder.cli.__main__ import main

REQUIRED = 'terraform {\n  required_providers {\n    coder = { source = "coder/coder" }\n  }\n}\n'
WORKSPACE = 'data "coder_workspace" "me" {\n}\n'


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch, terraform_env: dict[str, str]) -> None:
    for name, value in terraform_env.items():
        monkeypatch.setenv(name, value)


def template(folder: Path, text: str) -> str:
    folder.mkdir()
    (folder / "main.tf").write_text(REQUIRED + text)
    return str(folder)


def test_what_terraform_finds_wrong_is_told_with_file_and_line(
    quiet: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", template(tmp_path / "good", WORKSPACE)]) == 0
    # A type that the library has no schema of: only Terraform knows that it is none of the provider's.
    assert main(["check", template(tmp_path / "bad", f'{WORKSPACE}resource "coder_unheard_of" "x" {{\n}}\n')]) == 2
    assert "bad/main.tf:8: Invalid resource type" in capsys.readouterr().out


def test_without_the_providers_the_library_s_own_schemas_have_to_do(
    quiet: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "terraform.rc"
    config.write_text("")
    monkeypatch.setenv("TF_CLI_CONFIG_FILE", str(config))
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    folder = template(tmp_path / "good", WORKSPACE)
    assert main(["check", folder]) == 0
    assert "is not validated by terraform: its providers or modules can't be fetched here" in capsys.readouterr().err
