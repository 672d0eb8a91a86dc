"""Agents: every argument arrives, and what Coder would refuse is refused with what to write instead."""

from __future__ import annotations

import dataclasses
import subprocess
from typing import Any

import pytest
from tests.coder.parts import Dev, refusal

from cdktf_coder import (
    AgentInstance,
    AgentMetadata,
    CoderApp,
    CoderTemplate,
    DisplayApps,
    DockerWorkspace,
    Fragment,
    MonitoredVolume,
    ResourcesMonitoring,
    Variable,
    WorkspaceAgent,
    expr,
)


def test_an_agent_needs_nothing_but_a_name(app: CoderApp) -> None:
    body = Dev(app).written("coder_agent.main")
    assert set(body) == {"arch", "os", "env"}
    assert body["arch"] == "${data.coder_provisioner.me.arch}"


def test_shell_variables_in_scripts_stay_what_they_are(app: CoderApp) -> None:
    dev = Dev(app, startup_script="echo ${HOME}", shutdown_script="echo %{x}", env={"P": "${PATH}"})
    body = dev.written("coder_agent.main")
    assert body["startup_script"] == "echo $${HOME}"
    assert body["shutdown_script"] == "echo %%{x}"
    assert body["env"]["P"] == "$${PATH}"


def test_pieces_of_a_start_up_keep_their_names(app: CoderApp) -> None:
    pieces = [Fragment(name="Serve", script="serve"), Fragment(name="Tools", script="apt", phase="install")]
    script = Dev(app, startup=pieces).written("coder_agent.main")["startup_script"]
    assert script.index("# 1. Tools") < script.index("# 2. Serve")


