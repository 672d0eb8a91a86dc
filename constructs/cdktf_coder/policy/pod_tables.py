"""What the fields of a pod hand over, in every provider's spelling: hashicorp/kubernetes, mingfang/k8s, manifests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from . import sources as page
from .docker_tables import harmless_capability, harmless_runtime
from .facts import Open, blocks_of
from .paths import harmless_path, path_danger
from .reach import constants_of, deciders, name_problem
from .rules import Table, by, free, looked, merged, named, nested, off, one_of, row, shown

_SAFE_SYSCTLS = (
    "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range", "net.ipv4.ip_local_reserved_ports",
    "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem",
)  # fmt: skip
_RESOURCE = re.compile(
    r"cpu|memory|ephemeral-storage|hugepages-.+|nvidia\.com/.+|amd\.com/gpu|gpu\.intel\.com/.+"
    r"|github\.com/fuse|(smarter-devices|squat\.ai)/(fuse|net_tun|tun)"
)
_CSI = ("secrets-store.csi.k8s.io", "csi.cert-manager.io", "csi.cert-manager.io/issuer", "csi.spiffe.io")
_CONTROL_PLANE = re.compile(r"node-role\.kubernetes\.io/(control-plane|master|etcd)")

# What reads annotations of pods and does as they say, on the node or with rights of its own.
_ANNOTATIONS = re.compile(
    r"io\.kubernetes\.cri-o\..*|.*\.crio\.io.*|.*katacontainers.*|cdi\.k8s\.io.*|io\.containerd\..*|(dev|io)\.gvisor\..*"
    r"|k8s\.v1\.cni\.cncf\.io/.*|v1\.multus-cni\.io/.*|.*nri\.io.*|.*\.nri\..*|(.*\.)?istio\.io/.*|iam\.amazonaws\.com/.*"
    r"|.*\.cilium\.io/.*|cni\.projectcalico\.org/.*|ovn\.kubernetes\.io/.*|io\.cilium.*|.*kubevirt\.io/.*|.*lxcfs.*"
    r"|container\.seccomp\.security.*|.*unsafe-?sysctls.*|security\.alpha\.kubernetes\.io/.*|scheduler\.alpha.*"
    r"|vault\.hashicorp\.com/.*|.*linkerd\.io/.*|.*dapr\.io/.*|.*azure\.workload\.identity/.*|.*\.podman\..*|run\.oci\..*"
)
_APPARMOR = "container.apparmor.security.beta.kubernetes.io/"
_USERNS = "io.kubernetes.cri-o.userns-mode"


def look_at_annotations(value: Any) -> Iterator[tuple[str, str, Any]]:
    """A pod's annotations: those that runtimes and controllers act on."""
    if isinstance(value, Open):
        yield "", f"what a runtime or controller does for the pod, by annotations that {by(value)} decides", value
    for name, item in value.items() if isinstance(value, dict) else ():
        place = f"[{name!r}]"
        if name.startswith(_APPARMOR):
            if not (isinstance(item, str) and re.fullmatch(r"runtime/default|localhost/.+", item)):
                yield place, "the node's kernel without AppArmor", item
        elif name == _USERNS:
            if not (isinstance(item, str) and re.fullmatch(r"auto(:(size|keep-id|map-to-root)[\w=;\-]*)?", item)):
                yield place, "the node's users: root inside is root outside", item
        elif name.startswith("seccomp.security.alpha.kubernetes.io/"):
            if not (isinstance(item, str) and re.fullmatch(r"runtime/default|docker/default|localhost/.+", item)):
                yield place, "the node's kernel without its system call filter", item
        elif _ANNOTATIONS.fullmatch(name):
            yield place, "what a runtime or controller does for the pod: devices, mounts, networks or rights", item


METADATA: Table = merged(
    free(
        "labels", "name", "generate_name", "creation_timestamp", "deletion_grace_period_seconds", "deletion_timestamp",
        "resource_version", "self_link", "uid", "annotations", "finalizers", "owner_references", "managed_fields",
    ),
    looked("namespace", lambda value: _namespace(value), page.MULTI_TENANCY),
)  # fmt: skip


