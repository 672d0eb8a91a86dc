"""Scripts that the agent runs by itself: when the workspace starts or stops, or on a schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, Expr, NumberLike, TextExpr, TextLike
from ..arguments import check_icon, literal, not_empty, whole
from ..base import ElementBehind
from ..cron import cron_problem
from ..meta import Meta
from ..repeat import Count, ForEach
from .agent_resource import AgentLike, AgentResource
from .script_source import ScriptSource

if TYPE_CHECKING:
    from ...bindings.coder.script import Script

_ON_START = "give run_on_start=True, or omit start_blocks_login"


class WorkspaceScript(AgentResource, ScriptSource):
    """``coder_script``: named by its construct id. Scripts of one agent run side by side; see :class:`ScriptOrder`.

    :param agent: the agent that runs it, or the dev container.
    :param script: what is run. It should end: Coder waits for it.
    :param display_name: the name over its log in the dashboard; by default the construct id as words.
    :param run_on_start: run it when the agent starts. :param run_on_stop: run it before the workspace stops.
    :param cron: run it on a schedule of six fields: seconds, minutes, hours, day of the month, month, day of the week
        (``0 0 22 * * *`` is ten in the evening); ``@daily`` and ``@every 1h`` work too.
    :param start_blocks_login: a login waits until it has run at the start.
    :param timeout: seconds after which it is ended; by default never.
    :param log_path: the file its output is kept in; a relative path is below the temporary directory.
    :param icon: path (``/icon/docker.svg``) or URL of an icon.
    :param count: how many there are: a number, or a condition that decides when the workspace is built.
    :param for_each: make one for each item; see ``each``.

    Source: provider coder/coder, ``coder_script``. Raises ``ConfigError`` for what the provider refuses.
    """

    resource: ElementBehind[Script] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        agent: AgentLike,
        script: TextLike,
        display_name: TextLike | None = None,
        run_on_start: BoolLike | None = None,
        run_on_stop: BoolLike | None = None,
        cron: TextLike | None = None,
        start_blocks_login: BoolLike | None = None,
        timeout: NumberLike | None = None,
        log_path: TextLike | None = None,
        icon: TextLike | None = None,
        count: Count = None,
        for_each: ForEach = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, agent, count, for_each, meta=meta)
        not_empty(self, "script", script, "echo hello")
        not_empty(self, "display_name", display_name, "Install tools")
        check_icon(self, icon)
        whole(self, "timeout", timeout, 1, unit="seconds, or omit it for no limit")
        starts, stops = _may_be(run_on_start), _may_be(run_on_stop)
        if not starts and not stops and cron is None:
            raise self.problem(
                "nothing ever runs the script", "give run_on_start=True, run_on_stop=True or a cron schedule"
            )
        if _may_be(start_blocks_login) and not starts:
            raise self.problem(
                "start_blocks_login makes a login wait for a script that doesn't run at the start", _ON_START
            )
        schedule = literal(cron)
        if schedule is not None and (wrong := cron_problem(schedule)):
            raise self.problem(*wrong)
        body = {
            **self._repeat,
            "agent_id": self._agent_id,
            "display_name": id.replace("_", " ").replace("-", " ").capitalize()
            if display_name is None
            else display_name,
            "icon": icon,
            "script": script,
            "cron": cron,
            "run_on_start": run_on_start,
            "run_on_stop": run_on_stop,
            "start_blocks_login": start_blocks_login,
            "timeout": timeout,
            "log_path": log_path,
        }
        self._block = self._add("resource", "coder_script", id, body)

    @property
    def script_id(self) -> TextExpr:
        """``coder_script.<id>.id``."""
        return self._block.text("id")


def _may_be(value: BoolLike | None) -> bool:
    """Whether a switch is on, or may be once the workspace is built."""
    return isinstance(value, Expr) or bool(value)
