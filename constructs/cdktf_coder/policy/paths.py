"""Paths and devices of the host: which are harmless. Every other is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .facts import Open, blocks_of
from .reach import name_problem, only_names_of
from .rules import by, shown

READ_ONLY = frozenset(
    (
        "/etc/localtime", "/etc/timezone", "/usr/share/zoneinfo", "/etc/ssl/certs", "/usr/share/ca-certificates",
        "/usr/local/share/ca-certificates", "/etc/pki/ca-trust/extracted", "/usr/src", "/lib/modules", "/usr/lib",
        "/usr/lib/modules", "/usr/lib64",
    )
)  # fmt: skip
"""Paths of the host that are the same on every host and hold nobody's data: harmless if mounted read-only."""

_DEVICE = re.compile(
    r"/dev/(?:fuse|net/tun|null|zero|full|random|urandom|kfd|dri/renderD\d+"
    r"|nvidia\d+|nvidiactl|nvidia-uvm|nvidia-uvm-tools|nvidia-modeset)"
)
_DANGERS = (
    (re.compile(r"(/var)?/run(/.*)?|.*\.sock"), "the host's sockets, by which its daemons take orders"),
    (re.compile(r"/(proc|sys)(/.*)?"), "the host's kernel, by its settings and the files of other processes"),
    (re.compile(r"/dev(/.*)?"), "the host's devices, its disks among them"),
    (
        re.compile(r"/var/lib/(docker|containerd|containers|kubelet|rancher)(/.*)?"),
        "every container's files and secrets",
    ),
    (re.compile(r"/"), "every file of the host"),
)


def harmless_path(path: Any, read_only: bool) -> bool:
    """Whether a path of the host may be mounted."""
    return read_only and isinstance(path, str) and path.rstrip("/") in READ_ONLY


def path_danger(path: Any, read_only: bool) -> str:
    """What mounting a path of the host hands over."""
    if isinstance(path, Open):
        return f"the host's files, at a path that {by(path)} decides"
    if isinstance(path, str) and path.rstrip("/") in READ_ONLY and not read_only:
        return f"the host's {path} to be written to; mount it read-only"
    tidy = re.sub(r"/+", "/", path).rstrip("/") or "/" if isinstance(path, str) else ""
    what = next((what for pattern, what in _DANGERS if pattern.fullmatch(tidy)), "the host's files")
    return f"{what}, by its path {shown(path)}"


def harmless_device(path: Any) -> bool:
    """Whether a device of the host may be given to a container."""
    return isinstance(path, str) and _DEVICE.fullmatch(path) is not None


def look_at_volumes(value: Any) -> Iterator[tuple[str, str, Any]]:
    """``volumes`` of a Docker container: ``host_path``, or a ``volume_name`` that Docker takes for a path."""
    items = blocks_of(value)
    for number, item in enumerate(items):
        place = f"[{number}]"
        if not isinstance(item, dict):
            yield place, f"volumes that {by(item) if isinstance(item, Open) else 'nobody'} decides", item
            continue
        host, read_only = item.get("host_path"), item.get("read_only") in (True, "true")
        if host not in (None, "") and not harmless_path(host, read_only):
            yield f"{place}.host_path", path_danger(host, read_only), host
        name = item.get("volume_name")
        problem = name_problem(name, "docker_volume") if name is not None else ""
        if problem:
            yield f"{place}.volume_name", f"a volume that may be another user's, or a path of the host: {problem}", name
        other = item.get("from_container")
        if other not in (None, "") and not (isinstance(other, Open) and only_names_of(other, "docker_container")):
            yield f"{place}.from_container", "every volume of another container", other
        target = item.get("container_path")
        if isinstance(target, str) and ":" in target:
            yield f"{place}.container_path", f"a mount of another kind, by the ':' in {shown(target)}", target
        for name_, unknown in item.items():
            if name_ not in _VOLUME:
                yield f"{place}.{name_}", "an attribute that is not known here", unknown


_VOLUME = ("host_path", "read_only", "volume_name", "from_container", "container_path", "selinux_relabel")


