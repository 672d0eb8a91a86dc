"""The wheel and the sdist, as someone gets them who has never seen this repository.

With ``CDKTF_CODER_DIST`` the tests take the wheel and sdist in that directory: those that are about to be released.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.documentation import programs
from tests.processes import run

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
OPTIONAL = PROJECT["optional-dependencies"]
REPOSITORY = "https://forge.example/team/cdktf-coder"

pytestmark = pytest.mark.heavy


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def check_dist(folder: Path, *options: str) -> tuple[int, list[str]]:
    command = [sys.executable, str(ROOT / ".ci" / "check_dist.py"), str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.returncode, done.stdout.splitlines()


def only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sdist, and the sdist."""
    if "CDKTF_CODER_DIST" in os.environ:
        return Path(os.environ["CDKTF_CODER_DIST"]).resolve()
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder, CDKTF_CODER_REPOSITORY=REPOSITORY)
    return folder


@pytest.fixture(scope="session")
def install(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Makes a virtual environment that has the wheel; its ``bin`` directory is returned."""

    def install(extras: str = "", constraints: str = "") -> Path:
        folder = tmp_path_factory.mktemp("installed")
        (folder / "constraints.txt").write_text(constraints)
        run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
        wheel = f"{only(dist, '*.whl')}{extras}"
        run(folder / "venv/bin/python", "-m", "pip", "install", wheel, "-c", folder / "constraints.txt", cwd=folder)
        return folder / "venv" / "bin"

    return install


@pytest.fixture(scope="session")
def newest(install: Callable[..., Path]) -> Path:
    """The package with the newest version of everything it needs."""
    return install()


@pytest.fixture(scope="session")
def lowest(install: Callable[..., Path]) -> Path:
    """The package and its extras with the lowest version that pyproject.toml allows of each."""
    extras = ("docker", "kubernetes", "testing")
    return install(f"[{','.join(extras)}]", lower_bounds(PROJECT["dependencies"], *map(OPTIONAL.get, extras)))


@pytest.fixture(scope="session")
def lowest_cdktn(install: Callable[..., Path]) -> Path:
    """The same of the other toolkit, which asks for newer versions of what the two share."""
    extras = ("cdktn-docker", "cdktn-kubernetes")
    return install(f"[{','.join(extras)}]", lower_bounds(*map(OPTIONAL.get, extras)))


def lower_bounds(*groups: list[str]) -> str:
    """Constraints that pin each dependency to the lowest version that it may have."""
    needed = {need for group in groups for need in group}
    lower = [re.match(r"([a-z-]+)>=([\d.]+)", need) for need in sorted(needed)]
    assert all(lower), "each dependency names the lowest version that is known to work"
    return "".join(f"{found[1]}=={found[2]}\n" for found in lower if found)


def written(python: str | Path, program: Path, folder: Path, **env: str) -> dict[str, bytes]:
    """What a program writes in a folder that holds nothing else."""
    folder.mkdir()
    shutil.copy(program, folder / "main.py")
    run(python, "main.py", cwd=folder, CDKTF_OUTDIR="out", **env)
    return tree(folder / "out")


def from_checkout(program: Path, folder: Path) -> dict[str, bytes]:
    """The same, with the package as it is in this repository."""
    folder.mkdir()
    run(sys.executable, program, cwd=folder, CDKTF_OUTDIR=str(folder / "out"), PYTHONPATH=str(ROOT / "constructs"))
    return tree(folder / "out")


# -- what is in them --


def test_wheel_and_sdist_are_complete(dist: Path) -> None:
    code, said = check_dist(dist)
    assert code == 0, said
    assert "are complete" in said[0]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda name, data: None if name.endswith("py.typed") else (name, data), "lacks cdktf_coder/py.typed"),
        (lambda name, data: None if name.endswith("LICENSE") else (name, data), "dist-info/licenses/LICENSE"),
        (lambda name, data: (name.replace("entry_points", "entry"), data), "lacks cdktf_coder-"),
        (lambda name, data: (name.replace("cdktf_coder/bindings/coder/", "coder/"), data), "has coder/agent/__init__.py"),
        (lambda name, data: (name, data.replace(b"License-Expression: Apache-2.0\n", b"")), "License-Expression is None"),
        (lambda name, data: (name, data.replace(b"Provides-Extra: testing\n", b"")), "Provides-Extra lacks testing"),
        (lambda name, data: (name, data.replace(b"cdktf-coder = cdktf", b"other = cdktf")), "install the command cdktf-coder"),
        (lambda name, data: (name, data + os.urandom(2_000_000) if name.endswith(".tgz") else data), "bytes, and may have"),
    ],
)  # fmt: skip
def test_what_a_wheel_lacks_is_named(
    dist: Path, tmp_path: Path, spoil: Callable[[str, bytes], tuple[str, bytes] | None], said: str
) -> None:
    whole = only(dist, "*.whl")
    shutil.copy(only(dist, "*.tar.gz"), tmp_path)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(tmp_path / whole.name, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            kept = spoil(name, source.read(name))
            if kept is not None:
                target.writestr(*kept)
    code, lines = check_dist(tmp_path)
    assert code == 1
    assert any(said in line for line in lines), lines


def test_a_release_has_its_tag_and_its_section_of_the_changelog(dist: Path) -> None:
    code, said = check_dist(dist, "--tag", "v99.0.0")
    assert code == 1
    assert (
        said[0]
        == f"the tag is v99.0.0, but pyproject.toml has version {PROJECT['version']}; the tag must be v{PROJECT['version']}"
    )


def test_the_readme_renders_and_its_links_lead_to_the_release(dist: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    run(tmp_path / "venv/bin/python", "-m", "pip", "install", "twine", cwd=tmp_path)
    out = run(tmp_path / "venv/bin/twine", "check", "--strict", *sorted(dist.iterdir()), cwd=tmp_path, NO_COLOR="1")
    assert out.count("PASSED") == 2
    with zipfile.ZipFile(only(dist, "*.whl")) as wheel:
        metadata = wheel.read(f"cdktf_coder-{PROJECT['version']}.dist-info/METADATA").decode()
    targets = re.findall(r"\]\(([^)]+)\)|\bsrc(?:set)?=\"([^\"]+)\"", metadata)
    assert targets
    assert [target for pair in targets for target in pair if target and not target.startswith(("https://", "#"))] == []
    assert f"/blob/v{PROJECT['version']}/docs/README.md)" in metadata


# -- what they do --


def test_the_program_of_the_readme_writes_what_it_writes_in_the_checkout(newest: Path, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(next(found.source for found in programs() if found.place.startswith("README.md:")))
    installed = written(newest / "python", program, tmp_path / "elsewhere")
    assert "stacks/docker-sysbox/parameters.tf" in installed
    assert installed == from_checkout(program, tmp_path / "repository")


@pytest.mark.parametrize(("versions", "toolkit"), [("newest", "cdktf"), ("lowest", "cdktf"), ("lowest_cdktn", "cdktn")])
def test_the_gallery_is_the_same_from_the_wheel(
    versions: str, toolkit: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    programs = request.getfixturevalue(versions)
    chosen = {"CDKTF_CODER_TOOLKIT": toolkit}
    installed = written(programs / "python", ROOT / "main.py", tmp_path / "elsewhere", **chosen)
    assert "stacks/docker-sysbox/cdk.tf.json" in installed
    expected = from_checkout(ROOT / "main.py", tmp_path / "repository")
    # Beside the templates a toolkit writes its own version.
    compared = (
        {*installed, *expected} if toolkit == "cdktf" else {name for name in expected if name.startswith("stacks/")}
    )
    assert {name: installed.get(name) for name in compared} == {name: expected.get(name) for name in compared}
    table = run(programs / "cdktf-coder", "table", "out", cwd=tmp_path / "elsewhere")
    assert "coder templates push docker-sysbox -d out/stacks/docker-sysbox" in table


def test_the_bindings_of_a_wheel_are_its_own(newest: Path, tmp_path: Path) -> None:
    code = "import cdktf_coder.bindings.coder.agent as a; print(a.Agent, a.__file__)"
    assert str(newest.parent) in run(newest / "python", "-c", code, cwd=tmp_path)


def test_the_lowest_versions_serve_the_prebuilt_classes_and_the_tests_of_templates(
    lowest: Path, tmp_path: Path
) -> None:
    raw = next(found.source for found in programs() if "cdktf_cdktf_provider_docker" in found.source)
    (tmp_path / "raw.py").write_text(raw)
    assert written(lowest / "python", tmp_path / "raw.py", tmp_path / "elsewhere")
    tested = next(found.source for found in programs() if found.place.startswith("docs/testing.md:"))
    (tmp_path / "test_program.py").write_text(tested)
    assert "1 passed" in run(lowest / "python", "-m", "pytest", "-q", "test_program.py", cwd=tmp_path)
