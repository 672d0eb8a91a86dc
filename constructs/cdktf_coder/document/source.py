"""Where a document's files come from: a directory, or files that are about to be written."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

_NOT_LISTED = frozenset((".terraform", ".git"))


@dataclass(frozen=True)
class File:
    """A file of the directory, Terraform's own included."""

    path: str
    """From the directory, with forward slashes."""
    content: Path | bytes = field(repr=False)
    """Where it lies, or what it holds."""
    executable: bool = False
    link: str = ""
    """Where it leads, if it is a symbolic link."""

    def read_bytes(self) -> bytes:
        """What it holds now."""
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()


class Source(Protocol):
    """The files that a document is read from; folders and files are named from its top, with forward slashes."""

    def terraform_files(self, folder: str) -> list[str]:
        """What Terraform reads in a folder, in its order; nothing if there is no such folder."""
        ...

    def read(self, file: str) -> bytes:
        """What a file holds. Raises ``OSError``."""
        ...

    def identity(self, folder: str) -> str:
        """The same for two names of one folder."""
        ...

    def files(self) -> dict[str, File]:
        """Every file by its path."""
        ...


def is_terraform(name: str) -> bool:
    """Whether Terraform reads a file of this name."""
    if name.startswith(".") or name.endswith("~") or (name.startswith("#") and name.endswith("#")):
        return False
    return name.endswith((".tf", ".tf.json"))


class Directory:
    """Files on disk."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def terraform_files(self, folder: str) -> list[str]:
        """See `Source`."""
        here = self._root / folder
        if not here.is_dir():
            return []
        paths = sorted(path for path in here.iterdir() if is_terraform(path.name) and not path.is_dir())
        return [path.relative_to(self._root).as_posix() for path in paths]

    def read(self, file: str) -> bytes:
        """See `Source`."""
        return (self._root / file).read_bytes()

    def identity(self, folder: str) -> str:
        """See `Source`."""
        return os.path.realpath(self._root / folder)

    def files(self) -> dict[str, File]:
        """See `Source`."""
        found: dict[str, File] = {}
        for at, folders, names in os.walk(self._root):
            links = [name for name in folders if os.path.islink(os.path.join(at, name))]
            folders[:] = sorted(name for name in folders if name not in _NOT_LISTED and name not in links)
            for name in (*names, *links):
                location = Path(at, name)
                path = location.relative_to(self._root).as_posix()
                link = os.readlink(location) if location.is_symlink() else ""
                found[path] = File(path, location, bool(not link and os.access(location, os.X_OK)), link)
        return dict(sorted(found.items()))


class Files:
    """Files by their paths: what they hold, or where that lies."""

    def __init__(self, contents: Mapping[str, Path | bytes]) -> None:
        self._contents = contents

    def terraform_files(self, folder: str) -> list[str]:
        """See `Source`."""
        here = "" if folder == "." else folder
        return sorted(
            path
            for path in self._contents
            if posixpath.dirname(path) == here and is_terraform(posixpath.basename(path))
        )

    def read(self, file: str) -> bytes:
        """See `Source`."""
        content = self._contents[file]
        return content if isinstance(content, bytes) else content.read_bytes()

    def identity(self, folder: str) -> str:
        """See `Source`."""
        return posixpath.join("/", posixpath.normpath(folder))

    def files(self) -> dict[str, File]:
        """See `Source`."""
        return {path: File(path, self._contents[path]) for path in sorted(self._contents)}
