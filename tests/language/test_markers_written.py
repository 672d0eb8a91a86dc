"""No marker is ever written: a reference arrives as a reference, or synth fails and says where."""

from __future__ import annotations

import base64
import json
import re
from typing import Any
from urllib.parse import quote

import pytest

from cdktf_coder import (
    AgentEnv,
    CoderApp,
    CoderTemplate,
    DockerWorkspace,
    Local,
    Output,
    Provider,
    RegistryModule,
    Resource,
    WorkspaceAgent,
    WorkspaceApp,
)
from cdktf_coder.language.block import reference
from cdktf_coder.model.workspace_data import owner
from cdktf_coder.testing import check_references, synth

CHANGED = [
    json.dumps({"a": f"{owner.name}"}),
    quote(f"{owner.name}"),
    base64.b64encode(f"user:{owner.name}".encode()).decode(),
    re.sub("[^a-z0-9]", "-", f"{owner.name}"),
    repr(f"{owner.name}"),
]


@pytest.fixture
def template(app: CoderApp) -> CoderTemplate:
    return CoderTemplate(app, "dev")


@pytest.mark.parametrize("text", CHANGED)
def test_a_reference_that_python_encoded_is_found_in_the_file(template: CoderTemplate, text: str) -> None:
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    AgentEnv(template, "env", agent=agent, name="X", value=text)
    assert any("reference" in problem.message for problem in synth(template).problems)


PLACES: dict[str, Any] = {
    "README": lambda template, text: template.add_readme_section("About", f"For {text}."),
    "description": lambda template, text: setattr(template.record, "description", f"For {text}."),
    "display name": lambda template, text: setattr(template.record, "display_name", f"For {text}"),
    "a file": lambda template, text: template.add_file(__file__, f"{text}.py"),
    "a provider's version": lambda template, text: Provider(
        template, "random", source="hashicorp/random", version=f">= {text}"
    ),
    "a module's version": lambda template, text: RegistryModule(
        template, "tools", source="coder/code-server", version=f"{text}"
    ),
    "an override's path": lambda template, text: template.add_override(f"locals.{text}", 1),
}


@pytest.mark.parametrize("place", PLACES)
def test_where_no_reference_can_stand_it_is_an_error(template: CoderTemplate, place: str) -> None:
    try:
        PLACES[place](template, f"{owner.name}")
    except ValueError as error:
        assert "ufdd0" not in ascii(str(error)), "no marker stands in a message"
        return
    assert synth(template).problems, f"{place} took a reference"


def test_a_reference_in_an_override_arrives(template: CoderTemplate) -> None:
    template.add_override("locals.x", f"for {owner.name}")
    assert synth(template).document["locals"]["x"] == "for ${data.coder_workspace_owner.me.name}"


def test_addresses_take_references(template: CoderTemplate) -> None:
    agent = WorkspaceAgent(template, "main")
    first = Resource(template, "first", type="terraform_data", body={})
    Resource(
        template,
        "second",
        type="terraform_data",
        body={
            "depends_on": [f"{reference(first.block)}", agent.block.address],
            "lifecycle": {"ignore_changes": ["input"]},
        },
    )
    assert synth(template)["terraform_data.second"]["depends_on"] == ["terraform_data.first", "coder_agent.main"]


def test_what_depends_on_a_markers_spelling_is_seen() -> None:
    def honest(app: CoderApp) -> None:
        template = CoderTemplate(app, "dev")
        Local(template, "x", value=f"a-{owner.name}")

    def measured(app: CoderApp) -> None:
        template = CoderTemplate(app, "dev")
        text = f"a-{owner.name}"
        Output(template, "x", value="long" if len(text) > 40 else "short")
        Local(template, "width", value=len(text))

    check_references(honest)
    with pytest.raises(AssertionError, match=r"dev/cdk.tf.json depends on how a reference looks inside Python text"):
        check_references(measured)


def test_an_app_of_one_word_is_no_value(template: CoderTemplate) -> None:
    agent = WorkspaceAgent(template, "main")
    app = WorkspaceApp(template, "editor", agent=agent, url="http://localhost:1")
    with pytest.raises(ValueError, match="stands where a value belongs"):
        str(app)
