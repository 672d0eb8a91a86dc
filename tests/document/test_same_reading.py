"""A directory reads the same whichever syntax, order and formatting it is written in."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from writers import as_hcl, as_json, read, write

from cdktf_coder.document import read_directory
from cdktf_coder.document.build import Builder
from cdktf_coder.document.hcl_body import read_hcl
from cdktf_coder.document.json_text import read_json
from cdktf_coder.document.shape import FILE

ROOT = Path(__file__).resolve().parents[2]
GALLERY = sorted((ROOT / "tests" / "snapshots").iterdir())
REGISTRY = Path(os.environ.get("CDKTF_CODER_REGISTRY", ROOT.parent / "shared" / "registry"))
ORIGINALS = sorted(REGISTRY.glob("*/templates/*/main.tf"))
MODULES = sorted(REGISTRY.glob("*/modules/*/main.tf"))


@pytest.mark.parametrize("template", GALLERY, ids=lambda path: path.name)
def test_the_gallery_reads_the_same_as_hcl(template: Path, tmp_path: Path) -> None:
    files = {}
    for path in sorted(template.glob("*.tf*")):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            body = Builder(path.name, None, ()).from_json(read_json(path.name, text), FILE, 1)
            text = as_hcl(body.blocks)
        files[path.name.removesuffix(".json")] = text
    written = write(tmp_path / "hcl", files)
    assert read_directory(template) == read_directory(written)
    subprocess.run(["terraform", "fmt", "-recursive", str(written)], check=True, capture_output=True)
    assert read_directory(template) == read_directory(written)


@pytest.mark.parametrize("main", ORIGINALS + MODULES, ids=lambda path: path.parent.name)
def test_an_original_reads_the_same_as_json(main: Path, tmp_path: Path) -> None:
    as_written = read_directory(main.parent)
    converted = read(
        tmp_path / "json", {"main.tf.json": as_json(read_hcl("main.tf", main.read_text(encoding="utf-8")))}
    )
    assert as_written == converted
    assert len(as_written.by_address) > 10


@pytest.mark.parametrize("main", ORIGINALS + MODULES, ids=lambda path: path.parent.name)
def test_a_change_of_any_value_is_seen(main: Path, tmp_path: Path) -> None:
    before = read_directory(main.parent)
    text = json.dumps(as_json(read_hcl("main.tf", main.read_text(encoding="utf-8"))))
    value = next(iter(before.blocks("resource"))).name
    assert read(tmp_path / "changed", {"main.tf.json": text.replace(f'"{value}"', f'"{value}2"')}) != before


def test_the_originals_are_there() -> None:
    if not REGISTRY.is_dir():
        pytest.skip(f"no folder of original templates at {REGISTRY} (CDKTF_CODER_REGISTRY)")
    assert len(ORIGINALS) == 6
