"""The commands there are. The one place that loads modules late: a command loads what it needs, and no other command."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

COMMANDS = {
    "init": "make a new project",
    "synth": "run the program and list what it wrote",
    "table": "list the templates in an output directory",
    "check": "check synthesized templates",
    "lock": "make or refresh the lock file that a template ships",
    "schema": "add the schema of any provider's types to what is checked",
    "guard": "say what an update would do to running workspaces",
    "drift": "find what differs from what is committed, generated, locked or deployed",
    "push": "push the templates that differ from what is deployed to Coder",
    "comment": "write a report to a pull request or an issue, from a pipeline",
    "doctor": "check this machine, the login and the target",
    "completion": "print a shell's completion script",
}


def command_module(name: str) -> ModuleType:
    """The module of a command."""
    return import_module(f".{name}", __package__)
