"""What rules on the order of scripts can name."""

from __future__ import annotations

from ..base import BlockConstruct


class ScriptSource(BlockConstruct):
    """A construct whose block's address stands for one or several scripts: a script, or a module that brings some."""

    as_argument = "a WorkspaceScript, a RegistryModule", "give a WorkspaceScript or a RegistryModule"
