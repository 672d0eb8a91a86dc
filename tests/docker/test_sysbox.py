"""docker-sysbox: an unprivileged container on Sysbox, in which the agent starts dockerd."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from coder import TEXT
from images import TINY
from workspaces import Studio, Workspace

TEMPLATE = "docker-sysbox"


def test_the_container_runs_on_sysbox_without_privileges(running: Workspace) -> None:
    host = running.about()["HostConfig"]
    assert host["Runtime"] == "sysbox-runc"
    assert not host["Privileged"]
    assert not host["CapAdd"]
    assert not host["Devices"]
    assert not [mount for mount in running.about()["Mounts"] if mount["Type"] == "bind"]


def test_the_agent_runs_as_the_images_user_in_the_home(running: Workspace) -> None:
    proof = running.agent.proof()
    assert (proof["user"], proof["uid"], proof["gid"], proof["home"]) == ("coder", "1000", "1000", "/home/coder")
    assert running.agent('echo "$PWD"') == "/home/coder"
    assert running.agent("test -O . && test -w . && echo mine") == "mine"


def test_the_agent_has_its_token(running: Workspace) -> None:
    token = running.state["coder_agent.main"]["token"]
    assert f"CODER_AGENT_TOKEN={token}" in running.about()["Config"]["Env"]
    assert running.agent.proof()["token_sha256"] == hashlib.sha256(token.encode()).hexdigest()
    assert running.agent.proof()["auth"] == "token"


def test_the_agent_reaches_coder_on_the_hosts_localhost(running: Workspace) -> None:
    """The access URL is localhost, which inside a container is the container: the agent came by the host's name."""
    assert "//localhost:" in running.provisioner.access_url
    url = running.agent.proof()["url"]
    assert url == running.provisioner.access_url.replace("localhost", "host.docker.internal") + "/"
    assert "host.docker.internal:host-gateway" in running.about()["HostConfig"]["ExtraHosts"]


def test_the_init_script_arrives_unchanged(running: Workspace) -> None:
    assert running.agent.proof()["text"] == TEXT


def test_the_container_ends_when_it_is_told_to(studio: Studio, gallery: Callable[[str], str]) -> None:
    """The agent gets the signal itself: no shell in between keeps it, and Docker need not kill anything."""
    with studio.workspace(gallery(TEMPLATE)) as workspace:
        workspace.start()
        workspace.agent.proof()
        studio.engine("stop", "--time", "60", workspace.container)
        assert workspace.about()["State"]["ExitCode"] == 0


def test_without_sysbox_the_start_up_fails_loudly(running: Workspace, real_sysbox: bool) -> None:
    done = running.start_up(running.agent)
    if real_sysbox:
        assert done, done.output
        return
    assert done.status not in (0, 124)
    assert "dockerd" in done.output
    assert "failed to start daemon" in done.output, "what the daemon's own log says must be there"


def test_with_sysboxs_powers_the_start_up_script_starts_docker(running: Workspace, studio: Studio) -> None:
    with running.twin() as agent:
        assert agent.proof()["user"] == "coder"
        assert not agent.run("docker version"), "dockerd runs before the start-up script started it"

        done = running.start_up(agent)
        assert done, done.output
        running.load_tiny(agent.container)
        assert agent(f"docker run --rm {TINY} echo from the inner container") == "from the inner container"

        again = running.start_up(agent)
        assert again, f"run again, with Docker running:\n{again.output}"
        assert agent("pgrep -c -x dockerd") == "1"


def test_the_start_up_script_survives_a_killed_daemon(running: Workspace) -> None:
    """A container that was killed and started again still has the old daemon's files."""
    with running.twin() as agent:
        agent.proof()
        assert running.start_up(agent)
        running.engine("kill", agent.container)
        running.engine("start", agent.container)
        agent.proof()
        done = running.start_up(agent)
        assert done, done.output
        assert agent.run("docker version")
