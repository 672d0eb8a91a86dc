"""Methods that a program calls hold their arguments as constructors do: no raw error from below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.coder.parts import Dev

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    Data,
    DockerWorkspace,
    Output,
    Probe,
    Publication,
    PublishedTemplate,
    Variable,
    WorkspaceAgent,
    expr,
    override,
)

CALLS: dict[str, tuple[Callable[[Dev], Any], str]] = {
    "a file's path": (lambda dev: dev.template.add_file(3), "dev: source is a number, not text or a path"),
    "no file": (lambda dev: dev.template.add_file(None), "dev: source is None, not text or a path"),
    "a file's destination": (
        lambda dev: dev.template.add_file("a", 3),
        "dev: destination=3 is a number, not text; write '3'",
    ),
    "a section's title": (lambda dev: dev.template.add_readme_section(1, "x"), "dev: title=1 is a number, not text"),
    "an override's path": (lambda dev: dev.template.add_override(3, 3), "dev: path=3 is a number, not text"),
    "a provider": (
        lambda dev: dev.template.require_provider("docker"),
        "dev: requirement is text, not a RequiredProvider; write RequiredProvider(name=…",
    ),
    "a misspelled argument": (
        lambda dev: dev.template.add_file("a", destinaton="b"),
        "dev: add_file() has no argument 'destinaton'; did you mean destination?",
    ),
    "a variable's value": (lambda dev: dev.agent.add_env(A=3), "dev/main: A=3 is a number, not text; write '3'"),
    "a variable without a value": (lambda dev: dev.agent.add_env(A=None), "dev/main: A is None, not text"),
    "the path of an element's override": (
        lambda dev: override(dev.workspace.container, 3, "b"),
        "the path of an override is a number, not text",
    ),
    "an output directory": (lambda dev: CoderApp(outdir=3), "CoderApp: outdir is a number, not text or a path"),
    "a rule that is none": (lambda dev: CoderApp(policies=[1]), "CoderApp: policies holds a number, which is no rule"),
    "losses that are none": (lambda dev: CoderApp(allow_loss=3), "CoderApp: allow_loss is a number, not a list"),
    "a context that is none": (lambda dev: CoderApp(context="x"), "CoderApp: context is text, not a dict"),
    "a publication's name": (
        lambda dev: Publication(dev.template.node.root, "dev"),
        "dev: There is already a Construct with name 'dev' in App",
    ),
    "a published template": (
        lambda dev: PublishedTemplate(Publication(dev.template.node.root, "live"), "dev"),
        "PublishedTemplate: template is text, not a CoderTemplate",
    ),
    "the port of a health check": (
        lambda dev: Probe(http_path="/x"),
        "a Probe of '/x' lacks the port that answers; give port=8080",
    ),
}


@pytest.mark.parametrize(("call", "said"), CALLS.values(), ids=CALLS)
def test_what_a_method_can_not_take_is_said_by_name(app: CoderApp, call: Callable[[Dev], Any], said: str) -> None:
    dev = Dev(app)
    with pytest.raises(ConfigError) as caught:
        call(dev)
    assert said in str(caught.value)


def test_half_a_character_in_an_override_is_told_with_its_place(app: CoderApp) -> None:
    dev = Dev(app)
    dev.template.add_override("locals.a", "\udcff")
    assert dev.problems()[0].startswith("dev: override of locals.a: this text holds half a character")


OVERRIDES: dict[str, tuple[Callable[[CoderTemplate], Any], str, Any, Callable[[Any], Any], Any]] = {
    "an output's description": (
        lambda template: Output(template, "x", value="a"),
        "description",
        "${x}",
        lambda whole: whole["output"]["x"]["description"],
        "${x}",
    ),
    "an output's value": (
        lambda template: Output(template, "x", value="a"),
        "value",
        ["${x}", None],
        lambda whole: whole["output"]["x"]["value"],
        ["$${x}", None],
    ),
    "a variable's description": (
        lambda template: Variable(template, "x", default="a"),
        "description",
        "${x}",
        lambda whole: whole["variable"]["x"]["description"],
        "${x}",
    ),
    "a variable's default": (
        lambda template: Variable(template, "x", type="any", default="a"),
        "default",
        {"a": "${x}", "b": None},
        lambda whole: whole["variable"]["x"]["default"],
        {"a": "${x}", "b": None},
    ),
    "what a data source depends on": (
        lambda template: Data(template, "x", type="coder_workspace"),
        "depends_on",
        [expr("data.coder_workspace.me")],
        lambda whole: whole["data"]["coder_workspace"]["x"]["depends_on"],
        ["data.coder_workspace.me"],
    ),
    "a rule of its lifecycle": (
        lambda template: Data(template, "x", type="coder_workspace"),
        "lifecycle.postcondition",
        {"condition": expr('self.name != "x"'), "error_message": "no ${x}."},
        lambda whole: whole["data"]["coder_workspace"]["x"]["lifecycle"]["postcondition"],
        {"condition": '${self.name != "x"}', "error_message": "no $${x}."},
    ),
}


@pytest.mark.parametrize(("make", "path", "value", "read", "written"), OVERRIDES.values(), ids=OVERRIDES)
def test_an_override_is_spelled_as_its_place_wants_it(
    app: CoderApp,
    make: Callable[[CoderTemplate], Any],
    path: str,
    value: Any,
    read: Callable[[Any], Any],
    written: Any,
) -> None:
    template = CoderTemplate(app, "dev")
    override(make(template), path, value)
    output = template.output()
    assert not output.problems
    assert read(output.whole) == written


def test_what_a_template_says_of_itself_stands_around_a_readme_of_its_own(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev", readme="# Mine\n", description="For us.", tags=["docker"])
    template.add_readme_section("Support", "Ask us.")
    DockerWorkspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image="example:1")
    assert template.output().files.text("README.md") == (
        '---\ndisplay_name: "Dev"\ndescription: "For us."\ntags: ["docker"]\n---\n\n# Mine\n\n## Support\n\nAsk us.\n'
    )


def test_a_front_matter_of_the_readmes_own_is_kept_and_what_it_lacks_is_told(app: CoderApp) -> None:
    text = "---\ndescription: For us.\n---\n\n# Mine\n"
    template = CoderTemplate(app, "dev", readme=text, description="For us.", tags=["docker"])
    output = template.output()
    assert output.files.text("README.md") == text
    (warning,) = (message for _, message in output.warnings)
    assert warning.startswith("the readme has a front matter of its own, without the template's tags; ")


def test_a_display_name_of_a_template_with_a_readme_of_its_own_is_written(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev", readme="# Mine\n", display_name="Our box")
    assert template.output().files.text("README.md") == '---\ndisplay_name: "Our box"\n---\n\n# Mine\n'
