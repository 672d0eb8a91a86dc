"""The pipelines and hooks of a new project."""

from __future__ import annotations

PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: cdktf-coder-drift
        name: templates equal their snapshot
        entry: cdktf-coder drift source
        language: system
        pass_filenames: false
        files: \\.(py|json|toml|sh|tf)$
"""

GITHUB = ""
GITLAB = ""
