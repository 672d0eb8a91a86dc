"""docker-sidecar: a privileged Docker daemon in a container of its own, beside an ordinary workspace."""

from __future__ import annotations

from images import TINY
from workspaces import Workspace

TEMPLATE = "docker-sidecar"


def _sidecar(workspace: Workspace) -> str:
    """The address of the container that is not the workspace's."""
    (address,) = set(workspace.state.of_type("docker_container")) - {"docker_container.workspace[0]"}
    return address


def test_only_the_sidecar_is_privileged(running: Workspace) -> None:
    assert running.about(_sidecar(running))["HostConfig"]["Privileged"]
    host = running.about()["HostConfig"]
    assert not host["Privileged"]
    assert not host["CapAdd"]


def test_both_share_a_network_that_is_theirs_alone(running: Workspace) -> None:
    (network,) = running.state.of_type("docker_network").values()
    inside = running.engine.inspect("network", network["name"])["Containers"]
    assert set(inside) == {running.container, running.state[_sidecar(running)]["id"]}
    for address in ("docker_container.workspace[0]", _sidecar(running)):
        assert set(running.about(address)["NetworkSettings"]["Networks"]) == {network["name"]}


def test_no_port_of_the_daemon_is_published_on_the_host(running: Workspace) -> None:
    ports = running.about(_sidecar(running))["NetworkSettings"]["Ports"]
    assert not [port for port, published in ports.items() if published]


def test_docker_works_in_the_workspace_once_the_start_up_is_done(running: Workspace) -> None:
    agent = running.agent
    assert agent.proof()["user"] == "coder"
    done = running.start_up(agent)
    assert done, done.output
    running.load_tiny(running.container)
    assert agent(f"docker run --rm {TINY} echo from the inner container") == "from the inner container"


def test_the_inner_containers_run_in_the_sidecar_not_on_the_host(running: Workspace) -> None:
    running.agent.proof()
    assert running.start_up(running.agent)
    running.load_tiny(running.container)
    inner = running.agent(f"docker run --detach --name inner {TINY} sleep 600")
    assert not running.engine.has("container", inner)
    assert running.agent("docker rm --force inner") == "inner"


def test_docker_keeps_its_files_off_the_containers_own_layer(running: Workspace) -> None:
    """An overlay on an overlay does not work: the daemon would fall back to copying every layer."""
    running.agent.proof()
    assert running.start_up(running.agent)
    assert running.agent("docker info --format '{{.Driver}}'") in ("overlay2", "overlayfs")


def test_a_folder_of_the_home_can_be_mounted_into_an_inner_container(running: Workspace) -> None:
    """The daemon looks for it where it runs itself, so the home must be there too."""
    running.agent.proof()
    assert running.start_up(running.agent)
    running.load_tiny(running.container)
    running.agent("mkdir -p project && echo mine >project/file")
    mount = '--volume "$HOME/project:/project"'
    assert running.agent(f"docker run --rm {mount} {TINY} cat /project/file") == "mine"
    running.agent(f"docker run --rm --user 1000 {mount} {TINY} sh -c 'echo too >/project/back'")
    assert running.agent("cat project/back") == "too"
