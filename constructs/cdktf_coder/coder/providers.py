"""The providers a template can need, with the range of versions that the tests hold the output against."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..model.template import RequiredProvider

if TYPE_CHECKING:
    from .base import CoderConstruct, Template

_ALIAS = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")

CODER = RequiredProvider("coder", "coder/coder", ">= 2.20.0, < 3.0.0")
DOCKER = RequiredProvider("docker", "kreuzwerker/docker", ">= 3.6.2, < 5.0.0")
KUBERNETES = RequiredProvider("kubernetes", "hashicorp/kubernetes", ">= 2.38.0, < 4.0.0")
MINGFANG = RequiredProvider("k8s", "mingfang/k8s", ">= 1.0.4, < 2.0.0")


def add_alias(construct: CoderConstruct, provider: RequiredProvider, alias: str, body: dict[str, Any]) -> None:
    """Have the construct's template configure a provider in a further way, beside the one that stands without an alias."""
    known = construct.template.record.provider_aliases.setdefault(provider.name, [])
    if not _ALIAS.fullmatch(alias):
        raise construct.problem(f"alias={alias!r} is no name", 'use letters, digits, - and _, as in "east"')
    if any(alias == other["alias"] for other in known):
        raise construct.problem(f"the template has a provider {provider.name}.{alias} already", "give another alias")
    known.append({"alias": alias, **body})


def require_version(template: Template, provider: RequiredProvider, version: str | None, body: dict[str, Any]) -> None:
    """Have a template need a provider that it configures, in versions of its choice among those that are tested."""
    template.require_provider(provider, body)
    if version is not None:
        template.require_provider(replace(provider, version=version))
