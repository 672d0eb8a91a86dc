"""What a directory holds, seen through the view."""

from __future__ import annotations

import dataclasses
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hcl2
import pytest
from writers import read, write

from cdktf_coder.document import UNKNOWN, Document, DocumentError, read_directory, read_files

ROOT = Path(__file__).resolve().parents[2]
REGISTRY = Path(os.environ.get("CDKTF_CODER_REGISTRY", ROOT.parent / "shared" / "registry"))
ORIGINALS = sorted([*REGISTRY.glob("*/templates/*/main.tf"), *REGISTRY.glob("*/modules/*/main.tf")])


def of(text: str, **files: str) -> Document:
    named = {f"{name}.tf": content.encode() for name, content in files.items()}
    return read_files({"main.tf": text.encode(), **named})


def refused(files: dict[str, Any], tmp_path: Path) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        read(tmp_path / "refused", files)
    return [str(problem) for problem in caught.value.problems]


# Blocks and values.


def test_every_kind_of_block_has_an_address() -> None:
    document = of(
        """
        terraform {
          required_version = ">= 1.9"
          required_providers { docker = { source = "kreuzwerker/docker" } }
          backend "local" {}
        }
        provider "docker" {}
        provider "docker" { alias = "other" }
        variable "v" {}
        locals {
          a = 1
          b = 2
        }
        data "coder_workspace" "me" {}
        resource "docker_volume" "home" {}
        ephemeral "random_password" "p" {}
        module "m" { source = "registry.example/x/y/z" }
        output "o" { value = 1 }
        moved {
          from = docker_volume.old
          to   = docker_volume.home
        }
        removed { from = docker_volume.gone }
        import {
          to = docker_volume.home
          id = "x"
        }
        check "c" {
          data "http" "h" { url = "x" }
        }
        """
    )
    assert list(document.by_address) == [
        "terraform.required_version",
        "terraform.required_provider.docker",
        "terraform.backend.local",
        "provider.docker",
        "provider.docker.other",
        "var.v",
        "local.a",
        "local.b",
        "data.coder_workspace.me",
        "docker_volume.home",
        "ephemeral.random_password.p",
        "module.m",
        "output.o",
        "moved[docker_volume.old]",
        "removed[docker_volume.gone]",
        "import[docker_volume.home]",
        "check.c",
        "data.http.h",
    ]
    assert document.findings == ()
    assert document.root.moved == (("docker_volume.old", "docker_volume.home"),)


def test_a_value_knows_its_constant_its_references_and_its_place() -> None:
    block = of('resource "a_b" "c" {\n  d = "x-${lower(data.e.f.g[0].h)}"\n  i = [1, { j = null }]\n}\n').resources[
        "a_b.c"
    ]
    templated, constant = block.body.arguments.values()
    assert templated.literal is UNKNOWN
    assert [str(reference) for reference in templated.references] == ["data.e.f.g[0].h"]
    assert [reference.address for reference in templated.references] == ["data.e.f"]
    assert templated.calls == {"lower"}
    assert constant.literal == [1, {"j": None}]
    assert (templated.origin.file, templated.origin.line) == ("main.tf", 2)
    assert templated.source == '"x-${lower(data.e.f.g[0].h)}"'


def test_nested_blocks_are_found_however_they_are_spelled(tmp_path: Path) -> None:
    blocks = 'resource "%s" "x" {\n  %s\n}\n'
    spelled = [
        'mounts {\n target = "/a"\n }\n mounts {\n target = "/b"\n }',
        'mounts = [{ target = "/a" }, { target = "/b" }]',
    ]
    for type_ in ("docker_container", "unknown_type"):
        for text in spelled:
            resource = of(blocks % (type_, text)).resources[f"{type_}.x"]
            assert [mount.literal("target") for mount in resource.nested("mounts")] == ["/a", "/b"]
        json = {"resource": {type_: {"x": {"mounts": [{"target": "/a"}, {"target": "/b"}]}}}}
        resource = read(tmp_path / type_, {"main.tf.json": json}).resources[f"{type_}.x"]
        assert [mount.literal("target") for mount in resource.nested("mounts")] == ["/a", "/b"]


