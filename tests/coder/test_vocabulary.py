"""Everything that a template can say to Coder can be said with a construct.

The provider's schema is walked: each attribute and block that may be set, and isn't deprecated, stands in one template
that is made of constructs only.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cdktf_coder
from cdktf_coder import (
    AgentEnv,
    AgentInstance,
    AgentMetadata,
    AiTask,
    ChoiceParameter,
    CoderApp,
    CoderTemplate,
    Devcontainer,
    DisplayApps,
    DockerWorkspace,
    ExternalAgent,
    ExternalAuth,
    HealthCheck,
    MonitoredVolume,
    NumberParameter,
    Option,
    Prebuilds,
    PrebuildSchedule,
    PrebuildScheduling,
    Preset,
    ResourceMetadata,
    ResourceMetadataItem,
    ResourcesMonitoring,
    ScriptOrder,
    ScriptRule,
    Styling,
    TextParameter,
    WorkspaceAgent,
    WorkspaceApp,
    WorkspaceScript,
    WorkspaceTags,
    WorkspaceTask,
)
from cdktf_coder.schemas import load_schema

SCHEMAS = Path(cdktf_coder.__file__).parent / "schemas"
# Which data sources a template has by itself: they take no arguments.
GIVEN = {"coder_workspace", "coder_workspace_owner", "coder_provisioner"}


def everything(app: CoderApp) -> CoderTemplate:
    template = CoderTemplate(app, "everything")
    agent = WorkspaceAgent(
        template,
        "main",
        arch="arm64",
        os="linux",
        dir="/home/coder",
        env={"EDITOR": "vim"},
        startup_script="echo up",
        shutdown_script="echo down",
        startup_script_behavior="blocking",
        display_apps=DisplayApps(
            vscode=True, vscode_insiders=True, web_terminal=True, ssh_helper=True, port_forwarding_helper=True
        ),
        metadata=[
            AgentMetadata(key="cpu", script="coder stat cpu", display_name="CPU", interval=1, timeout=1, order=1)
        ],
        resources_monitoring=ResourcesMonitoring(
            memory_threshold=80, volumes=(MonitoredVolume(path="/home/coder", threshold=90),)
        ),
        connection_timeout=60,
        auth="aws-instance-identity",
        motd_file="/etc/motd",
        order=1,
        troubleshooting_url="https://example.com/help",
        api_key_scope="no_user_data",
    )
    workspace = DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    AgentInstance(agent, "main", agent=agent, instance_id="i-1")
    ExternalAgent(template, "outside", agent=agent)
    app_block = WorkspaceApp(
        template,
        "preview",
        agent=agent,
        url="http://localhost:3000",
        slug="preview",
        display_name="Preview",
        icon="/icon/code.svg",
        subdomain=True,
        share="authenticated",
        healthcheck=HealthCheck(url="http://localhost:3000/healthz", interval=5, threshold=6),
        order=1,
        group="Web",
        hidden=False,
        open_in="tab",
        tooltip="The site",
    )
    WorkspaceApp(template, "top", agent=agent, command="htop")
    WorkspaceApp(template, "docs", agent=agent, url="https://example.com", external=True)
    AiTask(template, "task", app=app_block)
    WorkspaceTask(template, "task-of-mine")
    script = WorkspaceScript(
        template,
        "build",
        agent=agent,
        script="make",
        display_name="Build",
        run_on_start=True,
        run_on_stop=False,
        cron="0 0 22 * * *",
        start_blocks_login=True,
        timeout=60,
        log_path="build.log",
        icon="/icon/code.svg",
    )
    other = WorkspaceScript(template, "clone", agent=agent, script="git clone", run_on_start=True)
    ScriptOrder(template, "order", rules=[ScriptRule(run=script, after=other, requires="completion", phase="start")])
    AgentEnv(template, "path", agent=agent, name="PATH", value="$PATH:/opt/bin", merge_strategy="append")
    Devcontainer(template, "dev", agent=agent, workspace_folder="/home/coder/src", config_path="/home/coder/d.json")
    ExternalAuth(template, "github", optional=True)
    ResourceMetadata(
        template,
        "info",
        resource=workspace,
        items=[ResourceMetadataItem(key="region", value="eu", sensitive=True)],
        hide=True,
        icon="/icon/aws.svg",
        daily_cost=100,
    )
    parameters(template)
    return template


def parameters(template: CoderTemplate) -> None:
    region = ChoiceParameter(
        template,
        "region",
        options=[Option(name="Europe", value="eu", description="Frankfurt", icon="/icon/aws.svg")],
        name="Region",
        display_name="Region",
        description="Where it runs",
        icon="/icon/aws.svg",
        default="eu",
        mutable=True,
        order=1,
        form_type="dropdown",
    )
    NumberParameter(
        template,
        "cpu",
        default=2,
        min=1,
        max=8,
        monotonic="increasing",
        error="Between {min} and {max}",
        ephemeral=True,
        mutable=True,
        styling=Styling(placeholder="cores"),
    )
    TextParameter(template, "project", default="a", regex="^[a-z]$", error="One letter")
    Preset(
        template,
        "europe",
        name="Europe",
        description="Near Frankfurt",
        icon="/icon/aws.svg",
        default=True,
        parameters={region: "eu"},
        prebuilds=Prebuilds(
            instances=1,
            expiration_ttl=86400,
            scheduling=PrebuildScheduling(
                timezone="Europe/Berlin", schedules=[PrebuildSchedule(cron="* 8-18 * * 1-5", instances=5)]
            ),
        ),
    )
    WorkspaceTags(template, "tags", tags={"cluster": "eu"})


def settable(kind: str, type_: str) -> Iterator[str]:
    """Every attribute and block that may be set, by its dotted path."""
    schema = load_schema(kind, type_)  # type: ignore[arg-type]
    assert schema is not None
    blocks = schema["blocks"]

    def walk(number: int, trail: str) -> Iterator[str]:
        block = blocks[number]
        for name in [*block.get("required", {}), *block.get("optional", {})]:
            yield trail + name
        for name, nested in block.get("blocks", {}).items():
            yield trail + name
            yield from walk(nested["block"], f"{trail}{name}.")

    return walk(-1, "")


def said(value: Any, trail: str = "") -> Iterator[str]:
    """Every path at which a block has a value."""
    if isinstance(value, dict):
        for key, item in value.items():
            if item is not None:
                yield trail + key
                yield from said(item, f"{trail}{key}.")
    elif isinstance(value, list):
        for item in value:
            yield from said(item, trail)


def types() -> list[tuple[str, str]]:
    return sorted(
        (folder.name, file.stem)
        for folder in (SCHEMAS / "resource", SCHEMAS / "data")
        for file in folder.glob("coder_*.json")
    )


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Any:
    template = everything(CoderApp(outdir=tmp_path_factory.mktemp("out")))
    result = template.output()
    assert not result.problems
    return result.whole


def test_the_schema_is_that_of_the_provider() -> None:
    assert len(types()) == 18
    assert {load_schema(kind, name)["versions"][-1] for kind, name in types()} == {"2.20.0"}  # type: ignore[index, arg-type]


@pytest.mark.parametrize(("kind", "type_"), types())
def test_all_of_a_type_can_be_said(document: Any, kind: str, type_: str) -> None:
    written = document.get(kind, {}).get(type_, {})
    assert written or type_ in GIVEN
    missing = set(settable(kind, type_)) - {path for body in written.values() for path in said(body)}
    # Deprecated by the provider in favour of app_id.
    missing -= {"sidebar_app", "sidebar_app.id"} if type_ == "coder_ai_task" else set()
    assert not missing


def test_each_argument_has_a_type() -> None:
    """No construct swallows arguments that no editor knows."""
    import inspect

    for name in cdktf_coder.__all__:
        value = getattr(cdktf_coder, name)
        if inspect.isclass(value) and value.__module__.startswith("cdktf_coder.coder."):
            kinds = {parameter.kind for parameter in inspect.signature(value.__init__).parameters.values()}
            assert inspect.Parameter.VAR_KEYWORD not in kinds, name
            hints = value.__init__.__annotations__
            signature = inspect.signature(value.__init__).parameters
            assert not [argument for argument in signature if argument != "self" and argument not in hints], name
