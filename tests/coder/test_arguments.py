"""What is wrong with an argument is said where it is given, by its name, and nothing wrong goes further down."""

from __future__ import annotations

import dataclasses
import inspect
import re
import typing
from collections.abc import Callable
from enum import Enum, IntEnum
from pathlib import Path
from typing import Any

import pytest

import cdktf_coder
from cdktf_coder import (
    AgentMetadata,
    Block,
    CoderApp,
    CoderTemplate,
    ConfigError,
    Data,
    Devcontainer,
    DockerWorkspace,
    HealthCheck,
    KubernetesWorkspace,
    Local,
    NumberParameter,
    Output,
    Prebuilds,
    Problem,
    RegistryModule,
    Resource,
    ScriptRule,
    SliderParameter,
    Sysbox,
    TextParameter,
    Variable,
    VariableValidation,
    WorkspaceAgent,
    WorkspaceApp,
    WorkspaceScript,
    expr,
)
from cdktf_coder.bindings.toolkit import cdktf
from cdktf_coder.coder.base import CoderConstruct


class Level(IntEnum):
    HIGH = 2


class Colour(str, Enum):
    RED = "red"


class Opaque:
    pass


def nested(depth: int) -> Any:
    value: Any = "x"
    for _ in range(depth):
        value = [value]
    return value


def itself() -> Any:
    value: dict[str, Any] = {}
    value["again"] = value
    return value


@pytest.fixture
def template(app: CoderApp) -> CoderTemplate:
    return CoderTemplate(app, "dev")


def refusal(make: Callable[[], object]) -> str:
    with pytest.raises(ConfigError) as caught:
        make()
    return str(caught.value)


AGENT: list[tuple[dict[str, Any], str]] = [
    ({"startup": "x"}, "startup is one text, not a list; write a list: [a Fragment, …]"),
    (
        {"metadata": [{"key": "a"}]},
        "metadata[0] is a dict, not an AgentMetadata; write AgentMetadata(key=…, script=…)",
    ),
    (
        {"metadata": AgentMetadata.cpu()},
        "metadata is an AgentMetadata, not a list; write a list: [an AgentMetadata, …]",
    ),
    ({"env": ["A=b"]}, "env is a list, not a dict; write a dict: {text: text}"),
    ({"env": {"A": 1}}, "env['A']=1 is a number, not text; write '1'"),
    ({"env": {1: "a"}}, "a key of env=1 is a number, not text; write '1'"),
    ({"dir": Path("/x")}, 'dir is a PosixPath, not text; write it in quotes, "…"'),
    ({"dir": b"/x"}, 'dir is a bytes, not text; write it in quotes, "…"'),
    ({"dir": Colour.RED}, 'dir is the enumeration\'s member Colour.RED, not text; write it in quotes, "…"'),
    (
        {"order": Level.HIGH},
        "order is the enumeration's member Level.HIGH, not a number; write it as in 2 or 0.5, without quotes",
    ),
    ({"order": "2"}, "order='2' is text, not a number; write it as in 2 or 0.5, without quotes"),
    ({"order": float("nan")}, "order is nan, not a number; write it as in 2 or 0.5, without quotes"),
    ({"git_identity": "no"}, "git_identity='no' is text, not True or False; write True or False"),
    (
        {"git_identity": expr("var.x")},
        "git_identity is a reference, whose value is not known yet, not True or False; write True or False",
    ),
    ({"display_apps": object()}, "display_apps is an object, not a DisplayApps; write DisplayApps()"),
    ({"startupscript": "x"}, "WorkspaceAgent has no argument 'startupscript'; did you mean startup_script?"),
]


@pytest.mark.parametrize(("arguments", "message"), AGENT)
def test_a_wrong_argument_is_named(template: CoderTemplate, arguments: dict[str, Any], message: str) -> None:
    assert refusal(lambda: WorkspaceAgent(template, "main", **arguments)) == f"dev/main: {message}"
    assert template.agents == ()


