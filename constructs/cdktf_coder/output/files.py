"""The files of a template's directory, and the limits that Coder sets on them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .._errors import Problem
from ..model.located import sought
from ..model.template import ShippedFile

LIMIT = 1024 * 1024
"""What ``coder templates push`` takes at most, measured as a tar archive, in bytes."""

_BLOCK = 512
_LEFT_OUT = ("terraform.tfvars", "terraform.tfvars.json")
_OWN = ("cdk.tf.json", "parameters.tf", "README.md", ".terraform.lock.hcl")


@dataclass(frozen=True)
class File:
    """A file to write: what it holds, or which file it is a copy of."""

    content: bytes | Path
    executable: bool = False

    def read(self) -> bytes:
        """What it holds."""
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()


def copy_of(source: Path) -> File:
    """A file that is copied, as executable as it is."""
    return File(source, executable=os.access(source, os.X_OK))


class FileTree:
    """What a directory will hold: text by its path, and files to copy."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._texts: dict[str, bytes] = {}
        self._copies: dict[str, Path] = {}

    def add_text(self, path: str, text: str) -> None:
        """A file made here."""
        self._texts[path] = text.encode("utf-8", "surrogatepass")

    def text(self, path: str) -> str:
        """What a file made here holds."""
        return self._texts[path].decode("utf-8", "surrogatepass")

    @property
    def texts(self) -> tuple[str, ...]:
        """The paths of the files made here."""
        return tuple(self._texts)

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file's path."""
        return (*self._texts, *self._copies)

    def add_lock(self, source: Path) -> list[Problem]:
        """Ship a dependency lock file."""
        if not source.is_file():
            return [
                Problem(
                    self._name,
                    f"there is no lock file {source}{sought(source)}",
                    "make one with `cdktf-coder lock`, or omit lock_file",
                )
            ]
        self._copies[".terraform.lock.hcl"] = source
        return []

    def add_shipped(self, shipped: ShippedFile) -> list[Problem]:
        """Ship a file or folder of the user's. Symbolic links are followed, but not out of the folder."""
        source = shipped.source
        parts = PurePosixPath(shipped.destination).parts
        if not parts or shipped.destination.startswith("/") or ".." in parts or "\0" in shipped.destination:
            return [
                Problem(
                    shipped.path,
                    f"{shipped.destination!r} is outside of the template's directory",
                    "give a relative path without ..",
                )
            ]
        destination = PurePosixPath(*parts).as_posix()
        if not source.exists():
            return [
                Problem(
                    shipped.path,
                    f"there is no file or folder {source}{sought(source)}",
                    "give a path that exists",
                )
            ]
        if not source.is_dir():
            return self._add_copy(destination, source, shipped.path)
        problems: list[Problem] = []
        root = source.resolve()
        for folder, folders, names in os.walk(source, followlinks=False):
            folders.sort()
            here = Path(folder)
            for name in sorted([*names, *(f for f in folders if (here / f).is_symlink())]):
                file = here / name
                inside = f"{destination}/{file.relative_to(source).as_posix()}"
                problems += self._linked(file, source, root, shipped.path) or self._add_copy(inside, file, shipped.path)
        return problems

    def _linked(self, file: Path, source: Path, root: Path, construct: str) -> list[Problem]:
        """What is wrong with a symbolic link; nothing for a file."""
        if not file.is_symlink():
            return []
        try:
            target = file.resolve(strict=True)
        except (OSError, RuntimeError):
            return [Problem(construct, f"the symbolic link {file} points to nothing", "correct it, or remove it")]
        if not target.is_relative_to(root):
            return [
                Problem(
                    construct, f"the symbolic link {file} leads out of {source}", "put the file itself into the folder"
                )
            ]
        if target.is_dir():
            return [Problem(construct, f"{file} is a symbolic link to a folder", "put the folder itself there")]
        return []

    def _add_copy(self, path: str, source: Path, construct: str) -> list[Problem]:
        if path in self._texts or path in self._copies or path in _OWN:
            return [Problem(construct, f"{path} is already in the template's directory", "choose another destination")]
        for other in (*self._texts, *self._copies):
            if other.startswith(f"{path}/") or path.startswith(f"{other}/"):
                return [
                    Problem(construct, f"{path} and {other} can't both be in a directory", "choose another destination")
                ]
        if not path.isascii() and os.fsencode(path).decode("utf-8", "replace") != path:
            named = os.fsencode(path).decode("utf-8", "backslashreplace")
            return [Problem(construct, f"the file name {named} is not UTF-8", "rename it")]
        if not source.is_file():
            return [Problem(construct, f"{source} is neither a file nor a folder", "ship files only")]
        self._copies[path] = source
        why = left_out(path)
        if why:
            hint = "rename it, or omit it"
            if PurePosixPath(path).name == ".dockerignore":
                hint = "name it Dockerfile.dockerignore, which Docker reads for the Dockerfile beside it"
            return [Problem(construct, f"Coder leaves out {path}: {why}", hint)]
        return []

    def check(self) -> list[Problem]:
        """Hold the directory against the size that Coder takes."""
        sizes = {path: len(data) for path, data in self._texts.items()}
        sizes.update({path: source.stat().st_size for path, source in self._copies.items()})
        total = archive_size(sizes)
        if total <= LIMIT:
            return []
        biggest = sorted(sizes.items(), key=lambda item: (-item[1], item[0]))[:5]
        named = ", ".join(f"{path} ({size:,} bytes)" for path, size in biggest)
        return [
            Problem(
                self._name,
                f"the template is an archive of {total:,} bytes, Coder takes {LIMIT:,}; the biggest files are {named}",
                "build big files into the image, or download them in a start-up script",
            )
        ]

    def contents(self) -> dict[str, bytes | Path]:
        """What every file holds, or where that lies, by its path."""
        return {**self._texts, **self._copies}

    def files(self) -> dict[str, File]:
        """Every file by its path."""
        made = {path: File(data) for path, data in self._texts.items()}
        return {**made, **{path: copy_of(source) for path, source in self._copies.items()}}


def files_in(folder: Path) -> dict[str, File]:
    """Every file in a folder by its path."""
    found = (Path(here, name) for here, _, names in os.walk(folder) for name in names)
    return {file.relative_to(folder).as_posix(): copy_of(file) for file in found}


def left_out(path: str) -> str:
    """Why ``coder templates push`` leaves a file out; empty if it takes it."""
    parts = PurePosixPath(path).parts
    if any(part.startswith(".") for part in parts) and path != ".terraform.lock.hcl":
        return "hidden files are not pushed"
    name = parts[-1]
    if ".tfstate" in name:
        return "state is not pushed"
    if name in _LEFT_OUT or name.endswith((".auto.tfvars", ".auto.tfvars.json")):
        return "variable files are not pushed"
    return ""


def archive_size(sizes: dict[str, int]) -> int:
    """The size of the tar archive that the push makes, in bytes: a header a file and folder, contents padded, two empty blocks."""
    folders = {
        parent.as_posix() for path in sizes for parent in PurePosixPath(path).parents if parent.as_posix() != "."
    }
    headers = sum(_BLOCK * (3 if len(path.encode()) > 100 else 1) for path in [*sizes, *folders])
    contents = sum((size + _BLOCK - 1) // _BLOCK * _BLOCK for size in sizes.values())
    return headers + contents + 2 * _BLOCK
