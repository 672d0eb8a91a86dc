"""Ways to run Docker inside a workspace, one file each."""

from __future__ import annotations

from ..model.platform import Platform
from .base import Nesting
from .envbox import Envbox
from .podman import Podman
from .sidecar import Sidecar
from .socket import Socket
from .sysbox import Sysbox
from .systemd import Systemd

METHODS: tuple[type[Nesting], ...] = (Sysbox, Systemd, Envbox, Podman, Sidecar, Socket)
"""The methods of this library, in the order in which errors offer them; a new one is added here."""


def alternatives(platform: type[Platform]) -> list[str]:
    """The names of the methods that work on a platform."""
    return [method.__name__ for method in METHODS if not method.missing(platform)]
