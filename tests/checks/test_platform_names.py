"""Two resources of one name on their platform would be one: a home that is somebody's cache."""

from __future__ import annotations

from typing import Any

import pytest
from tests.checks.finished import found, with_resources

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    Container,
    DockerWorkspace,
    KubernetesWorkspace,
    Mount,
    Persistent,
    WorkspaceAgent,
)
from cdktf_coder.checks.platform_names import check_platform_names
from cdktf_coder.testing import synth


def claim(**metadata: Any) -> dict[str, Any]:
    return {"metadata": {"name": "a", "namespace": "n", **metadata}}


@pytest.mark.parametrize(
    ("resources", "alike"),
    [
        ({"docker_volume": {"a": {"name": "x"}, "b": {"name": "x"}}}, True),
        ({"docker_volume": {"a": {"name": "x"}, "b": {"name": "y"}}}, False),
        ({"docker_volume": {"a": {"name": "x"}}, "docker_network": {"b": {"name": "x"}}}, False),
        ({"docker_volume": {"a": {"name": "x"}, "b": {"name": "x", "provider": "docker.gpu"}}}, False),
        (
            {"docker_container": {"a": {"name": "x", "count": "${var.a}"}, "b": {"name": "x", "count": "${var.b}"}}},
            False,
        ),
        ({"docker_image": {"a": {"name": "x"}, "b": {"name": "x"}}}, False),
        ({"kubernetes_secret_v1": {"a": claim(), "b": claim()}}, True),
        ({"kubernetes_secret_v1": {"a": claim(), "b": claim(namespace="m")}}, False),
        (
            {"kubernetes_secret": {"a": claim()}, "kubernetes_secret_v1": {"b": {"metadata": [claim()["metadata"]]}}},
            True,
        ),
        ({"kubernetes_secret_v1": {"a": claim()}, "kubernetes_config_map_v1": {"b": claim()}}, False),
        ({"kubernetes_labels": {"a": {"kind": "Pod", **claim()}, "b": {"kind": "Secret", **claim()}}}, False),
        ({"k8s_core_v1_pod": {"a": claim(), "b": claim()}}, True),
        ({"kubernetes_pod_v1": {"a": {"metadata": {"generate_name": "x"}}, "b": {"metadata": {}}}}, False),
    ],
)
def test_what_is_one_on_its_platform(resources: Any, alike: bool) -> None:
    messages = found(check_platform_names, with_resources(resources))
    assert bool(messages) is alike
    assert all("so the two would be one; give one of the two another name" in message for message in messages)


@pytest.mark.parametrize("workspace", [DockerWorkspace, KubernetesWorkspace])
@pytest.mark.parametrize(("one", "other"), [("a_b", "a-b"), ("a", "A")])
def test_volumes_whose_names_meet_on_the_platform(app: CoderApp, workspace: Any, one: str, other: str) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    mounts = [Mount(volume=Persistent(name=name), path=f"/{name}") for name in (one, other)]
    workspace(template, "workspace", agent=agent, image="example:1", mounts=mounts)
    [problem] = synth(template).problems
    assert problem.path == "dev/workspace"
    assert "has the same name on its platform as" in problem.message


def test_a_volume_of_one_workspace_and_the_home_of_another(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    first, second = WorkspaceAgent(template, "main"), WorkspaceAgent(template, "second")
    mounts = [Mount(volume=Persistent(name="gpu-home"), path="/other")]
    DockerWorkspace(template, "workspace", agent=first, image="example:1", mounts=mounts)
    DockerWorkspace(template, "gpu", agent=second, image="example:1")
    [problem] = synth(template).problems
    assert problem.attribute == "docker_volume.gpu_home"


def test_containers_of_one_workspace(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    sidecars = [Container(name=name, image="example:1") for name in ("db_a", "db-a")]
    DockerWorkspace(template, "workspace", agent=agent, image="example:1", sidecars=sidecars)
    [problem] = synth(template).problems
    assert problem.attribute == "docker_container.db-a"
