"""The order of the rooms holds, and the linter that holds it sees what would break it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINTER = Path(sys.executable).parent / "lint-imports"


def lint(constructs: Path) -> tuple[int, str]:
    done = subprocess.run(
        [str(LINTER), "--no-cache", "--config", str(ROOT / "pyproject.toml")],
        # It wraps what it says to the terminal's width.
        env={**os.environ, "PYTHONPATH": str(constructs), "COLUMNS": "200"},
        cwd=constructs,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def package(tmp_path: Path) -> Path:
    copy = tmp_path / "cdktf_coder"
    shutil.copytree(ROOT / "constructs" / "cdktf_coder", copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


def test_the_package_is_in_order() -> None:
    code, said = lint(ROOT / "constructs")
    assert code == 0, said


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("language/block.py", "from ..model.template import RequiredProvider", "The rooms are layers"),
        ("model/trust.py", "def late():\n    from ..output import assemble", "The rooms are layers"),
        ("coder/base.py", "from .agent.agent import WorkspaceAgent", "The vocabulary's rooms are layers"),
        ("coder/agent/agent.py", "from ..modules.module import REGISTRY", "The vocabulary's rooms are layers"),
        ("coder/agent/agent_resource.py", "from .devcontainer import Devcontainer", "No room and no module is part of a circle"),
        ("nesting/base.py", "import cdktf", "Models are plain Python"),
        ("coder/repeat.py", "from constructs import Construct", "Bindings are the only door to the toolkit"),
    ],
)  # fmt: skip
def test_a_wrong_import_is_seen(package: Path, module: str, line: str, broken: str) -> None:
    with (package / module).open("a") as file:
        file.write(f"\n{line}\n")
    code, said = lint(package.parent)
    assert code == 1, said
    assert f"{broken} BROKEN" in said


def test_a_room_nobody_has_ordered_is_seen(package: Path) -> None:
    (package / "elsewhere.py").write_text('"""Of no room."""\n')
    code, said = lint(package.parent)
    assert code == 1
    assert "elsewhere" in said


def test_an_import_for_type_hints_alone_is_no_circle(package: Path) -> None:
    with (package / "coder/agent/agent_resource.py").open("a") as file:
        file.write(
            "\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from .devcontainer import Devcontainer\n"
        )
    code, said = lint(package.parent)
    assert code == 0, said
