"""A variable's type is one of Terraform's, and its default is of that type."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.finished import found

from cdktf_coder.checks.variables import check_variables
from cdktf_coder.language.type_constraint import TypeConstraintError, read_type


def variable(**body: Any) -> list[str]:
    """What is found in a variable, without its address."""
    return [text.removeprefix("var.v: ") for text in found(check_variables, {"variable": {"v": body}})]


@pytest.mark.parametrize(
    ("type_", "read"),
    [
        ("string", "string"),
        ("any", "dynamic"),
        (" list( number ) ", ["list", "number"]),
        ("map", ["map", "dynamic"]),
        ("tuple([string, list(bool),])", ["tuple", ["string", ["list", "bool"]]]),
        ('object({\n  a = string # why\n  "b" : number\n})', ["object", {"a": "string", "b": "number"}]),
        (
            "object({a = optional(number, 22), b = optional(map(string))})",
            ["object", {"a": "number", "b": ["map", "string"]}, ["a", "b"]],
        ),
        ('object({a = optional(list(string), ["x", max(1, 2)])})', ["object", {"a": ["list", "string"]}, ["a"]]),
    ],
)
def test_types_are_read_as_terraform_reads_them(type_: str, read: Any) -> None:
    assert read_type(type_) == read


@pytest.mark.parametrize(
    ("type_", "hint"),
    [
        ("str", "; write string, number, bool"),
        ("Number", "; did you mean `number`?"),
        ("lst(string)", "; did you mean `list(string)`?"),
        ("set", "set doesn't say of what, as set(string) does"),
        ("object", "object doesn't say of what, as object({name = string}) does"),
        ("list(string", "'(' is not closed"),
        ("list(string) x", "'x' stands where the end of the expression should"),
        ("object({a = string, a = number})", "the attribute 'a' is there twice"),
        ("list(optional(string))", "there is no type optional(string)"),
        ("list(string, number)", "list takes one type, not 2"),
        ("", "it is empty"),
        (5, "a type is text"),
    ],
)
def test_a_type_that_terraform_does_not_have(type_: Any, hint: str) -> None:
    (text,) = variable(type=type_)
    assert text.startswith(f"type: `{type_}` is not a Terraform type")
    assert hint in text


@pytest.mark.parametrize(
    ("type_", "default", "text"),
    [
        ("number", "abc", 'default: must be a number, not "abc"; write digits, or a reference to a number'),
        ("bool", 5, "default: must be true or false, not 5; write true or false, without quotes or as a reference"),
        ("list(number)", ["1", "x"], 'default[1]: must be a number, not "x"; write digits, or a reference to a number'),
        ("string", ["a"], "default: must be a string, not a list; join the list to one string"),
        ("map(string)", [], 'default: must be a map of strings, not a list; write an object, as in {"key": "value"}'),
        (
            "object({a = string, b = optional(number)})",
            {"b": 1},
            "default.a: must be a string, not nothing; give it one string",
        ),
        ("object({a = string})", {"a": "x", "c": 1}, "default.c: unknown attribute; known here: `a`"),
        (
            "map(object({port = number}))",
            {"web": {"port": "x"}},
            'default.web.port: must be a number, not "x"; write digits, or a reference to a number',
        ),
        (
            "tuple([string, number])",
            ["a"],
            'default: must be a list of 2: a string, a number, not a list; write a list, as in ["a", "b"]',
        ),
        ("number", "${var.x}", 'default: must be a number, not "${var.x}"; write digits, or a reference to a number'),
    ],
)
def test_a_default_of_another_type(type_: str, default: Any, text: str) -> None:
    assert variable(type=type_, default=default) == [text]


@pytest.mark.parametrize(
    ("type_", "default"),
    [
        ("number", "5"),
        ("string", 5),
        ("string", True),
        ("string", "${HOME}"),
        ("bool", "true"),
        ("any", [1, {"a": None}]),
        ("list(any)", ["a"]),
        ("set(string)", ["a", 1]),
        ("object({a = string, b = optional(number)})", {"a": 1}),
        ("number", None),
    ],
)
def test_a_default_that_converts(type_: str, default: Any) -> None:
    assert variable(type=type_, default=default) == []


def test_null_where_the_variable_excludes_it() -> None:
    assert variable(type="string", default=None, nullable=False) == [
        "default: null, which `nullable` excludes; give it a value, or omit it"
    ]


@given(st.text(alphabet='stringlobject(){}[]=,"? 1\n', max_size=30))
def test_any_text_is_a_type_or_is_not(text: str) -> None:
    try:
        assert read_type(text)
    except TypeConstraintError as error:
        assert str(error)
