"""Scripts, their schedules and their order; environment variables and dev containers."""

from __future__ import annotations

from typing import Any

import pytest
from tests.coder.parts import Dev, refusal

from cdktf_coder import (
    AgentEnv,
    CoderApp,
    CoderTemplate,
    Devcontainer,
    DockerWorkspace,
    ExternalAgent,
    ExternalAuth,
    RegistryModule,
    ScriptOrder,
    ScriptRule,
    WorkspaceAgent,
    WorkspaceScript,
    each,
    expr,
)
from cdktf_coder.coder.cron import cron_problem

# Scripts --------------------------------------------------------------------------------------------------------------


def script(dev: Dev, name: str, **arguments: Any) -> WorkspaceScript:
    given = {"agent": dev.agent, "script": "echo", "run_on_start": True, **arguments}
    return WorkspaceScript(dev.template, name, **given)


def test_a_script_is_named_by_its_id(app: CoderApp) -> None:
    dev = Dev(app)
    script(dev, "install_tools", script="echo ${HOME}")
    assert dev.written("coder_script.install_tools") == {
        "agent_id": "${coder_agent.main.id}",
        "display_name": "Install tools",
        "script": "echo $${HOME}",
        "run_on_start": True,
    }


def test_a_script_for_each_item(app: CoderApp) -> None:
    dev = Dev(app)
    script(dev, "clone", script=f"git clone '{each.value}'", for_each=["a", "b"])
    assert dev.written("coder_script.clone")["script"] == "git clone '${each.value}'"


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"script": "  "}, "script is empty; give one, such as 'echo hello'"),
    (
        {"run_on_start": None},
        "nothing ever runs the script; give run_on_start=True, run_on_stop=True or a cron schedule",
    ),
    (
        {"run_on_start": False, "run_on_stop": False},
        "nothing ever runs the script; give run_on_start=True, run_on_stop=True or a cron schedule",
    ),
    (
        {"run_on_start": None, "run_on_stop": True, "start_blocks_login": True},
        "start_blocks_login makes a login wait for a script that doesn't run at the start; give run_on_start=True, or "
        "omit start_blocks_login",
    ),
    ({"timeout": 0}, "timeout is 0, not a whole number of 1 or more; give seconds, or omit it for no limit"),
    (
        {"cron": "0 22 * * *"},
        "the cron schedule '0 22 * * *' has five fields, but Coder's begins with seconds; write '0 0 22 * * *' for the "
        "first second of the minute",
    ),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_coder_refuses_of_a_script(app: CoderApp, arguments: dict[str, Any], message: str) -> None:
    dev = Dev(app)
    assert refusal(lambda: script(dev, "a", **arguments)) == f"dev/a: {message}"


def test_what_is_known_only_later_passes(app: CoderApp) -> None:
    dev = Dev(app)
    later = expr("var.x")
    script(dev, "a", run_on_start=later, start_blocks_login=later, cron=f"0 {later} * * * *", timeout=later)


@pytest.mark.parametrize(
    "schedule",
    [
        "0 0 22 * * *",
        "0 */5 * * * *",
        "0 30 9 * * 1-5",
        "0 0 0 1,15 jan-DEC sun",
        "*/10 ? 0-23/2 ? * 0,6",
        "5/15 * * * * *",
        "@daily",
        "@every 1h30m",
        "@every 1.5s",
        "TZ=Europe/Berlin 0 0 22 * * *",
        "CRON_TZ=UTC @hourly",
        "  0 0 22 * * *  ",
    ],
)
def test_schedules_that_the_agent_reads(schedule: str) -> None:
    assert cron_problem(schedule) is None


EXAMPLE = "write seconds, minutes, hours, day of the month, month and day of the week, as in '0 0 22 * * *'"


