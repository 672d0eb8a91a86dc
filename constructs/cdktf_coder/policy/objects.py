"""The objects of a document as the tables see them: plain values, Kubernetes' kinds whichever provider writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..document import Block, Document
from .facts import blocks_of, facts, squash, squashed
from .kubernetes_tables import WORKLOADS
from .pods import pods_of
from .rules import places

_META = ("count", "for_each", "depends_on", "provider", "provisioner", "connection", "lifecycle")
_OWN_GROUP = re.compile(r"(apps|batch|policy|autoscaling|extensions|core|([a-z0-9.-]+\.)?k8s\.io)")
_HASHICORP = re.compile(r"kubernetes_(?P<kind>.+?)(?:_v\d+(?:(?:alpha|beta)\d+)?)?")
_MINGFANG = re.compile(
    r"k8s_(?:core|apps|batch|policy|autoscaling|extensions|(?:[a-z0-9]+_)*k8s_io)_v\d+(?:(?:alpha|beta)\d+)?_(?P<kind>.+)"
)


def values_of(block: Block) -> dict[str, Any]:
    """A resource's own arguments and nested blocks, as plain values."""
    return {name: value for name, value in facts(block.body).items() if name not in _META}


def kubernetes_object(block: Block, values: dict[str, Any]) -> tuple[str, Any, str]:
    """The kind of a Kubernetes object as the tables spell it, its fields, and where they stand; empty if it is none."""
    if block.type == "kubernetes_manifest":
        manifest = values.get("manifest")
        kind = manifest.get("kind") if isinstance(manifest, dict) else None
        if not isinstance(manifest, dict) or not isinstance(kind, str):
            return "manifest", manifest, "manifest"
        version = manifest.get("apiVersion", "v1")
        group = version.rpartition("/")[0] if isinstance(version, str) else "?"
        if group and not _OWN_GROUP.fullmatch(group):
            return "", values, ""  # another API's kind may be called the same
        return kind.lower(), {name: v for name, v in manifest.items() if name not in ("kind", "apiVersion")}, "manifest"
    for pattern in (_MINGFANG, _HASHICORP):
        found = pattern.fullmatch(block.type)
        if found:
            return found["kind"].replace("_", ""), values, ""
    return "", values, ""


@dataclass(frozen=True, eq=False)
class RunningContainer:
    """A container that a template runs, on a Docker host or in a pod."""

    address: str
    place: str
    """Where it stands in the block; empty for a ``docker_container``."""
    image: Any
    """Its image, ``Open`` if the template doesn't settle it."""
    cpu: Any
    memory: Any
    """Its limits as they are written; None without one."""
    env: Any


def containers_of(document: Document) -> Iterator[RunningContainer]:
    """Every container of a template: of Docker hosts and services, and of all kinds of pods, init containers included."""
    for block in document.blocks("resource"):
        values = values_of(block)
        if block.type == "docker_container":
            cpu = next((values[name] for name in ("cpus", "cpu_quota") if values.get(name) is not None), None)
            yield RunningContainer(block.address, "", values.get("image"), cpu, values.get("memory"), values.get("env"))
        elif block.type == "docker_service":
            yield from _of_service(block.address, values)
        else:
            kind, body, trail = kubernetes_object(block, values)
            if kind in WORKLOADS:
                for at, spec, _ in pods_of(kind, body, trail):
                    yield from _of_pod(block.address, at, spec)


def _of_service(address: str, values: dict[str, Any]) -> Iterator[RunningContainer]:
    for at, task in places(values, "task_spec", ""):
        limits: dict[str, Any] = {}
        for _, resources in places(task, "resources", at):
            for _, inner in places(resources, "limits", at):
                limits = inner if isinstance(inner, dict) else {}
        for place, spec in places(task, "container_spec", at):
            if isinstance(spec, dict):
                cpu, memory = limits.get("nano_cpus"), limits.get("memory_bytes")
                yield RunningContainer(address, place, spec.get("image"), cpu, memory, spec.get("env"))


def _of_pod(address: str, trail: str, spec: Any) -> Iterator[RunningContainer]:
    for name in ("container", "init_container"):
        for place, container in places(spec, name, trail):
            values = squashed(container) if isinstance(container, dict) else {"image": container}
            limits: Any = {}
            for resources in blocks_of(values.get("resources")):
                limits = squashed(resources).get("limits") if isinstance(resources, dict) else resources
            limits = limits[0] if isinstance(limits, list) and limits else limits
            cpu, memory = (
                (limits.get(squash(name)) if isinstance(limits, dict) else limits) for name in ("cpu", "memory")
            )
            yield RunningContainer(address, place, values.get("image"), cpu, memory, values.get("env"))
