"""Data loss is found while a program runs: an error against the committed templates, a warning against the last output."""

from __future__ import annotations

from pathlib import Path

import pytest

from cdktf_coder import CoderApp, CoderTemplate, ConfigError, DockerWorkspace, Home, SynthError, Sysbox, WorkspaceAgent

RENAMED = "docker_volume.home: data loss: destroyed: it is no longer in the template"


def synth(
    directory: Path,
    home: Home | None,
    *,
    baseline: Path | None = None,
    allow_loss: list[str] | None = None,
    moved: bool = False,
) -> None:
    app = CoderApp(outdir=directory, baseline=baseline, allow_loss=allow_loss or [])
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image="image", nesting=Sysbox(), home=home)
    if moved:
        template.moved("docker_volume.home", "docker_volume.disk")
    app.synth()


@pytest.fixture
def committed(tmp_path: Path) -> Path:
    """A repository's templates."""
    synth(tmp_path / "committed", Home())
    return tmp_path / "committed" / "stacks"


def test_a_loss_against_the_baseline_stops_synth_before_anything_is_written(tmp_path: Path, committed: Path) -> None:
    with pytest.raises(SynthError) as caught:
        synth(tmp_path / "out", Home(address="docker_volume.disk"), baseline=committed)
    assert RENAMED in str(caught.value)
    assert 'template.moved("docker_volume.home", "docker_volume.disk")' in str(caught.value)
    assert 'allow_loss=["docker_volume.home"]' in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_the_line_that_the_error_proposes_makes_it_safe(tmp_path: Path, committed: Path) -> None:
    synth(tmp_path / "out", Home(address="docker_volume.disk"), baseline=committed, moved=True)
    assert '"moved"' in (tmp_path / "out" / "stacks" / "dev" / "cdk.tf.json").read_text()


@pytest.mark.parametrize("address", ["docker_volume.home", "dev:docker_volume.home"])
def test_a_loss_is_accepted_by_its_address(tmp_path: Path, committed: Path, address: str) -> None:
    synth(tmp_path / "out", None, baseline=committed, allow_loss=[address])
    assert (tmp_path / "out" / "stacks" / "dev").is_dir()


@pytest.mark.parametrize("address", ["docker_volume.other", "other:docker_volume.home"])
def test_another_address_accepts_nothing(tmp_path: Path, committed: Path, address: str) -> None:
    with pytest.raises(SynthError, match=r"docker_volume\.home"):
        synth(tmp_path / "out", None, baseline=committed, allow_loss=[address])


def test_against_the_last_output_a_loss_is_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    synth(tmp_path / "out", Home())
    capsys.readouterr()
    synth(tmp_path / "out", None)
    said = capsys.readouterr().err
    assert RENAMED in said
    assert "is deployed)" in said
    capsys.readouterr()
    synth(tmp_path / "out", None)
    assert "data loss" not in capsys.readouterr().err


def test_what_changes_no_data_passes_in_silence(
    tmp_path: Path, committed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    synth(tmp_path / "out", Home(), baseline=committed)
    assert capsys.readouterr().err == ""


def test_a_baseline_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SynthError, match="there is no baseline"):
        synth(tmp_path / "out", Home(), baseline=tmp_path / "templates")


def test_a_baseline_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "templates" / "dev").mkdir(parents=True)
    (tmp_path / "templates" / "dev" / "main.tf").write_text("resource {")
    with pytest.raises(SynthError, match=r"main\.tf:1"):
        synth(tmp_path / "out", Home(), baseline=tmp_path / "templates")


def test_what_lies_in_the_output_and_is_no_template_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "out" / "stacks" / "dev").mkdir(parents=True)
    (tmp_path / "out" / "stacks" / "dev" / "main.tf").write_text("resource {")
    app = CoderApp(outdir=tmp_path / "out")
    template = CoderTemplate(app, "dev")
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="image")
    assert app.collect().problems == ()


def test_a_text_is_no_list_of_addresses() -> None:
    with pytest.raises(ConfigError, match=r"write a list: \['docker_volume\.home'\]"):
        CoderApp(allow_loss="docker_volume.home")
