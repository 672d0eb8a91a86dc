"""Environment variables that are added to an agent from beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ...bindings.toolkit import Construct
from ...language.expr import TextExpr, TextLike
from ..arguments import literal
from ..base import ElementBehind
from ..meta import Meta
from ..repeat import Count, ForEach
from .agent_resource import AgentLike, AgentResource

if TYPE_CHECKING:
    from ...bindings.coder.env import Env

MergeStrategy = Literal["replace", "append", "prepend", "error"]

_NAME = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*")


class AgentEnv(AgentResource):
    """``coder_env``: an environment variable of everything an agent starts, named by its construct id.

    :param agent: the agent, or the dev container.
    :param name: the variable's name.
    :param value: its value. ``$PATH:/opt/bin`` extends what the workspace's image says: the agent expands it.
    :param merge_strategy: what happens if several name the same variable: the last one wins (``replace``, Coder's
        default), it is put behind or before the others with a colon (``append``, ``prepend``), or the build fails (``error``).
        Several are taken in the order of their Terraform addresses.
    :param count: how many there are: a number, or a condition that decides when the workspace is built.
    :param for_each: make one for each item; see ``each``.

    What the agent's own ``env`` says can't be changed by one of these. Source: provider coder/coder, ``coder_env``. Raises
    ``ConfigError`` for a name or strategy that the provider refuses.
    """

    resource: ElementBehind[Env] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        agent: AgentLike,
        name: TextLike,
        value: TextLike | None = None,
        merge_strategy: MergeStrategy | TextExpr | None = None,
        count: Count = None,
        for_each: ForEach = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, agent, count, for_each, meta=meta)
        text = literal(name)
        if text is not None and not _NAME.fullmatch(text):
            raise self.problem(
                f"{text!r} can't be an environment variable's name",
                "begin with a letter or _; use letters, digits and _",
            )
        body = {
            **self._repeat,
            "agent_id": self._agent_id,
            "name": name,
            "value": value,
            "merge_strategy": merge_strategy,
        }
        self._block = self._add("resource", "coder_env", id, body)
