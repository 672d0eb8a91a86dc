"""A finished template is held against what its providers accept, and told in full what is wrong where."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks import finished

from cdktf_coder.checks.meta_arguments import check_meta_arguments
from cdktf_coder.checks.provider_versions import admits
from cdktf_coder.checks.runner import check
from cdktf_coder.checks.schema import check_schema
from cdktf_coder.schemas import load_schema

ROOT = Path(__file__).resolve().parents[2]
CONTAINER = {"name": "ws", "image": "ubuntu"}
POD = {"metadata": {"name": "ws"}}
DROPPED = "CDKTF drops the snake_case keys of a dict in a list: "


def found(document: finished.Document) -> list[str]:
    """Every finding as it is printed, without the construct's path."""
    return [text for check in (check_meta_arguments, check_schema) for text in finished.found(check, document)]


def resource(type_: str, body: Any, version: str = "") -> finished.Document:
    document: finished.Document = {"resource": {type_: {"ws": body}}}
    if version:
        need = {"source": "kreuzwerker/docker", "version": version}
        document["terraform"] = {"required_providers": {"docker": need}}
    return document


def container(version: str = "", /, **arguments: Any) -> finished.Document:
    return resource("docker_container", {**CONTAINER, **arguments}, version)


def pod(**spec: Any) -> finished.Document:
    return resource("kubernetes_pod_v1", {**POD, "spec": spec})


# Nothing to find


@pytest.mark.parametrize("template", [finished.docker, finished.kubernetes, finished.mingfang])
def test_templates_in_the_shape_of_coders_own_have_no_findings(template: Any) -> None:
    assert found(template()) == []


def test_a_type_without_a_schema_passes_untouched() -> None:
    assert found(resource("null_resource", {"triggers": ["anything"], "nonsense": {}})) == []


def test_a_provider_of_another_source_passes_untouched() -> None:
    document = container(nonsense=1)
    document["terraform"] = {"required_providers": {"docker": {"source": "example/docker"}}}
    assert found(document) == []


def test_a_resource_goes_by_the_provider_it_names() -> None:
    document = container(nonsense=1, provider="engine.east")
    document["terraform"] = {"required_providers": {"engine": {"source": "example/engine"}}}
    assert found(document) == []


def test_the_host_of_a_source_and_a_provider_without_an_entry_make_no_difference() -> None:
    document = container(nonsense=1)
    assert len(found(document)) == 1
    document["terraform"] = {"required_providers": {"docker": {"source": "mirror.example.com/kreuzwerker/docker"}}}
    assert len(found(document)) == 1


@pytest.mark.parametrize("name", ["../resource/docker_volume", "Docker_Volume", "", "docker_volume.json", "docker_vol"])
def test_a_type_names_its_own_schema_or_none(name: str) -> None:
    assert load_schema("resource", name) is None


def test_null_is_absent() -> None:
    assert found(container(exit_code=None, nonsense=None, count=None, volumes=[None])) == []
    assert found(container(name=None)) == ["docker_container.ws: name: required, but not set; set it to a string"]


def test_comments_pass_at_every_level() -> None:
    volume = {"container_path": "/data", "//": "where it goes"}
    comment: Any = {"//": {"metadata": {"path": "t/ws"}}}
    assert found(container(volumes=[volume], **comment)) == []


@pytest.mark.parametrize(
    "arguments",
    [
        {"memory": 512},
        {"memory": "512"},
        {"memory": "-1.5e3"},
        {"memory": "${local.memory}"},
        {"memory": "5${local.digits}"},
        {"privileged": "true"},
        {"privileged": "0"},
        {"hostname": 5},
        {"hostname": True},
        {"hostname": "%{ if true }a%{ endif }"},
        {"command": []},
        {"command": ["sleep", 1, None, True]},
        {"command": "${local.command}"},
        {"sysctls": {"a": 1, "b": True, "c": None}},
        {"sysctls": "${local.sysctls}"},
        {"healthcheck": {"test": ["true"]}},
        {"healthcheck": [{"test": "${local.test}"}]},
        {"volumes": {"container_path": "/data"}},
        {"volumes": [[{"container_path": "/data"}]]},
        {"count": "2"},
        {"for_each": "${toset([1])}"},
        {"for_each": {"a": 1}},
        {"lifecycle": {"ignore_changes": "all"}},
        {"lifecycle": [{"ignore_changes": ["image"], "prevent_destroy": True}]},
        {"provisioner": [{"local-exec": {"command": "true"}}], "connection": {"host": "h"}},
        {"depends_on": ["docker_volume.home"], "provider": "docker.east"},
    ],
    ids=str,
)
def test_what_terraform_converts_or_reads_is_right(arguments: dict[str, Any]) -> None:
    assert found(container(**arguments)) == []


