"""One way from a program to a directory: whoever has a template written gets the same files, byte for byte."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import cdktf
import pytest
from tests.documentation import PROGRAMS, ROOT, Program

import cdktf_coder
from cdktf_coder.testing import synth


def read(folder: Path) -> dict[str, bytes]:
    """The files of every template by their paths."""
    stacks = folder / "stacks"
    return {file.relative_to(stacks).as_posix(): file.read_bytes() for file in stacks.rglob("*") if file.is_file()}


class PlainApp(cdktf.App):
    """CDKTF's own app in the place of ours."""

    def __init__(self, *, outdir: Any = None, context: Any = None, **others: Any) -> None:
        # Node resolves a relative path by the directory in which it was started.
        super().__init__(outdir=os.path.abspath(outdir or "cdktf.out"), context=context)


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_app_the_tests_and_cdktf_give_the_same(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = runpy.run_path(str(program.lay_out(tmp_path / "ours", monkeypatch)), run_name="__main__")["app"]
    written = read(app.directory)
    assert written
    tested = synth(app)
    for template in app.templates:
        seen = {path: written[f"{template.name}/{path}"].decode() for path in tested[template.name].files}
        assert tested[template.name].files == seen
        alone = read(Path(cdktf.Testing.full_synth(template)))
        assert alone == {path: data for path, data in written.items() if path.startswith(f"{template.name}/")}

    path = program.lay_out(tmp_path / "plain", monkeypatch)
    if "cdktf_coder.testing" in path.read_text(encoding="utf-8"):
        return  # It tests its app, by what a plain one doesn't have.
    monkeypatch.setattr(cdktf_coder, "CoderApp", PlainApp)
    plain = runpy.run_path(str(path), run_name="__main__")["app"]
    assert read(Path(plain.outdir)) == written


@pytest.mark.heavy
@pytest.mark.parametrize("program", PROGRAMS)
def test_the_command_of_cdktf_and_another_hash_seed_give_the_same(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def program_in(name: str) -> Path:
        """The program in a folder of its own: some make files there."""
        path = program.lay_out(tmp_path / name, monkeypatch)
        source = path.read_text(encoding="utf-8").replace('outdir="out", ', "").replace('outdir="out"', "")
        path.write_text(source, encoding="utf-8")
        return path

    outcomes = []
    for seed in ("1", "2"):
        path = program_in(f"seed-{seed}")
        env = {**os.environ, "PYTHONHASHSEED": seed, "CDKTF_OUTDIR": "cdktf.out"}
        subprocess.run([sys.executable, path], env=env, check=True)
        outcomes.append(read(Path("cdktf.out")))
    path = program_in("command")
    settings = {"language": "python", "app": f"{sys.executable} {path}", "sendCrashReports": "false"}
    Path("cdktf.json").write_text(json.dumps(settings))
    command = [ROOT / "node_modules" / ".bin" / "cdktf", "synth"]
    subprocess.run(command, env={**os.environ, "CI": "true"}, check=True, stdin=subprocess.DEVNULL)
    outcomes.append(read(Path("cdktf.out")))
    assert outcomes[0]
    assert outcomes[0] == outcomes[1] == outcomes[2]
