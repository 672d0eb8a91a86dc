"""The volumes of a pod and its claims. Names of volumes are unique inside the pod, whatever their sources are called."""

from __future__ import annotations

from typing import Any

from .._errors import ConfigError
from ..language.expr import Expr, TextExpr, TextLike
from ..language.spelling import has_reference
from ..model.quantity import kubernetes_memory
from ..model.resources import ResourceNames, ResourceSpec, merged
from ..model.volumes import (
    ConfigMapVolume,
    Ephemeral,
    Existing,
    HostPath,
    Mount,
    Nfs,
    Persistent,
    SecretVolume,
    Volume,
)
from ..model.workspace_data import workspace
from .base import adopted, listed, some
from .kubernetes_labels import OWNERS_EMAIL, labels
from .ledger import original

_CLAIMS = (
    "kubernetes_persistent_volume_claim_v1", "kubernetes_persistent_volume_claim", "k8s_core_v1_persistent_volume_claim",
)  # fmt: skip
_KEPT = (
    "metadata[0].name", "metadata[0].namespace", "spec[0].access_modes", "spec[0].storage_class_name",
    "spec[0].volume_name", "spec[0].volume_mode", "spec[0].selector", "spec[0].resources[0].limits",
)  # fmt: skip


class PodVolumes:
    """The volumes of one pod, added as its containers mount them."""

    def __init__(self, names: ResourceNames, namespace: TextLike) -> None:
        self._names, self._namespace = names, namespace
        self._claims: dict[str, ResourceSpec] = {}
        self._blocks: dict[str, dict[str, Any]] = {}
        self._name_of: dict[str, str] = {}

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """``volume``, for each of them."""
        return list(self._blocks.values())

    @property
    def claims(self) -> list[ResourceSpec]:
        """The claims of the workspace's own."""
        return list(self._claims.values())

    def mount(self, mount: Mount) -> dict[str, Any]:
        """``volume_mount``; the volume is added to the pod unless it is there already."""
        name = self._name(mount.volume)
        return some(mount_path=mount.path, name=name, sub_path=mount.sub_path, read_only=mount.read_only)

    def _name(self, volume: Volume) -> str:
        # One value is one volume, two values are two.
        key = repr(original(volume))
        if key not in self._name_of:
            wanted, source = self._source(volume)
            name, number = wanted, 1
            while name in self._blocks:
                number += 1
                name = f"{wanted[: 62 - len(str(number))].rstrip('-')}-{number}"
            self._blocks[name] = {"name": name, **source}
            self._name_of[key] = name
        return self._name_of[key]

    def _source(self, volume: Volume) -> tuple[str, dict[str, Any]]:
        """What the volume would be called if no other had that name, and its source."""
        if isinstance(volume, Persistent):
            claim = self._claims.setdefault(volume.name, self._claim(volume))
            reference = TextExpr(f"{claim.address}.metadata[0].name")
            return _dns(volume.name), {"persistent_volume_claim": {"claim_name": reference, "read_only": False}}
        if isinstance(volume, Existing):
            source = {"persistent_volume_claim": {"claim_name": volume.claim}}
            return _dns(volume.name, volume.claim, "claim"), source
        if isinstance(volume, Ephemeral):
            size = None if volume.size is None else kubernetes_memory(volume.size)
            return _dns(volume.name), {"empty_dir": some(medium="Memory" if volume.memory else None, size_limit=size)}
        if isinstance(volume, HostPath):
            source = {"host_path": some(path=volume.path, type=volume.type)}
            return _dns(volume.name, volume.path, "host-path"), source
        if isinstance(volume, ConfigMapVolume):
            body = some(name=volume.config_map, items=_items(volume), optional=volume.optional)
            return _dns(volume.name, volume.config_map, "config-map"), {"config_map": body}
        if isinstance(volume, SecretVolume):
            body = some(
                secret_name=volume.secret, items=_items(volume), default_mode=volume.mode, optional=volume.optional
            )
            return _dns(volume.name, volume.secret, "secret"), {"secret": body}
        if isinstance(volume, Nfs):
            return _dns(volume.name, "nfs"), {"nfs": {"server": volume.server, "path": volume.path}}
        raise ConfigError("", f"{volume!r} is not a volume", "give a Persistent, an Ephemeral…")

    def _claim(self, volume: Persistent) -> ResourceSpec:
        """A claim that outlives the workspace's stop. It never waits to be bound: with most storage classes that happens
        only once the pod exists."""
        body = {
            "wait_until_bound": False,
            "metadata": some(
                name=self._names.unique(volume.name) if volume.full_name is None else volume.full_name,
                namespace=self._namespace,
                labels=labels(self._names, "coder-pvc", f"coder-pvc-{workspace.id}", volume.labels) or None,
                annotations=merged(OWNERS_EMAIL, self._names.common_annotations, volume.annotations) or None,
            ),
            "spec": some(
                access_modes=list(volume.access_modes),
                storage_class_name=volume.storage_class,
                resources={"requests": {"storage": kubernetes_memory(volume.size)}},
            ),
            # A change of one of these would replace the claim by an empty one. Growing it is none of them.
            "lifecycle": {"ignore_changes": [*_KEPT]},
        }
        type_, name = adopted(volume, _CLAIMS, self._names)
        return ResourceSpec(type_, name, body)


def _items(volume: ConfigMapVolume | SecretVolume) -> list[dict[str, Any]] | None:
    return listed([{"key": key, "path": path} for key, path in volume.items.items()])


def _dns(name: str | None, source: TextLike = "", kind: str = "volume") -> str:
    """A volume's name inside the pod, an RFC 1123 label: made of its own name, else of its source's, which may only be known
    when the workspace is built, else of its kind."""
    if name is not None and (isinstance(name, Expr) or has_reference(name)):
        raise ConfigError("", "a volume's name is a reference", "give name=… a text; the source may be a reference")
    text = name if name is not None else source
    if isinstance(text, Expr) or has_reference(text):
        text = kind
    cleaned = "".join(c if c.isalnum() and c.isascii() else "-" for c in text.lower()).strip("-")
    return cleaned[:63].rstrip("-") or kind
