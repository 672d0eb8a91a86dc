"""How CDKTF lays one part of a template over another, for what is put together here."""

from __future__ import annotations

from typing import Any


def deep_merge(target: dict[str, Any], source: dict[str, Any]) -> None:
    """Lay ``source`` over ``target``: objects merge, a list's items by their number, everything else is replaced."""
    for key, value in source.items():
        place = target.get(key)
        if isinstance(value, dict) and isinstance(place, dict):
            deep_merge(place, value)
        elif isinstance(value, dict) and isinstance(place, list) and _numbers(value, place):
            items = {str(number): item for number, item in enumerate(place)}
            deep_merge(items, value)
            place[:] = [items[number] for number in sorted(items, key=int)]
        else:
            target[key] = value


def _numbers(value: dict[str, Any], place: list[Any]) -> bool:
    return bool(value) and all(key.isdigit() and int(key) <= len(place) for key in value)


def set_path(target: dict[str, Any], path: str, value: Any) -> None:
    """Set a value by its dotted path; a step that is a number goes into a list."""
    steps = path.split(".")
    place: Any = target
    for step in steps[:-1]:
        if isinstance(place, list):
            place = place[int(step)]
        else:
            if not isinstance(place.get(step), (dict, list)):
                place[step] = {}
            place = place[step]
    if isinstance(place, list):
        place[int(steps[-1])] = value
    else:
        place[steps[-1]] = value


def remove_path(target: Any, path: str) -> None:
    """Take away what stands at a dotted path, if anything does."""
    *steps, last = path.split(".")
    for step in steps:
        if isinstance(target, list) and step.isdigit() and int(step) < len(target):
            target = target[int(step)]
        elif isinstance(target, dict):
            target = target.get(step)
        else:
            return
    if isinstance(target, dict):
        target.pop(last, None)