def _look_at_labels(value: Any) -> Iterator[tuple[str, str, Any]]:
    for name in value if isinstance(value, dict) else ():
        if name == "aadpodidbinding" or name.startswith("azure.workload.identity/"):
            yield f"[{name!r}]", "an identity of the cloud's, by a label", value[name]


POD_METADATA: Table = {
    **METADATA,
    **looked("annotations", look_at_annotations, page.POD),
    **looked("labels", _look_at_labels, page.SERVICE_ACCOUNT),
}


def _namespace(value: Any) -> Iterator[tuple[str, str, Any]]:
    for name in constants_of(value):
        if name.startswith("kube-") or name_problem(name):
            yield "", f"the secrets and volumes of the cluster or of another workspace, in {shown(name)}", value
            return
    if isinstance(value, Open) and set(deciders(value)) != {"variable"} and name_problem(value, *_NAMESPACES):
        yield "", f"the secrets and volumes of whatever namespace {by(value)} names", value


_NAMESPACES = ("kubernetes_namespace", "kubernetes_namespace_v1", "k8s_core_v1_namespace")
_UNCONFINED = "the node's kernel without the usual confinement"
_SELINUX: Table = merged(
    free("level"),
    row(
        "type",
        _UNCONFINED,
        page.PSS,
        one_of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"),
    ),
    row("user", _UNCONFINED, page.PSS, one_of("")),
    row("role", _UNCONFINED, page.PSS, one_of("")),
)
_PROFILE: Table = merged(
    free("localhost_profile"), row("type", _UNCONFINED, page.PSS, one_of("", "RuntimeDefault", "Localhost"))
)
_WINDOWS: Table = merged(
    free("run_as_username", "run_as_user_name", "run_asuser_name"),
    row("host_process", "the node itself: host processes run outside of any container", page.PSS, off),
    row("gmsa_credential_spec", "an account of the domain", page.POD),
    row("gmsa_credential_spec_name", "an account of the domain", page.POD),
)
_CONFINEMENT: Table = merged(
    free("run_as_user", "run_as_group", "run_as_non_root"),
    nested("se_linux_options", _SELINUX),
    nested("seccomp_profile", _PROFILE),
    nested("app_armor_profile", _PROFILE),
    nested("windows_options", _WINDOWS),
)
_CONTAINER_CONTEXT: Table = merged(
    _CONFINEMENT,
    free("read_only_root_filesystem", "allow_privilege_escalation"),
    row("privileged", "every power of root on the node", page.PSS, off),
    nested(
        "capabilities",
        merged(free("drop"), row("add", "more of root's powers over the node's kernel", page.PSS, harmless_capability)),
    ),
    row("proc_mount", "the node's kernel, by an unmasked /proc", page.PSS, one_of("", "Default")),
)  # fmt: skip
_POD_CONTEXT: Table = merged(
    _CONFINEMENT,
    free(
        "fs_group",
        "fs_group_change_policy",
        "supplemental_groups",
        "supplemental_groups_policy",
        "selinux_change_policy",
    ),
    nested(
        "sysctl", merged(free("value"), row("name", "a setting of the node's kernel", page.PSS, one_of(*_SAFE_SYSCTLS)))
    ),
)


def _resources(value: Any) -> Iterator[tuple[str, str, Any]]:
    if isinstance(value, Open):
        yield "", f"devices of the node, if {by(value)} asks for them", value
    for name in value if isinstance(value, dict) else ():
        if not _RESOURCE.fullmatch(name):
            yield f"[{name!r}]", "devices of the node, by a device plugin that is not known here", value[name]


