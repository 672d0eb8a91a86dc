"""Overrides take the place of what stood there, by paths as Terraform prints them."""

from __future__ import annotations

from typing import Any

import pytest
from cdktf_cdktf_provider_docker.network import Network

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    KubernetesWorkspace,
    Variable,
    WorkspaceAgent,
    override,
)
from cdktf_coder.language.merge import parse_path
from cdktf_coder.testing import synth


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("hostname", ("hostname",)),
        ("host.0.ip", ("host", "0", "ip")),
        ("host[0].ip", ("host", "0", "ip")),
        ('metadata[0].labels["a.b/c"]', ("metadata", "0", "labels", "a.b/c")),
        (r"labels.a\.b", ("labels", "a.b")),
    ],
)
def test_a_path_is_read_as_terraform_prints_it(path: str, steps: tuple[str, ...]) -> None:
    assert parse_path(path) == steps


@pytest.mark.parametrize("path", ["", ".a", "a..b", "a[", "a[x]", "a."])
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(ConfigError, match="argument"):
        parse_path(path)


@pytest.fixture
def docker(app: CoderApp) -> DockerWorkspace:
    template = CoderTemplate(app, "dev")
    return DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1")


def container(workspace: DockerWorkspace) -> Any:
    return synth(workspace.node.scope)["docker_container.workspace"]  # type: ignore[call-overload]


def test_a_value_takes_the_place_of_the_whole(docker: DockerWorkspace) -> None:
    override(docker, "healthcheck", {"test": ["CMD", "a"], "interval": "5s"})
    override(docker, "healthcheck", {"test": ["CMD", "${b}"]})
    assert container(docker)["healthcheck"] == {"test": ["CMD", "$${b}"]}


def test_none_takes_away_and_inside_a_value_is_null(docker: DockerWorkspace) -> None:
    override(docker, "hostname", None)
    override(docker, "host.0.ip", None)
    override(docker, "healthcheck", {"test": ["NONE"], "interval": None})
    found = container(docker)
    assert "hostname" not in found
    assert found["host"] == [{"host": "host.docker.internal"}]
    assert found["healthcheck"] == {"test": ["NONE"], "interval": None}


def test_an_element_of_cdktf_is_overridden_as_well(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    network = Network(template, "backend", name="backend", options={"a": "1", "b": "2"})
    WorkspaceAgent(template, "main")
    override(network, "options", {"c": "3"})
    assert synth(template)["docker_network.backend"]["options"] == {"c": "3"}


def test_a_variable_is_overridden_as_well(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    override(Variable(template, "zone", default="a"), "ephemeral", True)
    assert synth(template)["var.zone"]["ephemeral"] is True


def test_a_block_that_stands_alone_is_the_first_of_its_kind(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    workspace = KubernetesWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1")
    override(workspace, 'metadata[0].annotations["a.b/c"]', "d")
    override(workspace, "spec.0.container.0.image", "example:2")
    found = synth(template)["kubernetes_pod_v1.workspace"]
    assert found["metadata"]["annotations"]["a.b/c"] == "d"
    assert found["spec"]["container"][0]["image"] == "example:2"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("host.7.ip", "host is a list of 1 and has no '7'; give the number of an item, from 0"),
        ("image.name", "image is 'example:1', which has nothing inside; set image as a whole"),
    ],
)
def test_a_path_that_leads_nowhere_is_an_error(docker: DockerWorkspace, path: str, message: str) -> None:
    override(docker, path, "x")
    assert [str(problem) for problem in synth(docker.node.scope).problems] == [  # type: ignore[call-overload]
        f"dev/workspace: docker_container.workspace: {path}: {message}"
    ]


def test_what_is_no_single_block_is_refused(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    with pytest.raises(ConfigError, match="is no single block of a template"):
        override(template, "a", 1)
    with pytest.raises(ConfigError, match="is no single block of a template"):
        override("docker_container.workspace", "a", 1)
