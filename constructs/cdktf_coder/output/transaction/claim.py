"""A folder that one process at a time works in."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..._errors import ConfigError
from .entries import shown

PATIENCE = 30.0
"""How long a synth waits for another one that is writing to the same directory, in seconds."""


@contextmanager
def claimed(folder: Path) -> Iterator[Path]:
    """Make a folder, or take over one that a killed process left, for as long as the ``with`` takes.

    Raises ``OSError`` if it can't be made and ``ConfigError`` if another process has it for too long. It is removed
    at the end if it is empty; what is in it is for the next one to take over.
    """
    handle = _claim(folder)
    try:
        yield folder
    finally:
        try:
            with suppress(OSError):
                os.rmdir(folder)
        finally:
            if handle is not None:
                os.close(handle)


def _claim(folder: Path) -> int | None:
    if sys.platform == "win32":  # Two synths at once are not kept apart there.
        folder.mkdir(exist_ok=True)
        return None
    end = time.monotonic() + PATIENCE
    while True:
        with suppress(FileExistsError):
            os.mkdir(folder, 0o700)
        try:
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except FileNotFoundError:
            continue
        if os.fstat(handle).st_uid != os.geteuid():
            os.close(handle)
            raise PermissionError(errno.EPERM, "it is another user's", str(folder))
        if _locked(handle, folder):
            return handle
        os.close(handle)
        if time.monotonic() > end:
            raise ConfigError(
                shown(str(folder)), "another synth is writing this output directory", "wait until it is done, or end it"
            )
        time.sleep(0.02)


def _locked(handle: int, folder: Path) -> bool:
    """Lock an open folder; the lock ends with the process that has it."""
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # A file system without locks.
    try:
        there = os.lstat(folder)
    except FileNotFoundError:
        return False  # Whoever had it before has removed it in the meantime.
    return os.path.samestat(os.fstat(handle), there)