_RESOURCES: Table = merged(
    looked("limits", _resources, page.DEVICE_PLUGINS),
    looked("requests", _resources, page.DEVICE_PLUGINS),
    row("claims", "devices of the node", page.DEVICE_PLUGINS),
)
_PROBE_HOST = row("host", "requests that the node makes to an address of the template's choice", page.PSS, one_of(""))
_HTTP = merged(free("path", "port", "scheme", "protocol"), _PROBE_HOST, nested("http_header", free("name", "value")))
_ACTIONS = merged(
    nested("exec", free("command")),
    nested("http_get", _HTTP),
    nested("tcp_socket", merged(free("port"), _PROBE_HOST)),
    nested("grpc", free("port", "service", "mode")),
    nested("sleep", free("seconds")),
)
_PROBE: Table = merged(
    _ACTIONS,
    free(
        "failure_threshold", "initial_delay_seconds", "period_seconds", "success_threshold", "timeout_seconds",
        "termination_grace_period_seconds",
    ),
)  # fmt: skip
_SECRET = "a secret that may be another user's"
_MAP = "a configuration that may be another user's"
_SECRETS = ("kubernetes_secret", "kubernetes_secret_v1", "k8s_core_v1_secret")
_MAPS = ("kubernetes_config_map", "kubernetes_config_map_v1", "k8s_core_v1_config_map")
CLAIMS = (
    "kubernetes_persistent_volume_claim",
    "kubernetes_persistent_volume_claim_v1",
    "k8s_core_v1_persistent_volume_claim",
)
_secret_name = named("name", _SECRET, page.MULTI_TENANCY, *_SECRETS)
MAP_NAME = named("name", _MAP, page.MULTI_TENANCY, *_MAPS)
_FIELD_REF = nested("field_ref", free("api_version", "field_path"))
_RESOURCE_REF = nested("resource_field_ref", free("container_name", "divisor", "resource"))
_ITEMS = nested("items", free("key", "mode", "path", "user"))
_DOWNWARD_ITEMS = nested("items", merged(free("mode", "path", "user"), _FIELD_REF, _RESOURCE_REF))
_ENV = merged(
    free("name", "value"),
    nested(
        "value_from",
        merged(
            nested("config_map_key_ref", merged(free("key", "optional"), MAP_NAME)),
            nested("secret_key_ref", merged(free("key", "optional"), _secret_name)),
            nested("file_key_ref", free("key", "optional", "path", "volume_name")),
            _FIELD_REF,
            _RESOURCE_REF,
        ),
    ),
)
CONTAINER: Table = merged(
    free(
        "args", "command", "image", "image_pull_policy", "name", "restart_policy", "restart_policy_rules", "resize_policy",
        "stdin", "stdin_once", "termination_message_path", "termination_message_policy", "tty", "working_dir",
        "target_container_name",
    ),
    nested("env", _ENV),
    nested(
        "env_from",
        merged(
            free("prefix"),
            nested("config_map_ref", merged(free("optional"), MAP_NAME)),
            nested("secret_ref", merged(free("optional"), _secret_name)),
        ),
    ),
    nested("lifecycle", merged(free("stop_signal"), nested("post_start", _ACTIONS), nested("pre_stop", _ACTIONS))),
    *(nested(probe, _PROBE) for probe in ("liveness_probe", "readiness_probe", "startup_probe")),
    nested(
        "port",
        merged(
            free("container_port", "name", "protocol"),
            row("host_port", "a port of the node", page.PSS, one_of(0, "", "0")),
            row("host_ip", "a port of the node", page.PSS, one_of("")),
        ),
    ),
    nested("resources", _RESOURCES),
    nested("security_context", _CONTAINER_CONTEXT),
    nested("volume_device", free("device_path", "name")),
    nested(
        "volume_mount",
        merged(
            free("mount_path", "name", "read_only", "recursive_read_only", "sub_path", "sub_path_expr"),
            row(
                "mount_propagation", "mounts that reach back into the node", page.VOLUMES, one_of("", "None", "HostToContainer")
            ),
            row("bind_mount_options", "a mount whose options are not known here", page.VOLUMES),
        ),
    ),
)  # fmt: skip

