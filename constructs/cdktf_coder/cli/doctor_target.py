"""The doctor's look at the target: the Docker host's runtimes, the cluster's RuntimeClasses and its nodes' devices."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..document.blocks import Block
from ..document.module import Document
from .doctor_tools import Finding, ask

_POD_KINDS = ("kubernetes_pod", "kubernetes_deployment", "kubernetes_stateful_set", "k8s_core_v1_pod")


@dataclass
class Needs:
    """What templates ask of their target."""

    docker: bool = False
    kubernetes: bool = False
    runtimes: set[str] = field(default_factory=set)
    runtime_classes: set[str] = field(default_factory=set)
    devices: set[str] = field(default_factory=set)


def needs_of(documents: Iterable[Document]) -> Needs:
    """What the templates ask for, by constant values."""
    needs = Needs()
    for document in documents:
        for block in document.resources.values():
            if block.type == "docker_container":
                needs.docker = True
                _add(needs.runtimes, block.literal("runtime"))
            elif block.type.startswith(_POD_KINDS):
                needs.kubernetes = True
                _pods(block, needs)
    return needs


def _pods(block: Block, needs: Needs) -> None:
    for nested in _all_nested(block):
        _add(needs.runtime_classes, nested.literal("runtime_class_name"))
        limits = nested.get("limits")
        entries = limits.entries() if limits is not None else None
        # A device is a resource of a vendor's domain: github.com/fuse.
        needs.devices.update(name for name in entries or {} if "/" in name)


def _all_nested(block: Block) -> Iterator[Block]:
    waiting = [block]
    while waiting:
        at = waiting.pop()
        yield at
        waiting.extend(at.body.blocks)


def _add(names: set[str], value: Any) -> None:
    if isinstance(value, str) and value:
        names.add(value)


def target(needs: Needs) -> Iterator[Finding]:
    """Look at the targets that the templates have."""
    if needs.docker:
        yield from _docker(needs)
    if needs.kubernetes:
        yield from _kubernetes(needs)


def _docker(needs: Needs) -> Iterator[Finding]:
    done, text = ask("docker", "info", "--format", "{{json .Runtimes}}")
    if not done:
        yield Finding("Docker host", "advice", text, "give this machine access to the Docker host to have it looked at")
        return
    known = sorted(_object(text))
    yield Finding("Docker host", "ok", f"runtimes: {', '.join(known)}")
    for runtime in sorted(needs.runtimes - set(known)):
        yield Finding(
            f"runtime {runtime}", "missing", f"the Docker host has no runtime {runtime}", _how_to_get(runtime)
        )


def _kubernetes(needs: Needs) -> Iterator[Finding]:
    done, text = ask("kubectl", "get", "runtimeclasses", "--output", "json")
    if not done:
        yield Finding("cluster", "advice", text, "give this machine access to the cluster to have it looked at")
        return
    known = {item.get("metadata", {}).get("name") for item in _object(text).get("items", [])}
    yield Finding("cluster", "ok", f"RuntimeClasses: {', '.join(sorted(map(str, known))) or 'none'}")
    for name in sorted(needs.runtime_classes - known):
        yield Finding(f"RuntimeClass {name}", "missing", f"the cluster has no RuntimeClass {name}", _how_to_get(name))
    if needs.devices:
        yield from _devices(needs.devices)


def _devices(devices: set[str]) -> Iterator[Finding]:
    done, text = ask("kubectl", "get", "nodes", "--output", "json")
    if not done:
        yield Finding("nodes", "advice", text, "a role that may read nodes can have their devices looked at")
        return
    offered = {key for node in _object(text).get("items", []) for key in node.get("status", {}).get("allocatable", {})}
    for device in sorted(devices):
        if device in offered:
            yield Finding(f"device {device}", "ok", "offered by a node")
        else:
            fix = "install a device plugin that offers it, such as smarter-device-manager"
            yield Finding(f"device {device}", "missing", f"no node offers {device}", fix)


def _object(text: str) -> dict[str, Any]:
    try:
        read = json.loads(text)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _how_to_get(runtime: str) -> str:
    if runtime == "sysbox-runc":
        return "install Sysbox there: https://github.com/nestybox/sysbox"
    return "install it there, or choose another nesting method"
