"""What is said when something is wrong: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

READERS: list[Callable[[str], str]] = []
"""What makes text of the library's own making readable in a message; the rooms that make such text add to it."""


def readable(text: str) -> str:
    """Text of a message as a person reads it: without markers, and without secrets."""
    for reader in READERS:
        text = reader(text)
    return text


@dataclass(frozen=True, order=True)
class Problem:
    """One finding in a template.

    :param path: the construct's path, ``docker-sysbox/workspace``.
    :param message: what is wrong.
    :param hint: what to write instead.
    :param attribute: the place inside the construct's resource, in Terraform's spelling, if the finding is about one attribute:
        ``docker_container.workspace: volumes[0].container_path``.
    :param severity: whether it stops synth (``error``), or is only said (``warning``).
    """

    path: str
    message: str
    hint: str = ""
    attribute: str = ""
    severity: Literal["error", "warning"] = "error"

    def __post_init__(self) -> None:
        for name in ("path", "message", "hint", "attribute"):
            object.__setattr__(self, name, readable(getattr(self, name)))

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path else ""
        place = f"{self.attribute}: " if self.attribute else ""
        fix = f"; {self.hint}" if self.hint else ""
        return f"{where}{place}{self.message}{fix}"


class CoderError(Exception):
    """Base of every error this library raises for its user."""


class ConfigError(CoderError, ValueError):
    """A value that can be seen to be wrong by itself, raised where it is given.

    :param path: the path of the construct, or empty where that is not known.
    :param message: what is wrong.
    :param hint: what to write instead.
    """

    def __init__(self, path: str, message: str, hint: str = "") -> None:
        self.problem = Problem(path, message, hint)
        super().__init__(str(self.problem))

    def move_to(self, path: str) -> None:
        """Say which construct it is about, where that is only known further out."""
        self.problem = replace(self.problem, path=path)
        self.args = (str(self.problem),)


class SynthError(CoderError):
    """Everything found wrong in an app's templates, reported at once; nothing was written.

    ``places`` are the file and line in the program of each construct's path.
    """

    def __init__(self, problems: list[Problem], places: Mapping[str, tuple[str, int]] | None = None) -> None:
        self.places = dict(places or {})
        self.problems = tuple(sorted(set(problems)))
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        lines = "\n".join(f"  - {problem}" for problem in self.problems)
        super().__init__(f"{count} {noun} found, nothing written:\n{lines}")

    def place(self, problem: Problem) -> tuple[str, int] | None:
        """The file and line that made the construct which a problem is about, or the nearest one around it."""
        path = problem.path
        while path and path not in self.places:
            path = path.rpartition("/")[0]
        return self.places.get(path)