def test_built_in_apps_may_depend_on_a_parameter(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    chosen = Variable(template, "insiders", type="bool", default=False)
    apps = DisplayApps(vscode_insiders=chosen.value, ssh_helper=False)
    agent = WorkspaceAgent(template, "main", display_apps=apps)
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    body = template.output().whole["resource"]["coder_agent"]["main"]
    assert body["display_apps"] == {"vscode_insiders": "${var.insiders}", "ssh_helper": False}


def test_an_agent_that_may_be_missing_is_referred_to_by_its_index(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main", count=expr("var.on ? 1 : 0"))
    assert agent.agent_id.code == "coder_agent.main[0].id"


def test_the_usual_metadata_in_the_order_of_coders_own_templates(app: CoderApp) -> None:
    items = Dev(app, metadata=AgentMetadata.usual()).written("coder_agent.main")["metadata"]
    assert [item["key"] for item in items] == [
        "cpu_usage", "ram_usage", "home_disk", "cpu_usage_host", "mem_usage_host", "load_host", "swap_host",
    ]  # fmt: skip
    assert [item["order"] for item in items] == list(range(7))


def test_the_usual_metadata_can_be_the_registrys_to_the_letter(app: CoderApp) -> None:
    """Of the template `docker` of coder/registry in November 2026; the escapes are Terraform's."""
    items = Dev(app, metadata=AgentMetadata.usual(registry=True)).written("coder_agent.main")["metadata"]
    assert [(item["key"], item["script"], item["interval"], item["timeout"]) for item in items] == [
        ("0_cpu_usage", "coder stat cpu", 10, 1),
        ("1_ram_usage", "coder stat mem", 10, 1),
        ("3_home_disk", "coder stat disk --path $${HOME}", 60, 1),
        ("4_cpu_usage_host", "coder stat cpu --host", 10, 1),
        ("5_mem_usage_host", "coder stat mem --host", 10, 1),
        (
            "6_load_host",
            "      echo \"`cat /proc/loadavg | awk '{ print $1 }'` `nproc`\" | awk '{ printf \"%0.2f\", $1/$2 }'\n",
            60,
            1,
        ),
        (
            "7_swap_host",
            "      free -b | awk '/^Swap/ { printf(\"%.1f/%.1f\", $3/1024.0/1024.0/1024.0, $2/1024.0/1024.0/1024.0) }'\n",
            10,
            1,
        ),
    ]
    assert all("order" not in item for item in items)


def test_each_of_the_catalogue_takes_a_key() -> None:
    for make in (
        AgentMetadata.cpu,
        AgentMetadata.memory,
        AgentMetadata.disk,
        AgentMetadata.host_cpu,
        AgentMetadata.host_memory,
        AgentMetadata.load,
        AgentMetadata.swap,
    ):
        assert make(key="mine") == dataclasses.replace(make(), key="mine")


def test_the_catalogue_takes_paths_and_units() -> None:
    assert AgentMetadata.disk("/srv", key="srv", display_name="Data").script == 'coder stat disk --path "/srv"'
    assert AgentMetadata.memory(prefix="Gi").script == "coder stat mem --prefix Gi"
    assert AgentMetadata.host_memory(prefix="Mi").script == "coder stat mem --host --prefix Mi"


@pytest.mark.parametrize(
    ("item", "pattern"), [(AgentMetadata.load(), "[0-9]+\\.[0-9]{2}"), (AgentMetadata.swap(), ".* GiB")]
)
def test_scripts_of_the_catalogue_run_in_a_plain_shell(item: AgentMetadata, pattern: str) -> None:
    import re

    result = subprocess.run(["sh", "-c", str(item.script)], capture_output=True, text=True, check=True)
    assert re.fullmatch(pattern, result.stdout.strip()), result
    assert not result.stderr


@pytest.mark.parametrize(
    ("name", "meant"), [("my_agent", "my-agent"), ("a--b", "a-b"), ("main-", "main"), ("dév", "d-v")]
)
def test_a_name_that_is_no_host_name(app: CoderApp, name: str, meant: str) -> None:
    template = CoderTemplate(app, "dev")
    assert refusal(lambda: WorkspaceAgent(template, name)) == (
        f"dev/{name}: Coder refuses the agent name {name!r}, which becomes part of a host name; "
        f"use letters, digits and single dashes, as in {meant!r}"
    )


def test_two_agents_that_differ_in_their_capitals_only(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    WorkspaceAgent(template, "main")
    assert refusal(lambda: WorkspaceAgent(template, "Main")) == (
        "dev/Main: Coder can't tell the agent 'Main' from 'main'; give one of the two another id"
    )


MONITORED = "the threshold of the monitored volume '/srv'"
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"arch": "x86"}, "arch='x86' is not one of its values; use one of amd64, arm64, armv7"),
    ({"os": "bsd"}, "os='bsd' is not one of its values; use one of linux, darwin, windows"),
    (
        {"auth": "password"},
        "auth='password' is not one of its values; use one of token, google-instance-identity, aws-instance-identity, "
        "azure-instance-identity",
    ),
    (
        {"startup_script_behavior": "async"},
        "startup_script_behavior='async' is not one of its values; use one of blocking, non-blocking",
    ),
    ({"api_key_scope": "none"}, "api_key_scope='none' is not one of its values; use one of all, no_user_data"),
    ({"connection_timeout": -1}, "connection_timeout is -1, not a whole number of 0 or more; give seconds"),
    ({"connection_timeout": 1.5}, "connection_timeout is 1.5, not a whole number of 0 or more; give seconds"),
    ({"connection_timeout": True}, "connection_timeout is True, not a number; write it as in 2 or 0.5, without quotes"),
    ({"env": {"A=B": "c"}}, "'A=B' can't be an environment variable's name; use letters, digits and _"),
    (
        {"metadata": [AgentMetadata.cpu(), AgentMetadata.cpu()]},
        "two metadata have the key 'cpu_usage'; give each its own key",
    ),
    (
        {"metadata": [AgentMetadata(key="", script="x")]},
        "the key of a metadata is empty; give one, such as 'cpu_usage'",
    ),
    (
        {"metadata": [AgentMetadata(key="a", script="x", interval=-1)]},
        "the interval of the metadata 'a' is -1, not a whole number of 0 or more; give seconds",
    ),
    (
        {"resources_monitoring": ResourcesMonitoring()},
        "resources_monitoring watches nothing; give memory_threshold, or volumes, or omit it",
    ),
    (
        {"resources_monitoring": ResourcesMonitoring(memory_threshold=101)},
        "memory_threshold is 101, not a whole number from 0 to 100; give percent",
    ),
    (
        {"resources_monitoring": ResourcesMonitoring(volumes=(MonitoredVolume(path="/srv", threshold=-5),))},
        f"{MONITORED} is -5, not a whole number from 0 to 100; give percent",
    ),
    (
        {"resources_monitoring": ResourcesMonitoring(volumes=(MonitoredVolume(path="srv", threshold=5),))},
        "the monitored volume 'srv' is no absolute path; begin it with /",
    ),
    (
        {"resources_monitoring": ResourcesMonitoring(volumes=(MonitoredVolume(path="/srv", threshold=5),) * 2)},
        "the volume '/srv' is monitored twice; keep one of the two",
    ),
    ({"count": -1}, "count=-1 is no count; give a whole number, a condition or a reference"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_coder_refuses_of_an_agent(app: CoderApp, arguments: dict[str, Any], message: str) -> None:
    template = CoderTemplate(app, "dev")
    assert refusal(lambda: WorkspaceAgent(template, "main", **arguments)) == f"dev/main: {message}"


def test_what_is_known_only_later_passes(app: CoderApp) -> None:
    later = expr("data.coder_parameter.x.value")
    monitoring = ResourcesMonitoring(
        memory_threshold=later, volumes=(MonitoredVolume(path=f"/home/{later}", threshold=later),)
    )
    WorkspaceAgent(
        CoderTemplate(app, "dev"),
        "main",
        os=later,
        arch=later,
        connection_timeout=later,
        resources_monitoring=monitoring,
    )


def test_an_instance_of_an_agent_with_a_token_is_no_proof(app: CoderApp) -> None:
    dev = Dev(app)
    assert refusal(lambda: AgentInstance(dev.template, "i", agent=dev.agent, instance_id="i-1")) == (
        "dev/i: the agent main authenticates by a token, so Coder ignores its instance; "
        "give the agent auth='aws-instance-identity', or that of another cloud"
    )


def test_an_instance_of_an_agent(app: CoderApp) -> None:
    dev = Dev(app, auth="aws-instance-identity")
    AgentInstance(dev.template, "i", agent=dev.agent, instance_id=expr("var.id"))
    assert dev.written("coder_agent_instance.i") == {
        "agent_id": "${coder_agent.main.id}", "instance_id": "${var.id}",
    }  # fmt: skip
