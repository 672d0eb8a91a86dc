"""A workspace as a pod or Deployment, by the provider hashicorp/kubernetes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .._errors import ConfigError
from ..language.expr import AnyExpr, Expr, TextExpr, TextLike, code
from ..model.quantity import kubernetes_cpu, kubernetes_memory
from ..model.workspace import (
    ConfigMap,
    ConfigMapKey,
    Container,
    Ephemeral,
    Existing,
    FieldRef,
    HostPath,
    Mount,
    Nfs,
    Persistent,
    Probe,
    ResourceRef,
    Secret,
    SecretKey,
    Volume,
    Workspace,
)
from ..model.workspace_data import owner, workspace
from .base import Names, Rendered, Spec

Workload = Literal["pod", "deployment", "stateful_set"]


@dataclass(frozen=True, kw_only=True)
class Toleration:
    """A taint of nodes that a pod puts up with (``toleration``); ``seconds`` is how long it stays after a ``NoExecute``."""

    key: str | None = None
    operator: Literal["Exists", "Equal"] | None = None
    value: TextLike | None = None
    effect: Literal["NoSchedule", "PreferNoSchedule", "NoExecute"] | None = None
    seconds: int | None = None


@dataclass(frozen=True, kw_only=True)
class TopologySpread:
    """How workspaces spread over zones or nodes (``topology_spread_constraint``), counted over all of Coder's pods."""

    topology_key: str = "topology.kubernetes.io/zone"
    max_skew: int = 1
    when_unsatisfiable: Literal["DoNotSchedule", "ScheduleAnyway"] = "ScheduleAnyway"


@dataclass(frozen=True, kw_only=True)
class PodOptions:
    """What a pod has and a container on a Docker host has not; ``affinity`` is in the provider's spelling."""

    namespace: TextLike
    workload: Workload = "pod"
    service_account: TextLike | None = None
    automount_service_account_token: bool | None = None
    image_pull_secrets: tuple[TextLike, ...] = ()
    node_selector: Mapping[str, TextLike] | None = None
    tolerations: tuple[Toleration, ...] = ()
    affinity: Mapping[str, Any] | None = None
    spread_over_nodes: bool = False
    topology_spread: tuple[TopologySpread, ...] = ()
    hosts: Mapping[str, TextLike] = field(default_factory=dict)
    groups: tuple[int, ...] = ()
    sysctls: Mapping[str, str] = field(default_factory=dict)
    dns: tuple[TextLike, ...] = ()
    dns_search: tuple[TextLike, ...] = ()
    dns_policy: str | None = None
    hostname: TextLike | None = None
    host_network: bool | None = None
    enable_service_links: bool | None = None
    priority_class: TextLike | None = None
    scheduler: TextLike | None = None
    termination_grace_period: int | None = None
    restart_policy: str | None = None


def render(model: Workspace, names: Names, options: PodOptions) -> Rendered:
    """The pod (or what makes it), its claims."""
    problems: list[tuple[str, str]] = []
    if model.host_users is not None:
        problems.append(
            (
                "the provider hashicorp/kubernetes does not know host_users",
                'leave host_users away, or use provider="mingfang"',
            )
        )
    if model.networks:
        raise ConfigError("", "containers of a pod share one network", "leave networks away")
    claims, spec = pod(model, names, options)
    labels = workload_labels(names, model.labels)
    metadata = {
        "name": f"coder-{workspace.id}{names.suffix()}",
        "namespace": options.namespace,
        "labels": labels,
        "annotations": {
            "com.coder.user.email": owner.email,
            **(model.annotations if options.workload == "pod" else {}),
        },
    }
    type_, body = _workload(metadata, labels, spec, model, options)
    body["depends_on"] = [f"{claim.type}.{claim.name}" for claim in claims] or None
    main = Spec(type_, names.workspace, {key: value for key, value in body.items() if value is not None})
    return Rendered(main, tuple(claims), tuple(problems))


