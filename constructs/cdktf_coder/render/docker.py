"""A workspace on a Docker host, by the provider kreuzwerker/docker."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from .._errors import ConfigError
from ..language.expr import Expr, ListExpr, NumberLike, TextExpr, TextLike
from ..language.functions import replace as replaced
from ..language.spelling import code
from ..model.checked import checked
from ..model.containers import Container, ExistingNetwork, Network, Port
from ..model.platform import Capability, Platform
from ..model.quantity import docker_cpus, mebibytes
from ..model.resources import RenderedWorkspace, ResourceNames, ResourceSpec
from ..model.workspace import WorkspaceModel
from ..model.workspace_data import workspace
from .base import listed, some
from .docker_volumes import DockerVolumes

_POD = "omit it, or use Kubernetes"


@checked
@dataclass(frozen=True, kw_only=True)
class DockerPlatform(Platform):
    """A Docker host. Its options are what a container there has and a pod has not; sizes in GiB, times in seconds."""

    networks: Sequence[TextLike | ExistingNetwork] = ()
    network_mode: TextLike | None = None
    hosts: Mapping[str, TextLike] = field(default_factory=dict)
    groups: Sequence[TextLike] = ()
    dns: Sequence[TextLike] = ()
    dns_search: Sequence[TextLike] = ()
    dns_options: Sequence[str] = ()
    shm_size: NumberLike | None = None
    sysctls: Mapping[str, str] = field(default_factory=dict)
    storage_options: Mapping[str, str] = field(default_factory=dict)
    log_driver: str | None = None
    log_options: Mapping[str, str] = field(default_factory=dict)
    restart: str | None = None
    init: bool | None = None
    stop_timeout: int | None = None
    hostname: TextLike | None = None
    ipc_mode: str | None = None
    pid_mode: str | None = None
    userns_mode: str | None = None

    title: ClassVar[str] = "a Docker host"
    capabilities: ClassVar[Mapping[Capability, str]] = {
        Capability.RUNTIME: "The Docker host has {what} installed as the runtime `{name}`.",
        Capability.PRIVILEGED: "The Docker host takes privileged containers.",
        Capability.SIDECAR: "",
        Capability.PRIVATE_NETWORK: "Each running workspace takes a network of the Docker host; its default address pools "
        "hold about 30.",
        Capability.HOST_PATH: "",
        Capability.DOCKER_SOCKET: "",
        Capability.DEVICE: "The Docker host has `{path}`.",
        Capability.GPUS: "",
        Capability.USER_NAMES: "",
        Capability.CGROUP_NAMESPACE: "",
    }
    instead: ClassVar[Mapping[str, str]] = {
        "ConfigMapVolume": "use HostPath or Persistent",
        "SecretVolume": "use HostPath or Persistent",
        "SecretKey": "give its value, from a sensitive Variable",
        "ConfigMapKey": "give its value",
        "FieldRef": "give its value",
        "ResourceRef": "give its value",
        "Container.liveness": _POD,
        "Container.readiness": _POD,
        "Container.startup": _POD,
        "Container.group": "give user= too",
        "Container.run_as_non_root": "give user= another user than root",
        "Container.limits": "ask for GPUs by gpus=, for devices by devices=",
        "Container.pull_policy": "pull the image by a DockerImage with pull_triggers",
        "Container.cpu_request": "limit it by cpu=",
        "Container.memory_request": "limit it by memory=",
        "WorkspaceModel.init_containers": "use a start-up script, or Kubernetes",
    }
    ignores: ClassVar[frozenset[str]] = frozenset(
        ("Persistent.size", "Persistent.storage_class", "Persistent.access_modes", "Ephemeral.size")
    )

    def inside(self, text: TextExpr) -> TextExpr:
        """Coder's address, if it is a local one, as seen from inside a container."""
        return replaced(text, r"/localhost|127\.0\.0\.1/", "host.docker.internal")

    def resources(self, workspace: WorkspaceModel, names: ResourceNames) -> RenderedWorkspace:
        """The container, its volumes and networks, and what runs beside it."""
        return _Renderer(self, workspace, names).run()


_CLAIMED = ("name", "hostname", "labels")


