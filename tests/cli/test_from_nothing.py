"""From an empty folder and the built wheel to a template in Coder, an edit, a refusal and an accepted push."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import ROOT, Coder

pytestmark = pytest.mark.heavy
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the built wheel and pytest, and nothing of this checkout."""
    folder = tmp_path_factory.mktemp("installed")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}

    def run(*words: str | Path) -> None:
        done = subprocess.run(words, cwd=folder, env=clean, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT)
    (wheel,) = (folder / "dist").glob("*.whl")
    run(sys.executable, "-m", "venv", folder / "venv")
    run(folder / "venv/bin/python", "-m", "pip", "install", "--quiet", wheel, "pytest")
    return folder / "venv" / "bin"


@pytest.fixture
def run(installed: Path, coder: Coder, tmp_path: Path) -> Run:
    """Runs a command in the empty folder, as a shell would find it."""
    binaries = tmp_path / "bin"
    binaries.mkdir()
    (binaries / "coder").write_text(f'#!/bin/sh\nexec {sys.executable} {ROOT}/tests/coder_cli/coder "$@"\n')
    (binaries / "coder").chmod(0o755)
    path = f"{installed}:{binaries}:{os.environ['PATH']}"
    environment = {**{k: v for k, v in coder.environment.items() if k != "PYTHONPATH"}, "PATH": path}
    folder = tmp_path / "templates"
    folder.mkdir()

    def one(*words: str, code: int = 0, **changes: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            words, cwd=folder, env={**environment, **changes}, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        assert "Traceback" not in done.stderr
        return done

    return one


HOMES = {"docker": "docker_volume.home", "kubernetes": "kubernetes_persistent_volume_claim_v1.home"}


@pytest.mark.parametrize("platform", HOMES)
def test_an_empty_folder_and_the_wheel_are_enough(run: Run, coder: Coder, tmp_path: Path, platform: str) -> None:
    folder = tmp_path / "templates"
    name = f"{platform}-sysbox"
    run("cdktf-coder", "init", "--platform", platform, "--method", "sysbox")
    # The two commands that init names work at once.
    assert name in run("cdktf-coder", "synth").stdout
    assert "2 passed" in run("python", "-m", "pytest", "-q").stdout

    assert "pushed, active" in run("cdktf-coder", "push", "-e", "production").stdout
    assert coder.names == [name]
    assert "no drift" in run("cdktf-coder", "drift", "deployed", "-e", "production").stdout

    main = folder / "main.py"
    main.write_text(main.read_text().replace("memory=4", "memory=8"))
    assert "memory" in run("cdktf-coder", "drift", "source", code=2).stdout
    assert "memory" in run("cdktf-coder", "drift", "deployed", "-e", "production", code=2).stdout
    run("python", "-m", "pytest", "-q", code=1)
    run("cdktf-coder", "drift", "source", "--accept")
    run("python", "-m", "pytest", "-q")

    # A change that the environment does not allow is refused, and pushed once it is allowed.
    environment = folder / "environments/production.toml"
    before = environment.read_text()
    environment.write_text(f'{before}\n[policy]\nmax_trust = "UNPRIVILEGED"\n')
    main.write_text(main.read_text().replace("Sysbox()", "Sidecar(allow_host_root=True)").replace("Sysbox", "Sidecar"))
    assert "REFUSED" in run("cdktf-coder", "push", "-e", "production", code=2).stdout
    assert len(coder.template(name)["versions"]) == 1
    environment.write_text(f'{before}\n[policy]\nmax_trust = "HOST_ROOT"\n')
    assert "pushed, active" in run("cdktf-coder", "push", "-e", "production").stdout
    assert len(coder.template(name)["versions"]) == 2
    assert "up to date" in run("cdktf-coder", "push", "-e", "production").stdout

    # A change that would destroy the home of somebody's workspace is refused, and pushed once that loss is accepted by its address.
    run("coder", "create", "ann", "--template", name, "--yes")
    home = HOMES[platform]
    main.write_text(main.read_text().replace('    "workspace",\n', '    "workspace",\n    home=None,\n'))
    out = run("cdktf-coder", "push", "-e", "production", code=2).stdout
    assert "REFUSED" in out
    assert home in out
    assert f"- {home}  [data loss]" in run("cdktf-coder", "drift", "deployed", "-e", "production", code=2).stdout
    assert len(coder.template(name)["versions"]) == 2
    assert "pushed, active" in run("cdktf-coder", "push", "-e", "production", "--allow", home).stdout
    assert len(coder.template(name)["versions"]) == 3
