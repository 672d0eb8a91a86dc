"""What the dashboard shows beside a resource: at the right one, also when it comes and goes."""

from __future__ import annotations

from typing import Any

import cdktf
import pytest
from cdktf_cdktf_provider_docker.volume import Volume
from tests.coder.parts import Dev, refusal

from cdktf_coder import CoderApp, ResourceMetadata, ResourceMetadataItem, Variable, expr


def test_beside_the_container_while_it_is_there(app: CoderApp) -> None:
    dev = Dev(app)
    ResourceMetadata(
        dev.template, "info", resource=dev.workspace, items={"image": "example:1", "cores": 4}, icon="/icon/docker.svg"
    )
    assert dev.written("coder_metadata.info") == {
        "count": "${data.coder_workspace.me.start_count}",
        "resource_id": "${docker_container.workspace[0].id}",
        "icon": "/icon/docker.svg",
        "item": [{"key": "image", "value": "example:1"}, {"key": "cores", "value": 4}],
    }
    assert not dev.problems()


@pytest.mark.parametrize("by", ["address", "block", "element"])
def test_beside_the_home_for_as_long_as_it_exists(app: CoderApp, by: str) -> None:
    dev = Dev(app)
    home = next(block for block in dev.workspace.blocks if block.address == "docker_volume.home")
    given = {"address": "docker_volume.home", "block": home, "element": dev.workspace.resource_of("docker_volume.home")}
    ResourceMetadata(dev.template, "home", resource=given[by], daily_cost=10, hide=True)
    assert dev.written("coder_metadata.home") == {
        "resource_id": "${docker_volume.home.id}",
        "hide": True,
        "daily_cost": 10,
    }
    assert not dev.problems()


def test_beside_the_element_behind_the_container(app: CoderApp) -> None:
    dev = Dev(app)
    ResourceMetadata(dev.template, "info", resource=dev.workspace.container, daily_cost=10)
    assert dev.written("coder_metadata.info")["resource_id"] == "${docker_container.workspace[0].id}"


def test_beside_a_resource_of_cdktfs_own_classes(app: CoderApp) -> None:
    dev = Dev(app)
    volume = Volume(dev.template, "cache", name="cache")
    volume.override_logical_id("cache")
    counted = Volume(dev.template, "many", name="many", count=3)
    counted.override_logical_id("many")
    each = Volume(dev.template, "each", name="each", for_each=cdktf.TerraformIterator.from_list(["a"]))
    each.override_logical_id("each")
    ResourceMetadata(dev.template, "one", resource=volume, daily_cost=1)
    ResourceMetadata(dev.template, "two", resource=counted, daily_cost=1)
    ResourceMetadata(dev.template, "three", resource=each, daily_cost=1)
    assert dev.written("coder_metadata.one") == {"resource_id": "${docker_volume.cache.id}", "daily_cost": 1}
    # Coder takes one for each resource, however many of it there are.
    assert dev.written("coder_metadata.two") == {
        "count": 1,
        "resource_id": "${docker_volume.many[0].id}",
        "daily_cost": 1,
    }
    assert (
        "dev/three: coder_metadata.three: docker_volume.each is made for each of several items, and Coder takes one "
        "metadata for each resource; name one of them, as in resource='docker_volume.each[\"first\"]'"
    ) in dev.problems()


def test_one_instance_by_its_address(app: CoderApp) -> None:
    dev = Dev(app)
    ResourceMetadata(dev.template, "one", resource='docker_volume.each["a"]', daily_cost=1)
    assert dev.written("coder_metadata.one")["resource_id"] == '${docker_volume.each["a"].id}'


def test_a_count_of_ones_own(app: CoderApp) -> None:
    dev = Dev(app)
    shown = Variable(dev.template, "shown", type="bool", default=True)
    ResourceMetadata(dev.template, "info", resource=dev.workspace, items={"a": "b"}, count=shown.value)
    body = dev.written("coder_metadata.info")
    assert body["count"] == "${var.shown ? data.coder_workspace.me.start_count : 0}"
    assert body["resource_id"] == "${docker_container.workspace[0].id}"


def test_a_reference_as_it_is(app: CoderApp) -> None:
    dev = Dev(app)
    ResourceMetadata(dev.template, "info", resource=expr("docker_volume.home.id"), daily_cost=1)
    assert dev.written("coder_metadata.info")["resource_id"] == "${docker_volume.home.id}"
    assert not dev.problems()


