"""The labels of what belongs to a workspace in Kubernetes, as Coder's own templates have them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..language.expr import TextLike
from ..model.resources import ResourceNames
from ..model.workspace_data import owner, workspace

EVERY_WORKSPACE = "coder-workspace"
"""``app.kubernetes.io/name`` of every workspace's pod, by which they are spread."""


def workload_labels(names: ResourceNames, more: Mapping[str, TextLike]) -> dict[str, Any]:
    """The labels of a workspace's pod."""
    return {**labels(EVERY_WORKSPACE, f"coder-workspace-{workspace.id}{names.suffix()}"), **more}


def labels(name: str, instance: str) -> dict[str, Any]:
    """The labels of something that belongs to a workspace."""
    return {
        "app.kubernetes.io/name": name,
        "app.kubernetes.io/instance": instance,
        "app.kubernetes.io/part-of": "coder",
        "com.coder.resource": "true",
        "com.coder.workspace.id": workspace.id,
        "com.coder.workspace.name": workspace.name,
        "com.coder.user.id": owner.id,
        "com.coder.user.username": owner.name,
    }
