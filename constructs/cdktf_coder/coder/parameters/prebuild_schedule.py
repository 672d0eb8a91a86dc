"""Schedules of prebuilt workspaces: what Coder takes for one, and which of them overlap.

Sources: provider coder/coder 2.20, ``provider/workspace_preset.go`` and ``provider/helpers/schedule_validation.go``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from ..._errors import ConfigError

_FORMAT = '"* HOUR DAY-OF-MONTH MONTH DAY-OF-WEEK", as in "* 8-18 * * 1-5"'
_FIELDS = (("hour", 0, 23), ("day of the month", 1, 31), ("month", 1, 12), ("day of the week", 0, 6))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_NAMES: dict[str, dict[str, int]] = {
    "month": {name: number for number, name in enumerate(_MONTHS, 1)},
    "day of the week": {name: number for number, name in enumerate(_DAYS)},
}


def check_cron(cron: str) -> None:
    """Raise ``ConfigError`` for what Coder doesn't take as a schedule."""
    fields = cron.split()
    if len(fields) != 5:
        raise ConfigError("", f"the schedule {cron!r} has {len(fields)} fields instead of 5", f"write {_FORMAT}")
    if fields[0] != "*":
        raise ConfigError(
            "", f"the schedule {cron!r} begins with {fields[0]!r}, and schedules are of whole hours", f"write {_FORMAT}"
        )
    for text, (name, low, high) in zip(fields[1:], _FIELDS, strict=True):
        for part in filter(None, text.split(",")):
            if not _is_range(part, low, high, _NAMES.get(name, {})):
                raise ConfigError(
                    "", f"the schedule {cron!r} has the {name} {part!r}", f"use {low} to {high}, as in {low}-{low + 4}"
                )
        if not text.strip(","):
            raise ConfigError("", f"the schedule {cron!r} has no {name}", f"write {_FORMAT}")


def check_schedules(crons: Sequence[str]) -> None:
    """Raise ``ConfigError`` for several schedules of which two hold at the same hour."""
    for one, other in combinations(crons, 2):
        if _overlap(one, other):
            raise ConfigError(
                "",
                f"the schedules {one!r} and {other!r} overlap, so the number of instances is open",
                "give them hours or days that differ",
            )


def check_timezone(timezone: str) -> None:
    """Raise ``ConfigError`` for a name that is no time zone, as far as this machine knows them."""
    from zoneinfo import ZoneInfo

    def known(name: str) -> bool:
        try:
            ZoneInfo(name)
        except (ValueError, OSError, LookupError):
            return False
        return True

    if not re.fullmatch(r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*", timezone) or (
        not known(timezone) and known("Europe/Berlin")
    ):
        raise ConfigError(
            "", f"{timezone!r} is no time zone", "use a name of the IANA database, as in UTC or Europe/Berlin"
        )


def _is_range(part: str, low: int, high: int, names: dict[str, int]) -> bool:
    """One part of a field: ``*``, ``5``, ``1-5``, ``*/2``, ``mon-fri``."""
    span, slash, step = part.partition("/")
    if slash and (not step.isascii() or not step.isdigit() or int(step) == 0):
        return False
    if span in ("*", "?"):
        return True
    begin, dash, end = span.partition("-")
    first = _number(begin, names)
    last = _number(end, names) if dash else high if slash else first
    return first is not None and last is not None and low <= first <= last <= high


def _number(text: str, names: dict[str, int]) -> int | None:
    if text.isascii() and text.isdigit():
        return int(text)
    return names.get(text.lower())


_HOUR, _DAY, _MONTH, _WEEKDAY = range(4)


def _overlap(one: str, other: str) -> bool:
    """Whether Coder takes two schedules for overlapping. In the order of its own check, as it reads no more than it needs."""
    if not _common(one, other, _MONTH):
        return False
    days, weekdays = ([cron.split()[field + 1] for cron in (one, other)] for field in (_DAY, _WEEKDAY))
    if "*" in days:
        same_day = _common(one, other, _WEEKDAY)
    elif "*" in weekdays:
        same_day = _common(one, other, _DAY)
    else:
        # Read both, so that what can't be read is found in either.
        same_day = any([_common(one, other, _DAY), _common(one, other, _WEEKDAY)])
    return same_day and _common(one, other, _HOUR)


def _common(one: str, other: str, field: int) -> bool:
    first, second = _numbers(one, field), _numbers(other, field)
    return first is None or second is None or not first.isdisjoint(second)


def _numbers(cron: str, field: int) -> set[int] | None:
    """The numbers that a field stands for; None for every one."""
    name, low, high = _FIELDS[field]
    text = cron.split()[field + 1]
    if text == "*":
        return None
    numbers: set[int] = set()
    for part in text.split(","):
        # Beside another schedule Coder reads nothing but numbers.
        if not re.fullmatch(r"\d+(-\d+)?", part, re.ASCII):
            raise ConfigError(
                "",
                f"the schedule {cron!r} has the {name} {part!r}, which Coder can't compare with the other schedules",
                f"write it in numbers from {low} to {high}, with commas and dashes, or as *",
            )
        begin, dash, end = part.partition("-")
        numbers.update(range(int(begin), int(end if dash else begin) + 1))
    return numbers
