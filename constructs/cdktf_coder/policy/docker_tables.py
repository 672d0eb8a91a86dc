"""What the attributes of kreuzwerker/docker's types hand over: a row each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from . import sources as page
from .facts import Open, blocks_of
from .paths import harmless_device, look_at_driver_opts, look_at_mounts, look_at_volumes
from .pieces import Part, Piece, ways_of
from .reach import constants_of, decider, deciders, name_problem, of_this_workspace
from .rules import Table, by, free, looked, merged, named, nested, off, one_of, row, shown

DEFAULT_CAPABILITIES = frozenset(
    (
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "NET_RAW",
        "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    )
)  # fmt: skip
"""What a container has without asking."""

_RUNTIME = re.compile(
    r"runc|io\.containerd\.runc\.v2|crun|youki|sysbox-runc|runsc(-[\w-]+)?|gvisor|kata(-[\w-]+)?|nvidia(-[\w-]+)?"
)
_OWN_NETWORK = re.compile(r"(?!host$)(?!container:)[a-zA-Z0-9][\w.-]*")
_SYSCTL = re.compile(
    r"net\.ipv[46]\..+|net\.core\.somaxconn|kernel\.(shm\w+|msg\w+|sem)|fs\.mqueue\..+|net\.unix\.max_dgram_qlen"
)
_LOG_DRIVERS = ("json-file", "local", "none", "journald")


def harmless_capability(value: Any) -> bool:
    """A capability that a container has anyway."""
    return isinstance(value, str) and value.upper().removeprefix("CAP_") in DEFAULT_CAPABILITIES


def harmless_runtime(value: Any) -> bool:
    """A runtime that isolates at least as well as the usual one."""
    return isinstance(value, str) and _RUNTIME.fullmatch(value) is not None


def harmless_gpus(value: Any) -> bool:
    """GPUs by their number or names; other options may name another driver."""
    return re.fullmatch(r"all|\d+|\"?device=[\w,.:-]+\"?|", str(value)) is not None


def harmless_sysctl(name: str) -> bool:
    """A kernel setting that is the container's own."""
    return _SYSCTL.fullmatch(name.replace("/", ".")) is not None


def look_at_sysctls(value: Any) -> Iterator[tuple[str, str, Any]]:
    """``sysctls``: only those of the container's own namespaces are harmless."""
    if isinstance(value, Open):
        yield "", f"settings of the host's kernel that {by(value)} decides", value
    for name in value if isinstance(value, dict) else ():
        if not harmless_sysctl(name):
            yield f".{name}", "a setting of the host's kernel", value


def _security_opts(value: Any) -> Iterator[tuple[str, str, Any]]:
    for number, item in enumerate(blocks_of(value)):
        if isinstance(item, Open):
            yield f"[{number}]", f"the container's confinement, by {by(item)}", item
        elif not _keeps_confinement(str(item)):
            yield f"[{number}]", f"the host's kernel without the usual confinement, by {shown(item)}", item


def _keeps_confinement(option: str) -> bool:
    name, _, value = option.replace(":", "=", 1).partition("=")
    if name == "no-new-privileges":
        return True  # also when it is false: that is the default
    if name == "seccomp":
        return value == "builtin"
    if name == "apparmor":
        return value in ("docker-default", "runtime/default")
    return name == "label" and value.partition(":")[0] == "level"


def _network(value: Any) -> bool:
    return isinstance(value, str) and (value == "" or _OWN_NETWORK.fullmatch(value) is not None)


def _look_at_network(value: Any) -> Iterator[tuple[str, str, Any]]:
    what = "the host's network, or another container's"
    if isinstance(value, Open):
        # A workspace may be called host.
        alone = any(len(way) == 1 and _decided(way[0]) == "workspace" for way in ways_of(value.expression))
        problem = name_problem(value, "docker_network") or not all(map(_network, constants_of(value)))
        if problem or alone or {"variable", "other"} & set(deciders(value)):
            yield "", f"{what}, if {by(value)} says so", value
    elif value is not None and not _network(value):
        yield "", f"{what}, by {shown(value)}", value


