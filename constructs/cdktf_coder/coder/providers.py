"""The providers a template can need, with the range of versions that the tests hold the output against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Requirement:
    """An entry of ``required_providers``. ``type`` is the prefix of its resources, ``name`` the local name."""

    name: str
    source: str
    version: str

    @property
    def type(self) -> str:
        """The provider's own name: what a ``provider`` block is called after."""
        return self.name


CODER = Requirement("coder", "coder/coder", ">= 2.20.0, < 3.0.0")
DOCKER = Requirement("docker", "kreuzwerker/docker", ">= 3.6.2, < 5.0.0")
KUBERNETES = Requirement("kubernetes", "hashicorp/kubernetes", ">= 2.38.0, < 4.0.0")
MINGFANG = Requirement("k8s", "mingfang/k8s", ">= 1.0.4, < 2.0.0")
