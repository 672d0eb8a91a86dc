"""Read a template directory, written by this library or not, in HCL or JSON, without Terraform and without a network."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from .._errors import CoderError, Problem
from ..language.code import ReadError
from .blocks import Block, Body
from .build import Builder, Refine
from .elements import elements
from .hcl_body import RawBody, read_hcl
from .json_text import JsonValue, read_json
from .module import Document, Module, ModuleScope
from .override import override
from .shape import FILE, Shape, shape_of
from .source import Directory, Files, Source, is_terraform


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
    if not root.is_dir():
        raise DocumentError(str(root), [Problem("", "there is no such directory", "give a template's directory")])
    source = Directory(root)
    if not source.terraform_files("."):
        raise DocumentError(str(root), [Problem("", "there is no *.tf or *.tf.json file in it", _candidates(root))])
    return _read(root, source)


def read_files(files: Mapping[str, bytes | Path], name: str = "template") -> Document:
    """Like `read_directory`, of files that need not lie in one: by path what they hold, or where that lies.

    Raises:
        DocumentError: one of them can't be read.
    """
    return _read(Path(name), Files(files))


def _read(root: Path, source: Source) -> Document:
    reader = _Reader(source)
    module = reader.module((), ".", ModuleScope(None, None), (source.identity("."),))
    if reader.problems:
        raise DocumentError(str(root), reader.problems)
    return Document(root, module, MappingProxyType(source.files()), tuple(dict.fromkeys(reader.findings)))


def _candidates(root: Path) -> str:
    inner = sorted(
        {
            path.parent
            for depth in ("*", "*/*")
            for path in root.glob(f"{depth}/*.tf*")
            if is_terraform(path.name) and not path.is_dir()
        }
    )
    if not inner:
        return "give a template's directory"
    return f"did you mean {', '.join(str(path) for path in inner[:5])}?"


def _is_override(file: str) -> bool:
    base = posixpath.basename(file).removesuffix(".json").removesuffix(".tf")
    return base == "override" or base.endswith("_override")


MAX_MODULES = 500
"""How many calls of local modules are followed. Ten modules that each call the next one twice would be a thousand."""

Raw = RawBody | tuple[JsonValue]
"""What a file holds: HCL, or the one value of a JSON file."""


class _Reader:
    def __init__(self, source: Source) -> None:
        self._source = source
        self.problems: list[Problem] = []
        self.findings: list[Problem] = []
        self._modules = 0

    def module(self, path: tuple[str, ...], directory: str, scope: ModuleScope, above: tuple[str, ...]) -> Module:
        """One module and those below it. ``above`` are the real folders of it and of the modules that call it."""
        self._modules += 1
        blocks = self._blocks(path, directory, scope)
        children: dict[str, Module] = {}
        scopes: dict[str, ModuleScope] = {}
        for call in blocks:
            if call.kind != "module" or call.name in children:
                continue
            folder = self._folder(call, directory, above)
            if folder:
                scopes[call.name] = ModuleScope(scope, call)
                inner = (*above, self._source.identity(folder))
                children[call.name] = self.module((*path, call.name), folder, scopes[call.name], inner)
        module = Module(path, directory, tuple(blocks), MappingProxyType(children))
        scope.fill(module, scopes)
        return module

    def _folder(self, call: Block, directory: str, above: tuple[str, ...]) -> str:
        """The folder of a local module; empty if the call's source is another one, or can't be followed."""
        source = call.literal("source")
        if not isinstance(source, str) or not source.startswith(("./", "../")):
            return ""
        folder = posixpath.normpath(posixpath.join(directory, source))
        real = self._source.identity(folder)
        if not self._source.terraform_files(folder):
            self._find(call, f"there is no module in {folder}", "check its source")
        elif self._modules > MAX_MODULES:
            self.problems.append(Problem("", f"it calls more than {MAX_MODULES} modules", "call fewer"))
            return ""
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
        raw: list[tuple[str, Raw]] = []
        for file in self._source.terraform_files(directory):
            try:
                raw.append((file, self._raw(file)))
            except ReadError as error:
                self.problems.append(error.problem)
        blocks = self._merged(raw, path, scope, shape_of)
        sources = {block.name: _source(block) for block in blocks if block.kind == "required_provider"}

        def refine(kind: str, labels: tuple[str, ...], shape: Shape) -> Shape:
            known = shape_of(kind, labels, shape)
            source = sources.get(labels[0].partition("_")[0]) if known.schema and labels else None
            return (
                known if known.schema is None or source in (None, known.schema["provider"]) else known.without_schema()
            )

        # A provider of another source may use the same names for its types.
        if any(block.body.shape.schema and not refine(block.kind, block.labels, _OPEN).schema for block in blocks):
            blocks = self._merged(raw, path, scope, refine)
        return blocks

    def _raw(self, name: str) -> Raw:
        try:
            text = self._source.read(name).decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error.strerror)
            raise ReadError(name, 0, f"can't be read: {reason}", "check the file") from None
        return (read_json(name, text),) if name.endswith(".json") else read_hcl(name, text)

    def _merged(
        self, raw: list[tuple[str, Raw]], path: tuple[str, ...], scope: ModuleScope, refine: Refine
    ) -> list[Block]:
        prefix = "".join(f"module.{name}." for name in path)
        base: list[Block] = []
        overrides: list[list[Block]] = []
        for file, content in raw:
            builder = Builder(file, scope, path, refine)
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
