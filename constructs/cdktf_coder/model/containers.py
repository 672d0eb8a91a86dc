"""Containers: their environment, devices, ports, health checks and limits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from .._errors import ConfigError
from ..language.expr import Expr, NumberLike, TextExpr, TextLike
from .checked import checked
from .fields import INFORMS
from .volumes import Mount


@checked
@dataclass(frozen=True, kw_only=True)
class SecretKey:
    """An environment variable from a Kubernetes Secret (``secret_key_ref``).

    :param secret: the Secret's name. :param key: the key in it.
    :param optional: start the container even if there is no such key.
    """

    secret: TextLike
    key: TextLike
    optional: bool | None = None


@checked
@dataclass(frozen=True, kw_only=True)
class ConfigMapKey:
    """An environment variable from a Kubernetes ConfigMap (``config_map_key_ref``).

    :param config_map: the ConfigMap's name. :param key: the key in it.
    :param optional: start the container even if there is no such key.
    """

    config_map: TextLike
    key: TextLike
    optional: bool | None = None


@checked
@dataclass(frozen=True, kw_only=True)
class FieldRef:
    """An environment variable from a field of the pod (``field_ref``).

    :param field: the field's path, ``status.podIP`` for example.
    """

    field: str


@checked
@dataclass(frozen=True, kw_only=True)
class ResourceRef:
    """An environment variable from a container's resources (``resource_field_ref``), by Kubernetes' downward API.

    :param resource: ``limits.cpu``, ``requests.memory``… :param container: the container's name, by default this one.
    :param divisor: the unit of the value, ``1m`` or ``1Mi``; by default 1 core or 1 byte.
    """

    resource: str
    container: str | None = None
    divisor: str | None = None


EnvValue = str | TextExpr | SecretKey | ConfigMapKey | FieldRef | ResourceRef


@checked
@dataclass(frozen=True, kw_only=True)
class Device:
    """A device of a Docker host (``devices``).

    :param host: its path on the host. :param container: its path in the container, by default the same.
    :param permissions: any of ``r``, ``w`` and ``m`` (make nodes), by default ``rwm``.
    """

    host: str
    container: str | None = None
    permissions: str | None = None


@checked
@dataclass(frozen=True, kw_only=True)
class Port:
    """A port of a container (``ports``; ``port`` in Kubernetes).

    :param internal: the port in the container.
    :param external: the port of the host it is published at; 0 lets Docker choose one, by default it is not published.
    :param ip: the host's address that it is published at, on Docker; by default all.
    :param protocol: ``tcp``, ``udp`` or ``sctp``.
    :param name: the port's name in Kubernetes.
    """

    internal: NumberLike
    external: NumberLike | None = None
    ip: str | None = None
    protocol: Literal["tcp", "udp", "sctp"] = "tcp"
    name: str | None = None


@checked
@dataclass(frozen=True, kw_only=True)
class Ulimit:
    """A limit of the kernel's on a container's processes, on Docker (``ulimit``).

    :param name: what is limited, ``nofile`` for example.
    :param soft: the limit, which a process may raise.
    :param hard: the limit up to which it may.
    """

    name: str
    soft: int
    hard: int


@checked
@dataclass(frozen=True, kw_only=True)
class Probe:
    """A health check in Kubernetes: a command, an HTTP path with a port, or a port that accepts connections.

    :param command: a command that succeeds while the container is healthy (``exec``).
    :param http_path: a path that answers (``http_get``), on ``port``.
    :param port: a port of the container (``tcp_socket``, or of ``http_get``).
    :param initial_delay: seconds to wait before the first check.
    :param period: seconds between two checks, 10 by default. :param timeout: seconds until a check has failed, 1 by default.
    :param failure_threshold: failed checks in a row that count, 3 by default.
    :param success_threshold: successful checks in a row that count, 1 by default.
    """

    command: Sequence[str] = ()
    http_path: str | None = None
    port: int | None = None
    initial_delay: int | None = None
    period: int | None = None
    timeout: int | None = None
    failure_threshold: int | None = None
    success_threshold: int | None = None

    def __post_init__(self) -> None:
        if self.http_path is not None and self.port is None:
            raise ConfigError("", f"a Probe of {self.http_path!r} lacks the port that answers", "give port=8080, say")
        if self.port is None and not self.command:
            raise ConfigError(
                "", "a Probe checks nothing", 'give command=["true"], http_path="/" with port=8080, or port=8080'
            )
        if self.command and (self.http_path is not None or self.port is not None):
            raise ConfigError("", "a Probe checks a command and a port at once", "give one of the two")


@checked
@dataclass(frozen=True, kw_only=True)
class Container:
    """One container of a workspace.

    :param name: its name: part of the container's name on Docker, the container's name in a pod.
    :param image: the image to run.
    :param command: replaces the image's entry point. :param args: replaces the image's command.
    :param env: environment variables.
    :param env_map: a reference to a map of further variables; ``env`` takes precedence.
    :param mounts: volumes and where they are mounted.
    :param user: the user it runs as, by name or number on Docker, by number in Kubernetes; by default the image's.
    :param group: the group it runs as, by number. :param run_as_non_root: refuse to run as root, in Kubernetes.
    :param privileged: run without isolation from the host.
    :param read_only_root: make the root file system read-only.
    :param allow_privilege_escalation: ``False`` forbids setuid programs (``no-new-privileges``).
    :param capabilities: Linux capabilities to add. :param dropped_capabilities: Linux capabilities to remove.
    :param working_dir: the working directory, by default the image's.
    :param cpu: limit in cores. :param memory: limit in GiB.
    :param cpu_request: cores reserved, in Kubernetes. :param memory_request: GiB reserved, in Kubernetes.
    :param limits: further limits in Kubernetes by the resource's name, ``{"nvidia.com/gpu": 1}``.
    :param devices: devices of the host, on Docker. :param ports: ports. :param ulimits: limits of processes, on Docker.
    :param pull_policy: when to pull the image, in Kubernetes.
    :param liveness: restart the container when this check fails, in Kubernetes.
    :param readiness: whether the container is ready, in Kubernetes. :param startup: whether it has started, in Kubernetes.
    :param security_options: Docker's ``security_opts``. :param gpus: ``all``, or which GPUs of the host, on Docker.
    :param aliases: further names in the networks of the workspace, on Docker.
    :param cgroup_namespace: whose cgroups it sees, on Docker.
    """

    name: str = field(metadata=INFORMS)
    image: TextLike
    command: Sequence[TextLike] | None = None
    args: Sequence[TextLike] | None = None
    env: Mapping[str, EnvValue] = field(default_factory=dict, repr=False)
    env_map: Expr | None = None
    mounts: Sequence[Mount] = ()
    user: int | str | None = None
    group: int | None = None
    run_as_non_root: bool | None = None
    privileged: bool = False
    read_only_root: bool | None = None
    allow_privilege_escalation: bool | None = None
    capabilities: Sequence[str] = ()
    dropped_capabilities: Sequence[str] = ()
    working_dir: TextLike | None = None
    cpu: NumberLike | None = None
    memory: NumberLike | None = None
    cpu_request: NumberLike | None = None
    memory_request: NumberLike | None = None
    limits: Mapping[str, TextLike | NumberLike] = field(default_factory=dict)
    devices: Sequence[Device] = ()
    ports: Sequence[Port] = ()
    ulimits: Sequence[Ulimit] = ()
    pull_policy: Literal["Always", "IfNotPresent", "Never"] | None = None
    liveness: Probe | None = None
    readiness: Probe | None = None
    startup: Probe | None = None
    security_options: Sequence[str] = ()
    gpus: str | None = None
    aliases: Sequence[str] = ()
    cgroup_namespace: Literal["host", "private"] | None = None


@checked
@dataclass(frozen=True, kw_only=True)
class Network:
    """A network that only the containers of one workspace share, on Docker; in a pod they share the loopback.

    :param name: the Terraform name of the network, unique in the workspace.
    """

    name: str

    @staticmethod
    def from_network_name(name: TextLike, *, aliases: Sequence[TextLike] = ()) -> ExistingNetwork:
        """A network of the Docker host that exists already, with further names of the container in it."""
        return ExistingNetwork(name, aliases)


@checked
@dataclass(frozen=True)
class ExistingNetwork:
    """A network of the Docker host that exists already: ``Network.from_network_name("proxy")``, among ``networks`` of a
    :class:`DockerWorkspace`.

    :param name: its name on the host.
    :param aliases: further names of the container in it (``networks_advanced.aliases``).
    """

    name: TextLike
    aliases: Sequence[TextLike] = ()


__all__ = [
    "ConfigMapKey", "Container", "Device", "EnvValue", "ExistingNetwork", "FieldRef", "Network", "Port", "Probe",
    "ResourceRef", "SecretKey", "Ulimit",
]  # fmt: skip