def test_what_a_dynamic_block_makes_is_visible_and_marked(tmp_path: Path) -> None:
    hcl = """resource "%s" "x" {
      dynamic "mounts" {
        for_each = var.paths
        iterator = it
        content { target = it.value }
      }
    }"""
    generator = {"for_each": "${var.paths}", "iterator": "it", "content": {"target": "${it.value}"}}
    for type_ in ("docker_container", "unknown_type"):
        json = {"resource": {type_: {"x": {"dynamic": {"mounts": generator}}}}}
        for document in (of(hcl % type_), read(tmp_path / type_, {"main.tf.json": json})):
            (mount,) = document.resources[f"{type_}.x"].nested("mounts")
            assert mount.dynamic is not None
            assert mount.dynamic.for_each is not None
            assert mount.dynamic.for_each.normal == "var.paths"
            assert mount.dynamic.iterator == "it"
            assert mount.body.arguments["target"].normal == "it.value"


def test_blocks_that_are_not_written_out_are_opaque() -> None:
    (mount,) = (
        of('resource "docker_container" "x" {\n mounts = var.mounts\n}\n')
        .resources["docker_container.x"]
        .nested("mounts")
    )
    assert mount.opaque is not None
    assert mount.opaque.normal == "var.mounts"


def test_lifecycle_count_and_provisioners_are_seen(tmp_path: Path) -> None:
    hcl = """resource "docker_volume" "home" {
      count = data.coder_workspace.me.start_count
      lifecycle {
        ignore_changes  = [name, labels["a"]]
        prevent_destroy = true
      }
      provisioner "local-exec" {
        command = "x"
        when    = destroy
      }
    }
    resource "docker_volume" "all" {
      lifecycle { ignore_changes = all }
    }"""
    json = {
        "resource": {
            "docker_volume": {
                "home": {
                    "count": "${data.coder_workspace.me.start_count}",
                    "lifecycle": {"ignore_changes": ["name", 'labels["a"]'], "prevent_destroy": True},
                    "provisioner": {"local-exec": {"command": "x", "when": "destroy"}},
                },
                "all": {"lifecycle": [{"ignore_changes": "all"}]},
            }
        }
    }
    documents = of(hcl), read(tmp_path, {"main.tf.json": json})
    assert documents[0] == documents[1]
    for document in documents:
        home = document.resources["docker_volume.home"]
        assert home.counted
        assert home.ignore_changes == ("name", "labels.a") or home.ignore_changes == ("name", 'labels["a"]')
        assert home.lifecycle.literal("prevent_destroy") is True
        assert [(each.name, each.literal("command")) for each in home.provisioners] == [("local-exec", "x")]
        assert document.resources["docker_volume.all"].ignore_changes == ("all",)


def test_strings_in_json_are_read_by_their_place(tmp_path: Path) -> None:
    json = {
        "variable": {"v": {"type": "list(string)", "default": ["${x}", "$${y}"], "description": "${z}"}},
        "resource": {"a_b": {"c": {"d": "$${e}", "${var.k}": 1, "depends_on": ["a_b.z"], "f": "\\n"}}},
        "module": {"m": {"source": "${nothing}", "providers": {"docker": "docker.other"}}},
    }
    document = read(tmp_path, {"main.tf.json": json})
    variable, resource = document.root.variables["v"], document.resources["a_b.c"]
    assert variable.literal("default") == ["${x}", "$${y}"]
    assert variable.literal("description") == "${z}"
    assert variable.body.arguments["type"].normal == "list(string)"
    assert resource.literal("d") == "${e}"
    assert resource.literal("f") == "\\n"
    assert resource.body.arguments["depends_on"].normal == "[a_b.z]"
    assert document.root.calls["m"].literal("source") == "${nothing}"
    assert document.root.calls["m"].body.arguments["providers"].normal == '{ "docker" = docker.other }'


def test_a_provider_of_another_source_is_not_read_by_our_schema(tmp_path: Path) -> None:
    def mounts(source: str) -> Any:
        json = {
            "terraform": {"required_providers": {"docker": {"source": source}}},
            "resource": {"docker_container": {"c": {"mounts": {"target": "/a"}}}},
        }
        return read(tmp_path / source.replace("/", "-"), {"main.tf.json": json}).resources["docker_container.c"]

    assert [block.kind for block in mounts("mirror.example/kreuzwerker/docker").body.blocks] == ["mounts"]
    assert mounts("else/docker").body.blocks == ()
    assert mounts("else/docker").nested("mounts")[0].literal("target") == "/a"


