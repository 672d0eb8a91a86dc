"""Carrying out a plan: several pushes at a time, each on its own, and a result for every step whatever happens."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Literal

from .._errors import CoderError
from .coder_command import CoderCommand
from .plan import Step
from .revision import Revision
from .smoke import Smoke, SmokeFailed
from .variables import variables_file

Outcome = Literal["pushed", "promoted", "waiting", "failed", "refused", "stopped"]
"""``waiting``: pushed and not made the active version. ``stopped``: interrupted before it began."""


@dataclass(frozen=True)
class Result:
    """What became of a step."""

    step: Step
    outcome: Outcome
    version: str = ""
    message: str = ""


@dataclass(frozen=True)
class Pusher:
    """Pushes steps. ``smoke`` tries each version with a workspace before it becomes the active one."""

    coder: CoderCommand
    revision: Revision
    name: str = ""
    message: str = ""
    activate: bool = True
    smoke: Smoke | None = None
    jobs: int = 4

    def push(
        self, steps: Sequence[Step], *, stop: threading.Event, told: Callable[[Result], None] = lambda result: None
    ) -> list[Result]:
        """Carry out every step and return the results in the steps' order; ``told`` hears each as it comes.

        Once ``stop`` is set, what is under way ends and nothing else begins.
        """
        results: dict[str, Result] = {}
        with ThreadPoolExecutor(self.jobs) as pool:
            for future in as_completed([pool.submit(self._guarded, step, stop) for step in steps]):
                result = future.result()
                results[result.step.template] = result
                told(result)
        return [results[step.template] for step in steps]

    def _guarded(self, step: Step, stop: threading.Event) -> Result:
        if stop.is_set():
            return Result(step, "stopped")
        try:
            return self._one(step, stop)
        except SmokeFailed as error:
            return Result(step, "failed", error.version, str(error))
        except (CoderError, OSError) as error:
            return Result(step, "failed", "", str(error))

    def _one(self, step: Step, stop: threading.Event) -> Result:
        if step.action == "promote":
            if self.smoke:
                self.smoke.try_version(step.name, step.promote, stop)
            self.coder.promote(step.name, step.promote)
            return Result(step, "promoted", step.promote)
        version = self.name or self.revision.version_name(step.record.files, {known.name for known in step.versions})
        if self.smoke and step.action == "create":
            self.smoke.try_scratch(step, self._push, stop)
        active = step.action == "create" or (self.activate and not self.smoke)
        self._push(step, step.name, version, active)
        if self.smoke and step.action == "push":
            self.smoke.try_version(step.name, version, stop)
            if self.activate:
                self.coder.promote(step.name, version)
                active = True
        return Result(step, "pushed" if active else "waiting", version)

    def _push(self, step: Step, name: str, version: str, activate: bool) -> None:
        message = step.record.message(self.message or self.revision.message())
        with variables_file(step.values) as file:
            self.coder.push(
                name, step.folder, name=version, message=message, variables_file=file, tags=step.tags, activate=activate
            )
