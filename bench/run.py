"""How fast synth is, as ratios against plain CDKTF and an empty CDKTF app measured in the same run.

    python bench/run.py [--runs N] [--write docs/performance.md] [--check]

Every case is a whole process. The cases take turns, so that a machine that gets slower for a while slows all of them;
what is printed is each one's median. ``--check`` exits with 2 if a ratio is above its limit.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent

CASES: dict[str, list[str]] = {
    "import cdktf": ["import_cdktf.py"],
    "import cdktf_coder": ["import_ours.py"],
    "empty CDKTF app": ["empty.py"],
    "plain, Docker": ["plain.py", "1", "docker"],
    "ours, Docker": ["ours.py", "1", "docker"],
    "ours, Docker, with its container's element": ["ours.py", "1", "docker", "container"],
    "plain, both platforms": ["plain.py", "2", "both"],
    "ours, both platforms": ["ours.py", "2", "both"],
    "ours, both platforms, with the pod's element": ["ours.py", "2", "both", "pod"],
    "ours, the gallery": ["../main.py"],
    "ours, 10 templates": ["ours.py", "10", "both"],
    "plain, 50 templates": ["plain.py", "50", "both"],
    "ours, 50 templates": ["ours.py", "50", "both"],
    "plain, 200 templates": ["plain.py", "200", "both"],
    "ours, 200 templates": ["ours.py", "200", "both"],
}


@dataclass(frozen=True)
class Ratio:
    """A figure of ours over the one it is held against, and the most it may be."""

    name: str
    value: Callable[[dict[str, float]], float]
    limit: float


def _further(times: dict[str, float], who: str) -> float:
    return (times[f"{who}, 200 templates"] - times[f"{who}, 50 templates"]) / 150


def _element(times: dict[str, float], case: str, element: str) -> float:
    """What the CDKTF element of a workspace costs on top."""
    return (times[f"{case}, with {element} element"] - times[case]) / times["empty CDKTF app"]


TIME_RATIOS = (
    Ratio("import cdktf_coder / import cdktf", lambda t: t["import cdktf_coder"] / t["import cdktf"], 1.15),
    Ratio("Docker: ours / empty CDKTF app", lambda t: t["ours, Docker"] / t["empty CDKTF app"], 1.5),
    Ratio("a container's element / empty CDKTF app", lambda t: _element(t, "ours, Docker", "its container's"), 0.4),
    Ratio("a pod's element / empty CDKTF app", lambda t: _element(t, "ours, both platforms", "the pod's"), 3.0),
    Ratio("both platforms: ours / plain", lambda t: t["ours, both platforms"] / t["plain, both platforms"], 0.40),
    Ratio("each further template: ours / plain", lambda t: _further(t, "ours") / _further(t, "plain"), 1.5),
    Ratio("200 templates / 50 templates", lambda t: t["ours, 200 templates"] / t["ours, 50 templates"], 4.2),
    Ratio("the gallery / both platforms", lambda t: t["ours, the gallery"] / t["ours, both platforms"], 1.5),
)
MEMORY_RATIO = Ratio(
    "peak memory, both platforms: ours / plain", lambda m: m["ours, both platforms"] / m["plain, both platforms"], 1.0
)


def run(arguments: list[str], *, report: Path | None = None) -> float:
    """Run one case in a fresh directory; how long it took, in seconds."""
    program = str(HERE / arguments[0])
    command = [sys.executable, *([str(HERE / "measured.py"), str(report)] if report else []), program, *arguments[1:]]
    with tempfile.TemporaryDirectory() as folder:
        env = {
            **os.environ,
            "CDKTF_OUTDIR": str(Path(folder, "out")),
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'constructs'}",
        }
        env["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "20"
        begin = time.perf_counter()
        subprocess.run(command, cwd=folder, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - begin


def medians(runs: int) -> dict[str, float]:
    """The median of each case's seconds, the cases taking turns."""
    found: dict[str, list[float]] = {name: [] for name in CASES}
    for name, arguments in CASES.items():
        run(arguments)  # Fills the caches: of Python's bytecode, of the operating system.
        print(f"warmed up: {name}", file=sys.stderr)
    for number in range(runs):
        for name, arguments in CASES.items():
            found[name].append(run(arguments))
        print(f"run {number + 1} of {runs}", file=sys.stderr)
    return {name: statistics.median(times) for name, times in found.items()}


def memory() -> dict[str, float]:
    """The peak memory of the cases that are compared by it, in MiB."""
    found: dict[str, float] = {}
    for name in ("empty CDKTF app", "plain, both platforms", "ours, both platforms"):
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder, "kb")
            run(CASES[name], report=report)
            found[name] = int(report.read_text()) / 1024
    return found


def table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table, columns aligned so that it reads in a terminal too."""
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(len(heads))]
    lines = [heads, tuple("-" * width for width in widths), *rows]
    padded = [[cell.ljust(width) for cell, width in zip(line, widths, strict=True)] for line in lines]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in padded)


def main() -> int:
    """Measure, print, and with --check say whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how often each case runs (default: 5)")
    parser.add_argument(
        "--write", type=Path, help="a Markdown file whose part between the markers is replaced by the tables"
    )
    parser.add_argument("--check", action="store_true", help="exit with 2 if a ratio is above its limit")
    options = parser.parse_args()
    times, peaks = medians(options.runs), memory()
    ratios = [(r.name, r.value(times), r.limit) for r in TIME_RATIOS]
    ratios.append((MEMORY_RATIO.name, MEMORY_RATIO.value(peaks), MEMORY_RATIO.limit))
    texts = [
        f"Medians of {options.runs} runs, Python {platform.python_version()}, {os.cpu_count()} cores.",
        table(("ratio", "measured", "at most"), [(n, f"{value:.2f}", f"{limit:.2f}") for n, value, limit in ratios]),
        table(
            ("whole process", "seconds"),
            [
                *((name, f"{seconds:.2f}") for name, seconds in times.items()),
                ("plain, each further template", f"{_further(times, 'plain'):.4f}"),
                ("ours, each further template", f"{_further(times, 'ours'):.4f}"),
            ],
        ),
        table(("peak memory", "MiB"), [(name, f"{value:.0f}") for name, value in peaks.items()]),
    ]
    text = "\n\n".join(texts)
    print(text)
    if options.write is not None:
        _replace(options.write, text)
    above = [name for name, value, limit in ratios if value > limit]
    for name in above:
        print(f"above its limit: {name}", file=sys.stderr)
    return 2 if above and options.check else 0


_BEGIN, _END = "<!-- bench: begin -->", "<!-- bench: end -->"


def _replace(path: Path, text: str) -> None:
    before, _, rest = path.read_text(encoding="utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    path.write_text(f"{before}{_BEGIN}\n\n{text}\n\n{_END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