def _workload(
    metadata: dict[str, Any], labels: dict[str, Any], spec: dict[str, Any], model: Workspace, options: PodOptions
) -> tuple[str, dict[str, Any]]:
    count = {"count": workspace.start_count}
    if options.workload == "pod":
        return "kubernetes_pod_v1", {**count, "metadata": metadata, "spec": spec}
    inner = {"labels": labels, **({"annotations": dict(model.annotations)} if model.annotations else {})}
    body: dict[str, Any] = {
        "replicas": 1,
        "selector": {"match_labels": labels},
        "strategy": {"type": "Recreate"},
        "template": {"metadata": inner, "spec": spec},
    }
    if options.workload == "deployment":
        return "kubernetes_deployment_v1", {**count, "wait_for_rollout": False, "metadata": metadata, "spec": body}
    del body["strategy"]
    body["service_name"] = metadata["name"]
    return "kubernetes_stateful_set_v1", {**count, "wait_for_rollout": False, "metadata": metadata, "spec": body}


def pod(model: Workspace, names: Names, options: PodOptions) -> tuple[list[Spec], dict[str, Any]]:
    """The claims a pod mounts, and its ``spec``."""
    volumes: dict[str, dict[str, Any]] = {}
    claims: dict[str, Spec] = {}
    containers = [_container(c, model, names, options, volumes, claims) for c in model.containers]
    init = [_container(c, model, names, options, volumes, claims) for c in model.init_containers]
    spec: dict[str, Any] = {
        "runtime_class_name": model.runtime,
        "security_context": _some(
            run_as_user=model.run_as_user,
            fs_group=model.fs_group,
            run_as_non_root=model.run_as_non_root,
            seccomp_profile=_seccomp(model.seccomp_profile),
            supplemental_groups=list(options.groups) or None,
            sysctl=[{"name": name, "value": value} for name, value in options.sysctls.items()] or None,
        )
        or None,
        "service_account_name": options.service_account,
        "automount_service_account_token": options.automount_service_account_token,
        "enable_service_links": options.enable_service_links,
        "restart_policy": options.restart_policy,
        "termination_grace_period_seconds": options.termination_grace_period,
        "priority_class_name": options.priority_class,
        "scheduler_name": options.scheduler,
        "hostname": options.hostname,
        "host_network": options.host_network,
        "dns_policy": options.dns_policy,
        "dns_config": _some(nameservers=list(options.dns) or None, searches=list(options.dns_search) or None) or None,
        "host_aliases": [{"ip": ip, "hostnames": [host]} for host, ip in options.hosts.items()] or None,
        "node_selector": options.node_selector,
        "image_pull_secrets": [{"name": name} for name in options.image_pull_secrets] or None,
        "toleration": [_toleration(toleration) for toleration in options.tolerations] or None,
        "affinity": _affinity(options),
        "topology_spread_constraint": [_spread(spread) for spread in options.topology_spread] or None,
        "init_container": init or None,
        "container": containers,
        "volume": list(volumes.values()) or None,
    }
    return list(claims.values()), _some(**spec)


def _seccomp(profile: str | None) -> dict[str, Any] | None:
    if profile is None:
        return None
    if profile in ("RuntimeDefault", "Unconfined"):
        return {"type": profile}
    return {"type": "Localhost", "localhost_profile": profile}


def _toleration(toleration: Toleration) -> dict[str, Any]:
    return _some(
        key=toleration.key,
        operator=toleration.operator,
        value=toleration.value,
        effect=toleration.effect,
        toleration_seconds=None if toleration.seconds is None else str(toleration.seconds),
    )


_EVERY_WORKSPACE = "coder-workspace"


def _affinity(options: PodOptions) -> dict[str, Any] | None:
    affinity = dict(options.affinity or {})
    if options.spread_over_nodes:
        expression = {"key": "app.kubernetes.io/name", "operator": "In", "values": [_EVERY_WORKSPACE]}
        term = {"topology_key": "kubernetes.io/hostname", "label_selector": {"match_expressions": [expression]}}
        preferred = [{"weight": 1, "pod_affinity_term": term}]
        affinity["pod_anti_affinity"] = {"preferred_during_scheduling_ignored_during_execution": preferred}
    return affinity or None


def _spread(spread: TopologySpread) -> dict[str, Any]:
    return {
        "topology_key": spread.topology_key,
        "max_skew": spread.max_skew,
        "when_unsatisfiable": spread.when_unsatisfiable,
        "label_selector": {"match_labels": {"app.kubernetes.io/name": _EVERY_WORKSPACE}},
    }