# Names


def test_an_unknown_attribute_comes_with_the_one_that_was_meant() -> None:
    assert found(container(volumes=[{"containr_path": "/data"}])) == [
        "docker_container.ws: volumes[0].containr_path: unknown attribute; did you mean `container_path`?"
    ]


def test_an_unknown_attribute_of_a_small_block_comes_with_all_it_knows() -> None:
    assert found(container(host=[{"host": "a", "ip": "b", "zzz": 1}])) == [
        "docker_container.ws: host[0].zzz: unknown attribute; known here: `host`, `ip`"
    ]


def test_an_unknown_attribute_of_a_large_block_leads_to_the_documentation() -> None:
    assert found(container(zzz=1)) == [
        "docker_container.ws: zzz: unknown attribute; "
        "the documentation of kreuzwerker/docker lists what `docker_container` takes"
    ]


def test_the_odd_names_of_mingfang_are_suggested() -> None:
    spec = {"containers": [{"name": "dev"}], "security_context": {"run_as_user": 1000}}
    assert found(resource("k8s_core_v1_pod", {"spec": spec})) == [
        "k8s_core_v1_pod.ws: spec.security_context.run_as_user: unknown attribute; did you mean `run_asuser`?"
    ]


def test_what_the_provider_decides_can_not_be_set() -> None:
    assert found(container(exit_code=1, id="x")) == [
        "docker_container.ws: exit_code: can't be set, the provider decides it; omit it",
        "docker_container.ws: id: can't be set, the provider decides it; omit it",
    ]


def test_data_sources_and_providers_are_held_against_theirs() -> None:
    document = {
        "data": {"coder_parameter": {"cpu": {"nam": "cpu", "provisioner": {}}}},
        "provider": {"docker": [{"alias": "east", "hots": "tcp://east"}]},
    }
    assert found(document) == [
        "data.coder_parameter.cpu: nam: unknown attribute; did you mean `name`?",
        "data.coder_parameter.cpu: provisioner: unknown attribute; "
        "the documentation of coder/coder lists what `coder_parameter` takes",
        "data.coder_parameter.cpu: name: required, but not set; set it to a string",
        "provider.docker.east: hots: unknown attribute; did you mean `host`?",
    ]


def test_the_construct_that_made_it_is_named() -> None:
    assert {problem.path for problem in check(container(zzz=1), finished.path_of)} == {"template/ws"}


# Versions


def test_an_attribute_must_be_known_to_every_version_that_may_be_installed() -> None:
    admitted = ", which the template's version range admits, doesn't know it; omit it, or require version "
    assert found(container(memory_reservation=1)) == [
        f'docker_container.ws: memory_reservation: kreuzwerker/docker 3.6.2{admitted}">= 4.5.0" of the provider'
    ]
    assert found(container(device_requests=[{"count": 1}])) == [
        f'docker_container.ws: device_requests: kreuzwerker/docker 3.6.2{admitted}">= 4.5.0" of the provider'
    ]
    assert found(resource("docker_network", {"name": "n", "check_duplicate": True})) == [
        f'docker_network.ws: check_duplicate: kreuzwerker/docker 4.5.0{admitted}"< 4.5.0" of the provider'
    ]
    assert found(resource("docker_compose", {})) == [
        f'docker_compose.ws: kreuzwerker/docker 3.6.2{admitted}">= 4.5.0" of the provider'
    ]


