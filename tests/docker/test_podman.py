"""docker-podman: rootless Podman in an unprivileged container."""

from __future__ import annotations

from images import TINY
from workspaces import Workspace

TEMPLATE = "docker-podman"


def test_the_container_gets_the_fuse_device_and_no_privileges(running: Workspace) -> None:
    host = running.about()["HostConfig"]
    assert not host["Privileged"]
    assert not host["CapAdd"]
    assert "/dev/fuse" in {device["PathOnHost"] for device in host["Devices"]}
    assert not [mount for mount in running.about()["Mounts"] if mount["Type"] == "bind"]


def test_the_agent_runs_as_podman(running: Workspace) -> None:
    proof = running.agent.proof()
    assert (proof["user"], proof["uid"], proof["home"]) == ("podman", "1000", "/home/podman")


def test_podman_works_in_the_workspace_once_the_start_up_is_done(running: Workspace) -> None:
    agent = running.agent
    agent.proof()
    done = running.start_up(agent)
    assert done, done.output
    assert agent("podman info --format '{{.Host.Security.Rootless}}' 2>/dev/null") == "true"
    command = ("sh", "-c", f"cat >{running.method.home}/tiny.tar")
    running.engine("exec", "--interactive", running.container, *command, stdin=running.tiny)
    agent("podman load --quiet --input tiny.tar")
    run = f"podman run --rm --pull=never localhost/{TINY} echo from the inner container"
    assert agent(run).splitlines()[-1] == "from the inner container"
