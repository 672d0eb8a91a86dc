"""What containers and other objects of a Docker host hand over: by their tables, and by what several attributes together say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..document import Block
from ..model.trust import Trust
from . import docker_tables as tables
from . import sources as page
from .envbox import Outer, OuterMount, looks_like_envbox, why_not_envbox
from .facts import Open, blocks_of
from .handover import Handover
from .paths import READ_ONLY
from .pods import PRIVILEGED_OUTER
from .rules import Table, handovers, judge

TABLES: Mapping[str, Table] = {
    "docker_container": tables.CONTAINER,
    "docker_service": tables.SERVICE,
    "docker_image": tables.IMAGE,
    "docker_registry_image": tables.REGISTRY_IMAGE,
    "docker_tag": tables.TAG,
    "docker_volume": tables.VOLUME,
    "docker_network": tables.NETWORK,
}
HARMLESS = ("docker_config", "docker_secret")
REFUSED: Mapping[str, tuple[str, str]] = {
    "docker_plugin": ("the host: plugins run as root on it", page.DOCKER_PLUGIN),
    "docker_compose": ("whatever its Compose files ask for, the host too", page.COMPOSE),
    "docker_buildx_builder": ("the host: a builder runs privileged", page.DOCKER_BUILD),
}
READ = (
    "docker_image",
    "docker_registry_image",
    "docker_registry_image_manifests",
    "docker_registry_image_tags",
    "docker_plugin",
)
READ_REFUSED: Mapping[str, tuple[str, str]] = {
    "docker_containers": ("a list of everybody's containers", page.DOCKER_PROVIDER),
    "docker_logs": ("what other containers write", page.DOCKER_PROVIDER),
}
# What envbox's own container may have; everything else acts on it.
_OUTER = frozenset(
    (
        "image", "name", "entrypoint", "env", "hostname", "domainname", "privileged", "cgroupns_mode", "volumes", "mounts",
        "labels", "memory", "memory_swap", "memory_reservation", "cpus", "cpu_set", "cpu_shares", "cpu_period", "cpu_quota",
        "host", "dns", "dns_opts", "dns_search", "networks_advanced", "network_mode", "restart", "count", "depends_on",
        "must_run", "log_driver", "log_opts", "storage_opts", "ulimit", "gpus", "device_requests", "shm_size", "stop_timeout",
        "stop_signal", "ports", "tty", "stdin_open", "start", "rm", "platform", "wait", "wait_timeout", "timeouts",
        "destroy_grace_seconds", "provider", "for_each", "working_dir", "sysctls", "group_add", "attach", "logs",
    )
)  # fmt: skip


class DockerRules:
    """The containers of one template, with what one of them says of another."""

    def __init__(self, resources: Mapping[str, tuple[Block, dict[str, Any]]], images: Sequence[str]) -> None:
        self._resources = resources
        self._images = images
        self._mounts = {
            address: _mounts(values)
            for address, (block, values) in resources.items()
            if block.type == "docker_container"
        }

    def judge(self, block: Block, values: dict[str, Any]) -> Iterator[Handover]:
        """What one resource hands over."""
        found = handovers(block.address, judge(values, TABLES[block.type]))
        if block.type != "docker_container":
            yield from found
            return
        outer = self._outer(values)
        why = None
        if outer is not None:
            others = [mount for address, mounts in self._mounts.items() if address != block.address for mount in mounts]
            why = why_not_envbox(outer, others, self._images)
        rootless = _rootless(values)
        for item in found:
            softened = _softened(item, why, rootless, values)
            if softened is not None:
                yield softened

    def _outer(self, values: dict[str, Any]) -> Outer | None:
        outer = Outer(
            self._image(values.get("image")), values.get("entrypoint"), _env(values.get("env")), _mounts(values)
        )
        if not looks_like_envbox(outer):
            return None
        strange = sorted(name for name in values if name not in _OUTER)
        return replace(outer, strange=strange[0] if strange else "")

    def _image(self, value: Any) -> Any:
        """An image by its name, also if the template pulls it by a resource."""
        if isinstance(value, Open) and len(value.addresses) == 1:
            block, values = self._resources.get(value.addresses[0], (None, {}))
            if block is not None and block.type == "docker_image" and "build" not in values:
                return values.get("name")
        return value


def _softened(item: Handover, why: str | None, rootless: bool, values: dict[str, Any]) -> Handover | None:
    if why is not None and item.attribute in ("privileged", "cgroupns_mode"):
        if why:
            return replace(item, what=f"{item.what}; it is not Envbox with the workspace inside: {why}")
        if item.attribute == "cgroupns_mode":
            return None
        return replace(item, level=Trust.PRIVILEGED_OUTER, what=PRIVILEGED_OUTER, source=page.ENVBOX)
    if rootless and item.attribute.startswith("security_opts["):
        option = blocks_of(values["security_opts"])[int(re.sub(r"\D", "", item.attribute))]
        if option in ("seccomp=unconfined", "apparmor=unconfined", "seccomp:unconfined", "apparmor:unconfined"):
            return None
    return item


def _rootless(values: dict[str, Any]) -> bool:
    """Rootless Podman's container: an ordinary user with the FUSE device and nothing else, which seccomp and AppArmor would
    keep from making user namespaces and mounting in them."""
    devices = [item.get("host_path") if isinstance(item, dict) else None for item in blocks_of(values.get("devices"))]
    user = values.get("user")
    added = [
        item
        for block in blocks_of(values.get("capabilities"))
        if isinstance(block, dict)
        for item in block.get("add") or ()
    ]
    return (
        devices == ["/dev/fuse"]
        and isinstance(user, str)
        and re.fullmatch(r"(?!root(:|$))(?!0+(:|$))[\w.-]+(:[\w.-]+)?", user) is not None
        and not added
        and "privileged" not in values
    )


def _env(value: Any) -> dict[str, Any] | None:
    found: dict[str, Any] = {}
    if isinstance(value, Open):
        return None
    for item in blocks_of(value):
        if isinstance(item, str):
            name, _, text = item.partition("=")
            found[name] = text
            continue
        node = item.expression.stands_for.node if isinstance(item, Open) else None
        first = node.parts[0] if node is not None and node.kind == "text" else None
        if first is None or first.kind != "constant" or "=" not in str(first.value):
            return None
        found[str(first.value).partition("=")[0]] = item
    return found


def _mounts(values: dict[str, Any]) -> list[OuterMount]:
    found = []
    for item in blocks_of(values.get("volumes")):
        if not isinstance(item, dict):
            found.append(OuterMount(item, "?"))
            continue
        host = item.get("host_path")
        source = f"host {host}" if host not in (None, "") else f"volume {item.get('volume_name')}"
        read_only = item.get("read_only") in (True, "true")
        harmless = isinstance(host, str) and host.rstrip("/") in READ_ONLY
        found.append(OuterMount(item.get("container_path"), source, None, read_only, harmless))
    for item in blocks_of(values.get("mounts")):
        if not isinstance(item, dict):
            found.append(OuterMount(item, "?"))
            continue
        options = [option for option in blocks_of(item.get("volume_options")) if isinstance(option, dict)]
        sub_path = options[0].get("subpath") if options else None
        kind = "host" if item.get("type") == "bind" else "volume"
        constant = kind == "host" and isinstance(item.get("source"), str) and item["source"].rstrip("/") in READ_ONLY
        read_only = item.get("read_only") in (True, "true")
        found.append(OuterMount(item.get("target"), f"{kind} {item.get('source')}", sub_path, read_only, constant))
    return found
