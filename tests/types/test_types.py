"""A strict type checker sees what an argument takes and what a value is, and refuses what would be wrong."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent

HEAD = """\
from cdktf_coder import AgentMetadata, ChoiceParameter, CoderApp, CoderTemplate, DockerWorkspace, NumberParameter
from cdktf_coder import Option, Parameter, TextParameter, Variable, WorkspaceAgent, WorkspaceApp, HealthCheck
app = CoderApp()
template = CoderTemplate(app, "typed")
agent = WorkspaceAgent(template, "main")
region = ChoiceParameter(template, "region", options=["eu", "us"])
size = ChoiceParameter(template, "size", options=[2, 4])
image = Variable(template, "image")
"""

REFUSED = {
    "text of a choice for a number": 'DockerWorkspace(template, "w", agent=agent, image="x:1", cpu=region.value)',
    "text of an option for a number": """
named = ChoiceParameter(template, "named", options=[Option(value="a", name="A")])
DockerWorkspace(template, "w", agent=agent, image="x:1", cpu=named.value)
""",
    "text of a variable for a number": 'DockerWorkspace(template, "w", agent=agent, image="x:1", memory=image.value)',
    "a list for a number": """
zones = Variable(template, "zones", type="list(string)")
DockerWorkspace(template, "w", agent=agent, image="x:1", cpu=zones.value)
""",
    "arithmetic with text": "region.value * 2",
    "a number for a condition": 'TextParameter(template, "t", when=size.value)',
    "text for a condition": 'WorkspaceApp(template, "a", agent=agent, url="http://localhost", hidden=image.value)',
    "a variable itself": 'DockerWorkspace(template, "w", agent=agent, image=image)',
    "a parameter's number for text of a regex": 'TextParameter(template, "t", regex=3, error="x")',
    "the default of another type": 'NumberParameter(template, "n", default="2")',
    "text for a list": 'WorkspaceAgent(template, "b", startup="x")',
    "a dict for a value": 'WorkspaceAgent(template, "b", metadata=[{"key": "a", "script": "b"}])',
    "a misspelled argument": 'WorkspaceAgent(template, "b", startupscript="x")',
    "a missing argument": 'WorkspaceApp(template, "a", url="http://localhost")',
    "a word that is none": 'WorkspaceApp(template, "a", agent=agent, url="http://localhost", share="team")',
    "a type that there is not": 'Parameter(template, "p", type="integer")',
    "text for seconds": 'HealthCheck(interval="5")',
}


def check(*programs: Path) -> str:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--cache-dir",
            str(ROOT / ".cache/mypy"),
            *map(str, programs),
        ],
        env={**os.environ, "MYPYPATH": str(ROOT / "constructs")},
        cwd=programs[0].parent,
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What mypy says of each program, in one run."""
    folder = tmp_path_factory.mktemp("types")
    accepted = folder / "accepted.py"
    accepted.write_text((HERE / "accepted.py").read_text())
    programs = {"accepted": accepted}
    for number, (title, line) in enumerate(REFUSED.items()):
        programs[title] = folder / f"refused_{number}.py"
        programs[title].write_text(f"{HEAD}{line.strip()}\n")
    said = check(*programs.values()).splitlines()
    return {title: [line for line in said if line.startswith(f"{path.name}:")] for title, path in programs.items()}


def test_a_program_with_values_of_every_kind_is_accepted(findings: dict[str, list[str]]) -> None:
    assert findings["accepted"] == []


@pytest.mark.parametrize("title", REFUSED)
def test_a_mistake_is_refused_before_anything_runs(findings: dict[str, list[str]], title: str) -> None:
    lines = [int(found[1]) for line in findings[title] if (found := re.match(r"[^:]+:(\d+): error", line))]
    assert lines, "the type checker takes it"
    assert min(lines) > HEAD.count("\n"), findings[title]


def test_the_accepted_program_runs(tmp_path: Path) -> None:
    source = (HERE / "accepted.py").read_text()
    program = tmp_path / "program.py"
    program.write_text(f"{source}\nassert template.output().problems == (), template.output().problems\n")
    done = subprocess.run([sys.executable, str(program)], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
