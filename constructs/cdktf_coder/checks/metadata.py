"""Whether metadata arrives at the resource it is about.

Coder doesn't read ``resource_id``: it takes the nearest resource in Terraform's graph that the metadata refers to, and
of several equally near ones the first by address. One resource can have one metadata.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .._errors import Problem
from ..language._expressions import Traversal, read_template
from ._document import typed
from ._places import Place

_Graph = Mapping[str, frozenset[str]]


def check_metadata(document: Mapping[str, Any], path_of: Callable[[str], str], found: list[Place]) -> list[Problem]:
    """Metadata that Coder would show at another resource, or at none, or twice at one."""
    metadata = [(name, body) for type_, name, body in typed(document, "resource") if type_ == "coder_metadata"]
    if not metadata:
        return []
    graph = _graph(found)
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for name, body in metadata:
        address = f"coder_metadata.{name}"
        wanted = next(
            (node for steps in read_template(str(body.get("resource_id"))).traversals if (node := _node(steps))), ""
        )
        target = _target(graph, address)
        if wanted.startswith("coder_"):
            message = f"Coder shows nothing beside {wanted}, a resource of its own"
            hint = "attach it to the workspace's container or pod; an agent has metadata of its own"
        elif target and wanted and not wanted.startswith(("data.", "module.", "var.", "local.")) and target != wanted:
            message = f"Coder would show this beside {target}, to which it refers too, and not beside {wanted}"
            hint = f"leave away what refers to {target}, or attach it there"
        elif target in seen:
            message = f"{seen[target]} is attached to {target} too, and Coder takes one for each resource"
            hint = "put the items into one of the two"
        else:
            seen.update({target: address} if target else {})
            continue
        problems.append(Problem(path_of(address), message, hint, f"{address}: resource_id"))
    return problems


def _node(steps: Traversal) -> str:
    """The block that a reference leads to."""
    if steps[0] == "resource":
        steps = steps[1:]
    if not steps or steps[0] in ("each", "count", "self", "path", "terraform", "var"):
        return ""
    length = 3 if steps[0] in ("data", "ephemeral") else 2
    return ".".join(steps[:length])


def _graph(found: list[Place]) -> _Graph:
    edges: dict[str, set[str]] = {}
    for place in found:
        for steps in place.traversals():
            node = _node(steps)
            if node and node != place.address:
                edges.setdefault(place.address, set()).add(node)
    return {address: frozenset(nodes) for address, nodes in edges.items()}


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
