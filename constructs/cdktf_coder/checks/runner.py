"""All that is held against a finished template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .._errors import Problem
from ._places import places
from .apps import check_apps
from .counted import check_counted
from .metadata import check_metadata
from .references import check_agents, check_references, check_tags
from .schema import check_document
from .scripts import check_script_order


def check(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    """Every finding in a template: against the providers' schemas, in its references, its agents, its tags, and what Coder makes
    of its own resources."""
    found = places(document)
    return [
        *check_document(document, path_of),
        *check_references(document, path_of),
        *check_agents(document, path_of),
        *check_tags(document, path_of),
        *check_apps(document, path_of),
        *check_script_order(document, path_of),
        *check_metadata(document, path_of, found),
        *check_counted(document, path_of, found),
    ]