_SELECTOR = free("match_expressions", "match_labels")
CLAIM_SPEC: Table = merged(
    free("access_modes", "storage_class_name", "volume_mode", "volume_attributes_class_name"),
    nested("resources", free("limits", "requests")),
    looked("volume_name", lambda value: _claimed_volume(value), page.PV),
    row("selector", "a volume of the cluster that may be another user's", page.PV),
    row("data_source", "a copy of a volume that may be another user's", page.PV),
    row("data_source_ref", "a copy of a volume that may be another user's", page.PV),
)  # fmt: skip


def _claimed_volume(value: Any) -> Iterator[tuple[str, str, Any]]:
    """A claim that names its volume takes whatever lies there."""
    if value not in (None, "") and not (isinstance(value, Open) and not name_problem(value, *_PERSISTENT_VOLUMES)):
        yield "", "a volume of the cluster that may be another user's, or a path of the node", value


_PERSISTENT_VOLUMES = (
    "kubernetes_persistent_volume",
    "kubernetes_persistent_volume_v1",
    "k8s_core_v1_persistent_volume",
)
_OTHER_STORAGE = (
    "aws_elastic_block_store", "azure_disk", "azure_file", "ceph_fs", "cinder", "fc", "flex_volume", "flocker",
    "gce_persistent_disk", "git_repo", "glusterfs", "iscsi", "photon_persistent_disk", "portworx_volume", "quobyte", "rbd",
    "scale_io", "storageos", "vsphere_volume",
)  # fmt: skip
_DEFAULTS = free("default_mode", "default_user", "optional")
VOLUME: Table = merged(
    free("name", "empty_dir", "image"),
    nested("config_map", merged(_DEFAULTS, _ITEMS, MAP_NAME)),
    nested("secret", merged(_DEFAULTS, _ITEMS, named("secret_name", _SECRET, page.MULTI_TENANCY, *_SECRETS))),
    nested("downward_api", merged(_DEFAULTS, _DOWNWARD_ITEMS)),
    nested(
        "ephemeral", nested("volume_claim_template", merged(nested("metadata", METADATA), nested("spec", CLAIM_SPEC)))
    ),
    nested(
        "persistent_volume_claim",
        merged(
            free("read_only"), named("claim_name", "a claim that may be another user's", page.MULTI_TENANCY, *CLAIMS)
        ),
    ),
    nested(
        "projected",
        merged(
            _DEFAULTS,
            nested(
                "sources",
                merged(
                    nested("config_map", merged(_DEFAULTS, _ITEMS, MAP_NAME)),
                    nested("secret", merged(_DEFAULTS, _ITEMS, _secret_name)),
                    nested("downward_api", merged(_DEFAULTS, _DOWNWARD_ITEMS)),
                    free("service_account_token", "cluster_trust_bundle"),
                    row("pod_certificate", "certificates of the cluster's", page.VOLUMES),
                ),
            ),
        ),
    ),
    nested("nfs", merged(free("read_only"), *(looked(n, lambda v: _nfs(v), page.VOLUMES) for n in ("path", "server")))),
    looked("host_path", lambda value: _host_path(value), page.PSS),
    row("local", "the node's files", page.VOLUMES),
    nested(
        "csi",
        merged(
            free("fs_type", "read_only"),
            looked("volume_attributes", lambda value: _attributes(value), page.VOLUMES),
            row("driver", "whatever a driver that is not known here mounts", page.VOLUMES, one_of(*_CSI)),
            row("node_publish_secret_ref", _SECRET, page.VOLUMES),
        ),
    ),
    *(row(kind, "a volume of a storage that others use too", page.VOLUMES) for kind in _OTHER_STORAGE),
)


def _host_path(value: Any) -> Iterator[tuple[str, str, Any]]:
    """A path of the node. Whether a harmless one is mounted read-only is looked at in `pods`."""
    for item in blocks_of(value):
        path = item.get("path") if isinstance(item, dict) else item
        if not harmless_path(path, True):
            yield ".path" if isinstance(item, dict) else "", path_danger(path, True), path


