"""Dev containers that the agent starts inside the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...bindings.toolkit import Construct
from ...language.expr import TextExpr, TextLike
from ...model.workspace_data import workspace
from ..arguments import not_empty
from ..base import ElementBehind
from ..meta import Meta
from ..repeat import Count, said
from .agent import WorkspaceAgent
from .agent_resource import AgentResource
from .target import AgentTarget

if TYPE_CHECKING:
    from ...bindings.coder.devcontainer import Devcontainer as DevcontainerElement


class Devcontainer(AgentResource, AgentTarget):
    """``coder_devcontainer``: a dev container that the agent knows of and starts; it needs Docker inside the workspace.

    Apps, scripts and environment variables are added to the agent inside it by giving it as their ``agent``.

    :param agent: the workspace's agent.
    :param workspace_folder: the project's folder in the workspace.
    :param config_path: the ``devcontainer.json``, if it is not where dev containers look for it.
    :param count: how many there are: a number, or a condition; by default one while the workspace runs.

    Source: provider coder/coder, ``coder_devcontainer``. Raises ``ConfigError`` for an empty folder.
    """

    resource: ElementBehind[DevcontainerElement] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        agent: WorkspaceAgent,
        workspace_folder: TextLike,
        config_path: TextLike | None = None,
        count: Count = None,
        meta: Meta | None = None,
    ) -> None:
        default = meta is None or not said(meta.count, meta.for_each)
        super().__init__(scope, id, agent, workspace.start_count if count is None and default else count, meta=meta)
        not_empty(self, "workspace_folder", workspace_folder, "/home/coder/project")
        body = {
            **self._repeat,
            "agent_id": self._agent_id,
            "workspace_folder": workspace_folder,
            "config_path": config_path,
        }
        self._block = self._add("resource", "coder_devcontainer", id, body)

    @property
    def subagent_id(self) -> TextExpr:
        """``coder_devcontainer.<id>.subagent_id``: the id of the agent inside the dev container."""
        return self._block.text("subagent_id")

    @property
    def target_agent_id(self) -> TextExpr:
        """The same: what is added to a dev container is added to the agent inside it."""
        return self.subagent_id