def test_secrets_are_hidden_and_keys_may_stand_alone(app: CoderApp) -> None:
    dev = Dev(app)
    items = [ResourceMetadataItem(key="token", value="${x}", sensitive=True), ResourceMetadataItem(key="alone")]
    ResourceMetadata(dev.template, "info", resource=dev.workspace, items=items)
    assert dev.written("coder_metadata.info")["item"] == [
        {"key": "token", "value": "$${x}", "sensitive": True},
        {"key": "alone"},
    ]


REFUSED: list[tuple[dict[str, Any], str]] = [
    (
        {"items": [ResourceMetadataItem(key="a"), ResourceMetadataItem(key="a")]},
        "two items have the key 'a'; give each its own key",
    ),
    ({"items": {"": "b"}}, "the key of an item is empty; give one, such as 'image'"),
    (
        {"daily_cost": -1},
        "daily_cost is -1, not a whole number of 0 or more; give the smallest unit of your currency",
    ),
    (
        {"daily_cost": 0.5},
        "daily_cost is 0.5, not a whole number of 0 or more; give the smallest unit of your currency",
    ),
    (
        {"resource": "home"},
        "'home' is not a resource; give a workspace, a block, or an address, as in resource='docker_volume.home'",
    ),
    (
        {"resource": 5},
        "5 is not a resource; give a workspace, a block, or an address, as in resource='docker_volume.home'",
    ),
    (
        {"resource": "coder_agent.main"},
        "Coder shows nothing beside coder_agent.main, a resource of its own; attach it to the workspace's container or "
        "pod; an agent has metadata= of its own",
    ),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_coder_refuses_of_metadata(app: CoderApp, arguments: dict[str, Any], message: str) -> None:
    dev = Dev(app)
    given = {"resource": dev.workspace, **arguments}
    assert refusal(lambda: ResourceMetadata(dev.template, "a", **given)) == f"dev/a: {message}"


def test_beside_an_agent_or_nothing_at_all(app: CoderApp) -> None:
    dev = Dev(app)
    assert "Coder shows nothing beside coder_agent.main" in refusal(
        lambda: ResourceMetadata(dev.template, "a", resource=dev.agent)
    )
    several = Variable(dev.template, "v", default="")
    assert refusal(lambda: ResourceMetadata(dev.template, "b", resource=several)) == (
        "dev/b: the construct dev/v is not a single resource; name an address instead"
    )


# What only the whole template shows -----------------------------------------------------------------------------------


def test_two_beside_one_resource(app: CoderApp) -> None:
    dev = Dev(app)
    ResourceMetadata(dev.template, "a", resource=dev.workspace, items={"a": "b"})
    ResourceMetadata(dev.template, "b", resource=dev.workspace, daily_cost=1)
    assert dev.problems() == [
        "dev/b: coder_metadata.b: resource_id: coder_metadata.a is attached to docker_container.workspace too, and Coder "
        "takes one for each resource; put the items into one of the two"
    ]


def test_an_item_that_leads_coder_astray(app: CoderApp) -> None:
    """Coder takes the nearest resource of Terraform's graph, in which the container stands before its volume."""
    dev = Dev(app)
    ResourceMetadata(
        dev.template,
        "home",
        resource="docker_volume.home",
        items={"used by": expr("docker_container.workspace[0].name")},
        count=dev.template.workspace.start_count,
    )
    assert dev.problems() == [
        "dev/home: coder_metadata.home: resource_id: Coder would show this beside docker_container.workspace, to which it "
        "refers too, and not beside docker_volume.home; remove the reference to docker_container.workspace, or attach "
        "it there"
    ]


def test_of_two_equally_near_the_first_by_address(app: CoderApp) -> None:
    dev = Dev(app)
    volume = Volume(dev.template, "archive", name="archive")
    volume.override_logical_id("archive")
    ResourceMetadata(
        dev.template, "a", resource="docker_volume.home", items={"beside": expr("docker_volume.archive.name")}
    )
    assert "Coder would show this beside docker_volume.archive" in dev.problems()[0]


def test_an_item_about_what_the_resource_needs_anyway(app: CoderApp) -> None:
    dev = Dev(app)
    ResourceMetadata(dev.template, "a", resource=dev.workspace, items={"home": expr("docker_volume.home.name")})
    assert not dev.problems()
