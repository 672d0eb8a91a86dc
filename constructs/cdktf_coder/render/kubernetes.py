"""A workspace as a pod, Deployment or StatefulSet, by the provider hashicorp/kubernetes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Literal

from ..language.expr import AnyExpr, Expr, TextLike
from ..model.checked import checked
from ..model.platform import Capability, Platform
from ..model.resources import RenderedWorkspace, ResourceNames, ResourceSpec, merged
from ..model.workspace import WorkspaceModel
from ..model.workspace_data import workspace
from .base import listed, some
from .kubernetes_container import container_block
from .kubernetes_labels import OWNERS_EMAIL, workload_labels
from .kubernetes_scheduling import (
    Toleration,
    TopologySpread,
    affinity_block,
    check_spread,
    spread_block,
    toleration_block,
)
from .kubernetes_volumes import PodVolumes

Workload = Literal["pod", "deployment", "stateful_set"]

_APPARMOR = "container.apparmor.security.beta.kubernetes.io"
_CRI_O_USER_NAMESPACE = {"io.kubernetes.cri-o.userns-mode": "auto:size=65536"}


@checked
@dataclass(frozen=True, kw_only=True)
class KubernetesPlatform(Platform):
    """Kubernetes. Its options are what a pod has and a container on a Docker host has not; ``affinity`` is in the
    provider's spelling."""

    namespace: TextLike = "default"
    workload: Workload = "pod"
    service_account: TextLike | None = None
    automount_service_account_token: bool | None = None
    image_pull_secrets: Sequence[TextLike] = ()
    node_selector: Mapping[str, TextLike] | None = None
    tolerations: Sequence[Toleration] = ()
    affinity: Mapping[str, Any] | None = None
    spread_over_nodes: bool = False
    topology_spread: Sequence[TopologySpread] = ()
    hosts: Mapping[str, TextLike] = field(default_factory=dict)
    groups: Sequence[int] = ()
    sysctls: Mapping[str, str] = field(default_factory=dict)
    dns: Sequence[TextLike] = ()
    dns_search: Sequence[TextLike] = ()
    dns_policy: str | None = None
    hostname: TextLike | None = None
    host_network: bool | None = None
    enable_service_links: bool | None = None
    priority_class: TextLike | None = None
    scheduler: TextLike | None = None
    termination_grace_period: int | None = None
    restart_policy: str | None = None

    title: ClassVar[str] = "Kubernetes"
    main_container: ClassVar[str] = "dev"
    capabilities: ClassVar[Mapping[Capability, str]] = {
        Capability.RUNTIME: "The nodes have {what} installed, and the cluster a RuntimeClass `{name}`; without it the pod is "
        'refused with `RuntimeClass "{name}" not found`.',
        Capability.PRIVILEGED: "The namespace takes privileged pods (pod security level `privileged`).",
        Capability.SIDECAR: "",
        Capability.PRIVATE_NETWORK: "",
        Capability.SHARED_LOOPBACK: "",
        Capability.HOST_PATH: "",
        Capability.DEVICE: "The nodes run a device plugin that hands out `{path}` as `{name}`.",
        Capability.DOWNWARD_API: "",
        Capability.SIZED_VOLUMES: "",
    }
    instead: ClassVar[Mapping[str, str]] = {
        "WorkspaceModel.host_users": 'omit host_users, or use provider="mingfang"',
        "WorkspaceModel.networks": "omit it: the containers of a pod share one network",
        "WorkspaceModel.groups": "give KubernetesWorkspace(groups=…) numbers",
        "Container.devices": "ask a device plugin for it by limits={…}",
        "Container.ulimits": "omit them: the nodes' container runtime sets them",
        "Container.gpus": 'ask for them by limits={"nvidia.com/gpu": 1}',
        "Container.security_options": "use seccomp_profile, annotations or allow_privilege_escalation",
        "Container.aliases": "omit it: the containers of a pod share one network",
        "Container.cgroup_namespace": "omit it: the nodes' container runtime sets it",
        "Port.ip": "omit it: external publishes the port on the node's own address",
    }

    def run_as_root(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The pod and its container run as root."""
        return replace(workspace.with_container(user=0), run_as_user=0, fs_group=0, run_as_non_root=None)

    def with_user_namespace(self, workspace: WorkspaceModel, *, host_users: bool | None) -> WorkspaceModel:
        """A user namespace by CRI-O's annotation, unless Kubernetes' own is asked for."""
        annotations = {} if host_users is False else _CRI_O_USER_NAMESPACE
        return replace(workspace, annotations={**workspace.annotations, **annotations}, host_users=host_users)

    def with_device(self, workspace: WorkspaceModel, path: str, *, plugin: str) -> WorkspaceModel:
        """A device by the resource that a device plugin hands it out as."""
        return workspace.with_container(limits={**workspace.container.limits, plugin: 1})

    def unconfined(self, workspace: WorkspaceModel, *, seccomp: bool, apparmor: bool) -> WorkspaceModel:
        """Without AppArmor's profile by an annotation; a pod has no system call filter unless it asks for one."""
        if not apparmor:
            return workspace
        annotation = {f"{_APPARMOR}/{workspace.container.name}": "unconfined"}
        return replace(workspace, annotations={**workspace.annotations, **annotation})

    def resources(self, workspace: WorkspaceModel, names: ResourceNames) -> RenderedWorkspace:
        """The pod (or what makes it), and its claims."""
        claims, spec = self._pod(workspace, names)
        labels = workload_labels(names, workspace.labels)
        if self.spread_over_nodes or self.topology_spread:
            check_spread(labels)
        annotations = merged(names.common_annotations, workspace.annotations)
        outer = workspace.annotations if self.workload == "pod" else {}
        metadata = some(
            name=names.unique() if workspace.full_name is None else workspace.full_name,
            namespace=self.namespace,
            labels=labels or None,
            annotations=merged(OWNERS_EMAIL, names.common_annotations, outer) or None,
        )
        inner = some(labels=labels, annotations=annotations or None)
        # A selector can't be changed, and labels of a whole template are.
        fixed = {name: value for name, value in labels.items() if name not in names.common_labels}
        type_, body = self._workload(metadata, inner, spec, selector=fixed or labels)
        body["depends_on"] = listed([claim.address for claim in claims])
        # A pod's own labels change in place; those in a template make the workload start another pod.
        claimed = () if self.workload == "pod" else ("spec[0].template[0].metadata",)
        return RenderedWorkspace(ResourceSpec(type_, names.workspace, some(**body), claimed), tuple(claims))

    def _workload(
        self, metadata: dict[str, Any], inner: dict[str, Any], spec: dict[str, Any], *, selector: dict[str, Any]
    ) -> tuple[str, dict[str, Any]]:
        count = {"count": workspace.start_count}
        if self.workload == "pod":
            return "kubernetes_pod_v1", {**count, "metadata": metadata, "spec": spec}
        body: dict[str, Any] = {
            "replicas": 1,
            "selector": {"match_labels": selector},
            "strategy": {"type": "Recreate"},
            "template": {"metadata": inner, "spec": spec},
        }
        outer = {**count, "wait_for_rollout": False, "metadata": metadata, "spec": body}
        if self.workload == "deployment":
            return "kubernetes_deployment_v1", outer
        del body["strategy"]
        body["service_name"] = metadata["name"]
        return "kubernetes_stateful_set_v1", outer

    def _pod(self, model: WorkspaceModel, names: ResourceNames) -> tuple[list[ResourceSpec], dict[str, Any]]:
        """The claims a pod mounts, and its ``spec``."""
        volumes = PodVolumes(names, self.namespace)
        containers = [container_block(container, volumes) for container in model.containers]
        init = [container_block(container, volumes) for container in model.init_containers]
        security = some(
            run_as_user=model.run_as_user,
            fs_group=model.fs_group,
            run_as_non_root=model.run_as_non_root,
            seccomp_profile=_seccomp(model.seccomp_profile),
            supplemental_groups=listed(self.groups),
            sysctl=listed([{"name": name, "value": value} for name, value in self.sysctls.items()]),
        )
        spec = some(
            runtime_class_name=model.runtime,
            security_context=security or None,
            service_account_name=self.service_account,
            automount_service_account_token=self.automount_service_account_token,
            enable_service_links=self.enable_service_links,
            restart_policy=self.restart_policy,
            termination_grace_period_seconds=self.termination_grace_period,
            priority_class_name=self.priority_class,
            scheduler_name=self.scheduler,
            hostname=self.hostname,
            host_network=self.host_network,
            dns_policy=self.dns_policy,
            dns_config=some(nameservers=listed(self.dns), searches=listed(self.dns_search)) or None,
            host_aliases=listed([{"ip": ip, "hostnames": [host]} for host, ip in self.hosts.items()]),
            node_selector=self.node_selector,
            image_pull_secrets=listed([{"name": name} for name in self.image_pull_secrets]),
            toleration=listed([toleration_block(toleration) for toleration in self.tolerations]),
            affinity=affinity_block(self.affinity, spread_over_nodes=self.spread_over_nodes),
            topology_spread_constraint=listed([spread_block(spread) for spread in self.topology_spread]),
            init_container=listed(init),
            container=containers,
            volume=listed(volumes.blocks),
        )
        return volumes.claims, spec


def _seccomp(profile: str | None) -> dict[str, Any] | None:
    if profile is None:
        return None
    if profile in ("RuntimeDefault", "Unconfined"):
        return {"type": profile}
    return {"type": "Localhost", "localhost_profile": profile}


def provider_body(use_kubeconfig: Expr) -> dict[str, Any]:
    """The provider's configuration: the kubeconfig of the host that runs Terraform, or its service account."""
    return {"config_path": AnyExpr(f'{use_kubeconfig.code} ? "~/.kube/config" : null', binding=1)}
