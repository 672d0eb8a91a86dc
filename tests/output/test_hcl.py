"""What Coder reads from HCL only, written as HCL."""

from __future__ import annotations

import copy
import io
from typing import Any

import hcl2
import pytest

from cdktf_coder._errors import Problem
from cdktf_coder.output.companion_schema import COMPANION_SCHEMA
from cdktf_coder.output.hcl import COMPANION_TYPES, HclError, check_hcl, companion, render_block
from cdktf_coder.schemas import load_schema

PARAMETER = COMPANION_SCHEMA["coder_parameter"]


def block(body: dict[str, Any], schema: dict[str, Any] = PARAMETER) -> str:
    """The lines between the braces of a block with this body."""
    lines = render_block("data", ["coder_parameter", "x"], body, schema).splitlines(keepends=True)
    assert lines[0] == 'data "coder_parameter" "x" {\n'
    assert lines[-1] == "}\n"
    return "".join(line.removeprefix("  ") for line in lines[1:-1])


def value(given: Any) -> str:
    """How a value is written."""
    return block({"a": given}).removeprefix("a = ").removesuffix("\n")


def text(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


# The document.


def document() -> dict[str, Any]:
    return {
        "terraform": {"required_providers": {"coder": {"source": "coder/coder"}}},
        "data": {
            "coder_workspace": {"me": {}},
            "coder_workspace_tags": {"tags": {"tags": {"zone": "${data.coder_parameter.zone.value}"}}},
            "coder_parameter": {
                "zone": {"name": "zone", "option": [{"name": "A", "value": "a"}, {"name": "B", "value": "b"}]},
                "cpu": {"name": "cpu", "type": "number"},
            },
        },
        "resource": {"coder_agent": {"main": {"os": "linux"}}},
    }


def test_a_document_is_split_into_what_coder_reads_as_json_and_as_hcl() -> None:
    given = document()
    rest, hcl = companion(given)
    assert rest == {**document(), "data": {"coder_workspace": {"me": {}}}}
    assert hcl == text(
        'data "coder_workspace_tags" "tags" {',
        "  tags = {",
        "    zone = data.coder_parameter.zone.value",
        "  }",
        "}",
        "",
        'data "coder_parameter" "zone" {',
        '  name = "zone"',
        "",
        "  option {",
        '    name  = "A"',
        '    value = "a"',
        "  }",
        "",
        "  option {",
        '    name  = "B"',
        '    value = "b"',
        "  }",
        "}",
        "",
        'data "coder_parameter" "cpu" {',
        '  name = "cpu"',
        '  type = "number"',
        "}",
    )
    assert given == document(), "the given document is left as it is"


def test_no_block_stands_in_both_parts() -> None:
    rest, hcl = companion(document())
    assert hcl is not None
    assert not set(COMPANION_TYPES) & set(rest["data"])
    read = hcl2.load(io.StringIO(hcl))
    found = {(kind.strip('"'), name.strip('"')) for data in read["data"] for kind in data for name in data[kind]}
    assert found == {("coder_workspace_tags", "tags"), ("coder_parameter", "zone"), ("coder_parameter", "cpu")}


def test_without_such_blocks_there_is_no_hcl() -> None:
    assert companion({"data": {"coder_workspace": {"me": {}}}}) == ({"data": {"coder_workspace": {"me": {}}}}, None)
    assert companion({"resource": {}}) == ({"resource": {}}, None)


def test_an_empty_data_section_is_dropped() -> None:
    rest, _ = companion({"data": {"coder_parameter": {"x": {"name": "x"}}, "coder_task": {}}, "output": {}})
    assert rest == {"output": {}}


def test_key_order_of_the_rest_is_kept() -> None:
    rest, _ = companion(document())
    assert list(rest) == ["terraform", "data", "resource"]


# Arguments.


def test_equal_signs_of_consecutive_lines_stand_in_one_column() -> None:
    assert block({"name": "x", "display_name": "X", "a": 1}) == text(
        'name         = "x"', 'display_name = "X"', "a            = 1"
    )


def test_a_value_of_several_lines_ends_the_column() -> None:
    assert block({"a": 1, "long_name": {"b": 1, "ccc": 2}, "bb": 2}) == text(
        "a = 1", "long_name = {", "  b   = 1", "  ccc = 2", "}", "bb = 2"
    )


def test_values() -> None:
    assert value(True) == "true"
    assert value(5) == "5"
    assert value(-1.5) == "-1.5"
    assert value(1e300) == "1e+300"
    assert value([]) == "[]"
    assert value({}) == "{}"
    assert value(["a", 1, False, None]) == '["a", 1, false, null]'
    assert value({"a": None}) == "{\n  a = null\n}"
    assert value([{"a": 1}, []]) == "[\n  {\n    a = 1\n  },\n  [],\n]"


def test_a_long_list_has_an_item_a_line() -> None:
    assert value(["a" * 50, "b" * 50]) == f'[\n  "{"a" * 50}",\n  "{"b" * 50}",\n]'


def test_an_argument_that_is_null_is_left_out() -> None:
    # To Terraform it is the same; Coder fails to read a null as the default of a parameter.
    assert block({"name": "x", "default": None}) == text('name = "x"')


def test_comments_are_left_out() -> None:
    assert block({"//": {"metadata": {}}, "option": {"//": "x", "name": "A"}}) == text("option {", '  name = "A"', "}")


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("", '""'),
        ("${var.a}", "var.a"),
        ("${~ var.a ~}", "var.a"),
        ("a ${var.a}", '"a ${var.a}"'),
        ("${var.a}${var.b}", '"${var.a}${var.b}"'),
        ("${a+b*-1}", "a + b * -1"),
        ("${ f( a,[b , c]... ) }", "f(a, [b, c]...)"),
        ('${a["b"] [0].c}', 'a["b"][0].c'),
        ("${a?b:!c}", "a ? b : !c"),
        ("${[for x in y:x if x!=1]}", "[for x in y : x if x != 1]"),
        ("x${ {a=1}.a }", '"x${ { a = 1 }.a}"'),
        ("%{ if a }b%{ endif }", '"%{if a}b%{endif}"'),
        ('${"a ${b}"}', '"a ${b}"'),
        ("$${a} $$${a} %%{a}", '"$${a} $$${a} %%{a}"'),
        ("5$", '"5$"'),
        ('${"$"}${a}', '"${"$"}${a}"'),
        ("$ ${~ a}", '"\\u0024${a}"'),
        (" ${~ a}", '"${""}${a}"'),
        ('a\\b "c"\n\r\t', '"a\\\\b \\"c\\"\\n\\r\\t"'),
        ("\0\x1f\x7f\x85", '"\\u0000\\u001f\\u007f\\u0085"'),
        ("\ufeff\u2028\u202e", '"\\ufeff\\u2028\\u202e"'),
        ("é e\u0301 😀 👩‍💻", '"é e\u0301 😀 👩‍💻"'),
        ("${\n  var.a\n}", "var.a"),
        ("${a ?\n  b : c}", "(a ?\nb : c)"),
        ("${<<EOT\nb ${c}\nEOT\n}", "(<<EOT\nb ${c}\nEOT\n)"),
        ("${a # why\n}", "(a # why\n)"),
    ],
)
def test_template_strings(given: str, written: str) -> None:
    assert value(given) == written


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("plain_key-1", "plain_key-1"),
        ("a b", '"a b"'),
        ("1", '"1"'),
        ("", '""'),
        ("for", '"for"'),
        ("null", '"null"'),
        ("größe", '"größe"'),
        ("e\u0301", '"e\\u0301"'),
        ("🇪🇺", '"\\U0001f1ea\\U0001f1fa"'),
        ("${var.key}", "(var.key)"),
        ("a-${var.key}", '"a-${var.key}"'),
        ("$${x}", '"$${x}"'),
    ],
)
def test_keys_of_objects_are_templates(key: str, written: str) -> None:
    assert value({key: 1}) == f"{{\n  {written} = 1\n}}"


