"""Whether metadata arrives at the resource it is about.

Coder doesn't read ``resource_id``: it takes the nearest resource in Terraform's graph that the metadata refers to, and
of several equally near ones the first by address. One resource can have one metadata.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..language.reader import read_template
from .finding import Finding
from .index import Index, split

_Graph = Mapping[str, frozenset[str]]
_NO_BLOCKS = ("each.", "count.", "self.", "path.", "terraform.", "var.")


def check_metadata(index: Index) -> Iterator[Finding]:
    """Metadata that Coder would show at another resource, or at none, or twice at one."""
    metadata = index.of("resource", "coder_metadata")
    if not metadata:
        return
    graph = _graph(index)
    seen: dict[str, str] = {}
    for block in metadata:
        references = map(split, read_template(str(block.body.get("resource_id"))).traversals)
        wanted = next((to for to, _ in references if _is_node(to)), "")
        target = _target(graph, block.address)
        if wanted.startswith("coder_"):
            message = f"Coder shows nothing beside {wanted}, a resource of its own"
            hint = "attach it to the workspace's container or pod; an agent has metadata of its own"
        elif target and wanted and not wanted.startswith(("data.", "module.", "local.")) and target != wanted:
            message = f"Coder would show this beside {target}, to which it refers too, and not beside {wanted}"
            hint = f"remove the reference to {target}, or attach it there"
        elif target in seen:
            message = f"{seen[target]} is attached to {target} too, and Coder takes one for each resource"
            hint = "put the items into one of the two"
        else:
            seen.update({target: block.address} if target else {})
            continue
        yield Finding(block.address, "resource_id", message, hint)


def _is_node(address: str) -> bool:
    return bool(address) and not f"{address}.".startswith(_NO_BLOCKS)


def _graph(index: Index) -> _Graph:
    return {
        address: frozenset(to for _, to, _ in references if to != address and _is_node(to))
        for address, references in index.references.items()
    }


def _target(graph: _Graph, start: str) -> str:
    """The resource that Coder finds: Terraform's graph has no edge to what can be reached by another one as well."""
    level, seen = [start], {start}
    while level:
        direct = {node for address in level for node in _reduced(graph, graph.get(address, frozenset()))}
        resources = sorted(node for node in direct if _is_resource(node))
        if resources:
            return resources[0]
        level = [node for node in direct if node not in seen]
        seen.update(level)
    return ""


def _is_resource(node: str) -> bool:
    return node.count(".") == 1 and not node.startswith(("coder_", "module.", "local.", "output.", "provider."))


def _reduced(graph: _Graph, nodes: frozenset[str]) -> set[str]:
    return {node for node in nodes if not any(node in _reachable(graph, other) for other in nodes if other != node)}


def _reachable(graph: _Graph, start: str) -> set[str]:
    todo, seen = [start], set[str]()
    while todo:
        for node in graph.get(todo.pop(), ()):
            if node not in seen:
                seen.add(node)
                todo.append(node)
    return seen
