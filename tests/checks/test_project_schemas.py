"""What a project has schemas of is checked as what the library has schemas of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder import CoderApp, CoderTemplate, Data, Provider, RequiredProvider, Resource, SynthError
from cdktf_coder._errors import CoderError
from cdktf_coder.checks.runner import check
from cdktf_coder.document import read_files
from cdktf_coder.document.secrets import secrets_of
from cdktf_coder.schemas import load_schema
from cdktf_coder.schemas.shrink import files

CLOUD = RequiredProvider("cloud", "example/cloud", "~> 2.0")


def attribute(type_: Any = "string", *flags: str) -> dict[str, Any]:
    return {"type": type_, **dict.fromkeys(flags or ("optional",), True)}


SERVER = {
    "block": {
        "attributes": {
            "id": attribute("string", "optional", "computed"),
            "size": attribute("string", "required"),
            "password": attribute("string", "optional", "sensitive"),
            "anything": attribute("dynamic"),
        },
        "block_types": {"options": {"nesting_mode": "list", "block": {"attributes": {"spot": attribute("bool")}}}},
    }
}
SCHEMA = {
    "provider": {"block": {"attributes": {"region": attribute("string", "required")}}},
    "resource_schemas": {"cloud_server": SERVER},
    "data_source_schemas": {"cloud_server": SERVER},
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose folder of schemas has the provider example/cloud."""
    monkeypatch.chdir(tmp_path)
    for path, text in files({"example/cloud": {"2.1.0": SCHEMA}}, by_id=True).items():
        target = tmp_path / "schemas" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    return tmp_path


def found(**body: Any) -> list[str]:
    document = {
        "terraform": {"required_providers": {"cloud": {"source": "example/cloud", "version": "~> 2.0"}}},
        "resource": {"cloud_server": {"s": {"size": "small", **body}}},
    }
    return [problem.message for problem in check(document, lambda address: address)]


def test_a_resource_of_the_projects_provider_is_checked(project: Path, app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    Resource(template, "box", type="cloud_server", provider=CLOUD, body={"siz": "small", "options": {"spott": True}})
    with pytest.raises(SynthError) as caught:
        app.synth()
    said = str(caught.value)
    assert "dev: provider.cloud: region: required, but not set; set it to a string" in said
    assert "dev/box: cloud_server.box: siz: unknown attribute; did you mean `size`?" in said
    assert "dev/box: cloud_server.box: size: required, but not set; set it to a string" in said
    assert "dev/box: cloud_server.box: options.spott: unknown attribute; did you mean `spot`?" in said


def test_what_is_right_passes_an_empty_block_and_a_value_of_any_type_too(project: Path) -> None:
    assert found() == []
    assert found(options={}) == found(options=[{}]) == found(anything={"a": [1]}) == found(anything="text") == []


def test_a_data_source_is_looked_up_by_its_id_and_a_resource_never_sets_it(project: Path, app: CoderApp) -> None:
    template = CoderTemplate(app, "dev")
    Provider(template, "cloud", source=CLOUD.source, version=CLOUD.version, config={"region": "here"})
    Data(template, "box", type="cloud_server", body={"id": "i-1", "size": "small"})
    app.synth()
    assert found(id="i-1") == ["can't be set, the provider decides it"]


def test_what_the_provider_calls_sensitive_is_a_secret(project: Path) -> None:
    text = b'resource "cloud_server" "s" {\n  size = "small"\n  password = "hunter22"\n}\n'
    assert {place.value for place in secrets_of(read_files({"main.tf": text})).places if place.value} == {"hunter22"}


def test_another_provider_of_the_same_type_is_not_meant(project: Path) -> None:
    assert load_schema("resource", "cloud_server", "example/cloud")
    assert load_schema("resource", "cloud_server", "other/cloud") is None


def test_what_the_library_has_takes_precedence_for_its_own_provider(project: Path) -> None:
    volume = {**SCHEMA, "resource_schemas": {"docker_volume": SERVER}}
    for path, text in files({"example/docker": {"9.0.0": volume}}).items():
        (project / "schemas" / path).write_text(text)
    for source in ("", "kreuzwerker/docker"):
        assert (load_schema("resource", "docker_volume", source) or {})["provider"] == "kreuzwerker/docker"
    assert (load_schema("resource", "docker_volume", "example/docker") or {})["provider"] == "example/docker"


def test_a_schema_is_read_again_when_it_changes_and_forgotten_when_it_goes(project: Path) -> None:
    path = project / "schemas" / "resource" / "cloud_server.json"
    assert found(sizes="x")
    path.unlink()
    assert found(sizes="x") == []


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"provider": "a/b", "versions": ["1.0.0"], "blocks": []}'])
def test_a_file_that_holds_no_schema_is_named(project: Path, text: str) -> None:
    path = project / "schemas" / "resource" / "cloud_server.json"
    path.write_text(text)
    with pytest.raises(CoderError) as caught:
        found()
    assert (
        str(caught.value)
        == f"{path} holds no schema; write it anew: cdktf-coder schema add NAMESPACE/NAME cloud_server"
    )


def test_the_schemas_lie_beside_the_program_too(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "elsewhere").mkdir()
    monkeypatch.chdir(project / "elsewhere")
    assert load_schema("resource", "cloud_server") is None
    monkeypatch.setattr("sys.modules", {**__import__("sys").modules, "__main__": _Program(project / "main.py")})
    assert load_schema("resource", "cloud_server")


class _Program:
    def __init__(self, path: Path) -> None:
        self.__file__ = str(path)


def test_a_type_that_two_versions_take_differently_must_fit_both(project: Path) -> None:
    newer = json.loads(json.dumps(SCHEMA))
    newer["resource_schemas"]["cloud_server"]["block"]["attributes"]["zone"] = attribute()
    for path, text in files({"example/cloud": {"2.1.0": SCHEMA, "2.2.0": newer}}).items():
        (project / "schemas" / path).write_text(text)
    assert found(zone="a") == ["example/cloud 2.1.0, which the template's version range admits, doesn't know it"]
