"""How far a workspace's user can reach: what an organisation decides on when it allows a way to run Docker inside."""

from __future__ import annotations

from enum import IntEnum


class Trust(IntEnum):
    """From safest to most dangerous; a policy names the highest it allows."""

    UNPRIVILEGED = 0
    """Nothing privileged runs."""

    PRIVILEGED_OUTER = 1
    """A privileged container runs around the workspace; the workspace itself is not privileged."""

    HOST_ROOT = 2
    """Whoever uses the workspace can become root on the host."""

    @property
    def sentence(self) -> str:
        """What the level means, for READMEs and messages."""
        return _SENTENCES[self]


_SENTENCES = {
    Trust.UNPRIVILEGED: "Nothing runs privileged on the host.",
    Trust.PRIVILEGED_OUTER: "A privileged container runs around the workspace; the workspace inside it is not privileged.",
    Trust.HOST_ROOT: "Root on the host can be reached from the workspace: give it only to people who may have that.",
}
