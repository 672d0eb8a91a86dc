"""Where CDKTF works before anything is written: folders of killed processes go, everybody else's stay."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = (
    "import os, signal, sys; from cdktf_coder.output.transaction.staging import staging_folder; print(staging_folder())"
)


def run(temporary: Path, then: str = "") -> Path:
    """A process that makes a staging folder; the folder."""
    done = subprocess.run(
        [sys.executable, "-c", f"{PROGRAM}; sys.stdout.flush(); {then}"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "constructs"), "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        text=True,
    )
    return Path(done.stdout.strip())


def test_a_folder_goes_with_its_process(tmp_path: Path) -> None:
    assert run(tmp_path).is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_a_killed_process_is_removed_by_the_next_one(tmp_path: Path) -> None:
    left = run(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)")
    assert left.is_dir()
    run(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_somebody_elses_folder_of_a_name_like_ours_stays(tmp_path: Path) -> None:
    mine = tmp_path / "cdktf-coder-examples" / "main.py"
    mine.parent.mkdir()
    mine.write_text("precious")
    run(tmp_path)
    assert mine.read_text() == "precious"
