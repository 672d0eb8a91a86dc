"""What the tests of templates share: an app that writes to a directory of the test's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A ``CoderApp`` that writes to ``tmp_path / "out"``."""
    from cdktf_coder import CoderApp

    for name in ("CDKTF_OUTDIR", "SYNTH_HCL_OUTPUT", "CDKTF_CONTEXT_JSON"):
        monkeypatch.delenv(name, raising=False)
    return CoderApp(outdir=tmp_path / "out")


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Any]:
    """Reads ``cdk.tf.json`` of a template that ``app`` wrote."""

    def read(name: str, file: str = "cdk.tf.json") -> Any:
        text = (tmp_path / "out" / "stacks" / name / file).read_text(encoding="utf-8")
        return json.loads(text) if file.endswith(".json") else text

    return read
