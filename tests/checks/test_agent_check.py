"""Every agent of a finished template must run somewhere."""

from __future__ import annotations

from typing import Any

import pytest
from tests.checks import finished
from tests.checks.finished import found

from cdktf_coder.checks.agents import check_agents

UNUSED = (
    "coder_agent.main: no resource uses the agent, so it would never start; let a container or pod run "
    "`coder_agent.main.init_script` with the environment variable CODER_AGENT_TOKEN set to `coder_agent.main.token`"
)


def agent(**rest: Any) -> finished.Document:
    resources = {"coder_agent": {"main": {"os": "linux", "arch": "amd64"}}, **rest.pop("resource", {})}
    return {"resource": resources, **rest}


@pytest.mark.parametrize(
    "document",
    [
        agent(),
        agent(resource={"coder_app": {"a": {"agent_id": "${coder_agent.main.id}"}}}),
        agent(resource={"coder_env": {"a": {"value": "${coder_agent.main.token}"}}}),
        agent(resource={"docker_container": {"a": {"env": ["ID=${coder_agent.main.id}"]}}}),
        agent(resource={"docker_container": {"a": {"env": ["TOKEN=$${coder_agent.main.token}"]}}}),
        agent(resource={"docker_container": {"a": {"depends_on": ["coder_agent.main"]}}}),
        agent(locals={"token": "${coder_agent.main.token}"}),
        agent(output={"token": {"value": "${coder_agent.main.token}"}}),
    ],
    ids=str,
)
def test_an_agent_that_nothing_runs_is_found(document: finished.Document) -> None:
    assert found(check_agents, document) == [UNUSED]


@pytest.mark.parametrize(
    "document",
    [
        agent(resource={"docker_container": {"a": {"env": ["TOKEN=${coder_agent.main.token}"]}}}),
        agent(resource={"docker_container": {"a": {"command": ["${base64encode(coder_agent.main.init_script)}"]}}}),
        agent(resource={"kubernetes_secret_v1": {"a": {"data": {"token": "${coder_agent.main[0].token}"}}}}),
        agent(resource={"docker_container": {"a": {"env": ["${coder_agent.main[*].token}"]}}}),
        agent(resource={"null_resource": {"a": {"triggers": {"a": "${jsonencode(coder_agent.main)}"}}}}),
        agent(
            resource={"docker_container": {"a": {"env": ["${local.env}"]}}},
            locals={"env": "TOKEN=${local.token}", "token": "${coder_agent.main.token}"},
        ),
        agent(
            resource={"aws_instance": {"a": {"user_data": "${data.cloudinit_config.a.rendered}"}}},
            data={"cloudinit_config": {"a": {"part": [{"content": "${coder_agent.main.init_script}"}]}}},
        ),
        agent(module={"pod": {"source": "./pod", "token": "${coder_agent.main.token}"}}),
        agent(resource={"coder_external_agent": {"a": {"agent_id": "${coder_agent.main.id}"}}}),
        {"resource": {"docker_container": {"a": {}}}},
    ],
    ids=str,
)
def test_an_agent_that_something_runs_is_not(document: finished.Document) -> None:
    assert found(check_agents, document) == []


def test_each_agent_is_looked_at_by_itself() -> None:
    document = finished.docker()
    document["resource"]["coder_agent"]["second"] = {"os": "linux", "arch": "amd64"}
    assert found(check_agents, document) == [UNUSED.replace("coder_agent.main", "coder_agent.second")]
