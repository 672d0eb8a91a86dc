"""Whether every agent runs somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from .finding import Finding
from .index import Index


def check_agents(index: Index) -> Iterator[Finding]:
    """Every agent whose token and start script no resource uses: Coder would show it as never connected.

    A resource or module uses an agent by referring to ``coder_agent.X.token`` or ``.init_script`` itself, or by a local
    or a data source that does.
    """
    agents = {block.address: block for block in index.of("resource", "coder_agent")}
    used: set[str] = set()
    for address in index.references if agents else ():
        root = address.partition(".")[0]
        if root == "coder_external_agent":
            # Such an agent is started by hand, outside of the template.
            used.update(to for place, to, _ in index.references[address] if not place.bare)
        elif root not in ("local", "data", "var", "output", "provider", "check") and not root.startswith("coder_"):
            used.update(agents_behind(address, index))
    for address in agents:
        if address not in used:
            yield Finding(
                address,
                "",
                "no resource uses the agent, so it would never start",
                f"let a container or pod run `{address}.init_script` with the environment variable "
                f"CODER_AGENT_TOKEN set to `{address}.token`",
            )


def agents_behind(address: str, index: Index, attributes: tuple[str, ...] = ("token", "init_script")) -> Iterator[str]:
    """The agents of which a resource or module uses an attribute, also by way of locals and data sources."""
    todo, seen = [address], {address}
    while todo:
        for place, to, rest in index.references.get(todo.pop(), ()):
            if place.bare:  # to wait for an agent is not to use it
                continue
            if to.startswith("coder_agent."):
                # A whole agent hands on all it has.
                if next((part for part in rest if not part.startswith("[")), attributes[0]) in attributes:
                    yield to
            elif to.startswith(("local.", "data.")) and to not in seen:
                seen.add(to)
                todo.append(to)
