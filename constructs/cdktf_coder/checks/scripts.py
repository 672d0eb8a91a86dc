"""Whether Coder can put a template's scripts into the order that its rules ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from .._errors import Problem
from ..language._expressions import has_template
from ._document import bodies, labelled, suggestion, typed

_Edges = dict[str, dict[str, str]]


class _Script(NamedTuple):
    agent: str
    start: Any
    stop: Any
    cron: Any


def check_script_order(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    """Rules about scripts that aren't there, that can't be ordered, of several agents, or in a circle."""
    orders = [(name, body) for type_, name, body in typed(document, "data") if type_ == "coder_script_order"]
    if not orders:
        return []
    check = _Orders(document, path_of)
    for name, body in orders:
        for index, rule in enumerate(bodies(body.get("rule"))):
            check.rule(f"data.coder_script_order.{name}", index, rule)
    check.circles()
    return check.problems


class _Orders:
    def __init__(self, document: Mapping[str, Any], path_of: Callable[[str], str]) -> None:
        self.problems: list[Problem] = []
        self._path_of = path_of
        self._scripts = {
            f"coder_script.{name}": _Script(
                str(body.get("agent_id")), body.get("run_on_start"), body.get("run_on_stop"), body.get("cron")
            )
            for type_, name, body in typed(document, "resource")
            if type_ == "coder_script"
        }
        self._modules = {f"module.{name}" for name, _ in labelled(document, "module")}
        self._edges: _Edges = {}
        self._declared: dict[tuple[str, str], str] = {}

    def _report(self, address: str, trail: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self._path_of(address), message, hint, f"{address}: {trail}"))

    def rule(self, address: str, index: int, rule: Mapping[str, Any]) -> None:
        trail = f"rule[{index}]"
        sides = {side: [s for s in rule.get(side) or () if isinstance(s, str)] for side in ("run", "after")}
        agents: dict[str, str] = {}
        phases: dict[str, str] = {}
        for side, selectors in sides.items():
            for selector in selectors:
                if has_template(selector):
                    self._report(
                        address, f"{trail}.{side}", f"Coder reads {selector!r} as it stands", "write the address out"
                    )
                    continue
                script = self._script(address, f"{trail}.{side}", selector)
                if script is None:
                    continue
                agents.setdefault(script.agent, selector)
                phase = self._phase(address, f"{trail}.{side}", selector, script)
                if phase:
                    phases.setdefault(phase, selector)
        if len(agents) > 1:
            one, two = list(agents.values())[:2]
            self._report(
                address, trail, f"{one} and {two} belong to different agents", "order scripts of one agent only"
            )
        if len(phases) > 1:
            start, stop = phases["start"], phases["stop"]
            self._report(address, trail, f"{start} runs at the start, {stop} at the stop", "order them in two rules")
        elif phases and rule.get("phase") in ("start", "stop") and rule["phase"] not in phases:
            phase, selector = next(iter(phases.items()))
            self._report(address, f"{trail}.phase", f"{selector} runs at the {phase}", f"give phase={phase!r}, or none")
        self._add(address, trail, sides, str(rule.get("requires") or "success"))

    def _script(self, address: str, trail: str, selector: str) -> _Script | None:
        bare = re.sub(r"\[.*", "", selector)
        if bare in self._scripts:
            return self._scripts[bare]
        if bare not in self._modules:
            meant = suggestion(bare, [*self._scripts, *self._modules])
            hint = f"did you mean {meant!r}?" if meant else "name a script or a module of this template"
            self._report(address, trail, f"{selector} is not declared", hint)
        return None

    def _phase(self, address: str, trail: str, selector: str, script: _Script) -> str:
        if script.start is True and script.stop is True:
            self._report(address, trail, f"{selector} runs at the start and at the stop", "make two scripts of it")
        elif script.start is True or script.stop is True:
            return "start" if script.start is True else "stop"
        elif not script.start and not script.stop and script.cron is not None:
            self._report(
                address, trail, f"{selector} runs on a schedule only, so nothing can wait for it", "leave it out"
            )
        return ""

    def _add(self, address: str, trail: str, sides: Mapping[str, list[str]], requires: str) -> None:
        for run in sides["run"]:
            for after in sides["after"]:
                before = self._edges.setdefault(run, {}).get(after)
                if before is not None and before != requires:
                    self._report(
                        address,
                        f"{trail}.requires",
                        f"{run} waits for the {requires} of {after}, and by another rule for its {before}",
                        "say the same in both",
                    )
                self._edges[run].setdefault(after, requires)
                self._declared.setdefault((run, after), address)

    def circles(self) -> None:
        """One finding for the first circle, by address."""
        done: set[str] = set()
        for start in sorted(self._edges):
            circle = self._circle(start, [], done)
            if circle:
                address = self._declared[circle[0], circle[1]]
                self._report(address, "rule", f"scripts wait for each other: {' → '.join(circle)}", "break the circle")
                return

    def _circle(self, node: str, trail: list[str], done: set[str]) -> list[str]:
        if node in trail:
            return [*trail[trail.index(node) :], node]
        if node in done:
            return []
        for after in sorted(self._edges.get(node, ())):
            circle = self._circle(after, [*trail, node], done)
            if circle:
                return circle
        done.add(node)
        return []
