"""The same package on ``cdktn``, which carries on from CDKTF: the same bytes and the same tests, in a Python without CDKTF."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.documentation import programs
from tests.processes import run
from tests.test_package import PROJECT, dist, only, tree  # noqa: F401 (dist is a fixture)

ROOT = Path(__file__).parent.parent
HERE = ROOT / "tests" / "toolkits"
# What has to do with the toolkit. The rest of the suite holds models, text and finished directories against something.
SUITE = (
    "app",
    "bindings",
    "coder",
    "nesting",
    "output",
    "render",
    "test_docs.py",
    "test_examples.py",
    "test_public_names.py",
)

pytestmark = pytest.mark.heavy


def of_the_tests() -> list[str]:
    """The packages that the tests need, as Pipfile.lock has them, without CDKTF and what came with it."""
    lock = json.loads((ROOT / "Pipfile.lock").read_text())
    return [
        name + what["version"] + ("; " + what["markers"] if "markers" in what else "")
        for group in ("default", "develop")
        for name, what in lock[group].items()
        if "version" in what and not name.startswith(("cdktf", "constructs"))
    ]


@pytest.fixture(scope="session")
def cdktn(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: F811
    """The ``bin`` of an environment with the wheel, cdktn and its prebuilt classes, and what the tests need; CDKTF is not there."""
    folder = tmp_path_factory.mktemp("cdktn")
    extras = PROJECT["optional-dependencies"]
    needed = [need for need in PROJECT["dependencies"] if not need.startswith("cdktf")]
    needed += [*extras["cdktn-docker"], *extras["cdktn-kubernetes"]]
    (folder / "requirements.txt").write_text("\n".join([*needed, *of_the_tests()]))
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    python = folder / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "-r", folder / "requirements.txt", cwd=folder)
    run(python, "-m", "pip", "install", "--no-deps", only(dist, "*.whl"), cwd=folder)
    installed = run(python, "-m", "pip", "list", "--format=freeze", cwd=folder)
    assert "cdktn==0.24." in installed
    assert not re.search(r"^cdktf(-cdktf-provider.*)?==", installed, re.MULTILINE)
    return python.parent


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    """A folder that holds the gallery's program and nothing else."""
    shutil.copy(ROOT / "main.py", tmp_path)
    return tmp_path


SNAPSHOTS = tree(ROOT / "tests" / "snapshots")


def test_the_gallery_is_the_same_byte_for_byte(cdktn: Path, gallery: Path) -> None:
    run(cdktn / "python", "main.py", cwd=gallery)
    assert tree(gallery / "cdktf.out" / "stacks") == SNAPSHOTS


def test_beside_cdktf_the_variable_decides_and_the_bytes_are_the_same(dist: Path, gallery: Path) -> None:  # noqa: F811
    run(sys.executable, "-m", "venv", gallery / "venv", cwd=gallery)
    python = gallery / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", f"{only(dist, '*.whl')}[cdktn]", cwd=gallery)
    run(python, "-m", "pip", "check", cwd=gallery)
    said = "import cdktf_coder.app, sys; print(*sorted({'cdktf', 'cdktn'} & {*sys.modules}))"
    assert run(python, "-c", said, cwd=gallery).split() == ["cdktf"]
    assert run(python, "-c", f"import cdktn; {said}", cwd=gallery).split() == ["cdktn"]
    assert run(python, "-c", said, cwd=gallery, CDKTF_CODER_TOOLKIT="cdktn").split() == ["cdktn"]
    late = "import cdktf_coder.app\ntry: import cdktn\nexcept ImportError as error: print(error)"
    assert "cdktf_coder works on cdktf in this program, and cdktn can't be loaded" in run(
        python, "-c", late, cwd=gallery
    )
    run(python, "main.py", cwd=gallery, CDKTF_CODER_TOOLKIT="cdktn")
    assert tree(gallery / "cdktf.out" / "stacks") == SNAPSHOTS


def test_cdktn_synth_writes_the_same(cdktn: Path, gallery: Path) -> None:
    settings = json.loads((ROOT / "cdktf.json").read_text())
    (gallery / "cdktf.json").write_text(json.dumps({**settings, "app": "python main.py", "terraformProviders": []}))
    path = f"{cdktn}{os.pathsep}{os.environ['PATH']}"
    said = run(ROOT / ".ci" / "cdktn.sh", "synth", cwd=gallery, PATH=path)
    assert "Generated Terraform code for the stacks: docker-" in said
    assert tree(gallery / "cdktf.out" / "stacks") == SNAPSHOTS
    said = run(cdktn / "cdktf-coder", "synth", "--output", "again", cwd=gallery, PATH=path)
    assert "coder templates push docker-sysbox" in said
    assert tree(gallery / "again" / "stacks") == SNAPSHOTS


def test_the_programs_of_the_documentation_write_the_same_once_they_have_moved(cdktn: Path, tmp_path: Path) -> None:
    before, after = tmp_path / "cdktf", tmp_path / "cdktn"
    before.mkdir()
    for number, program in enumerate(programs()):
        (before / f"{number:03}.py").write_text(program.source)
    shutil.copytree(before, after)
    run("bash", "-c", moving(), cwd=after)
    moved = "".join(path.read_text() for path in after.glob("*.py"))
    assert "import cdktn as cdktf\n" in moved and "from cdktn_provider_docker." in moved
    run(
        sys.executable,
        HERE / "run_programs.py",
        before,
        tmp_path / "one",
        cwd=tmp_path,
        PYTHONPATH=str(ROOT / "constructs"),
    )
    run(cdktn / "python", HERE / "run_programs.py", after, tmp_path / "two", cwd=tmp_path)
    one, two = (
        {name: data for name, data in tree(tmp_path / folder).items() if "/stacks/" in name}
        for folder in ("one", "two")
    )
    assert len(one) > 2 * len(programs())
    assert one.keys() == two.keys()
    different = {name for name in one if one[name] != two[name]}
    # A plain stack in the app is written by the toolkit, with its version; a provider of the program's own has that of its class.
    own = {f"{number:03}" for number, program in enumerate(programs()) if "DockerProvider(" in program.source}
    assert {name for name in different if "/stacks/publish/" not in name and name.partition("/")[0] not in own} == set()
    for name in different:
        assert without_versions(one[name]) == without_versions(two[name]), name


def without_versions(data: bytes) -> Any:
    document = json.loads(data)
    del document["//"]["metadata"]["version"]
    for provider in document["terraform"]["required_providers"].values():
        del provider["version"]
    return document


def moving() -> str:
    """The command of docs/toolkits.md that renames a program's imports."""
    (command,) = re.findall(r"^ *(perl .*)$", (ROOT / "docs" / "toolkits.md").read_text(), re.MULTILINE)
    return str(command)


def test_the_tests_hold_on_cdktn(cdktn: Path, tmp_path: Path) -> None:
    settings = {name: value for name, value in os.environ.items() if name.startswith("CDKTF_CODER_")}
    said = run(
        cdktn / "python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not docker and not heavy",
        *(f"tests/{name}" for name in SUITE),
        cwd=ROOT,
        PATH=f"{cdktn}{os.pathsep}{os.environ['PATH']}",
        PYTHONPATH=f"{HERE}{os.pathsep}{ROOT / 'constructs'}",
        **{**settings, "CDKTF_CODER_TOOLKIT": "cdktn"},
    )  # fmt: skip
    assert re.search(r"\d{4,} passed", said), said
    assert "skipped" not in said, said
