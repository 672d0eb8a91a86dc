"""docker-socket: the host's own Docker, by its socket."""

from __future__ import annotations

from images import TINY
from workspaces import Workspace

TEMPLATE = "docker-socket"


def test_the_socket_is_mounted_and_nothing_else_is_asked_for(running: Workspace) -> None:
    about = running.about()
    (bind,) = [mount for mount in about["Mounts"] if mount["Type"] == "bind"]
    assert bind["Source"] == running.engine.host.removeprefix("unix://")
    assert bind["Destination"] == "/var/run/docker.sock"
    assert not about["HostConfig"]["Privileged"]
    assert not about["HostConfig"]["CapAdd"]


def test_docker_works_in_the_workspace_once_the_start_up_is_done(running: Workspace) -> None:
    agent = running.agent
    assert agent.proof()["user"] == "coder", "the agent runs as the image's user, not as root"
    done = running.start_up(agent)
    assert done, done.output
    assert agent(f"docker run --rm {TINY} echo from the host") == "from the host"


def test_the_containers_are_the_hosts(running: Workspace) -> None:
    running.agent.proof()
    assert running.start_up(running.agent)
    assert running.agent(f"docker inspect --format '{{{{.Id}}}}' {running.container}") == running.container
