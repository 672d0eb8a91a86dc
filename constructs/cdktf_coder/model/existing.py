"""Secrets and ConfigMaps that exist before the template, by their names, and what containers take from any."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from ..language.expr import TextLike
from .checked import checked
from .containers import ConfigMapKey, SecretKey
from .volumes import ConfigMapVolume, SecretVolume


class _Named(Protocol):
    @property
    def name(self) -> TextLike: ...


class SecretUses:
    """What containers take from a Kubernetes Secret, one that exists or one that the template makes."""

    def key(self: _Named, key: TextLike, *, optional: bool | None = None) -> SecretKey:
        """A key of it as an environment variable; ``optional`` starts the container even if there is no such key."""
        return SecretKey(secret=self.name, key=key, optional=optional)

    def volume(
        self: _Named, *, items: Mapping[str, str] | None = None, mode: str | None = None, optional: bool | None = None
    ) -> SecretVolume:
        """Its keys as files, with the arguments of :class:`SecretVolume`."""
        return SecretVolume(secret=self.name, items=items or {}, mode=mode, optional=optional)


class ConfigMapUses:
    """What containers take from a Kubernetes ConfigMap, one that exists or one that the template makes."""

    def key(self: _Named, key: TextLike, *, optional: bool | None = None) -> ConfigMapKey:
        """A key of it as an environment variable; ``optional`` starts the container even if there is no such key."""
        return ConfigMapKey(config_map=self.name, key=key, optional=optional)

    def volume(
        self: _Named, *, items: Mapping[str, str] | None = None, optional: bool | None = None
    ) -> ConfigMapVolume:
        """Its keys as files, with the arguments of :class:`ConfigMapVolume`."""
        return ConfigMapVolume(config_map=self.name, items=items or {}, optional=optional)


@checked
@dataclass(frozen=True)
class ExistingSecret(SecretUses):
    """A Kubernetes Secret of the workspace's namespace that exists already: ``KubernetesSecret.from_secret_name("login")``.
    Its values are read by the pod alone, and are in no state of Terraform's.

    :param name: its name in the namespace.
    """

    name: TextLike


@checked
@dataclass(frozen=True)
class ExistingConfigMap(ConfigMapUses):
    """A Kubernetes ConfigMap of the workspace's namespace that exists already:
    ``KubernetesConfigMap.from_config_map_name("settings")``.

    :param name: its name in the namespace.
    """

    name: TextLike


__all__ = ["ConfigMapUses", "ExistingConfigMap", "ExistingSecret", "SecretUses"]
