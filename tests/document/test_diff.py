"""Two directories are compared by what Terraform reads in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from writers import read

from cdktf_coder.document import AttributeChange, Moves, compare

CONTAINER = """
resource "docker_container" "workspace" {
  name  = "ws"
  image = "a:1"
  env   = ["A=1", "B=2"]
  command = ["a", "b", "c"]
  labels {
    label = "one"
    value = "1"
  }
  labels {
    label = "two"
    value = "2"
  }
  %s
}
"""


def differences(
    tmp_path: Path, before: Any, after: Any
) -> list[tuple[str, str, list[tuple[str, str | None, str | None]]]]:
    files = [{"main.tf": side} if isinstance(side, str) else side for side in (before, after)]
    changes = compare(read(tmp_path / "before", files[0]), read(tmp_path / "after", files[1]))
    return [
        (change.sign, change.address, [(part.path, part.before, part.after) for part in change.attributes])
        for change in changes
    ]


def test_what_is_the_same_has_no_difference(tmp_path: Path) -> None:
    reordered = CONTAINER.replace('  name  = "ws"\n', "") % 'name = "ws" # comment'
    assert differences(tmp_path, CONTAINER % "", reordered) == []


def test_a_changed_argument_is_told_by_its_path(tmp_path: Path) -> None:
    assert differences(tmp_path, CONTAINER % "", CONTAINER.replace("a:1", "a:${var.tag}") % "") == [
        ("changed", "docker_container.workspace", [("image", '"a:1"', '"a:${var.tag}"')])
    ]


def test_an_argument_set_and_one_taken_away(tmp_path: Path) -> None:
    after = CONTAINER.replace('image = "a:1"', "privileged = true") % ""
    assert differences(tmp_path, CONTAINER % "", after) == [
        ("changed", "docker_container.workspace", [("image", '"a:1"', None), ("privileged", None, "true")])
    ]


def test_null_is_as_good_as_nothing(tmp_path: Path) -> None:
    assert differences(tmp_path, CONTAINER % "", CONTAINER % "hostname = null") == []


def test_the_order_counts_in_lists_and_not_in_sets(tmp_path: Path) -> None:
    sets = (
        CONTAINER.replace('"A=1", "B=2"', '"B=2", "A=1"').replace("one", "x").replace("two", "one").replace("x", "two")
    )
    sets = sets.replace('"1"', '"y"').replace('"2"', '"1"').replace('"y"', '"2"')
    assert differences(tmp_path, CONTAINER % "", sets % "") == []
    assert differences(tmp_path, CONTAINER % "", CONTAINER.replace('"a", "b"', '"b", "a"') % "") == [
        ("changed", "docker_container.workspace", [("command[0]", '"a"', '"b"'), ("command[1]", '"b"', '"a"')])
    ]


def test_an_element_put_in_front_is_one_difference(tmp_path: Path) -> None:
    assert differences(tmp_path, CONTAINER % "", CONTAINER.replace('["a", "b", "c"]', '["z", "a", "b", "c"]') % "") == [
        ("changed", "docker_container.workspace", [("command[0]", None, '"z"')])
    ]


def test_lists_too_long_to_be_matched_are_compared_element_by_element(tmp_path: Path) -> None:
    texts = [f"locals {{\n  a = [{', '.join(map(str, range(start, 4000)))}]\n}}\n" for start in (0, 1)]
    ((_, address, attributes),) = differences(tmp_path, *texts)
    assert (address, len(attributes)) == ("local.a", 4000)
    assert attributes[-1] == ("value[3999]", "3999", None)


def test_a_nested_block_is_told_by_its_place(tmp_path: Path) -> None:
    before = 'data "coder_parameter" "p" {\n name = "p"\n option {\n name = "a"\n value = "1"\n }\n}\n'
    after = before.replace('"1"', '"2"')
    assert differences(tmp_path, before, after) == [
        ("changed", "data.coder_parameter.p", [("option[0].value", '"1"', '"2"')])
    ]


def test_keys_of_a_map_are_quoted_where_they_must_be(tmp_path: Path) -> None:
    before = 'resource "x_y" "z" {\n labels = { "a.b/c" = 1, d = 2 }\n}\n'
    assert differences(tmp_path, before, before.replace("1", "3").replace("2", "4")) == [
        ("changed", "x_y.z", [('labels["a.b/c"]', "1", "3"), ("labels.d", "2", "4")])
    ]


def test_blocks_that_come_and_go(tmp_path: Path) -> None:
    before = 'locals {\n a = 1\n b = 2\n}\nvariable "v" {}\n'
    after = 'locals {\n b = 2\n}\nvariable "w" {}\n'
    assert differences(tmp_path, before, after) == [
        ("removed", "local.a", []),
        ("removed", "var.v", []),
        ("added", "var.w", []),
    ]


def test_long_texts_are_compared_line_by_line(tmp_path: Path) -> None:
    script = "\n".join(f"line {number}" for number in range(50))
    files = [
        {"a.tf.json": {"resource": {"coder_script": {"s": {"script": text}}}}}
        for text in (script, script + "x ${a.b.c}")
    ]
    (change,) = compare(read(tmp_path / "before", files[0]), read(tmp_path / "after", files[1]))
    (part,) = change.attributes
    assert part.lines == ("@@ -48,3 +48,3 @@", " line 47", " line 48", "-line 49", "+line 49x ${a.b.c}")
    assert part.name == "script"


def test_metadata_of_cdktf_is_no_difference(tmp_path: Path) -> None:
    plain = {"resource": {"docker_volume": {"home": {"name": "h"}}}}
    marked = {
        "//": {"metadata": {"version": "0.21.0"}},
        "resource": {"docker_volume": {"home": {"//": {"metadata": {"path": "a/b"}}, "name": "h"}}},
    }
    assert differences(tmp_path, {"a.tf.json": plain}, {"b.tf.json": marked}) == []


MOVED = "moved {\n  from = %s\n  to   = %s\n}\n"
VOLUME = 'resource "docker_volume" "%s" {\n  name = "%s"\n}\n'


def test_a_moved_block_is_followed(tmp_path: Path) -> None:
    before = read(tmp_path / "before", {"main.tf": VOLUME % ("old", "n")})
    moved = MOVED % ("docker_volume.old", "docker_volume.home")
    after = read(tmp_path / "after", {"main.tf": VOLUME % ("home", "m") + moved})
    volume, record = compare(before, after)
    assert (volume.sign, volume.address, volume.moved_from) == ("changed", "docker_volume.home", "docker_volume.old")
    assert volume.attributes == (AttributeChange("name", '"n"', '"m"'),)
    assert (record.sign, record.address, record.kind) == ("added", "moved[docker_volume.old]", "moved")


def test_moves_are_followed_in_chains_in_modules_and_through_instances(tmp_path: Path) -> None:
    text = (
        MOVED % ("a_b.one", "a_b.two")
        + MOVED % ("a_b.two", "module.m.a_b.three")
        + MOVED % ("module.old", "module.new")
        + MOVED % ("a_b.counted[0]", "a_b.single")
        + MOVED % ("a_b.same", "a_b.same[0]")
        + MOVED % ("a_b.round", "a_b.about")
        + MOVED % ("a_b.about", "a_b.round")
        + 'module "m" {\n  source = "./m"\n}\n'
    )
    inner = MOVED % ("a_b.three", "a_b.four")
    moves = Moves(read(tmp_path, {"main.tf": text, "m/main.tf": inner}))
    assert moves.follow("a_b.one") == "module.m.a_b.four"
    assert moves.follow("module.old.module.x.a_b.c") == "module.new.module.x.a_b.c"
    assert moves.follow("a_b.counted") == "a_b.single"
    assert moves.follow("a_b.same") == "a_b.same"
    assert moves.follow("a_b.other") == "a_b.other"
    assert moves.follow("a_b.round") in ("a_b.round", "a_b.about"), "a circle ends"


def test_a_difference_in_a_local_module_has_the_full_address(tmp_path: Path) -> None:
    root = 'module "m" {\n  source = "./m"\n}\n'
    files = [{"main.tf": root, "m/main.tf": f'resource "a_b" "c" {{\n  d = {value}\n}}\n'} for value in (1, 2)]
    assert differences(tmp_path, *files) == [("changed", "module.m.a_b.c", [("d", "1", "2")])]


@pytest.mark.parametrize("depth", [50, 10_000])
def test_json_of_any_depth_is_compared(depth: int, tmp_path: Path) -> None:
    texts = [
        '{"resource": {"x_y": {"z": {"deep": %s}}}}' % ('{"a": [' * depth + json.dumps(value) + "]}" * depth)
        for value in (1, 2)
    ]
    before, same, after = (
        read(tmp_path / name, {"main.tf.json": text})
        for name, text in (("before", texts[0]), ("same", texts[0].replace("[1]", "[ 1 ]")), ("after", texts[1]))
    )
    assert compare(before, same) == ()
    (change,) = compare(before, after)
    assert [(part.before, part.after) for part in change.attributes] == [("1", "2")]
    assert before.resources["x_y.z"].body.arguments["deep"].evaluate() is not None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text('a$ {}\n%"é', max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b c", "d"]), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(["a", "b"]), VALUES), st.dictionaries(st.sampled_from(["a", "b"]), VALUES))
def test_two_directories_have_no_difference_if_and_only_if_they_are_equal(
    tmp_path_factory: pytest.TempPathFactory, one: dict[str, Any], other: dict[str, Any]
) -> None:
    root = tmp_path_factory.mktemp("pair")
    escaped = json.loads(json.dumps([one, other]).replace("${", "$${").replace("%{", "%%{"))
    before, after = (
        read(root / str(number), {"main.tf.json": {"locals": value}}) for number, value in enumerate(escaped)
    )
    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)  # in Python, True == 1
    assert (compare(before, after) == ()) is (before == after) is same
    assert compare(before, before) == ()
