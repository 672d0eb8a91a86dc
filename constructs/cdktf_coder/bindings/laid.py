"""What a program changes on the element behind a block: laid over what the block says, whenever that is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

from .._errors import ConfigError
from ..language.block import Block
from ..language.merge import deep_merge, parse_path, set_path
from ..language.reference import Origin, foreign
from ..language.spelling import spelled_value
from ..language.written import written_body

Steps = tuple[str, ...]


class Laid:
    """The changes to one block, in the order they were made.

    They are kept as they were asked for, and not applied to a copy: until the template is written the block may still change.
    """

    def __init__(self, block: Block) -> None:
        self.block = block
        self.extra = ""
        """The extra of this library that brings the block's class, if that is not installed."""
        self._changes: list[Callable[[dict[str, Any], dict[str, Any]], None]] = []
        self.meta: set[str] = set()
        """The meta-arguments that were set, as Terraform names them: CDKTF keeps and writes those itself."""

    def at_home(self, value: Any) -> None:
        """Refuse a reference of another template: what has its address here, if anything, is something else."""
        home = self.block.origin.template if isinstance(self.block.origin, Origin) else ""
        elsewhere = foreign(value, home) if home else []
        if elsewhere:
            message = f"the value comes from {elsewhere[0].path}, which is another template's"
            raise ConfigError(self.block.path, message, "give one of this template")

    def set(self, steps: Steps, value: Any) -> None:
        """Set an argument, whole; ``None`` removes it."""

        def change(body: dict[str, Any], meta: dict[str, Any]) -> None:
            way = _way(body, steps)
            set_path(body, way, deepcopy(value))
            _forget_dynamic(body, way)

        self._changes.append(change)

    def override(self, path: str, value: Any) -> None:
        """As CDKTF's ``add_override``: dicts are merged into what is there; ``None`` removes it."""
        steps = parse_path(path)
        self.at_home(value)
        if value is None:
            self._changes.append(lambda body, meta: set_path(body, steps, None))
            return
        tree: Any = spelled_value(value)
        for step in reversed(steps):
            tree = {step: tree}
        self._changes.append(lambda body, meta: deep_merge(body, deepcopy(tree)))

    def set_meta(self, key: str) -> None:
        """Have a meta-argument written that CDKTF was given. What the block says of its lifecycle and of what it depends on stays
        in force beside it."""
        self.meta.add(key)

        def change(body: dict[str, Any], meta: dict[str, Any]) -> None:
            value = meta.get(key)
            if key == "depends_on":
                value = list(dict.fromkeys((*body.get(key, ()), *(value or ()))))
            if value is not None:
                body[key] = {**body.get(key, {}), **value} if key == "lifecycle" else value

        self._changes.append(change)

    def reset_meta(self, key: str) -> None:
        """Have a meta-argument not written at all."""
        self.meta.discard(key)
        self._changes.append(lambda body, meta: body.pop(key, None))

    def over(self, body: dict[str, Any], meta: dict[str, Any]) -> dict[str, Any]:
        """The block's arguments with all that was changed; ``meta`` is what CDKTF writes for the element."""
        for change in self._changes:
            change(body, meta)
        return body

    def now(self, meta: dict[str, Any] | None = None) -> dict[str, Any]:
        """What would be written now."""
        return self.over(written_body(self.block.kind, self.block.body), meta or {})

    def value(self, steps: Steps) -> Any:
        """The value that an argument would be written with, ``None`` if there is none."""
        body = self.now()
        return _at(body, _way(body, steps))


def _way(body: Any, steps: Steps) -> Steps:
    """The steps to an argument, also where a block that stands alone is a list of one in JSON, or the other way round."""
    way: list[str] = []
    for step in steps:
        if isinstance(body, list) and not step.isdigit() and len(body) == 1:
            way.append("0")
            body = body[0]
        if isinstance(body, dict) and step == "0" and step not in body:
            continue
        way.append(step)
        body = _at(body, (step,))
    return tuple(way)


def _at(place: Any, steps: Sequence[str]) -> Any:
    for step in steps:
        if isinstance(place, list):
            place = place[int(step)] if step.isdigit() and int(step) < len(place) else None
        else:
            place = place.get(step) if isinstance(place, dict) else None
    return place


def _forget_dynamic(body: dict[str, Any], way: Steps) -> None:
    """Blocks that are given take the place of those that were to be made one for each item."""
    place = _at(body, way[:-1])
    if isinstance(place, dict) and isinstance(dynamic := place.get("dynamic"), dict):
        dynamic.pop(way[-1], None)
        if not dynamic:
            del place["dynamic"]
