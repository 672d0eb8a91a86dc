"""The version says what a new one may do to programs and to running workspaces."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def api() -> ModuleType:
    spec = importlib.util.spec_from_file_location("api", ROOT / ".ci" / "api.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_version_has_moved_as_far_as_what_changed_since_the_last_one_asks(api: ModuleType) -> None:
    baseline = json.loads(api.BASELINE.read_text())
    enough, lines = api.judged(baseline, api.state())
    assert enough, "\n".join(lines)


def test_the_baseline_is_of_the_last_version_in_the_changelog(api: ModuleType) -> None:
    assert json.loads(api.BASELINE.read_text())["version"] == api.released((ROOT / "CHANGELOG.md").read_text())
    assert (
        api.released("# Changelog\n\n## [Unreleased]\n\n## [1.10.0] - 2027-01-01\n\n## [1.9.0] - 2026-01-01\n")
        == "1.10.0"
    )
    assert api.released("# Changelog\n\n## [Unreleased]\n") == "0.0.0"


def test_what_users_call_is_seen_with_its_arguments(api: ModuleType) -> None:
    names = api.state()["names"]
    assert names["cdktf_coder.DockerWorkspace"].startswith("scope, id, *, agent, image, ")
    assert names["cdktf_coder.AgentMetadata.cpu"].startswith("*, key=")
    assert names["cdktf_coder.fn.join"]
    assert "cdktf_coder.Trust.UNPRIVILEGED" in names
    assert "cdktf_coder.DockerWorkspace.container" in names
    assert "cdktf_coder.policies.images_from" in names
    assert "cdktf_coder.testing.Synthesized.problems" in names
    assert names["cdktf-coder lock"].startswith("stack, lock_file, *, --platform=")


OLD = {
    "version": "1.4.2",
    "names": {"make": "scope, id, *, agent, image, cpu=", "Thing": "", "Thing.part": ""},
    "gallery": {"docker": ["coder_agent.main", "docker_volume.home"]},
}


@pytest.mark.parametrize(
    ("change", "needed", "said"),
    [
        ({}, "1.4.2", "compared with 1.4.2: 0 breaking, 0 added; version 1.4.2 is enough"),
        ({"names": {"make": "scope, id, *, agent, image, cpu="}}, "2.0.0", "breaking: Thing is gone"),
        ({"names": {"make": "scope, id, *, agent, image"}}, "2.0.0", "breaking: make: the argument cpu is gone"),
        ({"names": {"make": "scope, id, *, agent, image, cpu"}}, "2.0.0", "make: the argument cpu must be given now"),
        ({"names": {"make": "scope, id, *, agent, image, cpu=, gpu"}}, "2.0.0", "make: the argument gpu is new and must be given"),
        ({"names": {"make": "scope, *, id, agent, image, cpu="}}, "2.0.0", "without a keyword are scope, and were scope, id"),
        ({"names": {"make": "id, scope, *, agent, image, cpu="}}, "2.0.0", "without a keyword are id, scope, and were scope, id"),
        ({"names": {"make": "scope, id, *, image, cpu=, agent"}}, "1.4.2", "0 breaking, 0 added"),
        ({"names": {"make": "scope, id, *, agent, image=, cpu="}}, "1.4.2", "0 breaking, 0 added"),
        ({"names": {"make": "scope, id, *, agent, image, cpu=, gpu="}}, "1.5.0", "added: make: the argument gpu is new"),
        ({"names": {"make": "scope, id, *, agent, image, cpu=", "Other": ""}}, "1.5.0", "added: Other is new"),
        ({"gallery": {"docker": ["coder_agent.main"]}}, "2.0.0", "breaking: docker: docker_volume.home is gone"),
        ({"gallery": {"docker": ["a.b", *OLD["gallery"]["docker"]]}}, "1.5.0", "added: docker: a.b is new"),  # type: ignore[index]
        ({"gallery": {"other": ["a.b"]}}, "1.4.2", "0 breaking, 0 added"),
    ],
)  # fmt: skip
def test_which_part_of_the_version_must_move(api: ModuleType, change: dict, needed: str, said: str) -> None:
    after = {**OLD, **change}
    if "names" in change and said != "breaking: Thing is gone":
        after["names"] = {"Thing": "", "Thing.part": "", **change["names"]}
    lowest = [int(number) for number in needed.split(".")]
    below = [(lowest[0], lowest[1] - 1, 99) if lowest[1] else (lowest[0] - 1, 99, 99)]
    enough, lines = api.judged(OLD, {**after, "version": needed})
    assert enough, lines
    assert any(said in line for line in lines), lines
    enough, lines = api.judged(OLD, {**after, "version": ".".join(map(str, below[0]))})
    assert not enough
    assert f'set version = "{needed}" or higher' in lines[-1]


def test_what_many_classes_have_is_one_line_and_so_is_a_class(api: ModuleType) -> None:
    classes = {f"m.{letter}": "" for letter in "ABCDE"}
    before = {**OLD, "names": {**classes, "m.F": ""}}
    after = {
        **OLD,
        "names": {
            **classes,
            **{f"{name}.path": "" for name in classes},
            "m.G": "",
            "m.G.path": "",
            "m.F": "",
            "m.F.x": "",
        },
    }
    added = ["m.F.x is new", "m.G is new", "path of 5 classes, such as m.A, is new"]
    assert api.differences(before, after) == ([], added)
    assert api.differences(after, before) == ([line.replace("new", "gone") for line in added], [])


def test_while_the_version_is_0_the_second_number_moves_for_what_breaks(api: ModuleType) -> None:
    assert api.least("0.3.1", True, True) == "0.4.0"
    assert api.least("0.3.1", False, True) == "0.3.2"
    assert api.least("0.3.1", False, False) == "0.3.1"
    assert api.judged({**OLD, "version": "0.9.0"}, {**OLD, "version": "0.10.0", "names": {}})[0]


# -- a name that is called otherwise now --


def test_an_old_name_works_and_warns(tmp_path: Path) -> None:
    package = tmp_path / "cdktf_coder"
    shutil.copytree(ROOT / "constructs" / "cdktf_coder", package, ignore=shutil.ignore_patterns("__pycache__"))
    with (package / "__init__.pyi").open("a") as file:
        file.write("from .language.secret import Secret as Hidden\n")
    code = (
        "import cdktf_coder\n"
        "assert 'Hidden' not in cdktf_coder.__all__ and 'Secret' in cdktf_coder.__all__\n"
        "from cdktf_coder import Hidden, Secret\n"
        "assert Hidden is Secret\n"
    )
    (tmp_path / "program.py").write_text(code)
    done = subprocess.run(
        [sys.executable, "program.py"], cwd=tmp_path, env={"PYTHONPATH": "."}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    warning = "cdktf_coder.Hidden is called Secret now; the next version that breaks anything has the new name only"
    assert f"program.py:3: FutureWarning: {warning}" in done.stderr
    assert done.stderr.count("FutureWarning") == 1
