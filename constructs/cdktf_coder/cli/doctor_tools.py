"""What the doctor's examinations share: a finding, and how other programs are asked."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at, whether it is there, and how to get it."""

    what: str
    state: Literal["ok", "advice", "missing"]
    detail: str
    fix: str = ""


def ask(*words: str) -> tuple[bool, str]:
    """Whether a program ended well, and its output; the last line of its errors if not. It may take 20 seconds."""
    if shutil.which(words[0]) is None:
        return False, f"there is no command {words[0]}"
    try:
        done = subprocess.run(
            words, capture_output=True, encoding="utf-8", errors="replace", stdin=subprocess.DEVNULL, timeout=20
        )
    except subprocess.TimeoutExpired:
        return False, f"{words[0]} did not answer within 20 seconds"
    except OSError as error:
        return False, f"{words[0]} can't be run: {error.strerror}"
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        return False, lines[-1] if lines else f"exit code {done.returncode}"
    return True, done.stdout.strip()
