"""The Python programs of the documentation, as the tests run them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md")])
_BLOCK = re.compile(r"^([ ]*)```python[^\n]*\n(.*?)^\1```[ ]*$", re.MULTILINE | re.DOTALL)


class Program(NamedTuple):
    """A program, and the page and line where it begins."""

    place: str
    source: str

    def lay_out(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """Put the program beside an empty folder, which becomes the current one.

        Blank lines in front of it let an error name the line of the page.
        """
        for name in ("CDKTF_OUTDIR", "SYNTH_HCL_OUTPUT", "CDKTF_CONTEXT_JSON"):
            monkeypatch.delenv(name, raising=False)
        project = folder / "project"
        project.mkdir(parents=True)
        monkeypatch.chdir(project)
        monkeypatch.syspath_prepend(str(project))
        program = folder / "program.py"
        program.write_text("\n" * int(self.place.rpartition(":")[2]) + self.source, encoding="utf-8")
        return program


def programs() -> list[Program]:
    """Every program there is."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in _BLOCK.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            indent = len(match[1])
            source = "".join(row[indent:] for row in match[2].splitlines(keepends=True))
            found.append(Program(f"{page.relative_to(ROOT)}:{line}", source))
    return found


PROGRAMS = [pytest.param(program, id=program.place) for program in programs()]
