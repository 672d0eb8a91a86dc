"""The files of a new project."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .scaffold_ci import GITHUB, GITLAB, PRE_COMMIT

PLATFORMS = ("docker", "kubernetes")
CI = ("github", "gitlab", "none")
_BOTH = frozenset(PLATFORMS)


@dataclass(frozen=True)
class Method:
    """A nesting method as a program spells it: the expression, and where it is offered."""

    expression: str = ""
    platforms: frozenset[str] = _BOTH
    image: str = "codercom/enterprise-base:ubuntu"
    home: str = ""

    @property
    def imported(self) -> str:
        """The name to import."""
        return self.expression.partition("(")[0]


METHODS: Mapping[str, Method] = {
    "none": Method(),
    "sysbox": Method("Sysbox()"),
    "systemd": Method("Systemd()"),
    "envbox": Method("Envbox()"),
    "podman": Method("Podman()", image="ghcr.io/coder/podman:ubuntu", home='Home(path="/home/podman", user="podman")'),
    "sidecar": Method("Sidecar(allow_host_root=True)"),
    "socket": Method("Socket(allow_host_root=True)", frozenset({"docker"})),
}


@dataclass(frozen=True)
class Choice:
    """What the project is for."""

    platform: str
    method: str
    name: str
    ci: str


def files(choice: Choice, project: str) -> dict[str, str]:
    """Every file by its path."""
    made = {
        "cdktf.json": _cdktf_json(),
        "main.py": _main(choice),
        "tests/test_templates.py": _TEST.replace("NAME", choice.name),
        "pyproject.toml": _PYPROJECT.replace("PROJECT", _project_name(project)),
        "environments/production.toml": _environment(choice),
        ".pre-commit-config.yaml": PRE_COMMIT,
        ".gitignore": _GITIGNORE,
        "README.md": _README.replace("PROJECT", project),
    }
    if choice.ci == "github":
        made[".github/workflows/templates.yml"] = GITHUB
    elif choice.ci == "gitlab":
        made[".gitlab-ci.yml"] = GITLAB
    return made


def program(directory: Path) -> str:
    """The command that runs the program of a project in another folder, with this Python."""
    return f"cd {shlex.quote(str(directory))} && {shlex.quote(sys.executable)} main.py"


def _cdktf_json() -> str:
    settings = {"language": "python", "app": "python main.py", "sendCrashReports": "false"}
    return json.dumps(settings, indent=2) + "\n"


def _main(choice: Choice) -> str:
    method = METHODS[choice.method]
    platform = {"docker": "DockerWorkspace", "kubernetes": "KubernetesWorkspace"}[choice.platform]
    names = {"CoderApp", "CoderTemplate", "WorkspaceAgent", platform}
    names |= {method.imported} if method.imported else set()
    names |= {"Home"} if method.home else set()
    arguments = ["template", '"workspace"', "agent=agent", f'image="{method.image}"']
    arguments += [f"home={method.home}"] if method.home else []
    arguments += [f"nesting={method.expression}"] if method.expression else []
    arguments += ["cpu=2", "memory=4"]
    where = {"docker": "A container on a Docker host", "kubernetes": "A pod"}[choice.platform]
    return _MAIN.format(
        imports=", ".join(sorted(names)),
        name=choice.name,
        description=f"{where}{', with Docker inside' if method.expression else ''}.",
        platform=platform,
        arguments="".join(f"    {argument},\n" for argument in arguments),
    )


def _environment(choice: Choice) -> str:
    variables = '\n[variables]\nnamespace = "coder-workspaces"\n' if choice.platform == "kubernetes" else ""
    return _ENVIRONMENT + variables


def _project_name(project: str) -> str:
    name = "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in project).split()).lower()
    return name or "templates"


_MAIN = '''\
"""The templates of this project."""

from cdktf_coder import {imports}

app = CoderApp()

template = CoderTemplate(app, "{name}", description="{description}")
agent = WorkspaceAgent(template, "main")
{platform}(
{arguments})

app.synth()
'''

_TEST = '''\
"""The templates are what was reviewed, and hold what they must."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def stacks(tmp_path_factory):
    """The templates as the program writes them now."""
    output = tmp_path_factory.mktemp("synth")
    command = [sys.executable, "-m", "cdktf_coder.cli", "synth", "--app", f"{sys.executable} main.py", "--output", str(output)]
    subprocess.run(command, cwd=ROOT, check=True)
    return output / "stacks"


def test_the_templates_equal_their_snapshot(stacks):
    """If a difference is meant: cdktf-coder drift source --accept, and commit templates/."""
    command = [sys.executable, "-m", "cdktf_coder.cli", "drift", str(stacks), "templates"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_agent_runs_in_the_workspace(stacks):
    document = json.loads((stacks / "NAME" / "cdk.tf.json").read_text())
    assert "main" in document["resource"]["coder_agent"]
'''

_PYPROJECT = """\
[project]
name = "PROJECT"
version = "0.1.0"
description = "Coder workspace templates"
requires-python = ">=3.10"
dependencies = ["cdktf-coder"]

[dependency-groups]
dev = ["cdktf-coder[testing]"]

[tool.setuptools]
py-modules = []

[tool.pytest.ini_options]
testpaths = ["tests"]
"""

_ENVIRONMENT = """\
# What is particular to this environment; see `cdktf-coder push --help`.
# prefix = "staging-"
# url = "https://coder.example.com"
#
# [provisioner_tags]
# cluster = "eu"
#
# [variables]
# registry_password = { env = "REGISTRY_PASSWORD" }
"""

_GITIGNORE = """\
__pycache__/
.venv/
.pytest_cache/
cdktf.out/
cdktf.log
node_modules/
"""

_README = """\
# PROJECT

Coder workspace templates, written in Python with cdktf-coder.

    pip install "cdktf-coder[testing]" # Node 20 or newer must be there too
    cdktf-coder synth                 # writes cdktf.out/stacks
    python -m pytest                  # compares with the snapshot in templates/
    cdktf-coder drift source --accept # takes a change over into templates/
    cdktf-coder push -e production    # pushes what differs

`cdktf-coder doctor` says what is missing.
"""