def test_labels_are_text() -> None:
    assert render_block("data", ['a"${b}'], {}, {}) == 'data "a\\"$${b}" {\n}\n'


# Blocks.


def test_a_block_may_be_given_alone_or_in_a_list() -> None:
    alone = block({"validation": {"min": 1}})
    assert alone == text("validation {", "  min = 1", "}")
    assert block({"validation": [{"min": 1}]}) == alone


def test_an_empty_block_is_a_block_and_nothing_is_none() -> None:
    assert block({"validation": {}}) == text("validation {", "}")
    assert block({"validation": [], "option": None}) == ""


def test_blocks_are_set_off_by_blank_lines_and_nest() -> None:
    preset = {
        "prebuilds": {
            "scheduling": {"timezone": "UTC", "schedule": [{"cron": "* * * * *"}]},
            "instances": 1,
        },
        "name": "small",
    }
    assert block(preset, COMPANION_SCHEMA["coder_workspace_preset"]) == text(
        'name = "small"',
        "",
        "prebuilds {",
        "  instances = 1",
        "",
        "  scheduling {",
        '    timezone = "UTC"',
        "",
        "    schedule {",
        '      cron = "* * * * *"',
        "    }",
        "  }",
        "}",
    )


def test_only_the_schema_makes_a_block() -> None:
    assert block({"option": {"a": 1}}, {}) == text("option = {", "  a = 1", "}")


