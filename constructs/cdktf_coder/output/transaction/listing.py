"""What this library wrote into an output directory, listed in that directory."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

LISTING = ".cdktf-coder.json"
"""The list's name in the output directory. It lies beside ``stacks/``, so it is never pushed."""

_ABOUT = "The files that cdktf-coder wrote into this directory. It keeps every other file."


def digest(data: bytes) -> str:
    """A file's content as the list names it."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def listing(digests: Mapping[str, str]) -> bytes:
    """The list as it is written. It depends on the files alone: no time, no machine."""
    return (json.dumps({"//": _ABOUT, "files": dict(sorted(digests.items()))}, indent=2) + "\n").encode()


def read_listing(folder: Path) -> dict[str, str]:
    """The digest of each file that an earlier synth wrote, by its path; empty if there is no list, or a damaged one.

    The paths are only looked up, never followed: a list that names files elsewhere has no effect on them.
    """
    try:
        content = json.loads((folder / LISTING).read_bytes())
    except (OSError, ValueError):
        return {}
    files = content.get("files") if isinstance(content, dict) else None
    return {str(path): str(value) for path, value in files.items()} if isinstance(files, dict) else {}
