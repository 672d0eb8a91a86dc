"""What an update would do, as one finding."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum


class Consequence(IntEnum):
    """What an update does to running workspaces; of two, the worse one is greater."""

    HARMLESS = 0
    """Nothing that a user notices."""
    RESTART = 1
    """The container or pod is replaced, which a stop and start does anyway."""
    WEAKER_TRUST = 2
    """Something privileged appears."""
    BROKEN_VALUES = 3
    """A parameter's or variable's value no longer fits."""
    DATA_LOSS = 4
    """Storage is destroyed, replaced, made to come and go, robbed of its protection, or its files are out of sight."""

    def __str__(self) -> str:
        return self.name.lower().replace("_", " ")


@dataclass(frozen=True)
class Verdict:
    """One thing that an update from an older version of a template to a newer one does."""

    consequence: Consequence
    address: str
    """The Terraform address in the older version; of what is new, in the newer one."""
    message: str
    hint: str = ""
    """What to write to make it safe."""
    attribute: str = ""
    """The place in the block, ``spec.access_modes``; empty for the block as a whole."""
    template: str = ""
    versions: tuple[str, ...] = field(default=(), compare=False)
    """The older versions that it is true of, if several were given and it isn't true of all."""
    file: str = field(default="", compare=False)
    """Where it is written, from the template's directory; in the newer version if it is there."""
    line: int = field(default=0, compare=False)
    new_address: str = field(default="", compare=False)
    """Where a ``moved`` block takes the block, if that is another address."""

    def __str__(self) -> str:
        place = f"{self.address}: {self.attribute}" if self.attribute else self.address
        fix = f"; {self.hint}" if self.hint else ""
        return f"{place}: {self.message}{fix}"
