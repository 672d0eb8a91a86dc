"""In which order an agent's scripts run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from ...bindings.toolkit import Construct
from ...model.checked import checked
from ..base import BlockConstruct, ElementBehind
from ..meta import Meta
from .script_source import ScriptSource

if TYPE_CHECKING:
    from ...bindings.coder.data_coder_script_order import DataCoderScriptOrder

Selector = ScriptSource | str

_SCRIPT = re.compile(r"coder_script\.[A-Za-z_][\w-]*(\[(\d+|\"[^\"]*\")\])?")
_MODULE = re.compile(r"module\.[A-Za-z_][\w-]*")


@checked
@dataclass(frozen=True, kw_only=True)
class ScriptRule:
    """Every script of ``run`` waits for every script of ``after``.

    :param run: the scripts that wait: scripts, modules (for all their scripts) and addresses, one or several.
    :param after: the scripts that they wait for, given in the same ways.
    :param requires: whether those of ``after`` must have succeeded (``success``, Coder's default) or only have ended
        (``completion``).
    :param phase: whether the rule is about ``start`` or ``stop``; Coder infers it from
        the scripts, but not from modules.
    """

    run: Selector | Sequence[Selector]
    after: Selector | Sequence[Selector]
    requires: Literal["success", "completion"] | None = None
    phase: Literal["start", "stop"] | None = None


class ScriptOrder(BlockConstruct):
    """``data.coder_script_order``: named by its construct id. Rules of several of these count together.

    :param rules: each says which scripts wait for which others.

    It needs Coder 2.39 or newer; an older version ignores it and runs the scripts side by side. An agent's
    ``startup_script`` can't be part of it. Source: provider coder/coder, ``coder_script_order``. Raises ``ConfigError``
    for an empty rule, and for a script that runs both at the start and at the stop, or only on a schedule.
    """

    resource: ElementBehind[DataCoderScriptOrder] = ElementBehind()

    def __init__(self, scope: Construct, id: str, *, rules: Sequence[ScriptRule], meta: Meta | None = None) -> None:
        super().__init__(scope, id, meta=meta)
        if not rules:
            raise self.problem("there are no rules", "give rules=[ScriptRule(run=…, after=…)]")
        self._block = self._add("data", "coder_script_order", id, {"rule": [self._rule(rule) for rule in rules]})

    def _rule(self, rule: ScriptRule) -> dict[str, Any]:
        run, after = self._selectors("run", rule.run), self._selectors("after", rule.after)
        for selector in run:
            if selector in after:
                raise self.problem(f"{selector} can't wait for itself", "take it out of run or of after")
        return {"run": run, "after": after, "requires": rule.requires, "phase": rule.phase}

    def _selectors(self, side: str, selectors: Selector | Sequence[Selector]) -> list[str]:
        if isinstance(selectors, (ScriptSource, str)):
            selectors = [selectors]
        if not selectors:
            raise self.problem(f"a rule's {side} names nothing", "name scripts or modules")
        return list(dict.fromkeys(self._selector(selector) for selector in selectors))

    def _selector(self, selector: Any) -> str:
        if isinstance(selector, ScriptSource):
            return selector.block.address
        if isinstance(selector, str) and (_SCRIPT.fullmatch(selector) or _MODULE.fullmatch(selector)):
            return selector
        raise self.problem(
            f"{selector!r} names no script of this template",
            "give a WorkspaceScript, a RegistryModule, or an address such as 'coder_script.clone' or 'module.tools'",
        )
