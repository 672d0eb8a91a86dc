"""What one synth does to an output directory, decided before anything is changed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..._errors import Problem
from ..files import File, left_out
from .entries import KEPT, Entry, entries_in, kept_path, parents, shown
from .listing import LISTING, digest, listing, read_listing
from .terraform_lock import lock_holder

STAGE = ".cdktf-coder.new"
"""Where files are prepared inside a directory that can't be exchanged as a whole."""

_TERRAFORM = re.compile(r"[^.].*\.(tf|tofu)(\.json)?")
# CDKTF's own files; it overwrites them without asking, and doesn't list them.
_CDKTF = re.compile(r"manifest\.json|stacks/[^/]+/(cdk\.tf\.json|metadata\.json)")


@dataclass(frozen=True)
class Wanted:
    """What a synth wants to have in an output directory."""

    place: Path
    """The directory, symbolic links resolved."""
    name: str
    """The directory as the program names it."""
    files: Mapping[str, File]
    """What it writes, by path."""
    for_cli: bool = False
    """The program was started by ``cdktf synth``, which deletes afterwards what it saw in ``stacks/`` before and what
    the manifest doesn't name, and fails if that is gone."""
    template: str = ""
    """The only template that is written, if it is one."""


@dataclass
class Plan:
    """From what stands in an output directory to what will."""

    place: Path
    name: str
    files: Mapping[str, File]
    """What is written, by path, the list of it included."""
    entries: Mapping[str, Entry]
    """What stands there now."""
    same: set[str] = field(default_factory=set)
    """Files that stand there already, just as they will."""
    moves: dict[str, str] = field(default_factory=dict)
    """Entries that this library did not write and that can't stay where they are, with their new paths."""
    drops: set[str] = field(default_factory=set)
    """Files of an earlier synth that are no longer written."""
    empty: list[str] = field(default_factory=list)
    """Folders that go because nothing is left in them, innermost first."""
    left: list[str] = field(default_factory=list)
    """Empty folders for ``cdktf synth`` to delete: it fails if a folder it saw before is gone."""
    problems: list[Problem] = field(default_factory=list)
    notices: list[tuple[str, str]] = field(default_factory=list)
    obstacle: str = ""
    """Why the directory can't be exchanged as a whole."""

    @property
    def changes_nothing(self) -> bool:
        """Whether everything stands there as it should."""
        return len(self.same) == len(self.files) and not (self.moves or self.drops or self.empty)

    def named(self, path: str) -> str:
        """An entry as messages name it."""
        return shown(os.path.join(self.name, path))

    def new_path(self, path: str) -> str | None:
        """Where an entry of today stands afterwards; ``None`` if it is dropped or replaced."""
        for above in (*parents(path), path):
            if above in self.moves:
                return self.moves[above] + path[len(above) :]
        return None if path in self.files or path in self.drops or path in self.empty else path


def make_plan(wanted: Wanted) -> Plan:
    """Decide what a synth does to its output directory."""
    entries, complete = entries_in(wanted.place, hidden=STAGE)
    before = read_listing(wanted.place)
    digests = {path: digest(file.read()) for path, file in wanted.files.items()}
    if wanted.template:
        inside = f"stacks/{wanted.template}/"
        entries = {path: entry for path, entry in entries.items() if path.startswith(inside) or path in (KEPT, LISTING)}
        digests = {**{path: value for path, value in before.items() if not path.startswith(inside)}, **digests}
    plan = Plan(wanted.place, wanted.name, {**wanted.files, LISTING: File(listing(digests))}, entries)
    if not complete:
        plan.obstacle = "it holds too many other files"
    _Decisions(plan, before, wanted.for_cli).decide()
    return plan