# Modules.


def test_local_modules_are_followed_with_the_arguments_they_are_given(tmp_path: Path) -> None:
    files = {
        "main.tf": 'variable "root" { default = "r" }\nlocals { path = "/home" }\n'
        'module "a" {\n  source = "./modules/a"\n  path = local.path\n  given = var.root\n}\n'
        'output "o" { value = module.a.path }\n',
        "modules/a/main.tf": 'variable "path" { type = string }\nvariable "given" {}\nvariable "unset" { default = "d" }\n'
        'output "path" { value = var.path }\nmodule "b" {\n  source = "../b"\n  path = "${var.path}/${var.unset}"\n}\n',
        "modules/b/b.tf.json": {"variable": {"path": {}}, "resource": {"a_b": {"c": {"path": "${var.path}"}}}},
    }
    document = read(tmp_path, files)
    resource = document.resources["module.a.module.b.a_b.c"]
    assert resource.body.arguments["path"].evaluate() == "/home/d"
    assert resource.origin.file == "modules/b/b.tf.json"
    assert resource.origin.module == ("a", "b")
    assert document.root.outputs["o"].body.arguments["value"].evaluate() == "/home"
    given = document.root.children["a"].variables["given"]
    assert given.address == "module.a.var.given"
    call = document.root.calls["a"].body.arguments["given"]
    assert call.evaluate() is UNKNOWN, "whoever pushes may set another"
    assert call.evaluate(defaults=True) == "r"


def test_what_depends_on_itself_is_unknown() -> None:
    document = of("locals {\n  a = local.b\n  b = local.a\n  c = [1, local.a]\n}\n")
    assert document.root.locals["a"].evaluate() is UNKNOWN
    assert document.root.locals["c"].evaluate() == [1, UNKNOWN]


def test_a_long_chain_of_locals_is_no_error() -> None:
    chain = "".join(f"  a{number} = local.a{number + 1}\n" for number in range(3000))
    assert of(f"locals {{\n{chain}  a3000 = 1\n}}\n").root.locals["a0"].evaluate() in (UNKNOWN, 1)


def test_modules_that_cannot_be_followed_are_findings(tmp_path: Path) -> None:
    write(tmp_path / "outside", {"main.tf": "locals { a = 1 }"})
    document = read(
        tmp_path / "root",
        {
            "main.tf": "".join(
                f'module "{name}" {{\n  source = "{source}"\n}}\n'
                for name, source in {"none": "./none", "itself": "./", "out": "../outside", "far": "a/b/c"}.items()
            )
        },
    )
    assert [(problem.attribute, problem.message) for problem in document.findings] == [
        ("module.none", "there is no module in none"),
        ("module.itself", "the module in . calls itself"),
        ("module.out", "../outside is outside of the directory"),
    ]
    assert set(document.root.children) == {"out"}


def test_modules_that_call_the_next_one_twice_end(tmp_path: Path) -> None:
    files = {"main.tf": 'module "x" {\n source = "./m0"\n}\n'}
    for number in range(30):
        calls = "".join(f'module "{name}" {{\n  source = "../m{number + 1}"\n}}\n' for name in "xy")
        files[f"m{number}/main.tf"] = calls
    files["m30/main.tf"] = "locals { a = 1 }\n"
    assert refused(files, tmp_path) == ["it calls more than 500 modules; call fewer"]


# What is wrong.


def test_duplicates_are_findings_and_both_are_visible() -> None:
    document = of(
        'variable "v" {}\n', other='resource "a_b" "c" {}\nvariable "v" {}\n', third='resource "a_b" "c" {}\n'
    )
    assert [(problem.path, problem.attribute) for problem in document.findings] == [
        ("other.tf:2", "var.v"),
        ("third.tf:1", "a_b.c"),
    ]
    assert len(document.blocks("resource", "a_b")) == 2


