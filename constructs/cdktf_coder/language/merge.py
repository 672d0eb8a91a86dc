"""How CDKTF lays one part of a template over another, for what is put together here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .._errors import ConfigError
from .spelling import DEEPEST


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


_STEP = re.compile(r"""\[(\d+)\]|\["([^"]*)"\]|\.?((?:\\.|[^.\[\\])+)""")


def parse_path(path: str) -> tuple[str, ...]:
    """The steps of a path as Terraform prints it (``metadata[0].labels["a.b"]``), or with dots alone (``metadata.0.name``). A dot
    that belongs to a key is written as ``\\.``."""
    steps: list[str] = []
    at = 0
    while at < len(path):
        found = _STEP.match(path, at)
        if found is None or (at == 0 and path[0] == "."):
            raise ConfigError("", f"{path!r} is no path of an argument", "write it as in spec.container[0].image")
        number, key, word = found.groups()
        steps.append(number if number is not None else key if key is not None else re.sub(r"\\(.)", r"\1", word))
        at = found.end()
    if not steps:
        raise ConfigError("", "the path of the argument is empty", "write it as in spec.container[0].image")
    if len(steps) > DEEPEST:
        raise ConfigError("", f"the path leads more than {DEEPEST} deep", "write it as in spec.container[0].image")
    return tuple(steps)


def set_path(target: Any, steps: Sequence[str], value: Any) -> None:
    """Set a value by its path, whole; ``None`` removes it. What is missing on the way is created."""
    for number, step in enumerate(steps[:-1]):
        target = _step_into(target, step, steps[: number + 1], make=value is not None)
        if target is None:
            return
    last = steps[-1]
    if isinstance(target, list):
        index = _index(target, last, steps)
        if value is None:
            del target[index : index + 1]
        else:
            target[index : index + 1] = [value]
    elif value is None:
        target.pop(last, None)
    else:
        target[last] = value


def _step_into(place: Any, step: str, so_far: Sequence[str], *, make: bool) -> Any:
    if isinstance(place, list):
        index = _index(place, step, so_far)
        if index == len(place):
            place.append({})
        place = place[index]
    elif step == "0" and step not in place:
        return place  # Terraform's [0] of a block that stands alone, and so isn't in a list here.
    else:
        if step not in place:
            if not make:
                return None
            place[step] = {}
        place = place[step]
    if not isinstance(place, (dict, list)):
        message = f"{'.'.join(so_far)} is {place!r}, which has nothing inside"
        raise ConfigError("", message, f"set {'.'.join(so_far)} as a whole")
    return place


def _index(place: list[Any], step: str, so_far: Sequence[str]) -> int:
    if not step.isdigit() or int(step) > len(place):
        what = ".".join(so_far[:-1]) or "this"
        raise ConfigError(
            "", f"{what} is a list of {len(place)} and has no {step!r}", "give the number of an item, from 0"
        )
    return int(step)
