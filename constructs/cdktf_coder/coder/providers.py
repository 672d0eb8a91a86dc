"""The providers a template can need, with the range of versions that the tests hold the output against."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..model.template import RequiredProvider

if TYPE_CHECKING:
    from .base import Template

CODER = RequiredProvider("coder", "coder/coder", ">= 2.20.0, < 3.0.0")
DOCKER = RequiredProvider("docker", "kreuzwerker/docker", ">= 3.6.2, < 5.0.0")
KUBERNETES = RequiredProvider("kubernetes", "hashicorp/kubernetes", ">= 2.38.0, < 4.0.0")
MINGFANG = RequiredProvider("k8s", "mingfang/k8s", ">= 1.0.4, < 2.0.0")


def require_version(template: Template, provider: RequiredProvider, version: str | None, body: dict[str, Any]) -> None:
    """Have a template need a provider that it configures, in versions of its choice among those that are tested."""
    template.require_provider(provider, body)
    if version is not None:
        template.require_provider(replace(provider, version=version))
