"""The workspace itself: what an agent runs in, on a Docker host or in Kubernetes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from constructs import Construct

from .._errors import ConfigError, Problem
from ..model.block import Block
from ..model.expr import AnyExpr, Expr, NumberLike, TextExpr, TextLike, has_reference
from ..model.quantity import quantity
from ..model.workspace import (
    Container,
    Device,
    EnvValue,
    Mount,
    Persistent,
    Platform,
    Port,
    Probe,
    Ulimit,
    Workspace,
)
from ..nesting.base import Nesting
from ..render.base import Names, Rendered
from .agent import WorkspaceAgent
from .base import Noun
from .providers import DOCKER, KUBERNETES, MINGFANG
from .workspace_data import workspace


@dataclass(frozen=True, kw_only=True)
class Home:
    """The home directory, on storage that outlives a stop. ``size`` in GiB and ``storage_class`` matter to Kubernetes only.

    ``user`` and ``uid`` are whom it belongs to; the agent runs as this user.
    """

    path: str = "/home/coder"
    size: NumberLike = 10
    storage_class: TextLike | None = None
    access_modes: tuple[str, ...] = ("ReadWriteOnce",)
    user: str = "coder"
    uid: int = 1000


class _WorkspaceNoun(Noun):
    """What both platforms share: the same arguments mean the same on each."""

    _platform: Platform

    def _model(
        self,
        *,
        agent: WorkspaceAgent,
        init_script: TextExpr,
        container: Container,
        home: Home | None,
        nesting: Nesting | None,
        labels: Mapping[str, TextLike] | None,
        sidecars: Sequence[Container],
        init_containers: Sequence[Container],
        run_as: bool,
        agent_url: TextExpr,
        docker_socket: TextLike = "",
    ) -> Workspace:
        where = home or Home()
        if home is not None:
            size = quantity(self.path, "home.size", home.size, "GiB")
            storage = Persistent(
                name="home", size=size or 10, storage_class=home.storage_class, access_modes=home.access_modes
            )
            container = replace(container, mounts=(Mount(volume=storage, path=home.path), *container.mounts))
        model = Workspace(
            platform=self._platform,
            container=replace(container, command=("sh", "-c", init_script)),
            agent_command=init_script,
            agent_token=agent.token,
            agent_url=agent_url,
            name=workspace.name,
            docker_socket=docker_socket,
            home=where.path,
            user=where.user,
            uid=where.uid,
            run_as_user=where.uid if run_as else None,
            fs_group=where.uid if run_as else None,
            run_as_non_root=True if run_as else None,
            labels=labels or {},
            sidecars=tuple(sidecars),
            init_containers=tuple(init_containers),
        )
        if nesting is not None:
            model = self._nest(nesting, model)
        self._check_mounts(model)
        for fragment in model.startup:
            agent.add_startup(fragment)
        return model

    def _nest(self, nesting: Nesting, model: Workspace) -> Workspace:
        template = self._template
        if not isinstance(nesting, Nesting):
            raise self._problem(f"nesting={nesting!r} is not a nesting method", "give a value such as Sysbox()")
        if self._platform not in nesting.platforms:
            from ..nesting import alternatives

            names = ", ".join(alternatives(self._platform))
            place = "a Docker host" if self._platform == "docker" else "Kubernetes"
            raise self._problem(f"{nesting.title} makes no sense on {place}", f"use one of {names}")
        template._declare_trust(self.path, nesting.trust, nesting.title)
        if nesting.handed_over():
            template.add_note(self.path, nesting.handed_over())
        template.add_nesting(nesting, self._platform)
        for note in nesting.notes(self._platform):
            template.add_readme_section("Docker inside", note)
        try:
            return nesting.apply(model)
        except ConfigError as error:
            raise self._problem(error.problem.message, error.problem.hint) from None

    def _check_mounts(self, model: Workspace) -> None:
        for container in (*model.containers, *model.init_containers):
            seen: dict[str, Any] = {}
            for mount in container.mounts:
                path = str(mount.path).rstrip("/") or "/"
                if path in seen:
                    raise self._problem(
                        f"the container {container.name} mounts two volumes at {path}",
                        "give each volume a path of its own (the home is a volume too)",
                    )
                if not has_reference(path) and not path.startswith("/"):
                    raise self._problem(f"the mount path {path!r} is not absolute", "begin it with /")
                seen[path] = mount

    def _check(self, agent: Any, image: Any) -> None:
        if not isinstance(agent, WorkspaceAgent):
            raise self._problem(
                f"a workspace needs an agent, not {agent!r}", "give agent=WorkspaceAgent(template, 'main')"
            )
        if agent.template is not self._template:
            raise self._problem(f"the agent {agent.path} is another template's", "make an agent in this template")
        if isinstance(image, Expr):
            return
        if not isinstance(image, str) or not image.strip():
            raise self._problem("the image is empty", "name one, such as codercom/enterprise-base:ubuntu")
        if not has_reference(image) and any(c.isspace() for c in image):
            raise self._problem(f"the image {image!r} has white space in it", "name it as docker pull takes it")

    def _make(self, rendered: Rendered) -> Block:
        for message, hint in rendered.problems:
            self._template.add_problem(Problem(self.path, message, hint))
        for spec in rendered.others:
            self._add("resource", spec.type, spec.name, spec.body)
        return self._add("resource", rendered.main.type, rendered.main.name, rendered.main.body)

    def _rendered(self, render: Any, *args: Any) -> Rendered:
        try:
            result: Rendered = render(*args)
        except ConfigError as error:
            raise self._problem(error.problem.message, error.problem.hint) from None
        return result

    @property
    def block(self) -> Block:
        """The container or pod as a block, for references: ``workspace.block.ref("id")``."""
        return self._block

    _block: Block

    @property
    def model(self) -> Workspace:
        """What the workspace is, as plain values, after its nesting method."""
        return self._model_value

    _model_value: Workspace

    @property
    def resource(self) -> Any:
        """The CDKTF resource that the agent runs in."""
        return self._element(self._block)

    def resource_of(self, address: str) -> Any:
        """The CDKTF resource behind any address this workspace writes: ``workspace.resource_of("docker_volume.home")``."""
        for block in self._blocks:
            if block.address == address:
                return self._element(block)
        known = ", ".join(block.address for block in self._blocks)
        raise self._problem(f"there is no {address} here", f"this workspace writes {known}")


class DockerWorkspace(_WorkspaceNoun):
    """A workspace in a container on a Docker host: ``docker_container.<id>``, by custom ``workspace``.

    :param agent: the agent that runs in it.
    :param image: the image; its user should be ``home.user``.
    :param nesting: how Docker runs inside, :class:`Sysbox` for one; ``None`` for not at all.
    :param home: the home directory's volume; ``None`` for a home that is lost at each stop.
    :param cpu: processor cores, as a limit. :param memory: GiB, as a limit.
    :param env: environment variables of the container itself; those of what people start belong to the agent.
    :param mounts: further volumes.
    :param labels: labels on the container besides those that Coder's own templates set.

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
        home: Home | None = Home(),
        cpu: NumberLike | None = None,
        memory: NumberLike | None = None,
        env: Mapping[str, EnvValue] | None = None,
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
    ) -> None:
        super().__init__(scope, id)
        self._check(agent, image)
        container = Container(
            name="workspace",
            image=image,
            env={"CODER_AGENT_TOKEN": agent.token, **(env or {})},
            mounts=tuple(mounts),
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
        )
        socket = self._template.variable(
            "docker_socket",
            default="",
            description="(Optional) URI of the Docker socket, such as unix:///run/user/1000/docker.sock.",
        )
        self._model_value = self._model(
            agent=agent,
            init_script=_through_gateway(agent.init_script),
            agent_url=_through_gateway(workspace.access_url),
            docker_socket=_socket_path(socket),
            container=container,
            home=home,
            nesting=nesting,
            labels=labels,
            sidecars=sidecars,
            init_containers=(),
            run_as=False,
        )
        from ..render import docker

        self._template.require_provider(DOCKER, docker.provider_body(socket))
        self._block = self._make(self._rendered(docker.render, self._model_value, Names(id=id)))

    @property
    def container(self) -> Any:
        """The CDKTF resource ``docker_container``."""
        return self.resource


