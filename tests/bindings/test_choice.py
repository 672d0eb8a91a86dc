"""Which toolkit a program works on. Empty packages stand in for the toolkits here; tests/test_toolkits.py runs on both."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONSTRUCTS = Path(__file__).parents[2] / "constructs"
CHOICE = "from cdktf_coder.bindings.choice import TOOLKIT, provider_package; print(TOOLKIT, provider_package('docker'))"


def chosen(folder: Path, program: str, *installed: str, toolkit: str | None = None) -> str:
    """What a program says, in a Python that has those packages and no others; of an error its last line."""
    for name in installed:
        (folder / name).mkdir()
        (folder / name / "__init__.py").touch()
    # Without this Python's own packages, among which cdktf is.
    environment = {key: value for key, value in os.environ.items() if key not in ("CDKTF_CODER_TOOLKIT", "PYTHONPATH")}
    if toolkit is not None:
        environment["CDKTF_CODER_TOOLKIT"] = toolkit
    code = f"import sys; sys.path[:0] = {[str(folder), str(CONSTRUCTS)]!r}\n{program}"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], env=environment, cwd=folder, capture_output=True, text=True
    )
    return (done.stdout if done.returncode == 0 else done.stderr).strip().splitlines()[-1]


@pytest.mark.parametrize(
    ("installed", "imported", "toolkit", "expected"),
    [
        (["cdktf"], "", None, "cdktf"),
        (["cdktn"], "", None, "cdktn"),
        (["cdktf", "cdktn"], "", None, "cdktf"),
        (["cdktf", "cdktn"], "import cdktn", None, "cdktn"),
        (["cdktf", "cdktn"], "", "cdktn", "cdktn"),
        (["cdktf", "cdktn"], "", "", "cdktf"),
        (["cdktf", "cdktn"], "import cdktf", "cdktf", "cdktf"),
        (["cdktn"], "import cdktn; sys.modules['cdktf'] = cdktn", None, "cdktn"),
    ],
)
def test_the_variable_decides_then_what_was_imported_then_what_is_installed(
    tmp_path: Path, installed: list[str], imported: str, toolkit: str | None, expected: str
) -> None:
    prefix = {"cdktf": "cdktf_cdktf_provider_docker", "cdktn": "cdktn_provider_docker"}[expected]
    assert chosen(tmp_path, f"{imported}\n{CHOICE}", *installed, toolkit=toolkit) == f"{expected} {prefix}"


def test_a_folder_that_happens_to_have_the_name_is_no_toolkit(tmp_path: Path) -> None:
    (tmp_path / "cdktf").mkdir()
    assert chosen(tmp_path, CHOICE, "cdktn").startswith("cdktn ")


@pytest.mark.parametrize(
    ("installed", "imported", "toolkit", "sentence"),
    [
        ([], "", None, "neither cdktf nor cdktn is installed; pip install cdktf-coder"),
        (["cdktf"], "", "cdktn", 'CDKTF_CODER_TOOLKIT is cdktn, which is not installed; pip install "cdktf-coder[cdktn]"'),
        (["cdktf"], "", "pulumi", "CDKTF_CODER_TOOLKIT='pulumi' is no toolkit; write cdktf or cdktn"),
        (
            ["cdktf", "cdktn"], "import cdktf", "cdktn",
            "CDKTF_CODER_TOOLKIT is cdktn, and the program has imported cdktf; import cdktn instead",
        ),
        (
            ["cdktf", "cdktn"], "import cdktf, cdktn", None,
            "the program has imported both cdktf and cdktn; import one of them only",
        ),
    ],
)  # fmt: skip
def test_what_can_not_be_chosen_is_said_in_a_sentence(
    tmp_path: Path, installed: list[str], imported: str, toolkit: str | None, sentence: str
) -> None:
    said = chosen(tmp_path, f"{imported}\n{CHOICE}", *installed, toolkit=toolkit)
    assert said == f"error: {sentence}"


def test_the_other_toolkit_is_refused_from_then_on(tmp_path: Path) -> None:
    said = chosen(tmp_path, f"{CHOICE}\nimport cdktn", "cdktf", "cdktn")
    assert said == (
        "error: cdktf_coder works on cdktf in this program, and cdktn can't be loaded beside it; import cdktf instead, or set "
        "CDKTF_CODER_TOOLKIT=cdktn, or import cdktn before cdktf_coder"
    )


def test_a_library_for_both_toolkits_gets_the_chosen_one(tmp_path: Path) -> None:
    either = (
        "try:\n    import cdktn as toolkit\nexcept ImportError:\n    import cdktf as toolkit\nprint(toolkit.__name__)"
    )
    assert chosen(tmp_path, f"{CHOICE}\n{either}", "cdktf", "cdktn") == "cdktf"
