"""Whatever a template asks of a workspace is written, or is an error with what to write instead: nothing is dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any

import pytest

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    Container,
    Device,
    DockerWorkspace,
    Ephemeral,
    Existing,
    Home,
    HostPath,
    KubernetesWorkspace,
    Mount,
    Persistent,
    Port,
    Probe,
    ResourceNames,
    Sysbox,
    TextExpr,
    Ulimit,
    WorkspaceAgent,
    WorkspaceModel,
    expr,
)
from cdktf_coder.model.platform import Platform
from cdktf_coder.render.base import render
from cdktf_coder.render.ledger import Ledger
from cdktf_coder.render.platforms import PLATFORMS
from cdktf_coder.testing import Synthesized, synth

KINDS: Mapping[str, Any] = {"docker": DockerWorkspace, "kubernetes": KubernetesWorkspace}


def found(app: CoderApp, kind: str, **options: Any) -> Synthesized:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    KINDS[kind](template, "workspace", agent=agent, image="example:1", **options)
    return synth(template)


def beside(**options: Any) -> dict[str, Any]:
    return {"sidecars": [Container(name="db", image="postgres:17", **options)]}


# What was dropped in silence --------------------------------------------------------------------------------------------

TMPFS = Ephemeral(name="ram", memory=True)
REPORTED = [
    ("docker", {"mounts": [Mount(volume=TMPFS, path="/ram", sub_path="a")]}, "the mount at /ram sets sub_path"),
    ("docker", {"mounts": [Mount(volume=HostPath(path="/a", type="File"), path="/a")]}, "the volume sets type"),
    ("docker", beside(pull_policy="Always"), "the container db sets pull_policy"),
    ("docker", beside(limits={"nvidia.com/gpu": 1}), "the container db sets limits"),
    ("docker", beside(run_as_non_root=True), "the container db sets run_as_non_root"),
    ("docker", beside(group=5), "the container db sets group"),
    ("docker", beside(cpu_request=1), "the container db sets cpu_request"),
    ("docker", beside(memory_request=1), "the container db sets memory_request"),
    ("docker", beside(aliases=("base",)), "the container db sets aliases"),
    ("docker", beside(readiness=Probe(port=1)), "the container db sets readiness"),
    ("docker", beside(ports=(Port(internal=1, name="web"),)), "the container db, ports[0] sets name"),
    ("docker", {"nesting": Sysbox(host_users=False)}, "the workspace sets host_users"),
    (
        "docker",
        {"mounts": [Mount(volume=Persistent(name="a", annotations={"a": "b"}), path="/a")]},
        "the volume sets annotations",
    ),
    ("kubernetes", beside(gpus="all"), "the container db sets gpus"),
    ("kubernetes", beside(security_options=("seccomp=unconfined",)), "the container db sets security_options"),
    ("kubernetes", beside(cgroup_namespace="host"), "the container db sets cgroup_namespace"),
    ("kubernetes", beside(aliases=("base",)), "the container db sets aliases"),
    ("kubernetes", beside(devices=(Device(host="/dev/kvm"),)), "the container db sets devices"),
    ("kubernetes", beside(ulimits=(Ulimit(name="nofile", soft=1, hard=2),)), "the container db sets ulimits"),
    ("kubernetes", {"ports": [Port(internal=80, external=80, ip="127.0.0.1")]}, "the container dev, ports[0] sets ip"),
    ("kubernetes", {"nesting": Sysbox(host_users=False)}, "the workspace sets host_users"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "options", "what"), REPORTED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_a_platform_does_not_have_is_an_error(app: CoderApp, kind: str, options: Any, what: str) -> None:
    title = {"docker": "a Docker host", "kubernetes": "Kubernetes"}[kind]
    [problem] = found(app, kind, **options).problems
    assert problem.path == "dev/workspace"
    assert f"{what}, which {title} does not have" in problem.message
    assert problem.hint


def test_everything_that_is_dropped_is_reported_at_once(app: CoderApp) -> None:
    problems = found(app, "kubernetes", **beside(gpus="all", cgroup_namespace="host", aliases=("a",))).problems
    assert sorted(problem.message.split(",")[0] for problem in problems) == [
        "the container db sets aliases",
        "the container db sets cgroup_namespace",
        "the container db sets gpus",
    ]


def test_a_folder_inside_a_folder_of_the_host(app: CoderApp) -> None:
    mount = Mount(volume=HostPath(path="/srv"), path="/data", sub_path="team/a", read_only=True)
    container = found(app, "docker", mounts=[mount])["docker_container.workspace"]
    assert container["volumes"][1] == {"container_path": "/data", "host_path": "/srv/team/a", "read_only": True}


@pytest.mark.parametrize(
    ("path", "sub_path", "message"),
    [
        (expr("var.folder"), "a", "a Docker host has no sub_path of a HostPath"),
        ("/srv", expr("var.folder"), "a Docker host has no sub_path of a HostPath"),
        ("/srv", "../etc", r"the sub_path '../etc' leads out of its volume"),
        ("/srv", "/etc", r"the sub_path '/etc' leads out of its volume"),
    ],
)
def test_a_folder_of_the_host_that_cannot_be_told_now(app: CoderApp, path: Any, sub_path: Any, message: str) -> None:
    with pytest.raises(ValueError, match=f"dev/workspace: {message}"):
        found(app, "docker", mounts=[Mount(volume=HostPath(path=path), path="/data", sub_path=sub_path)])


def test_a_read_only_volume_in_memory(app: CoderApp) -> None:
    mount = Mount(volume=TMPFS, path="/ram", read_only=True)
    [written] = found(app, "docker", mounts=[mount])["docker_container.workspace"]["mounts"]
    assert written == {"target": "/ram", "type": "tmpfs", "read_only": True}


@pytest.mark.parametrize(
    ("home", "user"),
    [(Home(user="ada"), "ada"), (Home(uid=1001), "1001"), (Home(user="ada", uid=1001), "ada"), (Home(), None)],
)
def test_the_homes_owner_is_the_user_of_a_plain_container(app: CoderApp, home: Home, user: str | None) -> None:
    assert found(app, "docker", home=home)["docker_container.workspace"].get("user") == user


def test_a_preference_for_free_nodes_joins_the_templates_own_affinity(app: CoderApp) -> None:
    preferred = "preferred_during_scheduling_ignored_during_execution"
    required = "required_during_scheduling_ignored_during_execution"
    term = {"topology_key": "zone", "label_selector": {"match_labels": {"a": "b"}}}
    affinity = {"pod_anti_affinity": {required: [term], preferred: {"weight": 5, "pod_affinity_term": term}}}
    spec = found(app, "kubernetes", affinity=affinity, spread_over_nodes=True)["kubernetes_pod_v1.workspace"]["spec"]
    written = spec["affinity"]["pod_anti_affinity"]
    assert written[required] == [term]
    assert [entry["weight"] for entry in written[preferred]] == [5, 1]


@pytest.mark.parametrize("options", [{}, {"http_path": "/healthz"}, {"command": ["true"], "port": 80}])
def test_a_health_check_of_nothing_is_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"a Probe checks|a Probe of '/healthz' lacks the port"):
        Probe(**options)


def test_a_pod_takes_users_by_number(app: CoderApp) -> None:
    with pytest.raises(ValueError, match="dev/workspace: Kubernetes takes users by number, not 'postgres'"):
        found(app, "kubernetes", **beside(user="postgres"))


# A field of tomorrow ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class ContainerOfTomorrow(Container):
    """A container with a field that no renderer knows."""

    priority: int | None = None


@dataclass(frozen=True, kw_only=True)
class WorkspaceOfTomorrow(WorkspaceModel):
    """A workspace with such a field."""

    hibernate: bool = False


def model(platform: Platform, container: Container, cls: type[WorkspaceModel] = WorkspaceModel, **options: Any) -> Any:
    script = TextExpr("coder_agent.main.init_script")
    return cls(
        platform=platform,
        container=container,
        agent_command=script,
        agent_token=TextExpr("coder_agent.main.token"),
        agent_url=TextExpr("data.coder_workspace.me.access_url"),
        name=TextExpr("data.coder_workspace.me.name"),
        **options,
    )


def problems(workspace: WorkspaceModel) -> list[str]:
    return [message for message, _ in render(workspace, ResourceNames(id="workspace")).problems]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_new_field_of_the_model_is_covered_the_day_it_is_added(platform: type[Platform]) -> None:
    plain = ContainerOfTomorrow(name="dev", image="example:1")
    assert problems(model(platform(), plain, WorkspaceOfTomorrow)) == []
    urgent = replace(plain, priority=5)
    title = platform.title
    assert problems(model(platform(), urgent)) == [f"the container dev sets priority, which {title} does not have"]
    assert problems(model(platform(), plain, WorkspaceOfTomorrow, hibernate=True)) == [
        f"the workspace sets hibernate, which {title} does not have"
    ]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_an_option_of_the_platform_that_nobody_writes_is_reported(platform: type[Platform]) -> None:
    @dataclass(frozen=True, kw_only=True)
    class Tomorrow(platform):  # type: ignore[misc, valid-type]
        zone: str | None = None

    container = Container(name="dev", image="example:1")
    assert problems(model(Tomorrow(), container)) == []
    assert problems(model(Tomorrow(zone="a"), container)) == [
        f"the workspace sets zone, which {platform.title} does not have"
    ]


# Every field is set once ------------------------------------------------------------------------------------------------

SAMPLES: dict[str, Any] = {
    "command": ("sh",), "args": ("-c",), "env": {"A": "b"}, "env_map": expr("var.more"), "user": 5, "group": 5,
    "run_as_non_root": True, "privileged": True, "read_only_root": True, "allow_privilege_escalation": False,
    "capabilities": ("NET_ADMIN",), "dropped_capabilities": ("ALL",), "working_dir": "/sample", "cpu": 77, "memory": 78,
    "cpu_request": 76, "memory_request": 75, "limits": {"sample/limit": 1}, "pull_policy": "Never",
    "mounts": (Mount(volume=Existing(claim="sample"), path="/sample", read_only=True, sub_path="a/sample"),),
    "devices": (Device(host="/dev/sample", container="/dev/other", permissions="r"),),
    "ports": (Port(internal=7001, external=7002, protocol="udp"),), "ulimits": (Ulimit(name="sample", soft=1, hard=2),),
    "liveness": Probe(port=7003), "readiness": Probe(port=7004), "startup": Probe(port=7005),
    "security_options": ("sample=1",), "gpus": "sample", "aliases": ("sample",), "cgroup_namespace": "host",
}  # fmt: skip


def test_there_is_a_sample_of_every_field_of_a_container() -> None:
    optional = {field.name for field in fields(Container) if not _required(field)}
    assert set(SAMPLES) == optional


def _required(field: Any) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_field_of_a_container_changes_the_output_or_is_an_error(platform: type[Platform], name: str) -> None:
    plain = Container(name="dev", image="example:1")
    before = render(model(platform(), plain), ResourceNames(id="workspace"))
    after = render(model(platform(), replace(plain, **{name: SAMPLES[name]})), ResourceNames(id="workspace"))
    assert after.problems or repr(after.main) != repr(before.main)


# The copies that notice ---------------------------------------------------------------------------------------------------


def test_a_tracked_copy_is_used_like_the_value_itself() -> None:
    ledger = Ledger()
    mount = Mount(volume=HostPath(path="/a"), path="/b")
    copy = ledger.track(mount)
    assert isinstance(copy, Mount)
    assert isinstance(copy.volume, HostPath)
    assert (copy, repr(copy)) == (mount, repr(mount))
    assert replace(copy, path="/c").path == "/c"
    match copy:
        case Mount(volume=HostPath(path=path)):
            assert path == "/a"
        case _:
            pytest.fail("a pattern does not match")
