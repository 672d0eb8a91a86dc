"""Whether Terraform finds an order in which to work: nothing may wait for itself, however long the way round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .finding import Finding
from .index import Block, Index

# A module's variables and outputs depend on each other in ways that can't be seen from outside.
_NODES = ("resource", "data", "ephemeral", "local", "variable", "provider")


def check_cycles(index: Index) -> Iterator[Finding]:
    """One finding a circle, at its first block by address. A block that refers to itself is told with the references."""
    graph = _graph(index)
    done: set[str] = set()
    for start in sorted(graph):
        if start in done:
            continue
        circle = _circle(graph, start)
        # Others of the same knot are told by the first.
        done.update(circle or [start])
        if circle:
            way = " → ".join(f"`{address}`" for address in (*circle, start))
            yield Finding(start, "", f"depends on itself: {way}", "remove one of these references")


def _graph(index: Index) -> Mapping[str, list[str]]:
    graph: dict[str, list[str]] = {}
    for block in index.blocks:
        if block.kind in _NODES:
            to = {reference.to for reference in index.references.get(block.address, ())}
            graph[block.address] = sorted(to | _provider(block))
    return {address: [node for node in to if node in graph and node != address] for address, to in graph.items()}


def _provider(block: Block) -> set[str]:
    """The provider that makes a block, whose configuration must be known first."""
    if not block.type:
        return set()
    own = block.body.get("provider")
    return {f"provider.{own if isinstance(own, str) else block.type.partition('_')[0]}"}


def _circle(graph: Mapping[str, list[str]], start: str) -> list[str]:
    """The shortest way from a block back to itself, without its end; empty if there is none."""
    before: dict[str, str] = {}
    todo = [start]
    for node in todo:
        for after in graph[node]:
            if after == start:
                way = [node]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1]
            if after not in before:
                before[after] = node
                todo.append(after)
    return []
