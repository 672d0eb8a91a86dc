"""Two sets of templates, written by this library or not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from .._errors import CoderError
from ..document.read import DocumentError, read_directory
from ..document.secrets import secrets_of
from ..language.secret import Secrets
from ..ship.lock_file import NAME, Locked, read_lock
from ..ship.stacks import level_of, pushed_files, template_folders
from .change import Change, Sign, text_lines
from .consequences import with_consequences
from .documents import document_changes


def compare_sets(fresh: Path, baseline: Path) -> tuple[int, list[Change]]:
    """How many templates the baseline has, and what differs. Either both are directories of templates, or both are one template."""
    if level_of(fresh) == level_of(baseline) == "template":
        return 1, list(compare_templates(baseline.resolve().name, new=fresh, old=baseline))
    new = template_folders(fresh, hint="run `cdktf-coder synth` first")
    old = template_folders(baseline, hint="the baseline is a copy of an earlier cdktf.out/stacks")
    changes = []
    for name in sorted({*new, *old}):
        if name not in old:
            changes.append(Change(name, "+", message=f"a new template, not in {baseline}"))
        elif name not in new:
            changes.append(Change(name, "-", message=f"no longer made, still in {baseline}"))
        else:
            changes += compare_templates(name, new=new[name], old=old[name])
    return len(old), changes


def compare_templates(name: str, *, new: Path, old: Path) -> Iterator[Change]:
    """What differs between two templates: by Terraform's addresses, and all other files by their lines."""
    files, before = pushed_files(new), pushed_files(old)
    hidden = Secrets()
    try:
        before_document, document = read_directory(old), read_directory(new)
        changes = document_changes(name, before_document, document)
        yield from with_consequences(changes, before_document, document)
        for one in (before_document, document):
            hidden.add(*secrets_of(one).told.values())
        read = True
    except DocumentError:
        # Not what Terraform can read, on one side or both: then its text is compared, and what is secret in it isn't known.
        read = False
    for path in sorted({*files, *before}):
        if read and path.endswith((".tf", ".tf.json")) and "/" not in path:
            continue
        yield from (
            _masked(change, hidden) for change in _file(name, path, files.get(path), before.get(path), told=read)
        )


def _masked(change: Change, hidden: Secrets) -> Change:
    return replace(change, lines=tuple(map(hidden.mask, change.lines)))


def _file(name: str, path: str, new: Path | None, old: Path | None, *, told: bool) -> Iterator[Change]:
    if old is None:
        yield Change(name, "+", file=path, message="a new file")
        return
    if new is None:
        yield Change(name, "-", file=path, message="no longer written")
        return
    before, after = old.read_bytes(), new.read_bytes()
    if before != after:
        yield from _locks(name, before, after) if path == NAME else [_content(name, path, before, after, told)]
    was, now = os.access(old, os.X_OK), os.access(new, os.X_OK)
    if was != now:
        yield Change(name, "~", file=path, message="is executable now" if now else "is no longer executable")


def _content(name: str, path: str, before: bytes, after: bytes, told: bool) -> Change:
    if not told and path.endswith((".tf", ".tf.json", ".tfvars", ".tfvars.json")):
        return Change(
            name, "~", file=path, message="differs; it isn't shown, for it can't be read and may hold secrets"
        )
    try:
        return Change(name, "~", file=path, lines=text_lines(before.decode(), after.decode()))
    except UnicodeDecodeError:
        return Change(name, "~", file=path, message=f"not text: {len(before):,} → {len(after):,} bytes")


def _locks(name: str, before: bytes, after: bytes) -> Iterator[Change]:
    """Two lock files: their order and comments don't count."""
    old, new = (read_lock(data.decode("utf-8", "replace")) for data in (before, after))
    for provider in sorted({*old, *new}):
        was, now = old.get(provider), new.get(provider)
        if was is None or now is None or was.version != now.version:
            sign: Sign = "+" if was is None else "-" if now is None else "~"
            yield Change(name, sign, address=f"{NAME} {provider}", old=_version(was), new=_version(now))
        elif set(was.hashes) != set(now.hashes):
            yield Change(name, "~", address=f"{NAME} {provider}", message="other checksums")


def _version(lock: Locked | None) -> str | None:
    return None if lock is None else f'"{lock.version}"'


def baseline_of(project: Path = Path(".")) -> Path:
    """Where a project keeps what is committed: the first of `templates`, `snapshots`, `tests/snapshots` that holds templates."""
    places = ("templates", "snapshots", "tests/snapshots")
    for place in places:
        if level_of(project / place) == "templates":
            return project / place
    raise CoderError(
        f"there is no baseline in {', '.join(places)}; name it by --baseline, or make one: cdktf-coder drift source --accept"
    )