def _decided(piece: Piece) -> str:
    return decider(piece.reference) if isinstance(piece, Part) and piece.reference is not None else ""


def _look_at_links(value: Any) -> Iterator[tuple[str, str, Any]]:
    if isinstance(value, Open) or value:
        yield "", "another container's addresses and environment", value


def _look_at_uploads(value: Any) -> Iterator[tuple[str, str, Any]]:
    for number, item in enumerate(blocks_of(value)):
        source = item.get("source") if isinstance(item, dict) else item
        if source not in (None, "") and not harmless_file(source):
            yield f"[{number}].source", f"a file of the machine that runs Terraform, {_said(source)}", source


def harmless_file(value: Any) -> bool:
    """Whether a path names a file of the template's own directory."""
    if isinstance(value, Open):
        node = value.expression.stands_for.node
        if node.kind == "get" and value.expression.stands_for.normal in ("path.module", "path.root"):
            return True
        parts = node.parts if node.kind == "text" else ()
        if len(parts) != 2 or parts[0].kind != "get" or parts[1].kind != "constant":
            return False
        names = value.expression.stands_for.references
        return (
            str(names[0]) in ("path.module", "path.root") and parts[1].value.startswith("/") and _inside(parts[1].value)
        )
    if (
        not isinstance(value, str)
        or value.startswith(("/", "~", "\\"))
        or "://" in value
        or re.match("[A-Za-z]:", value)
    ):
        return False
    return _inside(value)


def _inside(path: str) -> bool:
    return ".." not in re.split(r"[/\\]", path)


def _said(value: Any) -> str:
    return f"at a path that {by(value)} decides" if isinstance(value, Open) else f"by {shown(value)}"


def _look_at_log_opts(value: Any) -> Iterator[tuple[str, str, Any]]:
    for name, item in value.items() if isinstance(value, dict) else ():
        if isinstance(item, str) and "unix" in item:
            yield f".{name}", "a socket of the host", item
    if isinstance(value, Open):
        yield "", f"what the host logs to, by {by(value)}", value


_LABELS = nested("labels", free("label", "value"))
_HEALTH = nested("healthcheck", free("interval", "retries", "start_interval", "start_period", "timeout", "test"))
_TIMEOUTS = nested("timeouts", free("create", "delete", "update", "read"))
_BLOCK_IO = merged(
    *(
        nested(
            f"device_{way}_{unit}",
            merged(free("rate"), row("path", "a device of the host", page.DOCKER, harmless_device)),
        )
        for way in ("read", "write")
        for unit in ("bps", "iops")
    )
)
CAPABILITIES = row("add", "more of root's powers over the host's kernel", page.DOCKER, harmless_capability)
_HOST_NAMESPACE = "the host's {}, by which other containers and the host are reached"

