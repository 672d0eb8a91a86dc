"""No home is ever lost: a file in it outlives an update, an adoption and a claim, and without the protection it does not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from images import WORKSPACE
from workspaces import Studio, Workspace

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    DockerWorkspace,
    Home,
    Prebuilds,
    Preset,
    Resource,
    WorkspaceAgent,
    override,
)

NAME = "docker-sysbox"
"""What every version is called: the studio knows how that template is reached."""
RUNNING_TOKEN = f"CODER_RUNNING_WORKSPACE_AGENT_TOKEN_{hashlib.sha256(b'').hexdigest()}"

ORIGINAL = """
terraform {
  required_providers {
    coder  = { source = "coder/coder" }
    docker = { source = "kreuzwerker/docker" }
  }
}
data "coder_workspace" "me" {}
data "coder_workspace_owner" "me" {}
resource "coder_agent" "main" {
  arch = "ARCH"
  os   = "linux"
}
resource "docker_volume" "home_volume" {
  name = "coder-${data.coder_workspace.me.id}-home"
  lifecycle {
    ignore_changes = all
  }
}
resource "docker_container" "workspace" {
  count      = data.coder_workspace.me.start_count
  image      = "IMAGE"
  name       = "coder-${data.coder_workspace_owner.me.name}-${lower(data.coder_workspace.me.name)}"
  entrypoint = ["sh", "-c", replace(coder_agent.main.init_script, "/localhost|127\\\\.0\\\\.0\\\\.1/", "host.docker.internal")]
  env        = ["CODER_AGENT_TOKEN=${coder_agent.main.token}"]
  host {
    host = "host.docker.internal"
    ip   = "host-gateway"
  }
  volumes {
    container_path = "/home/coder"
    volume_name    = docker_volume.home_volume.name
  }
  labels {
    label = "coder.workspace_id"
    value = data.coder_workspace.me.id
  }
}
"""


def version(
    folder: Path, *, moved: bool = False, prebuilt: bool = False, unprotected: bool = False, **options: Any
) -> Path:
    """A version of the template, written to a folder of its own."""
    app = CoderApp(outdir=folder)
    template = CoderTemplate(app, NAME)
    if prebuilt:
        Preset(template, "ahead", prebuilds=Prebuilds(instances=1))
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image=WORKSPACE, **options)
    if moved:
        template.moved("docker_volume.home_volume", "docker_volume.home")
    app.synth()
    written = folder / "stacks" / NAME / "cdk.tf.json"
    if unprotected:
        # Synth refuses a prebuilt workspace without it, so it is taken out of what was written.
        document = json.loads(written.read_text())
        del document["resource"]["docker_container"]["workspace"]["lifecycle"]
        written.write_text(json.dumps(document))
    return written.parent


@pytest.fixture
def workspace(studio: Studio, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace whose template the test chooses, and changes."""
    version(tmp_path / "first")
    with replace(studio, stacks=tmp_path / "first" / "stacks").workspace(NAME) as found:
        yield found


def original(folder: Path) -> Path:
    from provisioner import ARCH

    (folder / NAME).mkdir(parents=True)
    (folder / NAME / "main.tf").write_text(ORIGINAL.replace("ARCH", ARCH).replace("IMAGE", WORKSPACE))
    return folder / NAME


def test_an_update_of_the_template_keeps_the_home(workspace: Workspace, tmp_path: Path) -> None:
    workspace.start()
    workspace.write_home("kept", "before the update")
    old = workspace.container
    workspace.provisioner.template = version(
        tmp_path / "second", memory=1, labels={"team": "a"}, home=Home(labels={"a": "b"}, name="another")
    )
    workspace.start()
    assert workspace.container != old
    assert workspace.read_home("kept") == "before the update"


@pytest.mark.parametrize("way", ["address", "moved"])
def test_a_home_of_a_template_in_hcl_is_adopted(workspace: Workspace, tmp_path: Path, way: str) -> None:
    workspace.provisioner.template = original(tmp_path / "original")
    workspace.start()
    workspace.write_home("kept", "before the adoption")
    home = Home(address="docker_volume.home_volume") if way == "address" else Home()
    workspace.provisioner.template = version(tmp_path / "ours", home=home, moved=way == "moved")
    workspace.start()
    assert workspace.read_home("kept") == "before the adoption"


def test_without_the_adopting_line_it_is_lost(workspace: Workspace, tmp_path: Path) -> None:
    workspace.provisioner.template = original(tmp_path / "original")
    workspace.start()
    workspace.write_home("kept", "before the rewrite")
    workspace.stop()
    workspace.provisioner.template = version(tmp_path / "ours", home=Home(name="coder-the-new-home"))
    state = workspace.start()
    assert "docker_volume.home_volume" not in state.resources
    with pytest.raises(AssertionError):
        workspace.read_home("kept")


def claimed(workspace: Workspace, template: Path) -> tuple[str, str]:
    """The container before and after a prebuilt workspace is claimed, with a file in its home."""
    provisioner = workspace.provisioner
    provisioner.template = template
    owner, provisioner.owner, provisioner.workspace = provisioner.owner, "prebuilds", "prebuilt-1"
    provisioner.further = {"CODER_WORKSPACE_IS_PREBUILD": "true"}
    state = workspace.start()
    workspace.write_home("kept", "built ahead")
    before = workspace.container
    provisioner.owner, provisioner.workspace = owner, "Mine"
    provisioner.further = {
        "CODER_WORKSPACE_IS_PREBUILD_CLAIM": "true",
        RUNNING_TOKEN: state["coder_agent.main"]["token"],
    }
    workspace.start()
    return before, workspace.provisioner.state["docker_container.workspace[0]"]["id"]  # type: ignore[index]


def test_a_claim_replaces_nothing_and_a_later_update_restarts(workspace: Workspace, tmp_path: Path) -> None:
    before, after = claimed(workspace, version(tmp_path / "ahead", prebuilt=True))
    assert after == before
    assert workspace.read_home("kept") == "built ahead"
    workspace.provisioner.further = {}
    state = workspace.start()
    assert state["docker_container.workspace[0]"]["id"] != before
    assert workspace.read_home("kept") == "built ahead"


def test_a_claim_without_the_protection_throws_the_container_away(workspace: Workspace, tmp_path: Path) -> None:
    before, after = claimed(workspace, version(tmp_path / "ahead", prebuilt=True, unprotected=True))
    assert after != before


def test_a_volume_without_protection_is_lost_by_a_new_label(workspace: Workspace, tmp_path: Path) -> None:
    """What the library writes protects; the same volume without it does not."""

    def unprotected(folder: Path, label: str) -> Path:
        app = CoderApp(outdir=folder)
        template = CoderTemplate(app, NAME)
        agent = WorkspaceAgent(template, "main")
        name = f"coder-{template.workspace.id}-bare"
        volume = Resource(
            template, "bare", type="docker_volume", body={"name": name, "labels": [{"label": "a", "value": label}]}
        )
        container = DockerWorkspace(template, "workspace", agent=agent, image=WORKSPACE)
        override(container, "volumes[0].volume_name", volume.ref("name"))
        app.synth()
        return folder / "stacks" / NAME

    workspace.provisioner.template = unprotected(tmp_path / "one", "1")
    workspace.start()
    workspace.write_home("kept", "not for long")
    workspace.stop()
    workspace.provisioner.template = unprotected(tmp_path / "two", "2")
    workspace.start()
    with pytest.raises(AssertionError):
        workspace.read_home("kept")
