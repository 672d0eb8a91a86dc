"""The command line: the table of what can be pushed, and the drift between two sets of templates."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder.cli.__main__ import main
from cdktf_coder.cli.table import table
from cdktf_coder.drift.compare import compare_sets
from cdktf_coder.drift.report import one

CONTAINER = {"image": "base", "env": ["A=1", "B=2"], "privileged": False, "count": 1}


def write(parent: Path, name: str, container: Mapping[str, Any] = CONTAINER, **files: str) -> Path:
    folder = parent / name
    folder.mkdir(parents=True)
    document = {"//": {}, "resource": {"docker_container": {"workspace": container}}}
    (folder / "cdk.tf.json").write_text(json.dumps(document, indent=2))
    for path, text in files.items():
        (folder / path).write_bytes(text.encode())
    return folder


def drift(tmp_path: Path, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    write(tmp_path / "old", "one", {**CONTAINER, **old})
    write(tmp_path / "new", "one", {**CONTAINER, **new})
    return differences(tmp_path)


def differences(tmp_path: Path) -> list[str]:
    """What differs between new/ and old/, as lines: a template's name in front of what changed in it, without the guard's class."""
    changes = [replace(change, consequence="") for change in compare_sets(tmp_path / "new", tmp_path / "old")[1]]
    return [f"{change.subject} {line}" for change in changes for line in one(change)]


HERE = "docker_container.workspace"


def test_equal_sets_are_said_to_be_equal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for side in ("old", "new"):
        write(tmp_path / side, "one")
    assert main(["drift", str(tmp_path / "new"), str(tmp_path / "old")]) == 0
    assert capsys.readouterr().out == "1 template equals its baseline\n"


def test_a_changed_attribute_is_shown_by_address_path_old_and_new(tmp_path: Path) -> None:
    found = drift(tmp_path, {"volumes": [{"path": "/a"}]}, {"volumes": [{"path": "/b"}]})
    assert found == [f'one ~ {HERE}.volumes[0].path: "/a" → "/b"']


def test_a_difference_exits_with_2_and_prints_no_colour_into_a_pipe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "old", "one")
    write(tmp_path / "new", "one", {**CONTAINER, "image": "other"})
    assert main(["drift", str(tmp_path / "new"), str(tmp_path / "old")]) == 2
    out = capsys.readouterr().out
    assert '~ docker_container.workspace.image: "base" → "other"' in out
    assert "\033" not in out


def test_an_element_put_first_does_not_make_the_others_look_changed(tmp_path: Path) -> None:
    found = drift(tmp_path, {"command": ["A", "B"]}, {"command": ["new", "A", "B"]})
    assert found == [f'one + {HERE}.command[0]: "new"']


def test_added_and_removed_attributes_are_shown_with_their_values(tmp_path: Path) -> None:
    found = drift(tmp_path, {"user": "1"}, {"labels": [{"label": "a", "value": "b"}]})
    assert found == [
        f'one - {HERE}.user: "1"',
        f'one + {HERE}.labels: [{{ "label" = "a", "value" = "b" }}]',
    ]


def test_a_number_is_not_a_truth_value(tmp_path: Path) -> None:
    assert drift(tmp_path, {"restart": 1}, {"restart": True}) == [f"one ~ {HERE}.restart: 1 → true"]


def test_a_long_text_is_shown_as_the_lines_that_changed(tmp_path: Path) -> None:
    script = "\n".join(f"step {number}" for number in range(9))
    lines = drift(tmp_path, {"user": script}, {"user": script.replace("step 4", "step four")})
    assert [line.removeprefix("one ").strip() for line in lines] == [
        f"~ {HERE}.user",
        "@@ -3,5 +3,5 @@",
        "step 2",
        "step 3",
        "-step 4",
        "+step four",
        "step 5",
        "step 6",
    ]


def test_a_changed_line_end_is_visible(tmp_path: Path) -> None:
    lines = drift(tmp_path, {"user": "a\n"}, {"user": "a\r\n"})
    assert [line.removeprefix("one ").strip() for line in lines[2:4]] == ["-a", "+a\\r"]


def test_a_change_of_address_is_a_removal_and_an_addition(tmp_path: Path) -> None:
    for side, name in (("old", "home"), ("new", "workspace_home")):
        folder = tmp_path / side / "one"
        folder.mkdir(parents=True)
        document = {"resource": {"docker_volume": {name: {"name": "x"}}}, "data": {"coder_workspace": {"me": {}}}}
        (folder / "cdk.tf.json").write_text(json.dumps(document))
    assert differences(tmp_path) == ["one - docker_volume.home", "one + docker_volume.workspace_home"]


def test_missing_and_extra_templates_and_files_are_reported(tmp_path: Path) -> None:
    write(tmp_path / "old", "gone")
    write(tmp_path / "old", "one", **{"a.txt": "", "c.txt": "x\ny\n"})
    write(tmp_path / "new", "fresh")
    write(tmp_path / "new", "one", **{"b.txt": "", "c.txt": "x\nz\n"})
    assert differences(tmp_path) == [
        f"fresh + a new template, not in {tmp_path / 'old'}",
        f"gone - no longer made, still in {tmp_path / 'old'}",
        "one - a.txt: no longer written",
        "one + b.txt: a new file",
        "one ~ c.txt",
        "one     @@ -1,2 +1,2 @@",
        "one      x",
        "one     -y",
        "one     +z",
    ]


def test_order_formatting_and_metadata_of_cdktf_are_no_drift(tmp_path: Path) -> None:
    write(tmp_path / "old", "one")
    folder = write(tmp_path / "new", "one")
    document = {**json.loads((folder / "cdk.tf.json").read_text()), "//": {"metadata": {"version": "9"}}}
    (folder / "cdk.tf.json").write_text(json.dumps(document, sort_keys=True))
    assert differences(tmp_path) == []


def test_the_same_in_hcl_is_no_drift(tmp_path: Path) -> None:
    write(tmp_path / "old", "one")
    folder = write(tmp_path / "new", "one")
    (folder / "cdk.tf.json").unlink()
    (folder / "main.tf").write_text(
        'resource "docker_container" "workspace" {\n'
        '  count      = 1 # as many\n  image = "base"\n  privileged = false\n  env = ["A=1", "B=2"]\n}\n'
    )
    assert differences(tmp_path) == []


def test_a_lost_executable_bit_is_drift(tmp_path: Path) -> None:
    for side, mode in (("old", 0o755), ("new", 0o644)):
        (write(tmp_path / side, "one", **{"start.sh": "echo"}) / "start.sh").chmod(mode)
    assert differences(tmp_path) == ["one ~ start.sh: is no longer executable"]


@pytest.mark.parametrize("depth", [50, 5_000])
def test_json_nested_deeper_than_python_recurses_is_compared(tmp_path: Path, depth: int) -> None:
    for side, word in (("old", "a"), ("new", "b")):
        folder = tmp_path / side / "one"
        folder.mkdir(parents=True)
        nested = "[" * depth + f'"{word}"' + "]" * depth
        (folder / "cdk.tf.json").write_text(f'{{"locals": {{"deep": {nested}}}}}')
    (found,) = differences(tmp_path)
    assert found.startswith("one ~ local.deep")
    assert found.endswith('"a" → "b"')


def test_that_a_file_terraform_can_not_read_differs_is_said_without_its_text(tmp_path: Path) -> None:
    write(tmp_path / "old", "one")
    (write(tmp_path / "new", "one") / "cdk.tf.json").write_text("{")
    (found,) = differences(tmp_path)
    assert found.startswith("one ~ cdk.tf.json: differs")


def test_the_order_of_a_lock_file_does_not_count_its_versions_do(tmp_path: Path) -> None:
    lock = 'provider "example.com/a/b" {\n  version = "1.0.0"\n  hashes = [\n    "h1:x",\n    "h1:y",\n  ]\n}\n'
    write(tmp_path / "old", "one", **{".terraform.lock.hcl": lock})
    folder = write(
        tmp_path / "new",
        "one",
        **{".terraform.lock.hcl": "# by hand\n" + lock.replace("x", "z").replace("y", "x").replace("z", "y")},
    )
    assert differences(tmp_path) == []
    (folder / ".terraform.lock.hcl").write_text(lock.replace("1.0.0", "1.0.1"))
    assert differences(tmp_path) == ['one ~ .terraform.lock.hcl a/b: "1.0.0" → "1.0.1"']


def test_what_coder_is_never_sent_does_not_count_as_drift(tmp_path: Path) -> None:
    write(tmp_path / "old", "one")
    folder = write(tmp_path / "new", "one", **{"terraform.tfstate": "{}"})
    (folder / ".terraform").mkdir()
    (folder / ".terraform" / "provider").write_text("")
    assert differences(tmp_path) == []


def test_the_lock_file_does_count(tmp_path: Path) -> None:
    write(tmp_path / "old", "one")
    write(tmp_path / "new", "one", **{".terraform.lock.hcl": ""})
    assert differences(tmp_path) == ["one + .terraform.lock.hcl: a new file"]


@pytest.mark.parametrize("missing", ["new", "old"])
def test_a_missing_directory_is_an_error_with_a_sentence(
    tmp_path: Path, missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / ("old" if missing == "new" else "new"), "one")
    assert main(["drift", str(tmp_path / "new"), str(tmp_path / "old")]) == 1
    assert f"there is no directory {tmp_path / missing}; " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "right"),
    [("out", "give {}/out/stacks"), (".", "give {}/cdktf.out/stacks"), ("out/stacks/one", "{}/out/stacks")],
)
def test_a_wrong_level_is_an_error_with_the_right_path(
    tmp_path: Path, given: str, right: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for place in ("out/stacks", "cdktf.out/stacks", "baseline"):
        write(tmp_path / place, "one")
    assert main(["drift", str(tmp_path / given), str(tmp_path / "baseline")]) == 1
    assert right.format(tmp_path) in capsys.readouterr().err


def test_two_templates_alone_can_be_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new, old = write(tmp_path / "new", "one"), write(tmp_path / "old", "one", {**CONTAINER, "image": "other"})
    assert main(["drift", str(new), str(old)]) == 2
    assert 'image: "other" → "base"' in capsys.readouterr().out


def test_wrong_usage_is_an_error_not_a_difference(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["drift", "sources"]) == 1
    assert "'sources' is no kind of drift; give some of source, bindings, lock, deployed" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stopped:
        main(["drift", "--format", "xml"])
    assert stopped.value.code == 1


def test_the_table_ends_each_line_with_the_command_that_pushes(tmp_path: Path) -> None:
    write(tmp_path / "stacks", "docker-sysbox", **{"README.md": "x" * 2048, "terraform.tfstate": "y"})
    header, line = table(tmp_path).splitlines()
    assert header.split(maxsplit=3) == ["template", "files", "size", "push it with"]
    name, files, size, unit, push = line.split(maxsplit=4)
    assert (name, files, unit) == ("docker-sysbox", "2", "KiB")
    assert 2 < float(size) < 3
    assert push == f"coder templates push docker-sysbox -d {tmp_path.as_posix()}/stacks/docker-sysbox"


def test_the_line_that_pushes_names_the_variables_that_have_no_default(tmp_path: Path) -> None:
    folder = write(tmp_path / "stacks", "dev")
    document = {"variable": {"namespace": {"type": "string"}, "image": {"default": "base"}}}
    (folder / "cdk.tf.json").write_text(json.dumps(document))
    assert table(tmp_path).endswith(f"-d {folder.as_posix()} --variable namespace=VALUE")


def test_the_table_of_nothing_says_what_to_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["table", str(tmp_path)]) == 1
    assert "cdktf synth" in capsys.readouterr().err


def test_the_command_line_does_without_cdktf() -> None:
    code = "import sys, cdktf_coder.cli.__main__; sys.exit('cdktf' in sys.modules or 'jsii' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
