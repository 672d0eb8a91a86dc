"""A workspace in a container on a Docker host."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, cast

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, NumberLike, TextLike
from ...model.containers import Container, Device, EnvValue, ExistingNetwork, Port, Ulimit
from ...model.quantity import quantity
from ...model.resources import Labels
from ...model.volumes import Mount
from ...nesting.base import Nesting
from ...render.docker import DockerPlatform
from ..agent.agent import WorkspaceAgent
from ..base import ElementBehind
from ..meta import Meta
from .checks import surprises
from .construct import Located, WorkspaceConstruct
from .docker_host import docker_socket
from .home import DEFAULT_HOME, Home

if TYPE_CHECKING:
    from cdktf_cdktf_provider_docker.container import Container as ContainerElement
    from cdktf_cdktf_provider_docker.volume import Volume


class DockerWorkspace(WorkspaceConstruct):
    """A workspace in a container on a Docker host: ``docker_container.<id>``, conventionally ``workspace``.

    :param agent: the agent that runs in it.
    :param image: the image (``image``).
    :param name: the container's name on the host, by default ``coder-<owner>-<workspace>`` in lower case (``name``). Two containers
        of one host can't share one: it must depend on the workspace.
    :param nesting: how Docker runs inside, :class:`Sysbox` for example; by default it does not.
    :param home: the home directory's volume, by default ``Home()``; ``None`` for a home that is lost at each stop.
    :param cpu: limit in cores (``cpus``), by default none. :param memory: limit in GiB (``memory``), by default none.
    :param env: environment variables of the container, or a reference to a map of them; variables of what people start belong
        to the agent (``env``).
    :param command: what the container runs instead of the agent's init script (``entrypoint``); ``()`` is the image's own
        entry point. It must start the agent. :param args: the arguments of the entry point (``command``).
    :param mounts: further volumes (``volumes``, ``mounts``).
    :param labels: labels besides those that Coder's own templates set (``labels``); ``None`` takes one of these away.
    :param privileged: run without isolation from the host, which gives root on it to whoever uses the workspace.
    :param user: the user that the container runs as, by name or number; by default ``home.user``, else the image's (``user``).
    :param working_dir: the working directory, by default the image's.
    :param capabilities: Linux capabilities to add. :param dropped_capabilities: Linux capabilities to remove.
    :param devices: devices of the host. :param ports: ports to publish. :param ulimits: limits of processes.
    :param sidecars: further containers, which start and stop with the workspace.
    :param security_options: ``security_opts``, as in ``seccomp=unconfined``.
    :param gpus: ``all``, or which of the host's GPUs; by default none.
    :param networks: networks to join, by their names or as :class:`ExistingNetwork`, besides those of the nesting method
        (``networks_advanced``).
    :param network_mode: ``bridge`` (the default), ``host``, ``none`` or ``container:<name>``.
    :param hosts: further entries of ``/etc/hosts``, names with their addresses (``host``).
    :param groups: further groups of the container's user, by number or name (``group_add``).
    :param dns: addresses of name servers. :param dns_search: domains to search. :param dns_options: resolver options
        (``dns_opts``). By default those of the host.
    :param shm_size: size of ``/dev/shm`` in GiB, by default 64 MiB.
    :param sysctls: kernel parameters of the container.
    :param storage_options: options of the storage driver (``storage_opts``), as in ``{"size": "20G"}``.
    :param log_driver: the log driver, by default the host's. :param log_options: its options (``log_opts``).
    :param restart: when Docker restarts the container, by default ``no``.
    :param init: run an init process as PID 1 that reaps zombies, by default none.
    :param stop_timeout: seconds between asking the container to stop and killing it, by default 10.
    :param hostname: the host name inside, by default the workspace's name.
    :param ipc_mode: ``private``, ``shareable``, ``host`` or ``container:<name>``; by default the host's setting.
    :param pid_mode: ``host`` shares the host's processes, which gives root on it to whoever uses the workspace.
    :param userns_mode: ``host`` switches a user namespace of the Docker host off.

    Source: provider kreuzwerker/docker, ``docker_container``. Raises ``ConfigError`` for what can be seen to be wrong.
    """

    resource: ElementBehind[ContainerElement] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
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
        devices: Sequence[Device] = (),
        ports: Sequence[Port] = (),
        ulimits: Sequence[Ulimit] = (),
        sidecars: Sequence[Container] = (),
        security_options: Sequence[str] = (),
        gpus: str | None = None,
        networks: Sequence[TextLike | ExistingNetwork] = (),
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
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        for surprise in surprises(shm_size=shm_size):
            self._template.add_warning(self.path, surprise)
        with Located(self.path):
            platform = DockerPlatform(
                networks=networks,
                network_mode=network_mode,
                hosts=hosts or {},
                groups=groups,
                dns=dns,
                dns_search=dns_search,
                dns_options=dns_options,
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
                devices=devices,
                ports=ports,
                ulimits=ulimits,
                sidecars=sidecars,
                security_options=security_options,
                gpus=gpus,
                docker_socket=docker_socket(self._template, meta),
            )
        if cpu is not None:
            self._template.record.prerequisites.append(
                "As many cores of the Docker host as a workspace may be given: Docker refuses more than there are."
            )

    @property
    def container(self) -> ContainerElement:
        """The CDKTF resource ``docker_container``, of the generated class if that is installed."""
        return self.resource

    @property
    def home_volume(self) -> Volume:
        """The CDKTF resource of the home's volume. Raises ``ConfigError`` if the home does not stay."""
        return cast("Volume", self._home_element())
