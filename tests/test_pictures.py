"""The pictures of the documentation are drawn from what the library writes, and as it writes it today."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"


def test_every_picture_is_what_would_be_drawn_today(tmp_path: Path) -> None:
    # Where Coder's parameter engine is at hand it is asked anew, and what it says is held against what it said.
    answer = ROOT / ".ci" / "pictures" / "form.txt"
    said = answer.read_text(encoding="utf-8")
    subprocess.run([sys.executable, ROOT / ".ci" / "pictures", tmp_path], cwd=ROOT, check=True)
    assert answer.read_text(encoding="utf-8") == said
    drawn = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    kept = {path.name: path.read_text(encoding="utf-8") for path in PICTURES.iterdir()}
    assert drawn == kept, "python .ci/pictures draws them anew"


def test_every_picture_is_shown_somewhere() -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
    assert [path.name for path in PICTURES.iterdir() if f"](pictures/{path.name})" not in pages] == []
