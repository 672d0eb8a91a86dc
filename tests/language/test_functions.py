"""Terraform's functions, one Python function each, and what is said about one that doesn't exist."""

from __future__ import annotations

import inspect

import pytest

from cdktf_coder import ConfigError, fn
from cdktf_coder.language.expr import AnyExpr, BoolExpr, ListExpr, NumberExpr, TextExpr, expr
from cdktf_coder.language.functions import FUNCTIONS
from cdktf_coder.language.signatures import SIGNATURES
from cdktf_coder.language.spelling import json_value

name = TextExpr("data.coder_workspace.me.name")


@pytest.mark.parametrize(
    ("value", "written", "kind"),
    [
        (fn.trimspace(name), "${trimspace(data.coder_workspace.me.name)}", TextExpr),
        (fn.regexall("[a-z]+", name), '${regexall("[a-z]+", data.coder_workspace.me.name)}', ListExpr),
        (fn.regex(r"^\d", name), '${regex("^\\\\d", data.coder_workspace.me.name)}', AnyExpr),
        (fn.try_(expr("var.a.b"), "none"), '${try(var.a.b, "none")}', AnyExpr),
        (fn.can(expr("var.a.b")), "${can(var.a.b)}", BoolExpr),
        (fn.base64decode("aGk="), '${base64decode("aGk=")}', TextExpr),
        (fn.lookup({"a": 1}, name), '${lookup({"a" = 1}, data.coder_workspace.me.name)}', AnyExpr),
        (fn.lookup(expr("var.m"), "a", default="${b}"), '${lookup(var.m, "a", "$${b}")}', AnyExpr),
        (fn.range(3), "${range(3)}", ListExpr),
        (fn.range(1, 9, 2), "${range(1, 9, 2)}", ListExpr),
        (fn.replace(new="b", old="a", text=name), '${replace(data.coder_workspace.me.name, "a", "b")}', TextExpr),
        (fn.cidrhost("10.0.0.0/8", 2), '${cidrhost("10.0.0.0/8", 2)}', TextExpr),
        (fn.templatefile("motd.tftpl", {"who": name}),
         '${templatefile("motd.tftpl", {"who" = data.coder_workspace.me.name})}', TextExpr),
        (fn.length(fn.split(",", name)) + 1, '${length(split(",", data.coder_workspace.me.name)) + 1}', NumberExpr),
        (fn.call("provider::aws::arn_parse", name),
         "${provider::aws::arn_parse(data.coder_workspace.me.name)}", AnyExpr),
    ],
)  # fmt: skip
def test_a_call_is_written_as_terraform_reads_it(value: object, written: str, kind: type) -> None:
    assert json_value(value) == written
    assert type(value) is kind


def test_every_function_of_terraform_is_there_with_its_number_of_arguments() -> None:
    assert sorted(name.rstrip("_") for name in FUNCTIONS) == sorted(SIGNATURES)
    for name in FUNCTIONS:
        parameters = inspect.signature(getattr(fn, name)).parameters.values()
        least = sum(p.default is p.empty and p.kind is not p.VAR_POSITIONAL for p in parameters)
        most = None if any(p.kind is p.VAR_POSITIONAL for p in parameters) else len(parameters)
        terraforms_least, terraforms_most = SIGNATURES[name.rstrip("_")]
        assert (least <= terraforms_least, most) == (True, terraforms_most), name


@pytest.mark.parametrize("name", FUNCTIONS)
def test_help_says_what_a_function_takes_gives_and_does(name: str) -> None:
    function = getattr(fn, name)
    assert function.__doc__
    assert inspect.signature(function).return_annotation in {
        "AnyExpr",
        "BoolExpr",
        "ListExpr",
        "NumberExpr",
        "TextExpr",
    }


@pytest.mark.parametrize(
    ("wrong", "meant"), [("base64decod", "base64decode"), ("trim_space", "trimspace"), ("trys", "try_")]
)
def test_a_misspelled_function_comes_with_the_one_that_was_meant(wrong: str, meant: str) -> None:
    with pytest.raises(ConfigError, match=f"Terraform has no function '{wrong}'; did you mean fn.{meant}?"):
        getattr(fn, wrong)
    assert not hasattr(fn, wrong)


def test_what_no_function_is_like_may_be_a_providers() -> None:
    with pytest.raises(ConfigError, match=r"no function 'arn_parse'; a function of a provider is called by fn.call\("):
        fn.arn_parse  # noqa: B018


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(ConfigError, match=r"fn.lower\(\) missing 1 required positional argument: 'text'; see help"):
        fn.lower()
    with pytest.raises(ConfigError, match=r"fn.lower\(\) got an unexpected keyword argument 'txt'"):
        fn.lower(txt="a")
    with pytest.raises(ConfigError, match="'a b' can't be a function's name"):
        fn.call("a b")