def test_an_argument_that_is_missing_unknown_or_in_the_wrong_place(template: CoderTemplate) -> None:
    app: Any = WorkspaceApp
    assert refusal(lambda: app(template, "web")) == "dev/web: agent of the WorkspaceApp is missing; give agent=…"
    assert refusal(lambda: app(template, "web", None)) == (
        "dev/web: WorkspaceApp takes scope, id by position and the rest by name; write agent=…"
    )
    assert refusal(lambda: app(template, "web", id="x")) == "dev/x: id is given twice; keep one of the two"
    unknown = refusal(lambda: app(template, "web", agent=None, zzz=1))
    assert unknown.startswith("dev/web: WorkspaceApp has no argument 'zzz'; its arguments are scope, id, agent, url, ")


def test_values_name_themselves() -> None:
    value: Any = HealthCheck
    assert refusal(lambda: value(interval="5")) == (
        "HealthCheck: interval='5' is text, not a number; write it as in 2 or 0.5, without quotes"
    )
    assert (
        refusal(lambda: value(intervall=5))
        == "HealthCheck: HealthCheck has no argument 'intervall'; did you mean interval?"
    )
    assert (
        refusal(lambda: value(5))
        == "HealthCheck: HealthCheck takes nothing by position and the rest by name; write url=…"
    )
    rule: Any = ScriptRule
    assert refusal(lambda: rule(run="a")) == "ScriptRule: after of the ScriptRule is missing; give after=…"
    assert refusal(lambda: rule(run="a", after="b", requires="luck")) == (
        "ScriptRule: requires='luck' is not one of its values; use one of success, completion"
    )
    assert refusal(lambda: Prebuilds(instances=1, scheduling="* 8 * * *")) == (  # type: ignore[arg-type]
        "Prebuilds: scheduling is text, not a PrebuildScheduling; write PrebuildScheduling(timezone=…, schedules=…)"
    )


def test_a_list_in_a_frozen_value_is_frozen() -> None:
    rule = ScriptRule(run=["coder_script.a"], after="coder_script.b")
    assert rule.run == ("coder_script.a",)
    assert hash(rule)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (Opaque(), "body['x'] is an Opaque, not a value for Terraform"),
        ({1, 2}, "body['x'] is a set, not a value for Terraform"),
        (Opaque, "body['x'] is the class Opaque, not a value for Terraform"),
        ([{"a": float("inf")}], "body['x'][0]['a'] is inf, not a value for Terraform"),
        ({"a": Level.HIGH}, "body['x']['a'] is the enumeration's member Level.HIGH, not a value for Terraform"),
        (b"x", "body['x'] is a bytes, not a value for Terraform"),
    ],
)
def test_what_can_not_be_written_is_refused_where_it_is_given(
    template: CoderTemplate, value: Any, message: str
) -> None:
    hint = "give text, a number, True or False, a list, a dict or a reference"
    assert refusal(lambda: Resource(template, "r", type="random_id", body={"x": value})) == f"dev/r: {message}; {hint}"
    assert refusal(lambda: Data(template, "d", type="random_id", body={"x": value})) == f"dev/d: {message}; {hint}"


@pytest.mark.parametrize("value", [nested(102), nested(900), nested(5000), itself()])
def test_what_is_nested_without_end_is_refused(template: CoderTemplate, value: Any) -> None:
    for make in (lambda: Local(template, "x", value=value), lambda: Output(template, "x", value=value)):
        assert refusal(make) == "dev/x: value is nested more than 100 deep, or holds itself; flatten it"


def test_what_is_nested_deeply_but_not_without_end_is_written(template: CoderTemplate) -> None:
    Local(template, "x", value=nested(99))
    assert template.output().problems == ()


