"""What a workspace's container or pod is called where it runs."""

from __future__ import annotations

from typing import Any

import pytest
from tests.coder.parts import refusal

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    Container,
    DockerWorkspace,
    KubernetesWorkspace,
    Sidecar,
    WorkspaceAgent,
)
from cdktf_coder.testing import Synthesized, synth

DOCKER, POD = "docker_container.workspace", "kubernetes_pod_v1.workspace"
DEPLOYMENT, STATEFUL_SET = "kubernetes_deployment_v1.workspace", "kubernetes_stateful_set_v1.workspace"


def made(app: CoderApp, kind: Any, name: str | None = None, **options: Any) -> Synthesized:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    called = None if name is None else name.replace("ID", str(template.workspace.id))
    kind(template, "workspace", agent=agent, image="example:1", name=called, **options)
    return synth(template)


def test_a_container_has_the_name_that_is_given(app: CoderApp) -> None:
    assert made(app, DockerWorkspace, "dev-ID")[DOCKER]["name"] == "dev-${data.coder_workspace.me.id}"


def test_the_containers_beside_it_keep_their_own(app: CoderApp) -> None:
    written = made(app, DockerWorkspace, "dev-ID", nesting=Sidecar(allow_host_root=True))
    assert written["docker_container.dind"]["name"].endswith("-dind")


@pytest.mark.parametrize(
    ("workload", "address"), [("pod", POD), ("deployment", DEPLOYMENT), ("stateful_set", STATEFUL_SET)]
)
def test_a_pod_or_what_makes_it_has_the_name_that_is_given(app: CoderApp, workload: str, address: str) -> None:
    body = made(app, KubernetesWorkspace, "dev-ID", workload=workload)[address]
    assert body["metadata"]["name"] == "dev-${data.coder_workspace.me.id}"
    if workload == "stateful_set":
        assert body["spec"]["service_name"] == "dev-${data.coder_workspace.me.id}"


def test_the_main_container_of_a_pod_is_called_dev_or_as_it_is_said(app: CoderApp) -> None:
    [container] = made(app, KubernetesWorkspace, container_name="coder")[POD]["spec"]["container"]
    assert container["name"] == "coder"


@pytest.mark.parametrize("kind", [DockerWorkspace, KubernetesWorkspace])
def test_a_name_that_all_workspaces_would_share_is_refused(app: CoderApp, kind: Any) -> None:
    assert refusal(lambda: made(app, kind, "dev")) == (
        "dev/workspace: name='dev' is the same for every workspace of the template, so a second one could not be made; "
        'put the workspace into it: f"dev-{template.workspace.id}"'
    )


def test_two_containers_of_one_name_are_refused(app: CoderApp) -> None:
    beside = [Container(name="dev", image="postgres:17")]
    assert refusal(lambda: made(app, KubernetesWorkspace, sidecars=beside)) == (
        "dev/workspace: two containers are called 'dev'; give each a name of its own"
    )


@pytest.mark.parametrize("name", ["Dev", "a_b", "-a", "a" * 64, ""])
def test_a_container_is_called_as_kubernetes_allows(app: CoderApp, name: str) -> None:
    assert refusal(lambda: made(app, KubernetesWorkspace, container_name=name)) == (
        f"dev/workspace: a container can't be called {name!r}; use small letters, digits and -, at most 63, as in dev"
    )