def test_what_an_override_file_cannot_do_is_a_finding() -> None:
    override = (
        'resource "a_b" "missing" {}\nresource "a_b" "c" {\n  depends_on = [a_b.d]\n  lifecycle {\n'
        "    replace_triggered_by = [a_b.d]\n  }\n}\nmoved {\n  from = a_b.x\n  to = a_b.y\n}\n"
    )
    document = of('resource "a_b" "c" {}\n', override=override)
    assert [problem.message for problem in document.findings] == [
        "a_b.missing is overridden, but nothing defines it",
        "depends_on can't be overridden",
        "lifecycle.replace_triggered_by can't be overridden",
        "a moved block in an override file",
    ]
    block = document.resources["a_b.c"]
    assert [str(origin) for origin in block.overridden] == ["override.tf:2"]
    assert block.get("depends_on") is None


def test_an_override_changes_single_arguments_of_a_lifecycle() -> None:
    base = (
        'resource "a_b" "c" {\n  lifecycle {\n    prevent_destroy = true\n    ignore_changes = [x]\n'
        "    replace_triggered_by = [a_b.z]\n  }\n}\n"
    )
    override = (
        'resource "a_b" "c" {\n  lifecycle {\n    prevent_destroy = false\n    create_before_destroy = true\n  }\n}\n'
    )
    lifecycle = of(base, override=override).resources["a_b.c"].lifecycle
    assert {name: value.normal for name, value in lifecycle.arguments.items()} == {
        "prevent_destroy": "false",
        "ignore_changes": "[x]",
        "replace_triggered_by": "[a_b.z]",
        "create_before_destroy": "true",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a = 1\n", "main.tf:1: there are no arguments at the top of a file, as 'a' is"),
        ("unknown {}\n", "main.tf:1: this version of the library knows no unknown blocks"),
        ('resource "a_b" {}\n', "main.tf:1: a resource block has 2 labels, not 1"),
    ],
)
def test_what_terraform_would_not_know_is_a_finding(text: str, found: str) -> None:
    assert [str(problem).split(";")[0] for problem in of(text).findings] == [found]


def test_everything_that_cannot_be_read_is_told_at_once(tmp_path: Path) -> None:
    files = {
        "a.tf": 'locals {\n  a = "x\n}\n',
        "b.tf": "locals {\n  a = 1\n  a = 2\n}\n",
        "c.tf.json": '{"locals": {"a": "${"}}',
        "d.tf.json": '{"locals": {"a": 1,}}',
        "e.tf.json": '{"resource": {"a_b": {"c": 5}}}',
        "f.tf": "locals { a = [\n",
        "g.tf.json": '{"locals":\n{"a": 1,\n"a": 2}}',
        "h.tf.json": "",
        "i.tf.json": '{"moved": {"from": "a b", "to": "c.d"}}',
    }
    found = refused(files, tmp_path)
    assert [problem.split(": ")[0] for problem in found] == [
        "a.tf:2", "b.tf:3", "c.tf.json:1", "d.tf.json:1", "e.tf.json:1", "f.tf:2", "g.tf.json:3", "h.tf.json:1", "i.tf.json:1",
    ]  # fmt: skip
    assert found[1] == "b.tf:3: 'a' is set a second time, first in line 2; set it once"
    (tmp_path / "bytes").mkdir()
    (tmp_path / "bytes" / "main.tf").write_bytes(b"\xff\xfe")
    with pytest.raises(DocumentError, match="not UTF-8"):
        read_directory(tmp_path / "bytes")


@pytest.mark.parametrize(
    "text", ["[" * 5000, "f(" * 5000, '"${' * 5000, "a {\n" * 5000, "a ? " * 5000, "{ a = " * 5000]
)
def test_what_is_nested_too_deep_is_an_error_with_a_line(text: str, tmp_path: Path) -> None:
    (problem,) = refused({"main.tf": f"x = {text}\n" if not text.startswith("a {") else text}, tmp_path)
    assert problem.startswith("main.tf:")


def test_a_long_chain_of_operators_or_conditions_is_read() -> None:
    text = " + ".join("1" for _ in range(5000))
    signs = "!" * 5000
    chain = "".join(f'x == {number} ? "{number}" : ' for number in range(2000)) + '"else"'
    document = of(f"locals {{\n  sum = {text}\n  choice = {chain}\n  not = {signs}var.a\n}}\n")
    assert len(document.root.locals["sum"].normal) > 5000
    assert document.root.locals["sum"].evaluate() is UNKNOWN, "too deep to be worth it"
    assert len(document.root.locals["choice"].references) == 1
    assert document.root.locals["not"].normal == f"{signs}var.a"


