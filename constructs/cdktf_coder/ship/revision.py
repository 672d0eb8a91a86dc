"""What git says of the working tree: the name and the message of a version."""

from __future__ import annotations

import subprocess
from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True)
class Revision:
    """A commit. ``commit`` is empty outside of a git repository."""

    commit: str = ""
    subject: str = ""
    dirty: bool = False

    def version_name(self, files: str, taken: Collection[str]) -> str:
        """A name for a version that the template does not have yet: the commit, without one the digest of the files."""
        base = f"{self.commit}-dirty" if self.dirty else self.commit or files[:12]
        names = (base, *(f"{base}-{number}" for number in range(2, 10_000)))
        return next(name for name in names if name not in taken)

    def message(self) -> str:
        """One line of at most 72 characters, the length that Coder shows."""
        if not self.commit:
            return "Pushed by cdktf-coder"
        if self.dirty:
            return f"Uncommitted changes on {self.commit}"
        room = 72 - len(self.commit) - 3
        subject = self.subject if len(self.subject) <= room else f"{self.subject[: room - 1]}…"
        return f"{subject} ({self.commit})"


def revision() -> Revision:
    """The commit of the current folder's repository."""
    commit = _git("rev-parse", "--short=12", "HEAD")
    if not commit:
        return Revision()
    subject = _git("log", "-1", "--format=%s") or ""
    return Revision(
        commit, "".join(c if c.isprintable() else " " for c in subject), bool(_git("status", "--porcelain"))
    )


def _git(*words: str) -> str:
    try:
        done = subprocess.run(
            ["git", *words], capture_output=True, encoding="utf-8", errors="replace", stdin=subprocess.DEVNULL
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