def _nfs(value: Any) -> Iterator[tuple[str, str, Any]]:
    if isinstance(value, Open) and {"chosen", "other"} & set(deciders(value)):
        yield "", f"whatever files {by(value)} names", value


def _tolerations(value: Any) -> Iterator[tuple[str, str, Any]]:
    for number, item in enumerate(blocks_of(value)):
        key = item.get("key") if isinstance(item, dict) else item
        if isinstance(key, Open):
            yield f"[{number}]", f"a place on any node, the control plane's too, if {by(key)} says so", key
        elif not key or _CONTROL_PLANE.match(str(key)):
            yield f"[{number}]", "a place on any node, the control plane's too", key


def _node_selector(value: Any) -> Iterator[tuple[str, str, Any]]:
    for name in value if isinstance(value, dict) else ():
        if _CONTROL_PLANE.match(name):
            yield f"[{name!r}]", "a place on the control plane's nodes", value[name]
    if isinstance(value, Open) and "other" in deciders(value):
        yield "", f"a place on any node, if {by(value)} says so", value


def _affinity(value: Any) -> Iterator[tuple[str, str, Any]]:
    """The terms of an affinity, at whatever depth."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
        elif any(map(_CONTROL_PLANE.match, constants_of(item))):
            yield "", "a place on the control plane's nodes", value
            return


def _priority(value: Any) -> Iterator[tuple[str, str, Any]]:
    if any(name.startswith("system-") for name in constants_of(value)):
        yield "", f"the place of the cluster's own pods and of others' workspaces, by {shown(value)}", value
    elif isinstance(value, Open) and {"chosen", "other"} & set(deciders(value)):
        yield "", f"the place of others' workspaces, if {by(value)} says so", value


def _attributes(value: Any) -> Iterator[tuple[str, str, Any]]:
    """What a volume driver is told: which secrets, for one."""
    if isinstance(value, Open):
        yield "", f"secrets that {by(value)} names", value
    for name, item in value.items() if isinstance(value, dict) else ():
        problem = name_problem(item) if name == "secretProviderClass" or isinstance(item, Open) else ""
        if problem:
            yield f".{name}", f"secrets that may be another user's: {problem}", item


_HOST = "the node's {}"
POD: Table = merged(
    free(
        "active_deadline_seconds", "dns_config", "dns_policy", "enable_service_links", "host_aliases", "hostname",
        "hostname_override", "os", "overhead", "preemption_policy", "priority", "readiness_gate",
        "restart_policy", "scheduling_gate", "scheduling_group", "set_hostname_as_fqdn", "subdomain",
        "termination_grace_period_seconds", "topology_spread_constraint", "automount_service_account_token",
        "service_account_name", "service_account",  # looked at together, in `pods`
        "host_users",  # true is the default, false is safer
        "eviction_responders",
    ),
    nested("image_pull_secret", _secret_name),
    nested("container", CONTAINER),
    nested("init_container", CONTAINER),
    nested("ephemeral_container", CONTAINER),
    nested("volume", VOLUME),
    nested("security_context", _POD_CONTEXT),
    nested("resources", _RESOURCES),
    row("resource_claim", "devices of the node", page.DEVICE_PLUGINS),
    row("host_network", _HOST.format("network"), page.PSS, off),
    row("host_pid", _HOST.format("processes"), page.PSS, off),
    row("host_ipc", _HOST.format("shared memory"), page.PSS, off),
    row("share_process_namespace", "", page.POD, lambda value: True),
    row("node_name", "a place on any node, past the scheduler", page.TAINTS, one_of("")),
    row("scheduler_name", "a place on any node, by a scheduler that is not known here", page.POD, one_of("", "default-scheduler")),
    row("runtime_class_name", "the node, by a runtime that is not known to isolate", page.POD, harmless_runtime),
    looked("toleration", _tolerations, page.TAINTS),
    looked("node_selector", _node_selector, page.TAINTS),
    looked("affinity", _affinity, page.TAINTS),
    looked("priority_class_name", _priority, page.POD),
)  # fmt: skip