class _Decisions:
    def __init__(self, plan: Plan, before: Mapping[str, str], for_cli: bool) -> None:
        self.plan = plan
        self.before = before
        self.for_cli = for_cli
        self.needed = {parent for path in plan.files for parent in parents(path)}
        self.stacks = {path for path in self.needed if path.count("/") == 1 and path.startswith("stacks/")}
        self.strangers = {
            path
            for path, entry in plan.entries.items()
            if path.count("/") == 1 and path.startswith("stacks/") and entry.is_folder and path not in self.stacks
        }

    def decide(self) -> None:
        plan = self.plan
        moved = ""
        for path, entry in plan.entries.items():
            self._running(path)
            if moved and path.startswith(moved):
                continue
            before = len(plan.moves)
            if entry.is_folder:
                self._folder(path, entry)
            else:
                self._file(path, entry)
            if len(plan.moves) > before:
                moved = f"{path}/"

    def _folder(self, path: str, entry: Entry) -> None:
        plan = self.plan
        if path in plan.files:
            self._move(path, "it stands where a file of this synth goes")
        elif path in self.strangers:
            if self.for_cli:
                plan.left.append(path)
            if not entry.readable or any(self._others(path)):
                self._move(path, "it belongs to no template of this app, and cdktf synth deletes such folders")
            elif not self.for_cli:
                plan.empty.insert(0, path)
        elif _stack(path) in self.strangers:
            plan.empty.insert(0, path)

    def _file(self, path: str, entry: Entry) -> None:
        plan = self.plan
        ours = path in self.before
        if path in plan.files:
            if self._equal(path, entry):
                plan.same.add(path)
            elif not ours and path != LISTING and not _CDKTF.fullmatch(path):
                self._move(path, "a file of this synth takes its place")
        elif ours and self._untouched(path, entry):
            plan.drops.add(path)
        elif path in self.needed:
            self._move(path, "it stands where a folder of this synth goes")
        elif ours and _stack(path) in self.stacks:
            self._move(path, "an earlier synth wrote it, this one does not, and it was changed by hand since")
        elif _stack(path) in self.stacks and not _CDKTF.fullmatch(path):
            self._beside(path)

    def _beside(self, path: str) -> None:
        """A file in a template's directory that Terraform or the push may take for a part of the template."""
        template, inside = path.removeprefix("stacks/").split("/", 1)
        if "/" not in inside and _TERRAFORM.fullmatch(inside):
            self.plan.problems.append(
                Problem(
                    template,
                    f"{self.plan.named(path)} was not written by this app and would change the template",
                    "ship it with template.add_file, or move it elsewhere",
                )
            )
        elif not left_out(inside):
            name = self.plan.named(f"stacks/{template}/{inside.partition('/')[0]}")
            if inside == ".terraform.lock.hcl":
                message = f"terraform init wrote {name}, and coder templates push sends it: give it as lock_file, or delete it"
            else:
                message = f"this app did not write {name}, and coder templates push sends it: move it elsewhere"
            note = (template, message)
            if note not in self.plan.notices:
                self.plan.notices.append(note)

    def _others(self, folder: str) -> Iterator[str]:
        """What a folder holds that no synth wrote."""
        for path, entry in self.plan.entries.items():
            if path.startswith(f"{folder}/"):
                if entry.is_folder:
                    if not entry.readable:
                        yield path
                elif path not in self.before or not self._untouched(path, entry):
                    yield path

    def _untouched(self, path: str, entry: Entry) -> bool:
        content = self._content(path, entry)
        return content is not None and digest(content) == self.before[path]

    def _equal(self, path: str, entry: Entry) -> bool:
        file = self.plan.files[path]
        return file.executable == entry.executable and self._content(path, entry) == file.read()

    def _content(self, path: str, entry: Entry) -> bytes | None:
        try:
            return (self.plan.place / path).read_bytes() if entry.is_file else None
        except PermissionError:
            return None

    def _move(self, path: str, why: str) -> None:
        if not self.plan.entries.get(KEPT, _FOLDER).is_folder:
            where = self.plan.named(KEPT)
            self.plan.problems.append(Problem("", f"{where} is no folder; it is where synth moves {path}", "rename it"))
        new = self.plan.moves[path] = kept_path(path, self._taken)
        template = path.split("/")[1] if path.startswith("stacks/") else ""
        where = self.plan.named(path)
        self.plan.notices.append((template, f"{where} was moved to {self.plan.named(new)}: {why}"))

    def _taken(self, path: str) -> bool:
        entries = self.plan.entries
        if path in entries or path in self.plan.moves.values() or os.path.lexists(self.plan.place / path):
            return True
        above = [parent for parent in parents(path) if parent != KEPT]
        return any(parent in self.plan.moves.values() or not entries.get(parent, _FOLDER).is_folder for parent in above)

    def _running(self, path: str) -> None:
        """A Terraform at work keeps its state open: its directory is not touched."""
        if not path.endswith(".lock.info"):
            return
        holder = lock_holder(self.plan.place / path)
        if holder is None:
            return
        parts = path.split("/")
        if parts[0] == "stacks" and len(parts) > 2:
            self.plan.problems.append(
                Problem(
                    parts[1],
                    f"Terraform is at work in {self.plan.named('/'.join(parts[:2]))} ({holder} has locked its state)",
                    "wait until it is done, then synthesize again",
                )
            )
        else:
            self.plan.obstacle = "Terraform is at work in it"


def _stack(path: str) -> str:
    """The folder in ``stacks/`` that a path leads into, if it does."""
    return "/".join(path.split("/")[:2])


_FOLDER = Entry("", 0o040755, 0, 0, 0, 0)
