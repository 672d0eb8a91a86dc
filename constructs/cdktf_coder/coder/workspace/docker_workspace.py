"""A workspace in a container on a Docker host."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, NumberLike, TextExpr, TextLike
from ...language.functions import replace
from ...model.quantity import quantity
from ...model.workspace import Container, Device, EnvValue, Mount, Platform, Port, Ulimit
from ...model.workspace_data import workspace
from ...nesting.base import Nesting
from ...render import docker
from ...render.base import Names
from ..agent.agent import WorkspaceAgent
from .docker_host import docker_socket
from .workspace import DEFAULT_HOME, Home, WorkspaceConstruct


class DockerWorkspace(WorkspaceConstruct):
    """A workspace in a container on a Docker host: ``docker_container.<id>``, by custom ``workspace``.

    :param agent: the agent that runs in it.
    :param image: the image; its user should be ``home.user``.
    :param nesting: how Docker runs inside, :class:`Sysbox` for one; ``None`` for not at all.
    :param home: the home directory's volume; ``None`` for a home that is lost at each stop.
    :param cpu: processor cores, as a limit. :param memory: GiB, as a limit.
    :param env: environment variables of the container itself; those of what people start belong to the agent. A reference
        to a map of text works too.
    :param command: what the container runs instead of the agent's start script; ``()`` is the image's own entry point. It
        must start the agent. :param args: what the entry point is given.
    :param mounts: further volumes.
    :param labels: labels on the container besides those that Coder's own templates set.
    :param user: whom the container's own command runs as; by default the image's user.
    :param sidecars: further containers, which come and go with the workspace.
    :param gpus: ``all``, or which of the host's GPUs.
    :param networks: names of networks to join, as well as those the nesting method makes.
    :param hosts: further entries of ``/etc/hosts``, names with their addresses.
    :param groups: further groups of the container's user, by number or name.
    :param shm_size: shared memory, in GiB. :param stop_timeout: seconds between asking to stop and killing.
    :param hostname: the host name inside, by default the workspace's name.

    Source: provider kreuzwerker/docker, ``docker_container``. Raises ``ConfigError`` for what can be seen to be wrong.
    """

    _platform: Platform = "docker"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        agent: WorkspaceAgent,
        image: TextLike,
        nesting: Nesting | None = None,
        home: Home | None = DEFAULT_HOME,
        cpu: NumberLike | None = None,
        memory: NumberLike | None = None,
        env: Mapping[str, EnvValue] | AnyExpr | None = None,
        command: Sequence[TextLike] | None = None,
        args: Sequence[TextLike] | None = None,
        mounts: Sequence[Mount] = (),
        labels: Mapping[str, TextLike] | None = None,
        privileged: bool = False,
        user: int | str | None = None,
        working_dir: TextLike | None = None,
        capabilities: Sequence[str] = (),
        dropped_capabilities: Sequence[str] = (),
        devices: Sequence[Device] = (),
        ports: Sequence[Port] = (),
        ulimits: Sequence[Ulimit] = (),
        sidecars: Sequence[Container] = (),
        security_options: Sequence[str] = (),
        gpus: str | None = None,
        networks: Sequence[TextLike] = (),
        network_mode: TextLike | None = None,
        hosts: Mapping[str, TextLike] | None = None,
        groups: Sequence[TextLike] = (),
        dns: Sequence[TextLike] = (),
        dns_search: Sequence[TextLike] = (),
        dns_options: Sequence[str] = (),
        shm_size: NumberLike | None = None,
        sysctls: Mapping[str, str] | None = None,
        storage_options: Mapping[str, str] | None = None,
        log_driver: str | None = None,
        log_options: Mapping[str, str] | None = None,
        restart: Literal["no", "on-failure", "always", "unless-stopped"] | None = None,
        init: bool | None = None,
        stop_timeout: int | None = None,
        hostname: TextLike | None = None,
        ipc_mode: str | None = None,
        pid_mode: str | None = None,
        userns_mode: str | None = None,
    ) -> None:
        super().__init__(scope, id)
        self._check(agent, image)
        container = Container(
            name="workspace",
            image=image,
            **self._variables(agent, env, nesting),
            mounts=tuple(mounts),
            args=None if args is None else tuple(args),
            user=user,
            privileged=privileged,
            working_dir=working_dir,
            cpu=quantity(self.path, "cpu", cpu, "cores"),
            memory=quantity(self.path, "memory", memory, "GiB"),
            capabilities=tuple(capabilities),
            dropped_capabilities=tuple(dropped_capabilities),
            devices=tuple(devices),
            ports=tuple(ports),
            ulimits=tuple(ulimits),
            security_options=tuple(security_options),
            gpus=gpus,
        )
        if restart not in (None, "no", "on-failure", "always", "unless-stopped"):
            raise self.problem(
                f"Docker doesn't know restart={restart!r}", "use one of no, on-failure, always, unless-stopped"
            )
        socket = docker_socket(self._template)
        self._model_value = self._model(
            agent=agent,
            init_script=_through_gateway(agent.init_script),
            agent_url=_through_gateway(workspace.access_url),
            docker_socket=socket,
            container=container,
            command=command,
            home=home,
            nesting=nesting,
            labels=labels,
            sidecars=sidecars,
            init_containers=(),
            pod={},
            danger=["it shares the host's processes"] if pid_mode == "host" else [],
        )
        options = docker.DockerOptions(
            networks=tuple(networks),
            network_mode=network_mode,
            hosts=hosts or {},
            groups=tuple(groups),
            dns=tuple(dns),
            dns_search=tuple(dns_search),
            dns_options=tuple(dns_options),
            shm_size=quantity(self.path, "shm_size", shm_size, "GiB"),
            sysctls=sysctls or {},
            storage_options=storage_options or {},
            log_driver=log_driver,
            log_options=log_options or {},
            restart=restart,
            init=init,
            stop_timeout=stop_timeout,
            hostname=hostname,
            ipc_mode=ipc_mode,
            pid_mode=pid_mode,
            userns_mode=userns_mode,
        )
        self._block = self._make(self._rendered(docker.render, self._model_value, Names(id=id), options))

    @property
    def container(self) -> Any:
        """The CDKTF resource ``docker_container``."""
        return self.resource


def _through_gateway(text: TextExpr) -> TextExpr:
    """Text with Coder's own address in it, if that is local, as seen from inside a container."""
    return replace(text, r"/localhost|127\.0\.0\.1/", "host.docker.internal")
