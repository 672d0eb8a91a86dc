"""What the tests of templates share: an app that writes to a directory of the test's own, and the same world every time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# A machine that is busy is no failure, and a run finds what the run before found. To search further:
# pytest --hypothesis-profile=search
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", patient)
settings.register_profile("same", patient, derandomize=True, database=None)
settings.load_profile("same")

# What the package, CDKTF and Terraform take from the environment of whoever runs the tests.
SETTINGS = (
    "CDKTF_CONTEXT_JSON", "CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS", "CDKTF_OUTDIR", "SYNTH_HCL_OUTPUT",
    "CDKTF_CODER_ENVIRONMENT", "CDKTF_CODER_KEY", "FORCE_COLOR", "GITHUB_ACTIONS", "GITLAB_CI", "NO_COLOR",
    "TERRAFORM_BINARY_NAME",
)  # fmt: skip
for variable in list(os.environ):
    if variable in SETTINGS or variable.startswith(("CODER_", "TF_VAR_", "TF_CLI_ARGS")):
        del os.environ[variable]


@pytest.fixture
def app(tmp_path: Path) -> Any:
    """A ``CoderApp`` that writes to ``tmp_path / "out"``."""
    from cdktf_coder import CoderApp

    return CoderApp(outdir=tmp_path / "out")


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Any]:
    """Reads ``cdk.tf.json`` of a template that ``app`` wrote."""

    def read(name: str, file: str = "cdk.tf.json") -> Any:
        text = (tmp_path / "out" / "stacks" / name / file).read_text(encoding="utf-8")
        return json.loads(text) if file.endswith(".json") else text

    return read
