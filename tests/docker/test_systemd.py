"""docker-systemd: systemd is PID 1 of a container on Sysbox, and starts Docker and the agent."""

from __future__ import annotations

import hashlib

from coder import TEXT
from images import TINY
from workspaces import Workspace

TEMPLATE = "docker-systemd"


def test_the_container_runs_on_sysbox_as_root_without_privileges(running: Workspace) -> None:
    about = running.about()
    assert about["HostConfig"]["Runtime"] == "sysbox-runc"
    assert not about["HostConfig"]["Privileged"]
    assert not about["HostConfig"]["CapAdd"]
    assert about["Config"]["User"] in ("root", "0", "0:0")


def test_systemd_boots_and_starts_docker_and_the_agent(running: Workspace) -> None:
    """Only Sysbox lets an unprivileged container do that, so a privileged twin shows it."""
    with running.twin() as agent:
        proof = agent.proof()
        assert (proof["user"], proof["uid"], proof["home"]) == ("coder", "1000", "/home/coder")
        assert proof["hostname"] == running.name
        assert proof["text"] == TEXT
        assert proof["url"].startswith("http://host.docker.internal:")
        token = running.state["coder_agent.main"]["token"]
        assert proof["token_sha256"] == hashlib.sha256(token.encode()).hexdigest()

        assert agent("cat /proc/1/comm") == "systemd"
        assert agent.run("systemctl is-system-running").output.strip() in ("running", "degraded")
        done = running.start_up(agent)
        assert done, done.output
        assert agent("systemctl is-active docker") == "active"
        running.load_tiny(agent.container)
        assert agent(f"docker run --rm {TINY} echo from the inner container") == "from the inner container"


def test_the_agent_runs_in_the_background_of_systemd(running: Workspace) -> None:
    """When the agent ends, the workspace's machine goes on."""
    with running.twin() as agent:
        agent.proof()
        running.engine("exec", "--user", "0", agent.container, "pkill", "-TERM", "-f", "coder agent")
        assert running.engine.inspect("container", agent.container)["State"]["Running"]
