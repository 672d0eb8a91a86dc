"""`cdktf-coder schema add`, by a real Terraform."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from cdktf_coder.cli.__main__ import main
from cdktf_coder.schemas import load_schema


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terraform_env: dict[str, str]) -> Path:
    """An empty folder, and providers from the mirror."""
    for name, value in terraform_env.items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def fork(tmp_path: Path, mirror: Path) -> Path:
    """A mirror that has a provider which the library has no schemas of: kreuzwerker/docker under another name."""
    (program,) = (mirror / "registry.terraform.io/kreuzwerker/docker/4.5.0").glob("*/terraform-provider-docker_v4.5.0")
    target = tmp_path / "fork" / "registry.terraform.io" / "example" / "docker" / "1.2.0" / program.parent.name
    target.mkdir(parents=True)
    shutil.copy(program, target / "terraform-provider-docker_v1.2.0")
    return tmp_path / "fork"


def written(project: Path) -> list[str]:
    return sorted(path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file())


def template(project: Path, body: dict[str, object]) -> Path:
    folder = project / "cdktf.out" / "stacks" / "dev"
    folder.mkdir(parents=True, exist_ok=True)
    need = {"docker": {"source": "example/docker", "version": "~> 1.2"}}
    resource = {"docker_network": {"backend": body}}
    (folder / "cdk.tf.json").write_text(json.dumps({"terraform": {"required_providers": need}, "resource": resource}))
    return folder


def test_named_types_are_written_and_checked(project: Path, fork: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = template(project, {"name": "x", "internall": True})
    assert main(["check", "--no-terraform", str(folder)]) == 0, "nobody knows the provider yet"
    assert main(["schema", "add", "example/docker", "docker_network", "data.docker_image", "--mirror", str(fork)]) == 0
    files = ["data/docker_image", "data/docker_network", "provider/docker", "resource/docker_network"]
    assert written(project / "schemas") == [f"{file}.json" for file in files]
    assert "wrote schemas/resource/docker_network.json (example/docker 1.2.0, " in capsys.readouterr().out
    assert all(path.stat().st_size < 4000 for path in (project / "schemas").rglob("*.json"))
    assert main(["check", "--no-terraform", str(folder)]) == 2
    assert "internall: unknown attribute; did you mean `internal`?" in capsys.readouterr().out


def test_without_names_the_types_that_the_templates_use_are_written_and_renewed(project: Path, fork: Path) -> None:
    template(project, {"name": "x"})
    command = ["schema", "add", "example/docker", "--mirror", str(fork)]
    assert main(command) == 0
    assert written(project / "schemas") == ["provider/docker.json", "resource/docker_network.json"]
    assert (load_schema("resource", "docker_network", "example/docker") or {})["versions"] == ["1.2.0"]
    shutil.rmtree(project / "cdktf.out")
    (project / "schemas" / "provider" / "docker.json").unlink()
    assert main(command) == 0
    assert written(project / "schemas") == ["provider/docker.json", "resource/docker_network.json"]


def test_terraforms_own_provider_needs_no_registry(project: Path) -> None:
    assert main(["schema", "add", "terraform.io/builtin/terraform", "terraform_data"]) == 0
    (block,) = (load_schema("resource", "terraform_data") or {})["blocks"]
    assert block["optional"] == {"input": "dynamic", "triggers_replace": "dynamic"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["aws"], "'aws' is no provider; write it as in required_providers: hashicorp/aws"),
        (["coder/coder", "coder_agentt"], "coder/coder 2.20.0 has no type coder_agentt; did you mean coder_agent?"),
        (["coder/coder", "data.coder_agent"], "coder/coder 2.20.0 has no data source coder_agent; the provider's documentation"),
        (["coder/coder", "module.coder"], "'module.coder' is no type; write aws_ami, or data.aws_ami for the data source alone"),
        (["coder/coder", "coder_agent"], "coder_agent is checked already: cdktf-coder has its schema, of 2.20.0"),
        (["coder/coder"], "no template in cdktf.out uses a type of coder/coder; name the types: cdktf-coder schema add"),
        (["coder/coder", "x", "--terraform", "gone"], "there is no command 'gone'; install Terraform or OpenTofu"),
        (["example/gone", "x", "--version", "1.0.0"], "terraform could not get the schemas of example/gone 1.0.0:"),
    ],
)  # fmt: skip
def test_what_can_not_be_done_is_said_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert main(["schema", "add", *words]) == 1
    assert capsys.readouterr().err.startswith(f"error: {said}")
    assert os.listdir(project) == []
