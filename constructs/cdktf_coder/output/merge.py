"""How CDKTF lays one part of a template over another, for what is put together here."""

from __future__ import annotations

from typing import Any


def deep_merge(target: dict[str, Any], source: dict[str, Any]) -> None:
    """Lay ``source`` over ``target``: objects merge, everything else is replaced."""
    for key, value in source.items():
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            deep_merge(target[key], value)
        else:
            target[key] = value


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
