"""The environment in which Coder's provisioner runs Terraform for one workspace."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256

_ID = "7f9c2ba4-e88f-4e60-b3cd-1b7e4a7a6f01"
_OWNER = "2c1d9e57-5a0b-4a43-8f0e-6f3d9b5e7c22"


def environment(transition: str, parameters: Mapping[str, str]) -> dict[str, str]:
    """The variables of the environment for a workspace that starts or stops; of one's own, those of Coder are left out."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("CODER_", "TF_VAR_", "TF_CLI_ARGS"))
    }
    return {
        **kept,
        "CHECKPOINT_DISABLE": "1",
        "TF_IN_AUTOMATION": "1",
        "TF_INPUT": "0",
        "CODER_AGENT_URL": "https://coder.example.com",
        "CODER_WORKSPACE_TRANSITION": transition,
        "CODER_WORKSPACE_NAME": "rehearsal",
        "CODER_WORKSPACE_ID": _ID,
        "CODER_WORKSPACE_OWNER": "someone",
        "CODER_WORKSPACE_OWNER_ID": _OWNER,
        "CODER_WORKSPACE_OWNER_NAME": "Some One",
        "CODER_WORKSPACE_OWNER_EMAIL": "someone@example.com",
        "CODER_WORKSPACE_TEMPLATE_ID": "0b6ad0c0-5d1e-4d4e-9a4c-3f0f6a5f8e11",
        "CODER_WORKSPACE_TEMPLATE_NAME": "template",
        "CODER_WORKSPACE_TEMPLATE_VERSION": "before",
        **{f"CODER_AGENT_SCRIPT_linux_{arch}": "#!/bin/sh\n" for arch in ("amd64", "arm64", "armv7")},
        **{f"CODER_PARAMETER_{sha256(name.encode()).hexdigest()}": value for name, value in parameters.items()},
    }
