"""What is outside of a template: services that people sign in to, and machines that Coder doesn't make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, TextExpr, TextLike
from ..arguments import not_empty
from ..base import BlockConstruct, ElementBehind
from ..meta import Meta
from ..repeat import Count
from .agent import WorkspaceAgent
from .agent_resource import AgentResource

if TYPE_CHECKING:
    from ...bindings.coder.data_coder_external_auth import DataCoderExternalAuth
    from ...bindings.coder.external_agent import ExternalAgent as ExternalAgentElement


class ExternalAuth(BlockConstruct):
    """``data.coder_external_auth``: users sign in to a service, such as GitHub, before they create a workspace.

    :param provider_id: the service's id in Coder's own configuration; by default the construct id.
    :param optional: signing in may be skipped.

    Source: provider coder/coder, ``coder_external_auth``. Raises ``ConfigError`` for an empty id.
    """

    resource: ElementBehind[DataCoderExternalAuth] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        provider_id: TextLike | None = None,
        optional: BoolLike | None = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        name = id if provider_id is None else provider_id
        not_empty(self, "provider_id", name, "github")
        self._block = self._add("data", "coder_external_auth", id, {"id": name, "optional": optional})

    @property
    def access_token(self) -> TextExpr:
        """The owner's token for the service; empty if signing in was skipped."""
        return self._block.text("access_token")


class ExternalAgent(AgentResource):
    """``coder_external_agent``: the agent runs on a machine that Coder doesn't make; its owner starts the agent by
    the command that the dashboard shows. It needs a Premium licence of Coder.

    :param agent: the agent.
    :param count: how many there are: a number, or a condition that decides when the workspace is built.

    Source: provider coder/coder, ``coder_external_agent``.
    """

    resource: ElementBehind[ExternalAgentElement] = ElementBehind()

    def __init__(
        self, scope: Construct, id: str, *, agent: WorkspaceAgent, count: Count = None, meta: Meta | None = None
    ) -> None:
        super().__init__(scope, id, agent, count, meta=meta)
        body = {**self._repeat, "agent_id": self._agent_id}
        self._block = self._add("resource", "coder_external_agent", id, body)
