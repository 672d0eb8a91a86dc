"""A strict type checker sees what an argument takes and what a value is, and refuses what would be wrong."""

from __future__ import annotations

import json
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


ELEMENTS = """\
from cdktf_cdktf_provider_docker.network import Network
from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, KubernetesWorkspace, NumberParameter, WorkspaceAgent
app = CoderApp()
template = CoderTemplate(app, "typed")
agent = WorkspaceAgent(template, "main")
docker = DockerWorkspace(template, "workspace", agent=agent, image="example:1")
pods = KubernetesWorkspace(template, "pods", agent=agent, image="example:1")
number = NumberParameter(template, "number")
"""

REFUSED_OF_ELEMENTS = {
    "an argument of a container that there is not": 'docker.container.network_mod = "host"',
    "a reference of a container that there is not": "print(docker.container.networkdata)",
    "an attribute of a nested object that there is not": "print(docker.container.network_data.get(0).ip_adress)",
    "text for a number of a container": 'docker.container.memory = "512"',
    "a number for text of a container": "docker.container.network_mode = number.value.as_token()",
    "a reference as it is, whose kind the class does not declare": "docker.container.memory = number.value",
    "an argument of a pod that there is not": "pods.pod.spec.host_netwrk = True",
    "an argument of every pod that there is not": "pods.pod_spec.host_netwrk = True",
    "a container of a pod": "print(pods.container)",
    "an argument of a volume that there is not": 'docker.home_volume.drivers = "local"',
    "a number as a network's name": 'Network(template, "n", name=number.value.as_token())',
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


ACCEPTED = ("accepted", "elements")
PROGRAMS = {
    **{title: (HEAD, line) for title, line in REFUSED.items()},
    **{title: (ELEMENTS, line) for title, line in REFUSED_OF_ELEMENTS.items()},
}


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every program in a file of its own."""
    folder = tmp_path_factory.mktemp("types")
    written = {}
    for title in ACCEPTED:
        written[title] = folder / f"{title}.py"
        written[title].write_text((HERE / f"{title}.py").read_text())
    for number, (title, (head, line)) in enumerate(PROGRAMS.items()):
        written[title] = folder / f"refused_{number}.py"
        written[title].write_text(f"{head}{line.strip()}\n")
    return written


@pytest.fixture(scope="module")
def findings(programs: dict[str, Path]) -> dict[str, list[str]]:
    """What mypy says of each program, in one run."""
    said = check(*programs.values()).splitlines()
    return {title: [line for line in said if line.startswith(f"{path.name}:")] for title, path in programs.items()}


@pytest.mark.parametrize("title", ACCEPTED)
def test_a_program_with_values_of_every_kind_is_accepted(findings: dict[str, list[str]], title: str) -> None:
    assert findings[title] == []


@pytest.mark.parametrize("title", PROGRAMS)
def test_a_mistake_is_refused_before_anything_runs(findings: dict[str, list[str]], title: str) -> None:
    lines = [int(found[1]) for line in findings[title] if (found := re.match(r"[^:]+:(\d+): error", line))]
    assert lines, "the type checker takes it"
    assert min(lines) > PROGRAMS[title][0].count("\n"), findings[title]


@pytest.mark.heavy
def test_pyright_says_the_same_of_elements(programs: dict[str, Path]) -> None:
    folder = programs["elements"].parent
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.10", "extraPaths": [str(ROOT / "constructs")]}
    (folder / "pyrightconfig.json").write_text(json.dumps({**settings, "reportUnusedImport": False}))
    asked = ["elements", *REFUSED_OF_ELEMENTS]
    done = subprocess.run(
        [ROOT / "node_modules/.bin/pyright", "--outputjson", "--pythonpath", sys.executable, "--project", folder],
        capture_output=True,
        text=True,
    )
    wrong: dict[str, set[int]] = {}
    for found in json.loads(done.stdout)["generalDiagnostics"]:
        wrong.setdefault(Path(found["file"]).name, set()).add(found["range"]["start"]["line"])
    last = ELEMENTS.count("\n")
    assert {title: wrong.get(programs[title].name, set()) for title in asked} == {
        "elements": set(),
        **{title: {last} for title in REFUSED_OF_ELEMENTS},
    }


@pytest.mark.parametrize(("title", "templates"), [("accepted", ["template"]), ("elements", ["docker", "kubernetes"])])
def test_the_accepted_program_runs(tmp_path: Path, title: str, templates: list[str]) -> None:
    source = (HERE / f"{title}.py").read_text()
    program = tmp_path / "program.py"
    checks = [f"assert {name}.output().problems == (), {name}.output().problems" for name in templates]
    program.write_text("\n".join([source, *checks, ""]))
    done = subprocess.run([sys.executable, str(program)], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
