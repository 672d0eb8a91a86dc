"""Bindings: the generated classes in imports/, held against what the generator writes now and against the provider's schema."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .._errors import CoderError
from ..checks.provider_versions import admits
from ..ship.scratch import scratch_folder
from .bindings_schema import schema_changes
from .change import Change


def bindings_changes(folder: Path, settings: Mapping[str, Any], generator: str | None) -> list[Change]:
    """What differs in a project's bindings. ``settings`` is cdktf.json; ``generator`` is the toolkit's command, if it is to run."""
    changes = [*_constraints(folder, settings), *schema_changes(folder)]
    return changes + (list(_generated(folder, settings, generator)) if generator else [])


def _json(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _constraints(folder: Path, settings: Mapping[str, Any]) -> Iterator[Change]:
    """The versions that the bindings were made for, against the providers that cdktf.json names."""
    get = f"run {toolkit_of(folder)} get"
    made = {
        source.split("/", 1)[1]: version for source, version in _json(folder / "versions.json").items() if "/" in source
    }
    for entry in settings.get("terraformProviders") or []:
        source, constraint = _provider(entry)
        name = source.rpartition("/")[2]
        if not (folder / name).is_dir():
            yield Change(str(folder), "!", message=f"cdktf.json names {source}, and there is no {folder / name}; {get}")
        elif source in made and constraint and not admits(constraint, made[source].partition("-")[0]):
            sentence = f"{name} was made for {source} {made[source]}, cdktf.json asks for {constraint}; {get}"
            yield Change(str(folder), "!", message=sentence)


def _provider(entry: Any) -> tuple[str, str]:
    if isinstance(entry, dict):
        return str(entry.get("source") or f"hashicorp/{entry.get('name')}"), str(entry.get("version") or "")
    source, _, constraint = str(entry).partition("@")
    return (source if "/" in source else f"hashicorp/{source}"), constraint.strip()


def _generated(folder: Path, settings: Mapping[str, Any], generator: str) -> Iterator[Change]:
    """The folder against a fresh one. Formatting and comments of Python don't count."""
    with scratch_folder() as place:
        wanted = {
            key: settings[key] for key in ("language", "terraformProviders", "terraformModules") if key in settings
        }
        project = Path(place)
        (project / "cdktf.json").write_text(json.dumps({**wanted, "app": "true", "codeMakerOutput": "imports"}))
        environment = {**os.environ, "CI": "true", "CHECKPOINT_DISABLE": "1"}
        done = subprocess.run([generator, "get"], cwd=project, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise CoderError(f"{generator} get failed:\n{(done.stderr or done.stdout).strip()}")
        yield from _trees(folder, project / "imports")


def _trees(old: Path, new: Path) -> Iterator[Change]:
    before, after = _files(old), _files(new)
    for path in sorted({*before, *after}):
        if path not in after:
            yield Change(str(old), "-", file=path, message="the generator does not write it")
        elif path not in before:
            yield Change(str(old), "+", file=path, message="the generator writes it")
        elif not _same(before[path], after[path]):
            yield Change(str(old), "~", file=path, message="the generator writes it otherwise")


def _files(folder: Path) -> dict[str, Path]:
    found: Iterable[Path] = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found if "__pycache__" not in path.parts}


def _same(one: Path, other: Path) -> bool:
    if one.read_bytes() == other.read_bytes():
        return True
    try:
        if one.suffix == ".py":
            return ast.dump(ast.parse(one.read_text(encoding="utf-8"))) == ast.dump(
                ast.parse(other.read_text(encoding="utf-8"))
            )
        if one.suffix == ".tgz":
            return _members(one) == _members(other)
        if one.suffix == ".json":
            return bool(json.loads(one.read_text(encoding="utf-8")) == json.loads(other.read_text(encoding="utf-8")))
    except (ValueError, SyntaxError, tarfile.TarError, OSError):
        pass
    return False


def _members(archive: Path) -> dict[str, object]:
    """An archive's files; of jsii's own description all but what is computed from it."""
    with tarfile.open(archive) as opened:
        files = {member.name: opened.extractfile(member) for member in opened.getmembers()}
        data = {name: file.read() for name, file in files.items() if file is not None}
    return {name: _description(content) if name.endswith(".jsii") else content for name, content in data.items()}


def _description(content: bytes) -> object:
    read = json.loads(content)
    return {key: value for key, value in read.items() if key != "fingerprint"} if isinstance(read, dict) else read


def toolkit_of(folder: Path) -> str:
    """The toolkit that bindings are made for: ``cdktf`` or ``cdktn``."""
    return (
        "cdktn"
        if any("import cdktn" in file.read_text("utf-8") for file in folder.glob("*/_jsii/__init__.py"))
        else "cdktf"
    )


def generator_command(toolkit: str) -> str | None:
    """A toolkit's own command, as installed in the project or on the machine."""
    local = Path("node_modules/.bin", toolkit)
    return str(local.resolve()) if local.is_file() else shutil.which(toolkit)
