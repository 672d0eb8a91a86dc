"""What Python shows of an object, and what it did to a reference, is never written; the construct and the place are named."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    Home,
    Local,
    Provider,
    RequiredProvider,
    SecretKey,
    SynthError,
    WorkspaceAgent,
    expr,
    fn,
)


@pytest.fixture
def template(app: CoderApp) -> CoderTemplate:
    return CoderTemplate(app, "dev")


def problem(template: CoderTemplate, text: str) -> str:
    """The one thing that is said of a variable of the agent's."""
    agent = WorkspaceAgent(template, "main", env={"X": text})
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    (found,) = template.output().problems
    return str(found)


SHOWN: dict[str, Callable[[CoderTemplate], str]] = {
    "an object": lambda template: f"{object()}",
    "a construct's repr": lambda template: f"{template!r}",
    "a reference's repr": lambda template: f"{template.owner.name!r}",
    "a list with a reference": lambda template: f"{[template.owner.name]}",
    "a method": lambda template: f"{template.owner.name.lower}",
    "a function": lambda template: f"{fn.lower}",
    "a generator": lambda template: f"{(name for name in 'ab')}",
    "a class": lambda template: f"{DockerWorkspace}",
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_what_python_shows_of_an_object_is_refused(
    template: CoderTemplate, shown: Callable[[CoderTemplate], str]
) -> None:
    said = problem(template, shown(template))
    assert said.startswith("dev/main: coder_agent.main: env.X: this would hold what Python shows of an object")


@pytest.mark.parametrize("text", ["<a at 0x7f>", "Expr('x')", "an object at 0x7fff0000", "<class 'str'>"])
def test_text_that_only_looks_alike_is_written(template: CoderTemplate, text: str) -> None:
    Local(template, "text", value=text)
    assert template.output().whole["locals"]["text"] == text


STANDING: dict[str, Callable[[CoderTemplate], Any]] = {
    "a value": lambda template: SecretKey(secret="login", key="password"),
    "a home": lambda template: Home(),
    "the owner": lambda template: template.owner,
    "the workspace": lambda template: template.workspace,
    "a block": lambda template: WorkspaceAgent(template, "main").block,
    "a construct": lambda template: WorkspaceAgent(template, "main"),
    "the template": lambda template: template,
}


@pytest.mark.parametrize("make", STANDING.values(), ids=STANDING)
def test_what_is_no_text_refuses_to_stand_in_a_text(
    template: CoderTemplate, make: Callable[[CoderTemplate], Any]
) -> None:
    value = make(template)
    for text in (str, "{}".format, lambda value: f"-{value}", "%s".__mod__):
        with pytest.raises(ConfigError, match="itself stands"):
            text(value)


def test_an_encoded_reference_is_told_with_its_construct_place_and_name(template: CoderTemplate) -> None:
    said = problem(template, json.dumps({"a": f"{template.owner.name}"}))
    assert said.startswith("dev/main: coder_agent.main: env.X: this would hold what is left of a reference")
    assert """near '{"a": "${data.coder_workspace_owner.me.name}"}'""" in said


def test_a_broken_reference_is_told_with_its_construct_and_argument(template: CoderTemplate) -> None:
    with pytest.raises(ConfigError, match=r"^dev/main: env: the text '…-A' holds a reference that was changed"):
        WorkspaceAgent(template, "main", env={"X": f"{template.owner.name}-a".upper()})


def test_a_local_is_told_by_its_construct(template: CoderTemplate) -> None:
    Local(template, "x", value={"deep": [json.dumps(f"{template.owner.name}")]})
    assert str(template.output().problems[0]).startswith("dev/x: local.x: value.deep[0]: ")


@pytest.mark.parametrize("argument", ["display_name", "description", "icon", "readme"])
def test_words_of_a_readme_hold_no_reference(app: CoderApp, template: CoderTemplate, argument: str) -> None:
    with pytest.raises(ConfigError, match=f"^other: {argument} must be known when the template is synthesized"):
        CoderTemplate(app, "other", **{argument: f"For {template.owner.name}"})


def test_a_section_of_the_readme_holds_no_reference(template: CoderTemplate) -> None:
    with pytest.raises(ConfigError, match=r"^dev: the text of a README's section must be known"):
        template.add_readme_section("About", f"For {template.owner.name}")


def test_versions_and_paths_hold_no_reference(template: CoderTemplate) -> None:
    with pytest.raises(ConfigError, match=r"^dev/random: the version of a provider must be known"):
        Provider(template, "random", source="hashicorp/random", version=f"{template.owner.name}")
    with pytest.raises(ConfigError, match=r"^the source of a provider must be known"):
        RequiredProvider("random", f"{template.owner.name}/random", "~> 3.6")
    with pytest.raises(ConfigError, match=r"^dev: the path of an override must be known"):
        template.add_override(f"resource.{template.owner.name}.x", 1)


LOOKUPS: dict[str, Callable[[Any], object]] = {
    "a dict": lambda size: {"small": 2, "big": 4}.get(size, 2),
    "a set": lambda size: size in {"small", "big"},
    "a set of its own": lambda size: {size, size},
}


@pytest.mark.parametrize("look", LOOKUPS.values(), ids=LOOKUPS)
def test_python_can_not_look_up_by_a_reference(look: Callable[[Any], object]) -> None:
    with pytest.raises(
        ConfigError, match=r"Python can't look up var\.size, which has no value at synth; use fn\.lookup"
    ):
        look(expr("var.size"))


CALCULATED: dict[str, tuple[Callable[[Any], object], str]] = {
    "whole division": (lambda size: size // 2, r"use fn\.floor"),
    "whole division by it": (lambda size: 7 // size, r"use fn\.floor"),
    "a power": (lambda size: size**2, r"use fn\.pow"),
    "an amount": (abs, r"use fn\.abs"),
}


@pytest.mark.parametrize(("calculate", "hint"), CALCULATED.values(), ids=CALCULATED)
def test_what_terraform_has_no_operator_for_is_told_with_its_function(
    calculate: Callable[[Any], object], hint: str
) -> None:
    with pytest.raises(ConfigError, match=hint):
        calculate(expr("var.size").as_number())


@pytest.mark.parametrize("value", [{"é": "1", "e\u0301": "2"}, {"e\u0301": "1", "é": "2"}])
def test_two_keys_that_are_one_to_terraform_are_refused_where_they_are_given(
    template: CoderTemplate, value: dict[str, str]
) -> None:
    agent = WorkspaceAgent(template, "main")
    for argument in ("env", "labels"):
        with pytest.raises(
            ConfigError, match=f"^dev/workspace: {argument} has two keys that are the same to Terraform"
        ):
            DockerWorkspace(template, "workspace", agent=agent, image="example:1", **{argument: value})


def test_the_name_of_a_kubernetes_secret_is_no_secret(app: CoderApp) -> None:
    SecretKey(secret="visible-name", key="password")
    template = CoderTemplate(app, "dev")
    WorkspaceAgent(template, "visible-name")
    with pytest.raises(SynthError, match="visible-name"):
        app.synth()
