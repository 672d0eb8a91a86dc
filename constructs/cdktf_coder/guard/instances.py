"""Which objects a document's resources stand for, by instance, and where an update takes those of an older version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import product
from typing import Any, NamedTuple

from ..document import Block, Document, Expression, holds_unknown
from ..language.nodes import spell
from .meaning import RUNNING, STOPPED, Meanings, Workspace

_STEP = re.compile(r'module\.[\w-]+(?:\[(?:[^\]"]|"[^"]*")*\])?|[\w-]+\.[\w-]+(?:\[(?:[^\]"]|"[^"]*")*\])?')
_KEY = re.compile(r"\[.*\]$")
_ANY = re.compile(r'\[(?:[^\]"]|"[^"]*")*\]')


def bare(address: str) -> str:
    """An address without instance keys."""
    return _ANY.sub("", address)


class Instance(NamedTuple):
    """One object of a resource."""

    address: str
    """With its keys: ``module.a[0].docker_volume.home["x"]``."""
    stays: bool
    """Whether it is there while the workspace is stopped too."""
    certain: bool
    """Whether its being there hangs on nothing but the workspace's transition."""


class Instances:
    """The instances of every resource of a document."""

    def __init__(self, meanings: Meanings) -> None:
        self._meanings = meanings
        self.document = meanings.document

    @cached_property
    def all(self) -> Mapping[str, list[Instance]]:
        """By the resource's address without keys."""
        return {address: self._of(address, block) for address, block in self.document.resources.items()}

    @cached_property
    def by_address(self) -> Mapping[str, Instance]:
        """By address with keys."""
        return {instance.address: instance for instances in self.all.values() for instance in instances}

    def _of(self, address: str, block: Block) -> list[Instance]:
        calls = [
            self.document.by_address.get("".join(f"module.{name}." for name in block.origin.module[:end])[:-1])
            for end in range(1, len(block.origin.module) + 1)
        ]
        levels = [*calls, block]
        while_running = [self._keys(level, RUNNING) for level in levels]
        while_stopped = [self._keys(level, STOPPED) for level in levels]
        found = []
        names = [*(f"module.{name}" for name in block.origin.module), f"{block.type}.{block.name}"]
        stopped = set(product(*(keys for keys, _ in while_stopped)))
        certain = all(sure for _, sure in while_running) and all(sure for _, sure in while_stopped)
        for keys in dict.fromkeys((*product(*(keys for keys, _ in while_running)), *sorted(stopped))):
            spelled = ".".join(name + key for name, key in zip(names, keys, strict=True))
            found.append(Instance(spelled, keys in stopped, certain))
        return found

    def _keys(self, level: Block | None, workspace: Workspace) -> tuple[list[str], bool]:
        """The instance keys of a block, and whether they are certain."""
        if level is None or not level.counted:
            return [""], True
        count, each = level.get("count"), level.get("for_each")
        if count is not None:
            return _counted(self._meanings.evaluate(count, workspace), self._spelled(count))
        value = self._meanings.evaluate(each, workspace)
        if holds_unknown(value) or not isinstance(value, (list, dict)):
            return [f"[{self._spelled(each)}]"], False
        return [f'["{key}"]' for key in value], True

    def _spelled(self, value: Expression | None) -> str:
        meaning = self._meanings.of(value)
        return "?" if meaning is None else re.sub(r'[\[\]"]', "", spell(meaning))


def _counted(value: Any, spelled: str) -> tuple[list[str], bool]:
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return [f"[{spelled}]"], False
    return [f"[{index}]" for index in range(min(value, 1000))], True


class Move(NamedTuple):
    """One ``moved`` block, its addresses from the root module."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    whole: bool
    """Whether every instance is moved, whatever its key."""
    prefix: int
    """The steps of the module that the block stands in."""


class Moves:
    """Where a document's ``moved`` blocks, and what Terraform moves by itself, take the objects of an older version."""

    def __init__(self, document: Document) -> None:
        self.moves: list[Move] = []
        for module in document.root.walk():
            prefix = tuple(f"module.{name}" for name in module.path)
            for source, target in module.moved:
                steps = [(*prefix, *_STEP.findall(address)) for address in (source, target)]
                whole = not any(_KEY.search(step[-1]) for step in steps)
                self.moves.append(Move(steps[0], steps[1], whole, len(prefix)))

    def follow(self, address: str) -> str:
        """Where an object leads in the end, by its address with keys."""
        steps = tuple(_STEP.findall(address))
        seen = {steps}
        while True:
            moved = next(self._once(steps), steps)
            if moved in seen:
                return ".".join(steps)
            seen.add(moved)
            steps = moved

    def _once(self, steps: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for move in self.moves:
            count = len(move.source)
            if len(steps) < count or not all(
                _matches(step, asked, whole=move.whole or at < move.prefix)
                for at, (step, asked) in enumerate(zip(steps, move.source, strict=False))
            ):
                continue
            key = _KEY.search(steps[count - 1]) if move.whole else None
            target = [
                bare(step) + (_KEY.search(steps[at]) or [""])[0] if at < move.prefix else step
                for at, step in enumerate(move.target)
            ]
            if key and not _KEY.search(target[-1]):
                target[-1] += key[0]
            yield (*target, *steps[count:])


def _matches(step: str, asked: str, *, whole: bool) -> bool:
    return step == asked or (whole and bare(step) == asked)


def implied(address: str, found: Instances) -> str:
    """What Terraform moves by itself: the object without a key and the one with the key 0 are the same."""
    if address in found.by_address or bare(address) not in found.all:
        return address
    other = address.removesuffix("[0]") if address.endswith("[0]") else f"{address}[0]"
    return other if other in found.by_address else address
