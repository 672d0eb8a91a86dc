"""Whether every agent runs somewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .._errors import Problem
from ..language._expressions import Traversal
from ._document import typed
from ._places import places


def check_agents(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    """Every agent whose token and start script no resource uses: Coder would show it as never connected.

    A resource or module uses an agent by referring to ``coder_agent.X.token`` or ``.init_script`` itself, or by a local
    or a data source that does.
    """
    agents = [name for type_, name, _ in typed(document, "resource") if type_ == "coder_agent"]
    if not agents:
        return []
    refers: dict[str, set[Traversal]] = {}
    for place in places(document):
        if not place.bare:  # to wait for an agent is not to use it
            refers.setdefault(place.address, set()).update(place.traversals())
    used: set[str] = set()
    for address in refers:
        root = address.partition(".")[0]
        if root == "coder_external_agent":
            # Such an agent is started by hand, outside of the template.
            used.update(steps[1] for steps in refers[address] if steps[0] == "coder_agent" and len(steps) > 1)
        elif root not in ("local", "data", "var", "output", "provider", "check") and not root.startswith("coder_"):
            used.update(_agents_behind(address, refers))
    return [
        Problem(
            path_of(f"coder_agent.{name}"),
            "no resource uses the agent, so it would never start",
            f"let a container or pod run `coder_agent.{name}.init_script` with the environment variable "
            f"CODER_AGENT_TOKEN set to `coder_agent.{name}.token`",
            f"coder_agent.{name}",
        )
        for name in dict.fromkeys(agents)
        if name not in used
    ]


def _agents_behind(address: str, refers: Mapping[str, set[Traversal]]) -> Iterator[str]:
    """The agents that a resource or module uses, also by way of locals and data sources."""
    todo, seen = [address], {address}
    while todo:
        for steps in refers.get(todo.pop(), ()):
            if steps[0] == "resource":
                steps = steps[1:]
            if steps and steps[0] == "coder_agent":
                # A whole agent hands on its token too.
                attribute = next((part for part in steps[2:] if not part.startswith("[")), "token")
                if len(steps) > 1 and attribute in ("token", "init_script"):
                    yield steps[1]
            elif steps and steps[0] in ("local", "data"):
                behind = ".".join(steps[: 3 if steps[0] == "data" else 2])
                if behind not in seen:
                    seen.add(behind)
                    todo.append(behind)
