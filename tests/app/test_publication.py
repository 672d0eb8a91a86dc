"""A stack that publishes the app's own directories through the provider coder/coderd."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder import (
    Access,
    CoderTemplate,
    ConfigError,
    DockerWorkspace,
    Lifetimes,
    Publication,
    PublishedGroup,
    PublishedTemplate,
    WorkspaceAgent,
)
from cdktf_coder.cli.__main__ import main


def template(app: Any, name: str = "dev") -> CoderTemplate:
    made = CoderTemplate(app, name, description="For tests.")
    DockerWorkspace(made, "workspace", agent=WorkspaceAgent(made, "main"), image="base")
    return made


def test_a_template_is_published_from_its_directory_beside(app: Any, written: Callable[..., Any]) -> None:
    PublishedTemplate(Publication(app, "publish"), template(app))
    app.synth()
    document = written("publish")
    assert document["resource"]["coderd_template"]["dev"]["versions"] == [
        {"directory": "${path.module}/../dev", "active": True}
    ]
    assert document["terraform"]["required_providers"]["coderd"]["source"] == "coder/coderd"
    assert document["terraform"]["backend"] == {"local": {"path": "../../../publish.tfstate"}}
    assert document["provider"]["coderd"] == [{}]


def test_access_schedule_quota_and_organization(app: Any, written: Callable[..., Any]) -> None:
    publication = Publication(app, "publish", url="https://coder.example")
    organization = publication.organization("platform")
    group = PublishedGroup(publication, "backend", name="backend", organization=organization, quota_allowance=40)
    PublishedTemplate(
        publication,
        template(app),
        organization=organization,
        access=[Access(group.id), Access(publication.user("ann"), "admin", "user")],
        lifetimes=Lifetimes(run=0.5, failed=1, stop_days=["sunday", "monday"], stop_weeks=2, start_days=[]),
    )
    app.synth()
    document = written("publish")
    made = document["resource"]["coderd_template"]["dev"]
    assert made["organization_id"] == "${data.coderd_organization.platform.id}"
    assert made["acl"] == {
        "groups": [{"id": "${coderd_group.backend.id}", "role": "use"}],
        "users": [{"id": "${data.coderd_user.ann.id}", "role": "admin"}],
    }
    assert (made["default_ttl_ms"], made["failure_ttl_ms"]) == (1_800_000, 3_600_000)
    assert made["auto_stop_requirement"] == {"days_of_week": ["monday", "sunday"], "weeks": 2}
    assert made["auto_start_permitted_days_of_week"] == []
    assert document["resource"]["coderd_group"]["backend"]["quota_allowance"] == 40
    assert document["provider"]["coderd"] == [{"url": "https://coder.example"}]


def test_text_is_literal_and_a_secret_is_a_sensitive_variable(app: Any, written: Callable[..., Any]) -> None:
    publication = Publication(app, "publish")
    variables = {
        "plain": "${HOME} %{x}",
        "password": publication.secret("password"),
        "again": publication.secret("password"),
    }
    PublishedTemplate(publication, template(app), variables=variables, message="costs ${5}", tags={"cluster": "eu"})
    app.synth()
    document = written("publish")
    (version,) = document["resource"]["coderd_template"]["dev"]["versions"]
    assert version["message"] == "costs $${5}"
    assert version["tf_vars"] == [
        {"name": "again", "value": "${var.password}"},
        {"name": "password", "value": "${var.password}"},
        {"name": "plain", "value": "$${HOME} %%{x}"},
    ]
    assert document["variable"] == {"password": {"sensitive": True, "type": "string"}}


def test_names_that_look_alike_and_groups_of_two_organizations_stay_apart(
    app: Any, written: Callable[..., Any]
) -> None:
    publication = Publication(app, "publish")
    one, two = publication.organization("one"), publication.organization("two")
    groups = [publication.group("a-b"), publication.group("a_b"), publication.group("a-b", organization=one)]
    groups += [publication.group("a-b", organization=two), publication.group("a-b")]
    app.synth()
    assert len({group.value for group in groups}) == 4
    read = written("publish")["data"]["coderd_group"]
    assert sorted((body["name"], body.get("organization_id", "")) for body in read.values()) == [
        ("a-b", ""),
        ("a-b", "${data.coderd_organization.one.id}"),
        ("a-b", "${data.coderd_organization.two.id}"),
        ("a_b", ""),
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"description": "x" * 128}, "the description has 128 characters, Coder takes 127"),
        ({"lifetimes": Lifetimes(run=-1)}, "lifetimes.run is -1; give hours, 0 or more"),
        ({"lifetimes": Lifetimes(stop_days=["Sunday"])}, "'Sunday' is no day; there are monday"),
    ],
)
def test_what_the_provider_refuses_is_refused(app: Any, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        PublishedTemplate(Publication(app, "publish"), template(app), **arguments)


def test_a_wrong_argument_is_told_as_everywhere(app: Any) -> None:
    publication: Any = Publication
    with pytest.raises(ConfigError, match="Publication has no argument 'ulr'; did you mean url"):
        publication(app, "publish", ulr="https://coder.example")
    access: Any = Access
    with pytest.raises(ConfigError, match="Access"):
        access(Publication(app, "p").user("ann"), role="owner")


def test_the_commands_see_templates_only(app: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    PublishedTemplate(Publication(app, "publish"), template(app))
    app.synth()
    capsys.readouterr()  # What synth says it wrote.
    assert main(["table", "--json", str(tmp_path / "out")]) == 0
    assert [row["name"] for row in json.loads(capsys.readouterr().out)] == ["dev"]
