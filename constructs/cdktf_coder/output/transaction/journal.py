"""New files put in place one by one, by a list of steps that the next command finishes if this one is killed.

For directories that can't be exchanged as a whole. Files that are kept stay where they are; while the steps are carried
out a reader may see new files beside old ones.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from .entries import make_folders, parents, remove, remove_note, wait_for_disk, write_file, write_note
from .listing import LISTING, digest
from .plan import Plan
from .rename import uninterrupted

_FILES = "files"
_STEPS = "steps.json"


def put_in_place(plan: Plan, stage: Path) -> None:
    """Carry out a plan. ``stage`` is an empty folder inside of the plan's directory; it is emptied again.

    Raises ``OSError``; as long as nothing has been put in place, nothing has changed then.
    """
    if plan.changes_nothing:
        return
    try:
        _prepare(plan, stage)
    except BaseException:
        with suppress(OSError):
            recover_journal(stage, plan.place)
        raise
    with uninterrupted():
        recover_journal(stage, plan.place)


def _prepare(plan: Plan, stage: Path) -> None:
    files = stage / _FILES
    os.mkdir(files)
    # The manifest is what readers start from, so it comes last but for the list of what stands there.
    puts = sorted(plan.files.keys() - plan.same, key=lambda path: (path == LISTING, path == "manifest.json", path))
    for path in puts:
        make_folders(files, path)
        write_file(files / path, plan.files[path].read(), executable=plan.files[path].executable)
    wait_for_disk(files / path for path in puts)
    entries = plan.entries
    steps = {
        "moves": [[path, new, entries[path].inode] for path, new in plan.moves.items()],
        "drops": [[path, digest((plan.place / path).read_bytes())] for path in sorted(plan.drops)],
        "puts": puts,
        "empty": [*plan.empty, *sorted({parent for path in plan.drops for parent in parents(path)}, reverse=True)],
        "left": plan.left,
    }
    write_note(stage / _STEPS, json.dumps(steps).encode())


def recover_journal(stage: Path, place: Path) -> None:
    """Finish the steps if they were all written down, else undo the preparation: nothing has changed then."""
    try:
        steps: dict[str, Any] = json.loads((stage / _STEPS).read_bytes())
    except FileNotFoundError:
        steps = {}
    if steps:
        _carry_out(steps, stage / _FILES, place)
    if os.path.isdir(stage / _FILES):
        remove(stage / _FILES)
    remove_note(stage / _STEPS)


def _carry_out(steps: dict[str, Any], files: Path, place: Path) -> None:
    """Each step has an effect only as long as it has not been done."""
    for path, new, inode in steps["moves"]:
        if _is(place / path, inode) and not os.path.lexists(place / new):
            make_folders(place, new)
            os.rename(place / path, place / new)
    for path, content in steps["drops"]:
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            if digest((place / path).read_bytes()) == content:
                os.unlink(place / path)
    left = set(steps["left"])
    for path in steps["empty"]:
        # A folder that something has come into in the meantime stays.
        if path not in left and os.path.isdir(place / path) and not os.listdir(place / path):
            os.rmdir(place / path)
    for path in steps["puts"]:
        if os.path.lexists(files / path):
            make_folders(place, path)
            os.rename(files / path, place / path)
    for path in left:
        make_folders(place, f"{path}/")


def _is(path: Path, inode: int) -> bool:
    try:
        return os.lstat(path).st_ino == inode
    except (FileNotFoundError, NotADirectoryError):
        return False
