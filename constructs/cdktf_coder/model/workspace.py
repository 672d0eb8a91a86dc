"""What a workspace is, on any platform: containers, what they mount, may do and need. Plain frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ..language.expr import Expr, NumberLike, TextExpr, TextLike

Platform = Literal["docker", "kubernetes"]


# Volumes ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Persistent:
    """Storage of the workspace's own that outlives a stop: a Docker volume, or a claim in Kubernetes.

    ``name`` becomes the resource's (``home`` is ``docker_volume.home``): renaming it loses the data. ``size`` in GiB,
    ``storage_class`` and ``access_modes`` matter to Kubernetes only.
    """

    name: str
    size: NumberLike = 10
    storage_class: TextLike | None = None
    access_modes: tuple[str, ...] = ("ReadWriteOnce",)
    labels: Mapping[str, TextLike] = field(default_factory=dict)
    annotations: Mapping[str, TextLike] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Ephemeral:
    """Storage that goes when the workspace stops: a volume with ``count`` on Docker, an ``emptyDir`` in Kubernetes.

    ``memory`` keeps it in memory; ``size`` (GiB) limits it where the platform can.
    """

    name: str
    size: NumberLike | None = None
    memory: bool = False


@dataclass(frozen=True, kw_only=True)
class HostPath:
    """A file or folder of the host. ``type`` is Kubernetes' check on it (``Directory``, ``Socket``…)."""

    path: TextLike
    type: str | None = None
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class Existing:
    """A Docker volume or Kubernetes claim that is there already, by its name."""

    claim: TextLike
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class ConfigMap:
    """A Kubernetes ConfigMap's keys as files; ``items`` maps keys to paths, all keys if empty."""

    config_map: TextLike
    items: Mapping[str, str] = field(default_factory=dict)
    optional: bool | None = None
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class Secret:
    """A Kubernetes Secret's keys as files; ``items`` maps keys to paths, all keys if empty. ``mode`` as in ``"0400"``."""

    secret: TextLike
    items: Mapping[str, str] = field(default_factory=dict)
    mode: str | None = None
    optional: bool | None = None
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class Nfs:
    """A directory of an NFS server (Kubernetes mounts it by itself; on Docker it becomes a volume with NFS options)."""

    server: TextLike
    path: TextLike
    name: str | None = None


Volume = Persistent | Ephemeral | HostPath | Existing | ConfigMap | Secret | Nfs


@dataclass(frozen=True, kw_only=True)
class Mount:
    """A volume at a place in a container. ``sub_path`` mounts a folder inside the volume."""

    volume: Volume
    path: TextLike
    read_only: bool = False
    sub_path: TextLike | None = None


# Environment ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class SecretKey:
    """An environment variable out of a Kubernetes Secret."""

    secret: TextLike
    key: TextLike
    optional: bool | None = None


@dataclass(frozen=True, kw_only=True)
class ConfigMapKey:
    """An environment variable out of a Kubernetes ConfigMap."""

    config_map: TextLike
    key: TextLike
    optional: bool | None = None


@dataclass(frozen=True, kw_only=True)
class FieldRef:
    """An environment variable out of the pod's own fields (``status.podIP``)."""

    field: str


@dataclass(frozen=True, kw_only=True)
class ResourceRef:
    """An environment variable out of a container's resources (``limits.cpu``), by Kubernetes' downward API."""

    resource: str
    container: str | None = None
    divisor: str | None = None


EnvValue = str | TextExpr | SecretKey | ConfigMapKey | FieldRef | ResourceRef


# Containers -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Device:
    """A device of the host's, on Docker; ``permissions`` are the cgroup's, by default ``rwm``."""

    host: str
    container: str | None = None
    permissions: str | None = None


@dataclass(frozen=True, kw_only=True)
class Port:
    """A port of a container; ``external`` publishes it on the Docker host (0 lets the engine choose)."""

    internal: NumberLike
    external: NumberLike | None = None
    ip: str | None = None
    protocol: Literal["tcp", "udp", "sctp"] = "tcp"
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ulimit:
    """A limit of the kernel's on a container's processes, on Docker."""

    name: str
    soft: int
    hard: int


@dataclass(frozen=True, kw_only=True)
class Probe:
    """A health check. One of ``command``, ``http_path`` (with ``port``) and ``port`` alone; times in seconds."""

    command: tuple[str, ...] = ()
    http_path: str | None = None
    port: int | None = None
    initial_delay: int | None = None
    period: int | None = None
    timeout: int | None = None
    failure_threshold: int | None = None
    success_threshold: int | None = None


