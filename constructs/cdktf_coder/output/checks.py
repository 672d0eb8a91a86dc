"""All that is held against a finished template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .._errors import Problem
from .references import check_agents, check_references, check_tags
from .schema import check_document


def check(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    """Every finding in a template: against the providers' schemas, in its references, its agents, its tags."""
    return [
        *check_document(document, path_of),
        *check_references(document, path_of),
        *check_agents(document, path_of),
        *check_tags(document, path_of),
    ]
