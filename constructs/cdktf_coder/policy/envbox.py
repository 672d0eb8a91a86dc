"""Whether a privileged container is envbox with the workspace inside, or just a privileged container."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .facts import Open

OFFICIAL = "ghcr.io/coder/envbox"
_OWN = ("/var/lib/coder", "/var/lib/docker", "/var/lib/containers", "/var/lib/sysbox")
_SYSTEM = re.compile(r"/(?:(?:bin|boot|dev|envbox|etc|lib\w*|proc|root|run|sbin|sys|sysbox|usr|var)(?:/.*)?)?")
"""What is the outer container's own: its programs and their settings."""
_KNOWN = frozenset(
    (
        "CODER_INNER_IMAGE", "CODER_INNER_USERNAME", "CODER_INNER_HOSTNAME", "CODER_INNER_WORK_DIR", "CODER_INNER_ENVS",
        "CODER_BOOTSTRAP_SCRIPT", "CODER_MOUNTS", "CODER_IMAGE_PULL_SECRET", "CODER_DOCKER_BRIDGE_CIDR", "CODER_ADD_TUN",
        "CODER_ADD_FUSE", "CODER_ADD_GPU", "CODER_USR_LIB_DIR", "CODER_INNER_USR_LIB_DIR", "CODER_CPUS", "CODER_MEMORY",
        "CODER_DISABLE_IDMAPPED_MOUNT", "CODER_EXTRA_CERTS_PATH", "CODER_BOXED_AGENT_TOKEN", "CODER_DOCKER_CONFIG",
    )
)  # fmt: skip
# What the dynamic linker, shells, interpreters and Docker take from the environment of the outer container.
_HARMFUL = re.compile(
    r"(LD_|GLIBC_|GCONV_|BASH_|DOCKER_|CONTAINERD|GODEBUG|PYTHON|PERL|NODE_|MODPROBE|XDG_|IPTABLES|SSL_CERT).*"
    r"|PATH|ENV|SHELLOPTS|IFS|HOME|TMPDIR"
)


@dataclass(frozen=True)
class OuterMount:
    """A volume of a container: where it is mounted, what it is (the same for one volume), and of which kind."""

    target: Any
    source: str
    sub_path: Any = None
    read_only: bool = False
    constant: bool = False
    """Whether nobody in the workspace can write to it: a path of the host, a ConfigMap, a Secret."""


@dataclass(frozen=True)
class Outer:
    """A container that may be envbox, however it is written."""

    image: Any
    command: Any
    env: Mapping[str, Any] | None
    """Its variables by name; None if they aren't known."""
    mounts: Sequence[OuterMount]
    strange: str = ""
    """An attribute that envbox has no use for."""


def looks_like_envbox(outer: Outer) -> bool:
    """Whether it says that it is envbox."""
    command = outer.command
    return isinstance(command, list) and bool(command) and command[0] == "/envbox"


def why_not_envbox(outer: Outer, others: Sequence[OuterMount], images: Sequence[str] = ()) -> str:
    """Why a container that looks like envbox hands over the host all the same; empty if the workspace runs inside of it.

    ``others`` are the mounts of the template's other containers, ``images`` repositories that hold envbox, besides Coder's.
    """
    if outer.command != ["/envbox", "docker"]:
        return "its command is not exactly /envbox docker"
    if not _is_image(outer.image, (OFFICIAL, *images)):
        return f"its image is not {OFFICIAL}; a mirror is named by CoderApp(envbox_images=…)"
    if outer.strange:
        return f"{outer.strange} acts on the outer container"
    if outer.env is None:
        return "its variables are not known here"
    if not outer.env.get("CODER_INNER_IMAGE"):
        return "CODER_INNER_IMAGE is not set, so nothing runs inside"
    for name in sorted(outer.env):
        known = name in _KNOWN or name.startswith("CODER_AGENT_")
        if (name.startswith("CODER_") and not known) or _HARMFUL.fullmatch(name):
            return f"the variable {name} acts on the outer container"
    return _why_not_mounts(outer, others) or _why_not_passed_on(outer)


def _is_image(image: Any, repositories: Sequence[str]) -> bool:
    found = re.fullmatch(r"(.+?)(:[\w][\w.-]*)?(@sha256:[0-9a-f]{64})?", image) if isinstance(image, str) else None
    return found is not None and found[1] in repositories


def _why_not_mounts(outer: Outer, others: Sequence[OuterMount]) -> str:
    for mount in outer.mounts:
        if mount.constant and mount.read_only:
            continue
        if not isinstance(mount.target, str):
            return "where one of its volumes is mounted is not known here"
        target = posixpath.normpath(f"/{mount.target.lstrip('/')}")
        if _SYSTEM.fullmatch(target) and not _below(target, _OWN):
            return f"a volume at {target} is a part of the outer container's system"
    for own in (mount for mount in outer.mounts if _is_own(mount)):
        for other in (*outer.mounts, *others):
            if other is not own and not _is_own(other) and _shared(own, other):
                return f"what envbox keeps at {own.target} is mounted at {_text(other.target)} too"
    return ""


def _is_own(mount: OuterMount) -> bool:
    return isinstance(mount.target, str) and _below(posixpath.normpath(mount.target), _OWN)


def _shared(one: OuterMount, other: OuterMount) -> bool:
    if one.source != other.source:
        return False
    first, second = one.sub_path, other.sub_path
    if not (isinstance(first, str) and isinstance(second, str) and first.strip("/") and second.strip("/")):
        return True
    first, second = f"{posixpath.normpath(first)}/", f"{posixpath.normpath(second)}/"
    return first.startswith(second) or second.startswith(first) or ".." in first + second


def _why_not_passed_on(outer: Outer) -> str:
    """CODER_MOUNTS may hand on volumes, nothing else of the outer container."""
    given = (outer.env or {}).get("CODER_MOUNTS")
    if not given:
        return ""
    if not isinstance(given, str):
        return "what CODER_MOUNTS passes on is not known here"
    volumes = [
        posixpath.normpath(mount.target)
        for mount in outer.mounts
        if isinstance(mount.target, str) and (not mount.constant or mount.read_only) and not _is_own(mount)
    ]
    for entry in given.split(","):
        source = posixpath.normpath(entry.partition(":")[0]) if entry.startswith("/") else ""
        if not source or ".." in entry or not _below(source, volumes):
            return f"CODER_MOUNTS passes on {entry.partition(':')[0] or 'something'} of the outer container"
    return ""


def _below(path: str, roots: Sequence[str]) -> bool:
    return any(path == root or path.startswith(f"{root}/") for root in roots)


def _text(value: Any) -> str:
    return str(value) if isinstance(value, (str, Open)) else "another place"
