"""Terraform itself takes what programs change on the elements behind constructs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cdktf
from cdktf_cdktf_provider_docker.container import ContainerPorts
from cdktf_cdktf_provider_docker.network import Network

from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, WorkspaceAgent


def test_a_changed_container(app: CoderApp, tmp_path: Path, terraform: Callable[..., str]) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    container = workspace.container
    container.depends_on = [agent.resource.fqn]
    container.provisioners = [cdktf.LocalExecProvisioner(type="local-exec", command="date")]
    container.lifecycle = cdktf.TerraformResourceLifecycle(create_before_destroy=True)
    container.put_ports([ContainerPorts(internal=80), {"internal": 81}])
    container.put_healthcheck(test=["CMD", "true"])
    container.hostname = None  # type: ignore[assignment]
    container.labels.get(0).value = workspace.home_volume.driver
    workspace.home_volume.import_from("home")
    Network(template, "after", name=workspace.home_volume.name, depends_on=[container, workspace.home_volume])
    cdktf.TerraformOutput(template, "port", value=container.ports, depends_on=[workspace.home_volume])
    app.synth()
    folder = tmp_path / "out" / "stacks" / "dev"
    terraform(folder, "init", "-backend=false", "-no-color")
    terraform(folder, "validate", "-no-color")
