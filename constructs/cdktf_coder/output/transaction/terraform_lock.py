"""Whether a Terraform is at work on a state."""

from __future__ import annotations

import os
import re
import struct
import sys
from pathlib import Path

_INFO = re.compile(r"\.(.+)\.lock\.info")


def lock_holder(info: Path) -> str | None:
    """Who holds the lock that this file (``.terraform.tfstate.lock.info``) tells of; ``None`` if nobody does.

    Terraform leaves the file behind when it is killed, so the lock itself is asked for: an ``fcntl`` lock on the state.
    """
    named = _INFO.fullmatch(info.name)
    if named is None:
        return None
    try:
        import fcntl  # Not on Windows.

        handle = os.open(info.with_name(named[1]), os.O_RDONLY | os.O_NONBLOCK)
    except FileNotFoundError:
        return None
    except (ImportError, OSError):
        return "a process"
    # struct flock: type, whence, start, length, process; macOS has them in another order.
    darwin = sys.platform == "darwin"
    layout = "qqihh" if darwin else "hhqqi4x"
    asked = (0, 0, 0, fcntl.F_WRLCK, 0) if darwin else (fcntl.F_WRLCK, 0, 0, 0, 0)
    try:
        answer = struct.unpack(layout, fcntl.fcntl(handle, fcntl.F_GETLK, struct.pack(layout, *asked)))
    except OSError:
        return "a process"
    finally:
        # Closing gives up the locks of this process on the file; it has none.
        os.close(handle)
    kind, process = (answer[3], answer[2]) if darwin else (answer[0], answer[4])
    if kind == fcntl.F_UNLCK:
        return None
    return f"process {process}" if process > 0 else "a process"
