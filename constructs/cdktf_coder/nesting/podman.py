"""Rootless Podman: containers by the workspace's own user, without a daemon and without privileges."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ..model.trust import Trust
from ..model.workspace import Device, Platform, Workspace
from .base import Nesting

_FUSE = "/dev/fuse"
_APPARMOR = "container.apparmor.security.beta.kubernetes.io"


@dataclass(frozen=True, kw_only=True)
class Podman(Nesting):
    """Containers inside by rootless Podman, which needs the FUSE device and user namespaces.

    :param user: whom the container runs as on Docker; by default ``home.user``. In Kubernetes it is ``home.uid``.
    :param device_plugin: the resource by which the nodes' device plugin hands out ``/dev/fuse``; others are
        ``smarter-devices/fuse`` and ``squat.ai/fuse``.
    :param apparmor_unconfined: lift AppArmor off the container, whose usual profile on Debian-like hosts forbids mounts.
    :param seccomp_unconfined: on Docker, lift its system call filter, which forbids new user namespaces.

    Source: Coder's page "Docker in workspaces", on rootless Podman.
    """

    user: str | int | None = None
    device_plugin: str = "github.com/fuse"
    apparmor_unconfined: bool = True
    seccomp_unconfined: bool = True

    title: ClassVar[str] = "Rootless Podman"
    trust: ClassVar[Trust] = Trust.UNPRIVILEGED

    def apply(self, workspace: Workspace) -> Workspace:
        """The workspace with the FUSE device, and without the confinement that forbids containers in it."""
        workspace = self.enter(workspace)
        container = workspace.container
        if workspace.platform == "docker":
            user = self.user if self.user is not None else container.user
            return workspace.with_container(
                user=workspace.user if user is None else user,
                devices=(*container.devices, Device(host=_FUSE)),
                security_options=(*container.security_options, *self._security_options()),
            )
        workspace = workspace.with_container(limits={**container.limits, self.device_plugin: 1})
        if not self.apparmor_unconfined:
            return workspace
        annotation = {f"{_APPARMOR}/{container.name}": "unconfined"}
        return replace(workspace, annotations={**workspace.annotations, **annotation})

    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """The FUSE device, Podman in the image."""
        if platform == "docker":
            place = f"The Docker host has `{_FUSE}` (`modprobe fuse`), and lets ordinary users make user namespaces."
        else:
            place = f"The nodes run a device plugin that hands out `{_FUSE}` as `{self.device_plugin}`."
        return (
            place,
            "The image holds Podman, `fuse-overlayfs` and `uidmap`, and its user has ranges in `/etc/subuid` and "
            "`/etc/subgid`, as in `ghcr.io/coder/podman:ubuntu`.",
        )

    def notes(self, platform: Platform) -> tuple[str, ...]:
        """What stands in for the docker command."""
        return (
            "There is no Docker daemon here: `podman` runs containers, and takes Docker's arguments. For those who type "
            "`docker`, install the package `podman-docker` in the image, or put `alias docker=podman` into `~/.bashrc`.",
        )

    def _security_options(self) -> tuple[str, ...]:
        lifted = {"seccomp=unconfined": self.seccomp_unconfined, "apparmor=unconfined": self.apparmor_unconfined}
        return tuple(option for option, wanted in lifted.items() if wanted)