CONTAINER: Table = merged(
    free(
        "name", "image", "attach", "command", "container_read_refresh_timeout_milliseconds", "cpu_period", "cpu_quota",
        "cpu_set", "cpu_shares", "cpus", "destroy_grace_seconds", "dns", "dns_opts", "dns_search", "domainname",
        "entrypoint", "env", "group_add", "hostname", "init", "logs", "max_retry_count", "memory", "memory_swap",
        "memory_reservation", "must_run", "platform", "publish_all_ports", "read_only", "remove_volumes", "restart", "rm",
        "shm_size", "start", "stdin_open", "stop_signal", "stop_timeout", "storage_opts", "tmpfs", "tty", "user", "wait",
        "wait_timeout", "working_dir", "mac_address",
    ),
    row("privileged", "every power of root on the host", page.DOCKER, off),
    row("gpus", "devices of the host, by options that are not known here", page.DOCKER, harmless_gpus),
    nested("capabilities", merged(CAPABILITIES, free("drop"))),
    nested(
        "devices",
        merged(free("container_path", "permissions"), row("host_path", "a device of the host", page.DOCKER, harmless_device)),
    ),
    nested(
        "device_requests",
        merged(
            free("count", "device_ids", "capabilities"),
            row("driver", "devices of the host", page.DOCKER, one_of("", "nvidia")),
            row("options", "devices of the host, by options that are not known here", page.DOCKER),
        ),
    ),
    row("device_cgroup_rules", "devices of the host, once they are made", page.DOCKER),
    _BLOCK_IO,
    looked("volumes", look_at_volumes, page.DOCKER_BIND),
    looked("mounts", look_at_mounts, page.DOCKER_BIND),
    looked("security_opts", _security_opts, page.DOCKER_SECURITY),
    looked("network_mode", _look_at_network, page.DOCKER),
    nested(
        "networks_advanced",
        merged(
            free("aliases", "ipv4_address", "ipv6_address", "gw_priority", "link_local_ips", "mac_address"),
            looked("name", _look_at_network, page.DOCKER),
            row("driver_opts", "the network's settings on the host", page.DOCKER_NETWORK),
        ),
    ),
    row("ipc_mode", _HOST_NAMESPACE.format("shared memory"), page.DOCKER, one_of("", "none", "private", "shareable")),
    row("pid_mode", _HOST_NAMESPACE.format("processes"), page.DOCKER, one_of("", "private")),
    row("userns_mode", "the host's users: root inside is root outside", page.DOCKER_USERNS, one_of("", "private")),
    row("cgroupns_mode", _HOST_NAMESPACE.format("control groups"), page.DOCKER, one_of("", "private")),
    row("cgroup_parent", "limits and devices of other control groups", page.DOCKER),
    looked("sysctls", look_at_sysctls, page.DOCKER),
    row("runtime", "the host, by a runtime that is not known to isolate", page.DOCKER_RUNTIME, harmless_runtime),
    looked("links", _look_at_links, page.DOCKER),
    looked("upload", _look_at_uploads, page.DOCKER_PROVIDER),
    row("log_driver", "what the host logs to", page.DOCKER_LOGGING, one_of("", *_LOG_DRIVERS)),
    looked("log_opts", _look_at_log_opts, page.DOCKER_LOGGING),
    nested("ports", free("internal", "external", "ip", "protocol")),
    nested("host", free("host", "ip")),
    nested("ulimit", free("name", "soft", "hard")),
    _HEALTH,
    _LABELS,
    _TIMEOUTS,
)  # fmt: skip

