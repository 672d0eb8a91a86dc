"""The engine of these tests is its own, whatever the machine's engine is set to."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from engine import Engine

ENGINE = Path(__file__).parents[2] / ".ci" / "engine.sh"


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short path, for the engine's socket."""
    path = Path(tempfile.mkdtemp(prefix="e-", dir="/tmp"))
    yield path
    subprocess.run([ENGINE, "stop", path / "engine"], check=True)
    shutil.rmtree(path)


@pytest.mark.usefixtures("engine")  # where this one runs, another can
def test_the_machines_own_configuration_is_not_read(folder: Path) -> None:
    settings = {"default-runtime": "the-machines", "runtimes": {"the-machines": {"path": "/bin/false"}}, "hosts": []}
    (folder / "daemon.json").write_text(json.dumps(settings))
    # In a mount namespace of its own, so that the machine's configuration stays what it is.
    script = 'mkdir -p /etc/docker && mount --bind "$1" /etc/docker && exec "$2" start "$3"'
    done = subprocess.run(
        ["unshare", "--mount", "bash", "-c", script, "bash", folder, ENGINE, folder / "engine"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = Engine(done.stdout.strip().removeprefix("DOCKER_HOST="))
    assert found("info", "--format", "{{.DefaultRuntime}}").strip() == "shim"
    assert "the-machines" not in found("info", "--format", "{{json .Runtimes}}")
