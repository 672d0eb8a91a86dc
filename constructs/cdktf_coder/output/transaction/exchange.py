"""An output directory exchanged with a prepared one in a single step, so that a reader sees the old one or the new.

The new directory is prepared beside the old. It holds the new files, and a hard link to every file that is kept: a state
is in both directories until the old one is removed. Whatever a link can't stand for (other file systems, files of other
users) makes the exchange impossible before anything has changed, and the files are put in place by the journal instead.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from pathlib import Path

from .entries import (
    Entry,
    entry_at,
    kept_path,
    make_folders,
    parents,
    remove,
    remove_note,
    shown,
    unlock,
    wait_for_disk,
    write_file,
    write_note,
)
from .plan import Plan
from .rename import exchange_paths, uninterrupted
from .terraform_lock import lock_holder

_TREE = "tree"
_RECORD = "record.json"


class CannotExchangeError(Exception):
    """The directory can't be exchanged; nothing has changed."""


def exchange(plan: Plan, work: Path) -> None:
    """Carry out a plan. Raises ``CannotExchangeError`` if nothing could be done, and then nothing was."""
    if plan.changes_nothing:
        return
    obstacle = plan.obstacle or _obstacle(plan)
    if obstacle:
        raise CannotExchangeError(obstacle)
    tree = work / _TREE
    try:
        _prepare(plan, tree)
    except OSError as error:
        _discard(work)
        raise CannotExchangeError(str(error)) from error
    except BaseException:
        _discard(work)
        raise
    with uninterrupted():
        try:
            exchange_paths(tree, plan.place)
        except OSError as error:
            _discard(work)
            raise CannotExchangeError(str(error)) from error
        try:
            done = recover_exchange(work, plan.place)
        except OSError:
            done = False
    if not done:
        message = f"what stood there before is still in {shown(str(work))}; the next synth removes it"
        plan.notices.append(("", message))


def _obstacle(plan: Plan) -> str:
    if os.path.ismount(plan.place):
        return "it is a mount point"
    if Path.cwd().is_relative_to(plan.place):
        return "it is where this process runs"
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        for entry in plan.entries.values():
            if entry.is_folder and entry.owner != os.geteuid():
                return "folders of another user are in it"
    if len({entry.device for entry in plan.entries.values()}) > 1:
        return "another file system is mounted in it"
    if not all(entry.readable for entry in plan.entries.values()):
        return "folders in it can't be read"
    return ""


def _prepare(plan: Plan, tree: Path) -> None:
    os.mkdir(tree)
    for path, file in plan.files.items():
        make_folders(tree, path)
        if path in plan.same:
            os.link(plan.place / path, tree / path)
        else:
            write_file(tree / path, file.read(), executable=file.executable)
    wait_for_disk(tree / path for path in plan.files.keys() - plan.same)
    full = {parent for path in plan.entries for parent in parents(path)}
    for path, entry in plan.entries.items():
        new = plan.new_path(path)
        if new is None or (entry.is_folder and path in full):
            continue
        make_folders(tree, new)
        if entry.is_folder:
            os.mkdir(tree / new)
        elif entry.is_link:
            os.symlink(os.readlink(plan.place / path), tree / new)
        else:
            os.link(plan.place / path, tree / new)
    for path in plan.left:
        make_folders(tree, path)
        if not os.path.isdir(tree / path):
            os.mkdir(tree / path)
    # Folders last: one that nobody may write to could not be filled.
    for path, entry in reversed(list(plan.entries.items())):
        new = plan.new_path(path)
        if entry.is_folder and new is not None and os.path.isdir(tree / new):
            _as_it_was(plan.place / path, entry, tree / new)
    if os.path.isdir(plan.place):
        _as_it_was(plan.place, entry_at(plan.place, ""), tree)
    record = {
        "inode": os.lstat(tree).st_ino,
        "known": {path: entry.inode for path, entry in plan.entries.items()},
    }
    write_note(tree.with_name(_RECORD), json.dumps(record).encode())


def _as_it_was(old: Path, entry: Entry, new: Path) -> None:
    """Owner, mode and access lists of a folder that takes another's place."""
    now = os.lstat(new)
    if (now.st_uid, now.st_gid) != (entry.owner, entry.group):
        os.chown(new, entry.owner, entry.group)
    if hasattr(os, "listxattr"):
        names: list[str] = []
        with suppress(OSError):  # Not every file system has attributes.
            names = os.listxattr(old)
        for name in names:
            value = os.getxattr(old, name)
            if name not in os.listxattr(new) or os.getxattr(new, name) != value:
                os.setxattr(new, name, value)
    if stat.S_IMODE(now.st_mode) != stat.S_IMODE(entry.mode):
        os.chmod(new, stat.S_IMODE(entry.mode))


def _discard(work: Path) -> None:
    """Remove what was prepared and did not come into place."""
    with suppress(OSError):
        if os.path.isdir(work / _TREE):
            remove(work / _TREE)
        remove_note(work / _RECORD)


def recover_exchange(work: Path, place: Path) -> bool:
    """Finish what an exchange left: before it, the prepared directory goes; after it, the old one does.

    What has come into the old directory since it was looked at is moved to the new one. False if that has to wait,
    because a Terraform is at work in the old one.
    """
    tree, record = work / _TREE, work / _RECORD
    if os.path.isdir(tree):
        try:
            content = json.loads(record.read_bytes())
            inode, known = content["inode"], content["known"]
        except FileNotFoundError:
            inode, known = os.lstat(tree).st_ino, {}  # It was not finished.
        except (ValueError, KeyError, TypeError):
            inode, known = 0, {}  # Not known: what is in it is kept.
        if os.lstat(tree).st_ino == inode:
            remove(tree)
        elif _locked(tree):
            return False
        else:
            os.makedirs(place, exist_ok=True)
            _dissolve(tree, "", place, known)
    remove_note(record)
    return True


def _locked(tree: Path) -> bool:
    return any(
        lock_holder(Path(folder, name)) for folder, _, names in os.walk(tree) for name in names if name[0] == "."
    )


def _dissolve(folder: Path, inside: str, place: Path, known: dict[str, int]) -> None:
    unlock(folder)
    for entry in list(os.scandir(folder)):
        path = f"{inside}{entry.name}"
        if known.get(path) != entry.inode():
            _bring_over(Path(entry.path), path, place)
        elif entry.is_dir(follow_symlinks=False):
            _dissolve(Path(entry.path), f"{path}/", place, known)
        else:
            os.unlink(entry.path)
    os.rmdir(folder)


def _bring_over(source: Path, path: str, place: Path) -> None:
    def taken(new: str) -> bool:
        above = [place / parent for parent in parents(new)]
        return os.path.lexists(place / new) or any(os.path.lexists(p) and not os.path.isdir(p) for p in above)

    new = path
    if taken(path) or not os.path.isdir((place / path).parent):
        new = kept_path(path, taken)
        make_folders(place, new)
    os.rename(source, place / new)
