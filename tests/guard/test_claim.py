"""A prebuilt workspace that is claimed keeps its agent, its container or pod and its home, by the providers' own answer."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from tests.terraform.conftest import mirror as mirror
from tests.terraform.conftest import terraform_env as terraform_env

from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, KubernetesWorkspace, Prebuilds, Preset, WorkspaceAgent
from cdktf_coder.guard.rehearsal import Given, Rehearsal

pytestmark = pytest.mark.heavy
GIVEN = Given(variables={"namespace": "workspaces"})
REHEARSE = importlib.import_module("cdktf_coder.guard.rehearsal.rehearse")


def synthesized(folder: Path, workspace: Callable[..., Any], image: str) -> Path:
    app = CoderApp(outdir=folder)
    template = CoderTemplate(app, "dev")
    Preset(template, "ready", prebuilds=Prebuilds(instances=1))
    workspace(template, "workspace", agent=WorkspaceAgent(template, "main"), image=image)
    app.synth()
    return folder / "stacks" / "dev"


def owned(monkeypatch: pytest.MonkeyPatch, **more: str) -> None:
    """From now on the workspace is its new owner's."""
    before = REHEARSE.environment
    new = {
        "CODER_WORKSPACE_NAME": "mine", "CODER_WORKSPACE_OWNER": "ada", "CODER_WORKSPACE_OWNER_NAME": "Ada",
        "CODER_WORKSPACE_OWNER_EMAIL": "ada@example.com", "CODER_WORKSPACE_OWNER_ID": "5c0e7a1e-0000-4000-8000-000000000001",
    }  # fmt: skip
    monkeypatch.setattr(REHEARSE, "environment", lambda *arguments: {**before(*arguments), **new, **more})


@pytest.mark.parametrize("workspace", [DockerWorkspace, KubernetesWorkspace], ids=["Docker", "Kubernetes"])
def test_a_claim_replaces_nothing_and_a_later_update_restarts_it(
    workspace: Callable[..., Any], tmp_path: Path, terraform_env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TF_CLI_CONFIG_FILE", terraform_env["TF_CLI_CONFIG_FILE"])
    template = synthesized(tmp_path / "out", workspace, "codercom/example-base:ubuntu")
    (tmp_path / "scratch").mkdir()
    prebuilt = Rehearsal(template, tmp_path / "scratch", GIVEN)
    [token] = [
        instance["attributes"]["token"]
        for resource in prebuilt._state["resources"]
        if resource["type"] == "coder_agent"
        for instance in resource["instances"]
    ]
    running = f"CODER_RUNNING_WORKSPACE_AGENT_TOKEN_{sha256(b'').hexdigest()}"
    with monkeypatch.context() as claimed:
        owned(claimed, CODER_WORKSPACE_IS_PREBUILD_CLAIM="true", **{running: token})
        assert [f"{verdict.consequence}: {verdict}" for verdict in prebuilt.update(template)] == []
    owned(monkeypatch)
    newer = synthesized(tmp_path / "newer", workspace, "codercom/example-base:other")
    verdicts = prebuilt.update(newer)
    assert {str(verdict.consequence) for verdict in verdicts} == {"restart"}
    assert any("workspace" in verdict.address for verdict in verdicts)
