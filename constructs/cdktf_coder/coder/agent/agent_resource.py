"""What belongs to one agent: apps, scripts, environment variables and the like."""

from __future__ import annotations

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, TextExpr
from ..base import BlockConstruct
from ..meta import Meta
from ..repeat import Count, ForEach, open_to_default, repeated
from .target import AgentTarget

AgentLike = AgentTarget | TextExpr | AnyExpr
"""An agent; a dev container, for the agent inside it; or a reference to an agent's id."""


class AgentResource(BlockConstruct):
    """A block that names an agent by ``agent_id``.

    If the agent itself may be missing (it has a count), the part comes and goes with it, unless told otherwise.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        agent: AgentLike,
        count: Count = None,
        for_each: ForEach = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        self._agent = agent
        self._agent_id = self._id_of(agent)
        self._repeat = repeated(self, count, for_each)
        if isinstance(agent, AgentTarget) and open_to_default(self, count, for_each):
            inherited = agent.block.body.get("count")
            if inherited is not None:
                self._repeat = {"count": inherited}

    def _id_of(self, agent: AgentLike) -> TextExpr:
        if not isinstance(agent, AgentTarget):
            return agent
        return agent.target_agent_id
