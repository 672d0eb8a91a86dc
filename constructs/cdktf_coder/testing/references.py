"""Whether a program decides anything by how a reference looks inside Python text."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from typing import Any

from ..app import CoderApp
from ..language.markers import spelled
from .synthesized import synth


def check_references(build: Callable[[CoderApp], Any]) -> None:
    """Build an app twice, with references looking different inside Python text, and compare what would be written.

    :param build: makes the templates in the app that it is given.

    Raises ``AssertionError`` naming the first file that differs: something in the program measures, sorts, hashes or compresses
    text that holds a reference, which has no value yet.
    """
    files: list[dict[str, str]] = []
    for spelling in (0, 1):
        with tempfile.TemporaryDirectory() as folder, spelled(spelling):
            app = CoderApp(outdir=folder)
            build(app)
            found = synth(app)
            files.append({f"{name}/{path}": text for name in found for path, text in found[name].files.items()})
    for path in sorted({*files[0], *files[1]}):
        if files[0].get(path) != files[1].get(path):
            raise AssertionError(
                f"{path} depends on how a reference looks inside Python text; find what measures, sorts or compresses it"
            )
