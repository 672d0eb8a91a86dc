"""The page on moving: what its guard says of its two versions is what the guard says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.documentation import ROOT, programs

from cdktf_coder.cli.__main__ import main
from cdktf_coder.document import read_directory
from cdktf_coder.guard import Consequence, judge, worst

PAGE = (ROOT / "docs" / "moving.md").read_text(encoding="utf-8")
PROGRAM = next(one for one in programs() if '"moved-from-hcl"' in one.source)


def fenced(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.fixture
def before(tmp_path: Path) -> Path:
    folder = tmp_path / "before"
    folder.mkdir()
    (folder / "main.tf").write_text(fenced("hcl"), encoding="utf-8")
    return folder


def written(source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    import runpy

    program = PROGRAM._replace(source=source).lay_out(tmp_path, monkeypatch)
    runpy.run_path(str(program), run_name="__main__")
    return Path("cdktf.out/stacks/moved-from-hcl").resolve()


def test_the_guard_says_what_the_page_says(
    before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    after = written(PROGRAM.source, tmp_path, monkeypatch)
    capsys.readouterr()
    assert main(["guard", str(before), str(after)]) == 0
    assert capsys.readouterr().out.startswith(fenced("text"))


def test_without_the_line_that_moves_the_home_it_is_lost(
    before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = 'template.moved("docker_volume.home_volume", "docker_volume.home")\n'
    assert line in PROGRAM.source
    after = written(PROGRAM.source.replace(line, ""), tmp_path, monkeypatch)
    verdicts = judge(read_directory(before), read_directory(after))
    assert worst(verdicts) is Consequence.DATA_LOSS
