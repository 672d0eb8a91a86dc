"""Files that are about to be written read as the directory that they will be, and expressions know what they rest on."""

from __future__ import annotations

from pathlib import Path

from cdktf_coder.document import read_directory, read_files

FILES = {
    "main.tf": b"locals { a = var.given }\n"
    b'module "m" {\n  source = "./m"\n  x = local.a\n}\nresource "a_b" "c" { d = module.m.y }\n',
    "m/m.tf": b'variable "x" {}\noutput "y" { value = "${var.x}-${a_b.inner.id}" }\nresource "a_b" "inner" {}\n',
    "m/z_override.tf": b'resource "a_b" "inner" { e = 1 }\n',
    "notes.txt": b"words",
}


def test_files_read_as_the_directory_they_will_be(tmp_path: Path) -> None:
    for path, data in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    made, written = read_files(FILES), read_directory(tmp_path)
    assert made == written
    assert list(made.files) == list(written.files)
    assert made.files["notes.txt"].read_bytes() == b"words"
    assert made.resources["module.m.a_b.inner"].literal("e") == 1


def test_an_expression_rests_on_what_stands_behind_locals_and_modules() -> None:
    document = read_files(FILES)
    value = document.resources["a_b.c"].get("d")
    assert value is not None
    assert {reference.address for reference in value.rests_on} == {"var.given", "module.m.a_b.inner"}