@pytest.mark.parametrize(
    ("schedule", "message", "hint"),
    [
        ("* * * *", "the cron schedule '* * * *' has 4 fields instead of six", EXAMPLE),
        ("", "the cron schedule '' has 0 fields instead of six", EXAMPLE),
        ("60 * * * * *", "the second '60' of the cron schedule '60 * * * * *' is out of bounds: from 0 to 59", EXAMPLE),
        ("0 0 24 * * *", "the hour '24' of the cron schedule '0 0 24 * * *' is out of bounds: from 0 to 23", EXAMPLE),
        (
            "0 0 0 0 * *",
            "the day of the month '0' of the cron schedule '0 0 0 0 * *' is out of bounds: from 1 to 31",
            EXAMPLE,
        ),
        (
            "0 0 0 * * 7",
            "the day of the week '7' of the cron schedule '0 0 0 * * 7' is out of bounds: from 0 to 6",
            EXAMPLE,
        ),
        (
            "0 0 0 * foo *",
            "the month 'foo' of the cron schedule '0 0 0 * foo *' has 'foo' in it, which is no number",
            EXAMPLE,
        ),
        (
            "0 9-5 * * * *",
            "the minute '9-5' of the cron schedule '0 9-5 * * * *' has a range that runs backwards",
            EXAMPLE,
        ),
        (
            "0 */0 * * * *",
            "the minute '*/0' of the cron schedule '0 */0 * * * *' has the step '0', which is no number above 0",
            EXAMPLE,
        ),
        ("0 *-5 * * * *", "the minute '*-5' of the cron schedule '0 *-5 * * * *' has a range from '*'", EXAMPLE),
        (
            "@noon",
            "Coder doesn't know the cron schedule '@noon'",
            "use one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly or @every 1h",
        ),
        ("@every day", "the cron schedule '@every day' names no duration", "write it as in '@every 1h30m'"),
    ],
)
def test_schedules_that_the_agent_refuses(schedule: str, message: str, hint: str) -> None:
    assert cron_problem(schedule) == (message, hint)


# Their order ----------------------------------------------------------------------------------------------------------


def test_scripts_and_modules_in_order(app: CoderApp) -> None:
    dev = Dev(app)
    clone, build = script(dev, "clone"), script(dev, "build")
    tools = RegistryModule(dev.template, "tools", source="coder/dotfiles", version="~> 1.4", agent=dev.agent)
    rule = ScriptRule(run=[build, build], after=[clone, tools], requires="completion", phase="start")
    ScriptOrder(dev.template, "order", rules=[rule])
    assert dev.written("data.coder_script_order.order") == {
        "rule": [
            {
                "run": ["coder_script.build"],
                "after": ["coder_script.clone", "module.tools"],
                "requires": "completion",
                "phase": "start",
            }
        ]
    }
    assert not dev.problems()


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ([], "there are no rules; give rules=[ScriptRule(run=…, after=…)]"),
        ([ScriptRule(run=[], after="coder_script.a")], "a rule's run names nothing; name scripts or modules"),
        ([ScriptRule(run="coder_script.a", after=[])], "a rule's after names nothing; name scripts or modules"),
        (
            [ScriptRule(run="coder_script.a", after="coder_script.a")],
            "coder_script.a can't wait for itself; take it out of run or of after",
        ),
        (
            [ScriptRule(run="coder_agent.main", after="coder_script.a")],
            "'coder_agent.main' names no script of this template; give a WorkspaceScript, a RegistryModule, or an "
            "address such as 'coder_script.clone' or 'module.tools'",
        ),
        (
            [ScriptRule(run="module.a.coder_script.b", after="coder_script.a")],
            "'module.a.coder_script.b' names no script of this template; give a WorkspaceScript, a RegistryModule, or an "
            "address such as 'coder_script.clone' or 'module.tools'",
        ),
    ],
)
def test_rules_that_say_nothing(app: CoderApp, rules: list[ScriptRule], message: str) -> None:
    dev = Dev(app)
    assert refusal(lambda: ScriptOrder(dev.template, "order", rules=rules)) == f"dev/order: {message}"


def order(dev: Dev, *rules: ScriptRule) -> list[str]:
    ScriptOrder(dev.template, "order", rules=rules)
    return [problem.removeprefix("dev/order: data.coder_script_order.order: ") for problem in dev.problems()]


