"""What exists before a template is named by factories on the nouns it belongs to, and a construct's template is found."""

from __future__ import annotations

from typing import Any

import cdktf
import jsii
import pytest
from cdktf_cdktf_provider_docker.network import Network as DockerNetwork
from constructs import Construct

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    Composite,
    ConfigError,
    ConfigMapKey,
    ConfigMapVolume,
    DockerWorkspace,
    Existing,
    KubernetesConfigMap,
    KubernetesSecret,
    KubernetesWorkspace,
    Mount,
    Network,
    Persistent,
    SecretKey,
    SecretVolume,
    WorkspaceAgent,
)


def test_existing_volumes_and_networks_on_docker(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    workspace = DockerWorkspace(
        template,
        "workspace",
        agent=agent,
        image="example:1",
        mounts=[Mount(volume=Persistent.from_volume_name("models"), path="/models", read_only=True)],
        networks=["plain", Network.from_network_name("proxy", aliases=[template.workspace.name])],
    )
    output = template.output()
    assert output.problems == ()
    written = output.whole["resource"]["docker_container"]["workspace"]
    assert {"container_path": "/models", "volume_name": "models", "read_only": True} in written["volumes"]
    assert written["networks_advanced"] == [
        {"name": "plain"},
        {"name": "proxy", "aliases": ["${data.coder_workspace.me.name}"]},
    ]
    assert [block.address for block in workspace.blocks] == ["docker_volume.home", "docker_container.workspace"]


def test_existing_claims_secrets_and_config_maps_in_kubernetes(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    login, settings = KubernetesSecret.from_secret_name("login"), KubernetesConfigMap.from_config_map_name("settings")
    KubernetesWorkspace(
        template,
        "workspace",
        agent=agent,
        image="example:1",
        env={"TOKEN": login.key("token"), "LEVEL": settings.key("level", optional=True)},
        mounts=[
            Mount(volume=Persistent.from_claim_name("datasets"), path="/data"),
            Mount(volume=login.volume(mode="0400"), path="/login"),
            Mount(volume=settings.volume(items={"a": "a.txt"}), path="/settings"),
        ],
    )
    output = template.output()
    assert output.problems == ()
    spec = output.whole["resource"]["kubernetes_pod_v1"]["workspace"]["spec"]
    assert spec["volume"][1:] == [
        {"name": "datasets", "persistent_volume_claim": {"claim_name": "datasets"}},
        {"name": "login", "secret": {"secret_name": "login", "default_mode": "0400"}},
        {"name": "settings", "config_map": {"name": "settings", "items": [{"key": "a", "path": "a.txt"}]}},
    ]
    assert "kubernetes_secret_v1" not in output.whole["resource"]


def test_what_the_template_makes_is_used_in_the_same_way(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    login, settings = KubernetesSecret(template, "login", data={}), KubernetesConfigMap(template, "settings", data={})
    for used, spelled in (
        (login.key("a"), SecretKey(secret=login.name, key="a")),
        (login.volume(optional=True), SecretVolume(secret=login.name, optional=True)),
        (settings.key("a"), ConfigMapKey(config_map=settings.name, key="a")),
        (settings.volume(), ConfigMapVolume(config_map=settings.name)),
    ):
        assert repr(used) == repr(spelled)


def test_a_secrets_name_is_no_secret(app: CoderApp) -> None:
    key, volume = KubernetesSecret.from_secret_name("plainly-named").key("a"), SecretVolume(secret="plainly-named")
    assert "secret='plainly-named'" in repr(key) and "secret='plainly-named'" in repr(volume)
    with pytest.raises(ConfigError, match="plainly-named"):
        CoderTemplate(app, "plainly-named--")


def test_an_existing_claim_may_have_another_name_in_the_pod() -> None:
    assert Persistent.from_claim_name("data-7", name="data") == Existing(claim="data-7", name="data")


@pytest.mark.parametrize(
    "make",
    [
        lambda: KubernetesSecret.from_secret_name(3),  # type: ignore[arg-type]
        lambda: KubernetesConfigMap.from_config_map_name(None),  # type: ignore[arg-type]
        lambda: Persistent.from_claim_name(3),  # type: ignore[arg-type]
        lambda: Network.from_network_name("a", aliases="b"),
    ],
)
def test_what_is_no_name_is_refused(make: Any) -> None:
    with pytest.raises(ConfigError, match=r"not text|None|one text"):
        make()


def test_a_constructs_template_is_found(app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    composite = Composite(template, "team")
    agent = WorkspaceAgent(composite, "main")
    workspace = DockerWorkspace(composite, "workspace", agent=agent, image="example:1")
    plain = Construct(template, "plain")
    network = DockerNetwork(plain, "network", name="example")
    for construct in (template, composite, agent, workspace, workspace.container, plain, network):
        assert CoderTemplate.of(construct) is template


def test_a_construct_in_no_template_is_told_so(app: CoderApp) -> None:
    stack = cdktf.TerraformStack(app, "other")
    for construct in (app, stack, Construct(stack, "plain")):
        with pytest.raises(ConfigError, match=rf"this {type(construct).__name__} stands in no CoderTemplate"):
            CoderTemplate.of(construct)


def test_an_aspect_asks_for_the_template_it_is_in(app: CoderApp) -> None:
    seen: list[str] = []

    @jsii.implements(cdktf.IAspect)
    class Names:
        def visit(self, node: Any) -> None:
            if isinstance(node, cdktf.TerraformResource):
                seen.append(CoderTemplate.of(node).name)

    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image="example:1")
    cdktf.Aspects.of(template).add(Names())
    app.synth()
    assert set(seen) == {"dev"}
