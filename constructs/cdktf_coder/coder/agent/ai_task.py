"""Coder Tasks: a workspace that works on a prompt by itself. Coder 2.34 and later call them deprecated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, BoolExpr, TextExpr
from ..base import BlockConstruct, ElementBehind
from ..meta import Meta
from ..repeat import Count, open_to_default, repeated
from .apps import WorkspaceApp

if TYPE_CHECKING:
    from ...bindings.coder.ai_task import AiTask as AiTaskElement
    from ...bindings.coder.data_coder_task import DataCoderTask

_DEPRECATED = "Coder Tasks are deprecated since Coder 2.34 and gone from 2.37 on; Coder Agents follow them"


class WorkspaceTask(BlockConstruct):
    """``data.coder_task.me``: whether the workspace is made for a task, and what the task is.

    Source: provider coder/coder, ``coder_task``. Deprecated by Coder.
    """

    resource: ElementBehind[DataCoderTask] = ElementBehind()

    def __init__(self, scope: Construct, id: str = "me", *, meta: Meta | None = None) -> None:
        super().__init__(scope, id, meta=meta)
        self._block = self._add("data", "coder_task", id, {})
        self._template.add_warning(self.path, _DEPRECATED)

    @property
    def prompt(self) -> TextExpr:
        """What the task is about; empty in a workspace that is made for none."""
        return self._block.text("prompt")

    @property
    def enabled(self) -> BoolExpr:
        """Whether the workspace is made for a task."""
        return self._block.bool("enabled")

    @property
    def task_id(self) -> TextExpr:
        """The task's id."""
        return self._block.text("id")


class AiTask(BlockConstruct):
    """``coder_ai_task``: which app a task is worked on in. A workspace has one at most.

    :param app: the app, or a reference to its id (such as a module's output).
    :param count: how many there are: a number, or a condition; by default as many as of the app.

    Source: provider coder/coder, ``coder_ai_task``. Deprecated by Coder. Raises ``ConfigError`` for what is no app.
    """

    resource: ElementBehind[AiTaskElement] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        app: WorkspaceApp | TextExpr | AnyExpr,
        count: Count = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        app_id = app.app_id if isinstance(app, WorkspaceApp) else app
        repeat = repeated(self, count)
        if isinstance(app, WorkspaceApp) and open_to_default(self, count) and "count" in app.block.body:
            repeat = {"count": app.block.body["count"]}
        self._block = self._add("resource", "coder_ai_task", id, {**repeat, "app_id": app_id})
        self._template.add_warning(self.path, _DEPRECATED)

    @property
    def prompt(self) -> TextExpr:
        """What the task is about."""
        return self._block.text("prompt")

    @property
    def enabled(self) -> BoolExpr:
        """Whether the workspace is made for a task."""
        return self._block.bool("enabled")
