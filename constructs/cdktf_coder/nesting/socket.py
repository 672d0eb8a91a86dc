"""The Docker host's own daemon, shared with the workspace by its socket."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from .._errors import ConfigError
from ..language.expr import TextLike
from ..model.checked import checked
from ..model.containers import Container
from ..model.platform import Capability, Platform
from ..model.trust import Trust
from ..model.volumes import HostPath, Mount
from ..model.workspace import WorkspaceModel
from .base import Nesting, spelled_out
from .dockerd import wait_for_docker

_SOCKET = "/var/run/docker.sock"
_ADVICE = f'echo "The socket belongs to the group $(stat -c %g {_SOCKET}), this user is in: $(id -G)." >&2'


@checked
@dataclass(frozen=True, kw_only=True)
class Socket(Nesting):
    """Docker inside by the host's own daemon. Containers started in the workspace run beside it, on the host.

    :param allow_host_root: must be ``True``: whoever can use the socket can become root on the host.
    :param path: the socket's path on the host; by default the one that the template's variable ``docker_socket`` names,
        else ``/var/run/docker.sock``.
    :param group: the number of the group that owns the socket on the host (``stat -c %g /var/run/docker.sock``), which the
        workspace's user is put into.
    :param start_timeout: how long the start-up script waits for an answer, in seconds.

    Raises ``ConfigError`` without ``allow_host_root=True``, and for a workspace that has a Docker daemon of its own.
    Docker hosts only: nodes of Kubernetes have no Docker socket. Source: provider fields ``volumes`` and ``group_add``.
    """

    allow_host_root: bool = False
    path: TextLike | None = None
    group: int | TextLike | None = None
    start_timeout: int = 10

    title: ClassVar[str] = "Shared Docker socket"
    trust: ClassVar[Trust] = Trust.HOST_ROOT
    needs: ClassVar[tuple[Capability, ...]] = (Capability.DOCKER_SOCKET,)

    def __post_init__(self) -> None:
        spelled_out(self, self.allow_host_root)

    def apply(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The workspace with the socket mounted and its group added."""
        workspace = self.enter(workspace)
        _refuse_another_daemon(workspace)
        path = workspace.docker_socket if self.path is None else self.path
        workspace = workspace.with_mounts(Mount(volume=HostPath(path=path), path=_SOCKET))
        if self.group is not None:
            group = str(self.group) if isinstance(self.group, int) else self.group
            workspace = replace(workspace, groups=(*workspace.groups, group))
        return workspace.with_startup(wait_for_docker(seconds=self.start_timeout, advice=_ADVICE))

    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """The socket's group on the host, Docker's client in the image."""
        return (
            "The user of the image may use the Docker host's socket: its group's number is what "
            f"`stat -c %g {_SOCKET}` prints on the host.",
            "The image holds Docker's command line client; the daemon is the host's.",
        )

    def notes(self, platform: Platform) -> tuple[str, ...]:
        """That the containers and the paths are the host's."""
        return (
            "Containers run beside the workspace, on the Docker host: they outlive it, everyone who has the socket sees "
            "them, and the paths of `docker run -v` are the host's.",
        )

    def handed_over(self) -> str:
        """Root on the host, by its Docker socket."""
        return (
            "whoever uses the workspace can become root on the Docker host, and rules all its containers, by its socket"
        )


def _refuse_another_daemon(workspace: WorkspaceModel) -> None:
    container = workspace.container
    daemons = [f"the container {other.name}" for other in workspace.sidecars if _runs_docker(other)]
    if "DOCKER_HOST" in container.env:
        daemons.append("the variable DOCKER_HOST")
    daemons += [f"the mount at {mount.path}" for mount in container.mounts if _docker_s(mount)]
    if workspace.runtime is not None:
        daemons.append(f"the runtime {workspace.runtime}")
    if daemons:
        raise ConfigError(
            "",
            f"the host's Docker socket and a Docker daemon of the workspace's own exclude each other: {', '.join(daemons)}",
            "remove that, or choose another nesting method",
        )


def _runs_docker(container: Container) -> bool:
    return container.privileged or any(_docker_s(mount) for mount in container.mounts)


def _docker_s(mount: Mount) -> bool:
    return isinstance(mount.path, str) and mount.path.rstrip("/") in ("/var/lib/docker", _SOCKET, "/run/docker.sock")
