"""Cron schedules as Coder's agent reads them: six fields, the first of which is seconds, or a descriptor.

The schedules of prebuilt workspaces, in ``parameters``, have the same fields but for seconds and minutes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_NAMES = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_DAYS = {name: number for number, name in enumerate(_DAY_NAMES)}


class Field(NamedTuple):
    """One of a schedule's fields: its name, its bounds, and the words that stand for numbers."""

    name: str
    low: int
    high: int
    words: Mapping[str, int] = MappingProxyType({})


SECOND, MINUTE, HOUR = Field("second", 0, 59), Field("minute", 0, 59), Field("hour", 0, 23)
DAY, MONTH, WEEKDAY = (
    Field("day of the month", 1, 31),
    Field("month", 1, 12, _MONTHS),
    Field("day of the week", 0, 6, _DAYS),
)
_DESCRIPTORS = ("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly")
_DURATION = re.compile(r"([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|ms|s|m|h)")
_EXAMPLE = "write seconds, minutes, hours, day of the month, month and day of the week, as in '0 0 22 * * *'"


def cron_problem(schedule: str) -> tuple[str, str] | None:
    """What is wrong with a schedule, and what to write instead; ``None`` if nothing is."""
    if schedule.startswith(("TZ=", "CRON_TZ=")):
        schedule = schedule.partition(" ")[2].strip()
    if schedule.startswith("@"):
        return _descriptor(schedule)
    fields = schedule.split()
    if len(fields) == 5:
        return (
            f"the cron schedule {schedule!r} has five fields, but Coder's begins with seconds",
            f"write '0 {schedule}' for the first second of the minute",
        )
    if len(fields) != 6:
        return f"the cron schedule {schedule!r} has {len(fields)} fields instead of six", _EXAMPLE
    for text, field in zip(fields, (SECOND, MINUTE, HOUR, DAY, MONTH, WEEKDAY), strict=True):
        wrong = next(filter(None, (part_problem(part, field) for part in text.split(","))), "")
        if wrong:
            return f"the {field.name} {text!r} of the cron schedule {schedule!r} {wrong}", _EXAMPLE
    return None


def _descriptor(schedule: str) -> tuple[str, str] | None:
    if schedule in _DESCRIPTORS:
        return None
    if schedule.startswith("@every "):
        duration = schedule[len("@every ") :].removeprefix("+")
        if re.fullmatch(f"(?:{_DURATION.pattern})+", duration):
            return None
        return f"the cron schedule {schedule!r} names no duration", "write it as in '@every 1h30m'"
    return f"Coder doesn't know the cron schedule {schedule!r}", f"use one of {', '.join(_DESCRIPTORS)} or @every 1h"


def part_problem(part: str, field: Field) -> str:
    """What is wrong with one part of a field (``*``, ``5``, ``1-5``, ``*/2``, ``mon-fri``); empty if nothing is."""
    span, slash, step = part.partition("/")
    start, dash, end = span.partition("-")
    if slash and not (step.isascii() and step.isdigit() and int(step) > 0):
        return f"has the step {step!r}, which is no number above 0"
    if start in ("*", "?"):
        return f"has a range from {start!r}" if dash else ""
    bounds = [field.words.get(text.lower(), text) for text in ([start, end] if dash else [start])]
    for text in bounds:
        if isinstance(text, str) and not (text.isascii() and text.isdigit()):
            return f"has {text!r} in it, which is no number"
    numbers = [int(text) for text in bounds]
    if min(numbers) < field.low or max(numbers) > field.high:
        return f"is out of bounds: from {field.low} to {field.high}"
    return "has a range that runs backwards" if dash and numbers[0] > numbers[1] else ""
