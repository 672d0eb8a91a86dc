"""A workspace in Kubernetes: a pod, a Deployment or a StatefulSet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, cast

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, Expr, NumberLike, TextLike
from ...model.containers import Container, EnvValue, Port, Probe
from ...model.quantity import quantity
from ...model.resources import Labels
from ...model.volumes import Mount
from ...nesting.base import Nesting
from ...render.kubernetes import KubernetesPlatform, provider_body
from ...render.kubernetes_scheduling import Toleration, TopologySpread
from ...render.mingfang import NOTE, MingfangPlatform
from ..agent.agent import WorkspaceAgent
from ..base import Template
from ..meta import Meta
from ..providers import KUBERNETES, MINGFANG
from .checks import check_container_name
from .construct import Located, WorkspaceConstruct
from .home import DEFAULT_HOME, Home

if TYPE_CHECKING:
    from cdktf_cdktf_provider_kubernetes.deployment_v1 import DeploymentV1, DeploymentV1SpecTemplateSpecOutputReference
    from cdktf_cdktf_provider_kubernetes.persistent_volume_claim_v1 import PersistentVolumeClaimV1
    from cdktf_cdktf_provider_kubernetes.pod_v1 import PodV1, PodV1SpecOutputReference
    from cdktf_cdktf_provider_kubernetes.stateful_set_v1 import (
        StatefulSetV1,
        StatefulSetV1SpecTemplateSpecOutputReference,
    )

    PodSpec = (
        PodV1SpecOutputReference
        | DeploymentV1SpecTemplateSpecOutputReference
        | StatefulSetV1SpecTemplateSpecOutputReference
    )


class KubernetesWorkspace(WorkspaceConstruct):
    """A workspace in Kubernetes: ``kubernetes_pod_v1.<id>``, conventionally ``workspace``.

    :param agent: the agent that runs in it.
    :param image: the image (``image``).
    :param name: the name of the pod, Deployment or StatefulSet, by default ``coder-<id of the workspace>`` (``metadata.name``). Two
        of one namespace can't share one: it must depend on the workspace.
    :param container_name: the name of the main container, by default ``dev``.
    :param nesting: how Docker runs inside, :class:`Sysbox` for example; by default it does not.
    :param home: the home directory's claim, by default ``Home()``; ``None`` for a home that is lost at each stop.
    :param cpu: limit in cores (``limits.cpu``), by default none. :param memory: limit in GiB (``limits.memory``), by default
        none.
    :param env: environment variables of the container, or a reference to a map of them; variables of what people start belong
        to the agent (``env``).
    :param command: what the container runs instead of the agent's init script (``command``); ``()`` is the image's own entry
        point. It must start the agent. :param args: the arguments of the entry point (``args``).
    :param mounts: further volumes (``volume``, ``volume_mount``).
    :param labels: labels of the pod besides those that Coder's own templates set; ``None`` takes one of these away.
    :param privileged: run without isolation from the node, which gives root on it to whoever uses the workspace.
    :param user: the user that the pod runs as, by number (``run_as_user``); by default ``home.uid``. ``"image"`` leaves it to
        the image, or to a cluster that assigns users (OpenShift).
    :param working_dir: the working directory, by default the image's.
    :param capabilities: Linux capabilities to add. :param dropped_capabilities: Linux capabilities to remove.
    :param ports: ports of the container (``port``).
    :param sidecars: further containers of the pod.
    :param init_containers: containers that run to their end before the workspace starts.
    :param namespace: the namespace, which must exist; by default the template's variable ``namespace``.
    :param workload: a bare pod, or a Deployment or StatefulSet that keeps one running.
    :param provider: ``hashicorp`` (hashicorp/kubernetes) or ``mingfang`` (mingfang/k8s, pods only).
    :param cpu_request: cores reserved on the node (``requests.cpu``), by default 0.25, or ``cpu`` if that is less.
    :param memory_request: GiB reserved on the node (``requests.memory``), by default 0.5, or ``memory`` if that is less.
    :param limits: further limits by the resource's name, ``{"nvidia.com/gpu": 1}``.
    :param annotations: annotations of the pod; ``None`` takes one away that it would have.
    :param pull_policy: when to pull the image (``image_pull_policy``); by default always for the tag ``latest``, else if it is
        not on the node.
    :param run_as_non_root: have the cluster refuse root; by default so unless the user is 0 or the image's.
    :param fs_group: the group that owns the volumes (``fs_group``); by default ``home.uid``, and none for ``user="image"``.
    :param allow_privilege_escalation: ``False`` forbids setuid programs; by default Kubernetes' ``True``.
    :param read_only_root: make the root file system read-only (``read_only_root_filesystem``); by default it is not.
    :param seccomp_profile: ``RuntimeDefault``, ``Unconfined`` or the path of a profile on the nodes; by default the cluster's.
    :param service_account: the pod's service account, by default the namespace's ``default``.
    :param automount_service_account_token: mount the service account's token; by default Kubernetes' ``True``.
    :param image_pull_secrets: names of Secrets with credentials for registries.
    :param node_selector: labels that a node must have. :param tolerations: taints that the pod tolerates.
    :param affinity: the provider's ``affinity`` block, in its own spelling.
    :param spread_over_nodes: prefer nodes on which no other workspace runs.
    :param topology_spread: how workspaces spread over zones or nodes.
    :param hosts: further entries of ``/etc/hosts``, names with their addresses (``host_aliases``).
    :param groups: further groups of the pod's processes, by number (``supplemental_groups``).
    :param sysctls: kernel parameters of the pod.
    :param dns: addresses of name servers. :param dns_search: domains to search. :param dns_policy: ``ClusterFirst`` (the
        default), ``Default``, ``None`` or ``ClusterFirstWithHostNet``.
    :param hostname: the host name inside, by default the pod's name.
    :param host_network: use the node's network; by default the pod has its own.
    :param enable_service_links: variables for the namespace's Services; by default Kubernetes' ``True``.
    :param priority_class: the pod's PriorityClass. :param scheduler: the scheduler's name, by default the cluster's.
    :param termination_grace_period: seconds between asking the pod to stop and killing it, by default 30.
    :param restart_policy: when containers are restarted, by default ``Always``.
    :param liveness: restart the container when this check fails. :param readiness: whether the container is ready.
    :param startup_probe: whether the container has started.

    Source: provider hashicorp/kubernetes, ``kubernetes_pod_v1``. Raises ``ConfigError`` for what can be seen to be wrong.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        agent: WorkspaceAgent,
        image: TextLike,
        name: TextLike | None = None,
        container_name: str | None = None,
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
        annotations: Labels | None = None,
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
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        self._workload = workload
        own = (home or DEFAULT_HOME).number
        # By default nobody is root, unless root is asked for or the choice is left to the image.
        number = own if user is None else None if user == "image" else user
        if run_as_non_root is None and number:
            run_as_non_root = True
        if run_as_non_root and number == 0:
            raise self.problem("the user 0 is root, which run_as_non_root forbids", "omit one of the two")
        if fs_group is None and user != "image":
            fs_group = own
        make = MingfangPlatform if provider == "mingfang" else KubernetesPlatform
        with Located(self.path):
            if container_name is not None:
                check_container_name(container_name)
            platform = make(
                namespace=namespace if namespace is not None else kubernetes_namespace(self._template),
                workload=workload,
                service_account=service_account,
                automount_service_account_token=automount_service_account_token,
                image_pull_secrets=image_pull_secrets,
                node_selector=node_selector,
                tolerations=tolerations,
                affinity=affinity,
                spread_over_nodes=spread_over_nodes,
                topology_spread=topology_spread,
                hosts=hosts or {},
                groups=groups,
                sysctls=sysctls or {},
                dns=dns,
                dns_search=dns_search,
                hostname=hostname,
                host_network=host_network,
                enable_service_links=enable_service_links,
                dns_policy=dns_policy,
                priority_class=priority_class,
                scheduler=scheduler,
                termination_grace_period=termination_grace_period,
                restart_policy=restart_policy,
            )
            self._template.record.prerequisites += _prerequisites(workload, home)
            if provider == "mingfang":
                self._template.require_provider(MINGFANG, {})
                self._template.record.add_section("Provider", NOTE)
            else:
                require_kubernetes(self._template)
            self._build(
                platform,
                agent=agent,
                image=image,
                name=name,
                container_name=container_name,
                nesting=nesting,
                home=home,
                cpu=cpu,
                memory=memory,
                env=env,
                command=command,
                args=args,
                mounts=mounts,
                labels=labels,
                user=number,
                owner_is_default=False,
                sidecars=sidecars,
                init_containers=init_containers,
                privileged=privileged,
                working_dir=working_dir,
                capabilities=capabilities,
                dropped_capabilities=dropped_capabilities,
                ports=ports,
                cpu_request=_at_most(quantity(self.path, "cpu_request", cpu_request, "cores"), cpu),
                memory_request=_at_most(quantity(self.path, "memory_request", memory_request, "GiB"), memory),
                limits=limits or {},
                pull_policy=pull_policy,
                allow_privilege_escalation=allow_privilege_escalation,
                read_only_root=read_only_root,
                liveness=liveness,
                readiness=readiness,
                startup=startup_probe,
                pod={
                    "run_as_user": number,
                    "fs_group": fs_group,
                    "run_as_non_root": run_as_non_root,
                    "seccomp_profile": seccomp_profile,
                    "annotations": annotations or {},
                },
            )

    @property
    def pod(self) -> PodV1:
        """The CDKTF resource of the pod. Raises ``ConfigError`` if the workload is another, which makes its pods itself."""
        return cast("PodV1", self._workload_element("pod"))

    @property
    def deployment(self) -> DeploymentV1:
        """The CDKTF resource of the Deployment. Raises ``ConfigError`` if the workload is another."""
        return cast("DeploymentV1", self._workload_element("deployment"))

    @property
    def stateful_set(self) -> StatefulSetV1:
        """The CDKTF resource of the StatefulSet. Raises ``ConfigError`` if the workload is another."""
        return cast("StatefulSetV1", self._workload_element("stateful_set"))

    @property
    def pod_spec(self) -> PodSpec:
        """What a pod, a Deployment and a StatefulSet share: the ``spec`` of the pods."""
        spec: Any = cast(Any, self.resource).spec
        return cast("PodSpec", spec if self._workload == "pod" else spec.template.spec)

    @property
    def home_volume(self) -> PersistentVolumeClaimV1:
        """The CDKTF resource of the home's claim. Raises ``ConfigError`` if the home does not stay."""
        return cast("PersistentVolumeClaimV1", self._home_element())

    def _workload_element(self, asked: str) -> Any:
        if self._workload != asked:
            raise self.problem(
                f"the workload is a {self._workload}, not a {asked}", f"use .{self._workload} or .pod_spec"
            )
        return self.resource


def _prerequisites(workload: str, home: Home | None) -> Iterator[str]:
    objects = {"pod": "pods", "deployment": "Deployments", "stateful_set": "StatefulSets"}[workload]
    yield (
        f"A Kubernetes cluster with a namespace in which Coder may make and delete {objects} and persistent volume claims."
    )
    if home is not None and isinstance(home.size, Expr):
        yield "A storage class whose volumes can grow (`allowVolumeExpansion: true`): without it a larger home is refused."


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
    template.require_provider(KUBERNETES, provider_body(use_kubeconfig))


def _at_most(request: NumberLike | None, limit: Any) -> NumberLike | None:
    """A request above the limit would be refused; the default request gives way."""
    if isinstance(request, (int, float)) and isinstance(limit, (int, float)) and limit < request:
        return limit
    return request
