"""Every Python program in the documentation runs as it stands, in an empty directory."""

from __future__ import annotations

import importlib.util
import re
import runpy
from pathlib import Path

import pytest
from tests.documentation import PAGES, PROGRAMS, ROOT, Program

import cdktf_coder

_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_of_the_documentation(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert program.source.rstrip().splitlines()[-1].startswith("app.synth("), f"{program.place} is no whole program"
    runpy.run_path(str(program.lay_out(tmp_path, monkeypatch)), run_name="__main__")
    assert list(Path("cdktf.out").glob("stacks/*/cdk.tf.json")), f"{program.place} wrote no template"


def test_there_is_documentation_to_run() -> None:
    assert PAGES
    assert len(PROGRAMS) > 20


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_page_is_in_the_index_and_in_the_menu_of_the_site() -> None:
    index, site = ((ROOT / name).read_text(encoding="utf-8") for name in ("docs/README.md", "mkdocs.yml"))
    names = [page.name for page in (ROOT / "docs").glob("*.md") if page.name != "README.md"]
    assert [name for name in names if f"]({name})" not in index] == []
    assert [name for name in names if f"- {name}\n" not in site] == []


def test_every_public_name_is_on_a_page_of_the_reference() -> None:
    spec = importlib.util.spec_from_file_location("reference", ROOT / ".ci" / "site" / "reference.py")
    assert spec is not None and spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    assert set(reference.public_names()) == set(cdktf_coder.__all__) - {"fn"}
