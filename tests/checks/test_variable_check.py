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
        ("str", "there is no type 'str'; write string, number, bool"),
        ("Number", "there is no type 'Number'; did you mean `number`?"),
        ("lst(string)", "there is no type 'lst'; did you mean `list(string)`?"),
        ("set", "set doesn't say of what, as set(string) does"),
        ("object", "object doesn't say of what, as object({name = string}) does"),
        ("list(string", "a bracket or a quote in it is not closed"),
        ("list(string) x", "'x' stands behind the type"),
        ("object({a = string, a = number})", "the attribute 'a' is there twice"),
        ("optional(string)", "there is no type 'optional'"),
        ("list(string, number)", "',' stands where ')' belongs"),
        ("", "it is empty"),
        (5, "a type is text"),
    ],
)
def test_a_type_that_terraform_does_not_have(type_: Any, hint: str) -> None:
    (text,) = variable(type=type_)
    assert text.startswith(f"type: `{type_}` is no type of Terraform's: ")
    assert hint in text


@pytest.mark.parametrize(
    ("type_", "default", "text"),
    [
        ("number", "abc", 'default: wants a number, not "abc"; write digits, or a reference to a number'),
        ("bool", 5, "default: wants true or false, not 5; write true or false, without quotes or as a reference"),
        ("list(number)", ["1", "x"], 'default[1]: wants a number, not "x"; write digits, or a reference to a number'),
        ("string", ["a"], "default: wants a string, not a list; join the list to one string"),
        ("map(string)", [], 'default: wants a map of strings, not a list; write an object, as in {"key": "value"}'),
        (
            "object({a = string, b = optional(number)})",
            {"b": 1},
            "default.a: wants a string, not nothing; give it one string",
        ),
        ("object({a = string})", {"a": "x", "c": 1}, "default.c: wants nothing here, only a, not 1; leave it out"),
        (
            "map(object({port = number}))",
            {"web": {"port": "x"}},
            'default.web.port: wants a number, not "x"; write digits, or a reference to a number',
        ),
        (
            "tuple([string, number])",
            ["a"],
            'default: wants a list of 2: a string, a number, not a list; write a list, as in ["a", "b"]',
        ),
        ("number", "${var.x}", 'default: wants a number, not "${var.x}"; write digits, or a reference to a number'),
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
