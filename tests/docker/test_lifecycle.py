"""The life of a workspace, the same for every template on a Docker host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from images import Images
from workspaces import METHODS, Studio, Workspace

HOME = "docker_volume.home"


@pytest.fixture(scope="module", params=sorted(METHODS))
def template(request: pytest.FixtureRequest, gallery: Callable[[str], str]) -> str:
    """Every template on a Docker host, one after the other."""
    return gallery(request.param)


@pytest.fixture(scope="module")
def started(studio: Studio, template: str) -> Iterator[Workspace]:
    """A started workspace, for tests that change nothing."""
    with studio.workspace(template) as workspace:
        workspace.start()
        yield workspace


def test_every_docker_template_of_the_gallery_is_tested(stacks: Path) -> None:
    assert {path.name for path in stacks.glob("docker*")} <= set(METHODS)


def test_a_workspace_is_started_stopped_started_and_deleted(studio: Studio, template: str) -> None:
    with studio.workspace(template) as workspace:
        first = workspace.start()
        assert workspace.runs
        workspace.write_home("kept", "written in the first life")

        stopped = workspace.stop()
        assert workspace.remaining("container", "network") == []
        assert not stopped.of_type("docker_container")
        assert studio.engine.has("volume", first[HOME]["name"])

        second = workspace.start()
        assert workspace.runs
        assert workspace.read_home("kept") == "written in the first life"
        assert second[HOME]["name"] == first[HOME]["name"]
        assert second["coder_agent.main"]["token"] != first["coder_agent.main"]["token"]

        workspace.delete()
        assert workspace.remaining() == []


def test_a_stopped_workspace_is_deleted(studio: Studio, template: str) -> None:
    with studio.workspace(template) as workspace:
        workspace.start()
        workspace.stop()
        workspace.delete()
        assert workspace.remaining() == []


def test_an_update_of_a_running_workspace_keeps_its_home(studio: Studio, template: str) -> None:
    with studio.workspace(template) as workspace:
        workspace.start()
        old = workspace.container
        workspace.write_home("kept", "written before the update")
        workspace.start()
        assert workspace.container != old
        assert workspace.read_home("kept") == "written before the update"


def test_two_workspaces_of_one_owner_live_side_by_side(studio: Studio, started: Workspace, template: str) -> None:
    with studio.workspace(template) as other:
        other.provisioner.owner, other.provisioner.owner_id = started.provisioner.owner, started.provisioner.owner_id
        other.start()
        other.delete()
        assert other.remaining() == []
    assert started.runs
    assert started.remaining("volume")


def test_the_container_belongs_to_the_agent(started: Workspace) -> None:
    """Coder shows a resource with an agent only when Terraform's graph links them."""
    assert "coder_agent.main" in started.state.dependencies["docker_container.workspace"]


def test_what_belongs_to_a_workspace_is_labelled(started: Workspace) -> None:
    provisioner = started.provisioner
    common = {
        "coder.owner": provisioner.owner,
        "coder.owner_id": provisioner.owner_id,
        "coder.workspace_id": started.id,
    }
    container = started.about()["Config"]["Labels"].items()
    assert container >= (common | {"coder.workspace_name": started.name}).items()
    home = started.engine.inspect("volume", started.state[HOME]["name"])["Labels"].items()
    assert home >= (common | {"coder.workspace_name_at_creation": started.name}).items()
    # Whatever else there is for it can be told to be its own.
    for address, values in started.state.resources.items():
        if address.startswith(("docker_container.", "docker_volume.", "docker_network.")):
            labels = {label["label"]: label["value"] for label in values["labels"]}
            assert labels.get("coder.workspace_id") == started.id, address


def test_the_host_name_is_the_workspaces_name(started: Workspace) -> None:
    """Capitals and all; the container's own name is lower case, as everywhere in Coder's templates."""
    about = started.about()
    assert about["Config"]["Hostname"] == started.name
    assert about["Name"] == f"/coder-{started.provisioner.owner}-{started.name.lower()}"


def test_the_engine_is_reached_by_the_variable_too(studio: Studio, template: str) -> None:
    """A provisioner without DOCKER_HOST takes the socket from the template's variable."""
    with studio.workspace(template, variables={"docker_socket": studio.engine.host}) as workspace:
        workspace.provisioner.docker_host = "unix:///nowhere.sock"
        workspace.start()
        assert workspace.runs


def test_the_images_are_made_once(images: Images) -> None:
    """Their recipes decide, not the time: made anew, they are the same."""

    def made() -> set[str]:
        # Images of one second are listed in either order.
        return set(images.engine("images", "--quiet", "--no-trunc").split())

    before = made()
    assert before
    images.make()
    assert made() == before
