"""Changing the way Docker runs inside, or the platform, changes one line of a template and nothing else.

The template here has a bit of everything that people put into one; each pair of method and platform is that program with
two lines of it replaced.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from tests.kubernetes_api import check, pods

import cdktf_coder
from cdktf_coder import CoderApp, CoderTemplate, ConfigError, SynthError, Trust
from cdktf_coder.nesting import METHODS
from cdktf_coder.nesting.base import Nesting
from cdktf_coder.render.docker import DockerPlatform
from cdktf_coder.render.kubernetes import KubernetesPlatform
from cdktf_coder.render.mingfang import MingfangPlatform
from cdktf_coder.render.platforms import PLATFORMS as REGISTERED

PROGRAM = """\
from functools import partial
from cdktf_coder import *

template = CoderTemplate(app, name, description="Everything in it.")
image = Variable(template, "image", default="example.com/team/image:1")
cores = NumberParameter(template, "cores", default=2, mutable=True)
agent = WorkspaceAgent(template, "main", startup_script="make setup", env={"EDITOR": "vim"}, dir="/home/coder/src")

make = DockerWorkspace
nesting = Sysbox()

workspace = make(
    template,
    "workspace",
    agent=agent,
    image=image.value,
    nesting=nesting,
    home=Home(size=20),
    cpu=cores.value,
    memory=4,
    env={"TEAM": "compilers", "CORES": cores.value},
    mounts=[
        Mount(volume=Persistent(name="tools", size=5), path="/opt/tools"),
        Mount(volume=Ephemeral(name="scratch"), path="/scratch"),
    ],
    labels={"example.com/team": "compilers"},
    sidecars=[Container(name="db", image="postgres:17", env={"POSTGRES_PASSWORD": "x"})],
)

WorkspaceApp(template, "docs", agent=agent, url="http://localhost:8000")
WorkspaceScript(template, "warm", agent=agent, script="docker info", display_name="Warm up", run_on_start=True)
ResourceMetadata(template, "about", resource=workspace, items={"image": image.value})
"""

PLATFORMS = {
    "docker": "DockerWorkspace",
    "kubernetes": "KubernetesWorkspace",
    "deployment": 'partial(KubernetesWorkspace, workload="deployment")',
    "stateful-set": 'partial(KubernetesWorkspace, workload="stateful_set")',
    "mingfang": 'partial(KubernetesWorkspace, provider="mingfang")',
}
KINDS = {"docker": DockerPlatform, "mingfang": MingfangPlatform}


def written(method: type[Nesting]) -> str:
    """A method as a template writes it: what gives away the host is asked for by its keyword."""
    dangerous = "allow_host_root" in {field.name for field in fields(method)}  # type: ignore[arg-type]
    return f"{method.__name__}({'allow_host_root=True' if dangerous else ''})"


NESTINGS = {method.__name__: written(method) for method in METHODS}
PAIRS = [
    (platform, method.__name__)
    for platform in PLATFORMS
    for method in METHODS
    if not method.missing(KINDS.get(platform, KubernetesPlatform))
]
DANGEROUS = {method.__name__ for method in METHODS if method.trust is Trust.HOST_ROOT}


def program(platform: str, nesting: str) -> str:
    text = PROGRAM.replace("make = DockerWorkspace", f"make = {PLATFORMS[platform]}")
    return text.replace("nesting = Sysbox()", f"nesting = {NESTINGS[nesting]}")


def run(app: CoderApp, platform: str, nesting: str, name: str = "dev") -> CoderTemplate:
    scope: dict[str, Any] = {"app": app, "name": name}
    exec(program(platform, nesting), scope)
    template: CoderTemplate = scope["template"]
    return template


def changed(one: str, other: str) -> int:
    lines = difflib.ndiff(one.splitlines(), other.splitlines())
    return sum(line.startswith("+ ") for line in lines)


def test_every_platform_takes_part() -> None:
    assert {KINDS.get(platform, KubernetesPlatform) for platform in PLATFORMS} == set(REGISTERED)


@pytest.mark.parametrize(("platform", "nesting"), PAIRS)
def test_a_template_of_a_users_own(app: CoderApp, platform: str, nesting: str) -> None:
    text = program(platform, nesting)
    assert changed(program(platform, "Sysbox"), text) <= 1
    if nesting != "Socket":
        assert changed(program("docker", nesting), text) <= 1

    template = run(app, platform, nesting)
    app.synth()

    document = template.output().whole
    found = list(pods(document))
    assert len(found) == (0 if platform == "docker" else 1)
    for pod in found:
        check(pod)


@pytest.mark.parametrize(("platform", "nesting"), PAIRS)
def test_what_people_keep_stays_where_it_is(app: CoderApp, platform: str, nesting: str) -> None:
    """The addresses of the home and of other volumes are the same whatever the method: nobody's data is lost by a swap."""
    resources = run(app, platform, nesting).output().whole["resource"]
    kept = {
        f"{type_}.{name}": body.get("metadata", body)["name"]
        for type_, blocks in resources.items()
        for name, body in blocks.items()
        if name in ("home", "tools") and "coder" not in type_
    }
    type_ = {
        "docker": "docker_volume",
        "mingfang": "k8s_core_v1_persistent_volume_claim",
    }.get(platform, "kubernetes_persistent_volume_claim_v1")
    assert kept == {
        f"{type_}.home": "coder-${data.coder_workspace.me.id}-home",
        f"{type_}.tools": "coder-${data.coder_workspace.me.id}-tools",
    }