def test_a_narrower_range_decides_which_versions_those_are() -> None:
    assert found(container("~> 4.5", memory_reservation=1)) == []
    assert found(resource("docker_network", {"name": "n", "check_duplicate": True}, "3.6.2")) == []
    assert len(found(resource("docker_network", {"name": "n", "check_duplicate": True}, "= 4.5.0"))) == 1


def test_of_a_version_that_is_not_pinned_only_the_certain_is_said() -> None:
    assert found(container("~> 4.0.0", memory_reservation=1, healthcheck={}, zzz=1)) == [
        "docker_container.ws: zzz: unknown attribute; "
        "the documentation of kreuzwerker/docker lists what `docker_container` takes"
    ]


def test_what_one_version_requires_is_required() -> None:
    missing = "docker_container.ws: healthcheck.test: required, but not set; set it to a list of strings"
    assert found(container(healthcheck={"retries": 3})) == [missing]
    assert found(container(">= 4.5.0", healthcheck={"retries": 3})) == []


@pytest.mark.parametrize(
    ("constraint", "version", "admitted"),
    [
        ("", "3.6.2", True),
        ("3.6.2", "3.6.2", True),
        ("= 3.6", "3.6.2", False),
        ("!= 3.6.2", "3.6.2", False),
        (">= 3.6.2, < 5.0.0", "4.5.0", True),
        (">= 3.6.2, < 4.5.0", "4.5.0", False),
        ("> 4.5.0", "4.5.0", False),
        ("<= 4.5", "4.5.0", True),
        ("~> 4.5", "4.10.0", True),
        ("~> 4.5", "5.0.0", False),
        ("~> 4.5.0", "4.6.0", False),
        ("~> 4", "5.0.0", True),
        ("whatever", "4.5.0", True),
    ],
)
def test_version_constraints_mean_what_they_mean_to_terraform(constraint: str, version: str, admitted: bool) -> None:
    assert admits(constraint, version) is admitted


# Values


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"memory": "lots"}, 'memory: must be a number, not "lots"; write digits, or a reference to a number'),
        ({"memory": ""}, 'memory: must be a number, not ""; write digits, or a reference to a number'),
        ({"memory": True}, "memory: must be a number, not true; write digits, or a reference to a number"),
        (
            {"privileged": "yes"},
            'privileged: must be true or false, not "yes"; write true or false, without quotes or as a reference',
        ),
        (
            {"privileged": 1},
            "privileged: must be true or false, not 1; write true or false, without quotes or as a reference",
        ),
        ({"hostname": ["a"]}, "hostname: must be a string, not a list; join the list to one string"),
        ({"hostname": {}}, "hostname: must be a string, not a map; give it one string"),
        ({"command": "sleep"}, 'command: must be a list of strings, not "sleep"; write ["sleep"]'),
        ({"command": "$${x}"}, 'command: must be a list of strings, not "$${x}"; write ["$${x}"]'),
        (
            {"command": "a ${local.b}"},
            'command: must be a list of strings, not "a ${local.b}"; write ["a ${local.b}"]',
        ),
        ({"command": {"a": "b"}}, 'command: must be a list of strings, not a map; write a list, as in ["a", "b"]'),
        ({"command": ["a", ["b"]]}, "command[1]: must be a string, not a list; join the list to one string"),
        ({"sysctls": ["a"]}, 'sysctls: must be a map of strings, not a list; write an object, as in {"key": "value"}'),
        ({"sysctls": {"a.b": []}}, 'sysctls["a.b"]: must be a string, not a list; join the list to one string'),
        ({"sysctls": {"ab": []}}, "sysctls.ab: must be a string, not a list; join the list to one string"),
        ({"volumes": "${var.x}"}, "volumes: a block can't be an expression; write a `dynamic` block"),
        (
            {"volumes": ["/a:/b"]},
            'volumes[0]: must be a block, not "/a:/b"; give it an object of the block\'s attributes',
        ),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_a_value_of_the_wrong_type_is_told_with_the_right_one(arguments: dict[str, Any], text: str) -> None:
    assert found(container(**arguments)) == [f"docker_container.ws: {text}"]


