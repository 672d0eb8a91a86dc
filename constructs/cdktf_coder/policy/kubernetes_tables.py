"""What Kubernetes' kinds hand over, whichever provider writes them: a table a kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from . import sources as page
from .docker_tables import harmless_runtime
from .facts import Open
from .pod_tables import CLAIM_SPEC, METADATA, POD, POD_METADATA
from .reach import name_problem
from .rules import Table, by, free, looked, merged, nested, row, shown

_META = nested("metadata", METADATA)
_TIMES = free("timeouts")
_TEMPLATE: Table = nested("template", merged(nested("metadata", POD_METADATA), nested("spec", POD)))
_CLAIMS = nested("volume_claim_template", merged(nested("metadata", METADATA), nested("spec", CLAIM_SPEC)))
_JOB = merged(
    free(
        "active_deadline_seconds", "backoff_limit", "backoff_limit_per_index", "completion_mode", "completions",
        "manual_selector", "max_failed_indexes", "parallelism", "pod_failure_policy", "pod_replacement_policy", "selector",
        "ttl_seconds_after_finished", "suspend", "success_policy", "managed_by",
    ),
    _TEMPLATE,
)  # fmt: skip


def _workload(spec: Table, *more: str) -> Table:
    return merged(_META, nested("spec", spec), _TIMES, free("wait_for_rollout", "wait_for_completion", *more))


WORKLOADS: Mapping[str, Table] = {
    "pod": merged(nested("metadata", POD_METADATA), nested("spec", POD), _TIMES, free("target_state")),
    "deployment": _workload(
        merged(
            free(
                "min_ready_seconds", "paused", "progress_deadline_seconds", "replicas", "revision_history_limit", "selector",
                "strategy",
            ),
            _TEMPLATE,
        )
    ),
    "replicaset": _workload(merged(free("min_ready_seconds", "replicas", "selector"), _TEMPLATE)),
    "replicationcontroller": _workload(merged(free("min_ready_seconds", "replicas", "selector"), _TEMPLATE)),
    "daemonset": _workload(
        merged(free("min_ready_seconds", "revision_history_limit", "selector", "strategy", "update_strategy"), _TEMPLATE)
    ),
    "statefulset": _workload(
        merged(
            free(
                "min_ready_seconds", "ordinals", "persistent_volume_claim_retention_policy", "pod_management_policy",
                "replicas", "revision_history_limit", "selector", "service_name", "update_strategy",
            ),
            _TEMPLATE,
            _CLAIMS,
        )
    ),
    "job": _workload(_JOB),
    "cronjob": _workload(
        merged(
            free(
                "concurrency_policy", "failed_jobs_history_limit", "schedule", "starting_deadline_seconds",
                "successful_jobs_history_limit", "suspend", "time_zone", "timezone",
            ),
            nested("job_template", merged(_META, nested("spec", _JOB))),
        )
    ),
    "podtemplate": merged(_META, _TEMPLATE),
}  # fmt: skip
"""The kinds that run pods."""

_SERVICE_ACCOUNT_NOTES = ("app.kubernetes.io/", "meta.helm.sh/", "kubectl.kubernetes.io/", "com.coder")


def _identity(value: Any) -> Iterator[tuple[str, str, Any]]:
    what = "an identity of the cloud's or the cluster's, by an annotation"
    if isinstance(value, Open):
        yield "", f"{what} that {by(value)} decides", value
    for name in value if isinstance(value, dict) else ():
        if not name.startswith(_SERVICE_ACCOUNT_NOTES):
            yield f"[{name!r}]", what, value[name]


def _admission(value: Any) -> Iterator[tuple[str, str, Any]]:
    what = "a namespace that takes privileged pods"
    if isinstance(value, Open):
        yield "", f"{what}, if {by(value)} says so", value
    for name, item in value.items() if isinstance(value, dict) else ():
        enforced = name in ("pod-security.kubernetes.io/enforce", "pod-security.kubernetes.io/enforce-version")
        if enforced and item not in ("baseline", "restricted", "latest"):
            yield f"[{name!r}]", f"{what}, by {shown(item)}", item


def _proxy(value: Any) -> Iterator[tuple[str, str, Any]]:
    if isinstance(value, Open):
        yield "", f"the cluster's proxy and its secrets, by annotations that {by(value)} decides", value
    for name, item in value.items() if isinstance(value, dict) else ():
        if "snippet" in name or "lua" in name:
            yield f"[{name!r}]", "the cluster's proxy and its secrets, by code that it runs", item


def _token_secret(value: Any) -> bool:
    return isinstance(value, str) and value not in (
        "kubernetes.io/service-account-token",
        "bootstrap.kubernetes.io/token",
    )


def _volume_source(value: Any) -> Iterator[tuple[str, str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            yield "", "whatever lies behind a volume of the cluster", item
            continue
        for kind, inside in item.items():
            if kind != "nfs":
                yield f".{kind}", "whatever lies behind a volume of the cluster, the node's files too", inside


def _secret_of(value: Any) -> Iterator[tuple[str, str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if name is not None and name_problem(name, "kubernetes_secret", "kubernetes_secret_v1", "k8s_core_v1_secret"):
            yield "", "a secret that may be another user's", name


_VOLUME_SPEC = merged(
    free(
        "access_modes", "capacity", "claim_ref", "mount_options", "node_affinity", "persistent_volume_reclaim_policy",
        "storage_class_name", "volume_mode", "volume_attributes_class_name", "nfs",
    ),
    looked("persistent_volume_source", _volume_source, page.PV),
    *(
        row(kind, "whatever lies behind a volume of the cluster, the node's files too", page.PV)
        for kind in (
            "host_path", "local", "csi", "aws_elastic_block_store", "azure_disk", "azure_file", "cephfs", "ceph_fs", "cinder",
            "fc", "flex_volume", "flocker", "gce_persistent_disk", "glusterfs", "iscsi", "photon_persistent_disk",
            "portworx_volume", "quobyte", "rbd", "scale_io", "storageos", "vsphere_volume",
        )
    ),
)  # fmt: skip
_SERVICE_SPEC = merged(
    free(
        "allocate_load_balancer_node_ports", "cluster_ip", "cluster_ips", "external_traffic_policy", "health_check_node_port",
        "internal_traffic_policy", "ip_families", "ip_family_policy", "load_balancer_class", "load_balancer_ip",
        "load_balancer_source_ranges", "port", "publish_not_ready_addresses", "selector", "session_affinity",
        "session_affinity_config", "traffic_distribution", "type", "external_name",
    ),
    row("external_ips", "traffic to addresses that are others'", page.EXTERNAL_IPS),
)  # fmt: skip


def _whole(*names: str) -> Table:
    return merged(_META, _TIMES, free(*names))


OBJECTS: Mapping[str, Table] = {
    "persistentvolumeclaim": merged(_META, nested("spec", CLAIM_SPEC), _TIMES, free("wait_until_bound")),
    "persistentvolume": merged(_META, nested("spec", _VOLUME_SPEC), _TIMES),
    "configmap": _whole("data", "binary_data", "immutable"),
    "secret": merged(
        _whole(
            "data", "string_data", "binary_data", "immutable", "wait_for_service_account_token", "data_wo",
            "data_wo_revision", "binary_data_wo", "binary_data_wo_revision",
        ),
        row("type", "the token of a service account", page.SERVICE_ACCOUNT, _token_secret),
    ),
    "serviceaccount": merged(
        nested("metadata", {**METADATA, **looked("annotations", _identity, page.SERVICE_ACCOUNT)}),
        _TIMES,
        free("automount_service_account_token", "image_pull_secret"),
        looked("secret", _secret_of, page.SERVICE_ACCOUNT),
    ),
    "namespace": merged(
        nested("metadata", {**METADATA, **looked("labels", _admission, page.PSS)}),
        _TIMES,
        free("spec", "wait_for_default_service_account"),
    ),
    "service": merged(_META, nested("spec", _SERVICE_SPEC), _TIMES, free("wait_for_load_balancer")),
    "ingress": merged(
        nested("metadata", {**METADATA, **looked("annotations", _proxy, page.MULTI_TENANCY)}),
        _TIMES,
        free("spec", "wait_for_load_balancer"),
    ),
    "networkpolicy": _whole("spec"),
    "resourcequota": _whole("spec"),
    "limitrange": _whole("spec"),
    "poddisruptionbudget": _whole("spec"),
    "horizontalpodautoscaler": _whole("spec"),
    "runtimeclass": merged(
        _whole("overhead", "scheduling"),
        row("handler", "the node, by a runtime that is not known to isolate", page.POD, harmless_runtime),
    ),
}  # fmt: skip
"""The kinds that a template may make for its workspaces."""

_RIGHTS = "rights in the cluster, over others' workspaces too"
_ADMISSION = "every object that the cluster takes, others' pods too"
_OTHERS = "objects that are not the template's own"
_CLUSTER = "settings of the whole cluster"
REFUSED: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("role", "clusterrole", "rolebinding", "clusterrolebinding"), (_RIGHTS, page.RBAC)),
    **dict.fromkeys(("tokenrequest", "certificatesigningrequest", "defaultserviceaccount"), (_RIGHTS, page.RBAC_RISKS)),
    **dict.fromkeys(
        (
            "mutatingwebhookconfiguration", "validatingwebhookconfiguration", "apiservice", "customresourcedefinition",
            "validatingadmissionpolicy", "validatingadmissionpolicybinding", "mutatingadmissionpolicy",
            "mutatingadmissionpolicybinding", "podsecuritypolicy",
        ),
        (_ADMISSION, page.WEBHOOKS),
    ),
    **dict.fromkeys(
        (
            "env", "labels", "annotations", "configmapv1data", "secretv1data", "configmapdata", "secretdata", "nodetaint",
            "node", "endpoints", "endpointslice", "endpointsv1", "ephemeralcontainers", "binding", "eviction", "lease",
        ),
        (_OTHERS, page.RBAC_RISKS),
    ),
    **dict.fromkeys(
        (
            "storageclass", "csidriver", "csinode", "volumeattachment", "volumesnapshotclass", "priorityclass", "ingressclass",
            "clustertrustbundle", "deviceclass", "resourceslice", "flowschema", "prioritylevelconfiguration",
        ),
        (_CLUSTER, page.MULTI_TENANCY),
    ),
    **dict.fromkeys(("volumesnapshot", "volumesnapshotcontent", "resourceclaim"), ("a copy of volumes, or devices", page.PV)),
}  # fmt: skip
"""The kinds that no template has to make, with what they hand over and where that is said."""

READ: frozenset[str] = frozenset(
    (
        "namespace",
        "service",
        "storageclass",
        "serverversion",
        "ingress",
        "persistentvolumeclaim",
        "configmap",
        "allnamespaces",
    )
)
"""What a template may look up in the cluster."""
