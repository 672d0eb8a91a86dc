"""Two copies of one jsii assembly in a program: the classes of this library, and those that a project's own `cdktf get` made.

jsii knows an assembly by its name, and every `cdktf get` calls that of coder/coder ``coder``. The first copy that is loaded
stays, and an argument that only a later one knows would be dropped without a word. So that is an error here, whichever is
the later one; a copy that knows no more than the first works as it should.
"""

from __future__ import annotations

import gzip
import io
import json
import sys
import tarfile
from importlib import import_module
from importlib.resources import files
from typing import Any

from .._errors import ConfigError
from .._report import install_report

_REDIRECT = "jsii/file-redirect"


class OtherCopy(ConfigError, ImportError):
    """A copy of an assembly was imported that knows more than the one which is loaded already."""


def install() -> None:
    """Look at the assemblies that are loaded, and at each other one before jsii loads it."""
    assembly = import_module("jsii").JSIIAssembly
    load = assembly.load

    def looked_at(name: str, version: str, module: str, filename: str, **more: Any) -> Any:
        _compare(name, module, filename)
        return load(name, version, module, filename, **more)

    for loaded in _loaded():
        _compare(loaded.name, loaded.module, loaded.filename)

    assembly.load = looked_at


def _loaded() -> list[Any]:
    """What is loaded, the first in front."""
    modules = [module for name, module in sys.modules.items() if name.endswith("._jsii")]
    return [record for module in modules if (record := getattr(module, "__jsii_assembly__", None)) is not None]


def _compare(name: str, module: str, filename: str) -> None:
    """Raises ``OtherCopy`` if an assembly of this name was loaded before that lacks something of this one."""
    loaded = next((record for record in _loaded() if record.name == name), None)
    if loaded is None or loaded.module == module:
        return
    first, second = _members(loaded.module, loaded.filename), _members(module, filename)
    lost = sorted(second - first)
    if not lost:
        return
    install_report()
    shown = ", ".join(member.removeprefix(f"{name}.") for member in lost[:3])
    order = "" if first - second else f", or import {module} first, which knows all that {loaded.module} does"
    raise OtherCopy(
        "",
        f"{module} and {loaded.module} are two copies of the classes of {name}, and jsii takes the first for both: what only the "
        f"second knows would be lost ({shown}{f' and {len(lost) - 3} more' if len(lost) > 3 else ''})",
        f"use one of the two{order}",
    )


def _members(module: str, filename: str) -> set[str]:
    """Every property and method of every type of an assembly."""
    archive = files(f"{module}._jsii").joinpath(filename).read_bytes()
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:

        def read(path: str) -> bytes:
            file = packed.extractfile(f"package/{path}")
            return file.read() if file else b""

        described = json.loads(read(".jsii"))
        if described.get("schema") == _REDIRECT:
            described = json.loads(gzip.decompress(read(described["filename"])))
    return {
        f"{fqn}.{member['name']}"
        for fqn, kind in described["types"].items()
        for group in ("properties", "methods")
        for member in kind.get(group, ())
    }
