"""What apps, scripts and environment variables are added to."""

from __future__ import annotations

from ...language.expr import TextExpr
from ..base import BlockConstruct


class AgentTarget(BlockConstruct):
    """A construct that stands for an agent: the workspace's own, or the one inside a dev container."""

    as_argument = "a WorkspaceAgent or a Devcontainer", 'write WorkspaceAgent(template, "main")'
    """What an argument for one is called in messages, and what the hint says."""

    @property
    def target_agent_id(self) -> TextExpr:
        """The id by which a block refers to the agent."""
        raise NotImplementedError
