"""A workspace's way to its platform's resources, with the ledger of what was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..model.resources import RenderedWorkspace, ResourceNames
from ..model.workspace import WorkspaceModel
from .ledger import Ledger


def render(model: WorkspaceModel, names: ResourceNames) -> RenderedWorkspace:
    """The workspace's resources on its platform. What was asked for and is not in them is among the problems."""
    ledger = Ledger()
    platform = ledger.track(model.platform)
    rendered = platform.resources(ledger.track(model), names)
    return replace(rendered, problems=(*rendered.problems, *ledger.unclaimed(model)))


def some(**values: Any) -> dict[str, Any]:
    """The arguments that have a value."""
    return {key: value for key, value in values.items() if value is not None}


def listed(items: Sequence[Any] | None) -> list[Any] | None:
    """A list, which is nothing if it is empty."""
    return list(items) if items else None


__all__ = ["listed", "render", "some"]