@pytest.mark.parametrize(("platform", "nesting"), PAIRS)
def test_nothing_privileged_outlives_a_stop(app: CoderApp, platform: str, nesting: str) -> None:
    resources = run(app, platform, nesting).output().whole["resource"]
    for type_, blocks in resources.items():
        if type_ not in ("coder_agent", "coder_app", "coder_script", "coder_metadata"):
            for name, body in blocks.items():
                kept = "volume" in type_
                assert kept or body["count"] == "${data.coder_workspace.me.start_count}", f"{type_}.{name}"


@pytest.mark.parametrize(("platform", "nesting"), PAIRS)
def test_the_agent_belongs_to_the_workspace(app: CoderApp, platform: str, nesting: str) -> None:
    """Coder finds an agent's resource by the references to it: token and script are in one resource, that of the workspace."""
    resources = run(app, platform, nesting).output().whole["resource"]
    users = {
        f"{type_}.{name}"
        for type_, blocks in resources.items()
        for name, body in blocks.items()
        if "coder_agent.main.token" in str(body) and "coder_agent.main.init_script" in str(body)
    }
    assert {user.rpartition(".")[2] for user in users} == {"workspace"}
    assert len(users) == 1


@pytest.mark.parametrize(("platform", "nesting"), PAIRS)
def test_the_templates_own_start_up_comes_after_the_methods(app: CoderApp, platform: str, nesting: str) -> None:
    agent = run(app, platform, nesting).output().whole["resource"]["coder_agent"]["main"]
    text = agent["startup_script"]
    assert text.endswith("make setup") or text.index("make setup") > text.index("ocker")


# Where a method makes no sense -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("platform", ["kubernetes", "deployment", "stateful-set", "mingfang"])
def test_a_method_that_makes_no_sense_names_the_others(app: CoderApp, platform: str) -> None:
    with pytest.raises(ConfigError) as caught:
        run(app, platform, "Socket")
    assert str(caught.value) == (
        "dev/workspace: Shared Docker socket needs a Docker socket of the host, which Kubernetes does not have; "
        f"use one of {', '.join(name for name in NESTINGS if name != 'Socket')}"
    )


@pytest.mark.parametrize("nesting", ["Sidecar", "Socket"])
def test_a_dangerous_method_without_its_keyword_is_refused(app: CoderApp, nesting: str) -> None:
    with pytest.raises(ConfigError) as caught:
        getattr(cdktf_coder, nesting)()
    assert "whoever uses the workspace can become root" in str(caught.value)


def test_the_socket_and_a_privileged_sidecar_of_the_templates_own_exclude_each_other(app: CoderApp) -> None:
    own = 'sidecars=[Container(name="dind", image="docker:dind", privileged=True)]'
    text = program("docker", "Socket").replace(
        'sidecars=[Container(name="db", image="postgres:17", env={"POSTGRES_PASSWORD": "x"})]', own
    )
    with pytest.raises(ConfigError) as caught:
        exec(text, {"app": app, "name": "dev"})
    assert str(caught.value).startswith(
        "dev/workspace: the host's Docker socket and a Docker daemon of the workspace's own"
    )


# Danger is spelled out -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("platform", "nesting"), [pair for pair in PAIRS if pair[1] in DANGEROUS])
def test_danger_is_warned_of_at_synth_and_in_the_readme(
    app: CoderApp, platform: str, nesting: str, capsys: pytest.CaptureFixture[str], written: Callable[..., Any]
) -> None:
    run(app, platform, nesting)
    app.synth()
    (warning,) = capsys.readouterr().err.splitlines()
    assert warning.startswith("warning: dev/workspace: whoever uses the workspace can become root on")
    assert re.search(r"\(\w+\.(dind|workspace): \S+\)$", warning)
    readme = written("dev", "README.md")
    assert "- **Warning:** Whoever uses the workspace can become root on" in readme
    assert Trust.HOST_ROOT.sentence in readme


@pytest.mark.parametrize(("platform", "nesting"), [pair for pair in PAIRS if pair[1] not in DANGEROUS])
def test_no_false_alarm(
    app: CoderApp, platform: str, nesting: str, capsys: pytest.CaptureFixture[str], written: Callable[..., Any]
) -> None:
    run(app, platform, nesting)
    app.synth()
    assert capsys.readouterr().err == ""
    assert "Warning" not in written("dev", "README.md")


@pytest.mark.parametrize("limit", Trust)
def test_an_organisation_forbids_methods_by_trust_for_the_whole_app(tmp_path: Any, limit: Trust) -> None:
    refused = {method.__name__: method.trust.name for method in METHODS if method.trust > limit}
    app = CoderApp(outdir=tmp_path / "out", max_trust=limit)
    pairs = [pair for pair in PAIRS if pair[0] in ("docker", "kubernetes", "mingfang")]
    for platform, nesting in pairs:
        run(app, platform, nesting, f"{platform}-{nesting}")
    broken = {f"{platform}-{nesting}/workspace": refused[nesting] for platform, nesting in pairs if nesting in refused}
    if not broken:
        app.synth()
        return
    with pytest.raises(SynthError) as caught:
        app.synth()
    assert not (tmp_path / "out").exists(), "nothing is written"
    assert {
        problem.path: problem.message.split("trust level ")[1].split(",")[0] for problem in caught.value.problems
    } == broken
    assert all(f"this app allows {limit.name} at most" in problem.message for problem in caught.value.problems)