def test_dynamic_blocks() -> None:
    expected = text(
        'dynamic "option" {',
        "  for_each = var.options",
        "  iterator = it",
        "",
        "  content {",
        "    name = it.value",
        "  }",
        "}",
    )
    generator = {"for_each": "${var.options}", "iterator": "it", "content": {"name": "${it.value}"}}
    assert block({"dynamic": {"option": generator}}) == expected
    assert block({"dynamic": {"option": [generator]}}) == expected
    assert block({"dynamic": [{"option": generator}]}) == expected
    assert block({"dynamic": [{"option": {**generator, "content": [generator["content"]]}}]}) == expected


def test_dynamic_blocks_nest_and_may_have_labels() -> None:
    schema = {"block_types": {"a": {"block": {"block_types": {"b": {"block": {}}}}}}}
    inner = {"b": {"for_each": "${a.value}", "labels": ["${b.key}"], "content": {}}}
    assert block({"dynamic": {"a": {"for_each": [1], "content": {"dynamic": inner}}}}, schema) == text(
        'dynamic "a" {',
        "  for_each = [1]",
        "",
        "  content {",
        '    dynamic "b" {',
        "      for_each = a.value",
        "      labels   = [b.key]",
        "",
        "      content {",
        "      }",
        "    }",
        "  }",
        "}",
    )


def test_blocks_keep_the_order_of_the_document() -> None:
    body = {
        "dynamic": {"option": {"for_each": "${a}", "content": {}}},
        "option": {"name": "last"},
        "name": "x",
    }
    lines = block(body).splitlines()
    assert lines.index('name = "x"') < lines.index('dynamic "option" {') < lines.index('  name = "last"')


def test_meta_arguments_have_their_places_and_take_bare_references() -> None:
    body = {
        "depends_on": ["data.coder_workspace.me", "module.a"],
        "lifecycle": {
            "ignore_changes": ['tags["a"]', "name"],
            "replace_triggered_by": ["null_resource.a.id"],
            "create_before_destroy": True,
            "precondition": {"condition": "${a==b}", "error_message": "a is ${a}"},
            "postcondition": [{"condition": True, "error_message": "no"}],
        },
        "name": "x",
        "validation": {},
        "provider": "coder.other",
        "count": "${a}",
    }
    assert block(body) == text(
        "count    = a",
        "provider = coder.other",
        "",
        'name = "x"',
        "",
        "validation {",
        "}",
        "",
        "lifecycle {",
        '  ignore_changes        = [tags["a"], name]',
        "  replace_triggered_by  = [null_resource.a.id]",
        "  create_before_destroy = true",
        "",
        "  precondition {",
        "    condition     = a == b",
        '    error_message = "a is ${a}"',
        "  }",
        "",
        "  postcondition {",
        "    condition     = true",
        '    error_message = "no"',
        "  }",
        "}",
        "",
        "depends_on = [data.coder_workspace.me, module.a]",
    )


