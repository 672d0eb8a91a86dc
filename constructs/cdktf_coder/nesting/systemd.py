"""systemd as a workspace's init, on Sysbox: the image's own docker.service runs Docker."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import ClassVar

from ..language.expr import NumberLike
from ..model.checked import checked
from ..model.platform import Capability, Platform
from ..model.trust import Trust
from ..model.workspace import WorkspaceModel
from .base import Nesting
from .sysbox import docker_data, on_sysbox, sysbox_prerequisites

# The agent's script comes as an argument of its own: whatever is in it, no shell reads it here. sudo gives the user's
# own HOME and PATH; of the container's environment only the variables that the template set are kept. A fresh claim
# belongs to root, and with it the home.
_INIT = """\
(
  until systemctl is-system-running 2>/dev/null | grep -qxE 'running|degraded'; do sleep 1; done
  {chown}exec sudo -u {user} --preserve-env={env} -nH sh -c "$1"
) &
exec /sbin/init
"""


@checked
@dataclass(frozen=True, kw_only=True)
class Systemd(Nesting):
    """Docker inside by an init of the workspace's own: systemd is PID 1 and starts Docker as on any machine.

    The agent is started as ``home.user`` once systemd has come up (``running`` or ``degraded``), with its token and the
    variables that the template gives the container, and nothing else of root's environment.

    :param keep_docker_data: keep images and containers of the inner Docker on a volume of its own, over restarts.
    :param docker_data_size: that volume's size in GiB, in Kubernetes.
    :param host_users: as for :class:`Sysbox`.

    Source: Coder's page "Docker in workspaces", on systemd.
    """

    keep_docker_data: bool = False
    docker_data_size: NumberLike = 20
    host_users: bool | None = None

    title: ClassVar[str] = "systemd on Sysbox"
    names_env: ClassVar[bool] = True
    trust: ClassVar[Trust] = Trust.UNPRIVILEGED
    needs: ClassVar[tuple[Capability, ...]] = (Capability.RUNTIME,)

    def apply(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The workspace with root's container, whose command starts the agent in the background and becomes init."""
        workspace = on_sysbox(self.enter(workspace), host_users=self.host_users)
        command = ("sh", "-c", _script(workspace), "sh", workspace.agent_command)
        workspace = workspace.platform.run_as_root(workspace.with_container(command=command))
        if self.keep_docker_data:
            workspace = workspace.with_mounts(docker_data(self.docker_data_size))
        return workspace

    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """Sysbox on the host, systemd and Docker in the image."""
        return (
            *sysbox_prerequisites(platform),
            "The image holds systemd (`/sbin/init`), `sudo`, and Docker with its `docker.service` enabled.",
        )


def _script(workspace: WorkspaceModel) -> str:
    user = shlex.quote(workspace.user)
    chown = f"chown {user}: {shlex.quote(workspace.home)}\n  " if workspace.home_mount else ""
    env = ",".join(workspace.container.env)
    return _INIT.replace("{chown}", chown).replace("{user}", user).replace("{env}", shlex.quote(env))