_LIMITS = free("memory_bytes", "nano_cpus")
SERVICE: Table = merged(
    free("name"),
    nested("auth", free("server_address", "username", "password")),
    nested("converge_config", free("delay", "timeout")),
    nested(
        "endpoint_spec",
        merged(free("mode"), nested("ports", free("name", "protocol", "target_port", "published_port", "publish_mode"))),
    ),
    nested("mode", merged(free("global"), nested("replicated", free("replicas")))),
    *(
        nested(name, free("parallelism", "delay", "failure_action", "monitor", "max_failure_ratio", "order"))
        for name in ("update_config", "rollback_config")
    ),
    _LABELS,
    nested(
        "task_spec",
        merged(
            free("force_update"),
            row("runtime", "a plugin that runs as root on the host", page.DOCKER_SERVICE, one_of("", "container")),
            nested("restart_policy", free("condition", "delay", "max_attempts", "window")),
            nested(
                "placement",
                merged(free("constraints", "prefs", "max_replicas"), nested("platforms", free("architecture", "os"))),
            ),
            nested(
                "resources",
                merged(
                    nested("limits", _LIMITS),
                    nested(
                        "reservation",
                        merged(_LIMITS, nested("generic_resources", free("named_resources_spec", "discrete_resources_spec"))),
                    ),
                ),
            ),
            nested(
                "log_driver",
                merged(
                    row("name", "what the host logs to", page.DOCKER_LOGGING, one_of(*_LOG_DRIVERS)),
                    looked("options", _look_at_log_opts, page.DOCKER_LOGGING),
                ),
            ),
            nested(
                "networks_advanced",
                merged(
                    free("aliases"),
                    looked("name", _look_at_network, page.DOCKER),
                    looked("id", _look_at_network, page.DOCKER),
                    row("driver_opts", "the network's settings on the host", page.DOCKER_NETWORK),
                ),
            ),
            nested(
                "container_spec",
                merged(
                    free(
                        "image", "args", "command", "dir", "env", "groups", "hostname", "read_only", "stop_grace_period",
                        "stop_signal", "user", "cap_drop", "init",
                    ),
                    row("isolation", "the host", page.DOCKER_SERVICE, one_of("", "default", "hyperv")),
                    row("cap_add", "more of root's powers over the host's kernel", page.DOCKER, harmless_capability),
                    looked("mounts", look_at_mounts, page.DOCKER_BIND),
                    looked("sysctl", look_at_sysctls, page.DOCKER),
                    nested(
                        "privileges",
                        merged(
                            row("credential_spec", "credentials of the host", page.DOCKER_SERVICE),
                            row("se_linux_context", "the host without the usual confinement", page.DOCKER_SERVICE),
                        ),
                    ),
                    *(
                        nested(
                            kind,
                            merged(
                                free("file_name", "file_uid", "file_gid", "file_mode"),
                                named(f"{one}_id", f"another user's {one}", page.DOCKER_SERVICE, f"docker_{one}"),
                                named(f"{one}_name", f"another user's {one}", page.DOCKER_SERVICE, f"docker_{one}"),
                            ),
                        )
                        for kind, one in (("configs", "config"), ("secrets", "secret"))
                    ),
                    nested("dns_config", free("nameservers", "search", "options")),
                    nested("hosts", free("host", "ip")),
                    _HEALTH,
                    _LABELS,
                ),
            ),
        ),
    ),
)  # fmt: skip


def _look_at_build_secrets(value: Any) -> Iterator[tuple[str, str, Any]]:
    for number, item in enumerate(blocks_of(value)):
        if not isinstance(item, dict):
            yield f"[{number}]", "files of the machine that runs Terraform", item
            continue
        if item.get("src") not in (None, "") and not harmless_file(item["src"]):
            yield f"[{number}].src", f"a file of the machine that runs Terraform, {_said(item['src'])}", item["src"]
        if item.get("env") not in (None, ""):
            yield f"[{number}].env", "a variable of the machine that runs Terraform", item["env"]


def _caches(value: Any) -> bool:
    return isinstance(value, str) and (value.startswith("type=registry,") or not re.search("[=,]", value))


_FILES = "files of the machine that runs Terraform"
_BUILD: Table = merged(
    free(
        "build_args", "build_id", "cpu_period", "cpu_quota", "cpu_set_cpus", "cpu_set_mems", "cpu_shares", "extra_hosts",
        "force_remove", "label", "labels", "memory", "memory_swap", "no_cache", "platform", "pull_parent", "remove", "shm_size",
        "squash", "suppress_output", "tag", "target", "version", "provenance", "sbom", "use_legacy_builder",
    ),
    row("context", _FILES, page.DOCKER_BUILD, harmless_file),
    row("dockerfile", _FILES, page.DOCKER_BUILD, harmless_file),
    row("additional_contexts", _FILES, page.DOCKER_BUILD),
    row("remote_context", "whatever is at a remote address", page.DOCKER_BUILD),
    row("build_log_file", "a file of the machine that runs Terraform, to be written to", page.DOCKER_PROVIDER),
    row("builder", "a builder that is not known here", page.DOCKER_BUILD, one_of("", "default")),
    row("session_id", "another build's session", page.DOCKER_PROVIDER),
    row("cache_from", _FILES, page.DOCKER_BUILD, _caches),
    row("cache_to", f"{_FILES}, to be written to", page.DOCKER_BUILD, _caches),
    row("cgroup_parent", "limits and devices of other control groups", page.DOCKER_BUILD),
    row("isolation", "the host", page.DOCKER_BUILD, one_of("", "default", "hyperv")),
    looked("network_mode", _look_at_network, page.DOCKER_BUILD),
    looked("security_opt", _security_opts, page.DOCKER_SECURITY),
    nested(
        "auth_config",
        free("host_name", "auth", "email", "identity_token", "password", "registry_token", "server_address", "user_name"),
    ),
    looked("secrets", _look_at_build_secrets, page.DOCKER_BUILD),
    nested("ulimit", free("name", "soft", "hard")),
)  # fmt: skip


