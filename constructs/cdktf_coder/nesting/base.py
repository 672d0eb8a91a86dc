"""What every way to run Docker inside a workspace is: a value that changes the model of a workspace."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import ClassVar

from .._errors import ConfigError
from ..model.trust import Trust
from ..model.workspace import Platform, Workspace


class Nesting(ABC):
    """A way to run Docker inside a workspace. Interchangeable: changing it changes no other line of a template."""

    title: ClassVar[str]
    """What people call it."""

    trust: ClassVar[Trust]
    """How far it lets a workspace's user reach."""

    names_env: ClassVar[bool] = False
    """Whether it hands the container's variables on by their names, which must then be known."""

    platforms: ClassVar[tuple[Platform, ...]] = ("docker", "kubernetes")
    """Where it makes sense."""

    @abstractmethod
    def apply(self, workspace: Workspace) -> Workspace:
        """The workspace with Docker inside. Raises ``ConfigError`` for a workspace that the method can't work in."""

    @abstractmethod
    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """What the host, the nodes and the image must have, a sentence each."""

    def notes(self, platform: Platform) -> tuple[str, ...]:
        """What whoever works in the workspace should know, for the README."""
        return ()

    def handed_over(self) -> str:
        """What a dangerous method hands over, as a warning says it; empty for the safe ones."""
        return ""

    def enter(self, workspace: Workspace) -> Workspace:
        """The workspace with this method's name on it; what every ``apply`` begins with.

        Raises ``ConfigError`` if another method has been there.
        """
        if workspace.nesting:
            raise ConfigError(
                "", f"{self.title} can't be combined with {workspace.nesting}", "a workspace has one way to run Docker"
            )
        return replace(workspace, nesting=self.title)


def spelled_out(method: Nesting, allowed: object) -> None:
    """Raise ``ConfigError`` unless what a dangerous method hands over is asked for by ``allow_host_root=True``."""
    if allowed is not True:
        name = type(method).__name__
        raise ConfigError("", f"{name}: {method.handed_over()}", f"write {name}(allow_host_root=True) if that is meant")
