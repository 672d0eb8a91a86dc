"""What a workspace becomes on a platform: Terraform resources, their names and labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..language.expr import NumberExpr, TextLike
from .checked import checked
from .workspace_data import owner, workspace

Labels = Mapping[str, TextLike | None]
"""Labels or annotations by their names; ``None`` takes one away that would be there otherwise."""


def merged(*parts: Labels) -> dict[str, TextLike]:
    """Labels of several sources: the last one that names a label says what it is, or that there is none."""
    found: dict[str, TextLike | None] = {}
    for part in parts:
        found.update(part)
    return {name: value for name, value in found.items() if value is not None}


@checked
@dataclass(frozen=True, kw_only=True)
class ResourceNames:
    """What the resources of a workspace are called, and labelled.

    :param id: the construct id; ``workspace`` gives the names of Coder's templates.
    :param within: the ids of the composites that the workspace is part of, which the names begin with.
    :param common_labels: the labels of the whole template.
    :param common_annotations: its annotations.
    """

    id: str
    within: tuple[str, ...] = ()
    common_labels: Labels = field(default_factory=dict)
    common_annotations: Labels = field(default_factory=dict)

    @property
    def workspace(self) -> str:
        """The Terraform name of the container or pod."""
        return "_".join((*self.within, self.id))

    def part(self, name: str) -> str:
        """The Terraform name of something that belongs to the workspace: its home, a network, a sidecar."""
        return "_".join((*self._parts, name))

    @property
    def _parts(self) -> tuple[str, ...]:
        """What tells the workspace from others of its template."""
        return self.within if self.id == "workspace" else (*self.within, self.id)

    def suffix(self, name: str = "") -> str:
        """What a name on the platform ends with, so that two workspaces of one template differ."""
        parts = (*self._parts, name) if name else self._parts
        return "".join(f"-{part}".replace("_", "-").lower() for part in parts)

    def unique(self, name: str = "") -> str:
        """A name on the platform that stays the same when the workspace is renamed: ``coder-<id of the workspace>-home``."""
        return f"coder-{workspace.id}{self.suffix(name)}"

    def readable(self, name: str = "") -> str:
        """A name on the platform that people recognise: ``coder-<owner>-<workspace>``, in lower case."""
        return f"coder-{owner.name}-{workspace.name.lower()}{self.suffix(name)}"

    @property
    def count(self) -> NumberExpr:
        """``count`` of what is deleted when the workspace stops: 1 while it runs, 0 when it is stopped."""
        return workspace.start_count

    def labels(self, *, at_creation: bool = False, more: Labels | None = None) -> dict[str, TextLike]:
        """The labels by which Coder's own templates find what belongs to a workspace, and those of the whole template; its
        annotations too, for a platform without any. ``at_creation`` says that the label with the workspace's name is
        written once, and stays when the workspace is renamed."""
        name = "coder.workspace_name_at_creation" if at_creation else "coder.workspace_name"
        usual = {
            "coder.owner": owner.name,
            "coder.owner_id": owner.id,
            "coder.workspace_id": workspace.id,
            name: workspace.name,
        }
        return merged(usual, self.common_annotations, self.common_labels, more or {})


@checked
@dataclass(frozen=True)
class ResourceSpec:
    """A resource.

    :param type: its type.
    :param name: its Terraform name.
    :param body: its arguments in Terraform's spelling. Text in them is literal.
    :param claimed: the arguments that depend on the owner and would replace it when a prebuilt workspace is claimed.
    """

    type: str
    name: str
    body: Mapping[str, Any]
    claimed: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Its Terraform address."""
        return f"{self.type}.{self.name}"


@checked
@dataclass(frozen=True)
class RenderedWorkspace:
    """A workspace as resources.

    :param main: the one that the agent runs in.
    :param others: the others: volumes, networks, sidecars.
    :param problems: pairs of what is wrong and what to write instead.
    """

    main: ResourceSpec
    others: tuple[ResourceSpec, ...] = ()
    problems: tuple[tuple[str, str], ...] = field(default=())


__all__ = ["Labels", "RenderedWorkspace", "ResourceNames", "ResourceSpec", "merged"]