def _of_harmless_context(table: Table) -> Table:
    """The build's own folder may be given by ``path.module``, which no constant is."""

    def look(value: Any) -> Iterator[tuple[str, str, Any]]:
        if value not in (None, "") and not harmless_file(value):
            yield "", f"{_FILES}, {_said(value)}", value

    files = merged(*(looked(name, look, page.DOCKER_BUILD) for name in ("context", "dockerfile")))
    return {**table, **files}


IMAGE: Table = merged(
    free("name", "force_remove", "keep_locally", "platform", "pull_triggers", "triggers"),
    nested("build", _of_harmless_context(_BUILD)),
    _TIMEOUTS,
)


def _look_at_published(value: Any) -> Iterator[tuple[str, str, Any]]:
    if not (isinstance(value, Open) and of_this_workspace(value)):
        yield "", "an image under a name that other workspaces may run", value


TAG: Table = merged(
    free("source_image", "tag_triggers"), looked("target_image", _look_at_published, page.DOCKER_PROVIDER)
)
REGISTRY_IMAGE: Table = merged(
    free("insecure_skip_verify", "keep_remotely", "triggers"),
    looked("name", _look_at_published, page.DOCKER_PROVIDER),
    nested("auth_config", free("address", "username", "password")),
    nested("build", _of_harmless_context(_BUILD)),
    _TIMEOUTS,
)

_VOLUME_NAME = "a volume that may be another user's"
VOLUME: Table = merged(
    named("name", _VOLUME_NAME, page.DOCKER_VOLUME, "docker_volume"),
    row("driver", "a volume of a driver that is not known here", page.DOCKER_VOLUME, one_of("", "local")),
    looked("driver_opts", look_at_driver_opts, page.DOCKER_VOLUME),
    row("cluster", "a volume of the whole cluster", page.DOCKER_VOLUME),
    _LABELS,
)


def _look_at_network_options(value: Any) -> Iterator[tuple[str, str, Any]]:
    if isinstance(value, Open):
        yield "", f"the host's network, if {by(value)} says so", value
    for name in value if isinstance(value, dict) else ():
        if name not in _NETWORK_OPTIONS:
            yield f".{name}", "an interface of the host, or a network that is open to others", value[name]


_NETWORK_OPTIONS = (
    "com.docker.network.bridge.enable_icc", "com.docker.network.bridge.enable_ip_masquerade",
    "com.docker.network.bridge.host_binding_ipv4", "com.docker.network.driver.mtu", "encrypted",
)  # fmt: skip
NETWORK: Table = merged(
    free("attachable", "internal", "ipv6", "check_duplicate"),
    looked("name", _look_at_network, page.DOCKER_NETWORK),
    row(
        "driver",
        "the host's network, or the one it stands in",
        page.DOCKER_NETWORK,
        one_of("", "bridge", "overlay", "none"),
    ),
    row("ingress", "the swarm's own network", page.DOCKER_NETWORK, off),
    row("ipam_driver", "a driver that is not known here", page.DOCKER_NETWORK, one_of("", "default")),
    row("ipam_options", "settings of a driver that are not known here", page.DOCKER_NETWORK),
    looked("options", _look_at_network_options, page.DOCKER_NETWORK),
    nested("ipam_config", free("subnet", "ip_range", "gateway", "aux_address")),
    _LABELS,
)
