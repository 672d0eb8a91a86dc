"""Runs every program of a folder, each in a directory of its own: `run_programs.py FOLDER OUT`."""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path

programs, out = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
for program in sorted(programs.glob("*.py")):
    project = out / program.stem
    project.mkdir(parents=True)
    os.chdir(project)
    sys.path[0] = str(project)
    runpy.run_path(str(program), run_name="__main__")
