"""Every Python program in the documentation runs as it stands, in an empty directory."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("docs/**/*.md"), *ROOT.glob("README.md")])
_BLOCK = re.compile(r"^([ ]*)```python[^\n]*\n(.*?)^\1```[ ]*$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def programs() -> list[tuple[str, str]]:
    """Where each program begins, and the program."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in _BLOCK.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            indent = len(match[1])
            source = "".join(row[indent:] for row in match[2].splitlines(keepends=True))
            found.append((f"{page.relative_to(ROOT)}:{line}", source))
    return found


@pytest.mark.parametrize(("place", "source"), programs(), ids=[place for place, _ in programs()])
def test_a_program_of_the_documentation(
    place: str, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert source.rstrip().splitlines()[-1].startswith("app.synth("), f"{place} is no whole program"
    for name in ("CDKTF_OUTDIR", "SYNTH_HCL_OUTPUT", "CDKTF_CONTEXT_JSON"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.syspath_prepend(str(folder))
    # The program lies beside the folder that it finds empty. Blank lines let an error name the line of the page.
    program = tmp_path / "program.py"
    program.write_text("\n" * int(place.rpartition(":")[2]) + source, encoding="utf-8")
    runpy.run_path(str(program), run_name="__main__")
    assert list(folder.glob("cdktf.out/stacks/*/cdk.tf.json")), f"{place} wrote no template"


def test_there_is_documentation_to_run() -> None:
    assert PAGES
    assert len(programs()) > 20


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
