"""Secret values of this run: kept out of everything that is printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

MASK = "***"
_SHORT = 4


class Secrets:
    """Values that must never be printed. The text that other programs print goes through :meth:`mask`."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        self._values: set[str] = set()
        self.add(*values)

    def __repr__(self) -> str:
        return f"Secrets({len(self._values)})"

    def add(self, *values: str) -> None:
        """More values. One of several lines is found line by line too, and as programs quote it."""
        for value in values:
            lines = [line for line in value.splitlines() if len(line.strip()) >= _SHORT]
            self._values.update(part for part in (value, json.dumps(value)[1:-1], *lines) if part.strip())

    def mask(self, text: str) -> str:
        """The text with every secret value replaced; a very short one only where it stands alone, or nothing could be read."""
        for value in sorted(self._values, key=len, reverse=True):
            alone = rf"(?<![\w]){re.escape(value)}(?![\w])"
            text = text.replace(value, MASK) if len(value) >= _SHORT else re.sub(alone, MASK, text)
        return text

    def found_in(self, data: bytes) -> bool:
        """Whether a file holds a secret value of at least 8 characters."""
        return any(len(value) >= 8 and value.encode() in data for value in self._values)
