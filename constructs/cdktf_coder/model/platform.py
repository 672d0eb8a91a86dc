"""A platform: where workspaces run, what nesting methods may ask of it, and how it writes a workspace."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from ..language.expr import TextExpr
from .containers import Device
from .resources import RenderedWorkspace, ResourceNames
from .template import RequiredProvider

if TYPE_CHECKING:
    from .workspace import WorkspaceModel


class Capability(Enum):
    """What a nesting method may ask of a platform. The value is how an error names it: "needs another container runtime"."""

    RUNTIME = "another container runtime"
    """Running the workspace's container by a runtime of another name than the host's default."""

    PRIVILEGED = "privileged containers"
    SIDECAR = "containers beside the workspace"

    PRIVATE_NETWORK = "a network that only the containers of a workspace share"
    """``WorkspaceModel.networks``, or a loopback they share."""

    SHARED_LOOPBACK = "one loopback interface for all containers of a workspace"
    """As in a pod: what listens on localhost is reached from every container of the workspace, and from nowhere else."""

    HOST_PATH = "files and folders of the host"
    DOCKER_SOCKET = "a Docker socket of the host"

    DEVICE = "devices of the host"
    """See :meth:`Platform.with_device`."""

    GPUS = "the host's GPUs by name"
    """``Container.gpus``. Where they are resources that a device plugin hands out, the platform has no such thing."""

    USER_NAMES = "users by name"
    """``Container.user`` may be a name, not only a number."""

    CGROUP_NAMESPACE = "the host's cgroup namespace"
    DOWNWARD_API = "a container's limits as environment variables"

    SIZED_VOLUMES = "volumes of a size"
    """Persistent storage is paid for by size, so that one volume with folders is better than several volumes."""


class Platform(ABC):
    """Where workspaces run. Subclass it, as a frozen dataclass whose fields are the options that only this platform has.

    Every field of the workspace and of the platform that is set and that :meth:`resources` does not read is reported as an
    error, so nothing that a template asks for is dropped.
    """

    title: ClassVar[str]
    """What errors call it, as in "which … does not have": ``a Docker host``, ``Kubernetes``."""

    capabilities: ClassVar[Mapping[Capability, str]]
    """What nesting methods may ask for, each with what the host must have for it: a sentence of the README, or nothing.
    Words in braces are filled in by the method (``{what}``, ``{name}``)."""

    instead: ClassVar[Mapping[str, str]] = {}
    """What to write instead of something that the platform does not have, by field (``Container.gpus``) or class (``Nfs``)."""

    ignores: ClassVar[frozenset[str]] = frozenset()
    """Fields that are documented to mean nothing here, so that a template may set them for another platform's sake."""

    provider: ClassVar[RequiredProvider | None] = None
    """The provider of its resources, which a template with such a workspace then requires."""

    main_container: ClassVar[str] = "workspace"
    """The name of the container that people work in."""

    @abstractmethod
    def resources(self, workspace: WorkspaceModel, names: ResourceNames) -> RenderedWorkspace:
        """The Terraform resources of a workspace. Raises ``ConfigError`` for what can't be written."""

    @classmethod
    def can(cls, capability: Capability) -> bool:
        """Whether methods may ask for it."""
        return capability in cls.capabilities

    @classmethod
    def prerequisite(cls, capability: Capability, **details: str) -> tuple[str, ...]:
        """What the host must have for a capability: a sentence, or nothing. ``details`` fill in its words in braces."""
        sentence = cls.capabilities.get(capability, "").format(**details)
        return (sentence,) if sentence else ()

    # How the platform spells what methods ask for. These are a container engine's ways.

    def inside(self, text: TextExpr) -> TextExpr:
        """Text that holds Coder's address, as it must be read inside the workspace. By default unchanged."""
        return text

    def run_as_root(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The workspace with its container run as root."""
        return workspace.with_container(user="root")

    def with_user_namespace(self, workspace: WorkspaceModel, *, host_users: bool | None) -> WorkspaceModel:
        """The workspace in a user namespace, for a runtime that makes one; ``host_users=False`` is Kubernetes' own way."""
        return replace(workspace, host_users=host_users)

    def with_device(self, workspace: WorkspaceModel, path: str, *, plugin: str) -> WorkspaceModel:
        """The workspace with a device of the host: by its path, or by the resource that a device plugin hands it out as."""
        devices = (*workspace.container.devices, Device(host=path))
        return workspace.with_container(devices=devices)

    def unconfined(self, workspace: WorkspaceModel, *, seccomp: bool, apparmor: bool) -> WorkspaceModel:
        """The workspace without the system call filter, or without AppArmor's profile."""
        lifted = {"seccomp=unconfined": seccomp, "apparmor=unconfined": apparmor}
        options = (option for option, wanted in lifted.items() if wanted)
        return workspace.with_container(security_options=(*workspace.container.security_options, *options))


__all__ = ["Capability", "Platform"]
