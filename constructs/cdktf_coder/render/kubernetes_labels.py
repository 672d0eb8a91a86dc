"""The labels of what belongs to a workspace in Kubernetes, as Coder's own templates have them."""

from __future__ import annotations

from typing import Any

from ..language.expr import TextLike
from ..model.resources import Labels, ResourceNames, merged
from ..model.workspace_data import owner, workspace

EVERY_WORKSPACE = "coder-workspace"
"""``app.kubernetes.io/name`` of every workspace's pod, by which they are spread."""

OWNERS_EMAIL = {"com.coder.user.email": owner.email}
"""The annotation that Coder's own templates give pods and claims."""


def workload_labels(names: ResourceNames, more: Labels) -> dict[str, Any]:
    """The labels of a workspace's pod."""
    return labels(names, EVERY_WORKSPACE, f"coder-workspace-{workspace.id}{names.suffix()}", more)


def labels(names: ResourceNames, name: str, instance: str, more: Labels) -> dict[str, Any]:
    """The labels of something that belongs to a workspace."""
    usual: dict[str, TextLike] = {
        "app.kubernetes.io/name": name,
        "app.kubernetes.io/instance": instance,
        "app.kubernetes.io/part-of": "coder",
        "com.coder.resource": "true",
        "com.coder.workspace.id": workspace.id,
        "com.coder.workspace.name": workspace.name,
        "com.coder.user.id": owner.id,
        "com.coder.user.username": owner.name,
    }
    return merged(usual, names.common_labels, more)