# Blocks


def test_required_attributes_and_blocks_are_missed() -> None:
    assert found(resource("docker_container", {"image": "ubuntu"})) == [
        "docker_container.ws: name: required, but not set; set it to a string"
    ]
    assert found(resource("kubernetes_pod_v1", {"spec": {"container": [{"name": "dev"}]}})) == [
        "kubernetes_pod_v1.ws: metadata: required block is missing; add it"
    ]


def test_blocks_are_counted() -> None:
    check = {"test": ["true"]}
    assert found(container(healthcheck=[check, check])) == [
        "docker_container.ws: healthcheck: 2 blocks, but at most 1 is allowed; remove the others"
    ]
    assert found(container(">= 4.5.0", timeouts=[{"create": "1m"}, {"create": "2m"}])) == [
        "docker_container.ws: timeouts: 2 blocks, but at most 1 is allowed; remove the others"
    ]
    assert found(resource("kubernetes_role_v1", {**POD, "rule": []})) == [
        "kubernetes_role_v1.ws: rule: required block is missing; add it"
    ]


def test_too_few_blocks_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    item: Any = {"nesting": "list", "block": 0, "min": 2}
    thing: Any = {"provider": "acme/x", "versions": ["1.0.0"], "blocks": [{}, {"blocks": {"item": item}}]}
    monkeypatch.setattr("cdktf_coder.checks.provider_versions.load_schema", lambda kind, name, source="": thing)
    assert found(resource("x_thing", {"item": {"//": "one", "a": None}})) == [
        f'x_thing.ws: item: the block is empty; {DROPPED}use `ThingItem(…)` or `add_override("item", …)`',
        "x_thing.ws: item: 1 block, but at least 2 are needed; add the missing ones",
    ]


@pytest.mark.parametrize(
    ("volumes", "trail"), [([{}], "volumes[0]"), ([{"read_only": None, "//": "x"}], "volumes[0]"), ({}, "volumes")]
)
def test_a_block_that_lost_its_content_is_found(volumes: Any, trail: str) -> None:
    assert found(container(volumes=volumes)) == [
        f"docker_container.ws: {trail}: the block is empty; {DROPPED}"
        'use `ContainerVolumes(…)` or `add_override("volumes", …)`'
    ]


def test_an_empty_block_with_something_required_is_one_finding() -> None:
    labels: Any = {"volume_options": [{"labels": [{}]}]}
    assert found(container(mounts=[{"target": "/x", "type": "volume", **labels}])) == [
        "docker_container.ws: mounts[0].volume_options[0].labels[0]: the block is empty; "
        f'{DROPPED}use `ContainerMountsVolumeOptionsLabels(…)` or `add_override("mounts", …)`'
    ]


def test_a_key_that_a_dict_in_a_list_loses_is_found_by_its_absence() -> None:
    dev = {"name": "dev", "volume_mount": [{"name": "home"}], "env": [{"value": "x"}]}
    assert found(pod(container=[dev])) == [
        "kubernetes_pod_v1.ws: spec.container[0].volume_mount[0].mount_path: required, but not set; "
        f'set it to a string; {DROPPED}use `PodV1SpecContainerVolumeMount(…)` or `add_override("spec", …)`',
        "kubernetes_pod_v1.ws: spec.container[0].env[0].name: required, but not set; set it to a string",
    ]


def test_the_struct_of_a_data_source_or_a_provider_has_its_own_name() -> None:
    document = {
        "data": {"coder_parameter": {"cpu": {"name": "cpu", "option": [{}]}}},
        "provider": {"docker": [{"registry_auth": [{}]}]},
    }
    assert found(document) == [
        f"data.coder_parameter.cpu: option[0]: the block is empty; {DROPPED}"
        'use `DataCoderParameterOption(…)` or `add_override("option", …)`',
        f"provider.docker: registry_auth[0]: the block is empty; {DROPPED}"
        'use `DockerProviderRegistryAuth(…)` or `add_override("registry_auth", …)`',
    ]


