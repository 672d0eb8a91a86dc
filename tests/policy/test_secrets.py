"""A value has one way to be secret, and then nothing shows it: it is planted in every place where one can stand, and looked for
in everything that is printed or written for people."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder import (
    Build,
    ChoiceParameter,
    CoderApp,
    CoderTemplate,
    ConfigError,
    Container,
    DockerHost,
    DockerWorkspace,
    KubernetesCluster,
    KubernetesSecret,
    NumberParameter,
    Option,
    Preset,
    RegistryAuth,
    Resource,
    Secret,
    Styling,
    SynthError,
    TextParameter,
    Variable,
    WorkspaceAgent,
)
from cdktf_coder.document import read_directory
from cdktf_coder.document.secrets import secrets_of
from cdktf_coder.language.secret import Secrets
from cdktf_coder.testing import synth

IMAGE = "codercom/enterprise-base:ubuntu"
PLANTED = "xyzzy-Planted"
"""What every planted value begins with."""

PROGRAM = """
from cdktf_coder import *

app = CoderApp()
host = CoderTemplate(app, "docker")
DockerHost(host, "host", host="tcp://h:2376", key_material="{p}-1", registry_auth=[
    RegistryAuth(address="r", username="u", password="{p}-2"),
    RegistryAuth(address="s", config_file_content='{{"auths": "{p}-3"}}'),
])
agent = WorkspaceAgent(host, "main", env={{"TOKEN": Secret("{p}-4")}})
Variable(host, "password", sensitive=True, default="{p}-5", description="Not {p}-5.")
Variable(host, "passwords", type="list(string)", sensitive=True, default=["{p}-6"])
Variable(host, "wrapped", default=Secret("{p}-7"))
secret = TextParameter(host, "secret", default="{p}-8", styling=Styling(mask_input=True))
TextParameter(host, "boxed", default=Secret("{p}-9"))
Preset(host, "preset", parameters={{secret: "{p}-10", "boxed": "{p}-11"}})
Local(host, "local", value=fn.sensitive("{p}-12"))
Output(host, "output", value="{p}-13", sensitive=True)
WorkspaceScript(host, "script", agent=agent, script=f"login {{Secret('{p}-14')}}", display_name="S", run_on_start=True)
DockerWorkspace(host, "workspace", agent=agent, image="i", env={{"DB_PASSWORD": "{p}-15", "X": Secret("{p}-16")}})
Resource(host, "swarm", type="docker_secret", body={{"name": "s", "data": "{p}-17"}})

cluster = CoderTemplate(app, "kubernetes")
Local(cluster, "local", value=["a", {{"b": Secret("{p}-18")}}])
KubernetesCluster(cluster, "cluster", host="https://h", token="{p}-19", password="{p}-20", client_key="{p}-21",
    exec=None)
agent = WorkspaceAgent(cluster, "main")
KubernetesSecret(cluster, "secret", data={{"k": "{p}-22"}})
KubernetesWorkspace(cluster, "workspace", agent=agent, image="i", env={{"API_TOKEN": "{p}-23"}},
    sidecars=[Container(name="db", image="postgres", env={{"POSTGRES_PASSWORD": "{p}-24"}})])
Resource(cluster, "manifest", type="kubernetes_manifest", body={{"manifest": {{
    "apiVersion": "v1", "kind": "Secret", "metadata": {{"name": "x", "namespace": "n"}}, "stringData": {{"k": "{p}-25"}}}}}})
app.synth()
"""


def run(program: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    folder.mkdir(exist_ok=True)
    (folder / "main.py").write_text(program)
    return subprocess.run(
        [sys.executable, *(arguments or ("main.py",))], cwd=folder, capture_output=True, text=True, env={**os.environ}
    )


def clean(text: str) -> None:
    at = text.find(PLANTED)
    assert at < 0, f"…{text[max(0, at - 200) : at + 60]}…"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """The program's output twice, with other secrets the second time, and what it said."""
    said = ""
    folders = []
    for name, planted in (("old", f"{PLANTED}-old"), ("new", f"{PLANTED}-new")):
        folder = tmp_path_factory.mktemp(name)
        done = run(PROGRAM.format(p=planted), folder)
        assert done.returncode == 0, done.stderr
        said += done.stdout + done.stderr
        folders.append(folder / "cdktf.out" / "stacks")
    return folders[0], folders[1], said