def test_a_script_that_is_not_there(app: CoderApp) -> None:
    dev = Dev(app)
    script(dev, "clone")
    assert order(dev, ScriptRule(run="coder_script.clone", after=["coder_script.clome", "module.x"])) == [
        "rule[0].after: coder_script.clome is not declared; did you mean 'coder_script.clone'?",
        "rule[0].after: module.x is not declared; name a script or a module of this template",
    ]


def test_scripts_that_can_not_be_ordered(app: CoderApp) -> None:
    dev = Dev(app)
    both = script(dev, "both", run_on_stop=True)
    nightly = script(dev, "nightly", run_on_start=None, cron="@daily")
    assert order(dev, ScriptRule(run=both, after=nightly)) == [
        "rule[0].run: coder_script.both runs at the start and at the stop; make two scripts of it",
        "rule[0].after: coder_script.nightly runs on a schedule only, so nothing can wait for it; omit it",
    ]


def test_scripts_of_both_phases(app: CoderApp) -> None:
    dev = Dev(app)
    up, down = script(dev, "up"), script(dev, "down", run_on_start=None, run_on_stop=True)
    again = script(dev, "again")
    assert order(dev, ScriptRule(run=down, after=up), ScriptRule(run=again, after=up, phase="stop")) == [
        "rule[0]: coder_script.up runs at the start, coder_script.down at the stop; order them in two rules",
        "rule[1].phase: coder_script.again runs at the start; give phase='start', or none",
    ]


def test_scripts_of_two_agents(app: CoderApp) -> None:
    dev = Dev(app)
    other = WorkspaceAgent(dev.template, "other")
    DockerWorkspace(dev.template, "other-workspace", agent=other, image="example:1", home=None)
    assert order(dev, ScriptRule(run=script(dev, "a"), after=script(dev, "b", agent=other))) == [
        "rule[0]: coder_script.a and coder_script.b belong to different agents; order scripts of one agent only"
    ]


def test_scripts_that_wait_for_each_other(app: CoderApp) -> None:
    dev = Dev(app)
    a, b, c = (script(dev, name) for name in "abc")
    rules = [ScriptRule(run=a, after=b), ScriptRule(run=b, after=c), ScriptRule(run=c, after=a)]
    assert order(dev, *rules) == [
        "rule: scripts wait for each other: coder_script.a → coder_script.b → coder_script.c → coder_script.a; "
        "remove one of the rules"
    ]


def test_two_rules_that_contradict_each_other(app: CoderApp) -> None:
    dev = Dev(app)
    a, b = script(dev, "a"), script(dev, "b")
    assert order(dev, ScriptRule(run=a, after=b), ScriptRule(run=a, after=b, requires="completion")) == [
        "rule[1].requires: coder_script.a waits for the completion of coder_script.b, and by another rule for its "
        "success; say the same in both"
    ]


# Environment variables ------------------------------------------------------------------------------------------------


def test_an_environment_variable(app: CoderApp) -> None:
    dev = Dev(app)
    AgentEnv(dev.template, "path", agent=dev.agent, name="PATH", value="$PATH:${GOBIN}", merge_strategy="append")
    assert dev.written("coder_env.path") == {
        "agent_id": "${coder_agent.main.id}",
        "name": "PATH",
        "value": "$PATH:$${GOBIN}",
        "merge_strategy": "append",
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"name": "MY-VAR"},
            "'MY-VAR' can't be an environment variable's name; begin with a letter or _; use letters, digits and _",
        ),
        (
            {"name": "A", "merge_strategy": "merge"},
            "merge_strategy='merge' is not one of its values; use one of replace, append, prepend, error",
        ),
    ],
)
def test_what_coder_refuses_of_a_variable(app: CoderApp, arguments: dict[str, Any], message: str) -> None:
    dev = Dev(app)
    assert refusal(lambda: AgentEnv(dev.template, "a", agent=dev.agent, **arguments)) == f"dev/a: {message}"


