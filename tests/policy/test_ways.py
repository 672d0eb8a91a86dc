"""Every way to the host or to another user's data is refused, or said not to be visible; what is harmless passes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.policy import ways
from tests.policy.ways import REMOTE, VARIABLE
from tests.policy.ways_around import AROUND, PLAIN, UNKNOWN_APIS

from cdktf_coder import CoderApp, CoderTemplate, Parameter, SynthError, Trust, WorkspaceAgent
from cdktf_coder.document import Document, read_files
from cdktf_coder.policy import Handover, handed_over

REFUSED = {**ways.REFUSED, **{f"around: {name}": text for name, text in AROUND.items()}}
UNKNOWN = {**ways.UNKNOWN, **UNKNOWN_APIS}
HARMLESS = {**ways.HARMLESS, **{f"plain: {name}": text for name, text in PLAIN.items()}}

BASE = """
data "coder_workspace" "me" {}
data "coder_workspace_owner" "me" {}
data "coder_parameter" "x" {
  name = "x"
}
resource "coder_agent" "main" {
  os   = "linux"
  arch = "amd64"
}
"""
FILES = {
    "x.tftpl": b'${file("/etc/shadow")}',
    "harmless.tftpl": b"Hello ${x}",
    "hello.txt": b"hello",
    "build/Dockerfile": b"FROM scratch",
    "local/main.tf": b'variable "name" {}\nresource "docker_volume" "v" {\n name = "coder-${var.name}"\n}\n',
}


def document(text: str, name: str = "way.tf") -> Document:
    return read_files({"main.tf": BASE.encode(), name: text.encode(), **FILES})


def found(text: str) -> list[Handover]:
    return list(handed_over(document(text)))


def test_there_are_enough_of_them() -> None:
    assert len(REFUSED) + len(UNKNOWN) + len(VARIABLE) + len(REMOTE) >= 130
    assert len(UNKNOWN) + len(VARIABLE) + len(REMOTE) <= 15
    assert len(HARMLESS) >= 40


@pytest.mark.parametrize("name", REFUSED)
def test_a_way_is_seen(name: str) -> None:
    seen = [item for item in found(REFUSED[name]) if item.seen == "seen"]
    assert seen, "nothing is found"
    assert all(item.level is Trust.HOST_ROOT for item in seen)
    assert all(item.source.startswith("https://") for item in seen), "a finding says where it is said"


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_known_is_refused_where_nothing_privileged_is_allowed(name: str) -> None:
    (item,) = found(UNKNOWN[name])
    assert item.seen == "type"
    assert item.refused(Trust.UNPRIVILEGED)
    assert not item.refused(Trust.PRIVILEGED_OUTER)


@pytest.mark.parametrize("name", VARIABLE)
def test_what_a_variable_decides_counts_as_the_worst_that_it_can_be(name: str) -> None:
    (item,) = found(VARIABLE[name])
    assert item.seen == "variable"
    assert item.refused(Trust.PRIVILEGED_OUTER)
    assert "var.p" in item.what


@pytest.mark.parametrize("name", REMOTE)
def test_a_module_of_elsewhere_is_not_visible(name: str) -> None:
    (item,) = found(REMOTE[name])
    assert item.seen == "module"
    assert not item.refused(Trust.UNPRIVILEGED)


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_harmless_passes(name: str) -> None:
    assert found(HARMLESS[name]) == []


@pytest.mark.parametrize("name", REFUSED)
def test_a_way_is_refused_in_a_file_beside_the_template(name: str, tmp_path: Path) -> None:
    app = CoderApp(outdir=tmp_path / "out", max_trust=Trust.PRIVILEGED_OUTER)
    template = CoderTemplate(app, "dev")
    WorkspaceAgent(template, "main")
    Parameter(template, "x")
    (tmp_path / "way.tf").write_text(REFUSED[name])
    (tmp_path / "x.tftpl").write_bytes(FILES["x.tftpl"])
    template.add_file(tmp_path / "way.tf")
    template.add_file(tmp_path / "x.tftpl")
    with pytest.raises(SynthError, match="trust level HOST_ROOT, this app allows PRIVILEGED_OUTER at most"):
        app.synth()
    assert not (tmp_path / "out").exists()


SECRET = "hunter2-/planted"
SENSITIVE = f"""
locals {{
  s = sensitive("{SECRET}")
}}
resource "docker_container" "s" {{
  name         = "s"
  image        = "i"
  runtime      = local.s
  pid_mode     = sensitive("{SECRET}")
  network_mode = sensitive("{SECRET}{"x" * 60}")
  log_driver   = sensitive("{SECRET}")
  volumes {{
    volume_name    = sensitive("{SECRET}")
    container_path = "/x"
  }}
  volumes {{
    volume_name    = sensitive("{SECRET}${{data.coder_workspace.me.id}}")
    container_path = "/y"
  }}
  volumes {{
    host_path      = sensitive("/{SECRET}")
    container_path = "/z"
  }}
}}
resource "kubernetes_pod_v1" "s" {{
  metadata {{
    namespace = sensitive("kube-{SECRET}")
  }}
  spec {{
    service_account_name = sensitive("{SECRET}")
    node_name            = sensitive("{SECRET}")
  }}
}}
"""


def test_a_finding_shows_no_value_that_is_called_sensitive() -> None:
    said = "\n".join(map(str, found(SENSITIVE)))
    assert said.count("docker_container.s") >= 7
    assert said.count("kubernetes_pod_v1.s") >= 3
    assert "hunter2" not in said
    assert "(sensitive)" in said
