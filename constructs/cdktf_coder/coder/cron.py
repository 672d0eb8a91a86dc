"""Cron schedules as Coder's agent reads them: six fields, the first of which is seconds, or a descriptor."""

from __future__ import annotations

import re

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_NAMES = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_DAYS = {name: number for number, name in enumerate(_DAY_NAMES)}
_FIELDS: tuple[tuple[str, int, int, dict[str, int]], ...] = (
    ("second", 0, 59, {}),
    ("minute", 0, 59, {}),
    ("hour", 0, 23, {}),
    ("day of the month", 1, 31, {}),
    ("month", 1, 12, _MONTHS),
    ("day of the week", 0, 6, _DAYS),
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
    for field, (name, low, high, words) in zip(fields, _FIELDS, strict=True):
        wrong = _field(field, low, high, words)
        if wrong:
            return f"the {name} {field!r} of the cron schedule {schedule!r} {wrong}", _EXAMPLE
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


def _field(field: str, low: int, high: int, words: dict[str, int]) -> str:
    for part in field.split(","):
        span, slash, step = part.partition("/")
        start, dash, end = span.partition("-")
        if slash and not (step.isascii() and step.isdigit() and int(step) > 0):
            return f"has the step {step!r}, which is no number above 0"
        if start in ("*", "?"):
            if dash:
                return f"has a range from {start!r}"
            continue
        bounds = [words.get(text.lower(), text) for text in ([start, end] if dash else [start])]
        for text in bounds:
            if isinstance(text, str) and not (text.isascii() and text.isdigit()):
                return f"has {text!r} in it, which is no number"
        numbers = [int(text) for text in bounds]
        if min(numbers) < low or max(numbers) > high:
            return f"is out of bounds: from {low} to {high}"
        if dash and numbers[0] > numbers[1]:
            return "has a range that runs backwards"
    return ""