def test_a_provider_without_bindings_has_no_struct_to_name() -> None:
    assert found(resource("k8s_core_v1_pod", {"spec": {"containers": [{}]}})) == [
        f'k8s_core_v1_pod.ws: spec.containers[0]: the block is empty; {DROPPED}use `add_override("spec", …)`'
    ]


def test_blocks_that_mean_something_by_being_empty_are_right() -> None:
    volume = {"name": "cache", "empty_dir": {}}
    assert found(pod(container=[{"name": "dev"}], volume=[volume, {**volume, "empty_dir": [{}]}])) == []
    spec = {"policy_types": ["Ingress"], "pod_selector": {}, "ingress": [{}]}
    assert found(resource("kubernetes_network_policy_v1", {**POD, "spec": [spec]})) == []


# Dynamic blocks


def test_the_content_of_a_dynamic_block_is_checked_like_the_block() -> None:
    dynamic = {"volumes": {"for_each": ["/a"], "content": {"containerpath": "${volumes.value}"}}}
    assert found(container(dynamic=dynamic)) == [
        "docker_container.ws: dynamic.volumes.content.containerpath: unknown attribute; did you mean `container_path`?"
    ]
    nested = {"env": {"for_each": [], "content": {"nam": "x"}}}
    assert found(pod(container=[{"name": "dev", "dynamic": nested}])) == [
        "kubernetes_pod_v1.ws: spec.container[0].dynamic.env.content.nam: unknown attribute; did you mean `name`?",
        "kubernetes_pod_v1.ws: spec.container[0].dynamic.env.content.name: required, but not set; set it to a string",
    ]


def test_a_dynamic_block_stands_for_the_required_one() -> None:
    rule = {"for_each": "${local.groups}", "content": {"api_groups": ["${rule.value}"], "resources": [], "verbs": []}}
    assert found(resource("kubernetes_role_v1", {**POD, "dynamic": {"rule": rule}})) == []
    assert found(resource("kubernetes_role_v1", {**POD, "dynamic": [{"rule": [rule]}]})) == []


@pytest.mark.parametrize(
    ("dynamic", "text"),
    [
        ("x", ': must be a block, not "x"; give it an object'),
        ({"volumes": "x"}, '.volumes: must be a block, not "x"; give it an object'),
        ({"volume": {"for_each": [], "content": {}}}, ".volume: unknown block; did you mean `volumes`?"),
        (
            {"command": {"for_each": [], "content": {}}},
            ".command: an attribute can't be dynamic; give it a `[for …]` or `{for …}` expression",
        ),
        (
            {"volumes": {"content": {"container_path": "/a"}}},
            ".volumes.for_each: required, but not set; give it a list, a set or a map",
        ),
        ({"volumes": {"for_each": []}}, ".volumes: no `content`; a dynamic block has exactly one `content`"),
    ],
    ids=str,
)
def test_a_dynamic_block_has_its_own_shape(dynamic: Any, text: str) -> None:
    assert found(container(dynamic=dynamic)) == [f"docker_container.ws: dynamic{text}"]


# Meta-arguments


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"count": 1, "for_each": {"a": 1}}, "`count` and `for_each` exclude each other; keep one of them"),
        ({"count": "two"}, 'count: must be a number, not "two"; write digits, or a reference to a number'),
        ({"for_each": ["a"]}, 'for_each: must be a map or a set, not a list; write "${toset([…])}" or an object'),
        ({"for_each": "a"}, 'for_each: must be a map or a set, not "a"; give it a reference or an object'),
        ({"depends_on": "a.b"}, 'depends_on: must be a list of addresses, not "a.b"; as in ["docker_volume.home"]'),
        ({"provider": 1}, 'provider: must be a provider\'s name, not 1; as in "docker" or "docker.east"'),
        ({"lifecycle": "all"}, 'lifecycle: must be a block, not "all"; give it an object'),
        ({"lifecycle": [{}, {}]}, "lifecycle: 2 blocks, but at most 1 is allowed; make them one"),
        (
            {"lifecycle": {"ignore_change": []}},
            "lifecycle.ignore_change: unknown argument; did you mean `ignore_changes`?",
        ),
        (
            {"lifecycle": {"ignore_changes": "image"}},
            'lifecycle.ignore_changes: must be a list of attributes or "all", not "image"; as in ["image"]',
        ),
        ({"provisioner": "x"}, 'provisioner: must be a block, not "x"; give it an object'),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
