"""Trust, read off a finished directory: everything that it hands over, whoever wrote it and in whichever file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..document import Block, Document
from . import docker, kubernetes_tables, terraform
from . import sources as page
from .docker import DockerRules
from .docker_tables import harmless_file
from .facts import Open
from .handover import Handover
from .objects import kubernetes_object, values_of
from .pod_tables import MAP_NAME, METADATA
from .pods import PodRules, pods_of
from .rules import by, handovers, judge, nested
from .terraform import look_at_terraform
from .tokens import look_at_tokens


def handed_over(document: Document, *, envbox_images: Sequence[str] = ()) -> tuple[Handover, ...]:
    """Everything that a template hands over to whoever uses its workspaces, and what can't be seen in it.

    ``envbox_images`` are repositories that hold Coder's envbox, besides its own.
    """
    found = dict.fromkeys(_all(document, envbox_images))
    return tuple(sorted(found, key=lambda item: (-item.level, item.address, item.attribute, item.what)))


def _all(document: Document, images: Sequence[str]) -> Iterator[Handover]:
    blocks = [block for block in document.blocks() if block.kind in ("resource", "data", "ephemeral", "action")]
    known = {block.address: (block, values_of(block)) for block in blocks}
    containers, pods = DockerRules(known, images), PodRules(images)
    for block, values in known.values():
        kind, body, trail = kubernetes_object(block, values)
        if block.kind == "resource" and kind in kubernetes_tables.WORKLOADS:
            for _, spec, _ in pods_of(kind, body, trail):
                pods.learn(block.address, spec)
    for block, values in known.values():
        if block.kind == "resource" and block.type in docker.TABLES:
            yield from containers.judge(block, values)
        elif block.kind == "resource" and kubernetes_object(block, values)[0]:
            yield from _object(block, values, pods)
        else:
            yield from _other(block, values)
    yield from look_at_terraform(document)
    yield from look_at_tokens(document)


def _object(block: Block, values: dict[str, Any], pods: PodRules) -> Iterator[Handover]:
    kind, body, trail = kubernetes_object(block, values)
    if kind in kubernetes_tables.REFUSED:
        what, source = kubernetes_tables.REFUSED[kind]
        yield Handover(block.address, "", what, source=source)
    elif kind in kubernetes_tables.OBJECTS:
        yield from handovers(block.address, judge(body, kubernetes_tables.OBJECTS[kind], trail))
    elif kind in kubernetes_tables.WORKLOADS:
        found = list(handovers(block.address, judge(body, kubernetes_tables.WORKLOADS[kind], trail)))
        workloads = list(pods_of(kind, body, trail))
        for place, spec, metadata in workloads:
            inside = [item for item in found if item.attribute.startswith((f"{place}.", f"{metadata[0]}."))]
            found = [item for item in found if item not in inside]
            yield from pods.judge(block.address, place, spec, metadata, inside)
        yield from found
    elif kind == "manifest":
        said = f", by {by(body)}" if isinstance(body, Open) else ""
        yield Handover(block.address, "manifest", f"any object in the cluster{said}", source=page.RBAC_RISKS)
    else:
        yield Handover(block.address, "", f"what a {block.type} hands over", seen="type")


def _other(block: Block, values: dict[str, Any]) -> Iterator[Handover]:
    type_ = block.type if block.kind == "resource" else f"{block.kind}.{block.type}"
    refused = {
        **terraform.REFUSED,
        **docker.REFUSED,
        **{f"data.{name}": said for name, said in docker.READ_REFUSED.items()},
    }
    if type_ in refused:
        what, source = refused[type_]
        yield Handover(block.address, "", what, source=source)
    elif block.kind == "ephemeral" and block.type.startswith("kubernetes_token_request"):
        yield Handover(block.address, "", "the token of a service account", source=page.SERVICE_ACCOUNT)
    elif block.kind == "data" and block.type == "docker_network":
        yield from _looked_up_network(block, values)
    elif block.kind == "data" and block.type.startswith(("kubernetes_", "k8s_")):
        yield from _looked_up(block, values)
    elif block.kind == "data" and block.type in ("local_file", "local_sensitive_file"):
        if not harmless_file(values.get("filename")):
            yield Handover(block.address, "filename", "files of the machine that runs Terraform", source=page.LOCAL)
    elif not _is_harmless(block):
        yield Handover(block.address, "", f"what a {type_} hands over", seen="type")


def _is_harmless(block: Block) -> bool:
    if terraform.HARMLESS.fullmatch(block.type):
        return True
    return block.type in (docker.READ if block.kind == "data" else docker.HARMLESS)


def _looked_up_network(block: Block, values: dict[str, Any]) -> Iterator[Handover]:
    name = values.get("name")
    if not isinstance(name, str) or name == "host":
        yield Handover(block.address, "name", "the host's network", source=page.DOCKER)


def _looked_up(block: Block, values: dict[str, Any]) -> Iterator[Handover]:
    kind = kubernetes_object(block, values)[0]
    if kind in kubernetes_tables.READ:
        table = {**dict.fromkeys(values), **kubernetes_tables.OBJECTS["configmap"]}
        if kind == "configmap":
            table = {**table, **nested("metadata", {**METADATA, **MAP_NAME})}
        yield from handovers(block.address, judge({k: v for k, v in values.items() if k == "metadata"}, table))
    elif kind in ("secret", "secretv1", "resource", "resources"):
        yield Handover(block.address, "", "secrets and other objects of the cluster", source=page.MULTI_TENANCY)
    else:
        yield Handover(block.address, "", f"what a data.{block.type} hands over", seen="type")
