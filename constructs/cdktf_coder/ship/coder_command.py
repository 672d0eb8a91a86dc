"""Coder's own command, `coder`: what this library asks of it, and how its answers are read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .._errors import CoderError
from ..language.secret import Secrets


class CommandFailed(CoderError):
    """`coder` ended with an error; the text is its own, without secret values."""


@dataclass(frozen=True)
class Template:
    """A template in Coder."""

    name: str
    id: str
    active_version_id: str


@dataclass(frozen=True)
class Version:
    """A version of a template in Coder. ``tags`` are the provisioner tags that it was built with."""

    id: str
    name: str
    message: str
    status: str
    created_at: str
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def built(self) -> bool:
        """Whether it can be made the active one."""
        return self.status == "succeeded"


@dataclass(frozen=True)
class Agent:
    """An agent of a workspace and where its start-up has got to."""

    name: str
    status: str
    lifecycle: str


@dataclass(frozen=True)
class Workspace:
    """A workspace, and the version it runs on."""

    owner: str
    name: str
    template: str
    version: str
    status: str
    agents: tuple[Agent, ...] = ()


class CoderCommand:
    """Runs `coder`.

    Every call is a process of its own in a session of its own: an interrupt of this command does not reach it, so that a push is
    either made or not made.
    """

    def __init__(
        self,
        *,
        command: str = "coder",
        url: str = "",
        organization: str = "",
        secrets: Secrets,
        withhold: Iterable[str] = (),
    ) -> None:
        found = shutil.which(command)
        if found is None:
            raise CoderError(f"there is no command {command!r}; install Coder's command line, or name it by --coder")
        self._command = found
        self._organization = organization
        self.secrets = secrets
        hidden = set(withhold)
        self._environment = {name: value for name, value in os.environ.items() if name not in hidden}
        self._environment["NO_COLOR"] = "1"
        if url:
            self._environment["CODER_URL"] = url
        secrets.add(self._environment.get("CODER_SESSION_TOKEN", ""))

    def version(self) -> str:
        """What `coder version` says in its first line."""
        return self._run(["version"], organization=False).splitlines()[0]

    def whoami(self) -> Mapping[str, Any]:
        """Who is logged in, where, with which roles."""
        rows = self._json(["whoami", "--output", "json"], organization=False)
        return dict(rows[0]) if rows else {}

    def templates(self) -> dict[str, Template]:
        """Every template of the organization, by name."""
        rows = [row.get("Template", row) for row in self._json(["templates", "list", "--output", "json"])]
        return {row["name"]: Template(row["name"], row["id"], row["active_version_id"]) for row in rows}

    def versions(self, template: str) -> list[Version]:
        """A template's versions, oldest first."""
        rows = self._json(["templates", "versions", "list", template, "--output", "json"])
        found = [_version(row.get("TemplateVersion", row)) for row in rows]
        return sorted(found, key=lambda version: version.created_at)

    def pull(self, template: str, destination: Path, version: str = "") -> None:
        """Write the files of a version, by default of the active one, to a new folder."""
        words = ["templates", "pull", template, str(destination), "--yes", "--version", version or "active"]
        self._run(words)

    def push(
        self,
        template: str,
        folder: Path,
        *,
        name: str = "",
        message: str = "",
        variables_file: Path | None = None,
        tags: Mapping[str, str] | None = None,
        activate: bool = True,
    ) -> None:
        """Push a folder as a version. ``tags``: None carries on what the active version has, an empty mapping clears them."""
        words = [
            "templates",
            "push",
            template,
            "--directory",
            str(folder),
            "--yes",
            f"--activate={str(activate).lower()}",
        ]
        words += ["--name", name] if name else []
        words += ["--message", message] if message else []
        words += ["--variables-file", str(variables_file)] if variables_file else []
        if tags is not None:
            words += [f"--provisioner-tag={key}={value}" for key, value in sorted(tags.items())] or [
                "--provisioner-tag=-"
            ]
        self._run(words)

    def promote(self, template: str, version: str) -> None:
        """Make a version the active one."""
        self._run(["templates", "versions", "promote", "--template", template, "--template-version", version])

    def make_private(self, template: str) -> None:
        """Take a template away from everyone but its owners."""
        self._run(["templates", "edit", template, "--private", "--yes"])

    def delete_template(self, template: str) -> None:
        """Delete a template that no workspace uses."""
        self._run(["templates", "delete", template, "--yes"])

    def create_workspace(
        self, name: str, template: str, version: str, *, preset: str, parameters: Sequence[str]
    ) -> None:
        """Make a workspace of a version; parameters that are not given take their defaults."""
        words = ["create", name, "--template", template, "--yes"]
        words += ["--template-version", version] if version else []
        words += ["--preset", preset] if preset else []
        words += [word for parameter in parameters for word in ("--parameter", parameter)]
        self._run(words, CODER_WORKSPACE_USE_PARAMETER_DEFAULTS="true")

    def delete_workspace(self, name: str) -> None:
        """Delete a workspace of one's own."""
        self._run(["delete", name, "--yes"])

    def workspaces(self, search: str = "") -> list[Workspace]:
        """Every workspace that can be seen, or those that a search finds."""
        words = ["list", "--output", "json"]
        return [
            _workspace(row)
            for row in self._json(words + (["--search", search] if search else ["--all"]), organization=False)
        ]

    def _json(self, words: list[str], *, organization: bool = True) -> list[dict[str, Any]]:
        text = self._run(words, organization=organization)
        try:
            # An empty list of templates is said in a sentence on standard error.
            read = json.loads(text) if text.strip() else []
        except ValueError:
            raise CommandFailed(
                f"coder {' '.join(words[:3])} did not answer in JSON; is it Coder's own command?"
            ) from None
        if read is None:
            return []
        if not isinstance(read, list) or not all(isinstance(row, dict) for row in read):
            raise CommandFailed(
                f"coder {' '.join(words[:3])} answered in another shape than known; update this library"
            )
        return read

    def _run(self, words: list[str], *, organization: bool = True, **environment: str) -> str:
        if organization and self._organization:
            environment["CODER_ORGANIZATION"] = self._organization
        done = subprocess.run(
            [self._command, *words],
            env={**self._environment, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
        if done.returncode:
            raise CommandFailed(
                self.secrets.mask(_reason(done.stderr or done.stdout)) or f"exit code {done.returncode}"
            )
        return done.stdout


def _reason(text: str) -> str:
    """What an error of `coder` says, without the line that only points to its help."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    for index, line in enumerate(lines):
        if line.startswith("error: "):
            return "\n".join([line[len("error: ") :], *lines[index + 1 :]])
    return "\n".join(line for line in lines if not line.startswith("Encountered an error running"))


def _version(row: Mapping[str, Any]) -> Version:
    job = row.get("job") or {}
    tags = {key: value for key, value in (job.get("tags") or {}).items() if key not in ("scope", "owner")}
    return Version(
        row["id"],
        row["name"],
        row.get("message") or "",
        job.get("status") or "",
        str(row.get("created_at") or ""),
        tags,
    )


def _workspace(row: Mapping[str, Any]) -> Workspace:
    build = row.get("latest_build") or {}
    agents = tuple(
        Agent(agent.get("name") or "", agent.get("status") or "", agent.get("lifecycle_state") or "")
        for resource in build.get("resources") or []
        for agent in resource.get("agents") or []
    )
    return Workspace(
        row.get("owner_name") or "",
        row["name"],
        row.get("template_name") or "",
        build.get("template_version_name") or "",
        build.get("status") or "",
        agents,
    )
