"""A workspace as a pod, by the provider mingfang/k8s: what hashicorp/kubernetes gets, under other names.

That provider reads its schema from the live cluster and splits names in ways of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._errors import ConfigError
from ..language.expr import Expr, TextExpr
from ..model.checked import checked
from ..model.resources import RenderedWorkspace, ResourceNames, ResourceSpec
from ..model.workspace import WorkspaceModel
from .kubernetes import KubernetesPlatform

NOTE = (
    "The pod is made by the third-party provider [mingfang/k8s](https://github.com/mingfang/terraform-provider-k8s). It "
    "reads its resources from the live cluster, so Coder's provisioner must reach the cluster whenever it plans."
)

_TYPES = {
    "kubernetes_pod_v1": "k8s_core_v1_pod",
    "kubernetes_persistent_volume_claim_v1": "k8s_core_v1_persistent_volume_claim",
}
_NAMES = {
    "config_map_key_ref": "config_map_keyref",
    "container": "containers",
    "fs_group": "fsgroup",
    "init_container": "init_containers",
    "port": "ports",
    "run_as_group": "run_asgroup",
    "run_as_non_root": "run_asnon_root",
    "run_as_user": "run_asuser",
    "sysctl": "sysctls",
    "toleration": "tolerations",
    "topology_spread_constraint": "topology_spread_constraints",
    "volume": "volumes",
    "volume_mount": "volume_mounts",
}
# A template spells these in the provider's way itself, or their keys are its own.
_AS_THEY_ARE = frozenset(("affinity", "annotations", "labels", "limits", "match_labels", "node_selector", "requests"))


@checked
@dataclass(frozen=True, kw_only=True)
class MingfangPlatform(KubernetesPlatform):
    """Kubernetes by mingfang/k8s: pods only, and their ``hostUsers``."""

    def resources(self, workspace: WorkspaceModel, names: ResourceNames) -> RenderedWorkspace:
        """The pod and its claims. Raises ``ConfigError`` for a workload that is no pod."""
        if self.workload != "pod":
            raise ConfigError(
                "",
                f"the provider mingfang/k8s makes pods, not workload={self.workload!r}",
                'omit workload, or use provider="hashicorp"',
            )
        rendered = super().resources(workspace, names)
        pod = _spec(rendered.main)
        if workspace.host_users is not None:
            spec = {"host_users": workspace.host_users, **pod.body["spec"]}
            pod = ResourceSpec(pod.type, pod.name, {**pod.body, "spec": spec})
        return RenderedWorkspace(pod, tuple(_spec(claim) for claim in rendered.others), rendered.problems)


def _spec(spec: ResourceSpec) -> ResourceSpec:
    body = {name: value for name, value in spec.body.items() if name != "wait_until_bound"}
    return ResourceSpec(_TYPES.get(spec.type, spec.type), spec.name, _renamed(body))


def _renamed(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {
            _name(name, item): _value(name, item if name in _AS_THEY_ARE else _renamed(item))
            for name, item in value.items()
        }
    if isinstance(value, list):
        return [_renamed(item) for item in value]
    return value


def _name(name: str, value: Any) -> str:
    # A probe's port is a value of its own, a container's are a list of blocks.
    return name if name == "port" and not isinstance(value, list) else _NAMES.get(name, name)


def _value(name: str, value: Any) -> Any:
    if name == "depends_on":
        return [_address(address) for address in value]
    if name == "claim_name" and isinstance(value, Expr):
        return TextExpr(_address(value.code))
    if name == "default_mode":
        return int(value, 8)
    return value


def _address(code: str) -> str:
    type_, dot, rest = code.partition(".")
    return f"{_TYPES.get(type_, type_)}{dot}{rest}"
