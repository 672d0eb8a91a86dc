"""A workspace's way to its platform's resources, with the ledger of what was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from .._errors import ConfigError
from ..model.resources import RenderedWorkspace, ResourceNames
from ..model.volumes import Persistent
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


_ADDRESS = re.compile(r"([a-z][a-z0-9_]*)\.([A-Za-z_][\w-]*)")


def adopted(volume: Persistent, types: Sequence[str], names: ResourceNames) -> tuple[str, str]:
    """The type and Terraform name of storage: its own, or those of what it adopts. Raises ``ConfigError`` for an address of
    no storage that the platform has; the first of ``types`` is what it makes by itself."""
    if volume.address is None:
        return types[0], names.part(volume.name)
    found = _ADDRESS.fullmatch(volume.address)
    if found is None or found[1] not in types:
        raise ConfigError(
            "",
            f"{volume.address!r} is no address of storage that can be adopted here",
            f"write it as Terraform does, without an index: {' or '.join(f'{type_}.home' for type_ in types)}",
        )
    return found[1], found[2]


__all__ = ["adopted", "listed", "render", "some"]
