"""What to write where CDKTF drops the keys of a dict in a list."""

from __future__ import annotations

from collections.abc import Sequence

from .index import Block


def struct_hint(block: Block, provider: str, trail: str) -> str:
    """How to keep the keys of the nested block at ``trail``."""
    blocks = [part.partition("[")[0] for part in trail.split(".")]
    blocks = [part for part in blocks if part not in ("dynamic", "content")]
    override = f'`add_override("{blocks[0]}", …)`'
    # There are no bindings of mingfang/k8s.
    use = override if provider == "mingfang/k8s" else f"`{_struct(block, blocks)}(…)` or {override}"
    return f"CDKTF drops the snake_case keys of a dict in a list: use {use}"


def _struct(block: Block, blocks: Sequence[str]) -> str:
    """The name of CDKTF's struct class for a nested block."""
    first = {
        "resource": _pascal(block.type.partition("_")[2]),
        "data": f"Data{_pascal(block.type)}",
        "provider": f"{_pascal(block.name)}Provider",
    }[block.kind]
    return first + "".join(map(_pascal, blocks))


def _pascal(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))
