"""Envbox: Coder's image that contains Sysbox, in a privileged container around the workspace."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Literal

from .._errors import ConfigError
from ..language import functions as fn
from ..language.expr import BoolLike, Expr, NumberLike, TextLike
from ..model.checked import checked
from ..model.containers import EnvValue, ResourceRef
from ..model.platform import Capability, Platform
from ..model.trust import Trust
from ..model.volumes import Ephemeral, HostPath, Mount, Persistent
from ..model.workspace import WorkspaceModel
from .base import Nesting
from .dockerd import start_dockerd

# What envbox reads of its own host.
_HOST = ("/usr/src", "/lib/modules")
# Where envbox keeps what the inner container has below these paths. A volume that the template mounts there takes the
# cache's place.
_INNER = {"/var/lib/docker": "/var/lib/coder/docker", "/var/lib/containers": "/var/lib/coder/containers"}
# What is downloaded once and kept: by the inner container's Docker and Podman, and by envbox itself.
_CACHES = {
    "cache/docker": "/var/lib/coder/docker",
    "cache/containers": "/var/lib/coder/containers",
    "envbox/docker": "/var/lib/docker",
    "envbox/containers": "/var/lib/containers",
}
_SYSBOX = "/var/lib/sysbox"
_TOKEN = "CODER_AGENT_TOKEN"


@checked
@dataclass(frozen=True, kw_only=True)
class Envbox(Nesting):
    """Docker inside by envbox: the workspace's image runs in an inner container on envbox's own Sysbox.

    Variables and volumes that the template gives the workspace reach the inner container.

    :param envbox_image: the outer container's image.
    :param inner_image: the inner container's image (``CODER_INNER_IMAGE``); by default the workspace's.
    :param inner_username: the user there (``CODER_INNER_USERNAME``); by default ``home.user``.
    :param inner_hostname: the host name there (``CODER_INNER_HOSTNAME``); by default the workspace's name.
    :param inner_work_dir: the working directory there (``CODER_INNER_WORK_DIR``); by default the workspace's, else the
        image's.
    :param inner_envs: further variables of the outer container that the inner one gets (``CODER_INNER_ENVS``); a name may
        end in ``*``.
    :param image_pull_secret: Docker credentials for the inner image (``CODER_IMAGE_PULL_SECRET``); in Kubernetes a
        ``SecretKey(secret="regcred", key=".dockerconfigjson")``.
    :param docker_bridge_cidr: the address of envbox's own Docker bridge (``CODER_DOCKER_BRIDGE_CIDR``).
    :param bootstrap_script: what starts the agent (``CODER_BOOTSTRAP_SCRIPT``); by default its init script.
    :param inner_mounts: further mounts from the outer container into the inner one, ``source:target[:ro]``
        (``CODER_MOUNTS``).
    :param outer_mounts: volumes of the outer container alone, for example extra certificates.
    :param add_tun: a TUN device inside (``CODER_ADD_TUN``). :param add_fuse: a FUSE device (``CODER_ADD_FUSE``).
    :param add_gpu: the host's GPUs inside (``CODER_ADD_GPU``). In Kubernetes, ask for one by ``limits`` too.
    :param usr_lib_dir: where the host's ``/usr/lib`` is mounted for GPU drivers (``CODER_USR_LIB_DIR``).
    :param inner_usr_lib_dir: where they belong inside (``CODER_INNER_USR_LIB_DIR``); by default envbox finds out.
    :param cpus: cores of the inner container (``CODER_CPUS``), :param memory: its GiB (``CODER_MEMORY``); by default the
        workspace's limits, in Kubernetes by the downward API.
    :param disable_idmapped_mount: for kernels without id-mapped mounts (``CODER_DISABLE_IDMAPPED_MOUNT``).
    :param extra_certs_path: CA certificates, a path in the outer container (``CODER_EXTRA_CERTS_PATH``).
    :param caches: where what Docker downloads is kept. ``volume``: on storage of its own. ``home``: in Kubernetes, on the
        home's claim by sub-path, as in Coder's template; the home then is that claim's folder ``home``, so choose before
        there are workspaces.
    :param cache_size: the size of the caches' own claim in GiB, in Kubernetes.
    :param start_timeout: how long the start-up script waits for dockerd, in seconds.

    Source: https://github.com/coder/envbox, Coder's template ``kubernetes-envbox``.
    """

    envbox_image: TextLike = "ghcr.io/coder/envbox:latest"
    inner_image: TextLike | None = None
    inner_username: TextLike | None = None
    inner_hostname: TextLike | None = None
    inner_work_dir: TextLike | None = None
    inner_envs: tuple[str, ...] = ()
    image_pull_secret: EnvValue | None = None
    docker_bridge_cidr: TextLike | None = None
    bootstrap_script: TextLike | None = None
    inner_mounts: tuple[TextLike, ...] = ()
    outer_mounts: tuple[Mount, ...] = ()
    add_tun: BoolLike = False
    add_fuse: BoolLike = False
    add_gpu: bool = False
    usr_lib_dir: str = "/var/coder/usr/lib"
    inner_usr_lib_dir: TextLike | None = None
    cpus: NumberLike | None = None
    memory: NumberLike | None = None
    disable_idmapped_mount: bool = False
    extra_certs_path: TextLike | None = None
    caches: Literal["volume", "home"] = "volume"
    cache_size: NumberLike = 30
    start_timeout: int = 60

    title: ClassVar[str] = "Envbox"
    names_env: ClassVar[bool] = True
    trust: ClassVar[Trust] = Trust.PRIVILEGED_OUTER
    needs: ClassVar[tuple[Capability, ...]] = (Capability.PRIVILEGED, Capability.HOST_PATH)

    def apply(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The outer container in the workspace's place, told to run the workspace inside."""
        workspace = self.enter(workspace)
        container = workspace.container
        mounts, inner = self._mounts(workspace)
        own = {name: value for name, value in self._env(workspace, inner).items() if value is not None}
        platform = workspace.platform
        workspace = workspace.with_container(
            image=self.envbox_image,
            command=("/envbox", "docker"),
            # A variable that the template itself sets takes precedence.
            env={**container.env, **own, **container.env},
            mounts=mounts,
            privileged=True,
            user=None,
            working_dir=None,
            gpus="all" if self.add_gpu and platform.can(Capability.GPUS) else container.gpus,
            # With a cgroup namespace of its own, envbox can't make the inner container's groups.
            cgroup_namespace="host" if platform.can(Capability.CGROUP_NAMESPACE) else None,
        )
        workspace = replace(workspace, run_as_user=None, fs_group=None, run_as_non_root=None)
        return workspace.with_startup(start_dockerd(seconds=self.start_timeout))

    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """A host that takes privileged containers and has a kernel for Sysbox."""
        return (
            *platform.prerequisite(Capability.PRIVILEGED),
            "The kernel is Linux 5.19 or newer: the Sysbox in envbox needs id-mapped mounts.",
            "The image holds Docker, and its user may run `sudo` without a password.",
        )

    def _env(self, workspace: WorkspaceModel, inner_mounts: tuple[TextLike, ...]) -> dict[str, Any]:
        container = workspace.container
        passed = [name for name in container.env if name != _TOKEN]
        return {
            "CODER_AGENT_URL": workspace.agent_url,
            "CODER_INNER_IMAGE": _or(self.inner_image, container.image),
            "CODER_INNER_USERNAME": _or(self.inner_username, workspace.user),
            "CODER_INNER_HOSTNAME": _or(self.inner_hostname, workspace.name),
            "CODER_INNER_WORK_DIR": _or(self.inner_work_dir, container.working_dir),
            "CODER_INNER_ENVS": ",".join((*passed, *self.inner_envs)) or None,
            "CODER_BOOTSTRAP_SCRIPT": _or(self.bootstrap_script, workspace.agent_command),
            "CODER_MOUNTS": ",".join(str(mount) for mount in (*inner_mounts, *self.inner_mounts)) or None,
            "CODER_IMAGE_PULL_SECRET": self.image_pull_secret,
            "CODER_DOCKER_BRIDGE_CIDR": self.docker_bridge_cidr,
            "CODER_ADD_TUN": _flag(self.add_tun),
            "CODER_ADD_FUSE": _flag(self.add_fuse),
            "CODER_ADD_GPU": _flag(self.add_gpu),
            "CODER_USR_LIB_DIR": self.usr_lib_dir if self.add_gpu else None,
            "CODER_INNER_USR_LIB_DIR": self.inner_usr_lib_dir,
            "CODER_CPUS": self._cpus(workspace),
            "CODER_MEMORY": self._memory(workspace),
            "CODER_DISABLE_IDMAPPED_MOUNT": _flag(self.disable_idmapped_mount),
            "CODER_EXTRA_CERTS_PATH": self.extra_certs_path,
        }

    def _cpus(self, workspace: WorkspaceModel) -> EnvValue | None:
        # Whole cores: envbox reads an integer, as the downward API gives one.
        if self.cpus is None and workspace.platform.can(Capability.DOWNWARD_API):
            return ResourceRef(resource="limits.cpu")
        cores = workspace.container.cpu if self.cpus is None else self.cpus
        if cores is None:
            return None
        return f"{fn.ceil(cores)}" if isinstance(cores, Expr) else str(math.ceil(cores))

    def _memory(self, workspace: WorkspaceModel) -> EnvValue | None:
        if self.memory is None and workspace.platform.can(Capability.DOWNWARD_API):
            return ResourceRef(resource="limits.memory")
        gib = workspace.container.memory if self.memory is None else self.memory
        if gib is None:
            return None
        return f"{fn.floor(gib * 1024**3)}" if isinstance(gib, Expr) else str(int(gib * 1024**3))

    def _mounts(self, workspace: WorkspaceModel) -> tuple[tuple[Mount, ...], tuple[TextLike, ...]]:
        """The outer container's volumes, and which of them go on to the inner one, as ``CODER_MOUNTS`` says it."""
        home = workspace.home_mount
        on_home = self.caches == "home" and home is not None and workspace.platform.can(Capability.SIZED_VOLUMES)
        outer: list[Mount] = []
        inner: list[TextLike] = []
        for mount in workspace.container.mounts:
            target = mount.path
            if isinstance(target, str) and target in _INNER:
                outer.append(replace(mount, path=_INNER[target]))
                continue
            source = target
            if mount is home:
                # Envbox gives a folder right below /home to the user.
                source = target if _is_home(workspace.home) else f"/home/{workspace.user}"
                mount = replace(mount, path=source, sub_path="home" if on_home else mount.sub_path)
            for path in (source, target):
                if any(separator in str(path) for separator in ":,"):
                    raise ConfigError(
                        "", f"envbox can't mount {path!r}: it lists mounts by : and ,", "use another path"
                    )
            outer.append(mount)
            inner.append(f"{source}:{target}{':ro' if mount.read_only else ''}")
        taken = {mount.path for mount in outer if isinstance(mount.path, str)}
        kept = [self._cache(workspace, home if on_home else None, *c) for c in _CACHES.items() if c[1] not in taken]
        host = [Mount(volume=HostPath(path=path), path=path, read_only=True) for path in _HOST]
        if self.add_gpu:
            host.append(Mount(volume=HostPath(path="/usr/lib"), path=self.usr_lib_dir, read_only=True))
        sysbox = Mount(volume=Ephemeral(name="sysbox"), path=_SYSBOX)
        return (*outer, *kept, sysbox, *host, *self.outer_mounts), tuple(inner)

    def _cache(self, workspace: WorkspaceModel, home: Mount | None, folder: str, path: str) -> Mount:
        if not workspace.platform.can(Capability.SIZED_VOLUMES):
            return Mount(volume=Persistent(name=folder.replace("/", "_")), path=path)
        volume = home.volume if home else Persistent(name="cache", size=self.cache_size)
        return Mount(volume=volume, path=path, sub_path=folder)


def _or(value: Any, default: Any) -> Any:
    return default if value is None else value


def _flag(value: BoolLike) -> str | None:
    if isinstance(value, Expr):
        return str(value)
    return "true" if value else None


def _is_home(path: str) -> bool:
    return path == "/root" or (path.startswith("/home/") and path.count("/") == 2)
