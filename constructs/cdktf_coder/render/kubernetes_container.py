"""One container of a pod."""

from __future__ import annotations

import re
from typing import Any

from .._errors import ConfigError
from ..language.expr import AnyExpr, TextExpr
from ..language.spelling import code
from ..model.containers import ConfigMapKey, Container, FieldRef, Port, Probe, ResourceRef, SecretKey
from ..model.quantity import kubernetes_cpu, kubernetes_memory
from .base import listed, some
from .kubernetes_volumes import PodVolumes


def container_block(container: Container, volumes: PodVolumes) -> dict[str, Any]:
    """``container``; what it mounts is added to the pod's volumes."""
    return some(
        name=container.name,
        image=container.image,
        image_pull_policy=container.pull_policy,
        command=None if container.command is None else [_literal(word) for word in container.command],
        args=None if container.args is None else [_literal(word) for word in container.args],
        working_dir=container.working_dir,
        security_context=_security(container) or None,
        env=listed([_env(name, value) for name, value in container.env.items()]),
        dynamic=None if container.env_map is None else {"env": _env_map(container)},
        port=listed([_port(port) for port in container.ports]),
        resources=_resources(container) or None,
        liveness_probe=_probe(container.liveness),
        readiness_probe=_probe(container.readiness),
        startup_probe=_probe(container.startup),
        volume_mount=listed([volumes.mount(mount) for mount in container.mounts]),
    )


def _security(container: Container) -> dict[str, Any]:
    if isinstance(container.user, str):
        raise ConfigError(
            "",
            f"Kubernetes takes users by number, not {container.user!r}",
            f"give {container.name} an id, such as user=1000",
        )
    return some(
        run_as_user=container.user,
        run_as_group=container.group,
        run_as_non_root=container.run_as_non_root,
        privileged=container.privileged or None,
        allow_privilege_escalation=container.allow_privilege_escalation,
        read_only_root_filesystem=container.read_only_root,
        capabilities=some(add=listed(container.capabilities), drop=listed(container.dropped_capabilities)) or None,
    )


def _resources(container: Container) -> dict[str, Any]:
    requests = some(
        cpu=None if container.cpu_request is None else kubernetes_cpu(container.cpu_request),
        memory=None if container.memory_request is None else kubernetes_memory(container.memory_request),
    )
    limits = some(
        cpu=None if container.cpu is None else kubernetes_cpu(container.cpu),
        memory=None if container.memory is None else kubernetes_memory(container.memory),
        **{name: str(value) for name, value in container.limits.items()},
    )
    return some(requests=requests or None, limits=limits or None)


def _port(port: Port) -> dict[str, Any]:
    return some(container_port=port.internal, host_port=port.external, name=port.name, protocol=port.protocol.upper())


def _env_map(container: Container) -> dict[str, Any]:
    """Variables whose names are only known when the workspace is built. Terraform makes no blocks of a secret map."""
    names = code(list(container.env))
    assert container.env_map is not None
    items = f"{{for name, value in {container.env_map.as_operand(2)} : name => value if !contains({names}, name)}}"
    content = {"name": TextExpr("env.key"), "value": TextExpr("env.value")}
    return {"for_each": AnyExpr(f"nonsensitive({items})"), "content": content}


def _env(name: str, value: Any) -> dict[str, Any]:
    if isinstance(value, SecretKey):
        source = {"secret_key_ref": some(name=value.secret, key=value.key, optional=value.optional)}
    elif isinstance(value, ConfigMapKey):
        source = {"config_map_key_ref": some(name=value.config_map, key=value.key, optional=value.optional)}
    elif isinstance(value, FieldRef):
        source = {"field_ref": {"field_path": value.field}}
    elif isinstance(value, ResourceRef):
        source = {
            "resource_field_ref": some(container_name=value.container, resource=value.resource, divisor=value.divisor)
        }
    else:
        return {"name": name, "value": _literal(value)}
    return {"name": name, "value_from": source}


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
    body = some(
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
