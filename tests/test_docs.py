"""Every Python program in the documentation runs as it stands, in an empty directory."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from tests.documentation import PAGES, PROGRAMS, ROOT, Program

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
