"""Temporary folders for CDKTF to work in, removed with the process, or by the next one if the process was killed."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

_PREFIX = "cdktf-coder-"
_MARK = ".cdktf-coder-staging"
"""An empty file that only our own folders hold: somebody else's may have a name like ours."""


def staging_folder() -> Path:
    """Make one."""
    return Path(tempfile.mkdtemp(dir=_root(os.getpid())))


@cache
def _root(process: int) -> Path:
    """The folder of a process; those that killed processes of this user have left are removed."""
    fresh = Path(tempfile.mkdtemp(prefix=f".{_PREFIX}"))
    # Under this name a folder is in use for as long as it is locked.
    root = fresh.with_name(fresh.name[1:])
    if sys.platform != "win32":
        _lock(fresh)
        (fresh / _MARK).touch()
        for other in root.parent.glob(f"{_PREFIX}*"):
            with suppress(OSError):
                if other.stat().st_uid == os.geteuid() and (other / _MARK).is_file():
                    handle = _lock(other)
                    shutil.rmtree(other, ignore_errors=True)
                    os.close(handle)
    os.rename(fresh, root)
    atexit.register(_remove, root, process)
    return root


def _remove(root: Path, process: int) -> None:
    if os.getpid() == process:  # A fork is not the one that made it.
        shutil.rmtree(root, ignore_errors=True)


def _lock(folder: Path) -> int:
    """Lock a folder for as long as this process lives. Raises ``OSError`` if another one has."""
    import fcntl

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle
