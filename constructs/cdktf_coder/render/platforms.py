"""The platforms of this library."""

from __future__ import annotations

from ..model.platform import Platform
from .docker import DockerPlatform
from .kubernetes import KubernetesPlatform
from .mingfang import MingfangPlatform

PLATFORMS: tuple[type[Platform], ...] = (DockerPlatform, KubernetesPlatform, MingfangPlatform)
"""Every platform there is; a new one is added here."""
