"""A workspace on a Docker host, by the provider kreuzwerker/docker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..language.expr import Expr, ListExpr, NumberLike, TextExpr, TextLike, code
from ..model.quantity import docker_cpus, mebibytes
from ..model.workspace import (
    Container,
    Ephemeral,
    Existing,
    HostPath,
    Mount,
    Network,
    Nfs,
    Persistent,
    Port,
    Volume,
    Workspace,
)
from ..model.workspace_data import owner, workspace
from .base import Names, Rendered, Spec, docker_labels


@dataclass(frozen=True, kw_only=True)
class DockerOptions:
    """What a container on a Docker host has and a pod has not; sizes in GiB, times in seconds."""

    networks: tuple[TextLike, ...] = ()
    network_mode: TextLike | None = None
    hosts: Mapping[str, TextLike] = field(default_factory=dict)
    groups: tuple[TextLike, ...] = ()
    dns: tuple[TextLike, ...] = ()
    dns_search: tuple[TextLike, ...] = ()
    dns_options: tuple[str, ...] = ()
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


def render(model: Workspace, names: Names, options: DockerOptions | None = None) -> Rendered:
    """The container, its volumes and networks, and what runs beside it."""
    return _Renderer(model, names, options or DockerOptions()).run()


class _Renderer:
    def __init__(self, model: Workspace, names: Names, options: DockerOptions) -> None:
        self.model, self.names, self.options = model, names, options
        self.problems: list[tuple[str, str]] = []
        self.volumes: dict[str, Spec] = {}

    def run(self) -> Rendered:
        model, names = self.model, self.names
        networks = [self.network(network) for network in model.networks]
        sidecars = [self.sidecar(sidecar) for sidecar in model.sidecars]
        body = self.container(model.container)
        self.add_options(body)
        if sidecars:
            body["depends_on"] = [f"{sidecar.type}.{sidecar.name}" for sidecar in sidecars]
        if model.init_containers:
            self.problems.append(("Docker has no init containers", "use a start-up script, or Kubernetes"))
        main = Spec("docker_container", names.workspace, self.ordered(body))
        return Rendered(main, (*self.volumes.values(), *networks, *sidecars), tuple(self.problems))

    def add_options(self, body: dict[str, Any]) -> None:
        """What only the main container has: its place in the host's networks, and the options of Docker's own."""
        options = self.options
        body["hostname"] = workspace.name if options.hostname is None else options.hostname
        hosts = {"host.docker.internal": "host-gateway", **options.hosts}
        body["host"] = [{"host": host, "ip": ip} for host, ip in hosts.items()]
        body["group_add"] = [*self.model.groups, *options.groups] or None
        joined = [{"name": name} for name in options.networks]
        body["networks_advanced"] = [*(body.get("networks_advanced") or []), *joined] or None
        body["network_mode"] = options.network_mode
        body["dns"] = _list(options.dns or None)
        body["dns_search"] = _list(options.dns_search or None)
        body["dns_opts"] = _list(options.dns_options or None)
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

    def ordered(self, body: dict[str, Any]) -> dict[str, Any]:
        first = ("count", "image", "name", "hostname", "runtime", "user", "privileged", "entrypoint", "command", "env")
        last = ("labels", "depends_on")
        middle = [key for key in body if key not in first and key not in last]
        return {key: body[key] for key in (*first, *middle, *last) if body.get(key) is not None}

    def container(self, container: Container, suffix: str = "") -> dict[str, Any]:
        model = self.model
        body: dict[str, Any] = {
            "count": workspace.start_count,
            "image": container.image,
            "name": f"coder-{owner.name}-{workspace.name.lower()}{self.names.suffix(suffix)}",
            "entrypoint": _list(container.command),
            "command": _list(container.args),
            "env": self.env(container),
            "user": None if container.user is None else _user(container),
            "privileged": container.privileged or None,
            "read_only": container.read_only_root,
            "working_dir": container.working_dir,
            "runtime": model.runtime if container is model.container else None,
            "cpus": None if container.cpu is None else docker_cpus(container.cpu),
            "memory": None if container.memory is None else mebibytes(container.memory),
            "security_opts": list(container.security_options) or None,
            "gpus": container.gpus,
            "cgroupns_mode": container.cgroup_namespace,
            "labels": docker_labels(more=model.labels),
        }
        if container.capabilities or container.dropped_capabilities:
            body["capabilities"] = _some(
                add=list(container.capabilities) or None, drop=list(container.dropped_capabilities) or None
            )
        body["devices"] = [
            _some(host_path=d.host, container_path=d.container, permissions=d.permissions) for d in container.devices
        ] or None
        body["ports"] = [_port(port) for port in container.ports] or None
        body["ulimit"] = [{"name": u.name, "soft": u.soft, "hard": u.hard} for u in container.ulimits] or None
        body["networks_advanced"] = [
            {
                "name": TextExpr(f"docker_network.{self.names.part(n.name)}[0].name"),
                **({"aliases": [container.name, *container.aliases]} if suffix else {}),
            }
            for n in model.networks
        ] or None
        if container.allow_privilege_escalation is False:
            body["security_opts"] = [*(body["security_opts"] or []), "no-new-privileges"]
        for probe in (container.liveness, container.readiness, container.startup):
            if probe is not None:
                self.problems.append(("Docker has no probes", "leave them away, or use Kubernetes"))
        for mount in container.mounts:
            self.mount(body, mount)
        return body

    def env(self, container: Container) -> Any:
        known = {key: self.env_value(key, value) for key, value in container.env.items()}
        if container.env_map is None:
            return [f"{key}={value}" for key, value in known.items()] or None
        merged = f"merge({container.env_map.code}, {code(known)})"
        return ListExpr(f'[for name, value in {merged} : "${{name}}=${{value}}"]')

    def env_value(self, key: str, value: Any) -> Any:
        if isinstance(value, (str, Expr)):
            return value
        self.problems.append((f"the variable {key} comes out of Kubernetes, which Docker has not", "give its value"))
        return ""

    def mount(self, body: dict[str, Any], mount: Mount) -> None:
        volume = mount.volume
        if isinstance(volume, Ephemeral) and volume.memory:
            options = {"size_bytes": mebibytes(volume.size) * 1048576} if volume.size is not None else None
            body.setdefault("mounts", []).append(_some(target=mount.path, type="tmpfs", tmpfs_options=options))
            return
        if isinstance(volume, HostPath):
            entry: dict[str, Any] = {
                "container_path": mount.path,
                "host_path": volume.path,
                "read_only": mount.read_only,
            }
        else:
            name = self.volume_name(volume)
            if name is None:
                return
            if mount.sub_path is not None:
                body.setdefault("mounts", []).append(
                    {
                        "target": mount.path,
                        "source": name,
                        "type": "volume",
                        "read_only": mount.read_only,
                        "volume_options": {"subpath": mount.sub_path},
                    }
                )
                return
            entry = {"container_path": mount.path, "volume_name": name, "read_only": mount.read_only}
        body.setdefault("volumes", []).append(entry)

    def volume_name(self, volume: Volume) -> Any:
        if isinstance(volume, Existing):
            return volume.claim
        if isinstance(volume, Persistent):
            self.add_volume(volume.name, {"lifecycle": {"ignore_changes": "all"}}, volume.labels, kept=True)
            return TextExpr(f"docker_volume.{self.names.part(volume.name)}.name")
        if isinstance(volume, Ephemeral):
            self.add_volume(volume.name, {"count": workspace.start_count}, {}, kept=False)
            return TextExpr(f"docker_volume.{self.names.part(volume.name)}[0].name")
        if isinstance(volume, Nfs):
            name = volume.name or "nfs"
            options = {"type": "nfs", "o": f"addr={volume.server}", "device": f":{volume.path}"}
            self.add_volume(name, {"driver_opts": options}, {}, kept=False)
            return TextExpr(f"docker_volume.{self.names.part(name)}.name")
        what = type(volume).__name__
        self.problems.append((f"a {what} volume is Kubernetes', Docker has none", "use HostPath or Persistent"))
        return None

    def add_volume(self, name: str, body: dict[str, Any], labels: Any, *, kept: bool) -> None:
        if name in self.volumes:
            return
        count = {key: body[key] for key in ("count",) if key in body}
        rest = {key: body[key] for key in body if key != "count"}
        full_name = f"coder-{workspace.id}{self.names.suffix(name)}"
        labels_ = docker_labels(at_creation=kept, more=labels)
        self.volumes[name] = Spec(
            "docker_volume", self.names.part(name), {**count, "name": full_name, **rest, "labels": labels_}
        )

    def network(self, network: Network) -> Spec:
        body = {
            "count": workspace.start_count,
            "name": f"coder-{workspace.id}{self.names.suffix(network.name)}",
            "labels": docker_labels(),
        }
        return Spec("docker_network", self.names.part(network.name), body)

    def sidecar(self, sidecar: Container) -> Spec:
        body = self.container(sidecar, suffix=sidecar.name)
        return Spec("docker_container", self.names.part(sidecar.name), self.ordered(body))


def _list(items: tuple[Any, ...] | None) -> list[Any] | None:
    return None if items is None else list(items)


def _some(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


def _user(container: Container) -> str:
    return str(container.user) if container.group is None else f"{container.user}:{container.group}"


def _port(port: Port) -> dict[str, Any]:
    protocol = None if port.protocol == "tcp" else port.protocol
    return _some(internal=port.internal, external=port.external, ip=port.ip, protocol=protocol)
