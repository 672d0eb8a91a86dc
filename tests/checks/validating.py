"""What the real Terraform finds wrong in many documents at once.

Terraform tells all it finds at one stage (reading, references, evaluation) and then stops. So the documents stand in one
directory, those that were found wrong are taken out, and what is left is validated again until nothing is found.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol


class Run(Protocol):
    """Runs Terraform in a directory and gives what it printed, whatever its exit code."""

    def __call__(self, directory: Path, *arguments: str) -> str: ...


_NUMBER = re.compile(r"[-_](\d+)\b")


def refused(documents: Mapping[int, Any], directory: Path, run: Run) -> dict[int, str]:
    """The numbers of the documents that Terraform refuses, with the summary of the first reason.

    The names in each document end in ``_`` and its number.
    """
    found: dict[int, str] = {}
    for number, document in documents.items():
        text = json.dumps(document, ensure_ascii=False, allow_nan=False)
        (directory / f"d_{number}.tf.json").write_text(text, encoding="utf-8")
    while True:
        told = json.loads(run(directory, "validate", "-json"))["diagnostics"]
        errors = [item for item in told if item["severity"] == "error"]
        before = len(found)
        for error in errors:
            for number in _numbers(error):
                found.setdefault(number, f"{error['summary']}: {error['detail']}".splitlines()[0])
        if len(found) == before:
            assert not errors, f"no document can be named for {errors[0]}"
            return found
        for number in found:
            (directory / f"d_{number}.tf.json").unlink(missing_ok=True)


def _numbers(error: Mapping[str, Any]) -> list[int]:
    """Which documents an error is about: the one it stands in, or those whose names it mentions."""
    file = (error.get("range") or {}).get("filename", "")
    text = file.partition(".")[0] or f"{error['summary']} {error['detail']} {error.get('address', '')}"
    return [int(number) for number in _NUMBER.findall(text)]
