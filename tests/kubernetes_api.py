"""A template's pods as the Kubernetes API would be given them, held against its own schema."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import kubernetes_validate

VERSIONS = ("1.31", kubernetes_validate.latest_version())

# Where Terraform's providers say it otherwise than the API does, besides the case of letters: hashicorp/kubernetes has
# repeated blocks in the singular, mingfang/k8s splits some names oddly.
_NAMES = {
    "config_map_keyref": "configMapKeyRef",
    "container": "containers",
    "fsgroup": "fsGroup",
    "host_ip": "hostIP",
    "init_container": "initContainers",
    "match_fields": "matchFields",
    "node_selector_term": "nodeSelectorTerms",
    "port": "ports",
    "run_asgroup": "runAsGroup",
    "run_asnon_root": "runAsNonRoot",
    "run_asuser": "runAsUser",
    "sysctl": "sysctls",
    "toleration": "tolerations",
    "topology_spread_constraint": "topologySpreadConstraints",
    "volume": "volumes",
    "volume_mount": "volumeMounts",
}
_MAPS = frozenset(("annotations", "labels", "limits", "match_labels", "node_selector", "requests"))
_EXPRESSION = re.compile(r"(?<!\$)\$\{[^}]*\}")
_PODS = ("kubernetes_pod_v1", "k8s_core_v1_pod")
_MAKERS = ("kubernetes_deployment_v1", "kubernetes_stateful_set_v1")


def pods(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every pod of a finished template, as the API's JSON; expressions have a sample value."""
    resources = document.get("resource", {})
    for type_ in _PODS:
        for body in resources.get(type_, {}).values():
            yield _pod(body["metadata"], body["spec"])
    for type_ in _MAKERS:
        for body in resources.get(type_, {}).values():
            inner = body["spec"]["template"]
            yield _pod(inner.get("metadata", {}), inner["spec"])


def check(pod: Mapping[str, Any]) -> None:
    """Raise if the API would not know what to do with a pod; unknown fields count."""
    for version in VERSIONS:
        kubernetes_validate.validate(pod, version, strict=True)


def _pod(metadata: Mapping[str, Any], spec: Mapping[str, Any]) -> dict[str, Any]:
    return {"apiVersion": "v1", "kind": "Pod", "metadata": _value(metadata), "spec": _value(spec)}


def _value(value: Any, name: str = "") -> Any:
    if isinstance(value, Mapping):
        if name in _MAPS:
            return {key: _sample(item) for key, item in value.items()}
        return {_name(key, name): _value(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [_value(item, name) for item in value]
    if name in ("port", "toleration_seconds") and isinstance(value, str) and value.isdigit():
        return int(value)
    if name == "default_mode" and isinstance(value, str):
        return int(value, 8)
    return _sample(value)


def _name(key: str, parent: str) -> str:
    if key == "port" and parent in ("http_get", "tcp_socket"):
        return key
    if key in _NAMES:
        return _NAMES[key]
    first, *rest = key.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _sample(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return _EXPRESSION.sub("sample", value).replace("$${", "${").replace("%%{", "%{")
