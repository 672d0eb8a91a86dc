"""What the Docker tests need: an engine, images, the providers, the gallery's templates.

    .ci/engine.sh start .cache/engine      # prints the DOCKER_HOST to export
    .ci/providers.sh .cache/mirror

Without them the tests are skipped, and say why; with CI=true that is a failure.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the modules beside this file, under any import mode

from coder import Coder
from engine import Engine
from images import TINY, WORKSPACE, Images
from workspaces import Studio, Workspace, synthesize, sysbox_is_real

from cdktf_coder.document import read_directory
from cdktf_coder.document.as_json import as_json

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.docker)


def lacking(what: str) -> NoReturn:
    """Skip with a reason that says what to do; in CI nothing is skipped."""
    if os.environ.get("CI") == "true":
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


@pytest.fixture(scope="session")
def engine() -> Engine:
    host = os.environ.get("DOCKER_HOST")
    start = "start one and export what it prints: .ci/engine.sh start .cache/engine"
    if not shutil.which("docker"):
        lacking("there is no docker command: apt-get install docker.io")
    if not host:
        lacking(f"DOCKER_HOST names no engine; {start}")
    found = Engine(host)
    answer = found.run("version")
    if not answer:
        lacking(f"the engine at {host} does not answer ({answer.output.strip()}); {start}")
    if "sysbox-runc" not in found("info", "--format", "{{json .Runtimes}}"):
        lacking(f"the engine at {host} has no runtime sysbox-runc; {start}")
    return found


@pytest.fixture(scope="session")
def mirror() -> Path:
    path = Path(os.environ.get("CDKTF_CODER_MIRROR") or ROOT / ".cache" / "mirror")
    if not (path / "registry.terraform.io").is_dir():
        lacking(
            f"there is no providers' mirror at {path}; make one (.ci/providers.sh DIR) and name it in CDKTF_CODER_MIRROR"
        )
    if not shutil.which("terraform"):
        lacking("there is no terraform command")
    return path


@pytest.fixture(scope="session")
def stacks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if given := os.environ.get("CDKTF_CODER_STACKS"):
        return Path(given)
    if not (ROOT / "main.py").exists():
        lacking("there is no main.py to synthesize")
    return synthesize(ROOT, sys.executable, tmp_path_factory.mktemp("cdktf.out"))


@pytest.fixture(scope="session")
def images(engine: Engine, stacks: Path) -> Images:
    found = Images(engine, ROOT / ".cache" / "images")
    found.make(_stand_ins(stacks))
    return found


def _stand_ins(stacks: Path) -> dict[str, str]:
    """Which of our images stands in for an image that a template names by itself."""
    named: set[str] = set()
    for folder in stacks.glob("docker-*"):
        document = as_json(read_directory(folder))
        containers = document.get("resource", {}).get("docker_container", {})
        named.update(body["image"] for body in containers.values())
        asked = {**document.get("variable", {}), **document.get("data", {}).get("coder_parameter", {})}
        named.update(body.get("default") or "" for name, body in asked.items() if "image" in name)
    kinds = {
        "dind": "cdktf-coder-test/dind:1",
        "envbox": "cdktf-coder-test/envbox:1",
        "podman": "cdktf-coder-test/podman:1",
    }
    return {
        name: next((ours for word, ours in kinds.items() if word in name), WORKSPACE)
        for name in sorted(named)
        if name and "${" not in name
    }


@pytest.fixture(scope="session")
def coder() -> Iterator[Coder]:
    with Coder() as running:
        yield running


@pytest.fixture(scope="session")
def studio(
    engine: Engine,
    images: Images,
    stacks: Path,
    mirror: Path,
    coder: Coder,
    real_sysbox: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> Studio:
    work = tmp_path_factory.mktemp("builds")
    return Studio(engine, images, stacks, mirror, coder, real_sysbox, work, images.tiny_archive())


@pytest.fixture(scope="session")
def real_sysbox(engine: Engine, images: Images) -> bool:
    """Whether the engine has Sysbox itself, and not runc under its name."""
    return sysbox_is_real(engine, TINY)


@pytest.fixture(scope="session")
def gallery(stacks: Path) -> Callable[[str], str]:
    """Gives back the name of a template that the gallery holds."""

    def find(template: str) -> str:
        if not (stacks / template).is_dir():
            lacking(f"the gallery has no template {template} (yet)")
        return template

    return find


@pytest.fixture(scope="module")
def running(request: pytest.FixtureRequest, studio: Studio, gallery: Callable[[str], str]) -> Iterator[Workspace]:
    """A started workspace of the template that the test module names as TEMPLATE, for tests that change nothing."""
    with studio.workspace(gallery(request.module.TEMPLATE)) as workspace:
        workspace.start()
        yield workspace
