"""Terraform's lock file of a template, held against the providers that the template needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..checks.provider_versions import admits
from ..document.module import Document
from ..document.read import read_directory

NAME = ".terraform.lock.hcl"
_PROVIDER = re.compile(r'^provider\s+"([^"]+)"\s*\{(.*?)^\}', re.MULTILINE | re.DOTALL)
_VERSION = re.compile(r'^\s*version\s*=\s*"([^"]+)"', re.MULTILINE)
_HASH = re.compile(r'"((?:h1|zh):[^"]+)"')


@dataclass(frozen=True)
class Locked:
    """A provider in a lock file: its version and its checksums."""

    version: str
    hashes: tuple[str, ...]

    @property
    def release(self) -> str:
        """The version's numbers."""
        return re.split(r"[-+]", self.version or "0")[0]


def read_lock(text: str) -> dict[str, Locked]:
    """The providers of a lock file by ``namespace/name``, whatever registry they come from."""
    found = {}
    for address, body in _PROVIDER.findall(text):
        version = _VERSION.search(body)
        found[_short(address)] = Locked(version.group(1) if version else "", tuple(_HASH.findall(body)))
    return found


@dataclass
class Required:
    """A provider that a template needs: its source as written, and every version constraint."""

    source: str
    constraints: list[str]


def required(document: Document) -> dict[str, Required]:
    """The providers that a template and its local modules need, by ``namespace/name``."""
    found: dict[str, Required] = {}
    for module in document.root.walk():
        local = set()
        for name, value in module.required_providers.items():
            entries = value.entries() or {}
            source = str(entries["source"].literal) if "source" in entries else f"hashicorp/{name}"
            constraint = entries["version"].literal if "version" in entries else value.literal
            needed = found.setdefault(_short(source), Required(source, []))
            needed.constraints += [constraint] if isinstance(constraint, str) else []
            local.add(name)
        for block in module.blocks:
            prefix = block.type.partition("_")[0]
            if block.kind in ("resource", "data", "ephemeral") and prefix not in (*local, "", "terraform"):
                found.setdefault(f"hashicorp/{prefix}", Required(f"hashicorp/{prefix}", []))
    return found


def has_remote_modules(document: Document) -> bool:
    """Whether a module of a registry or a repository is called: what it needs can't be seen."""
    return any(
        not str(call.literal("source") or "").startswith(("./", "../"))
        for module in document.root.walk()
        for call in module.calls.values()
    )


def lock_problems(folder: Path, platforms: Iterable[str]) -> Iterator[str]:
    """What is wrong with a template's lock file; nothing if it ships none."""
    path = folder / NAME
    if not path.is_file():
        return
    document = read_directory(folder)
    needed = required(document)
    locked = read_lock(path.read_text(encoding="utf-8", errors="replace"))
    yield from _versions(needed, locked)
    count = len(list(platforms))
    for name, lock in locked.items():
        # Checksums of archives (zh) come from a registry, for every platform at once; those of folders (h1) one a platform.
        archives = any(checksum.startswith("zh:") for checksum in lock.hashes)
        if name in needed and not archives and len(lock.hashes) < count:
            yield f"{name} {lock.version} has checksums of {len(lock.hashes)} of {count} platforms"
        if name not in needed and not has_remote_modules(document):
            yield f"{name} {lock.version} is locked and not needed"


def _versions(needed: Mapping[str, Required], locked: Mapping[str, Locked]) -> Iterator[str]:
    for name, need in needed.items():
        if name not in locked:
            yield f"{name} is needed and not locked"
            continue
        for constraint in dict.fromkeys(need.constraints):
            if not admits(constraint, locked[name].release):
                yield f"{name} is locked at {locked[name].version}, the template needs {constraint}"


def missing_providers(document: Document, lock: str) -> list[str]:
    """The providers that a template needs and a lock file lacks, or has in a version that is not allowed."""
    return list(_versions(required(document), read_lock(lock)))


def _short(address: str) -> str:
    return "/".join(address.lower().split("/")[-2:])
