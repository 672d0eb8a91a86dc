"""The command line: the table of what can be pushed, and the drift between two sets of templates."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder.cli.__main__ import main
from cdktf_coder.cli.drift import differences
from cdktf_coder.cli.table import table

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
    return list(differences(tmp_path / "new", tmp_path / "old"))


def test_equal_sets_are_said_to_be_equal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for side in ("old", "new"):
        write(tmp_path / side, "one")
    assert main(["drift", str(tmp_path / "new"), str(tmp_path / "old")]) == 0
    assert capsys.readouterr().out == "1 template equals its baseline\n"


def test_a_changed_attribute_is_shown_by_address_path_old_and_new(tmp_path: Path) -> None:
    assert drift(tmp_path, {"volumes": [{"path": "/a"}]}, {"volumes": [{"path": "/b"}]}) == [
        "~ one/cdk.tf.json",
        "    ~ docker_container.workspace",
        '        ~ volumes[0].path: "/a" → "/b"',
    ]


def test_a_difference_exits_with_2_and_prints_no_colour_into_a_pipe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "old", "one")
    write(tmp_path / "new", "one", {**CONTAINER, "image": "other"})
    assert main(["drift", str(tmp_path / "new"), str(tmp_path / "old")]) == 2
    out = capsys.readouterr().out
    assert '~ image: "base" → "other"' in out
    assert "\033" not in out


def test_an_element_put_first_does_not_make_the_others_look_changed(tmp_path: Path) -> None:
    assert drift(tmp_path, {"env": ["A", "B"]}, {"env": ["new", "A", "B"]})[2:] == ['        + env[0]: "new"']


def test_added_and_removed_attributes_are_shown_with_their_values(tmp_path: Path) -> None:
    assert drift(tmp_path, {"old": 1}, {"new": {"a": None}})[2:] == ["        - old: 1", '        + new: {"a": null}']


def test_a_number_is_not_a_truth_value(tmp_path: Path) -> None:
    assert drift(tmp_path, {"list": [1]}, {"list": [True]})[2:] == ["        ~ list[0]: 1 → true"]


def test_a_long_text_is_shown_as_the_lines_that_changed(tmp_path: Path) -> None:
    script = "\n".join(f"step {number}" for number in range(9))
    lines = drift(tmp_path, {"script": script}, {"script": script.replace("step 4", "step four")})
    assert [line.strip() for line in lines[2:]] == [
        "~ script:",
        "@@ -4,3 +4,3 @@",
        "step 3",
        "- step 4",
        "+ step four",
        "step 5",
    ]


def test_a_changed_line_end_is_visible(tmp_path: Path) -> None:
    assert [line.strip() for line in drift(tmp_path, {"script": "a\n"}, {"script": "a\r\n"})[4:]] == ["- a", "+ a\\r"]


def test_a_change_of_address_is_a_removal_and_an_addition(tmp_path: Path) -> None:
    for side, name in (("old", "home"), ("new", "workspace_home")):
        folder = tmp_path / side / "one"
        folder.mkdir(parents=True)
        document = {"resource": {"docker_volume": {name: {"name": "x"}}}, "data": {"coder_workspace": {"me": {}}}}
        (folder / "cdk.tf.json").write_text(json.dumps(document))
    assert list(differences(tmp_path / "new", tmp_path / "old"))[1:3] == [
        "    - docker_volume.home",
        "    + docker_volume.workspace_home",
    ]


def test_missing_and_extra_templates_and_files_are_reported(tmp_path: Path) -> None:
    write(tmp_path / "old", "gone")
    write(tmp_path / "old", "one", **{"a.txt": "", "c.txt": "x\ny\n"})
    write(tmp_path / "new", "fresh")
    write(tmp_path / "new", "one", **{"b.txt": "", "c.txt": "x\nz\n"})
    baseline = tmp_path / "old"
    assert list(differences(tmp_path / "new", baseline)) == [
        f"+ fresh: a new template, not in {baseline}",
        f"- gone: no longer synthesized, still in {baseline}",
        "- one/a.txt: no longer written",
        "+ one/b.txt: a new file",
        "~ one/c.txt",
        "    @@ -1,2 +1,2 @@",
        "      x",
        "    - y",
        "    + z",
    ]


def test_bytes_are_compared_even_where_the_document_is_the_same(tmp_path: Path) -> None:
    write(tmp_path / "old", "one")
    folder = write(tmp_path / "new", "one")
    (folder / "cdk.tf.json").write_text(json.dumps(json.loads((folder / "cdk.tf.json").read_text())))
    assert list(differences(tmp_path / "new", tmp_path / "old"))[1:] == [
        "    ~ the same document, written in another order or with other white space"
    ]


def test_what_coder_is_never_sent_does_not_count_as_drift(tmp_path: Path) -> None:
    write(tmp_path / "old", "one")
    folder = write(tmp_path / "new", "one", **{"terraform.tfstate": "{}"})
    (folder / ".terraform").mkdir()
    (folder / ".terraform" / "provider").write_text("")
    assert list(differences(tmp_path / "new", tmp_path / "old")) == []


def test_the_lock_file_does_count(tmp_path: Path) -> None:
    write(tmp_path / "old", "one")
    write(tmp_path / "new", "one", **{".terraform.lock.hcl": ""})
    assert list(differences(tmp_path / "new", tmp_path / "old")) == ["+ one/.terraform.lock.hcl: a new file"]


@pytest.mark.parametrize("missing", ["new", "old"])
def test_a_missing_directory_is_an_error_with_a_sentence(
    tmp_path: Path, missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / ("old" if missing == "new" else "new"), "one")
    assert main(["drift", str(tmp_path / "new"), str(tmp_path / "old")]) == 1
    assert f"there is no directory {tmp_path / missing}; " in capsys.readouterr().err


def test_wrong_usage_is_an_error_not_a_difference(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["drift"])
    assert stopped.value.code == 1
    assert "FRESH, BASELINE" in capsys.readouterr().err


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
