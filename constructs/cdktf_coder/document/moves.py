"""Where ``moved`` blocks take what a state knows by an older address."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .module import Document

_INSTANCE = re.compile(r"\[[^\]]*\]")


class Moves:
    """The moves that a document's ``moved`` blocks ask for, between addresses without instance keys."""

    def __init__(self, document: Document) -> None:
        self._targets: dict[str, str] = {}
        for module in document.root.walk():
            prefix = "".join(f"module.{name}." for name in module.path)
            for source, target in module.moved:
                old, new = prefix + _INSTANCE.sub("", source), prefix + _INSTANCE.sub("", target)
                if old != new:  # else only an instance key changes
                    self._targets[old] = new

    @property
    def targets(self) -> Mapping[str, str]:
        """Each move by itself, from the old address to the new one."""
        return dict(self._targets)

    def follow(self, address: str) -> str:
        """Where an older address leads in the end, through moves of its module too."""
        seen = {address}
        while True:
            moved = self._once(address)
            if moved in seen:
                return address
            seen.add(moved)
            address = moved

    def _once(self, address: str) -> str:
        if address in self._targets:
            return self._targets[address]
        # module.a.module.b.type.name belongs to module.a.module.b and to module.a.
        steps = address.split(".")
        for end in range(len(steps) - 1, 1, -1):
            module = ".".join(steps[:end])
            if module in self._targets:
                return f"{self._targets[module]}.{'.'.join(steps[end:])}"
        return address
