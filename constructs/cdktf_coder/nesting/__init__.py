"""Ways to run Docker inside a workspace, one file each."""

from __future__ import annotations

from ..model.workspace import Platform
from .base import Nesting
from .sysbox import Sysbox

METHODS: tuple[type[Nesting], ...] = (Sysbox,)
"""Every method there is; a new one is added here."""


def alternatives(platform: Platform) -> list[str]:
    """The names of the methods that make sense on a platform."""
    return [method.__name__ for method in METHODS if platform in method.platforms]