class _Renderer:
    def __init__(self, options: DockerPlatform, model: WorkspaceModel, names: ResourceNames) -> None:
        self.options, self.model, self.names = options, model, names
        self.volumes = DockerVolumes(model, names)

    def run(self) -> RenderedWorkspace:
        model, names = self.model, self.names
        networks = [self.network(network) for network in model.networks]
        sidecars = [self.sidecar(sidecar) for sidecar in model.sidecars]
        body = self.container(model.container)
        if model.full_name is not None:
            body["name"] = model.full_name
        body["runtime"] = model.runtime
        self.add_options(body)
        body["depends_on"] = listed([sidecar.address for sidecar in sidecars])
        main = ResourceSpec("docker_container", names.workspace, _ordered(body), _CLAIMED)
        return RenderedWorkspace(main, (*self.volumes.specs, *networks, *sidecars))

    def add_options(self, body: dict[str, Any]) -> None:
        """What only the main container has: its place in the host's networks, and the options of Docker's own."""
        options = self.options
        body["hostname"] = workspace.name if options.hostname is None else options.hostname
        hosts = {"host.docker.internal": "host-gateway", **options.hosts}
        body["host"] = [{"host": host, "ip": ip} for host, ip in hosts.items()]
        body["group_add"] = listed((*self.model.groups, *options.groups))
        joined = [_joined(network) for network in options.networks]
        body["networks_advanced"] = listed((*(body.get("networks_advanced") or ()), *joined))
        body["network_mode"] = options.network_mode
        body["dns"] = listed(options.dns)
        body["dns_search"] = listed(options.dns_search)
        body["dns_opts"] = listed(options.dns_options)
        body["shm_size"] = None if options.shm_size is None else mebibytes(options.shm_size)
        body["sysctls"] = options.sysctls or None
        body["storage_opts"] = options.storage_options or None
        body["log_driver"] = options.log_driver
        body["log_opts"] = options.log_options or None
        body["restart"] = options.restart
        body["init"] = options.init
        body["stop_timeout"] = options.stop_timeout
        body["ipc_mode"] = options.ipc_mode
        body["pid_mode"] = options.pid_mode
        body["userns_mode"] = options.userns_mode

    def container(self, container: Container, suffix: str = "") -> dict[str, Any]:
        model = self.model
        security = list(container.security_options)
        if container.allow_privilege_escalation is False:
            security.append("no-new-privileges")
        volumes, mounts = self.volumes.mounted(container.mounts)
        return {
            "count": workspace.start_count,
            "image": container.image,
            "name": self.names.readable(suffix),
            "entrypoint": None if container.command is None else list(container.command),
            "command": None if container.args is None else list(container.args),
            "env": _env(container),
            "user": _user(container),
            "privileged": container.privileged or None,
            "read_only": container.read_only_root,
            "working_dir": container.working_dir,
            "runtime": None,
            "cpus": None if container.cpu is None else docker_cpus(container.cpu),
            "memory": None if container.memory is None else mebibytes(container.memory),
            "security_opts": listed(security),
            "gpus": container.gpus,
            "cgroupns_mode": container.cgroup_namespace,
            "capabilities": some(add=listed(container.capabilities), drop=listed(container.dropped_capabilities))
            or None,
            "devices": listed(
                [
                    some(host_path=d.host, container_path=d.container, permissions=d.permissions)
                    for d in container.devices
                ]
            ),
            "ports": listed([_port(port) for port in container.ports]),
            "ulimit": listed([{"name": u.name, "soft": u.soft, "hard": u.hard} for u in container.ulimits]),
            "networks_advanced": listed([self.joined(network, container, suffix) for network in model.networks]),
            "volumes": volumes,
            "mounts": mounts,
            "labels": docker_labels(self.names, more=model.labels),
        }

    def joined(self, network: Network, container: Container, suffix: str) -> dict[str, Any]:
        aliases = [*([container.name] if suffix else []), *container.aliases]
        return some(name=TextExpr(f"docker_network.{self.names.part(network.name)}[0].name"), aliases=listed(aliases))

    def network(self, network: Network) -> ResourceSpec:
        body = {
            "count": workspace.start_count,
            "name": self.names.unique(network.name),
            "labels": docker_labels(self.names),
        }
        return ResourceSpec("docker_network", self.names.part(network.name), body, ("labels",))

    def sidecar(self, sidecar: Container) -> ResourceSpec:
        body = self.container(sidecar, suffix=sidecar.name)
        return ResourceSpec("docker_container", self.names.part(sidecar.name), _ordered(body), ("name", "labels"))


def docker_labels(names: ResourceNames, **options: Any) -> list[dict[str, Any]]:
    """Coder's labels as blocks."""
    return [{"label": label, "value": value} for label, value in names.labels(**options).items()]


_FIRST = ("count", "image", "name", "hostname", "runtime", "user", "privileged", "entrypoint", "command", "env")
_LAST = ("labels", "depends_on")


def _ordered(body: dict[str, Any]) -> dict[str, Any]:
    middle = [key for key in body if key not in _FIRST and key not in _LAST]
    return {key: body[key] for key in (*_FIRST, *middle, *_LAST) if body.get(key) is not None}


def _env(container: Container) -> Any:
    # Values that are not text come from Kubernetes; the ledger reports them.
    known = {name: value for name, value in container.env.items() if isinstance(value, (str, Expr))}
    for name, value in known.items():
        if isinstance(value, str) and unicodedata.normalize("NFC", f"={value}")[0] != "=":
            raise ConfigError(
                "",
                f"the value of {name} begins with U+{ord(value[0]):04X}, which Terraform joins with the = of {name}=…",
                "begin the value with another character",
            )
    if container.env_map is None:
        return listed([f"{name}={value}" for name, value in known.items()])
    merged = f"merge({container.env_map.code}, {code(known)})"
    return ListExpr(f'[for name, value in {merged} : "${{name}}=${{value}}"]')


def _user(container: Container) -> str | None:
    if container.user is None:
        # Docker takes a group only behind a user; the ledger reports one that stands alone.
        return None
    return str(container.user) if container.group is None else f"{container.user}:{container.group}"


def _joined(network: TextLike | ExistingNetwork) -> dict[str, Any]:
    if isinstance(network, ExistingNetwork):
        return some(name=network.name, aliases=listed(network.aliases))
    return {"name": network}


def _port(port: Port) -> dict[str, Any]:
    protocol = None if port.protocol == "tcp" else port.protocol
    return some(internal=port.internal, external=port.external, ip=port.ip, protocol=protocol)
