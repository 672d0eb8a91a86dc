"""One difference, as every kind of drift tells it."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import Literal

from .._report import shown

Sign = Literal["+", "-", "~", "!"]
"""Added, removed, changed; ``!`` is a sentence about something that does not fit."""


@dataclass(frozen=True)
class Change:
    """A difference in ``subject`` (a template, or a folder of bindings).

    It is at a Terraform ``address`` and its ``attribute``, or in a ``file``. ``old`` and ``new`` are spelled as one writes them, a
    long text comes as ``lines``; ``consequence`` is the guard's class.
    """

    subject: str
    sign: Sign
    address: str = ""
    attribute: str = ""
    file: str = ""
    old: str | None = None
    new: str | None = None
    lines: tuple[str, ...] = ()
    message: str = ""
    consequence: str = ""

    @property
    def place(self) -> str:
        """Where it is, inside its subject."""
        return (
            self.file or f"{self.address}{'.' if self.attribute and self.attribute[:1] != '[' else ''}{self.attribute}"
        )


def text_lines(old: str, new: str, context: int = 2) -> tuple[str, ...]:
    """A unified diff without its header; a line end that changed is visible."""
    before, after = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in (old, new))
    lines = []
    for line in list(difflib.unified_diff(before, after, n=context))[2:]:
        lines.append(shown(line.rstrip("\n")))
        if not line.endswith("\n"):
            lines.append("\\ no line break at the end")
    return tuple(lines)
