"""What the package gives is what it says it gives, to people and to a strict type checker."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import cdktf_coder
from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    NumberParameter,
    Variable,
    WorkspaceAgent,
)

ROOT = Path(__file__).parent.parent


def test_every_name_is_listed_and_there() -> None:
    assert {"CoderApp", "WorkspaceAgent", "fn", "when"} <= set(cdktf_coder.__all__)
    for name in cdktf_coder.__all__:
        assert getattr(cdktf_coder, name) is not None


def test_a_strict_type_checker_takes_every_name(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(f"from cdktf_coder import {', '.join(sorted(cdktf_coder.__all__))}\n")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(ROOT / ".cache/mypy"), str(program)],
        env={"MYPYPATH": str(ROOT / "constructs"), "PATH": "/usr/bin:/bin"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert "does not explicitly export" not in done.stdout
    assert "program.py" not in done.stdout, done.stdout


def test_a_construct_is_not_its_value(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    cores = NumberParameter(template, "cores", default=2)
    image = Variable(template, "image")
    agent = WorkspaceAgent(template, "main")
    expected = "dev/cores: the NumberParameter itself stands where a value belongs; write its .value"
    for wrong in (lambda: f"{cores}", lambda: str(cores), lambda: "%s" % cores):  # noqa: UP031
        with pytest.raises(ConfigError) as caught:
            wrong()
        assert str(caught.value) == expected
    wrongs: tuple[dict[str, object], ...] = (
        {"image": "x:1", "cpu": cores},
        {"image": "x:1", "env": {"A": cores}},
        {"image": image},
    )
    for number, options in enumerate(wrongs):
        with pytest.raises(ConfigError, match=r"itself stands where a value belongs; write its .value"):
            DockerWorkspace(template, f"w{number}", agent=agent, **options)  # type: ignore[arg-type]
