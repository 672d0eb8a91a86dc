"""All that is held against a finished template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .._errors import Problem
from .agent_starts import check_agent_starts
from .agents import check_agents
from .ai_tasks import check_ai_tasks
from .app_slugs import check_app_slugs
from .counted import check_counted
from .cycles import check_cycles
from .declarations import check_declarations
from .env_names import check_env_names
from .finding import Finding
from .functions import check_functions
from .index import Index
from .literal_references import check_literal_references
from .meta_arguments import check_meta_arguments
from .metadata import check_metadata
from .module_parameters import check_module_parameters
from .names import check_names
from .platform_names import check_platform_names
from .prebuilds import check_prebuilds
from .precious import check_precious
from .references import check_references
from .required_providers import check_required_providers
from .schema import check_schema
from .scopes import check_scopes
from .script_order import check_script_order
from .tags import check_tags
from .variables import check_variables

Check = Callable[[Index], Iterable[Finding]]
CHECKS: tuple[Check, ...] = (
    check_meta_arguments,
    check_schema,
    check_required_providers,
    check_names,
    check_platform_names,
    check_declarations,
    check_variables,
    check_functions,
    check_scopes,
    check_cycles,
    check_references,
    check_literal_references,
    check_agents,
    check_agent_starts,
    check_tags,
    check_app_slugs,
    check_module_parameters,
    check_env_names,
    check_ai_tasks,
    check_script_order,
    check_metadata,
    check_counted,
    check_precious,
    check_prebuilds,
)
"""Every check: a function from a finished document to what is wrong with it."""


def check(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    """Everything found in a template, each thing once, ordered by construct.

    The document must be whole: also what is written to another file, such as the parameters, stands in it. ``path_of``
    gives the construct's path of a Terraform address (``docker_container.workspace``, ``data.coder_parameter.cpu``,
    ``provider.docker``).
    """
    index = Index(document)
    problems = (found.problem(path_of(found.address)) for run in CHECKS for found in run(index))
    return sorted(dict.fromkeys(problems), key=lambda problem: problem.path)
