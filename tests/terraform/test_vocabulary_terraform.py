"""What this library says to Coder, in front of the real Terraform and the real provider."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.coder.parts import Dev
from tests.coder.test_vocabulary import everything

from cdktf_coder import (
    AgentMetadata,
    CoderApp,
    Devcontainer,
    HealthCheck,
    ResourceMetadata,
    SynthError,
    WorkspaceApp,
    WorkspaceScript,
    expr,
)


def test_everything_is_what_the_provider_takes(app: CoderApp, tmp_path: Path, terraform: Any) -> None:
    everything(app)
    app.synth()
    folder = tmp_path / "out/stacks/everything"
    terraform(folder, "init", "-no-color")
    result = json.loads(terraform(folder, "validate", "-json"))
    assert result["valid"]
    # Nothing else of it is deprecated.
    assert {warning["summary"] for warning in result["diagnostics"]} <= {
        "Deprecated Resource",
        "Argument is deprecated",
    }


@pytest.mark.parametrize(("transition", "running"), [("start", True), ("stop", False)])
def test_what_comes_and_goes_with_the_workspace(
    app: CoderApp, tmp_path: Path, terraform: Any, transition: str, running: bool
) -> None:
    dev = Dev(app, metadata=AgentMetadata.usual())
    inner = Devcontainer(dev.template, "src", agent=dev.agent, workspace_folder="/src")
    WorkspaceApp(dev.template, "site", agent=inner, url="http://localhost:3000", healthcheck=HealthCheck())
    WorkspaceScript(dev.template, "hello", agent=dev.agent, script="echo ${HOME}", run_on_start=True)
    ResourceMetadata(dev.template, "info", resource=dev.workspace, items={"image": "example:1"})
    ResourceMetadata(dev.template, "home", resource="docker_volume.home", daily_cost=1)
    app.synth()
    folder = tmp_path / "out/stacks/dev"
    terraform(folder, "init", "-no-color")
    env = {"CODER_WORKSPACE_TRANSITION": transition}
    terraform(folder, "plan", "-no-color", "-out=plan", env=env)
    plan = json.loads(terraform(folder, "show", "-json", "plan"))
    made = {change["address"]: change["change"]["after"] for change in plan["resource_changes"]}
    always = {"coder_agent.main", "coder_script.hello", "coder_metadata.home", "docker_volume.home"}
    running_only = {
        "coder_devcontainer.src[0]", "coder_app.site[0]", "coder_metadata.info[0]", "docker_container.workspace[0]",
    }  # fmt: skip
    assert set(made) == (always | running_only if running else always)
    assert made["coder_script.hello"]["script"] == "echo ${HOME}"


# What the provider refuses, in its own spelling. This library refuses each where it is made.
REFUSED: dict[str, dict[str, Any]] = {
    "coder_app.two_targets": {"slug": "a", "url": "http://localhost", "command": "a"},
    "coder_app.external_and_share": {"slug": "a", "url": "https://a", "external": True, "share": "owner"},
    "coder_app.external_and_subdomain": {"slug": "a", "url": "https://a", "external": True, "subdomain": False},
    "coder_app.command_and_subdomain": {"slug": "a", "command": "a", "subdomain": False},
    "coder_app.slug": {"slug": "A b", "command": "a"},
    "coder_app.share": {"slug": "a", "command": "a", "share": "x"},
    "coder_app.open_in": {"slug": "a", "command": "a", "open_in": "x"},
    "coder_app.display_name": {"slug": "a", "command": "a", "display_name": "ü" * 33},
    "coder_app.group": {"slug": "a", "command": "a", "group": "g" * 65},
    "coder_app.tooltip": {"slug": "a", "command": "a", "tooltip": "t" * 2049},
    "coder_app.icon": {"slug": "a", "command": "a", "icon": "/icon/50%.svg"},
    "coder_script.timeout": {"display_name": "a", "script": "a", "timeout": 0},
    "coder_script.cron": {"display_name": "a", "script": "a", "cron": "0 0 24 * * *"},
    "coder_env.name": {"name": "A-B"},
    "coder_env.merge_strategy": {"name": "A", "merge_strategy": "x"},
    "coder_devcontainer.folder": {"workspace_folder": ""},
}


def test_what_this_library_refuses_the_provider_refuses_too(tmp_path: Path, terraform: Any) -> None:
    resources: dict[str, dict[str, Any]] = {
        "coder_agent": {
            "arch": {"os": "linux", "arch": "x86"},
            "scope": {"os": "linux", "arch": "amd64", "api_key_scope": "x"},
            "timeout": {"os": "linux", "arch": "amd64", "connection_timeout": -1},
            "threshold": {
                "os": "linux",
                "arch": "amd64",
                "resources_monitoring": {"memory": {"enabled": True, "threshold": 101}},
            },
            "volume": {
                "os": "linux",
                "arch": "amd64",
                "resources_monitoring": {"volume": {"enabled": True, "threshold": 1, "path": "a"}},
            },
        }
    }
    for address, body in REFUSED.items():
        type_, _, name = address.partition(".")
        resources.setdefault(type_, {})[name] = {"agent_id": "a", **body}
    required = {"coder": {"source": "coder/coder", "version": "2.20.0"}}
    document = {
        "terraform": {"required_providers": required},
        "resource": resources,
        "data": {"coder_script_order": {"order": {"rule": {"run": ["a"], "after": ["b"], "requires": "luck"}}}},
    }
    (tmp_path / "main.tf.json").write_text(json.dumps(document, indent=1))
    terraform(tmp_path, "init", "-no-color")
    with pytest.raises(AssertionError) as caught:
        terraform(tmp_path, "validate", "-no-color")
    said = str(caught.value)
    addresses = {f"{type_}.{name}" for type_, group in resources.items() for name in group}
    silent = {address for address in addresses | {"data.coder_script_order.order"} if f"with {address}," not in said}
    assert not silent


def test_coder_finds_metadatas_resource_in_terraforms_graph(app: CoderApp, tmp_path: Path, terraform: Any) -> None:
    """The graph has no edge to what another edge leads to as well: this is what makes an item lead Coder astray."""
    dev = Dev(app)
    count = dev.template.workspace.start_count
    name = expr("docker_container.workspace[0].name")
    ResourceMetadata(dev.template, "astray", resource="docker_volume.home", items={"by": name}, count=count)
    ResourceMetadata(dev.template, "right", resource=dev.workspace, items={"home": expr("docker_volume.home.name")})
    with pytest.raises(SynthError) as caught:
        app.synth()
    assert [problem.path for problem in caught.value.problems] == ["dev/astray"]
    document = dev.template.output().document
    (tmp_path / "main.tf.json").write_text(json.dumps(document, indent=1))
    terraform(tmp_path, "init", "-no-color")
    graph = terraform(tmp_path, "graph", "-type=plan")
    for metadata in ("astray", "right"):
        edge = f'"[root] coder_metadata.{metadata} (expand)" -> "[root] docker_'
        targets = {line.split(edge)[1].split(" ")[0] for line in graph.splitlines() if edge in line}
        assert targets == {"container.workspace"}
