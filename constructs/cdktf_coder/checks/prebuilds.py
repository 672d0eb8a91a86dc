"""Whether a prebuilt workspace survives being claimed.

It is built for nobody in particular and planned again for its new owner. The agent keeps its token unless it is replaced, which
nearly every argument of ``coder_agent`` makes it; the container or pod stays unless one of its arguments changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from .finding import Finding
from .index import Index
from .volatile import changes_at_claim, dependencies, ignored

# What of a block may change in place; everything else of it replaces it, or restarts what runs in it.
_IN_PLACE: dict[str, tuple[str, ...]] = {
    "coder_agent": (),
    "docker_container": (),
    "kubernetes_pod": ("metadata.labels", "metadata.annotations"),
    "kubernetes_pod_v1": ("metadata.labels", "metadata.annotations"),
    "kubernetes_deployment": ("metadata.labels", "metadata.annotations"),
    "kubernetes_deployment_v1": ("metadata.labels", "metadata.annotations"),
    "kubernetes_stateful_set_v1": ("metadata.labels", "metadata.annotations"),
    "k8s_core_v1_pod": ("metadata.labels", "metadata.annotations"),
}


def check_prebuilds(index: Index) -> Iterator[Finding]:
    """What would be thrown away when a prebuilt workspace is claimed."""
    presets = [block for block in index.of("data", "coder_workspace_preset") if block.body.get("prebuilds")]
    if not presets:
        return
    agents = index.of("resource", "coder_agent")
    if len(agents) > 1:
        message = "Coder can't hand a prebuilt workspace with more than one agent to its owner (coder/coder #17388)"
        yield Finding(presets[0].address, "prebuilds", message, "keep one agent, or omit prebuilds")
    for block in index.of("resource"):
        if block.type not in _IN_PLACE:
            continue
        seen: set[str] = set()
        for place, to, rest in dependencies(index, block):
            bare = place.trail.replace("[0]", "")
            if place.trail in seen or not changes_at_claim(to, rest) or ignored(block, place.trail):
                continue
            if bare.startswith(_IN_PLACE[block.type]) and _IN_PLACE[block.type]:
                continue
            seen.add(place.trail)
            what = ".".join((to, *rest))
            message = f"`{what}` changes when a prebuilt workspace is claimed, which would throw away what was built"
            hint = (
                "say it in an AgentEnv"
                if block.type == "coder_agent"
                else "use `data.coder_workspace.me.id`, or an AgentEnv"
            )
            yield Finding(block.address, place.trail, message, hint)
