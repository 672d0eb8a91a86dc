"""The pages of the reference, and which of them each public name is on."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

PACKAGE = "cdktf_coder"
_TOP = Path(__file__).resolve().parent.parent.parent


class Room(NamedTuple):
    """A page of the reference: the modules whose public names it shows, and what else it shows."""

    page: str
    title: str
    about: str
    modules: tuple[str, ...]
    also: tuple[str, ...] = ()


ROOMS = (
    Room(
        "template", "App and template", "See [apps and templates](../templates.md).",
        ("app", "template", "coder", "language.block", "model.template", "_errors"),
    ),
    Room(
        "workspaces", "Workspaces", "See [workspaces](../workspaces.md) and [metadata](../metadata.md).",
        (
            "coder.workspace.docker_workspace", "coder.workspace.kubernetes_workspace", "coder.workspace", "model",
            "render.kubernetes_scheduling",
        ),
    ),
    Room("volumes", "Homes and volumes", "See [homes](../homes.md).", ("coder.workspace.home", "model.volumes", "model.existing")),
    Room(
        "nesting", "Nesting and platforms", "See [nesting](../nesting.md) and [platforms](../platforms.md).",
        ("nesting", "model.trust", "model.platform", "model.resources", "model.startup", "model.workspace"),
    ),
    Room("agents", "Agents and scripts", "See [agents](../agents.md) and [scripts](../scripts.md).", ("coder.agent",)),
    Room("apps", "Dashboard apps", "See [dashboard apps](../apps.md).", ("coder.agent.apps",)),
    Room(
        "parameters", "Parameters", "See [parameters](../parameters.md).",
        tuple(f"coder.parameters.{one}" for one in ("choices", "kinds", "options", "parameter")),
    ),
    Room("presets", "Presets, tags and variables", "See [presets](../presets.md).", ("coder.parameters",)),
    Room("modules", "Modules", "See [modules](../modules.md).", ("coder.modules",)),
    Room(
        "references", "References", "See [references](../references.md).", ("language", "coder.repeat"),
        ("model.workspace_data.WorkspaceData", "model.workspace_data.OwnerData", "model.workspace_data.ProvisionerData"),
    ),
    Room("functions", "Functions", "`from cdktf_coder import fn`.", (), ("language.functions",)),
    Room("publication", "Publication", "See [from git to Coder](../ship.md).", ("publication",)),
    Room(
        "policies", "Policies", "See [security](../security.md). `from cdktf_coder.policies import no_latest`.",
        (), ("policies",),
    ),
    Room("testing", "The test kit", "See [testing](../testing.md). `from cdktf_coder.testing import synth`.", (), ("testing",)),
    Room(
        "guard", "The guard", "See [homes](../homes.md#the-guard). `from cdktf_coder.guard import judge`.", (),
        (
            "guard.judge.judge", "guard.worst", "guard.refusals", "guard.judge_sets", "guard.Judged", "guard.Verdict",
            "guard.Consequence",
        ),
    ),
)  # fmt: skip


def is_module(name: str) -> bool:
    """Whether a name within the package is one of a module."""
    path = _TOP / "constructs" / PACKAGE / name.replace(".", "/")
    return path.is_dir() or path.with_suffix(".py").is_file()


def public_names() -> dict[str, str]:
    """The public names, and the page that each stands on: that of the longest prefix of its module, in the order of a page."""
    found: dict[str, tuple[int, str]] = {}
    for node in ast.parse((_TOP / "constructs" / PACKAGE / "__init__.pyi").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                if name.name == name.asname:
                    found[name.name] = _place_of(f"{node.module}.", name.name)
    return {name: page for name, (_, page) in sorted(found.items(), key=lambda one: one[1][0])}


def _place_of(module: str, name: str) -> tuple[int, str]:
    """Which prefix of its page a module has, and the page."""
    fitting = [
        (len(prefix), rank, room.page)
        for room in ROOMS
        for rank, prefix in enumerate(room.modules)
        if module.startswith(f"{prefix}.")
    ]
    if not fitting:
        raise LookupError(
            f"{name} of {module} is on no page of the reference; name its module in .ci/site/reference.py"
        )
    return max(fitting)[1:]
