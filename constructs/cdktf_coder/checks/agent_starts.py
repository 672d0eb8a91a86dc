"""Whether every agent is started in one place only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .agents import agents_behind
from .exclusive import together
from .finding import Finding
from .index import Block, Index

# What runs a script; a secret or a file may well hold the same one.
_RUNS = re.compile(
    r"docker_container|\w+_(?:pod|deployment|stateful_?set|daemon_?set|job|instance|machine|server|vm|droplet)(?:_v\d+)?"
)


def check_agent_starts(index: Index) -> Iterator[Finding]:
    """Two containers, pods or machines that start one agent: Coder would see now the one, now the other."""
    seen: dict[str, list[Block]] = {}
    for block in index.of("resource"):
        if block.type.startswith("coder_") or not _RUNS.fullmatch(block.type):
            continue
        for agent in dict.fromkeys(agents_behind(block.address, index, ("init_script",))):
            for other in seen.setdefault(agent, []):
                if together(other, block):
                    yield Finding(
                        block.address,
                        "",
                        f"starts {agent}, which {other.address} starts too; an agent runs in one place",
                        "make an agent for each of them, or let their counts exclude each other",
                    )
                    break
            seen[agent].append(block)