def test_all_changes_are_ignored_by_a_word() -> None:
    assert block({"lifecycle": {"ignore_changes": "all"}}) == text("lifecycle {", "  ignore_changes = all", "}")


def test_for_each_may_be_a_map() -> None:
    assert block({"for_each": {"a": 1}, "name": "${each.key}"}) == text(
        "for_each = {", "  a = 1", "}", "", "name = each.key"
    )


def test_a_reference_in_braces_is_understood() -> None:
    assert block({"depends_on": ["${module.a}"]}) == text("depends_on = [module.a]")


# Errors.


def test_an_error_says_where_it_stands() -> None:
    given = document()
    given["data"]["coder_parameter"]["zone"]["option"][1]["name"] = "${HOME"
    with pytest.raises(HclError) as caught:
        companion(given)
    assert str(caught.value) == (
        "data.coder_parameter.zone: option[1].name: the sequence that begins with '${HOME' is not closed; "
        "close it with }, or write $${ for the characters ${"
    )


def test_all_errors_are_found_at_once_with_their_constructs() -> None:
    given = document()
    given["data"]["coder_parameter"]["zone"]["option"] = "a"
    given["data"]["coder_workspace_tags"]["tags"]["tags"] = {"a b": "${"}
    before = copy.deepcopy(given)
    problems = check_hcl(given, lambda address: f"template/{address}")
    assert [(problem.path, problem.attribute) for problem in problems] == [
        ("template/data.coder_workspace_tags.tags", 'data.coder_workspace_tags.tags: tags["a b"]'),
        ("template/data.coder_parameter.zone", "data.coder_parameter.zone: option"),
    ]
    assert given == before
    assert check_hcl(document(), str) == []


@pytest.mark.parametrize(
    ("body", "place", "message"),
    [
        ({"option": "a"}, "option", "this is a block, not an argument"),
        ({"option": [None]}, "option", "this is a block, not an argument"),
        ({"a b": 1}, "a b", "'a b' can't be the name of an argument"),
        ({"a": float("inf")}, "a", "inf is no number for Terraform"),
        ({"a": {"b": [object()]}}, 'a["b"][0]', "can't be written to Terraform"),
        ({"depends_on": {"a": 1}}, "depends_on", "is no address"),
        ({"depends_on": ["a${b}"]}, "depends_on[0]", "can't stand in an expression"),
        ({"lifecycle": {"ignore_changes": ["a }"]}}, "lifecycle.ignore_changes[0]", "is no address"),
        ({"dynamic": {"option": {"content": {"a": "${"}}}}, "dynamic.option.content.a", "is not closed"),
        ({"a": "\ud800"}, "", "half a character"),
    ],
)
def test_what_can_not_be_written_is_an_error(body: dict[str, Any], place: str, message: str) -> None:
    with pytest.raises(HclError) as caught:
        block(body)
    assert message in caught.value.problem.message
    assert caught.value.problem == Problem("", caught.value.problem.message, caught.value.problem.hint, place)
    assert caught.value.problem.hint


# The schema.


def test_the_known_blocks_are_those_of_the_provider() -> None:
    def nesting(blocks: list[Any], number: int) -> dict[str, Any]:
        inner = {
            name: {"block": nesting(blocks, nested["block"])}
            for name, nested in blocks[number].get("blocks", {}).items()
        }
        return {"block_types": inner} if inner else {}

    found = {}
    for name in COMPANION_TYPES:
        schema = load_schema("data", name)
        assert schema is not None
        found[name] = nesting(schema["blocks"], len(schema["blocks"]) - 1)
    assert found == COMPANION_SCHEMA, f"companion_schema.py should say: {found!r}"
