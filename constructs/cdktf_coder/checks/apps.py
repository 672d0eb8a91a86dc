"""Whether Coder can tell a template's apps, environment variables and tasks apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .._errors import Problem
from ..language._expressions import has_template
from ._document import labelled, typed

# The slugs that modules of Coder's registry give their apps unless told otherwise.
_MODULE_SLUGS = {
    "code-server": "code-server",
    "cursor": "cursor",
    "filebrowser": "filebrowser",
    "vscode-desktop": "vscode",
    "vscode-web": "vscode-web",
}


def check_apps(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    """Apps of one slug, variables that exclude each other, a second task."""
    return [*_slugs(document, path_of), *_envs(document, path_of), *_tasks(document, path_of)]


def _slugs(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    problems: list[Problem] = []
    seen: dict[str, tuple[str, Mapping[str, Any]]] = {}
    apps = [
        (f"coder_app.{name}", body.get("slug"), body)
        for t, name, body in typed(document, "resource")
        if t == "coder_app"
    ]
    for name, body in labelled(document, "module"):
        parts = str(body.get("source", "")).split("/")
        if parts[:2] == ["registry.coder.com", "coder"] and len(parts) == 4 and parts[2] in _MODULE_SLUGS:
            apps.append((f"module.{name}", body.get("slug", _MODULE_SLUGS[parts[2]]), body))
    for address, slug, body in apps:
        if not isinstance(slug, str) or has_template(slug):
            continue
        other, first = seen.setdefault(slug, (address, body))
        if other != address and _together(first, body):
            problems.append(
                Problem(
                    path_of(address),
                    f"{other} has the slug {slug!r} too, and Coder wants each once in a template",
                    "give one of the two another slug",
                    f"{address}: slug",
                )
            )
    return problems


def _together(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two blocks are sure to exist at the same time: conditions of their own may exclude each other."""
    first, second = _condition(one), _condition(other)
    return first is None or second is None or first == second


def _condition(body: Mapping[str, Any]) -> Any:
    count = body.get("count", body.get("for_each"))
    # Nearly everything is there while the workspace runs, so that alone keeps nothing apart.
    return None if count == "${data.coder_workspace.me.start_count}" or count == 1 else count


def _envs(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    problems: list[Problem] = []
    agents = {f"coder_agent.{n}": body for t, n, body in typed(document, "resource") if t == "coder_agent"}
    seen: dict[tuple[Any, str], list[tuple[str, Mapping[str, Any]]]] = {}
    for type_, name, body in typed(document, "resource"):
        if type_ != "coder_env" or not isinstance(body.get("name"), str) or has_template(body["name"]):
            continue
        address, variable, agent = f"coder_env.{name}", body["name"], str(body.get("agent_id"))
        owner = next((a for a in agents if agent in (f"${{{a}.id}}", f"${{{a}[0].id}}")), None)
        own = agents[owner].get("env") if owner else None
        if owner and isinstance(own, Mapping) and variable in own:
            problems.append(
                Problem(
                    path_of(address),
                    f"{owner} sets {variable} itself, which this can't change",
                    "take it out of the agent's env, or add it there",
                    f"{address}: name",
                )
            )
        for other, first in seen.setdefault((agent, variable), []):
            if "error" in (body.get("merge_strategy"), first.get("merge_strategy")) and _together(first, body):
                problems.append(
                    Problem(
                        path_of(address),
                        f"{other} sets {variable} too, and merge_strategy 'error' lets the build fail then",
                        "give one of the two another name, or both another strategy",
                        f"{address}: merge_strategy",
                    )
                )
        seen[agent, variable].append((address, body))
    return problems


def _tasks(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    tasks = [(f"coder_ai_task.{n}", body) for t, n, body in typed(document, "resource") if t == "coder_ai_task"]
    return [
        Problem(
            path_of(address),
            f"{tasks[0][0]} is there too, and a workspace can be made for one task only",
            "keep one of them",
            address,
        )
        for address, body in tasks[1:]
        if _together(tasks[0][1], body)
    ]
