"""What every way to run Docker inside a workspace is: a value that changes the model of a workspace."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import ClassVar

from .._errors import ConfigError
from ..model.platform import Capability, Platform
from ..model.trust import Trust
from ..model.workspace import WorkspaceModel


class Nesting(ABC):
    """A way to run Docker inside a workspace. Interchangeable: changing it changes no other line of a template."""

    as_argument: ClassVar[tuple[str, str]] = "a nesting method", "write Sysbox(), Envbox() or another one"

    title: ClassVar[str]
    """What people call it."""

    trust: ClassVar[Trust]
    """How far it lets a workspace's user reach."""

    needs: ClassVar[tuple[Capability, ...]] = ()
    """What a platform must have for it."""

    names_env: ClassVar[bool] = False
    """Whether it passes the container's variables on by their names, which must then be known."""

    @abstractmethod
    def apply(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The workspace with Docker inside. Raises ``ConfigError`` for a workspace that the method can't work in."""

    @abstractmethod
    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """What the host, the nodes and the image must have, a sentence each."""

    def notes(self, platform: Platform) -> tuple[str, ...]:
        """What people who work in the workspace should know, for the README."""
        return ()

    def handed_over(self) -> str:
        """What a dangerous method gives away, as a warning says it; empty for the safe ones."""
        return ""

    @classmethod
    def missing(cls, platform: type[Platform]) -> tuple[Capability, ...]:
        """What the method needs and the platform does not have."""
        return tuple(need for need in cls.needs if not platform.can(need))

    def enter(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The workspace with this method's name on it; every ``apply`` begins with it.

        Raises ``ConfigError`` if another method has been applied, or the platform lacks what this one needs.
        """
        if workspace.nesting:
            raise ConfigError(
                "", f"{self.title} can't be combined with {workspace.nesting}", "a workspace has one way to run Docker"
            )
        missing = self.missing(type(workspace.platform))
        if missing:
            words = " and ".join(need.value for need in missing)
            raise ConfigError("", f"{self.title} needs {words}, which {workspace.platform.title} does not have")
        return replace(workspace, nesting=self.title)


def spelled_out(method: Nesting, allowed: object) -> None:
    """Raise ``ConfigError`` unless what a dangerous method gives away is asked for by ``allow_host_root=True``."""
    if allowed is not True:
        name = type(method).__name__
        raise ConfigError("", f"{name}: {method.handed_over()}", f"write {name}(allow_host_root=True) if that is meant")
