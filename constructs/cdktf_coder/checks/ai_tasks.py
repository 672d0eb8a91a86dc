"""Whether a workspace has one task at most."""

from __future__ import annotations

from collections.abc import Iterator

from .exclusive import together
from .finding import Finding
from .index import Index


def check_ai_tasks(index: Index) -> Iterator[Finding]:
    """A second task."""
    tasks = index.of("resource", "coder_ai_task")
    for task in tasks[1:]:
        if together(tasks[0], task):
            yield Finding(
                task.address,
                "",
                f"{tasks[0].address} is there too, and a workspace can be made for one task only",
                "keep one of them",
            )
