"""Where a template's workloads show which storage: what an update may put out of sight without destroying it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..document.evaluate import evaluate
from ..language.nodes import Node, constant, is_text, references, spell, text
from .instances import bare
from .meaning import RUNNING, Meanings, at, same

_DOCKER = ("docker_container",)
_POD = re.compile(r"(kubernetes|k8s_\w+?_v\d+)_(pod|deployment|daemon_?set|stateful_?set|replica_?set)(_v\d+)?")
# Not data: the host's own parts that a workspace is given to use.
_HOST_PARTS = re.compile(r"/(dev|proc|sys|run|var/run|etc|lib/modules|usr/src|usr/lib|boot|tmp)(/.*)?")


@dataclass(frozen=True)
class Shown:
    """One place at which a workload shows storage."""

    workload: str
    """The workload's address."""
    source: Node | None
    """What it is called: a volume's or claim's name, a path of the host, a server's path; None for what doesn't last."""
    path: Node
    """Where it is mounted."""
    sub_path: Node | None = None
    certain: bool = True
    """Whether it is mounted for sure, and not by a condition."""
    agent: str = ""
    """The agent that runs in the container, by its newer address: what it shows is what users see."""
    storage: str = ""
    """The address of the resource that holds it, as the newer document calls it; empty if the template doesn't make it."""

    @property
    def where(self) -> str:
        """The path as it is written."""
        return str(self.path.value) if is_text(self.path) else spell(self.path)

    @property
    def known_path(self) -> str:
        """The path for one workspace, as far as it can be told."""
        value = evaluate(self.path, RUNNING)
        return value.rstrip("/") if isinstance(value, str) else spell(self.path)


def is_workload(type_: str) -> bool:
    """Whether resources of a type run containers."""
    return type_ in _DOCKER or _POD.fullmatch(type_) is not None


def shown(meanings: Meanings, renamed: Callable[[str], str] = str) -> list[Shown]:
    """Every place at which a document shows storage; ``renamed`` is what a resource is called in the newer document."""
    found: list[Shown] = []
    named = _names(meanings)
    for address, block in meanings.document.resources.items():
        body = meanings.body(block)
        if block.type in _DOCKER:
            env = at(body, "env")
            listed = [part for part in env.parts if part.kind in ("constant", "text")] if env is not None else []
            mounted = _through_envbox(list(_of_container(address, body)), dict(filter(None, map(_assignment, listed))))
            found += [replace(item, agent=_agent(body)) for item in mounted]
        elif _POD.fullmatch(block.type):
            found += _of_pod(address, body)
    return [_identified(item, named, renamed) for item in found]


def _agent(container: Node) -> str:
    return next((steps[0] for steps in references(container) if "coder_agent." in steps[0]), "")


def _assignment(node: Node) -> tuple[str, Node] | None:
    first = node.parts[0] if node.kind == "text" else node
    name, equals, value = str(first.value).partition("=") if is_text(first) else ("", "", "")
    if not equals:
        return None
    return name, constant(value) if node.kind == "constant" else text([constant(value), *node.parts[1:]])


def _through_envbox(found: list[Shown], env: Mapping[str, Node]) -> list[Shown]:
    """Envbox shows its inner container only what ``CODER_MOUNTS`` lists."""
    if "CODER_INNER_IMAGE" not in env:
        return found
    listed = evaluate(env.get("CODER_MOUNTS", constant("")), RUNNING)
    if not isinstance(listed, str):
        return found
    inner = {
        outer.rstrip("/"): path for outer, path in (entry.split(":")[:2] for entry in listed.split(",") if ":" in entry)
    }
    return [
        replace(item, path=constant(inner.get(item.known_path, f"{item.known_path} outside of the inner container")))
        for item in found
    ]


def _names(meanings: Meanings) -> list[tuple[str, Node]]:
    """The names of storage that the template makes: what is mounted by such a name is that storage."""
    found = []
    for address, block in meanings.document.resources.items():
        body = meanings.body(block)
        name = at(body, "metadata.name") or at(body, "name")
        if name is not None and ("volume" in block.type or "disk" in block.type):
            found.append((address, name))
    return found


