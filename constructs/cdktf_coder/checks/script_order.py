"""Whether Coder can put a template's scripts into the order that its rules ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..language.reader import has_template
from .finding import Finding
from .index import Index
from .places import Body, bodies
from .wording import suggestion

_Edges = dict[str, dict[str, str]]


def check_script_order(index: Index) -> Iterator[Finding]:
    """Rules about scripts that aren't there, that can't be ordered, of several agents, or in a circle."""
    check = _Orders(index)
    for block in index.of("data", "coder_script_order"):
        for number, rule in enumerate(bodies(block.body.get("rule"))):
            check.rule(block.address, number, rule)
    check.circles()
    yield from check.found


class _Orders:
    def __init__(self, index: Index) -> None:
        self.found: list[Finding] = []
        self._scripts = {block.address: block.body for block in index.of("resource", "coder_script")}
        self._modules = {block.address for block in index.of("module")}
        self._edges: _Edges = {}
        self._declared: dict[tuple[str, str], str] = {}

    def _report(self, address: str, trail: str, message: str, hint: str) -> None:
        self.found.append(Finding(address, trail, message, hint))

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
                agents.setdefault(str(script.get("agent_id")), selector)
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

    def _script(self, address: str, trail: str, selector: str) -> Body | None:
        bare = re.sub(r"\[.*", "", selector)
        if bare in self._scripts:
            return self._scripts[bare]
        if bare not in self._modules:
            meant = suggestion(bare, [*self._scripts, *self._modules])
            hint = f"did you mean {meant!r}?" if meant else "name a script or a module of this template"
            self._report(address, trail, f"{selector} is not declared", hint)
        return None

    def _phase(self, address: str, trail: str, selector: str, script: Body) -> str:
        start, stop = script.get("run_on_start"), script.get("run_on_stop")
        if start is True and stop is True:
            self._report(address, trail, f"{selector} runs at the start and at the stop", "make two scripts of it")
        elif start is True or stop is True:
            return "start" if start is True else "stop"
        elif not start and not stop and script.get("cron") is not None:
            self._report(address, trail, f"{selector} runs on a schedule only, so nothing can wait for it", "omit it")
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
                self._report(
                    address, "rule", f"scripts wait for each other: {' → '.join(circle)}", "remove one of the rules"
                )
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
