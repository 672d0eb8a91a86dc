"""Whether two blocks can exist at the same time."""

from __future__ import annotations

from typing import Any

from .index import Block


def together(one: Block, other: Block) -> bool:
    """Whether two blocks are sure to exist at the same time: conditions of their own may exclude each other."""
    first, second = _condition(one), _condition(other)
    return first is None or second is None or first == second


def _condition(block: Block) -> Any:
    count = block.body.get("count", block.body.get("for_each"))
    # Nearly everything is there while the workspace runs, so that alone keeps nothing apart.
    return None if count == "${data.coder_workspace.me.start_count}" or count == 1 else count