def _container(
    container: Container,
    model: Workspace,
    names: Names,
    options: PodOptions,
    volumes: dict[str, Any],
    claims: dict[str, Spec],
) -> dict[str, Any]:
    security = _some(
        run_as_user=container.user,
        run_as_group=container.group,
        run_as_non_root=container.run_as_non_root,
        privileged=container.privileged or None,
        allow_privilege_escalation=container.allow_privilege_escalation,
        read_only_root_filesystem=container.read_only_root,
    )
    if container.capabilities or container.dropped_capabilities:
        security["capabilities"] = _some(
            add=list(container.capabilities) or None, drop=list(container.dropped_capabilities) or None
        )
    requests = _some(
        cpu=None if container.cpu_request is None else kubernetes_cpu(container.cpu_request),
        memory=None if container.memory_request is None else kubernetes_memory(container.memory_request),
    )
    limits = _some(
        cpu=None if container.cpu is None else kubernetes_cpu(container.cpu),
        memory=None if container.memory is None else kubernetes_memory(container.memory),
        **{key: str(value) for key, value in container.limits.items()},
    )
    resources = _some(requests=requests or None, limits=limits or None)
    body = {
        "name": container.name,
        "image": container.image,
        "image_pull_policy": container.pull_policy,
        "command": None if container.command is None else [_literal(word) for word in container.command],
        "args": None if container.args is None else [_literal(word) for word in container.args],
        "working_dir": container.working_dir,
        "security_context": security or None,
        "env": [_env(key, value) for key, value in container.env.items()] or None,
        "dynamic": None if container.env_map is None else {"env": _env_map(container)},
        "port": [
            _some(container_port=p.internal, host_port=p.external, name=p.name, protocol=p.protocol.upper())
            for p in container.ports
        ]
        or None,
        "resources": resources or None,
        "liveness_probe": _probe(container.liveness),
        "readiness_probe": _probe(container.readiness),
        "startup_probe": _probe(container.startup),
        "volume_mount": [_mount(m, names, options, volumes, claims) for m in container.mounts] or None,
    }
    if container.devices or container.ulimits:
        raise ConfigError(
            "", "Kubernetes has neither devices nor ulimits of a container", "ask a device plugin by limits={…}"
        )
    return _some(**body)


def _env_map(container: Container) -> dict[str, Any]:
    """Variables whose names are only known when the workspace is built. Terraform makes no blocks of a secret map."""
    names = code(list(container.env))
    assert container.env_map is not None
    items = f"{{for name, value in {container.env_map.as_operand(2)} : name => value if !contains({names}, name)}}"
    content = {"name": TextExpr("env.key"), "value": TextExpr("env.value")}
    return {"for_each": AnyExpr(f"nonsensitive({items})"), "content": content}


def _env(key: str, value: Any) -> dict[str, Any]:
    if isinstance(value, SecretKey):
        source = {"secret_key_ref": _some(name=value.secret, key=value.key, optional=value.optional)}
    elif isinstance(value, ConfigMapKey):
        source = {"config_map_key_ref": _some(name=value.config_map, key=value.key, optional=value.optional)}
    elif isinstance(value, FieldRef):
        source = {"field_ref": {"field_path": value.field}}
    elif isinstance(value, ResourceRef):
        source = {
            "resource_field_ref": _some(container_name=value.container, resource=value.resource, divisor=value.divisor)
        }
    else:
        return {"name": key, "value": _literal(value)}
    return {"name": key, "value_from": source}


# What Kubernetes would expand in a command or variable: the name of another variable, or the escape that keeps it from it.
_EXPANDED = re.compile(r"\$\$+|\$(?=\([-._a-zA-Z0-9]+\))")


def _literal(value: Any) -> Any:
    """Text as Kubernetes must be given it to arrive unchanged. References are left alone, and CDKTF's tokens."""
    if not isinstance(value, str) or "$" not in value:
        return value
    return "".join(
        part if part.startswith("${TfToken[") else _EXPANDED.sub(lambda found: found[0] * 2, part)
        for part in re.split(r"(\$\{TfToken\[[^\]]*\]\})", value)
    )


def _probe(probe: Probe | None) -> dict[str, Any] | None:
    if probe is None:
        return None
    body = _some(
        initial_delay_seconds=probe.initial_delay,
        period_seconds=probe.period,
        timeout_seconds=probe.timeout,
        failure_threshold=probe.failure_threshold,
        success_threshold=probe.success_threshold,
    )
    if probe.command:
        body["exec"] = {"command": list(probe.command)}
    elif probe.http_path is not None:
        body["http_get"] = {"path": probe.http_path, "port": str(probe.port)}
    else:
        body["tcp_socket"] = {"port": str(probe.port)}
    return body