def test_a_directory_without_terraform_files_names_those_that_have_some(tmp_path: Path) -> None:
    write(tmp_path, {"stacks/one/main.tf": "", "README.md": "x"})
    with pytest.raises(DocumentError, match=r"did you mean .*stacks/one"):
        read_directory(tmp_path)
    with pytest.raises(DocumentError, match="no such directory"):
        read_directory(tmp_path / "nothing")


# Files.


def test_every_file_is_listed_and_only_terraforms_are_read(tmp_path: Path) -> None:
    root = write(
        tmp_path / "root",
        {
            "main.tf": "\ufefflocals {\r\n  a = <<E\r\nx\r\nE\r\n}\r\n",
            ".hidden.tf": "broken {",
            "backup.tf~": "broken {",
            "#main.tf#": "broken {",
            "x.auto.tfvars": "a = 1",
            "script.sh": "#!/bin/sh\n",
            "deep/file.txt": "x",
            ".terraform/providers/x": "x",
            ".terraform.lock.hcl": "",
        },
    )
    (root / "script.sh").chmod(0o755)
    (root / "link.tf").symlink_to("../linked.txt")
    (tmp_path / "linked.txt").write_text("locals { linked = 1 }\n")
    (root / "folder.tf").mkdir()
    document = read_directory(root)
    assert list(document.files) == sorted(
        [
            "#main.tf#",
            ".hidden.tf",
            ".terraform.lock.hcl",
            "backup.tf~",
            "deep/file.txt",
            "link.tf",
            "main.tf",
            "script.sh",
            "x.auto.tfvars",
        ]
    )
    assert document.files["script.sh"].executable
    assert document.files["link.tf"].link == "../linked.txt"
    assert document.files["deep/file.txt"].read_bytes() == b"x"
    assert {name: value.literal for name, value in document.root.locals.items()} == {"linked": 1, "a": "x\r\n"}


def test_a_link_that_leads_nowhere_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, {"main.tf": ""})
    (tmp_path / "broken.tf").symlink_to("nowhere")
    with pytest.raises(DocumentError, match=r"broken\.tf: can't be read"):
        read_directory(tmp_path)


def test_the_view_cannot_be_changed() -> None:
    document = of('resource "a_b" "c" {\n  d = 1\n}\n')
    block = document.resources["a_b.c"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        block.kind = "data"  # type: ignore[misc]
    for mapping in (
        document.resources,
        block.body.arguments,
        document.by_address,
        document.files,
        document.root.children,
    ):
        with pytest.raises(TypeError):
            mapping["x"] = None  # type: ignore[index]


# A second opinion.


@pytest.mark.parametrize("main", ORIGINALS, ids=lambda path: path.parent.name)
def test_another_parser_sees_the_same_blocks_and_arguments(main: Path) -> None:
    text = main.read_text(encoding="utf-8")
    other = hcl2.load(io.StringIO(text))
    document = read_directory(main.parent)
    for kind, labels in {"resource": 2, "data": 2, "variable": 1, "provider": 1, "output": 1, "module": 1}.items():
        theirs = sorted(
            (names, sorted(set(seen(body)))) for block in other.get(kind, []) for names, body in labelled(block, labels)
        )
        ours = sorted((tuple(block.labels), sorted(set(block.body.names))) for block in document.blocks(kind))
        assert ours == theirs


def seen(body: dict[str, Any]) -> Iterator[str]:
    for key, value in body.items():
        if key == "dynamic":
            yield from (name.strip('"') for made in value for name in made if not name.startswith("__"))
        elif not key.startswith("__"):
            yield key


def labelled(block: dict[str, Any], labels: int) -> list[tuple[tuple[str, ...], dict[str, Any]]]:
    if not labels:
        return [((), block)]
    return [
        ((name.strip('"'), *names), body)
        for name, inner in block.items()
        if not name.startswith("__")
        for names, body in labelled(inner, labels - 1)
    ]