def _identified(item: Shown, named: list[tuple[str, Node]], renamed: Callable[[str], str]) -> Shown:
    if item.source is None:
        return item
    first = next(iter(references(item.source)), ("",))[0]
    if "." in first:  # a resource, by its address
        return replace(item, storage=bare(first))
    address = next((address for address, name in named if same(name, item.source)), "")
    return replace(item, storage=renamed(address) if address else "")


def _items(node: Node | None) -> Iterator[tuple[Node, bool]]:
    """The blocks that stand at a place, and whether they are there for sure."""
    if node is None:
        return
    if node.kind == "tuple":
        for part in node.parts:
            yield part, True
    else:
        yield node, node.kind == "object"


def _blocks(body: Node | None, *names: str) -> Iterator[tuple[Node, bool]]:
    for name in names:
        yield from _items(at(body, name) if body is not None else None)
        made = at(body, f"dynamic.{name}") if body is not None else None
        for generator, _ in _items(made):
            each = at(generator, "for_each")
            value = evaluate(each, RUNNING) if each is not None else None
            content = at(generator, "content")
            if content is not None:
                yield content, isinstance(value, (list, dict)) and len(value) > 0


def _of_container(address: str, body: Node) -> Iterator[Shown]:
    for block, sure in _blocks(body, "volumes"):
        path = at(block, "container_path")
        source = at(block, "volume_name") or at(block, "host_path")
        if path is not None:
            yield Shown(address, None if _of_host(source) else source, path, certain=sure)
    for block, sure in _blocks(body, "mounts"):
        path, source = at(block, "target"), at(block, "source")
        if path is not None:
            sub_path = at(block, "volume_options.subpath") or at(block, "volume_options.sub_path")
            yield Shown(address, None if _of_host(source) else source, path, sub_path, sure)


def _of_host(source: Node | None) -> bool:
    return source is not None and is_text(source) and _HOST_PARTS.fullmatch(source.value) is not None


_SOURCES = (
    ("persistent_volume_claim", "claim_name"), ("host_path", "path"), ("nfs", "path"), ("csi", "volume_attributes"),
    ("aws_elastic_block_store", "volume_id"), ("gce_persistent_disk", "pd_name"), ("azure_disk", "disk_name"),
    ("azure_file", "share_name"), ("cephfs", "path"), ("glusterfs", "path"), ("iscsi", "iqn"), ("rbd", "rbd_image"),
)  # fmt: skip


def _of_pod(address: str, body: Node) -> Iterator[Shown]:
    spec = at(body, "spec.template.spec") or at(body, "spec")
    if spec is None:
        return
    volumes: dict[str, tuple[Node | None, bool]] = {}
    for block, sure in _blocks(spec, "volume", "volumes"):
        name = at(block, "name")
        if name is not None:
            volumes[spell(name)] = (_source(block), sure)
    for block, _ in _blocks(at(body, "spec"), "volume_claim_template", "volume_claim_templates"):
        name = at(block, "metadata.name")
        if name is not None:
            volumes[spell(name)] = (name, True)
    for container, there in _blocks(spec, "container", "containers"):
        found = []
        for mount, sure in _blocks(container, "volume_mount", "volume_mounts"):
            name, path = at(mount, "name"), at(mount, "mount_path")
            source, made = volumes.get(spell(name), (None, True)) if name is not None else (None, True)
            sub_path = at(mount, "sub_path") or at(mount, "sub_path_expr")
            if sub_path is not None and is_text(sub_path) and not sub_path.value:
                sub_path = None
            if path is not None:
                found.append(Shown(address, source, path, sub_path, there and sure and made))
        env = {}
        for variable, _ in _blocks(container, "env"):
            name, value = at(variable, "name"), at(variable, "value")
            if name is not None and is_text(name) and value is not None:
                env[name.value] = value
        for item in _through_envbox(found, env):
            yield replace(item, agent=_agent(container))


def _source(block: Node) -> Node | None:
    for kind, field in _SOURCES:
        inner = at(block, kind)
        source = at(inner, field) if inner is not None else None
        if source is None:
            continue
        if kind == "host_path" and is_text(source) and _HOST_PARTS.fullmatch(source.value):
            return None
        server = at(inner, "server") if kind == "nfs" else None
        return source if server is None else Node("tuple", None, (server, source))
    return None