def test_a_variable_that_the_agent_sets_itself(app: CoderApp) -> None:
    dev = Dev(app, env={"EDITOR": "vim"})
    AgentEnv(dev.template, "editor", agent=dev.agent, name="EDITOR", value="nano")
    assert dev.problems() == [
        "dev/editor: coder_env.editor: name: coder_agent.main sets EDITOR itself, which this can't change; remove it "
        "from the agent's env, or add it there"
    ]


def test_two_variables_that_exclude_each_other(app: CoderApp) -> None:
    dev = Dev(app)
    AgentEnv(dev.template, "a", agent=dev.agent, name="X", value="1", merge_strategy="error")
    AgentEnv(dev.template, "b", agent=dev.agent, name="X", value="2")
    AgentEnv(dev.template, "c", agent=dev.agent, name="Y", value="2")
    assert dev.problems() == [
        "dev/b: coder_env.b: merge_strategy: coder_env.a sets X too, and merge_strategy 'error' makes the build "
        "fail; give one of the two another name, or both another strategy"
    ]


# Dev containers and what lies outside ---------------------------------------------------------------------------------


def test_a_dev_container_stops_with_the_workspace(app: CoderApp) -> None:
    dev = Dev(app)
    inner = Devcontainer(dev.template, "src", agent=dev.agent, workspace_folder="/src", config_path="/src/d.json")
    assert dev.written("coder_devcontainer.src") == {
        "count": "${data.coder_workspace.me.start_count}",
        "agent_id": "${coder_agent.main.id}",
        "workspace_folder": "/src",
        "config_path": "/src/d.json",
    }
    assert inner.subagent_id.code == "coder_devcontainer.src[0].subagent_id"


def test_a_dev_container_needs_a_folder_in_a_workspace(app: CoderApp) -> None:
    dev = Dev(app)
    assert refusal(lambda: Devcontainer(dev.template, "a", agent=dev.agent, workspace_folder="")) == (
        "dev/a: workspace_folder is empty; give one, such as '/home/coder/project'"
    )
    inner = Devcontainer(dev.template, "b", agent=dev.agent, workspace_folder="/b")
    assert refusal(lambda: Devcontainer(dev.template, "c", agent=inner, workspace_folder="/c")) == (  # type: ignore[arg-type]
        'dev/c: agent is a Devcontainer, not a WorkspaceAgent; write WorkspaceAgent(template, "main")'
    )


def test_signing_in_elsewhere(app: CoderApp) -> None:
    dev = Dev(app)
    github = ExternalAuth(dev.template, "github")
    ExternalAuth(dev.template, "git", provider_id="primary-gitlab", optional=True)
    dev.agent.add_env(GITHUB_TOKEN=github.access_token)
    assert dev.written("data.coder_external_auth.github") == {"id": "github"}
    assert dev.written("data.coder_external_auth.git") == {"id": "primary-gitlab", "optional": True}
    assert dev.written("coder_agent.main")["env"]["GITHUB_TOKEN"] == "${data.coder_external_auth.github.access_token}"
    assert refusal(lambda: ExternalAuth(dev.template, "x", provider_id="")) == (
        "dev/x: provider_id is empty; give one, such as 'github'"
    )


def test_an_agent_on_somebody_elses_machine_needs_no_workspace(app: CoderApp) -> None:
    template = CoderTemplate(app, "outside")
    agent = WorkspaceAgent(template, "main", os="windows", arch="amd64")
    ExternalAgent(template, "machine", agent=agent)
    output = template.output()
    assert not output.problems
    assert output.whole["resource"]["coder_external_agent"]["machine"] == {"agent_id": "${coder_agent.main.id}"}


def test_an_item_of_for_each_may_be_null(app: CoderApp) -> None:
    dev = Dev(app)
    AgentEnv(dev.template, "a", agent=dev.agent, name=each.key, for_each={"A": None, "B": "x"})
    assert dev.written("coder_env.a")["for_each"] == {"A": None, "B": "x"}
