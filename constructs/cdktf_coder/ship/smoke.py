"""Trying a version with a workspace before anybody gets it."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from .._errors import CoderError
from .coder_command import CoderCommand, Workspace
from .plan import Step

_FAILED = ("start_error", "start_timeout", "shutting_down", "shutdown_error", "off")


class SmokeFailed(CoderError):
    """A version's workspace did not start well. ``version`` stays in Coder without being the active one."""

    def __init__(self, version: str, message: str) -> None:
        super().__init__(message)
        self.version = version


@dataclass(frozen=True)
class Smoke:
    """Makes a workspace of a version, waits until every agent has started well, and deletes it again.

    ``preset`` and ``parameters`` (``name=value``) are what the workspace is made with; ``timeout`` in seconds.
    """

    coder: CoderCommand
    preset: str = ""
    parameters: Sequence[str] = ()
    timeout: float = 600.0
    pause: float = 2.0

    def try_version(self, template: str, version: str, stop: threading.Event) -> None:
        """Raise ``SmokeFailed`` unless a workspace of this version starts well."""
        with self._workspace(template, version) as workspace:
            self._wait(workspace, version, stop)

    def try_scratch(self, step: Step, push: Callable[[Step, str, str, bool], None], stop: threading.Event) -> None:
        """The same for a template that is not there yet, whose first version would be active at once: in a template of its own.

        It is deleted afterwards, and hidden from other users where this Coder can do that.
        """
        scratch = f"{step.name[:22].rstrip('-')}-try-{secrets.token_hex(2)}"
        push(step, scratch, "try", True)
        failed: BaseException | None = None
        try:
            # Templates that only some may use are part of Coder's paid editions.
            with suppress(CoderError):
                self.coder.make_private(scratch)
            self.try_version(scratch, "try", stop)
        except BaseException as error:
            failed = error
            raise
        finally:
            self._cleaned(lambda: self.coder.delete_template(scratch), f"coder templates delete {scratch}", failed)

    @contextmanager
    def _workspace(self, template: str, version: str) -> Iterator[str]:
        name = f"try-{secrets.token_hex(6)}"
        failed: BaseException | None = None
        try:
            try:
                self.coder.create_workspace(name, template, version, preset=self.preset, parameters=self.parameters)
            except CoderError as error:
                raise SmokeFailed(version, f"no workspace could be made of version {version}: {error}") from None
            yield name
        except BaseException as error:
            failed = error
            raise
        finally:
            self._cleaned(lambda: self._delete(name), f"coder delete {name}", failed)

    def _delete(self, name: str) -> None:
        if self._find(name) is not None:
            self.coder.delete_workspace(name)

    def _cleaned(self, clean: Callable[[], None], by_hand: str, failed: BaseException | None) -> None:
        """Clean up; what can't be cleaned up is said, together with what went wrong before."""
        try:
            clean()
        except CoderError as error:
            before = f"{failed}; " if failed else ""
            version = failed.version if isinstance(failed, SmokeFailed) else ""
            raise SmokeFailed(version, f"{before}cleaning up failed: {error}; do it by hand: {by_hand}") from None

    def _find(self, name: str) -> Workspace | None:
        found = self.coder.workspaces(f"owner:me name:{name}")
        return next((workspace for workspace in found if workspace.name == name), None)

    def _wait(self, name: str, version: str, stop: threading.Event) -> None:
        until = time.monotonic() + self.timeout
        while True:
            workspace = self._find(name)
            agents = workspace.agents if workspace else ()
            if workspace is None or workspace.status in ("failed", "canceled", "deleted", "stopped"):
                raise SmokeFailed(
                    version, f"the workspace of version {version} is {workspace.status if workspace else 'gone'}"
                )
            for agent in agents:
                if agent.lifecycle in _FAILED:
                    raise SmokeFailed(
                        version, f"the agent {agent.name} of version {version} ended in {agent.lifecycle}"
                    )
            if workspace.status == "running" and agents and all(agent.lifecycle == "ready" for agent in agents):
                return
            if stop.is_set():
                raise SmokeFailed(version, f"interrupted while trying version {version}")
            if time.monotonic() > until:
                raise SmokeFailed(version, f"{_state(agents)} after {self.timeout:g} s; give --smoke-timeout more")
            stop.wait(self.pause)


def _state(agents: Sequence[object]) -> str:
    return "an agent has not started" if agents else "the workspace has no agent"
