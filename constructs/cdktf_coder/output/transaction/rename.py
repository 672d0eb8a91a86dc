"""Two directories change places in one step, where the operating system can do it."""

from __future__ import annotations

import errno
import os
import platform
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# renameat2 by number, for C libraries that don't have it (glibc before 2.28, musl).
_NUMBERS = {"x86_64": 316, "aarch64": 276, "riscv64": 276, "armv7l": 382, "i686": 353, "ppc64le": 357, "s390x": 347}
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def exchange_paths(prepared: Path, place: Path) -> None:
    """Put a prepared directory in its place; what was there is afterwards where the prepared one was.

    Raises ``OSError`` if the system, or the file system, can't do it in one step: ENOSYS or EINVAL if it is not
    supported, EBUSY for a mount point, EXDEV for directories on different file systems.
    """
    if not os.path.lexists(place):
        os.rename(prepared, place)
        return
    import ctypes  # It costs some milliseconds, which only a synth pays.

    library: Any = ctypes.CDLL(None, use_errno=True)
    one, other = os.fsencode(prepared), os.fsencode(place)
    if sys.platform.startswith("linux"):
        if hasattr(library, "renameat2"):
            failed = library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
        elif platform.machine() in _NUMBERS:
            number = ctypes.c_long(_NUMBERS[platform.machine()])
            failed = library.syscall(number, _AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
        else:
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    elif sys.platform == "darwin":
        failed = library.renamex_np(one, other, _RENAME_SWAP)
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if failed:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(place))


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C and a termination wait for the few milliseconds between an exchange and its end.

    Handlers are replaced, since blocking signals in one thread has them delivered to another. Outside of the main thread
    it has no effect.
    """
    came: list[int] = []
    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) not in (None, signal.SIG_IGN):
                before[number] = signal.signal(number, lambda came_now, _: came.append(came_now))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came:
            signal.raise_signal(number)
