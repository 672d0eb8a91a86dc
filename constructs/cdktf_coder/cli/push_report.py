"""What `push` prints: a table of what changed, the rest in a count, and the same for machines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..ship.environment import Environment
from ..ship.plan import Plan, Step
from ..ship.pushing import Result
from .terminal import columns, paint

_COLOURS = {
    "pushed": "green",
    "promoted": "green",
    "waiting": "yellow",
    "failed": "red",
    "refused": "red",
    "stopped": "yellow",
}
_WORDS = {
    "pushed": "pushed, active",
    "promoted": "made active",
    "waiting": "pushed, not active",
    "failed": "FAILED",
    "refused": "REFUSED",
    "stopped": "not pushed (interrupted)",
}
_WOULD = {
    "create": "create",
    "push": "push",
    "promote": "make active",
    "none": "nothing",
    "refused": "REFUSED",
    "error": "ERROR",
}


def print_plan(plan: Plan, environment: Environment) -> None:
    """What a push would do."""
    rows = [
        (step.name, _WOULD[step.action], *_why(step)) for step in plan.steps if step.action not in ("none", "error")
    ]
    if rows:
        print(columns([("template", "would", "because of"), *rows]))
    for step in plan.steps:
        for reason in step.reasons if step.action in ("error", "refused") else ():
            print(f"{paint('error' if step.action == 'error' else 'refused', 'red')}: {step.name}: {reason}")
    _print_rest(plan, environment)


def print_results(plan: Plan, results: Sequence[Result], environment: Environment) -> None:
    """What a push did."""
    rows = [(r.step.name, _WORDS[r.outcome], r.version, *_why(r.step)) for r in results]
    if rows:
        lines = columns([("template", "result", "version", "because of"), *rows]).splitlines()
        print(lines[0])
        for result, line in zip(results, lines[1:], strict=True):
            print(paint(line, _COLOURS[result.outcome]))
    for result in results:
        if result.message:
            first, *more = result.message.splitlines() or [""]
            print("\n".join([f"{result.step.name}: {first}", *(f"    {line}" for line in more)]))
    _print_rest(plan, environment)


def _why(step: Step) -> tuple[str]:
    return ("",) if step.action in ("error", "refused") else (", ".join(step.reasons) or "--all",)


def _print_rest(plan: Plan, environment: Environment) -> None:
    waiting = [step for step in plan.steps if step.action == "none" and step.promote]
    same = sum(step.action == "none" and not step.promote for step in plan.steps)
    where = f" in {environment.name}" if environment.name else ""
    if same:
        print(f"{same} {'template is' if same == 1 else 'templates are'} up to date{where}")
    for step in waiting:
        print(f"{step.name}: version {step.promote} is pushed already, and not active")
    for name in plan.gone:
        print(
            f"{name}: still in Coder, the program no longer makes it; delete it by hand: coder templates delete {name}"
        )


def report(plan: Plan, results: Sequence[Result], environment: Environment) -> dict[str, Any]:
    """The same for a machine."""
    done = {result.step.template: result for result in results}
    return {
        "environment": environment.name,
        "templates": [_entry(step, done.get(step.template)) for step in plan.steps],
        "gone": list(plan.gone),
    }


def _entry(step: Step, result: Result | None) -> dict[str, Any]:
    reasons = [] if step.action in ("error", "refused") else list(step.reasons)
    entry: dict[str, Any] = {"template": step.template, "name": step.name, "action": step.action, "reasons": reasons}
    if result is not None:
        entry |= {"outcome": result.outcome, "version": result.version, "message": result.message}
    elif step.action in ("error", "refused"):
        entry |= {"message": "\n".join(step.reasons)}
    return entry
