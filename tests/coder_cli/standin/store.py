"""The server's state: one directory, JSON files and archives, changed under a lock."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from .errors import NOT_FOUND, CommandError

ORGANIZATION = "7f3f4c41-0000-4000-8000-000000000001"
USER = {"id": "7f3f4c41-0000-4000-8000-000000000002", "username": "admin", "name": "Admin"}
TOKEN = "standin-token"


class Store:
    """A server's state in ``directory``."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        for name in ("templates", "files", "workspaces"):
            (directory / name).mkdir(parents=True, exist_ok=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody else changes anything meanwhile."""
        with open(self.directory / ".lock", "w") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield

    def log(self, arguments: list[str]) -> None:
        """Remember a call, one JSON line each."""
        with self.locked(), open(self.directory / "calls.jsonl", "a", encoding="utf-8") as handle:
            handle.write(json.dumps(arguments) + "\n")

    @property
    def token(self) -> str:
        """The session token that the server accepts."""
        path = self.directory / "token"
        return path.read_text().strip() if path.exists() else TOKEN

    def fault(self, kind: str, name: str) -> Any:
        """What a test wants to go wrong: ``faults.json`` maps kind and name to a value."""
        path = self.directory / "faults.json"
        faults = json.loads(path.read_text()) if path.exists() else {}
        return faults.get(kind, {}).get(name)

    def templates(self) -> list[dict[str, Any]]:
        """Every template, by name."""
        return [json.loads(path.read_text()) for path in sorted((self.directory / "templates").glob("*.json"))]

    def template(self, name: str) -> dict[str, Any]:
        """One template; an error if there is none."""
        path = self.directory / "templates" / f"{name}.json"
        if "/" in name or not path.exists():
            raise CommandError(NOT_FOUND)
        found: dict[str, Any] = json.loads(path.read_text())
        return found

    def find(self, name: str) -> dict[str, Any] | None:
        """One template, or None."""
        try:
            return self.template(name)
        except CommandError:
            return None

    def save(self, template: dict[str, Any]) -> None:
        """Write a template."""
        _write(self.directory / "templates" / f"{template['name']}.json", template)

    def put(self, data: bytes) -> str:
        """Keep an archive; the result is what names it."""
        digest = hashlib.sha256(data).hexdigest()
        (self.directory / "files" / f"{digest}.tar").write_bytes(data)
        return digest

    def get(self, digest: str) -> bytes:
        """An archive."""
        return (self.directory / "files" / f"{digest}.tar").read_bytes()

    def workspaces(self) -> list[dict[str, Any]]:
        """Every workspace, by owner and name."""
        return [json.loads(path.read_text()) for path in sorted((self.directory / "workspaces").glob("*.json"))]

    def workspace(self, identifier: str) -> dict[str, Any]:
        """A workspace by NAME or OWNER/NAME."""
        owner, _, name = identifier.rpartition("/")
        owner = USER["username"] if owner in ("", "me") else owner
        path = self.directory / "workspaces" / f"{owner}--{name}.json"
        if not path.exists():
            raise CommandError(NOT_FOUND)
        found: dict[str, Any] = json.loads(path.read_text())
        return found

    def save_workspace(self, workspace: dict[str, Any]) -> None:
        """Write a workspace."""
        _write(self.directory / "workspaces" / f"{workspace['owner_name']}--{workspace['name']}.json", workspace)

    def drop_workspace(self, workspace: dict[str, Any]) -> None:
        """Forget a workspace."""
        (self.directory / "workspaces" / f"{workspace['owner_name']}--{workspace['name']}.json").unlink()


def version_of(template: dict[str, Any], name: str) -> dict[str, Any]:
    """A version by its name."""
    for version in template["versions"]:
        if version["name"] == name:
            found: dict[str, Any] = version
            return found
    raise CommandError(NOT_FOUND)


def active(template: dict[str, Any]) -> dict[str, Any]:
    """The active version."""
    found: dict[str, Any] = next(v for v in template["versions"] if v["id"] == template["active_version_id"])
    return found


def new_id() -> str:
    """An identifier, as the server makes them."""
    return str(uuid.uuid4())


def now() -> str:
    """The time, as the server writes it."""
    return datetime.now(timezone.utc).isoformat().replace("+00:00", "Z")


def _write(path: Path, value: Any) -> None:
    fresh = path.with_suffix(f".{os.getpid()}")
    fresh.write_text(json.dumps(value, indent=1))
    fresh.replace(path)
