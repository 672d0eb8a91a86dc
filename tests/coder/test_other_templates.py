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
