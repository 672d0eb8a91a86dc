"""What an update replaces that a stop and start replaces anyway."""

from __future__ import annotations

import re

from ..document import Block
from ..language.nodes import Node, is_text, pairs
from .meaning import Meanings, same
from .mounts import is_workload
from .storage import ignores

# What the agent's own block may change in place; nearly all else replaces it, and so its token and the workload.
_RESTARTED = re.compile(r"docker_(image|network|registry_image|tag)")
_QUIET = {
    "docker_container": frozenset(
        ("restart", "max_retry_count", "cpu_shares", "cpu_set", "cpus", "memory", "memory_swap", "wait", "wait_timeout", "must_run",
         "attach", "logs", "destroy_grace_seconds", "remove_volumes", "start")
    ),
    "coder_agent": frozenset(("connection_timeout",)),
}  # fmt: skip
_IN_PLACE_METADATA = ("metadata", "timeouts", "wait_for_rollout", "wait_for_completion")
_META = frozenset(("lifecycle", "depends_on", "provider", "provisioner", "connection", "count", "for_each", "//"))


def restarts(before: Block | None, after: Block | None, old: Meanings, new: Meanings) -> str:
    """Why the container or pod is replaced; empty if it isn't by this block."""
    block = after or before
    if block is None or not restarting(block.type):
        return ""
    if before is None:
        return "" if not is_workload(block.type) else "is new"
    if after is None:
        return "is no longer there"
    changed = changed_fields(before, after, old, new)
    return f"{', '.join(changed)} changed" if changed else ""


def restarting(type_: str) -> bool:
    """Whether a change of a resource of a type replaces the container or pod."""
    return is_workload(type_) or type_ == "coder_agent" or _RESTARTED.fullmatch(type_) is not None


def changed_fields(before: Block, after: Block, old: Meanings, new: Meanings) -> list[str]:
    """The arguments that differ and aren't ignored, those left out that change in place."""
    entries, others = (
        {k.value: v for k, v in pairs(node) if is_text(k)} for node in (old.body(before), new.body(after))
    )
    quiet = _QUIET.get(after.type, frozenset())
    found = []
    for name in sorted(entries.keys() | others.keys()):
        if name in _META or name in quiet or ignores(after, name):
            continue
        if after.type.startswith(("kubernetes_", "k8s_")) and name in _IN_PLACE_METADATA:
            if name == "metadata" and not _same_name(entries.get(name), others.get(name)):
                found.append(name)
            continue
        if not same(entries.get(name), others.get(name)):
            found.append(name)
    return found


def _same_name(one: Node | None, other: Node | None) -> bool:
    """Labels and annotations change in place; name and namespace don't."""
    sides = []
    for node in (one, other):
        while node is not None and node.kind == "tuple" and len(node.parts) == 1:
            node = node.parts[0]
        whole = node.parts if node is not None and node.kind == "object" else ()
        kept = [
            part
            for key, value in zip(whole[::2], whole[1::2], strict=True)
            if not (is_text(key) and key.value in ("labels", "annotations"))
            for part in (key, value)
        ]
        sides.append(Node("object", None, tuple(kept)))
    return same(*sides)