def look_at_mounts(value: Any) -> Iterator[tuple[str, str, Any]]:
    """``mounts`` of a Docker container or service: binds of the host, and volumes made on the way."""
    for number, item in enumerate(blocks_of(value)):
        place = f"[{number}]"
        if not isinstance(item, dict):
            yield place, f"mounts that {by(item) if isinstance(item, Open) else 'nobody'} decides", item
            continue
        kind, source = item.get("type"), item.get("source")
        read_only = item.get("read_only") in (True, "true")
        if kind == "volume":
            problem = name_problem(source, "docker_volume") if source is not None else ""
            if problem:
                yield f"{place}.source", f"a volume that may be another user's: {problem}", source
        elif kind == "bind":
            if not harmless_path(source, read_only):
                yield f"{place}.source", path_danger(source, read_only), source
        elif kind != "tmpfs":
            decides = by(kind) if isinstance(kind, Open) else shown(kind)
            yield f"{place}.type", f"the host's files, if they are mounted: the kind is {decides}", kind
        for option in blocks_of(item.get("bind_options")):
            spread = option.get("propagation") if isinstance(option, dict) else option
            if spread not in (None, "", "rprivate", "private", "rslave", "slave"):
                yield f"{place}.bind_options.propagation", "mounts that reach back into the host", spread
        for option in blocks_of(item.get("volume_options")):
            yield from _volume_options(option, f"{place}.volume_options")
        for name, unknown in item.items():
            if name not in _MOUNT:
                yield f"{place}.{name}", "an attribute that is not known here", unknown


_MOUNT = ("type", "source", "target", "read_only", "bind_options", "volume_options", "tmpfs_options")


def _volume_options(option: Any, place: str) -> Iterator[tuple[str, str, Any]]:
    if not isinstance(option, dict):
        yield place, "a volume whose options are decided elsewhere", option
        return
    driver = option.get("driver_name")
    if driver not in (None, "", "local"):
        yield f"{place}.driver_name", "a volume of a driver that is not known here", driver
    yield from (
        (f"{place}.driver_options{inside}", what, deciding)
        for inside, what, deciding in look_at_driver_opts(option.get("driver_options"))
    )


_OPTIONS = frozenset(
    (
        "size", "mode", "uid", "gid", "nr_inodes", "nosuid", "nodev", "noexec", "addr", "ro", "rw", "vers", "nfsvers", "soft",
        "hard", "timeo", "retrans", "rsize", "wsize", "nolock", "lock", "noatime", "proto", "port", "tcp", "udp", "sec",
        "intr", "async", "sync", "nconnect", "actimeo", "nocto", "noresvport",
    )
)  # fmt: skip
"""Options of the mounts of ``tmpfs`` and ``nfs`` volumes; ``bind`` is none of them."""


def look_at_driver_opts(value: Any) -> Iterator[tuple[str, str, Any]]:
    """Options of Docker's ``local`` volume driver, which mounts whatever they say: memory and NFS are harmless."""
    if not value:
        return
    if not isinstance(value, dict):
        yield "", "whatever the options mount, the host's files too", value
        return
    kind, options, device = value.get("type"), value.get("o"), value.get("device")
    if set(value) - {"type", "o", "device"}:
        yield "", "a volume by options that are not known here", value
    if not isinstance(kind, str) or kind not in ("tmpfs", "nfs", "nfs4"):
        yield ".type", f"whatever the device holds, the host's files too, by the kind {_said(kind)}", kind
    if kind == "tmpfs" and device not in (None, "tmpfs"):
        yield ".device", f"the host's files, by the device {_said(device)}", device
    if kind in ("nfs", "nfs4") and not _of_server(device):
        yield ".device", f"the host's files, by the device {_said(device)}", device
    names = _option_names(options)
    if names is None:
        yield ".o", f"the host's files, if {_said(options)} holds bind", options
    elif not names <= _OPTIONS:
        yield ".o", f"the host's files, by the option {', '.join(sorted(names - _OPTIONS))}", options


def _option_names(options: Any) -> set[str] | None:
    """The names of mount options; None if they aren't known."""
    if options is None:
        return set()
    if isinstance(options, Open):
        node = options.expression.stands_for.node
        parts = node.parts if node.kind == "text" else ()
        known = [part.value for part in parts if part.kind == "constant"]
        # A value in the middle might hold a comma, unless nobody chooses it.
        if not known or not str(known[0]).startswith("addr=") or len(parts) > 2:
            return None
        return {"addr"} if len(known) == 1 else None
    return {option.partition("=")[0].strip() for option in str(options).split(",") if option.strip()}


def _of_server(device: Any) -> bool:
    if isinstance(device, Open):
        node = device.expression.stands_for.node
        first = node.parts[0] if node.kind == "text" else node
        return first.kind == "constant" and isinstance(first.value, str) and first.value.startswith(":/")
    return isinstance(device, str) and re.fullmatch(r"[A-Za-z0-9.\-]*:/.*", device) is not None


def _said(value: Any) -> str:
    return by(value) if isinstance(value, Open) else shown(value)
