"""What the README shows is what happens: its two programs are run, and what is printed below them is held against the page."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

from tests.documentation import ROOT, programs

PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAM = next(one.source for one in programs() if one.place.startswith("README.md"))
ENGINE = Path(os.environ.get("CDKTF_CODER_BIN") or ROOT / ".cache" / "bin") / "coder-preview"


def fenced(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


def indented(first: str) -> str:
    """The block of the page that begins so."""
    blocks = re.findall(r"(?:^    .*\n|^\n(?=    ))+", PAGE, re.MULTILINE)
    (found,) = [text for text in map(textwrap.dedent, blocks) if text.strip("\n").startswith(first)]
    return found.strip("\n")


def run(folder: Path, *command: str, code: int = 0) -> str:
    paths = os.pathsep.join((str(ROOT / "constructs"), str(ROOT)))
    env = {key: value for key, value in os.environ.items() if not key.startswith(("CDKTF_OUT", "CDKTF_CON"))}
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, env={**env, "PYTHONPATH": paths}, capture_output=True, text=True
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def project(folder: Path, source: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "main.py").write_text(source, encoding="utf-8")
    return folder


def test_a_template_is_ten_lines() -> None:
    assert len([line for line in PROGRAM.splitlines() if line.strip()]) <= 10


def test_the_two_commands(tmp_path: Path) -> None:
    python, said, push = indented("$ python main.py").splitlines()
    assert python == "$ python main.py"
    assert run(project(tmp_path / "ours", PROGRAM), "main.py") == f"{said}\n"
    folder = push.removeprefix("$ coder templates push docker-sysbox -d ")
    agent = json.loads((tmp_path / "ours" / folder / "cdk.tf.json").read_text())["resource"]["coder_agent"]["main"]
    assert "dockerd" in agent["startup_script"]


def test_plain_cdktf_writes_options_as_json_and_a_path_of_this_machine(tmp_path: Path) -> None:
    plain = project(tmp_path / "plain", fenced("py"))
    run(plain, "main.py")
    text = (plain / "cdktf.out" / "stacks" / "dev" / "cdk.tf.json").read_text(encoding="utf-8")
    assert len(json.loads(text)["data"]["coder_parameter"]["cpu"]["option"]) == 3
    assert not list(plain.glob("cdktf.out/stacks/dev/*.tf")), "Coder sees blocks in HCL alone"
    shown = indented('"backend": {').replace("/home/ada/templates", str(plain))
    assert textwrap.indent(shown, "    ") in text


def test_the_form_is_drawn_by_coders_engine(tmp_path: Path) -> None:
    """Where there is no engine, what it drew is held against the programs."""
    drawn = indented("┌").splitlines()
    left, right = (["".join(line[part]).rstrip() for line in drawn] for part in (slice(0, 13), slice(21, None)))
    shown = {"dev": [line for line in left if line], "docker-sysbox": right}
    assert [line for line in shown["docker-sysbox"] if "[ ]" in line or "[X]" in line] == [
        f"│ [{'X' if cores == 2 else ' '}] {cores} cores ({cores}) │" for cores in (2, 4, 8)
    ]
    assert "= [2]" in shown["dev"][4]
    for name, source in (("dev", fenced("py")), ("docker-sysbox", PROGRAM)):
        folder = project(tmp_path / name, source)
        run(folder, "main.py")
        if ENGINE.exists():
            place = folder / "cdktf.out" / "stacks" / name
            done = subprocess.run([str(ENGINE)], cwd=place, capture_output=True, text=True, check=True)
            assert "\n".join(shown[name]) in done.stdout


def test_the_guard_refuses_as_the_page_says(tmp_path: Path) -> None:
    ours = project(tmp_path / "ours", PROGRAM)
    run(ours, "main.py")
    shutil.copytree(ours / "cdktf.out" / "stacks", ours / "templates")
    shutil.rmtree(ours / "cdktf.out")
    assert PROGRAM.count('"workspace"') == 1
    run(project(ours, PROGRAM.replace('"workspace"', '"dev"')), "main.py")
    command, _, said = indented("$ cdktf-coder guard").partition("\n")
    arguments = command.removeprefix("$ cdktf-coder ").split()
    assert run(ours, "-m", "cdktf_coder.cli", *arguments, code=2) == f"{said}\n"
