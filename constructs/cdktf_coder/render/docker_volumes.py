"""The volumes of a workspace on a Docker host, and how its containers mount them."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from typing import Any

from .._errors import ConfigError
from ..language.expr import Expr, TextExpr
from ..language.spelling import has_reference
from ..model.quantity import mebibytes
from ..model.resources import ResourceNames, ResourceSpec
from ..model.volumes import Ephemeral, Existing, HostPath, Mount, Nfs, Persistent
from ..model.workspace import WorkspaceModel
from ..model.workspace_data import workspace
from .base import adopted, listed, some
from .ledger import original


class DockerVolumes:
    """The volumes, made as containers mount them."""

    def __init__(self, model: WorkspaceModel, names: ResourceNames) -> None:
        self._names = names
        self._specs: dict[str, ResourceSpec] = {}
        volumes = [mount.volume for container in model.containers for mount in container.mounts]
        named = [volume for volume in volumes if isinstance(volume, (Persistent, Ephemeral, Nfs))]
        self._taken = {volume.name for volume in named if volume.name is not None}
        self._nfs: dict[str, str] = {}

    @property
    def specs(self) -> tuple[ResourceSpec, ...]:
        """The resources of all volumes that were mounted."""
        return tuple(self._specs.values())

    def mounted(self, mounts: Sequence[Mount]) -> tuple[list[Any] | None, list[Any] | None]:
        """A container's ``volumes`` and ``mounts``; what the former can't say is said by the latter."""
        volumes: list[Any] = []
        others: list[Any] = []
        for mount in mounts:
            volume, path = mount.volume, mount.path
            if isinstance(volume, Ephemeral) and volume.memory:
                others.append(_in_memory(mount, volume))
            elif isinstance(volume, HostPath):
                folder = _folder(volume, mount)
                volumes.append({"container_path": path, "host_path": folder, "read_only": mount.read_only})
            elif (name := self._name(mount)) is None:
                continue
            elif mount.sub_path is None:
                volumes.append({"container_path": path, "volume_name": name, "read_only": mount.read_only})
            else:
                others.append(
                    {
                        "target": path,
                        "source": name,
                        "type": "volume",
                        "read_only": mount.read_only,
                        "volume_options": {"subpath": mount.sub_path},
                    }
                )
        return listed(volumes), listed(others)

    def _name(self, mount: Mount) -> Any:
        """The name of the volume on the host; nothing for a kind that Docker does not have, which the ledger reports."""
        volume = mount.volume
        if isinstance(volume, Existing):
            return volume.claim
        if isinstance(volume, Persistent):
            body = {"lifecycle": {"ignore_changes": "all"}}
            labels = self._names.labels(at_creation=True, more=volume.labels)
            return self._add(volume.name, body, labels, adopt=volume)
        if isinstance(volume, Ephemeral):
            return self._add(volume.name, {}, self._names.labels(), count=True)
        if isinstance(volume, Nfs):
            options = {"type": "nfs", "o": f"addr={volume.server}", "device": f":{volume.path}"}
            # The server's files stay whatever happens to the volume, but a renamed workspace is no reason to make it again.
            nfs: dict[str, Any] = {"driver_opts": options, "lifecycle": {"ignore_changes": ["labels"]}}
            return self._add(self._nfs_name(volume), nfs, self._names.labels())
        return None

    def _nfs_name(self, volume: Nfs) -> str:
        if volume.name is not None:
            return volume.name
        key = repr(original(volume))
        if key not in self._nfs:
            number = 1
            while (name := "nfs" if number == 1 else f"nfs_{number}") in self._taken:
                number += 1
            self._taken.add(name)
            self._nfs[key] = name
        return self._nfs[key]

    def _add(
        self,
        name: str,
        body: dict[str, Any],
        labels: dict[str, Any],
        *,
        count: bool = False,
        adopt: Persistent | None = None,
    ) -> TextExpr:
        part, full_name = self._names.part(name), None
        if adopt is not None:
            part, full_name = adopted(adopt, ("docker_volume",), self._names)[1], adopt.full_name
        if name not in self._specs:
            whole = {
                **({"count": workspace.start_count} if count else {}),
                "name": self._names.unique(name) if full_name is None else full_name,
                **body,
                "labels": [{"label": label, "value": value} for label, value in labels.items()],
            }
            self._specs[name] = ResourceSpec("docker_volume", part, whole, ("labels",) if count else ())
        return TextExpr(f"docker_volume.{part}{'[0]' if count else ''}.name")


def _in_memory(mount: Mount, volume: Ephemeral) -> dict[str, Any]:
    options = None if volume.size is None else {"size_bytes": mebibytes(volume.size) * 1048576}
    return some(target=mount.path, type="tmpfs", read_only=mount.read_only or None, tmpfs_options=options)


def _folder(volume: HostPath, mount: Mount) -> Any:
    """The folder of the host that is mounted. Docker has no sub-paths of those, so the two paths are joined here."""
    if mount.sub_path is None:
        return volume.path
    for text in (volume.path, mount.sub_path):
        if isinstance(text, Expr) or has_reference(text):
            raise ConfigError(
                "",
                f"a Docker host has no sub_path of a HostPath, and the paths of the mount at {mount.path} are only known "
                "when the workspace is built",
                "give the whole path in HostPath(path=…)",
            )
    sub_path = str(mount.sub_path)
    if sub_path.startswith("/") or ".." in sub_path.split("/"):
        raise ConfigError("", f"the sub_path {sub_path!r} leads out of its volume", "give a path inside the volume")
    return posixpath.join(str(volume.path), sub_path)
