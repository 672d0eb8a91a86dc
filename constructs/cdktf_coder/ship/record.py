"""What a push leaves in its version's message, so that the next one can tell what differs.

A pull gives a version's files, neither its variables nor who set them. The message is part of the version, can't be changed,
is read for all versions in one call, and Coder shows its first line only. Secret values stand there by a keyed digest: without the
key they can neither be compared nor guessed.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .environment import Value
from .stacks import pushed_files

KEY_VARIABLE = "CDKTF_CODER_KEY"
_MARK = "cdktf-coder: "


@dataclass(frozen=True)
class Record:
    """Files by their digest, variables by theirs, and the provisioner tags given.

    ``key`` names the key that the digests of secret values were made with; empty without any.
    """

    files: str
    variables: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    key: str = ""
    project: str = ""

    def message(self, subject: str) -> str:
        """The version's message: the subject is what people see."""
        body: dict[str, Any] = {"files": self.files, "variables": dict(sorted(self.variables.items()))}
        body.update({"tags": dict(sorted(self.tags.items()))} if self.tags else {})
        body.update({"key": self.key} if self.key else {})
        body.update({"project": self.project} if self.project else {})
        return f"{subject}\n\n{_MARK}{json.dumps(body, separators=(',', ':'))}"


def read_record(message: str) -> Record | None:
    """The record in a version's message; None if this command did not push it."""
    for line in message.splitlines():
        if line.startswith(_MARK):
            try:
                body = json.loads(line[len(_MARK) :])
                variables, tags = (
                    {str(name): str(value) for name, value in body.get(key, {}).items()}
                    for key in ("variables", "tags")
                )
                return Record(
                    str(body["files"]), variables, tags, str(body.get("key", "")), str(body.get("project", ""))
                )
            except (ValueError, KeyError, AttributeError, TypeError):
                return None
    return None


def files_digest(folder: Path) -> str:
    """One digest for the files that a push sends: paths, contents, and which of them are executable."""
    whole = hashlib.sha256()
    for path, file in pushed_files(folder).items():
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        whole.update(f"{path}\0{content}\0{os.access(file, os.X_OK):d}\n".encode())
    return whole.hexdigest()[:32]


class Key:
    """The key of secret values' digests: ``CDKTF_CODER_KEY``, else one of this machine's own, made when first needed."""

    def __init__(self) -> None:
        self._secret: bytes | None = None

    @property
    def name(self) -> str:
        """What tells two keys apart, and reveals neither."""
        return hashlib.sha256(b"name" + self._key()).hexdigest()[:12]

    def digest(self, variable: str, value: Value) -> str:
        """A variable's digest: keyed if it is secret."""
        if value.secret:
            return "k:" + hmac.new(self._key(), f"{variable}\0{value.text}".encode(), hashlib.sha256).hexdigest()[:32]
        return hashlib.sha256(value.text.encode()).hexdigest()[:16]

    def _key(self) -> bytes:
        if self._secret is None:
            given = os.environ.get(KEY_VARIABLE)
            self._secret = given.encode() if given else _own_key()
        return self._secret


def _own_key() -> bytes:
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    path = state / "cdktf-coder" / "key"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_bytes()
        fresh = os.urandom(32)
        with os.fdopen(handle, "wb") as file:
            file.write(fresh)
        return fresh
    except OSError:
        # Nowhere to keep one: a key of this run, which compares with nothing.
        return os.urandom(32)
