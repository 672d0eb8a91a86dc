"""A nesting method from outside the library: one class, made of public names, on every platform."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar

import pytest

from cdktf_coder import (
    Capability,
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    KubernetesWorkspace,
    Nesting,
    Platform,
    RenderedWorkspace,
    ResourceNames,
    ResourceSpec,
    Trust,
    Workspace,
    WorkspaceAgent,
    WorkspaceModel,
)
from cdktf_coder.nesting.dockerd import start_dockerd
from cdktf_coder.testing import synth


@dataclass(frozen=True, kw_only=True)
class Kata(Nesting):
    """The workspace in a virtual machine of its own."""

    runtime: str = "kata"

    title: ClassVar[str] = "Kata Containers"
    trust: ClassVar[Trust] = Trust.UNPRIVILEGED
    needs: ClassVar[tuple[Capability, ...]] = (Capability.RUNTIME,)

    def apply(self, workspace: WorkspaceModel) -> WorkspaceModel:
        return replace(self.enter(workspace), runtime=self.runtime).with_startup(start_dockerd())

    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        return platform.prerequisite(Capability.RUNTIME, what="Kata Containers", name=self.runtime)


class Bare(Platform):
    """A platform that can do nothing for methods."""

    title = "a bare host"
    capabilities: ClassVar[dict[Capability, str]] = {}

    def resources(self, workspace: WorkspaceModel, names: ResourceNames) -> RenderedWorkspace:
        return RenderedWorkspace(ResourceSpec("bare_host", names.workspace, {"image": workspace.container.image}))


@pytest.mark.parametrize(
    ("make", "address", "argument"),
    [
        (DockerWorkspace, "docker_container.workspace", "runtime"),
        (KubernetesWorkspace, "kubernetes_pod_v1.workspace", "runtime_class_name"),
        (
            partial(KubernetesWorkspace, workload="deployment"),
            "kubernetes_deployment_v1.workspace",
            "runtime_class_name",
        ),
        (partial(KubernetesWorkspace, provider="mingfang"), "k8s_core_v1_pod.workspace", "runtime_class_name"),
    ],
)
def test_it_works_wherever_there_is_what_it_needs(app: CoderApp, make: Any, address: str, argument: str) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    make(template, "workspace", agent=agent, image="example:1", nesting=Kata())
    found = synth(template)
    assert found.problems == ()
    body = found[address]
    while "spec" in body:
        body = body["spec"].get("template", body["spec"])
    assert body[argument] == "kata"
    readme = found.files["README.md"]
    assert "Kata Containers installed" in readme
    assert "Kata Containers: Nothing runs privileged on the host." in readme


def test_elsewhere_it_says_what_is_missing(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    with pytest.raises(ConfigError) as caught:
        Workspace(template, "workspace", platform=Bare(), agent=agent, image="example:1", nesting=Kata())
    assert str(caught.value) == (
        "dev/workspace: Kata Containers needs another container runtime, which a bare host does not have; omit nesting"
    )
