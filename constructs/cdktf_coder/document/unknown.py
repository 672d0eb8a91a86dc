"""The value of what only Terraform, or nobody yet, can know."""

from __future__ import annotations

from typing import Any


class Unknown:
    """The type of `UNKNOWN`."""

    def __repr__(self) -> str:
        return "UNKNOWN"

    def __bool__(self) -> bool:
        raise TypeError("UNKNOWN is neither true nor false; compare with `is UNKNOWN`")


UNKNOWN = Unknown()
"""Stands for a value that the directory doesn't settle."""


def holds_unknown(value: Any) -> bool:
    """Whether `UNKNOWN` stands in a value, however deep."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if item is UNKNOWN:
            return True
        if isinstance(item, dict):
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
    return False