class KubernetesWorkspace(_WorkspaceNoun):
    """A workspace in Kubernetes: ``kubernetes_pod_v1.<id>``, by custom ``workspace``.

    The arguments of :class:`DockerWorkspace` mean the same here. Besides them:

    :param namespace: the namespace, which must exist; by default the template's variable ``namespace``.
    :param workload: a bare pod, or a Deployment or StatefulSet that keeps one running.
    :param provider: ``hashicorp`` (hashicorp/kubernetes) or ``mingfang`` (mingfang/k8s, pods only).
    :param cpu_request: cores reserved on the node. :param memory_request: GiB reserved.
    :param tolerations, affinity, topology_spread, host_aliases: in the provider's own spelling.

    Source: provider hashicorp/kubernetes, ``kubernetes_pod_v1``.
    """

    _platform: Platform = "kubernetes"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        agent: WorkspaceAgent,
        image: TextLike,
        nesting: Nesting | None = None,
        home: Home | None = Home(),
        cpu: NumberLike | None = None,
        memory: NumberLike | None = None,
        env: Mapping[str, EnvValue] | None = None,
        mounts: Sequence[Mount] = (),
        labels: Mapping[str, TextLike] | None = None,
        privileged: bool = False,
        user: int | None = None,
        working_dir: TextLike | None = None,
        capabilities: Sequence[str] = (),
        dropped_capabilities: Sequence[str] = (),
        ports: Sequence[Port] = (),
        sidecars: Sequence[Container] = (),
        init_containers: Sequence[Container] = (),
        namespace: TextLike | None = None,
        workload: Literal["pod", "deployment", "stateful_set"] = "pod",
        provider: Literal["hashicorp", "mingfang"] = "hashicorp",
        cpu_request: NumberLike | None = 0.25,
        memory_request: NumberLike | None = 0.5,
        limits: Mapping[str, TextLike | NumberLike] | None = None,
        annotations: Mapping[str, TextLike] | None = None,
        pull_policy: Literal["Always", "IfNotPresent", "Never"] | None = None,
        service_account: TextLike | None = None,
        automount_service_account_token: bool | None = None,
        image_pull_secrets: Sequence[TextLike] = (),
        node_selector: Mapping[str, TextLike] | None = None,
        tolerations: Sequence[Mapping[str, Any]] = (),
        affinity: Mapping[str, Any] | None = None,
        topology_spread: Sequence[Mapping[str, Any]] = (),
        host_aliases: Sequence[Mapping[str, Any]] = (),
        dns_policy: str | None = None,
        priority_class: TextLike | None = None,
        scheduler: TextLike | None = None,
        termination_grace_period: int | None = None,
        restart_policy: Literal["Always", "OnFailure", "Never"] | None = None,
        liveness: Probe | None = None,
        readiness: Probe | None = None,
        startup_probe: Probe | None = None,
    ) -> None:
        super().__init__(scope, id)
        self._check(agent, image)
        if workload not in ("pod", "deployment", "stateful_set"):
            raise self._problem(f"workload={workload!r} is unknown", "use pod, deployment or stateful_set")
        if provider not in ("hashicorp", "mingfang"):
            raise self._problem(f"provider={provider!r} is unknown", "use hashicorp or mingfang")
        if isinstance(user, str):
            raise self._problem(f"Kubernetes takes users by number, not {user!r}", "give user=1000, say")
        container = Container(
            name="dev",
            image=image,
            env={"CODER_AGENT_TOKEN": agent.token, **(env or {})},
            mounts=tuple(mounts),
            user=user if user is not None else (home or Home()).uid,
            privileged=privileged,
            working_dir=working_dir,
            cpu=quantity(self.path, "cpu", cpu, "cores"),
            memory=quantity(self.path, "memory", memory, "GiB"),
            cpu_request=_at_most(quantity(self.path, "cpu_request", cpu_request, "cores"), cpu),
            memory_request=_at_most(quantity(self.path, "memory_request", memory_request, "GiB"), memory),
            limits=limits or {},
            capabilities=tuple(capabilities),
            dropped_capabilities=tuple(dropped_capabilities),
            ports=tuple(ports),
            pull_policy=pull_policy,
            liveness=liveness,
            readiness=readiness,
            startup=startup_probe,
        )
        model = self._model(
            agent=agent,
            init_script=agent.init_script,
            agent_url=workspace.access_url,
            container=container,
            home=home,
            nesting=nesting,
            labels=labels,
            sidecars=sidecars,
            init_containers=init_containers,
            run_as=True,
        )
        self._model_value = replace(model, annotations={**(annotations or {}), **model.annotations})
        from ..render.kubernetes import PodOptions

        options = PodOptions(
            namespace=namespace if namespace is not None else self._namespace(),
            workload=workload,
            service_account=service_account,
            automount_service_account_token=automount_service_account_token,
            image_pull_secrets=tuple(image_pull_secrets),
            node_selector=node_selector,
            tolerations=tuple(tolerations),
            affinity=affinity,
            topology_spread=tuple(topology_spread),
            host_aliases=tuple(host_aliases),
            dns_policy=dns_policy,
            priority_class=priority_class,
            scheduler=scheduler,
            termination_grace_period=termination_grace_period,
            restart_policy=restart_policy,
        )
        self._block = self._make(self._render(provider, Names(id=id), options))

    def _render(self, provider: str, names: Names, options: Any) -> Rendered:
        if provider == "mingfang":
            from ..render import mingfang

            self._template.require_provider(MINGFANG, {})
            self._template.add_readme_section("Provider", mingfang.NOTE)
            return self._rendered(mingfang.render, self._model_value, names, options)
        from ..render import kubernetes

        use_kubeconfig = self._template.variable(
            "use_kubeconfig",
            type="bool",
            default=False,
            description="Whether Coder reaches the cluster by ~/.kube/config on its own host; if not, by the service account "
            "of the pod that Coder runs in.",
        )
        self._template.require_provider(KUBERNETES, kubernetes.provider_body(use_kubeconfig))
        return self._rendered(kubernetes.render, self._model_value, names, options)

    def _namespace(self) -> TextLike:
        value: TextLike = self._template.variable(
            "namespace",
            description="The namespace in which workspaces are made; it must exist. If Coder runs in the same cluster, its own.",
        )
        return value

    @property
    def pod(self) -> Any:
        """The CDKTF resource of the pod, or of the Deployment or StatefulSet that makes it."""
        return self.resource


def _socket_path(uri: AnyExpr) -> TextExpr:
    """The socket that the provider is told to use, as a path; the engine's usual one if it is told none."""
    return TextExpr(
        f'startswith({uri.code}, "unix://") ? trimprefix({uri.code}, "unix://") : "/var/run/docker.sock"', binding=1
    )


def _through_gateway(text: TextExpr) -> TextExpr:
    """Text with Coder's own address in it, if that is local, as seen from inside a container."""
    from ..functions import replace as fn_replace

    return fn_replace(text, r"/localhost|127\.0\.0\.1/", "host.docker.internal")


def _at_most(request: NumberLike | None, limit: Any) -> NumberLike | None:
    """A request above the limit would be refused; the default request gives way."""
    if isinstance(request, (int, float)) and isinstance(limit, (int, float)) and limit < request:
        return limit
    return request
