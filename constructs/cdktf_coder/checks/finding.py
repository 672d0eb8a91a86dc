"""What a check finds."""

from __future__ import annotations

from typing import Literal, NamedTuple

from .._errors import Problem


class Finding(NamedTuple):
    """One finding, by the Terraform address of the block it is about; the runner knows which construct made that."""

    address: str
    trail: str
    """The place in the block, ``volumes[0].container_path``; empty for the block as a whole."""
    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"

    def problem(self, path: str) -> Problem:
        """The finding as it is reported for the construct at ``path``."""
        attribute = f"{self.address}: {self.trail}" if self.trail else self.address
        return Problem(path, self.message, self.hint, attribute, self.severity)
