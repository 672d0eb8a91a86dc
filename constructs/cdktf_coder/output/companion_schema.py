"""Which keys of the blocks in ``parameters.tf`` are nested blocks: in JSON they look like arguments.

Taken from the coder/coder provider's schema; a test holds it against the schema and prints what should stand here.
"""

from __future__ import annotations

from typing import Any

COMPANION_SCHEMA: dict[str, dict[str, Any]] = {
    "coder_parameter": {
        "block_types": {
            "option": {"block": {}},
            "validation": {"block": {}},
        },
    },
    "coder_workspace_preset": {
        "block_types": {
            "prebuilds": {
                "block": {
                    "block_types": {
                        "expiration_policy": {"block": {}},
                        "scheduling": {"block": {"block_types": {"schedule": {"block": {}}}}},
                    },
                },
            },
        },
    },
    "coder_workspace_tags": {},
}