def test_a_construct_is_no_value(template: CoderTemplate) -> None:
    cores = NumberParameter(template, "cores", default=2)
    agent = WorkspaceAgent(template, "main")
    script = WorkspaceScript(template, "clone", agent=agent, script="true", run_on_start=True)
    value = "the NumberParameter dev/cores itself stands where a value belongs; write its .value"
    anything: Any = cores
    assert (
        refusal(lambda: DockerWorkspace(template, "w", agent=agent, image="x:1", cpu=anything))
        == f"dev/w: cpu: {value}"
    )
    assert refusal(lambda: Local(template, "l", value=[cores])) == f"dev/l: value[0]: {value}"
    assert refusal(lambda: Resource(template, "r", type="random_id", body={"depends_on": [script]})) == (
        "dev/r: body['depends_on'][0] is the WorkspaceScript itself; write its address, 'coder_script.clone'"
    )
    told = refusal(lambda: Local(template, "t", value=template))
    assert (
        told == "dev/t: value: the CoderTemplate dev itself stands where a value belongs; write one of its references"
    )
    RegistryModule(template, "m", source="coder/code-server", version="~> 1.0", depends_on=[script])


def test_tokens_of_cdktf_are_taken_wherever_references_are(template: CoderTemplate) -> None:
    agent = WorkspaceAgent(
        template,
        "main",
        order=cdktf.Token.as_number("${var.order}"),
        dir=cdktf.Token.as_string("${var.dir}"),
        env={"A": cdktf.Token.as_any("${var.a}")},  # type: ignore[dict-item]
    )
    Local(template, "x", value=cdktf.Fn.join(",", ["a", "b"]))
    Local(template, "y", value=[cdktf.Token.as_any("${var.a}"), cdktf.Token.as_list("${var.b}")])
    assert agent.block.body["order"] is not None


def test_what_is_told_of_a_value_holds_no_secret(template: CoderTemplate) -> None:
    for arguments in ({"env": "TOKEN=hunter2"}, {"env": [("TOKEN", "hunter2")]}, {"dir": b"hunter2"}):
        assert "hunter2" not in refusal(lambda: WorkspaceAgent(template, "main", **arguments))  # type: ignore[arg-type]  # noqa: B023


def test_a_class_of_a_users_own_is_held_to_its_own_signature(template: CoderTemplate) -> None:
    class Question(TextParameter):
        def __init__(self, scope: Any, id: str, *, words: str, **more: Any) -> None:
            super().__init__(scope, id, description=words, **more)

    Question(template, "a", words="Who?", order=1)
    assert refusal(lambda: Question(template, "b", words=3)) == "dev/b: words=3 is a number, not text; write '3'"  # type: ignore[arg-type]
    assert refusal(lambda: Question(template, "c", words="x", multline=True)) == (
        "dev/c: TextParameter has no argument 'multline'; did you mean multiline?"
    )

    class Unreadable(Devcontainer):
        def __init__(self, scope: Any, id: str, agent: NotThere) -> None:  # type: ignore[name-defined]  # noqa: F821
            super().__init__(scope, id, agent=agent, workspace_folder="/x")

    Unreadable(template, "d", WorkspaceAgent(template, "main"))


def test_a_construct_outside_a_template_is_told_so_first(app: CoderApp) -> None:
    variable: Any = Variable
    assert "is not inside a CoderTemplate" in refusal(lambda: variable(app, "x", typ="string"))
    assert "is not inside a CoderTemplate" in refusal(lambda: variable(None, "x", typ="string"))


PUBLIC = [getattr(cdktf_coder, name) for name in cdktf_coder.__all__]
CONSTRUCTS = [item for item in PUBLIC if isinstance(item, type) and issubclass(item, CoderConstruct)]


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_help_shows_the_real_signature(construct: type[CoderConstruct]) -> None:
    shown = inspect.signature(construct)
    written = inspect.signature(construct.__init__)
    assert list(shown.parameters.values()) == list(written.parameters.values())[1:]
    assert list(shown.parameters)[:2] == ["scope", "id"]
    assert not any(parameter.kind == parameter.VAR_KEYWORD for parameter in shown.parameters.values())


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_annotations_can_be_read_at_run_time(construct: type[CoderConstruct]) -> None:
    hints = typing.get_type_hints(construct.__init__)
    assert set(inspect.signature(construct).parameters) <= hints.keys()


