"""What every platform's renderer gives and takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..language.expr import TextLike
from ..model.workspace_data import owner, workspace


@dataclass(frozen=True, kw_only=True)
class Names:
    """What a workspace's resources are called. The construct id ``workspace`` gives the names of Coder's own templates."""

    id: str

    @property
    def workspace(self) -> str:
        """The container's or pod's Terraform name."""
        return self.id

    def part(self, name: str) -> str:
        """The Terraform name of something that belongs to the workspace: its home, a network, a sidecar."""
        return name if self.id == "workspace" else f"{self.id}_{name}"

    def suffix(self, name: str = "") -> str:
        """What a name on the platform ends with, so that two workspaces of one template differ."""
        parts = ([] if self.id == "workspace" else [self.id]) + ([name] if name else [])
        return "".join(f"-{part}".replace("_", "-").lower() for part in parts)


@dataclass(frozen=True)
class Spec:
    """A resource to be made: its type, Terraform name and arguments."""

    type: str
    name: str
    body: Mapping[str, Any]


@dataclass(frozen=True)
class Rendered:
    """A workspace as resources; ``main`` is the one that the agent runs in, ``problems`` what the platform can't do."""

    main: Spec
    others: tuple[Spec, ...] = ()
    problems: tuple[tuple[str, str], ...] = field(default=())


def docker_labels(*, at_creation: bool = False, more: Mapping[str, TextLike] | None = None) -> list[dict[str, Any]]:
    """The labels by which Coder's own templates keep track of what belongs to a workspace."""
    name = "coder.workspace_name_at_creation" if at_creation else "coder.workspace_name"
    labels = {
        "coder.owner": owner.name,
        "coder.owner_id": owner.id,
        "coder.workspace_id": workspace.id,
        name: workspace.name,
        **(more or {}),
    }
    return [{"label": label, "value": value} for label, value in labels.items()]


__all__ = ["Names", "Rendered", "Spec", "docker_labels"]
