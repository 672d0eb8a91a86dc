"""What a template must pass before it is pushed: the environment's policy, and the guard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

from .._errors import CoderError
from ..document.read import read_directory
from ..model.trust import Trust
from ..policy import handed_over
from .coder_command import CoderCommand
from .environment import Environment
from .plan import Step
from .scratch import scratch_folder

Guard = Callable[..., Sequence[str]]
"""``refusals(before, after, *, allow)`` of ``cdktf_coder.guard``: what an update from any of the versions in the folders ``before``
to the one in ``after`` would do to workspaces that is worse than a restart, a sentence each, but for the addresses allowed."""


def trust_limit(environment: Environment) -> Trust | None:
    """The most that templates of an environment may hand over: ``max_trust`` of its ``[policy]``; None for no limit."""
    known = ", ".join(level.name for level in Trust)
    for name in environment.policy:
        if name != "max_trust":
            raise CoderError(f"{environment.source}: policy.{name}: there is no such setting; there is max_trust")
    wanted = environment.policy.get("max_trust")
    if wanted is None:
        return None
    with suppress(KeyError, AttributeError):
        return Trust[wanted.upper()]
    raise CoderError(f"{environment.source}: policy.max_trust: {wanted!r} is no level; there are {known}")


def beyond_trust(folder: Path, limit: Trust) -> list[str]:
    """What a template hands over beyond a limit, a sentence each, read off its finished directory."""
    return [str(item) for item in handed_over(read_directory(folder)) if item.refused(limit)]


def installed_guard() -> Guard | None:
    """The guard, if this installation has one."""
    module = guard_module()
    guard: Guard | None = None if module is None else module.refusals
    return guard


def guard_module() -> ModuleType | None:
    """The room of the guard, None if there is none. One that can't be loaded is an error: nothing may slip by it."""
    try:
        return import_module("cdktf_coder.guard")
    except ModuleNotFoundError as error:
        if error.name != "cdktf_coder.guard":
            raise
        return None


@dataclass(frozen=True)
class Gates:
    """Holds steps against policy and guard. ``allow`` are the addresses whose loss was accepted."""

    coder: CoderCommand
    limit: Trust | None = None
    guard: Guard | None = None
    allow: Collection[str] = ()
    jobs: int = 4

    def passed(self, steps: Sequence[Step]) -> tuple[Step, ...]:
        """The steps; what is refused has the action ``refused`` and says why."""
        used: Mapping[str, set[str]] = {}
        if self.guard is not None and any(step.does_something and step.action != "create" for step in steps):
            used = self._versions_in_use()
        with ThreadPoolExecutor(self.jobs) as pool:
            return tuple(pool.map(lambda step: self._one(step, used.get(step.name, set())), steps))

    def _versions_in_use(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for workspace in self.coder.workspaces():
            found.setdefault(workspace.template, set()).add(workspace.version)
        return found

    def _one(self, step: Step, versions: Collection[str]) -> Step:
        if not step.does_something:
            return step
        try:
            refused = beyond_trust(step.folder, self.limit) if self.limit is not None else []
            refused += self._guarded(step, versions)
        except (CoderError, OSError) as error:
            return replace(step, action="error", reasons=(str(error),))
        return replace(step, action="refused", reasons=tuple(refused)) if refused else step

    def _guarded(self, step: Step, versions: Collection[str]) -> list[str]:
        """What the update would do to the workspaces that run on any of these versions."""
        if self.guard is None or not versions:
            return []
        with scratch_folder() as place:
            before = []
            for version in sorted(versions):
                folder = Path(place) / version
                self.coder.pull(step.name, folder, version)
                before.append(folder)
            return list(self.guard(before, step.folder, allow=self.allow))
