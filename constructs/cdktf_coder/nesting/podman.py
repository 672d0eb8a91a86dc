"""Rootless Podman: containers by the workspace's own user, without a daemon and without privileges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._errors import ConfigError
from ..model.checked import checked
from ..model.platform import Capability, Platform
from ..model.startup import Fragment
from ..model.trust import Trust
from ..model.workspace import WorkspaceModel
from .base import Nesting

_FUSE = "/dev/fuse"

# A file of its own among those that Podman reads, so that the user's stays the user's.
_SET_UP = """\
if ! command -v podman >/dev/null 2>&1; then
  echo "There is no podman in this image: install Podman in it, or choose another image." >&2
  exit 1
fi
settings=${XDG_CONFIG_HOME:-$HOME/.config}/containers/containers.conf.d
mkdir -p "$settings"
{
  echo "# Written when the workspace starts."
  echo "[containers]"
  # Where a container's /proc is masked, as Docker and Kubernetes do it, the kernel forbids a new one inside.
  if ! unshare --user --map-root-user --pid --fork --mount-proc true 2>/dev/null; then echo 'pidns = "host"'; fi
  # A network of a container's own takes the TUN device.
  if [ ! -c /dev/net/tun ]; then echo 'netns = "host"'; fi
} >"$settings/workspace.conf"
echo "Podman is ready."
"""


@checked
@dataclass(frozen=True, kw_only=True)
class Podman(Nesting):
    """Containers inside by rootless Podman, which needs the FUSE device and user namespaces.

    :param user: the user that the container runs as; by default ``home.user``, and in Kubernetes ``home.uid``. A number where
        the platform takes users by number.
    :param device_plugin: the resource by which the nodes' device plugin hands out ``/dev/fuse``; others are
        ``smarter-devices/fuse`` and ``squat.ai/fuse``.
    :param apparmor_unconfined: lift AppArmor off the container, whose usual profile on Debian-like hosts forbids mounts.
    :param seccomp_unconfined: lift the system call filter, which on Docker forbids new user namespaces.

    Source: Coder's page "Docker in workspaces", on rootless Podman.
    """

    user: str | int | None = None
    device_plugin: str = "github.com/fuse"
    apparmor_unconfined: bool = True
    seccomp_unconfined: bool = True

    title: ClassVar[str] = "Rootless Podman"
    trust: ClassVar[Trust] = Trust.UNPRIVILEGED
    needs: ClassVar[tuple[Capability, ...]] = (Capability.DEVICE,)

    def apply(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The workspace with the FUSE device, and without the confinement that forbids containers in it."""
        set_up = Fragment(name="Set up Podman", script=_SET_UP, phase="wait")
        workspace = self._as_user(self.enter(workspace).with_startup(set_up))
        platform = workspace.platform
        workspace = platform.with_device(workspace, _FUSE, plugin=self.device_plugin)
        return platform.unconfined(workspace, seccomp=self.seccomp_unconfined, apparmor=self.apparmor_unconfined)

    def _as_user(self, workspace: WorkspaceModel) -> WorkspaceModel:
        platform = workspace.platform
        if not platform.can(Capability.USER_NAMES):
            if isinstance(self.user, str):
                raise ConfigError("", f"{platform.title} takes users by number, not {self.user!r}", "give user=1000")
            return workspace if self.user is None else workspace.with_container(user=self.user)
        user = workspace.container.user if self.user is None else self.user
        return workspace.with_container(user=workspace.user if user is None else user)

    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """The FUSE device, Podman in the image."""
        return (
            *platform.prerequisite(Capability.DEVICE, path=_FUSE, name=self.device_plugin),
            "The kernel has FUSE (`modprobe fuse`), and lets ordinary users make user namespaces.",
            "The image holds Podman, `fuse-overlayfs` and `uidmap`, and its user has ranges in `/etc/subuid` and "
            "`/etc/subgid`, as in `ghcr.io/coder/podman:ubuntu`.",
        )

    def notes(self, platform: Platform) -> tuple[str, ...]:
        """What stands in for the docker command."""
        return (
            "There is no Docker daemon here: `podman` runs containers, and takes Docker's arguments. For those who type "
            "`docker`, install the package `podman-docker` in the image, or put `alias docker=podman` into `~/.bashrc`. "
            "Containers share the workspace's network and its process numbers wherever the workspace has no `/dev/net/tun` "
            "and a masked `/proc`, as is usual: see `~/.config/containers/containers.conf.d/workspace.conf`.",
        )
