"""Programs of the documentation, run for what they write."""

from __future__ import annotations

import contextlib
import io
import os
import re
import runpy
from pathlib import Path
from typing import NamedTuple

from cdktf_coder import CoderTemplate
from cdktf_coder.document import Document, read_directory

_DOCS = Path(__file__).parent.parent.parent / "docs"


class Ran(NamedTuple):
    """What a program made: its template, and the directory it wrote."""

    template: CoderTemplate
    folder: Path
    document: Document


def run(page: str, name: str, folder: Path) -> Ran:
    """Run the program of a page that has a template of that name, in a folder."""
    programs = re.findall(
        r"^```python\n(.*?)^```", (_DOCS / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    (source,) = (one for one in programs if f'CoderTemplate(app, "{name}"' in one)
    folder.mkdir(parents=True)
    program = folder / "main.py"
    program.write_text(source, encoding="utf-8")
    before = Path.cwd()
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            made = runpy.run_path(str(program), run_name="__main__")
    finally:
        os.chdir(before)
    written = folder / "cdktf.out" / "stacks" / name
    return Ran(made["template"], written, read_directory(written))
