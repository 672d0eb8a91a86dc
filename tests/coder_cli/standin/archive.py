"""The archive that a push sends: which files, and how big it may be (provisionersdk/archive.go)."""

from __future__ import annotations

import io
import os
import re
import tarfile
from pathlib import Path

from .errors import CommandError

LIMIT = 1 << 20
_NAME = re.compile(r"[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*")
_VERSION = re.compile(r"[a-zA-Z0-9]+(?:[_.-][a-zA-Z0-9]+)*")


def check_name(name: str) -> None:
    """Refuse a template's name as the command and the server do."""
    why = ""
    if len(name) < 1:
        why = "must be >= 1 character"
    elif name in ("new", "create"):
        why = f'cannot use "{name}" as a name'
    elif not _NAME.fullmatch(name):
        why = "must be alphanumeric with hyphens"
    if why:
        raise CommandError(f'template name "{name}" is invalid: {why}')
    if len(name) >= 32:
        raise CommandError("Template name must be less than 32 characters")


def check_version_name(name: str) -> None:
    """Refuse a version's name."""
    why = "must be <= 64 characters" if len(name) > 64 else ""
    if not why and not _VERSION.fullmatch(name):
        why = "must be alphanumeric with underscores and dots"
    if why:
        raise CommandError(f'template version name "{name}" is invalid: {why}')


def left_out(relative: str) -> bool:
    """Whether a file never reaches the server."""
    base = relative.rsplit("/", 1)[-1]
    if (relative.startswith(".") or base.startswith(".")) and base != ".terraform.lock.hcl":
        return True
    if ".tfstate" in relative:
        return True
    return relative in ("terraform.tfvars", "terraform.tfvars.json") or relative.endswith(
        (".auto.tfvars", ".auto.tfvars.json")
    )


def pack(directory: str) -> bytes:
    """The directory as a tar archive."""
    top = Path(directory)
    if not top.is_dir():
        raise CommandError(f"upload: open {directory}: no such file or directory")
    if not any(entry.name.endswith((".tf", ".tf.json")) for entry in top.iterdir()):
        raise CommandError(f"upload: {top.resolve()} is not a valid template since it has no [.tf .tf.json] files")
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for folder, folders, names in os.walk(top):
            here = Path(folder).relative_to(top).as_posix()
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted([*names, *folders]):
                path = name if here == "." else f"{here}/{name}"
                if not left_out(path):
                    archive.add(top / path, arcname=path, recursive=False)
                if written.tell() + 2 * tarfile.BLOCKSIZE >= LIMIT:
                    raise CommandError(f"upload: Archive too big. Must be <= {LIMIT} bytes")
    return written.getvalue()


def unpack(data: bytes, destination: Path) -> None:
    """What a pull writes."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive.getmembers():
            target = destination / member.name
            if member.isdir():
                target.mkdir(parents=True, exist_ok=True)
            elif member.isreg():
                target.parent.mkdir(parents=True, exist_ok=True)
                stream = archive.extractfile(member)
                assert stream is not None
                target.write_bytes(stream.read())
                target.chmod(member.mode & 0o777)


def members(data: bytes) -> dict[str, bytes]:
    """The files at the top of an archive."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        found = {}
        for member in archive.getmembers():
            stream = archive.extractfile(member) if member.isreg() and "/" not in member.name else None
            if stream is not None:
                found[member.name] = stream.read()
        return found
