"""Whether storage that holds users' data stays while the workspace does.

Terraform replaces a volume or claim by an empty one when one of the arguments below changes; Coder applies that to running
workspaces without asking.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..language.nodes import Node
from ..language.reader import read_template
from .finding import Finding
from .growth import shrinks
from .index import Block, Index
from .places import bodies
from .volatile import CLOCKS, changes_in_life, dependencies, ignored

_CLAIM = (
    "metadata.name", "metadata.generate_name", "metadata.namespace", "spec.access_modes", "spec.storage_class_name",
    "spec.volume_name", "spec.volume_mode", "spec.selector", "spec.resources.limits",
)  # fmt: skip
REPLACING: dict[str, tuple[str, ...]] = {
    "docker_volume": ("name", "driver", "driver_opts", "labels", "cluster"),
    "kubernetes_persistent_volume_claim": _CLAIM,
    "kubernetes_persistent_volume_claim_v1": _CLAIM,
    "k8s_core_v1_persistent_volume_claim": _CLAIM,
}
"""The arguments whose change replaces storage. Source: the providers' schemas and code (``ForceNew``, ``CustomizeDiff``)."""


def check_precious(index: Index) -> Iterator[Finding]:
    """Storage that would be replaced by an empty one while the workspace exists."""
    for block in index.of("resource"):
        if block.type in REPLACING and not _comes_and_goes(block):
            yield from _replaced(index, block)
            yield from _shrunk(index, block)


def _comes_and_goes(block: Block) -> bool:
    """Whether it is made for a run of the workspace only: that holds nothing that must stay."""
    return "start_count" in str(block.body.get("count", ""))


def _replaced(index: Index, block: Block) -> Iterator[Finding]:
    found: dict[str, tuple[str, str]] = {}
    for place in index.places_of(block.address):
        clock = next((call.name for call in place.template.calls if call.name in CLOCKS), "")
        if clock:
            found.setdefault(place.trail, (f"{clock}()", "gives another answer each time"))
    for place, to, rest in dependencies(index, block):
        if changes_in_life(index, to, rest):
            found.setdefault(place.trail, (".".join((to, *rest)), "may change while the workspace exists"))
    said: set[str] = set()
    for trail, (what, why) in found.items():
        field = _field(block, trail)
        if field and field not in said and not ignored(block, trail):
            said.add(field)
            message = f"`{what}` {why}, and a change of {field} replaces the storage by an empty one"
            hint = f"use `data.coder_workspace.me.id`, or have lifecycle ignore_changes of {field}"
            yield Finding(block.address, trail, message, hint)


def _field(block: Block, trail: str) -> str:
    bare = trail.replace("[0]", "")
    return next((f for f in REPLACING[block.type] if bare == f or bare.startswith((f"{f}.", f"{f}["))), "")


def _shrunk(index: Index, block: Block) -> Iterator[Finding]:
    size = _size(block.body)
    if not isinstance(size, str) or ignored(block, "spec.resources"):
        return
    problem = shrinks(index, _node(size))
    if problem is None:
        return
    message, hint, severity = problem
    yield Finding(block.address, "spec.resources.requests.storage", message, hint, severity)


def _node(text: str) -> Node:
    return read_template(text).node


def _size(body: Any) -> Any:
    for step in ("spec", "resources", "requests"):
        body = next(iter(bodies(body.get(step))), {})
    return body.get("storage") if isinstance(body, dict) else None
