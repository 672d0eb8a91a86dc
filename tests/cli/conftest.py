"""A Coder server's stand-in, and the commands run as processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TOKEN = "standin-token"


@dataclass
class Coder:
    """The stand-in: its state, and its command."""

    home: Path
    environment: dict[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: str, check: bool = True, **changes: str) -> subprocess.CompletedProcess[str]:
        """Run ``coder``."""
        done = subprocess.run(
            ["coder", *arguments],
            env={**self.environment, **changes},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=60,
        )
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    @property
    def calls(self) -> list[list[str]]:
        """The arguments of every call so far."""
        path = self.home / "calls.jsonl"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    def called(self, *words: str) -> list[list[str]]:
        """The calls of one command."""
        return [call for call in self.calls if call[: len(words)] == list(words)]

    def forget_calls(self) -> None:
        """Count anew."""
        (self.home / "calls.jsonl").unlink(missing_ok=True)

    def faults(self, **kinds: Mapping[str, Any]) -> None:
        """What shall go wrong, by kind and template."""
        fresh = self.home / "faults.fresh"
        fresh.write_text(json.dumps(kinds))
        fresh.replace(self.home / "faults.json")

    def template(self, name: str) -> Any:
        """A template as the server keeps it."""
        return json.loads((self.home / "templates" / f"{name}.json").read_text())

    @property
    def names(self) -> list[str]:
        """The templates' names."""
        return sorted(path.stem for path in (self.home / "templates").glob("*.json"))

    def active(self, name: str) -> Any:
        """A template's active version."""
        template = self.template(name)
        return next(v for v in template["versions"] if v["id"] == template["active_version_id"])

    def workspaces(self) -> list[str]:
        """The workspaces' names."""
        return sorted(path.stem for path in (self.home / "workspaces").glob("*.json"))


@pytest.fixture
def coder(tmp_path: Path) -> Coder:
    """A stand-in for Coder of the test's own, logged in by the environment."""
    home = tmp_path / "coder-server"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("LANG", "LC_ALL", "TMPDIR") if name in os.environ}
    environment = {
        **kept,
        "PATH": f"{ROOT / 'tests' / 'coder_cli'}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "constructs"),
        "HOME": str(tmp_path / "home"),
        "CODER_STANDIN": str(home),
        "CODER_URL": "https://coder.example",
        "CODER_SESSION_TOKEN": TOKEN,
        "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION": "20",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    (tmp_path / "home").mkdir()
    return Coder(home, environment)


@dataclass
class Project:
    """A folder in which ``cdktf-coder`` is run."""

    folder: Path
    environment: dict[str, str]

    def __call__(
        self, *arguments: str, code: int | None = 0, changes: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run ``cdktf-coder`` and hold its exit code against ``code``, unless that is None."""
        done = subprocess.run(
            [sys.executable, "-m", "cdktf_coder.cli", *arguments],
            cwd=self.folder,
            env={**self.environment, **(changes or {})},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=300,
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert code is None or done.returncode == code, f"{done.returncode}\n{done.stdout}\n{done.stderr}"
        return done

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
        return place

    def git(self, *arguments: str) -> str:
        """Run git in the project, as nobody in particular."""
        who = {f"GIT_{role}_{what}": f"test{at}" for role in ("AUTHOR", "COMMITTER") for what, at in WHO}
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**self.environment, **who, "GIT_CONFIG_NOSYSTEM": "1"},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()


WHO: Sequence[tuple[str, str]] = (("NAME", ""), ("EMAIL", "@example.com"))

# A program that writes a finished output directory without CDKTF: the command line knows only the directory.
PLAIN = '''"""Writes cdktf.out as the program of templates.json says."""
import json, os, pathlib, shutil
out = pathlib.Path(os.environ.get("CDKTF_OUTDIR", "cdktf.out"))
shutil.rmtree(out, ignore_errors=True)
templates = json.loads(pathlib.Path("templates.json").read_text())
for name, files in templates.items():
    for path, content in files.items():
        place = out / "stacks" / name / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content if isinstance(content, str) else json.dumps(content, indent=2))
stacks = {name: {"name": name, "workingDirectory": f"stacks/{name}"} for name in templates}
(out / "manifest.json").write_text(json.dumps({"version": "0", "stacks": stacks}))
'''


def stack(image: str = "base", **more: Any) -> dict[str, Any]:
    """The files of a small template."""
    document = {
        "terraform": {
            "required_providers": {"docker": {"source": "kreuzwerker/docker", "version": ">= 3.6.2, < 5.0.0"}}
        },
        "resource": {
            "docker_volume": {"home": {"name": "home", "lifecycle": {"ignore_changes": "all"}}},
            "docker_container": {"workspace": {"image": image, "name": "workspace", "count": 1}},
        },
        **more,
    }
    return {"cdk.tf.json": document, "README.md": "# A template\n"}


@pytest.fixture
def project(tmp_path: Path, coder: Coder) -> Project:
    """A project whose program writes what ``templates.json`` holds."""
    folder = tmp_path / "project"
    folder.mkdir()
    made = Project(folder, coder.environment)
    made.write("cdktf.json", json.dumps({"language": "python", "app": f"{sys.executable} main.py"}))
    made.write("main.py", PLAIN)
    made.write("templates.json", json.dumps({"one": stack(), "two": stack()}))
    return made
