"""Run a program and say how much memory it took at most: measured.py REPORT PROGRAM [ARGUMENT…].

The figure is the sum of the peaks (VmHWM, in kB) of Python and of the Node process that CDKTF works in. Linux only.
"""

import os
import runpy
import sys
from pathlib import Path

report, program = sys.argv[1:3]
sys.argv = sys.argv[2:]


def peak(pid: str) -> int:
    """The most memory a process has had, with that of its children; 0 for one that is gone."""
    try:
        status = Path("/proc", pid, "status").read_text()
        children = Path("/proc", pid, "task", pid, "children").read_text().split()
    except OSError:
        return 0
    own = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)
    return own + sum(peak(child) for child in children)


runpy.run_path(program, run_name="__main__")
Path(report).write_text(str(peak(str(os.getpid()))))
