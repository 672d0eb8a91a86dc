"""A whole workspace, on any platform, as plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from ..language.expr import TextExpr, TextLike
from .checked import checked
from .containers import Container, EnvValue, Network
from .fields import INFORMS
from .platform import Platform
from .resources import Labels
from .startup import Fragment
from .volumes import Mount


@checked
@dataclass(frozen=True, kw_only=True)
class WorkspaceModel:
    """What a workspace is: the container people work in, what runs beside it, and what it asks of its host.

    Its construct makes it, a nesting method changes it, its platform writes it.
    """

    platform: Platform = field(metadata=INFORMS)
    """Where it runs."""
    container: Container
    """The container people work in."""
    agent_command: TextExpr = field(metadata=INFORMS)
    """The script that starts the agent, as it must be run on this platform."""
    agent_token: TextExpr = field(metadata=INFORMS)
    """The agent's token."""
    agent_url: TextExpr = field(metadata=INFORMS)
    """Coder's address, as seen from inside the workspace."""
    name: TextExpr = field(metadata=INFORMS)
    """The workspace's name in Coder."""
    docker_socket: TextLike = field(default="", metadata=INFORMS)
    """The path of the Docker host's socket, on Docker."""
    home: str = field(default="/home/coder", metadata=INFORMS)
    """The path of the home directory."""
    user: str = field(default="coder", metadata=INFORMS)
    """The name of the user people work as; the agent runs as this user."""
    uid: int = field(default=1000, metadata=INFORMS)
    """The number of that user."""
    sidecars: tuple[Container, ...] = ()
    """Containers that run beside it."""
    init_containers: tuple[Container, ...] = ()
    """Containers that run to their end before it starts."""
    runtime: str | None = None
    """The name of another container runtime than the host's default."""
    full_name: TextLike | None = None
    """What the container or pod is called on the platform, instead of the name made of owner and workspace."""
    run_as_user: int | None = None
    """The number of the user that the pod's containers run as."""
    fs_group: int | None = None
    """The group that owns the pod's volumes."""
    run_as_non_root: bool | None = None
    """Whether the pod's containers may not run as root."""
    seccomp_profile: str | None = None
    """The pod's seccomp profile: ``RuntimeDefault``, ``Unconfined`` or a path on the nodes."""
    annotations: Labels = field(default_factory=dict)
    """Annotations of the pod."""
    labels: Labels = field(default_factory=dict)
    """Labels of the container or pod."""
    host_users: bool | None = None
    """Whether the pod runs in the node's user namespace."""
    groups: tuple[TextLike, ...] = ()
    """Further groups of the container's user, by number or name."""
    networks: tuple[Network, ...] = ()
    startup: tuple[Fragment, ...] = field(default=(), metadata=INFORMS)
    """Pieces of the agent's start-up script."""
    nesting: str = field(default="", metadata=INFORMS)
    """What runs Docker inside, once a method has been applied: a workspace takes one."""

    def with_container(self, **changes: Any) -> WorkspaceModel:
        """The workspace with its main container changed."""
        return replace(self, container=replace(self.container, **changes))

    def with_env(self, **env: EnvValue) -> WorkspaceModel:
        """The workspace with environment variables added to its main container."""
        return self.with_container(env={**self.container.env, **env})

    def with_startup(self, fragment: Fragment) -> WorkspaceModel:
        """The workspace with a piece of start-up added."""
        return replace(self, startup=(*self.startup, fragment))

    def with_mounts(self, *mounts: Mount) -> WorkspaceModel:
        """The workspace with volumes added to its main container."""
        return self.with_container(mounts=(*self.container.mounts, *mounts))

    @property
    def home_mount(self) -> Mount | None:
        """The home's mount in the main container, if it has a volume."""
        mounts = self.container.mounts
        return next((mount for mount in mounts if isinstance(mount.path, str) and mount.path == self.home), None)

    @property
    def containers(self) -> tuple[Container, ...]:
        """The main container and those beside it."""
        return (self.container, *self.sidecars)


__all__ = ["WorkspaceModel"]
