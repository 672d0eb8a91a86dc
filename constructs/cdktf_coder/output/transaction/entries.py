"""What stands in an output directory, and the few ways in which it is written and removed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

KEPT = "kept"
"""Where entries go that can't stay in ``stacks/``: ``cdktf synth`` deletes what is there and no template."""

MOST = 20_000
"""How many entries outside of ``stacks/`` are looked at; a directory that holds more is no place to exchange."""


@dataclass(frozen=True)
class Entry:
    """A file, folder or symbolic link, as it was seen."""

    path: str
    mode: int
    inode: int
    device: int
    owner: int
    group: int
    readable: bool = True

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, and not a link to one."""
        return stat.S_ISDIR(self.mode)

    @property
    def is_file(self) -> bool:
        """Whether it is a regular file."""
        return stat.S_ISREG(self.mode)

    @property
    def executable(self) -> bool:
        """Whether its owner may execute it."""
        return bool(self.mode & stat.S_IXUSR)

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return stat.S_ISLNK(self.mode)


def entry_at(place: Path, path: str) -> Entry:
    """One entry. Raises ``OSError`` if there is none."""
    seen = os.lstat(place / path)
    return Entry(path, seen.st_mode, seen.st_ino, seen.st_dev, seen.st_uid, seen.st_gid)


def entries_in(place: Path, *, hidden: str) -> tuple[dict[str, Entry], bool]:
    """Everything in a directory by its path, folders before what they hold, and whether it was all looked at.

    All of ``stacks/`` is looked at, of the rest as much as :data:`MOST`. ``hidden`` is a name at the top that is left out.
    """
    found: dict[str, Entry] = {}
    rest: list[str] = []
    for name in _names(place):
        if name == hidden:
            continue
        if name == "stacks":
            found.update((entry.path, entry) for entry in _walk(place, name))
        else:
            rest.append(name)
    counted = 0
    for name in rest:
        for entry in _walk(place, name):
            counted += 1
            if counted > MOST:
                return found, False
            found[entry.path] = entry
    return found, True


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except FileNotFoundError:
        return []


def _walk(place: Path, path: str) -> Iterator[Entry]:
    try:
        entry = entry_at(place, path)
    except FileNotFoundError:
        return
    if not entry.is_folder:
        yield entry
        return
    try:
        names = _names(place / path)
    except PermissionError:
        yield replace(entry, readable=False)
        return
    yield entry
    for name in names:
        yield from _walk(place, f"{path}/{name}")


def write_file(path: Path, data: bytes, *, executable: bool = False) -> None:
    """Write a new file; its mode is what the umask leaves of it."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o777 if executable else 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


def wait_for_disk(paths: Iterable[Path]) -> None:
    """Wait until files are on the disk, so that a crash of the machine can't leave them empty in their place.

    Many at a time: a file system commits them together, which takes a third of the time.
    """
    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(_wait_for_one, paths):
            pass


def _wait_for_one(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_note(path: Path, data: bytes) -> None:
    """Write a file of this library's own that is there whole or not at all."""
    write_file(path.with_suffix(".new"), data)
    _wait_for_one(path.with_suffix(".new"))
    os.rename(path.with_suffix(".new"), path)


def remove_note(path: Path) -> None:
    """Remove it, written or half written."""
    for each in (path.with_suffix(".new"), path):
        if os.path.lexists(each):
            os.unlink(each)


def make_folders(place: Path, path: str) -> None:
    """Make the folders above a path, inside of ``place``, which exists."""
    for parent in parents(path):
        if not os.path.isdir(place / parent):
            os.mkdir(place / parent)


def parents(path: str) -> list[str]:
    """The folders above a path, outermost first."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[: depth + 1]) for depth in range(len(parts))]


def kept_path(path: str, taken: Callable[[str], bool]) -> str:
    """Where in ``kept/`` an entry goes: ``stacks/dev/notes`` becomes ``kept/dev/notes``, or ``kept/dev-2/notes``."""
    first, _, rest = path.removeprefix("stacks/").partition("/")
    names = (first if number == 1 else f"{first}-{number}" for number in count(1))
    paths = ("/".join(filter(None, (KEPT, name, rest))) for name in names)
    return next(path for path in paths if not taken(path))


def remove(folder: Path) -> None:
    """Remove a folder that this library made, with all that is in it."""
    unlock(folder)
    for entry in list(os.scandir(folder)):
        if entry.is_dir(follow_symlinks=False):
            remove(Path(entry.path))
        else:
            os.unlink(entry.path)
    os.rmdir(folder)


def unlock(folder: Path) -> None:
    """A folder that may not be written to can't be emptied either."""
    mode = stat.S_IMODE(os.lstat(folder).st_mode)
    if mode & stat.S_IRWXU != stat.S_IRWXU:
        os.chmod(folder, mode | stat.S_IRWXU)


def shown(path: str) -> str:
    """A path as a message shows it, whatever bytes and control characters its name holds."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)
