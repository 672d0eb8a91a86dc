"""Whether two resources are one on their platform: under one name the second is refused, or is the first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .exclusive import together
from .finding import Finding
from .index import Block, Index
from .places import bodies

_DOCKER = ("docker_container", "docker_network", "docker_volume")


def check_platform_names(index: Index) -> Iterator[Finding]:
    """Volumes, containers and the like of a Docker host, and objects of Kubernetes, that have one name."""
    seen: dict[str, Block] = {}
    for block in index.of("resource"):
        name = _name(block)
        if name is None:
            continue
        other = seen.setdefault(json.dumps(name, sort_keys=True), block)
        if other is not block and together(other, block):
            yield Finding(
                block.address,
                "",
                f"has the same name on its platform as {other.address}, so the two would be one",
                "give one of the two another name; _ and -, capitals and small letters are the same there",
            )


def _name(block: Block) -> Any:
    """What tells a resource from others on its platform, if the name does."""
    body = block.body
    if block.type in _DOCKER:
        name = body.get("name")
        return None if name is None else (block.type, name, body.get("provider"))
    # Labels, annotations, data and the like are added to an object of another owner.
    if block.type.startswith(("kubernetes_", "k8s_")) and "kind" not in body and not block.type.endswith("_data"):
        for metadata in bodies(body.get("metadata")):
            if metadata.get("name") is not None:
                # The same kind has several types: pod and pod_v1.
                kind = block.type.removesuffix("_v1")
                return kind, metadata["name"], metadata.get("namespace"), body.get("provider")
    return None