def test_the_program_says_no_secret(outputs: tuple[Path, Path, str]) -> None:
    clean(outputs[2])
    assert "a secret is written out here, and is pushed to Coder in clear text" in outputs[2]


def test_no_readme_holds_a_secret(outputs: tuple[Path, Path, str]) -> None:
    for readme in outputs[0].glob("*/README.md"):
        clean(readme.read_text())
    assert (outputs[0] / "docker" / "README.md").read_text().count("(sensitive)") >= 8


def test_the_template_itself_holds_them_all(outputs: tuple[Path, Path, str]) -> None:
    text = "".join(path.read_text() for path in outputs[0].glob("*/*") if path.is_file() and path.name != "README.md")
    assert [number for number in range(1, 26) if f"{PLANTED}-old-{number}" not in text] == [], "the 18th is in a README"


@pytest.mark.parametrize("form", ["text", "json", "markdown", "github"])
def test_drift_says_that_they_changed_and_not_into_what(
    outputs: tuple[Path, Path, str], form: str, tmp_path: Path
) -> None:
    old, new, _ = outputs
    done = run("", tmp_path, "-m", "cdktf_coder.cli", "drift", str(new), str(old), "--format", form)
    assert done.returncode == 2, done.stderr
    clean(done.stdout + done.stderr)
    assert done.stdout.count("(sensitive, changed)") >= 20


def test_every_secret_is_known_by_its_place(outputs: tuple[Path, Path, str]) -> None:
    found = {
        f"{place.address}: {place.path}": place
        for name in ("docker", "kubernetes")
        for place in secrets_of(read_directory(outputs[0] / name)).places
        if place.value
    }
    assert "provider.docker: registry_auth.password" in found
    assert "var.password: default" in found
    assert "data.coder_parameter.secret: default" in found
    assert "data.coder_workspace_preset.preset: parameters.boxed" in found
    assert "kubernetes_secret_v1.secret: data" in found
    assert not found["docker_container.workspace: env"].certain
    assert PLANTED not in repr(found)


def test_other_commands_show_none(outputs: tuple[Path, Path, str], tmp_path: Path) -> None:
    for words in (["table", str(outputs[0].parent)], ["check", str(outputs[0]), "--no-terraform"]):
        done = run("", tmp_path, "-m", "cdktf_coder.cli", *words)
        clean(done.stdout + done.stderr)


# Values, errors and warnings ----------------------------------------------------------------------------------------------

WRONG: dict[str, Callable[[CoderTemplate, str], Any]] = {
    "a masked default that is none of the options": lambda t, s: ChoiceParameter(
        t, "c", options=["a"], default=s, styling=Styling(mask_input=True)
    ),
    "a masked default that breaks its rule": lambda t, s: TextParameter(
        t, "c", regex="^a$", error="no", default=s, styling=Styling(mask_input=True)
    ),
    "a masked default that is no number": lambda t, s: NumberParameter(
        t, "c", default=s, styling=Styling(mask_input=True)
    ),
    "a wrapped default that breaks its rule": lambda t, s: TextParameter(
        t, "c", regex="^a$", error="no", default=Secret(s)
    ),
    "a masked preset that breaks a rule": lambda t, s: Preset(
        t,
        "p",
        parameters={TextParameter(t, "c", regex="^a$", error="no", default="a", styling=Styling(mask_input=True)): s},
    ),
    "a variable of another type": lambda t, s: Variable(t, "v", type="number", sensitive=True, default=s),
    "a registry's password in a list": lambda t, s: RegistryAuth(address="r", password=[s]),  # type: ignore[arg-type]
    "a registry that is a dict": lambda t, s: DockerHost(t, "h", registry_auth=[{"password": s}]),  # type: ignore[list-item]
    "an environment that is a list": lambda t, s: docker(t, env=[f"PASSWORD={s}"]),
    "an environment of lists": lambda t, s: docker(t, env={"PASSWORD": [s]}),
    "an environment of bytes": lambda t, s: docker(t, env={"PASSWORD": s.encode()}),
    "a container that is a dict": lambda t, s: docker(t, sidecars=[{"env": {"PASSWORD": s}}]),
    "a secret in a condition": lambda t, s: bool(Secret(s)),
    "a secret that is measured": lambda t, s: len(Secret(s)),
    "a secret that is cut": lambda t, s: Secret(s)[0],
    "an argument that is not known": lambda t, s: RegistryAuth(address="r", passwort=s),  # type: ignore[call-arg]
    "a secret as a construct's name": lambda t, s: Variable(t, str(Secret(s))),
    "a secret as a path": lambda t, s: t.add_file(f"/{Secret(s)}"),
    "a secret's data as a list": lambda t, s: KubernetesSecret(t, "k", data=[s]),  # type: ignore[arg-type]
    "a token as a number": lambda t, s: KubernetesCluster(t, "k", token={"t": s}),  # type: ignore[arg-type]
    "an attribute that the provider refuses": lambda t, s: Resource(
        t, "r", type="docker_container", body={"name": "x", "image": "i", "privileged": Secret(s), "env": Secret(s)}
    ),
}


