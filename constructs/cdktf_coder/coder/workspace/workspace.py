"""A workspace on any platform."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, NumberLike, TextLike
from ...model.containers import Container, EnvValue, Port
from ...model.platform import Platform
from ...model.resources import Labels
from ...model.volumes import Mount
from ...nesting.base import Nesting
from ..agent.agent import WorkspaceAgent
from ..meta import Meta
from .construct import Located, WorkspaceConstruct
from .home import DEFAULT_HOME, Home


class Workspace(WorkspaceConstruct):
    """A workspace on a platform of your own, see :class:`Platform`. Docker and Kubernetes have :class:`DockerWorkspace` and
    :class:`KubernetesWorkspace`.

    :param platform: where it runs, with the options that only this platform has.
    :param agent: the agent that runs in it.
    :param image: the image.
    :param name: what it is called on the platform; by default a name made of owner and workspace.
    :param nesting: how Docker runs inside; by default it does not.
    :param home: the home directory's volume, by default ``Home()``; ``None`` for a home that is lost at each stop.
    :param cpu: limit in cores, by default none. :param memory: limit in GiB, by default none.
    :param env: environment variables of the container, or a reference to a map of them.
    :param command: what the container runs instead of the agent's init script; ``()`` is the image's own entry point. It must
        start the agent. :param args: the arguments of the entry point.
    :param mounts: further volumes. :param labels: further labels.
    :param privileged: run without isolation from the host, which gives root on it to whoever uses the workspace.
    :param user: the user that the container runs as; by default ``home.user``, else the image's.
    :param working_dir: the working directory, by default the image's.
    :param capabilities: Linux capabilities to add. :param dropped_capabilities: Linux capabilities to remove.
    :param ports: ports of the container.
    :param sidecars: further containers, which start and stop with the workspace.

    Raises ``ConfigError`` for what can be seen to be wrong; what the platform does not have is reported at synth.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        platform: Platform,
        agent: WorkspaceAgent,
        image: TextLike,
        name: TextLike | None = None,
        nesting: Nesting | None = None,
        home: Home | None = DEFAULT_HOME,
        cpu: NumberLike | None = None,
        memory: NumberLike | None = None,
        env: Mapping[str, EnvValue] | AnyExpr | None = None,
        command: Sequence[TextLike] | None = None,
        args: Sequence[TextLike] | None = None,
        mounts: Sequence[Mount] = (),
        labels: Labels | None = None,
        privileged: bool = False,
        user: int | str | None = None,
        working_dir: TextLike | None = None,
        capabilities: Sequence[str] = (),
        dropped_capabilities: Sequence[str] = (),
        ports: Sequence[Port] = (),
        sidecars: Sequence[Container] = (),
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        if platform.provider is not None:
            self._template.require_provider(platform.provider)
        with Located(self.path):
            self._build(
                platform,
                agent=agent,
                image=image,
                name=name,
                nesting=nesting,
                home=home,
                cpu=cpu,
                memory=memory,
                env=env,
                command=command,
                args=args,
                mounts=mounts,
                labels=labels,
                privileged=privileged,
                user=user,
                working_dir=working_dir,
                capabilities=capabilities,
                dropped_capabilities=dropped_capabilities,
                ports=ports,
                sidecars=sidecars,
            )
