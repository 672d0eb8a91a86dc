"""Draws the pictures of the documentation from what the library writes: python .ci/pictures [DIR], docs/pictures by default.

Where Coder's parameter engine is at hand, it is asked again, and its answer is kept beside this file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import form
import methods
import programs
import survival
import way

from cdktf_coder import CoderApp


def main(folder: Path) -> None:
    """Write every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as output:
        app = CoderApp(outdir=output)
        asked = form.program(Path(output) / "form")
        answer = form.ask(asked.folder)
        if answer is not None:
            form.ANSWER.write_text(answer, encoding="utf-8")
        drawn = {
            "methods": methods.draw(app),
            "survival": survival.draw(app),
            "form": form.draw(asked, form.ANSWER.read_text(encoding="utf-8")),
            "way": way.draw(programs.run("tour.md", "backend", Path(output) / "tour")),
        }
    for name, text in drawn.items():
        (folder / f"{name}.svg").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent.parent / "docs" / "pictures")
