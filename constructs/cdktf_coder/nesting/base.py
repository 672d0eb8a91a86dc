"""What every way to run Docker inside a workspace is: a value that changes the model of a workspace."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from ..model.trust import Trust
from ..model.workspace import Platform, Workspace


class Nesting(ABC):
    """A way to run Docker inside a workspace. Interchangeable: changing it changes no other line of a template."""

    title: ClassVar[str]
    """What people call it."""

    trust: ClassVar[Trust]
    """How far it lets a workspace's user reach."""

    platforms: ClassVar[tuple[Platform, ...]] = ("docker", "kubernetes")
    """Where it makes sense."""

    @abstractmethod
    def apply(self, workspace: Workspace) -> Workspace:
        """The workspace with Docker inside."""

    @abstractmethod
    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """What the host, the nodes and the image must have, a sentence each."""

    def handed_over(self) -> str:
        """What a dangerous method hands over, as a warning says it; empty for the safe ones."""
        return ""
