"""Wherever an argument's type says that it takes a reference, a reference works: nothing asks Python whether it is true."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest

from cdktf_coder import (
    Build,
    CoderApp,
    CoderTemplate,
    DockerHost,
    DockerImage,
    DockerWorkspace,
    Envbox,
    Home,
    KubernetesCluster,
    KubernetesConfigMap,
    KubernetesSecret,
    KubernetesWorkspace,
    RegistryAuth,
    Sidecar,
    Socket,
    Sysbox,
    Systemd,
    WorkspaceAgent,
    expr,
)
from cdktf_coder.language.expr import AnyExpr
from cdktf_coder.render.kubernetes import KubernetesPlatform
from cdktf_coder.testing import Synthesized, synth

REFERENCE = expr("var.anything")
_LIKE = re.compile(r"\b(?:Text|Number|Bool)Like\b|\bAnyExpr\b")


def arguments(function: Any) -> list[str]:
    """The arguments of which one value may be a reference."""
    found = inspect.signature(function).parameters.values()
    return [p.name for p in found if _LIKE.search(re.sub(r"\w+\[.*\]", "", str(p.annotation)))]


def containers(app: CoderApp, cls: Any, **options: Any) -> Synthesized:
    template = CoderTemplate(app, "dev")
    template.variable("anything", type="any")
    agent = WorkspaceAgent(template, "main")
    cls(template, "workspace", agent=agent, **{"image": "example:1", **options})
    return synth(template)


WORKSPACES = [(cls, name) for cls in (DockerWorkspace, KubernetesWorkspace) for name in arguments(cls.__init__)]


@pytest.mark.parametrize(("cls", "name"), WORKSPACES, ids=lambda value: getattr(value, "__name__", value))
def test_a_workspace(app: CoderApp, cls: Any, name: str) -> None:
    found = containers(app, cls, **{name: REFERENCE})
    assert [p for p in found.problems if "has no value at synth" in str(p)] == []
    assert "var.anything" in found.files["cdk.tf.json"].partition('"resource"')[2]


METHODS = [(method, name) for method in (Envbox, Sidecar, Socket, Sysbox, Systemd) for name in arguments(method)]


@pytest.mark.parametrize("cls", [DockerWorkspace, KubernetesWorkspace])
@pytest.mark.parametrize(("method", "name"), METHODS, ids=lambda value: getattr(value, "__name__", value))
def test_a_nesting_method(app: CoderApp, cls: Any, method: Any, name: str) -> None:
    if cls is KubernetesWorkspace and method is Socket:
        assert Socket.missing(KubernetesPlatform)
        return
    allowed = {"allow_host_root": True} if method in (Sidecar, Socket) else {}
    found = containers(app, cls, nesting=method(**allowed, **{name: REFERENCE}))
    assert found.problems == ()


@pytest.mark.parametrize("name", arguments(Home))
def test_a_home(app: CoderApp, name: str) -> None:
    found = containers(app, KubernetesWorkspace, home=Home(**{name: REFERENCE}))
    assert found.problems == ()
    assert "var.anything" in str(found["kubernetes_persistent_volume_claim_v1.home"])


OTHERS = [
    (cls, given, name)
    for cls, given in (
        (DockerHost, {}),
        (DockerImage, {"name": "example:1"}),
        (KubernetesCluster, {}),
        (KubernetesSecret, {"data": {}}),
        (KubernetesConfigMap, {"data": {}}),
    )
    for name in arguments(cls.__init__)
]


@pytest.mark.parametrize(("cls", "given", "name"), OTHERS, ids=lambda value: getattr(value, "__name__", value))
def test_what_a_workspace_stands_on(app: CoderApp, cls: Any, given: dict[str, Any], name: str) -> None:
    template = CoderTemplate(app, "dev")
    template.variable("anything", type="any")
    cls(template, "it", **{**given, name: REFERENCE})
    text = synth(template).files["cdk.tf.json"]
    # Where the host keeps its socket matters to a workspace that shares it.
    assert name == "socket" or "${var.anything}" in text


@pytest.mark.parametrize("name", arguments(RegistryAuth))
def test_a_login(app: CoderApp, name: str) -> None:
    template = CoderTemplate(app, "dev")
    template.variable("anything", type="any")
    auth = RegistryAuth(**{"address": "registry.example", name: REFERENCE})
    DockerHost(template, "host", registry_auth=[auth])
    assert "${var.anything}" in synth(template).files["cdk.tf.json"]


@pytest.mark.parametrize("name", arguments(Build))
def test_a_build(app: CoderApp, name: str) -> None:
    template = CoderTemplate(app, "dev")
    template.variable("anything", type="any")
    DockerImage(template, "image", build=Build(**{"context": REFERENCE, name: REFERENCE}))
    assert "${var.anything}" in synth(template).files["cdk.tf.json"]


def test_there_is_something_to_try() -> None:
    assert len(WORKSPACES) >= 20
    assert isinstance(REFERENCE, AnyExpr)
