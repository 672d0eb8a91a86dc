"""Terraform's version constraints."""

from __future__ import annotations

import re

_TERM = re.compile(r"\s*(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+)*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?\s*")


def allows(constraint: str, version: str) -> bool:
    """Whether a constraint such as ``>= 2.20.0, < 3.0.0`` allows a version. One that can't be read allows everything."""
    parsed = _TERM.fullmatch(version)
    if parsed is None:
        return True
    number, pre = _numbers(parsed.group(2)), parsed.group(3)
    for term in constraint.split(","):
        found = _TERM.fullmatch(term)
        if found is None:
            continue
        operator, spelled, suffix = found.group(1) or "=", found.group(2), found.group(3)
        exact = operator == "=" and suffix == pre
        if (pre and not exact) or not _holds(operator, number, _numbers(spelled), spelled.count(".") + 1):
            return False
    return True


def _numbers(text: str) -> tuple[int, ...]:
    parts = [int(part) for part in text.split(".")]
    return tuple([*parts, 0, 0, 0][: max(3, len(parts))])


def _holds(operator: str, number: tuple[int, ...], wanted: tuple[int, ...], given: int) -> bool:
    if operator == "~>":
        # All but the last part given must be equal; ~> 2 allows every later version.
        kept = max(given - 1, 0)
        return number >= wanted and number[:kept] == wanted[:kept]
    return {
        "=": number == wanted,
        "!=": number != wanted,
        ">=": number >= wanted,
        "<=": number <= wanted,
        ">": number > wanted,
        "<": number < wanted,
    }[operator]
