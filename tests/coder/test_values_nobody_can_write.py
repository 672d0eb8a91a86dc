"""What is no value of Terraform's ends in a sentence, by whichever door it comes: never in a traceback from below."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from cdktf_coder import (
    CheckboxParameter,
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    Styling,
    SynthError,
    TextParameter,
    WorkspaceAgent,
    expr,
    fn,
    override,
)
from cdktf_coder.coder.json_text import json_of


def nested(depth: int) -> Any:
    value: Any = "x"
    for _ in range(depth):
        value = [value]
    return value


@pytest.fixture
def workspace(app: CoderApp) -> DockerWorkspace:
    template = CoderTemplate(app, "dev")
    return DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1")


WRONG: list[tuple[Callable[[CoderTemplate], Any], str]] = [
    (lambda template: template, "the CoderTemplate itself stands where a value belongs; write one of its attributes"),
    (lambda _: object(), "a value of type object can't be written to Terraform"),
    (lambda _: {1, 2}, "a value of type set can't be written to Terraform"),
    (lambda _: float("nan"), "nan is no number to Terraform"),
    (lambda _: nested(900), "a value is nested more than 100 deep, or holds itself; flatten it"),
    (lambda _: {"a": {object(): 1}}, "a key of type object can't be written to Terraform"),
]


@pytest.mark.parametrize(("make", "message"), WRONG)
@pytest.mark.parametrize("door", ["add_override", "override"])
def test_an_override_of_what_is_no_value(
    app: CoderApp, workspace: DockerWorkspace, door: str, make: Callable[[CoderTemplate], Any], message: str
) -> None:
    template: Any = workspace.template
    if door == "override":
        override(workspace, "image", make(template))
        place = "dev/workspace: docker_container.workspace: image: "
    else:
        template.add_override("resource.docker_container.workspace.image", make(template))
        place = "dev: override of resource.docker_container.workspace.image: "
    with pytest.raises(SynthError) as caught:
        app.synth()
    assert f"{place}{message}" in str(caught.value)


@pytest.mark.parametrize(("make", "message"), WRONG)
def test_an_argument_of_a_function_that_is_no_value(
    workspace: DockerWorkspace, make: Callable[[CoderTemplate], Any], message: str
) -> None:
    template: Any = workspace.template
    with pytest.raises(ConfigError) as caught:
        fn.jsonencode(make(template))
    assert message in str(caught.value)


def test_a_template_in_text_is_named(workspace: DockerWorkspace) -> None:
    for text in (lambda: f"{workspace.template}", lambda: str(workspace.template)):
        with pytest.raises(
            ConfigError, match=r"^dev: the template itself stands where a value belongs; write template"
        ):
            text()


def test_references_in_an_override_of_the_whole_document(
    app: CoderApp, workspace: DockerWorkspace, written: Callable[..., Any]
) -> None:
    template: Any = workspace.template
    template.add_override("resource.docker_container.workspace.hostname", template.owner.name)
    template.add_override("resource.docker_container.workspace.domainname", "${lower(data.coder_workspace.me.name)}")
    app.synth()
    container = written("dev")["resource"]["docker_container"]["workspace"]
    assert container["hostname"] == "${data.coder_workspace_owner.me.name}"
    assert container["domainname"] == "${lower(data.coder_workspace.me.name)}"


def test_json_inside_text_arrives_as_it_was_given() -> None:
    value = {"a\n\u0338": "e\u0301 …"}
    text = json_of(value)
    assert isinstance(text, str)
    assert json.loads(unicodedata.normalize("NFC", text)) == value
    assert json_of({"a": "…"}) == '{"a":"…"}'


def test_none_in_a_styling_is_null(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    CheckboxParameter(template, "gpu", default=False, styling=Styling(other={"hint": None}))
    assert template.output().whole["data"]["coder_parameter"]["gpu"]["styling"] == '{"hint":null}'


@pytest.mark.parametrize("text", ["\n\u0301", "a<\u0301", "\x1a\u030a", "\t\u0323\u0301"])
def test_text_of_which_jsonencode_would_make_broken_json_is_refused(app: CoderApp, text: str) -> None:
    with pytest.raises(ConfigError, match=r"^jsonencode would break the text"):
        fn.jsonencode({"a": [text]})
    with pytest.raises(ConfigError, match=r"^dev/x: jsonencode would break the text"):
        TextParameter(
            CoderTemplate(app, "dev"),
            "x",
            default="a",
            styling=Styling(placeholder=text, disabled=expr("true").as_bool()),
        )


@pytest.mark.parametrize("text", ["é", "e\u0301", "\né", "<é", "\n-\u0301"])
def test_other_text_is_none_of_its_business(text: str) -> None:
    fn.jsonencode({"a": text})
