"""What changes during a workspace's life, and which places of a block depend on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..language.reader import Traversal
from .index import Block, Index
from .places import Place, bodies

WORKSPACE, OWNER = "data.coder_workspace.me", "data.coder_workspace_owner.me"
_AT_CLAIM = frozenset(("name", "is_prebuild", "is_prebuild_claim", "prebuild_count"))
_IN_LIFE = _AT_CLAIM | {"transition", "start_count", "template_name", "template_version"}
# Functions that give another answer each time.
CLOCKS = frozenset(("timestamp", "plantimestamp", "uuid", "bcrypt"))


def dependencies(index: Index, block: Block) -> Iterator[tuple[Place, str, Traversal]]:
    """What each place of a block depends on, locals followed: the place, the address, and the steps behind it."""
    for reference in index.references.get(block.address, ()):
        for to, rest in _followed(index, reference.to, reference.rest):
            yield reference.place, to, rest


def _followed(index: Index, to: str, rest: Traversal) -> Iterator[tuple[str, Traversal]]:
    waiting, seen = [(to, rest)], {to}
    while waiting:
        to, rest = waiting.pop()
        yield to, rest
        for further in index.references.get(to, ()) if to.startswith("local.") else ():
            if further.to not in seen or not further.to.startswith("local."):
                seen.add(further.to)
                waiting.append((further.to, further.rest))


def changes_at_claim(to: str, rest: Traversal) -> bool:
    """Whether a value is another one once a prebuilt workspace is claimed."""
    return to == OWNER or (to == WORKSPACE and rest[:1] != () and rest[0] in _AT_CLAIM)


def changes_in_life(index: Index, to: str, rest: Traversal) -> bool:
    """Whether a value may change while the workspace exists."""
    if to == OWNER:
        return rest[:1] != ("id",)
    if to == WORKSPACE:
        return rest[:1] != () and rest[0] in _IN_LIFE
    parameter = index.at.get(to) if to.startswith("data.coder_parameter.") else None
    return parameter is not None and parameter.body.get("mutable") not in (None, False)


def ignored(block: Block, trail: str) -> bool:
    """Whether changes of an argument are ignored by the block's ``lifecycle``."""
    for lifecycle in bodies(block.body.get("lifecycle")):
        ignore: Any = lifecycle.get("ignore_changes")
        if ignore == "all" or ignore == ["all"]:
            return True
        for path in ignore if isinstance(ignore, list) else ():
            if _covers(_bare(str(path)), _bare(trail)):
                return True
    return False


def _bare(path: str) -> str:
    return path.replace("[0]", "")


def _covers(path: str, trail: str) -> bool:
    return trail == path or trail.startswith((f"{path}.", f"{path}["))
