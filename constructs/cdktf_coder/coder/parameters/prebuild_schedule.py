"""Schedules of prebuilt workspaces: what Coder takes for one, and which of them overlap.

Sources: provider coder/coder 2.20, ``provider/workspace_preset.go`` and ``provider/helpers/schedule_validation.go``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from ..._errors import ConfigError
from ..cron import DAY, HOUR, MONTH, WEEKDAY, Field, part_problem

_FORMAT = '"* HOUR DAY-OF-MONTH MONTH DAY-OF-WEEK", as in "* 8-18 * * 1-5"'
_FIELDS = (HOUR, DAY, MONTH, WEEKDAY)


def check_cron(cron: str) -> None:
    """Raise ``ConfigError`` for what Coder doesn't take as a schedule."""
    fields = cron.split()
    if len(fields) != 5:
        raise ConfigError("", f"the schedule {cron!r} has {len(fields)} fields instead of 5", f"write {_FORMAT}")
    if fields[0] != "*":
        raise ConfigError(
            "", f"the schedule {cron!r} begins with {fields[0]!r}, and schedules are of whole hours", f"write {_FORMAT}"
        )
    for text, field in zip(fields[1:], _FIELDS, strict=True):
        name, low, high, _ = field
        for part in filter(None, text.split(",")):
            if part_problem(part, field):
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


def _overlap(one: str, other: str) -> bool:
    """Whether Coder takes two schedules for overlapping. In the order of its own check, as it reads no more than it needs."""
    if not _common(one, other, MONTH):
        return False
    days, weekdays = ([cron.split()[_FIELDS.index(field) + 1] for cron in (one, other)] for field in (DAY, WEEKDAY))
    if "*" in days:
        same_day = _common(one, other, WEEKDAY)
    elif "*" in weekdays:
        same_day = _common(one, other, DAY)
    else:
        # Read both, so that what can't be read is found in either.
        same_day = any([_common(one, other, DAY), _common(one, other, WEEKDAY)])
    return same_day and _common(one, other, HOUR)


def _common(one: str, other: str, field: Field) -> bool:
    first, second = _numbers(one, field), _numbers(other, field)
    return first is None or second is None or not first.isdisjoint(second)


def _numbers(cron: str, field: Field) -> set[int] | None:
    """The numbers that a field stands for; None for every one."""
    text = cron.split()[_FIELDS.index(field) + 1]
    if text == "*":
        return None
    numbers: set[int] = set()
    for part in text.split(","):
        # Beside another schedule Coder reads nothing but numbers.
        if not re.fullmatch(r"\d+(-\d+)?", part, re.ASCII):
            raise ConfigError(
                "",
                f"the schedule {cron!r} has the {field.name} {part!r}, which Coder can't compare with the other schedules",
                f"write it in numbers from {field.low} to {field.high}, with commas and dashes, or as *",
            )
        begin, dash, end = part.partition("-")
        numbers.update(range(int(begin), int(end if dash else begin) + 1))
    return numbers