def docker(template: CoderTemplate, **options: Any) -> DockerWorkspace:
    agent = WorkspaceAgent(template, "main")
    return DockerWorkspace(template, "workspace", **{"agent": agent, "image": IMAGE, **options})


@pytest.mark.parametrize("name", WRONG)
def test_no_error_holds_a_secret(app: CoderApp, name: str) -> None:
    template = CoderTemplate(app, "dev")
    secret = f"{PLANTED} {name}!"
    with pytest.raises((ConfigError, SynthError, TypeError, ValueError)) as caught:
        WRONG[name](template, secret)
        app.synth()
    clean(str(caught.value) + repr(caught.value) + "".join(map(str, getattr(caught.value, "problems", ()))))


def test_no_repr_holds_a_secret() -> None:
    values = [
        Secret(PLANTED),
        RegistryAuth(address="r", password=PLANTED, config_file_content=PLANTED),
        Container(name="c", image="i", env={"P": PLANTED}),
        Build(context=".", args={"TOKEN": PLANTED}),
        Option(value="v", name=Secret(PLANTED)),
        Secrets([PLANTED]),
    ]
    clean(repr(values) + str(Secrets([PLANTED])))


def test_a_source_line_with_a_secret_is_not_shown(tmp_path: Path) -> None:
    program = "from cdktf_coder import *\nt = CoderTemplate(CoderApp(), 'x')\n"
    program += f"Variable(t, 'a b', default='{PLANTED}', sensitive=True)\n"
    done = run(program, tmp_path)
    assert done.returncode == 1
    assert "main.py:3" in done.stderr
    clean(done.stderr)


def test_a_secret_is_used_wherever_text_is(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    docker(
        template,
        env={"A": Secret("a${b}"), "B": f"x{Secret('yellow')}z", "C": f"{Secret('p$')}{template.workspace.name}"},
    )
    env = synth(template)["docker_container.workspace"]["env"]
    assert 'A=${sensitive("a$${b}")}' in env
    assert 'B=x${sensitive("yellow")}z' in env
    assert 'C=${sensitive("p$")}${data.coder_workspace.me.name}' in env


def test_a_readme_of_ones_own_with_a_secret_is_refused(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev", readme=f"The password is {PLANTED}.")
    docker(template, env={"A": Secret(PLANTED)})
    with pytest.raises(SynthError, match=r"README\.md holds a value that is secret elsewhere"):
        app.synth()


def test_what_is_secret_without_being_written_out_is_no_warning(
    app: CoderApp, capsys: pytest.CaptureFixture[str]
) -> None:
    template = CoderTemplate(app, "dev")
    password = Variable(template, "password", sensitive=True)
    docker(template, env={"PASSWORD": password.value})
    Variable(template, "empty", sensitive=True, default="")
    app.synth()
    assert capsys.readouterr().err == ""


def test_terminals_are_told_what_would_move_them(app: CoderApp, capsys: pytest.CaptureFixture[str]) -> None:
    template = CoderTemplate(app, "dev")
    docker(template)
    template.add_warning("dev", "a\x1b[2Jb\u202ec\rd")
    app.synth()
    assert "a\\u001b[2Jb\\u202ec\\rd" in capsys.readouterr().err


def test_json_of_a_directory_is_read_for_secrets_as_hcl_is(tmp_path: Path) -> None:
    (tmp_path / "main.tf.json").write_text(json.dumps({"variable": {"v": {"sensitive": True, "default": PLANTED}}}))
    (place,) = secrets_of(read_directory(tmp_path)).places
    (tmp_path / "main.tf.json").unlink()
    (tmp_path / "main.tf").write_text(f'variable "v" {{\n  sensitive = true\n  default = "{PLANTED}"\n}}\n')
    assert secrets_of(read_directory(tmp_path)).places == (place,)
