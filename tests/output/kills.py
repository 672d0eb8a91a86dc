"""A synth that is killed at its n-th change of the file system."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from cdktf_coder.output.files import File
from cdktf_coder.output.transaction import exchange
from cdktf_coder.output.transaction.write import write_output

CHANGES = ("chmod", "chown", "link", "mkdir", "rename", "rmdir", "setxattr", "symlink", "unlink")


class Killed(BaseException):
    """Raised instead of a change, and of every change after it: whatever handles exceptions can't clean up either."""


def synth(
    place: Path, files: Mapping[str, File], *, kill_at: int = 0, busy: bool = False, for_cli: bool = False
) -> bool:
    """One synth; whether it was killed at its n-th change.

    ``busy`` has the exchange of two directories answered as the system answers it for a mount point.
    """
    with interrupted(kill_at, busy=busy):
        try:
            write_output(place, files, for_cli=for_cli)
        except Killed:
            return True
    return False


@contextmanager
def interrupted(number: int, error: BaseException | None = None, *, busy: bool = False) -> Iterator[Callable[[], int]]:
    """Raise ``error`` instead of the n-th change, or :class:`Killed` from there on; gives the number of changes so far."""
    count = 0

    def change() -> None:
        nonlocal count
        count += 1
        if error is not None and count == number:
            raise error
        if error is None and 0 < number <= count:
            raise Killed

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            change()
            return function(*arguments, **options)

        return call

    opened, written, exchanged = os.open, os.write, exchange.exchange_paths

    def open_(path: Any, flags: int, mode: int = 0o777) -> int:
        if flags & (os.O_CREAT | os.O_TRUNC):
            change()
        return opened(path, flags, mode)

    def write(handle: int, data: Any) -> int:
        try:
            change()
        except BaseException:
            written(handle, bytes(data)[: len(data) // 2])  # Half of it has reached the disk.
            raise
        return written(handle, data)

    def swap(prepared: Path, place: Path) -> None:
        if busy:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        change()
        exchanged(prepared, place)

    functions: dict[str, Any] = {name: counted(getattr(os, name)) for name in CHANGES}
    # Waiting for the disk changes nothing that a reader sees; only a machine's crash tells the difference.
    with (
        patch.multiple(os, **functions, open=open_, write=write, fsync=lambda _: None),
        patch.object(exchange, "exchange_paths", swap),
    ):
        yield lambda: count


def tree(place: Path) -> dict[str, tuple[str, object]]:
    """Everything in a directory with its mode: what files hold, where links lead."""
    found: dict[str, tuple[str, object]] = {}
    for folder, folders, names in os.walk(place):
        for name in [*folders, *names]:
            path = Path(folder, name)
            content = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else None
            found[path.relative_to(place).as_posix()] = (oct(path.lstat().st_mode), content)
    return found
