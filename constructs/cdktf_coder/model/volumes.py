"""What containers mount: storage of a workspace's own, the host's files, what exists already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..language.expr import NumberLike, TextLike
from .checked import checked
from .fields import INFORMS
from .resources import Labels


@checked
@dataclass(frozen=True, kw_only=True)
class Persistent:
    """Storage of a workspace's own that outlives a stop: a Docker volume, or a claim in Kubernetes.

    :param name: the Terraform name of the resource, ``docker_volume.<name>``; renaming it loses the data.
    :param size: GiB (claim's ``requests.storage``), 10 by default. Docker volumes have no size.
    :param storage_class: the claim's ``storage_class_name``; by default the cluster's. Docker has none.
    :param access_modes: the claim's ``access_modes``, by default ``ReadWriteOnce``. Docker has none.
    :param labels: further labels of the volume or claim; ``None`` takes one away.
    :param annotations: annotations of the claim; ``None`` takes one away. Docker has none.
    :param address: the Terraform address of storage that exists already, to adopt it; by default made of ``name``.
    :param full_name: its own name on the host or in the cluster; by default made of the workspace's id.
    """

    name: str
    size: NumberLike = 10
    storage_class: TextLike | None = None
    access_modes: Sequence[str] = ("ReadWriteOnce",)
    labels: Labels = field(default_factory=dict)
    annotations: Labels = field(default_factory=dict)
    address: str | None = None
    full_name: TextLike | None = None

    @staticmethod
    def from_claim_name(claim: TextLike, *, name: str | None = None) -> Existing:
        """A claim of the workspace's namespace that exists already; ``name`` is the volume's inside the pod, by default the
        claim's."""
        return Existing(claim=claim, name=name)

    @staticmethod
    def from_volume_name(volume: TextLike) -> Existing:
        """A volume of the Docker host that exists already."""
        return Existing(claim=volume)


@checked
@dataclass(frozen=True, kw_only=True)
class Ephemeral:
    """Storage that is deleted when the workspace stops: a volume with ``count`` on Docker, an ``emptyDir`` in Kubernetes.

    :param name: its name, unique in the workspace.
    :param size: GiB, as a limit where the platform has one: in Kubernetes (``size_limit``), and in memory on Docker.
    :param memory: keep it in memory (``tmpfs``).
    """

    name: str = field(metadata=INFORMS)
    size: NumberLike | None = None
    memory: bool = False


@checked
@dataclass(frozen=True, kw_only=True)
class HostPath:
    """A file or folder of the host (``host_path``).

    :param path: its path on the host.
    :param type: Kubernetes' check of it: ``Directory``, ``File``, ``Socket``…; by default none.
    :param name: the volume's name inside a pod; by default made of the path.
    """

    path: TextLike
    type: str | None = None
    name: str | None = field(default=None, metadata=INFORMS)


@checked
@dataclass(frozen=True, kw_only=True)
class Existing:
    """A Docker volume or Kubernetes claim that exists already.

    :param claim: its name on the host or in the namespace.
    :param name: the volume's name inside a pod; by default that of the claim.
    """

    claim: TextLike
    name: str | None = field(default=None, metadata=INFORMS)


@checked
@dataclass(frozen=True, kw_only=True)
class ConfigMapVolume:
    """The keys of a Kubernetes ConfigMap as files (``config_map``).

    :param config_map: the ConfigMap's name.
    :param items: keys and the paths of their files; by default all keys, each as a file of that name.
    :param optional: start the pod even if the ConfigMap does not exist.
    :param name: the volume's name inside the pod; by default that of the ConfigMap.
    """

    config_map: TextLike
    items: Mapping[str, str] = field(default_factory=dict)
    optional: bool | None = None
    name: str | None = field(default=None, metadata=INFORMS)


@checked
@dataclass(frozen=True, kw_only=True)
class SecretVolume:
    """The keys of a Kubernetes Secret as files (``secret``).

    :param secret: the Secret's name.
    :param items: keys and the paths of their files; by default all keys, each as a file of that name.
    :param mode: the files' permissions in octal, ``"0400"``; by default Kubernetes' ``0644``.
    :param optional: start the pod even if the Secret does not exist.
    :param name: the volume's name inside the pod; by default that of the Secret.
    """

    secret: TextLike
    items: Mapping[str, str] = field(default_factory=dict)
    mode: str | None = None
    optional: bool | None = None
    name: str | None = field(default=None, metadata=INFORMS)


@checked
@dataclass(frozen=True, kw_only=True)
class Nfs:
    """A folder of an NFS server: the pod mounts it, on Docker it is a volume with NFS options.

    :param server: the server's address.
    :param path: the exported folder.
    :param name: the volume's name; by default ``nfs``.
    """

    server: TextLike
    path: TextLike
    name: str | None = field(default=None, metadata=INFORMS)


Volume = Persistent | Ephemeral | HostPath | Existing | ConfigMapVolume | SecretVolume | Nfs


@checked
@dataclass(frozen=True, kw_only=True)
class Mount:
    """A volume at a path of a container.

    :param volume: what is mounted. The same value mounted twice is one volume.
    :param path: where, an absolute path.
    :param read_only: forbid writing.
    :param sub_path: a folder inside the volume to mount instead of the whole.
    """

    volume: Volume
    path: TextLike
    read_only: bool = False
    sub_path: TextLike | None = None


__all__ = [
    "ConfigMapVolume", "Ephemeral", "Existing", "HostPath", "Mount", "Nfs", "Persistent", "SecretVolume", "Volume",
]  # fmt: skip
