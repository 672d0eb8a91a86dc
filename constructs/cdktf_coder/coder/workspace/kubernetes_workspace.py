"""A workspace in Kubernetes: a pod, a Deployment or a StatefulSet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, NumberLike, TextLike
from ...model.quantity import quantity
from ...model.workspace import Container, EnvValue, Mount, Platform, Port, Probe
from ...model.workspace_data import workspace
from ...nesting.base import Nesting
from ...render import kubernetes
from ...render.base import Names, Rendered
from ...render.kubernetes import PodOptions, Toleration, TopologySpread
from ..agent.agent import WorkspaceAgent
from ..base import Template
from ..providers import KUBERNETES, MINGFANG
from .workspace import DEFAULT_HOME, Home, WorkspaceConstruct


class KubernetesWorkspace(WorkspaceConstruct):
    """A workspace in Kubernetes: ``kubernetes_pod_v1.<id>``, by custom ``workspace``.

    The arguments of :class:`DockerWorkspace` mean the same here. Besides them:

    :param namespace: the namespace, which must exist; by default the template's variable ``namespace``.
    :param workload: a bare pod, or a Deployment or StatefulSet that keeps one running.
    :param provider: ``hashicorp`` (hashicorp/kubernetes) or ``mingfang`` (mingfang/k8s, pods only).
    :param user: whom the pod runs as, by number; by default ``home.uid``. ``"image"`` leaves it to the image, or to a cluster
        that assigns users (OpenShift).
    :param run_as_non_root: have the cluster refuse root; by default so unless the user is 0 or the image's.
    :param fs_group: the group that owns the volumes; by default ``home.uid``.
    :param seccomp_profile: ``RuntimeDefault``, ``Unconfined`` or the path of a node's own profile.
    :param cpu_request: cores reserved on the node. :param memory_request: GiB reserved.
    :param limits: further limits by the name of the resource, ``{"nvidia.com/gpu": 1}``.
    :param spread_over_nodes: prefer nodes on which no other workspace runs.
    :param affinity: the provider's ``affinity`` block, in its own spelling.
    :param init_containers: run to their end before the workspace starts.
    :param groups: further groups of the pod's processes, by number.

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
        home: Home | None = DEFAULT_HOME,
        cpu: NumberLike | None = None,
        memory: NumberLike | None = None,
        env: Mapping[str, EnvValue] | AnyExpr | None = None,
        command: Sequence[TextLike] | None = None,
        args: Sequence[TextLike] | None = None,
        mounts: Sequence[Mount] = (),
        labels: Mapping[str, TextLike] | None = None,
        privileged: bool = False,
        user: int | Literal["image"] | None = None,
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
        run_as_non_root: bool | None = None,
        fs_group: int | None = None,
        allow_privilege_escalation: bool | None = None,
        read_only_root: bool | None = None,
        seccomp_profile: str | None = None,
        service_account: TextLike | None = None,
        automount_service_account_token: bool | None = None,
        image_pull_secrets: Sequence[TextLike] = (),
        node_selector: Mapping[str, TextLike] | None = None,
        tolerations: Sequence[Toleration] = (),
        affinity: Mapping[str, Any] | None = None,
        spread_over_nodes: bool = False,
        topology_spread: Sequence[TopologySpread] = (),
        hosts: Mapping[str, TextLike] | None = None,
        groups: Sequence[int] = (),
        sysctls: Mapping[str, str] | None = None,
        dns: Sequence[TextLike] = (),
        dns_search: Sequence[TextLike] = (),
        dns_policy: str | None = None,
        hostname: TextLike | None = None,
        host_network: bool | None = None,
        enable_service_links: bool | None = None,
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
            raise self.problem(f"workload={workload!r} is unknown", "use pod, deployment or stateful_set")
        if provider not in ("hashicorp", "mingfang"):
            raise self.problem(f"provider={provider!r} is unknown", "use hashicorp or mingfang")
        if isinstance(user, str) and user != "image":
            raise self.problem(
                f"Kubernetes takes users by number, not {user!r}", 'give user=1000, say, or user="image"'
            )
        own = (home or Home()).uid
        # By default nobody is root, unless root is asked for or the choice is left to the image.
        number = own if user is None else None if user == "image" else user
        if run_as_non_root is None and number:
            run_as_non_root = True
        if run_as_non_root and number == 0:
            raise self.problem("the user 0 is root, which run_as_non_root forbids", "take one of the two away")
        if fs_group is None and user != "image":
            fs_group = own
        container = Container(
            name="dev",
            image=image,
            **self._variables(agent, env, nesting),
            mounts=tuple(mounts),
            user=number,
            args=None if args is None else tuple(args),
            allow_privilege_escalation=allow_privilege_escalation,
            read_only_root=read_only_root,
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
            command=command,
            home=home,
            nesting=nesting,
            labels=labels,
            sidecars=sidecars,
            init_containers=init_containers,
            pod={
                "run_as_user": number,
                "fs_group": fs_group,
                "run_as_non_root": run_as_non_root,
                "seccomp_profile": seccomp_profile,
            },
        )
        self._model_value = replace(model, annotations={**(annotations or {}), **model.annotations})
        options = PodOptions(
            namespace=namespace if namespace is not None else kubernetes_namespace(self._template),
            workload=workload,
            service_account=service_account,
            automount_service_account_token=automount_service_account_token,
            image_pull_secrets=tuple(image_pull_secrets),
            node_selector=node_selector,
            tolerations=tuple(tolerations),
            affinity=affinity,
            spread_over_nodes=spread_over_nodes,
            topology_spread=tuple(topology_spread),
            hosts=hosts or {},
            groups=tuple(groups),
            sysctls=sysctls or {},
            dns=tuple(dns),
            dns_search=tuple(dns_search),
            hostname=hostname,
            host_network=host_network,
            enable_service_links=enable_service_links,
            dns_policy=dns_policy,
            priority_class=priority_class,
            scheduler=scheduler,
            termination_grace_period=termination_grace_period,
            restart_policy=restart_policy,
        )
        self._block = self._make(self._render(provider, Names(id=id), options))

    def _render(self, provider: str, names: Names, options: Any) -> Rendered:
        if provider == "mingfang":
            from ...render import mingfang

            self._template.require_provider(MINGFANG, {})
            self._template.record.add_section("Provider", mingfang.NOTE)
            return self._rendered(mingfang.render, self._model_value, names, options)
        require_kubernetes(self._template)
        return self._rendered(kubernetes.render, self._model_value, names, options)

    @property
    def pod(self) -> Any:
        """The CDKTF resource of the pod, or of the Deployment or StatefulSet that makes it."""
        return self.resource


def kubernetes_namespace(template: Template) -> TextLike:
    """The template's variable ``namespace``, made if there is none yet."""
    value: TextLike = template.variable(
        "namespace",
        description="The namespace in which workspaces are made; it must exist. If Coder runs in the same cluster, its own.",
    )
    return value


def require_kubernetes(template: Template) -> None:
    """Have the template need hashicorp/kubernetes, configured by the variable ``use_kubeconfig`` unless it is already."""
    if KUBERNETES.name in template.record.provider_bodies:
        return
    use_kubeconfig = template.variable(
        "use_kubeconfig",
        type="bool",
        default=False,
        description="Whether Coder reaches the cluster by ~/.kube/config on its own host; if not, by the service account "
        "of the pod that Coder runs in.",
    )
    template.require_provider(KUBERNETES, kubernetes.provider_body(use_kubeconfig))


def _at_most(request: NumberLike | None, limit: Any) -> NumberLike | None:
    """A request above the limit would be refused; the default request gives way."""
    if isinstance(request, (int, float)) and isinstance(limit, (int, float)) and limit < request:
        return limit
    return request
