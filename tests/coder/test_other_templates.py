"""What belongs to another template: its address may exist here too, and then mean something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    HostPath,
    Local,
    Mount,
    Parameter,
    SynthError,
    Variable,
    WorkspaceAgent,
    expr,
    fn,
    override,
    raw,
    when,
)
from cdktf_coder.bindings.toolkit import cdktf

WAYS: dict[str, Callable[[Any], Any]] = {
    "as it is": lambda value: value,
    "in an f-string": lambda value: f"see {value}",
    "joined": lambda value: "see " + value,
    "as text": lambda value: fn.trimspace(value).as_text(),
    "in a function's function": lambda value: fn.lower(fn.join(",", [value])),
    "compared": lambda value: when(value == "x", "a", "b"),
    "chosen": lambda value: when(expr("true"), "a", value),
    "by raw": lambda value: raw(f"{value}!"),
    "by expr": lambda value: expr(f"upper({value})"),
    "in a conjunction": lambda value: when((value == "x") & ~(value == "y"), "a", "b"),
}


@pytest.fixture
def here(app: CoderApp) -> CoderTemplate:
    template = CoderTemplate(app, "here")
    Parameter(template, "size", default="1")
    return template


@pytest.fixture
def there(app: CoderApp) -> CoderTemplate:
    template = CoderTemplate(app, "there")
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    return template


def workspace(template: CoderTemplate, **options: Any) -> DockerWorkspace:
    agent = WorkspaceAgent(template, "main")
    return DockerWorkspace(template, "workspace", **{"agent": agent, "image": "example:1", **options})


@pytest.mark.parametrize("way", WAYS)
def test_a_reference_of_another_template_is_refused_with_both_paths(
    here: CoderTemplate, there: CoderTemplate, way: str
) -> None:
    size = Parameter(there, "size", default="2")
    with pytest.raises(ConfigError, match=r"^here/workspace: env comes from there/size, which is another template's"):
        workspace(here, env={"SIZE": WAYS[way](size.value)})


@pytest.mark.parametrize(
    "make",
    [
        lambda there: Variable(there, "size", default="2").value,
        lambda there: Local(there, "size", value="2").value,
        lambda there: Parameter(there, "size", default="2").value_or("3"),
        lambda there: Parameter(there, "size", default="2").text,
        lambda there: Parameter(there, "size", default="2").block.text("value"),
    ],
)
def test_whatever_gives_a_reference_knows_its_template(
    here: CoderTemplate, there: CoderTemplate, make: Callable[[CoderTemplate], Any]
) -> None:
    value = make(there)
    with pytest.raises(ConfigError, match=r"^here/workspace: mounts comes from there/size, which"):
        workspace(here, mounts=[Mount(path="/a", volume=HostPath(path=value))])


def test_constructs_and_overrides_too(app: CoderApp, here: CoderTemplate, there: CoderTemplate) -> None:
    with pytest.raises(ConfigError, match=r"^here/workspace: agent comes from there/main, which is another template's"):
        workspace(here, agent=there.constructs[0])
    size = Parameter(there, "size", default="2")
    made = workspace(CoderTemplate(app, "other"))
    override(made, "image", size.value)
    with pytest.raises(SynthError, match=r"other/workspace: .*: image: the value comes from there/size"):
        app.synth()


def test_what_every_template_has_may_come_from_any(app: CoderApp, here: CoderTemplate, there: CoderTemplate) -> None:
    workspace(here, env={"OWNER": there.owner.name, "NAME": f"{there.workspace.name}"})
    app.synth()


def test_what_a_method_takes_is_held_against_its_template_too(here: CoderTemplate, there: CoderTemplate) -> None:
    size = Parameter(there, "size", default="2")
    agent = WorkspaceAgent(here, "main")
    DockerWorkspace(here, "workspace", agent=agent, image="example:1")
    agent.add_env(SIZE=size.value)
    assert [str(problem) for problem in here.output().problems] == [
        "here/main: coder_agent.main: the value comes from there/size, which is another template's; give one of this template"
    ]


@pytest.mark.parametrize("way", [lambda value: value, lambda value: f"see {value}"], ids=["as it is", "in an f-string"])
@pytest.mark.parametrize(
    "make",
    [
        lambda here, value: cdktf.TerraformOutput(here, "size_here", value=value),
        lambda here, value: cdktf.TerraformLocal(here, "local_here", {"a": [value]}),
        lambda here, value: cdktf.TerraformOutput(here, "made_here", value=cdktf.Fn.join("-", [value, "x"])),
    ],
    ids=["an output", "a local", "a function"],
)
def test_a_reference_of_another_template_is_refused_in_cdktf_s_own_classes(
    here: CoderTemplate, there: CoderTemplate, make: Callable[..., Any], way: Callable[[Any], Any]
) -> None:
    make(here, way(Parameter(there, "size", default="2").value))
    assert any("the value comes from there/size, which is another template's" in str(p) for p in here.output().problems)


def test_a_reference_of_another_template_is_refused_on_elements_behind_constructs(
    here: CoderTemplate, there: CoderTemplate
) -> None:
    size = Parameter(there, "size", default="2")
    container = workspace(here).container
    with pytest.raises(ConfigError, match=r"^here/workspace: .*the value comes from there/size"):
        container.add_override("hostname", f"{size.value}")


def network(template: CoderTemplate) -> Any:
    """A data source of CDKTF's own class, at one address in every template."""
    return cdktf.TerraformDataSource(template, "seen", terraform_resource_type="docker_network")


def test_a_token_of_another_template_is_refused_though_its_address_is_here_too(
    app: CoderApp, here: CoderTemplate, there: CoderTemplate
) -> None:
    network(here)
    Local(here, "id", value=network(there).get_string_attribute("id"))
    assert [str(problem) for problem in here.output().problems if "element" in problem.message] == [
        "here/id: local.id: a value comes from an element of another template; give one of this template"
    ]


def test_a_token_of_another_template_in_cdktf_s_own_class_names_both(
    app: CoderApp, here: CoderTemplate, there: CoderTemplate
) -> None:
    cdktf.TerraformOutput(here, "id", value=network(there).get_string_attribute("id"))
    with pytest.raises(ConfigError, match=r"^here: a reference leads into the template 'there'"):
        app.synth()


def test_a_token_of_the_template_itself_is_none_of_another(
    app: CoderApp, here: CoderTemplate, there: CoderTemplate
) -> None:
    Local(here, "id", value=network(here).get_string_attribute("id"))
    assert not any("another template" in str(problem) for problem in here.output().problems)


@pytest.mark.parametrize(
    "make",
    [
        lambda template, value: cdktf.TerraformOutput(template, "o", value=value),
        lambda template, value: cdktf.TerraformLocal(template, "l", {"a": [value]}),
        lambda template, value: cdktf.TerraformVariable(template, "v", description=value),
    ],
)
def test_a_template_or_construct_is_no_value_for_cdktf_s_own_classes(
    here: CoderTemplate, make: Callable[..., Any]
) -> None:
    construct = Local(here, "value", value="x")
    with pytest.raises(ConfigError, match=r"the Local 'here/value' itself, which is no value; write its \.value"):
        make(here, construct)
    with pytest.raises(ConfigError, match="the CoderTemplate 'here' itself, which is no value"):
        make(CoderTemplate(here.node.root, "other"), here)