@dataclass(frozen=True, kw_only=True)
class Container:
    """One container. ``cpu`` in cores and ``memory`` in GiB are limits, ``*_request`` what Kubernetes reserves.

    ``command`` replaces the image's entry point, ``args`` its arguments. ``user`` is a name or number on Docker, a number in
    Kubernetes. ``devices``, ``ulimits``, ``gpus``, ``security_options``, ``aliases`` (names in the workspace's networks) and
    ``cgroup_namespace`` are Docker's; ``limits``, ``run_as_non_root`` and probes Kubernetes'.
    """

    name: str
    image: TextLike
    command: tuple[TextLike, ...] | None = None
    args: tuple[TextLike, ...] | None = None
    env: Mapping[str, EnvValue] = field(default_factory=dict)
    env_map: Expr | None = None
    """Further variables, a map of text that is known only when the workspace is built; ``env`` has the last word."""
    mounts: tuple[Mount, ...] = ()
    user: int | str | None = None
    group: int | None = None
    run_as_non_root: bool | None = None
    privileged: bool = False
    read_only_root: bool | None = None
    allow_privilege_escalation: bool | None = None
    capabilities: tuple[str, ...] = ()
    dropped_capabilities: tuple[str, ...] = ()
    working_dir: TextLike | None = None
    cpu: NumberLike | None = None
    memory: NumberLike | None = None
    cpu_request: NumberLike | None = None
    memory_request: NumberLike | None = None
    limits: Mapping[str, TextLike | NumberLike] = field(default_factory=dict)
    devices: tuple[Device, ...] = ()
    ports: tuple[Port, ...] = ()
    ulimits: tuple[Ulimit, ...] = ()
    pull_policy: Literal["Always", "IfNotPresent", "Never"] | None = None
    liveness: Probe | None = None
    readiness: Probe | None = None
    startup: Probe | None = None
    security_options: tuple[str, ...] = ()
    gpus: str | None = None
    aliases: tuple[str, ...] = ()
    cgroup_namespace: Literal["host", "private"] | None = None


@dataclass(frozen=True, kw_only=True)
class Network:
    """A network between the containers of one workspace on Docker; in a pod they share one already."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Fragment:
    """A named piece of an agent's start-up script. ``phase`` puts pieces in order: install, wait, start."""

    name: str
    script: TextLike
    phase: Literal["install", "wait", "start"] = "start"


@dataclass(frozen=True, kw_only=True)
class Workspace:
    """A whole workspace: the container people work in, what runs beside it, and what it asks of its host."""

    platform: Platform
    container: Container
    agent_command: TextExpr
    """The script that starts the agent, as the platform must run it."""
    agent_token: TextExpr
    agent_url: TextExpr
    """Where Coder is, as seen from inside the workspace."""
    name: TextExpr
    """The workspace's name in Coder."""
    docker_socket: TextLike = ""
    """The path of the Docker host's socket, on Docker."""
    home: str = "/home/coder"
    user: str = "coder"
    """The name of the user people work as; the agent runs as this one."""
    uid: int = 1000
    sidecars: tuple[Container, ...] = ()
    init_containers: tuple[Container, ...] = ()
    runtime: str | None = None
    run_as_user: int | None = None
    fs_group: int | None = None
    run_as_non_root: bool | None = None
    seccomp_profile: str | None = None
    annotations: Mapping[str, TextLike] = field(default_factory=dict)
    labels: Mapping[str, TextLike] = field(default_factory=dict)
    host_users: bool | None = None
    groups: tuple[TextLike, ...] = ()
    networks: tuple[Network, ...] = ()
    startup: tuple[Fragment, ...] = ()
    nesting: str = ""
    """What runs Docker inside, once a method has been applied: there is room for one."""

    def with_container(self, **changes: Any) -> Workspace:
        """The workspace with its main container changed."""
        return replace(self, container=replace(self.container, **changes))

    def with_env(self, **env: EnvValue) -> Workspace:
        """The workspace with environment variables added to its main container."""
        return self.with_container(env={**self.container.env, **env})

    def with_startup(self, fragment: Fragment) -> Workspace:
        """The workspace with a piece of start-up added."""
        return replace(self, startup=(*self.startup, fragment))

    def with_mounts(self, *mounts: Mount) -> Workspace:
        """The workspace with volumes added to its main container."""
        return self.with_container(mounts=(*self.container.mounts, *mounts))

    @property
    def home_mount(self) -> Mount | None:
        """The home's place in the main container, if it has a volume."""
        mounts = self.container.mounts
        return next((mount for mount in mounts if isinstance(mount.path, str) and mount.path == self.home), None)

    @property
    def containers(self) -> tuple[Container, ...]:
        """The main container and those beside it."""
        return (self.container, *self.sidecars)


__all__ = [
    "ConfigMap", "ConfigMapKey", "Container", "Device", "EnvValue", "Ephemeral", "Existing", "FieldRef",
    "Fragment", "HostPath", "Mount", "Network", "Nfs", "Persistent", "Platform", "Port", "Probe", "ResourceRef", "Secret",
    "SecretKey", "Ulimit", "Volume", "Workspace",
]  # fmt: skip