@pytest.mark.parametrize("type_", ["docker_container", "null_resource"])
def test_meta_arguments_have_their_shape_whatever_the_type(type_: str, arguments: dict[str, Any], text: str) -> None:
    assert found(resource(type_, {**CONTAINER, **arguments})) == [f"{type_}.ws: {text}"]


def test_a_providers_alias_is_a_plain_name() -> None:
    document = {"provider": {"docker": [{"alias": "${var.x}"}]}}
    assert found(document) == [
        'provider.docker.${var.x}: alias: must be a name, not "${var.x}"; write it out, as in "east"'
    ]


# Whatever a user writes


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["${a.b}", "${", "%{x}", "$${"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "volumes", "dynamic", "content", "lifecycle", "//", "x"]), inner)
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.sampled_from(["name", "image", "volumes", "dynamic", "count", "labels", "lifecycle"]), json_values
    )
)
def test_no_value_makes_the_check_itself_fail(body: dict[str, Any]) -> None:
    for problem in check(resource("docker_container", body), finished.path_of):
        assert problem.message


# The schemas themselves


def test_the_check_needs_no_cdktf() -> None:
    code = "import sys, cdktf_coder.checks.runner; print('cdktf' in sys.modules)"
    environment = {"PYTHONPATH": str(ROOT / "constructs"), "PATH": ""}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "constructs/cdktf_coder/schemas").glob("*/*.json")), ids=lambda p: p.stem
)
def test_every_schema_file_is_small_and_whole(path: Path) -> None:
    schema = json.loads(path.read_text())
    assert path.stat().st_size < 32_000
    for block in schema["blocks"]:
        for nested in block.get("blocks", {}).values():
            assert nested["block"] < len(schema["blocks"])


def test_the_generator_merges_versions_and_keeps_what_differs(tmp_path: Path) -> None:
    import gzip

    def write(version: str, attributes: dict[str, Any], blocks: dict[str, Any]) -> None:
        body = {"attributes": attributes, "block_types": blocks}
        schema = {"resource_schemas": {"x_thing": {"version": 0, "block": body}}}
        document = {"provider_schemas": {"host.example.com/acme/x": schema}}
        (tmp_path / f"acme_x-{version}.json.gz").write_bytes(gzip.compress(json.dumps(document).encode()))

    text = {"type": "string", "description": "what it is"}
    block = {"nesting_mode": "list", "max_items": 1, "block": {"attributes": {"a": {**text, "optional": True}}}}
    implied = {"type": "string", "computed": True, "optional": True}
    write("1.9.0", {"name": {**text, "required": True}, "old": {**text, "optional": True}, "id": implied}, {})
    write("1.10.0", {"name": {**text, "optional": True}, "id": implied}, {"new": block})

    generator = _generator()
    generator.TARGET = tmp_path / "out"
    assert generator.main([str(tmp_path), "--check"]) == 1
    assert generator.main([str(tmp_path)]) == 0
    assert generator.main([str(tmp_path), "--check"]) == 0
    assert json.loads((tmp_path / "out/resource/x_thing.json").read_text()) == {
        "provider": "acme/x",
        "versions": ["1.9.0", "1.10.0"],
        "blocks": [
            {"optional": {"a": "string"}},
            {
                "blocks": {"new": {"block": 0, "max": 1, "nesting": "list", "only": ["1.10.0"]}},
                "computed": ["id"],
                "varying": {
                    "name": {"1.9.0": ["required", "string"], "1.10.0": ["optional", "string"]},
                    "old": {"1.9.0": ["optional", "string"]},
                },
            },
        ],
    }
    (tmp_path / "out/resource/x_gone.json").write_text("{}")
    assert generator.main([str(tmp_path), "--check"]) == 1


def _generator() -> Any:
    spec = importlib.util.spec_from_file_location("shrink_schemas", ROOT / ".ci/shrink_schemas.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
