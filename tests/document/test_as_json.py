"""A document as one JSON object reads the same as what it was made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from writers import read

from cdktf_coder.checks.runner import check
from cdktf_coder.document.as_json import as_json
from cdktf_coder.document.read import read_directory, read_files

SNAPSHOTS = sorted(path.parent for path in (Path(__file__).parents[1] / "snapshots").glob("*/cdk.tf.json"))

HCL = """
terraform {
  required_providers {
    docker = { source = "kreuzwerker/docker", version = ">= 3.6.2" }
  }
}
variable "text" {
  type    = list(string)
  default = ["$${literal}"]
}
locals {
  text = "$${literal} ${var.text[0]} %%{ if }"
  keys = { (var.text[0]) = 1, "a b" = [for x in var.text : upper(x)] }
}
provider "docker" {
  alias = "other"
}
provider "docker" {}
resource "docker_container" "a" {
  provider = docker.other
  name     = "a"
  image    = local.text
  dynamic "labels" {
    for_each = var.text
    iterator = it
    content {
      label = it.value
      value = "x"
    }
  }
  mounts {
    target = "/a"
    type   = "volume"
  }
  lifecycle {
    ignore_changes = [name, env]
  }
  depends_on = [docker_volume.b]
}
resource "docker_volume" "b" {
  lifecycle {
    ignore_changes = all
  }
}
moved {
  from = docker_volume.c
  to   = docker_volume.b
}
output "o" {
  value = docker_volume.b.name
}
"""


def test_what_is_made_of_hcl_reads_the_same(tmp_path: Path) -> None:
    document = read(tmp_path, {"main.tf": HCL})
    assert read_files({"main.tf.json": json.dumps(as_json(document)).encode()}) == document


@pytest.mark.parametrize("folder", SNAPSHOTS, ids=lambda path: path.name)
def test_the_gallery_reads_the_same_and_every_check_is_content(folder: Path) -> None:
    document = read_directory(folder)
    made = as_json(document)
    assert read_files({"main.tf.json": json.dumps(made).encode()}) == document
    assert check(made, lambda address: address) == []