def _mount(
    mount: Mount, names: Names, options: PodOptions, volumes: dict[str, Any], claims: dict[str, Spec]
) -> dict[str, Any]:
    name, source = _volume(mount.volume, names, options, claims)
    volumes.setdefault(name, {"name": name, **source})
    return _some(mount_path=mount.path, name=name, sub_path=mount.sub_path, read_only=mount.read_only)


def _volume(volume: Volume, names: Names, options: PodOptions, claims: dict[str, Spec]) -> tuple[str, dict[str, Any]]:
    if isinstance(volume, Persistent):
        name = names.part(volume.name)
        claims.setdefault(volume.name, claim(volume, names, options.namespace))
        reference = TextExpr(f"kubernetes_persistent_volume_claim_v1.{name}.metadata[0].name")
        return _dns(volume.name), {"persistent_volume_claim": {"claim_name": reference, "read_only": False}}
    if isinstance(volume, Existing):
        return _dns(volume.name or volume.claim), {"persistent_volume_claim": {"claim_name": volume.claim}}
    if isinstance(volume, Ephemeral):
        size = None if volume.size is None else kubernetes_memory(volume.size)
        return _dns(volume.name), {"empty_dir": _some(medium="Memory" if volume.memory else None, size_limit=size)}
    if isinstance(volume, HostPath):
        return _dns(volume.name or volume.path), {"host_path": _some(path=volume.path, type=volume.type)}
    if isinstance(volume, ConfigMap):
        items = [{"key": key, "path": path} for key, path in volume.items.items()] or None
        body = _some(name=volume.config_map, items=items, optional=volume.optional)
        return _dns(volume.name or volume.config_map), {"config_map": body}
    if isinstance(volume, Secret):
        items = [{"key": key, "path": path} for key, path in volume.items.items()] or None
        body = _some(secret_name=volume.secret, items=items, default_mode=volume.mode, optional=volume.optional)
        return _dns(volume.name or volume.secret), {"secret": body}
    assert isinstance(volume, Nfs)
    return _dns(volume.name or "nfs"), {"nfs": {"server": volume.server, "path": volume.path}}


def claim(volume: Persistent, names: Names, namespace: TextLike) -> Spec:
    """A claim that outlives the workspace's stop. It never waits to be bound: with most storage classes that happens only
    once the pod exists."""
    full_name = f"coder-{workspace.id}{names.suffix(volume.name)}"
    body = {
        "wait_until_bound": False,
        "metadata": {
            "name": full_name,
            "namespace": namespace,
            "labels": {**_labels("coder-pvc", f"coder-pvc-{workspace.id}"), **volume.labels},
            "annotations": {"com.coder.user.email": owner.email, **volume.annotations},
        },
        "spec": _some(
            access_modes=list(volume.access_modes),
            storage_class_name=volume.storage_class,
            resources={"requests": {"storage": kubernetes_memory(volume.size)}},
        ),
    }
    return Spec("kubernetes_persistent_volume_claim_v1", names.part(volume.name), body)


def workload_labels(names: Names, more: Mapping[str, TextLike]) -> dict[str, Any]:
    """The labels of a workspace's pod, as Coder's own template has them."""
    return {**_labels(_EVERY_WORKSPACE, f"coder-workspace-{workspace.id}{names.suffix()}"), **more}


def _labels(name: str, instance: str) -> dict[str, Any]:
    return {
        "app.kubernetes.io/name": name,
        "app.kubernetes.io/instance": instance,
        "app.kubernetes.io/part-of": "coder",
        "com.coder.resource": "true",
        "com.coder.workspace.id": workspace.id,
        "com.coder.workspace.name": workspace.name,
        "com.coder.user.id": owner.id,
        "com.coder.user.username": owner.name,
    }


def _dns(name: Any) -> str:
    """A volume's name inside the pod: an RFC 1123 label."""
    if isinstance(name, Expr):
        raise ConfigError("", "a volume that is named by a reference wants a name for the pod", "give it name=…")
    cleaned = "".join(c if c.isalnum() and c.isascii() else "-" for c in str(name).lower()).strip("-")
    return cleaned[:63].rstrip("-") or "volume"


def _some(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


def provider_body(use_kubeconfig: Expr) -> dict[str, Any]:
    """The provider's configuration: the kubeconfig of the host that runs Terraform, or its service account."""
    return {"config_path": AnyExpr(f'{use_kubeconfig.code} ? "~/.kube/config" : null', binding=1)}
