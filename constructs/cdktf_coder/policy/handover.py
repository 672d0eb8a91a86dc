"""What a template hands over to whoever uses its workspaces, as one finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model.trust import Trust

Seen = Literal["seen", "variable", "module", "type"]


@dataclass(frozen=True, order=True)
class Handover:
    """One thing that a finished template hands over, or that can't be seen in it."""

    address: str
    """The Terraform address of the block, ``docker_container.workspace``, or a file's path."""
    attribute: str
    """The place in it, ``volumes[0].host_path``; empty for the block as a whole."""
    what: str
    """What is handed over, and why that matters."""
    level: Trust = Trust.HOST_ROOT
    seen: Seen = "seen"
    """Whether it stands in the directory. ``variable``: it is decided by whoever pushes the template; ``module``: a module
    that isn't in the directory; ``type``: a type, attribute or provider that is not known here. ``level`` is then the worst
    that it may be."""
    source: str = ""
    """The page that says so."""

    @property
    def hidden(self) -> bool:
        """Whether it is only said that something can't be seen here."""
        return self.seen in ("module", "type")

    @property
    def sentence(self) -> str:
        """What it is, without the address."""
        place = f"{self.attribute}: " if self.attribute else ""
        if self.hidden:
            return f"{place}not visible here: {self.what}"
        if self.seen == "variable":
            return f"{place}not visible here, but decided by a variable at the push: {self.what}"
        return f"{place}hands over {self.what}"

    def __str__(self) -> str:
        return f"{self.address}: {self.sentence}"

    def refused(self, limit: Trust) -> bool:
        """Whether a template with this is more than ``limit`` allows.

        What a variable may decide counts as the worst that it can be. A type that is not known here is refused where nothing
        privileged is allowed; what an external module holds is never refused by this, see ``policies.refuse_not_visible``.
        """
        if self.seen == "module":
            return False
        return limit is Trust.UNPRIVILEGED if self.seen == "type" else self.level > limit
