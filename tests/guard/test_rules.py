"""What the rules say, and how: several older versions, what to write instead, HCL and JSON alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from cdktf_coder import CoderError
from cdktf_coder.document import Document, read_files
from cdktf_coder.guard import Consequence, Verdict, judge, judge_sets, refusals

V1 = """\
terraform {
  required_providers {
    docker = { source = "kreuzwerker/docker" }
  }
}

data "coder_workspace" "me" {}

resource "docker_volume" "NAME" {
  name = "home-${data.coder_workspace.me.id}"

  lifecycle {
    ignore_changes = all
  }
}
"""
MOVED = "\nmoved {\n  from = docker_volume.OLD\n  to   = docker_volume.NEW\n}\n"
AS_JSON = """\
{
  "data": {"coder_workspace": {"me": [{}]}},
  "resource": {"docker_volume": {"home": [{"lifecycle": [{"ignore_changes": "all"}],
    "name": "home-${data.coder_workspace.me.id}"}]}},
  "terraform": [{"required_providers": [{"docker": {"source": "kreuzwerker/docker"}}]}]
}
"""


def hcl(name: str, *moves: tuple[str, str]) -> Document:
    text = V1.replace("NAME", name) + "".join(MOVED.replace("OLD", old).replace("NEW", new) for old, new in moves)
    return read_files({"main.tf": text.encode()})


def lost(verdicts: list[Verdict]) -> list[Verdict]:
    return [verdict for verdict in verdicts if verdict.consequence is Consequence.DATA_LOSS]


def test_a_move_that_stood_in_the_version_between_only_is_missed_by_the_first() -> None:
    versions = {"v1": hcl("home_volume"), "v2": hcl("home", ("home_volume", "home"))}
    [missing, *more] = lost(judge(versions, hcl("home")))
    assert not more or missing.address == "docker_volume.home_volume"
    assert {verdict.versions for verdict in lost(judge(versions, hcl("home")))} == {("v1",), ("v2",)}
    assert lost(judge(versions, hcl("home", ("home_volume", "home")))) == []


def test_the_verdict_says_which_lines_make_it_safe() -> None:
    [verdict] = lost(judge(hcl("home_volume"), hcl("home")))
    assert "moved { from = docker_volume.home_volume, to = docker_volume.home }" in verdict.hint
    assert 'template.moved("docker_volume.home_volume", "docker_volume.home")' in verdict.hint
    assert (verdict.file, verdict.line) == ("main.tf", 9)


def test_of_another_type_the_address_is_adopted() -> None:
    before = b'resource "kubernetes_persistent_volume_claim" "home" {\n  metadata {}\n  spec {}\n}\n'
    after = before.replace(b"claim", b"claim_v1")
    [verdict] = lost(judge(read_files({"main.tf": before}), read_files({"main.tf": after})))
    assert 'Home(address="kubernetes_persistent_volume_claim.home")' in verdict.hint


def test_hcl_and_json_of_the_same_are_the_same() -> None:
    json = read_files({"main.tf.json": AS_JSON.encode()})
    assert judge(hcl("home"), json) == judge(json, hcl("home")) == []


def test_a_type_that_nobody_knows_may_hold_data() -> None:
    before = b'resource "cloud_disk" "home" {\n  zone = "a"\n}\n'
    [gone] = lost(judge(read_files({"main.tf": before}), read_files({"main.tf": b""})))
    assert gone.address == "cloud_disk.home"
    [changed] = lost(judge(read_files({"main.tf": before}), read_files({"main.tf": before.replace(b'"a"', b'"b"')})))
    assert "may replace" in changed.message
    assert changed.attribute == "zone"


def test_a_volume_named_by_something_that_is_made_anew_is_lost() -> None:
    before = """\
resource "random_id" "home" {
  byte_length = 4
}

resource "docker_volume" "home" {
  name = "home-${random_id.home.hex}"
}
"""
    after = before.replace("= 4", "= 8")
    [verdict] = lost(judge(read_files({"main.tf": before.encode()}), read_files({"main.tf": after.encode()})))
    assert "random_id.home" in verdict.message


def test_two_homes_that_change_places_are_out_of_sight() -> None:
    text = "".join(
        f"""
resource "coder_agent" "{name}" {{}}

resource "docker_volume" "{name}" {{
  name = "{name}"
}}

resource "docker_container" "{name}" {{
  env = ["CODER_AGENT_TOKEN=${{coder_agent.{name}.token}}"]
  volumes {{
    container_path = "/home/coder"
    volume_name    = docker_volume.{name}.name
  }}
}}
"""
        for name in ("one", "two")
    )
    swapped = text.replace("docker_volume.one.name", "X").replace("docker_volume.two.name", "docker_volume.one.name")
    swapped = swapped.replace("X", "docker_volume.two.name")
    verdicts = lost(judge(read_files({"main.tf": text.encode()}), read_files({"main.tf": swapped.encode()})))
    assert {verdict.address for verdict in verdicts} == {"docker_volume.one", "docker_volume.two"}


def test_directories_are_compared_template_by_template(tmp_path: Path) -> None:
    for version, name in (("old", "home"), ("new", "disk")):
        for template, volume in (("a", name), ("b", "home")):
            (tmp_path / version / template).mkdir(parents=True)
            (tmp_path / version / template / "main.tf").write_text(V1.replace("NAME", volume))
    judged = judge_sets([tmp_path / "old"], tmp_path / "new")
    assert judged.templates == ("a", "b")
    assert {verdict.template for verdict in judged.refused} == {"a"}
    assert refusals([tmp_path / "old" / "a"], tmp_path / "new" / "a")[0].startswith("data loss: docker_volume.home: ")
    assert refusals([tmp_path / "old"], tmp_path / "new", allow=["docker_volume.home"]) == []
    assert refusals([tmp_path / "old"], tmp_path / "new", allow=["a:docker_volume.home"]) == []
    assert refusals([tmp_path / "old"], tmp_path / "new", allow=["b:docker_volume.home"]) != []


def test_nothing_to_compare_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "main.tf").write_text(V1)
    with pytest.raises(CoderError, match="there is no directory"):
        judge_sets([tmp_path / "old"], tmp_path / "new")
    (tmp_path / "old").mkdir()
    with pytest.raises(CoderError, match="holds no template"):
        judge_sets([tmp_path / "new"], tmp_path / "old")