VALUES = [item for item in PUBLIC if dataclasses.is_dataclass(item) and item not in (Block, Problem)]


@pytest.mark.parametrize("value", VALUES)
def test_frozen_values_are_checked(value: Any) -> None:
    with pytest.raises(ConfigError, match=value.__name__):
        value(nothing_is_called_so=1)
    assert typing.get_type_hints(value.__init__)


def test_a_template_and_an_app_are_held_to_their_signatures_too(app: CoderApp) -> None:
    template: Any = CoderTemplate
    assert refusal(lambda: template(app, "dev", readmee="x")) == (
        "dev: CoderTemplate has no argument 'readmee'; did you mean readme?"
    )
    assert (
        refusal(lambda: template(app, "dev", tags="a")) == "dev: tags='a' is one text, not a list; write a list: ['a']"
    )
    assert refusal(lambda: template(app, "dev", description=3)) == "dev: description=3 is a number, not text; write '3'"
    assert list(inspect.signature(CoderTemplate).parameters)[:3] == ["scope", "name", "display_name"]
    assert next(iter(inspect.signature(CoderApp).parameters)) == "outdir"


def test_the_readme_is_text_or_a_file(app: CoderApp, tmp_path: Path) -> None:
    file = tmp_path / "about.md"
    file.write_text("# Für alle\n", encoding="utf-8")
    for name, readme in (("a", file), ("b", "# Für alle\n")):
        assert CoderTemplate(app, name, readme=readme).output().files.text("README.md") == "# Für alle\n"
    missing = refusal(lambda: CoderTemplate(app, "c", readme=Path("no/such.md")))
    assert missing == (
        f"c: the readme 'no/such.md' can't be read: No such file or directory, sought in {Path.cwd()}; name a text file"
    )
    file.write_bytes(b"\xff")
    assert "it is not in UTF-8" in refusal(lambda: CoderTemplate(app, "d", readme=file))


def test_a_variable_has_rules(template: CoderTemplate) -> None:
    rule = VariableValidation(condition=expr("length(var.region) == 2"), error_message="Two letters, ${please}.")
    region = Variable(template, "region", validation=[rule], sensitive=True)
    assert region.block.body["validation"] == [{"condition": rule.condition, "error_message": rule.error_message}]
    written = template.output().document["variable"]["region"]
    assert written["validation"] == [
        {"condition": "${length(var.region) == 2}", "error_message": "Two letters, $${please}."}
    ]


def test_an_unknown_argument_names_the_class_that_was_called(template: CoderTemplate) -> None:
    agent = WorkspaceAgent(template, "main")
    calls = {
        "SliderParameter has no argument 'minimum'; did you mean min": lambda: SliderParameter(
            template, "s", minimum=1, max=2
        ),
        "Resource has no argument 'bodi'; did you mean body": lambda: Resource(template, "r", type="a_b", bodi={}),
        "agent and image of the DockerWorkspace are missing": lambda: DockerWorkspace(template, "w"),
        "body is nested more than 100 deep": lambda: Resource(template, "r", type="a_b", body={"a": nested(900)}),
        "nesting is the class Sysbox, not a nesting method; write Sysbox()": lambda: DockerWorkspace(
            template, "w", agent=agent, image="example:1", nesting=Sysbox
        ),
    }
    for said, call in calls.items():
        with pytest.raises(ConfigError, match=re.escape(said)):
            call()


def test_an_override_that_leads_too_deep_is_a_sentence(template: CoderTemplate) -> None:
    template.add_override(".".join("a" * 3000), 1)
    assert any("leads more than 100 deep" in item.message for item in template.output().problems)


def test_every_variable_that_a_construct_made_for_itself_is_told_so(template: CoderTemplate) -> None:
    agent = WorkspaceAgent(template, "main")
    KubernetesWorkspace(template, "workspace", agent=agent, image="example:1")
    for name in ("namespace", "use_kubeconfig"):
        with pytest.raises(ConfigError, match=f"dev/workspace has made the Variable '{name}' for itself"):
            Variable(template, name)
