"""What a policy looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from .._errors import Problem
from ..checks.finding import Finding
from ..document import Block, Document
from .facts import facts
from .handover import Handover


@dataclass(frozen=True, eq=False)
class Finished:
    """A finished template, read-only: its directory as Terraform will read it, and what it hands over."""

    name: str
    document: Document
    handed_over: tuple[Handover, ...]
    methods: tuple[str, ...]
    """The titles of the nesting methods that its constructs use, ``Sysbox`` for one."""

    def values(self, block: Block) -> dict[str, Any]:
        """A block's arguments and nested blocks as plain values; what isn't settled is an ``Open``. Nested blocks are lists
        of dicts."""
        return facts(block.body)


Policy = Callable[[Finished], Iterable[Finding]]
"""A rule of an organisation's: a function from a finished template to what is wrong with it."""


def problems_of(policies: Iterable[Policy], finished: Finished, path_of: Callable[[str], str]) -> list[Problem]:
    """What policies find in a template."""
    return [found.problem(path_of(found.address)) for policy in policies for found in policy(finished)]
