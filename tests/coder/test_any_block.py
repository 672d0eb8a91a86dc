"""Resources of any provider in a template, in Terraform's own spelling."""

from __future__ import annotations

from tests.coder.parts import Dev, refusal

from cdktf_coder import CoderApp, Data, Local, Output, Provider, RequiredProvider, Resource, fn, when
from cdktf_coder.testing import synth

RANDOM = RequiredProvider("random", "hashicorp/random", "~> 3.6")


def test_a_resource_brings_its_provider(app: CoderApp) -> None:
    dev = Dev(app)
    password = Resource(
        dev.template, "db", type="random_password", provider=RANDOM, body={"length": 24, "override_special": "${x}"}
    )
    dev.agent.add_env(PGPASSWORD=password.ref("result"))
    found = synth(dev.template)
    assert found.problems == ()
    assert found["random_password.db"] == {"length": 24, "override_special": "$${x}"}
    assert found.document["terraform"]["required_providers"]["random"] == {
        "source": "hashicorp/random",
        "version": "~> 3.6",
    }
    assert found["coder_agent.main"]["env"]["PGPASSWORD"] == "${random_password.db.result}"


def test_a_provider_with_a_configuration_and_an_alias(app: CoderApp) -> None:
    dev = Dev(app)
    config = [{"region": "eu-central-1"}, {"alias": "us", "region": "us-east-1"}]
    aws = Provider(dev.template, "aws", source="hashicorp/aws", version="~> 6.0", config=config)
    Resource(dev.template, "cache", type="aws_s3_bucket", provider=aws, body={"provider": "aws.us"})
    found = synth(dev.template)
    assert found.problems == ()
    assert found["provider.aws"] == config
    assert found["aws_s3_bucket.cache"] == {"provider": "aws.us"}


def test_a_resource_under_a_condition(app: CoderApp) -> None:
    dev = Dev(app)
    wanted = dev.template.variable("wanted", type="bool", default=False)
    made = Resource(dev.template, "it", type="random_pet", provider=RANDOM, count=wanted)
    Output(dev.template, "pet", value=when(wanted, made.ref("id"), "none"), description="its name")
    found = synth(dev.template)
    assert found.problems == ()
    assert found["random_pet.it"]["count"] == "${var.wanted ? data.coder_workspace.me.start_count : 0}"
    assert found.document["output"]["pet"]["value"] == '${var.wanted ? random_pet.it[0].id : "none"}'


def test_a_data_source_and_a_local(app: CoderApp) -> None:
    dev = Dev(app)
    image = Data(dev.template, "base", type="docker_registry_image", body={"name": "example:1"})
    pinned = Local(dev.template, "pinned", value=f"example@{image.ref('sha256_digest')}")
    dev.agent.add_env(IMAGE=fn.lower(pinned.value))
    found = synth(dev.template)
    assert found.problems == ()
    assert found["data.docker_registry_image.base"] == {"name": "example:1"}
    assert found["local.pinned"] == "example@${data.docker_registry_image.base.sha256_digest}"


def test_what_the_schema_knows_is_checked(app: CoderApp) -> None:
    dev = Dev(app)
    Resource(dev.template, "backend", type="docker_network", body={"nmae": "backend"})
    assert any("dev/backend: docker_network.backend: nmae" in problem for problem in dev.problems())


def test_wrong_types_providers_and_counts(app: CoderApp) -> None:
    dev = Dev(app)
    template = dev.template
    assert refusal(lambda: Resource(template, "a", type="Random Pet")) == (
        "dev/a: 'Random Pet' is no type of Terraform's; write it as the provider does: random_password"
    )
    assert refusal(lambda: Resource(template, "b", type="random_pet", body={"count": 1})) == (
        "dev/b: count stands in the body; give count=… beside it"
    )
    assert refusal(lambda: Resource(template, "c", type="random_pet", provider="random")) == (  # type: ignore[arg-type]
        'dev/c: provider is text, not a Provider or a RequiredProvider; write Provider(template, "…", source=…, version=…)'
    )
    assert refusal(lambda: Provider(template, "docker", source="example/docker", version="~> 1.0")) == (
        "dev/docker: the provider docker is kreuzwerker/docker in this template, not example/docker; "
        "give one of the two another local name"
    )
