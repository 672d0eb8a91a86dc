"""Read a template directory: ours or anybody's, HCL and JSON alike, without Terraform and without a network."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType

from .._errors import CoderError, Problem
from ..language.code import ReadError
from .blocks import Block, Body
from .build import Builder, Refine
from .elements import elements
from .hcl_body import RawBody, read_hcl
from .json_text import JsonValue, read_json
from .module import Document, File, Module, ModuleScope
from .override import override
from .shape import FILE, Shape, shape_of

_NOT_LISTED = frozenset((".terraform", ".git"))


class DocumentError(CoderError):
    """A directory that can't be read; `problems` says every place, file and line."""

    def __init__(self, directory: str, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        lines = "\n".join(f"  - {problem}" for problem in self.problems)
        super().__init__(f"{directory} can't be read:\n{lines}")


def read_directory(directory: str | os.PathLike[str]) -> Document:
    """Everything that Terraform finds in a directory, override files merged and local modules followed.

    Raises:
        DocumentError: there is no ``*.tf`` or ``*.tf.json`` in it, or one of them can't be read.
    """
    root = Path(directory)
    reader = _Reader(root)
    if not root.is_dir():
        raise DocumentError(str(root), [Problem("", "there is no such directory", "give a template's directory")])
    if not any(_terraform_files(root)):
        raise DocumentError(str(root), [Problem("", "there is no *.tf or *.tf.json file in it", _candidates(root))])
    module = reader.module((), ".", ModuleScope(None, None), (os.path.realpath(root),))
    if reader.problems:
        raise DocumentError(str(root), reader.problems)
    return Document(root, module, MappingProxyType(_files(root)), tuple(dict.fromkeys(reader.findings)))


def _candidates(root: Path) -> str:
    inner = sorted(
        {path.parent for depth in ("*", "*/*") for path in root.glob(f"{depth}/*.tf*") if _is_terraform(path)}
    )
    if not inner:
        return "give a template's directory"
    return f"did you mean {', '.join(str(path) for path in inner[:5])}?"


def _is_terraform(path: Path) -> bool:
    name = path.name
    if name.startswith(".") or name.endswith("~") or (name.startswith("#") and name.endswith("#")):
        return False
    return name.endswith((".tf", ".tf.json")) and not path.is_dir()


def _is_override(path: Path) -> bool:
    base = path.name.removesuffix(".json").removesuffix(".tf")
    return base == "override" or base.endswith("_override")


def _terraform_files(directory: Path) -> list[Path]:
    return sorted(path for path in directory.iterdir() if _is_terraform(path))


def _files(root: Path) -> dict[str, File]:
    found: dict[str, File] = {}
    for at, folders, names in os.walk(root):
        links = [name for name in folders if os.path.islink(os.path.join(at, name))]
        folders[:] = sorted(name for name in folders if name not in _NOT_LISTED and name not in links)
        for name in (*names, *links):
            location = Path(at, name)
            path = location.relative_to(root).as_posix()
            link = os.readlink(location) if location.is_symlink() else ""
            found[path] = File(path, location, bool(not link and os.access(location, os.X_OK)), link)
    return dict(sorted(found.items()))


Raw = RawBody | tuple[JsonValue]
"""What a file holds: HCL, or the one value of a JSON file."""


class _Reader:
    def __init__(self, root: Path) -> None:
        self._root = root
        self.problems: list[Problem] = []
        self.findings: list[Problem] = []

    def module(self, path: tuple[str, ...], directory: str, scope: ModuleScope, above: tuple[str, ...]) -> Module:
        """One module and those below it. ``above`` are the real folders of it and of the modules that call it."""
        blocks = self._blocks(path, directory, scope)
        children: dict[str, Module] = {}
        scopes: dict[str, ModuleScope] = {}
        for call in blocks:
            if call.kind != "module" or call.name in children:
                continue
            folder = self._folder(call, directory, above)
            if folder:
                scopes[call.name] = ModuleScope(scope, call)
                inner = (*above, os.path.realpath(self._root / folder))
                children[call.name] = self.module((*path, call.name), folder, scopes[call.name], inner)
        module = Module(path, directory, tuple(blocks), MappingProxyType(children))
        scope.fill(module, scopes)
        return module

    def _folder(self, call: Block, directory: str, above: tuple[str, ...]) -> str:
        """The folder of a local module; empty if the call's source is another one, or can't be followed."""
        source = call.literal("source")
        if not isinstance(source, str) or not source.startswith(("./", "../")):
            return ""
        folder = os.path.normpath(os.path.join(directory, source))
        real = os.path.realpath(self._root / folder)
        if not os.path.isdir(real) or not _terraform_files(Path(real)):
            self._find(call, f"there is no module in {folder}", "check its source")
        elif real in above:
            self._find(call, f"the module in {folder} calls itself", "break the circle")
            return ""
        else:
            if os.path.relpath(real, above[0]).split(os.sep)[0] == "..":
                self._find(call, f"{folder} is outside of the directory", "a push takes only the directory along")
            return folder
        return ""

    def _find(self, block: Block, message: str, hint: str) -> None:
        self.findings.append(Problem(str(block.origin), message, hint, block.address))

    def _blocks(self, path: tuple[str, ...], directory: str, scope: ModuleScope) -> list[Block]:
        raw: list[tuple[Path, Raw]] = []
        for file in _terraform_files(self._root / directory):
            try:
                raw.append((file, self._raw(file)))
            except ReadError as error:
                self.problems.append(error.problem)
        blocks = self._merged(raw, path, scope, shape_of)
        sources = {block.name: _source(block) for block in blocks if block.kind == "required_provider"}

        def refine(kind: str, labels: tuple[str, ...], shape: Shape) -> Shape:
            known = shape_of(kind, labels, shape)
            source = sources.get(labels[0].partition("_")[0]) if known.schema else None
            return (
                known if known.schema is None or source in (None, known.schema["provider"]) else known.without_schema()
            )

        # A provider of another source may use the same names for its types.
        if any(block.body.shape.schema and not refine(block.kind, block.labels, _OPEN).schema for block in blocks):
            blocks = self._merged(raw, path, scope, refine)
        return blocks

    def _raw(self, file: Path) -> Raw:
        name = file.relative_to(self._root).as_posix()
        try:
            text = file.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error.strerror)
            raise ReadError(name, 0, f"can't be read: {reason}", "check the file") from None
        return (read_json(name, text),) if name.endswith(".json") else read_hcl(name, text)

    def _merged(
        self, raw: list[tuple[Path, Raw]], path: tuple[str, ...], scope: ModuleScope, refine: Refine
    ) -> list[Block]:
        prefix = "".join(f"module.{name}." for name in path)
        base: list[Block] = []
        overrides: list[list[Block]] = []
        for file, content in raw:
            builder = Builder(file.relative_to(self._root).as_posix(), scope, path, refine)
            try:
                body = _body(builder, content)
            except ReadError as error:
                self.problems.append(error.problem)
                continue
            found = list(elements(body, self.findings, prefix))
            if _is_override(file):
                overrides.append(found)
            else:
                base += found
        self._duplicates(base)
        for found in overrides:
            override(base, found, self.findings)
        return base

    def _duplicates(self, blocks: list[Block]) -> None:
        first: dict[str, Block] = {}
        for block in blocks:
            before = first.setdefault(block.address, block)
            if before is not block and not (block.kind == "terraform" and block.name == "required_version"):
                self._find(block, f"{block.address} is defined a second time, first in {before.origin}", "keep one")


_OPEN = Shape(closed=False)


def _body(builder: Builder, raw: Raw) -> Body:
    return builder.from_hcl(raw, FILE) if isinstance(raw, RawBody) else builder.from_json(raw[0], FILE, 1)


def _source(block: Block) -> str:
    """A provider's source without the registry: ``namespace/name``."""
    entries = block.body.arguments["value"].entries()
    source = entries["source"].literal if entries and "source" in entries else f"hashicorp/{block.name}"
    return "/".join(str(source).lower().split("/")[-2:])
