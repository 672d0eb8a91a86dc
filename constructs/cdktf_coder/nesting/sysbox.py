"""Sysbox: an unprivileged container that can run a Docker daemon as a virtual machine would."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ..language.expr import NumberLike
from ..model.checked import checked
from ..model.platform import Capability, Platform
from ..model.trust import Trust
from ..model.volumes import Mount, Persistent
from ..model.workspace import WorkspaceModel
from .base import Nesting
from .dockerd import start_dockerd

RUNTIME = "sysbox-runc"


@checked
@dataclass(frozen=True, kw_only=True)
class Sysbox(Nesting):
    """Docker inside by the Sysbox runtime.

    :param keep_docker_data: keep images and containers of the inner Docker on a volume of its own, over restarts.
    :param docker_data_size: that volume's size in GiB, in Kubernetes.
    :param host_users: ``False`` gives the pod a user namespace by Kubernetes' own ``hostUsers: false`` instead of
        CRI-O's annotation. Only the provider mingfang/k8s knows it.
    :param start_timeout: how long the start-up script waits for dockerd, in seconds.

    Source: Coder's page "Docker in workspaces"; provider fields ``runtime`` and ``runtime_class_name``.
    """

    keep_docker_data: bool = False
    docker_data_size: NumberLike = 20
    host_users: bool | None = None
    start_timeout: int = 60

    title: ClassVar[str] = "Sysbox"
    trust: ClassVar[Trust] = Trust.UNPRIVILEGED
    needs: ClassVar[tuple[Capability, ...]] = (Capability.RUNTIME,)

    def apply(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The workspace on Sysbox, with dockerd started by the agent."""
        workspace = on_sysbox(self.enter(workspace), host_users=self.host_users)
        if self.keep_docker_data:
            workspace = workspace.with_mounts(docker_data(self.docker_data_size))
        return workspace.with_startup(start_dockerd(seconds=self.start_timeout))

    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """Sysbox on the host, Docker in the image."""
        return (
            *sysbox_prerequisites(platform),
            "The image holds Docker, and its user may run `sudo` without a password.",
        )


def on_sysbox(workspace: WorkspaceModel, *, host_users: bool | None = None) -> WorkspaceModel:
    """The workspace with Sysbox as its runtime, and a user namespace."""
    return workspace.platform.with_user_namespace(replace(workspace, runtime=RUNTIME), host_users=host_users)


def docker_data(size: NumberLike) -> Mount:
    """A volume of its own for the images and containers of an inner Docker, ``size`` in GiB."""
    return Mount(volume=Persistent(name="docker", size=size), path="/var/lib/docker")


def sysbox_prerequisites(platform: Platform) -> tuple[str, ...]:
    """What Sysbox needs of the host or the nodes."""
    return platform.prerequisite(Capability.RUNTIME, what="[Sysbox](https://github.com/nestybox/sysbox)", name=RUNTIME)
