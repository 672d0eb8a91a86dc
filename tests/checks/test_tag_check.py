"""Coder must be able to read the tags of a finished template by itself."""

from __future__ import annotations

from typing import Any

import pytest
from tests.checks.finished import found

from cdktf_coder.checks.tags import check_tags


def tags(tags: Any, **rest: Any) -> list[str]:
    document = {"data": {"coder_workspace_tags": {"t": {"tags": tags}}, **rest.pop("data", {})}, **rest}
    place = "data.coder_workspace_tags.t: "
    problems = found(check_tags, document)
    assert all(problem.startswith(place) for problem in problems)
    return [problem.removeprefix(place) for problem in problems]


PARAMETERS = {"coder_parameter": {"zone": {"default": "north"}, "free": {}, "blank": {"default": ""}}}
VARIABLES = {"zone": {"default": "north"}, "free": {}, "blank": {"default": ""}}


@pytest.mark.parametrize(
    "value",
    [
        "developers",
        True,
        4,
        None,
        "${var.zone}",
        "${data.coder_parameter.zone.value}",
        "zone-${data.coder_parameter.zone.value}",
        "zone-${data.coder_parameter.free.value}",
        '${data.coder_parameter.zone.value == "north" ? "cold" : "warm"}',
    ],
)
def test_tags_may_be_text_a_variable_or_made_of_parameters(value: Any) -> None:
    assert tags({"t": value}, variable=VARIABLES, data=PARAMETERS) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (
            "${lower(var.zone)}",
            "a tag can't call a function, as `lower()` here; "
            "refer to a variable or a parameter whose value is right as it is",
        ),
        (
            "${data.coder_workspace_owner.me.name}",
            "a tag can't refer to `data.coder_workspace_owner.me.name`; "
            "only `var.*` and `data.coder_parameter.*` are known before Terraform runs",
        ),
        (
            "${local.zone}",
            "a tag can't refer to `local.zone`; "
            "only `var.*` and `data.coder_parameter.*` are known before Terraform runs",
        ),
        (
            "zone-${var.zone}",
            "`var.zone` must be the whole tag, Coder can't make it part of a longer one; "
            "put all of it in the variable, or use a parameter's value",
        ),
        (
            '${var.zone == "north" ? "a" : "b"}',
            "`var.zone` must be the whole tag, Coder can't make it part of a longer one; "
            "put all of it in the variable, or use a parameter's value",
        ),
        ("", "the tag is empty; give it a value, or omit it"),
        (" ", "the tag is empty; give it a value, or omit it"),
        ("${var.free}", "the tag is empty, as `var.free` has no default; give `var.free` a default"),
        ("${var.blank}", "the tag is empty, as `var.blank` has no default; give `var.blank` a default"),
        (
            "${data.coder_parameter.free.value}",
            "the tag is empty, as `data.coder_parameter.free` has no default; "
            "give `data.coder_parameter.free` a default",
        ),
        (
            "${data.coder_parameter.blank.value}",
            "the tag is empty, as `data.coder_parameter.blank` has no default; "
            "give `data.coder_parameter.blank` a default",
        ),
    ],
)
def test_a_tag_that_coder_can_not_evaluate_is_found(value: str, text: str) -> None:
    assert tags({"t": value}, variable=VARIABLES, data=PARAMETERS) == [f"tags.t: {text}"]


def test_the_tags_themselves_are_written_out() -> None:
    assert tags("${var.tags}") == [
        "tags: Coder reads the tags before Terraform runs, so they can't be an expression; write out each tag"
    ]
    assert tags({"${var.name}": "x"}) == ["tags[\"${var.name}\"]: a tag's name can't be an expression; write it out"]


def test_a_tag_that_a_condition_can_make_empty() -> None:
    value = '${data.coder_parameter.zone.value == "north" ? "cold" : ""}'
    assert tags({"t": value}, variable=VARIABLES, data=PARAMETERS) == [
        'tags.t: `data.coder_parameter.zone.value == "north" ? "cold" : ""` can make the tag empty; '
        "give it a value in every case"
    ]


def test_a_variable_that_is_no_text_is_no_tag() -> None:
    variables = {"zones": {"type": "list(string)", "default": ["a"]}}
    assert tags({"t": "${var.zones}"}, variable=variables) == [
        "tags.t: `var.zones` is no text; use a variable of type string"
    ]
