"""docker-envbox: a privileged outer container that runs the workspace in an inner one, on Sysbox of its own."""

from __future__ import annotations

import hashlib

from coder import TEXT
from images import TINY
from workspaces import Workspace

TEMPLATE = "docker-envbox"
CACHES = {
    "/var/lib/coder/docker",
    "/var/lib/coder/containers",
    "/var/lib/containers",
    "/var/lib/docker",
    "/var/lib/sysbox",
}


def test_the_outer_container_has_what_envbox_needs(running: Workspace) -> None:
    about = running.about()
    assert about["HostConfig"]["Privileged"]
    assert about["HostConfig"]["Runtime"] != "sysbox-runc"
    command = [*(about["Config"]["Entrypoint"] or []), *(about["Config"]["Cmd"] or [])]
    assert command == ["/envbox", "docker"]
    binds = {mount["Destination"]: mount for mount in about["Mounts"] if mount["Type"] == "bind"}
    assert set(binds) == {"/usr/src", "/lib/modules"}
    assert all(mount["Source"] == place and not mount["RW"] for place, mount in binds.items())


def test_the_variables_tell_envbox_what_to_run(running: Workspace) -> None:
    env = dict(variable.split("=", 1) for variable in running.about()["Config"]["Env"])
    assert env["CODER_INNER_IMAGE"]
    assert env["CODER_INNER_USERNAME"] == "coder"
    assert env["CODER_AGENT_TOKEN"] == running.state["coder_agent.main"]["token"]
    assert env["CODER_BOOTSTRAP_SCRIPT"]
    assert "/home/coder:/home/coder" in env["CODER_MOUNTS"].split(",")


def test_the_agent_runs_in_the_inner_container(running: Workspace) -> None:
    proof = running.agent.proof()
    assert (proof["user"], proof["uid"], proof["home"]) == ("coder", "1000", "/home/coder")
    assert proof["subsystem"] == "envbox"
    assert proof["text"] == TEXT
    token = running.state["coder_agent.main"]["token"]
    assert proof["token_sha256"] == hashlib.sha256(token.encode()).hexdigest()
    inner = running.engine("exec", running.container, "docker", "ps", "--format", "{{.Names}}")
    assert inner == "workspace_cvm"


def test_docker_works_in_the_inner_container_once_the_start_up_is_done(running: Workspace) -> None:
    agent = running.agent
    agent.proof()
    done = running.start_up(agent)
    assert done, done.output
    if not agent.run("docker version"):
        # Envbox runs an image's own systemd, which starts Docker; the stand-in has no room for it.
        agent("sudo sh -c 'nohup dockerd >/var/log/dockerd.log 2>&1 &'; until docker version; do sleep 0.5; done")
    running.load_tiny(running.container, "docker", "exec", "--interactive", "workspace_cvm", "docker", "load")
    assert agent(f"docker run --rm {TINY} echo from the innermost") == "from the innermost"


def test_what_docker_downloads_outlives_a_stop(running: Workspace) -> None:
    """An anonymous volume would go with its container, one with `count` with the start."""
    volumes = {mount["Destination"]: mount["Name"] for mount in running.about()["Mounts"] if mount["Type"] == "volume"}
    named = {values["name"]: address for address, values in running.state.of_type("docker_volume").items()}
    assert set(volumes) >= CACHES
    assert set(volumes.values()) <= set(named)
    for place in ("/home/coder", "/var/lib/docker", "/var/lib/coder/docker"):
        assert not named[volumes[place]].endswith("[0]"), place
