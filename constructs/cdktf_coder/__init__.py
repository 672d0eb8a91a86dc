"""Constructs for Coder workspace templates in CDKTF.

Names are loaded when they are first used, so that importing the package costs nothing that a program does not need.
"""

from __future__ import annotations

import os as _os
from typing import TYPE_CHECKING, Any

# jsii's notice about Node's age is for whoever maintains this library; the value is the major version it is silent about.
_os.environ.setdefault("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20")

_WHERE = {
    "CoderApp": "app",
    "CoderTemplate": "coder.template",
    "WorkspaceAgent": "coder.agent",
    "DisplayApps": "coder.agent",
    "Metadata": "coder.agent",
    "MonitoredVolume": "coder.agent",
    "ResourcesMonitoring": "coder.agent",
    "DockerWorkspace": "coder.workspace",
    "KubernetesWorkspace": "coder.workspace",
    "Home": "coder.workspace",
    "Variable": "coder.variable",
    "override": "coder.override",
    "Sysbox": "nesting.sysbox",
    "Nesting": "nesting.base",
    "Trust": "model.trust",
    "Block": "model.block",
    "expr": "model.expr",
    "raw": "model.expr",
    "when": "model.expr",
    "Expr": "model.expr",
    "TextExpr": "model.expr",
    "NumberExpr": "model.expr",
    "BoolExpr": "model.expr",
    "ListExpr": "model.expr",
    **dict.fromkeys(
        (
            "ConfigMap", "ConfigMapKey", "Container", "Device", "Ephemeral", "Existing", "FieldRef", "Fragment", "HostPath",
            "Mount", "Nfs", "Persistent", "Port", "Probe", "ResourceRef", "Secret", "SecretKey", "Ulimit",
        ),
        "model.workspace",
    ),
    "CoderError": "_errors",
    "ConfigError": "_errors",
    "Problem": "_errors",
    "SynthError": "_errors",
}  # fmt: skip

__all__ = [*_WHERE, "fn"]


def __getattr__(name: str) -> Any:
    import importlib

    if name == "fn":
        return importlib.import_module(f"{__name__}.functions")
    where = _WHERE.get(name)
    if where is None:
        raise AttributeError(f"cdktf_coder has no {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{where}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


if TYPE_CHECKING:
    from . import functions as fn
    from ._errors import CoderError, ConfigError, Problem, SynthError
    from .app import CoderApp
    from .coder.agent import DisplayApps, Metadata, MonitoredVolume, ResourcesMonitoring, WorkspaceAgent
    from .coder.override import override
    from .coder.template import CoderTemplate
    from .coder.variable import Variable
    from .coder.workspace import DockerWorkspace, Home, KubernetesWorkspace
    from .model.block import Block
    from .model.expr import BoolExpr, Expr, ListExpr, NumberExpr, TextExpr, expr, raw, when
    from .model.trust import Trust
    from .model.workspace import (
        ConfigMap,
        ConfigMapKey,
        Container,
        Device,
        Ephemeral,
        Existing,
        FieldRef,
        Fragment,
        HostPath,
        Mount,
        Nfs,
        Persistent,
        Port,
        Probe,
        ResourceRef,
        Secret,
        SecretKey,
        Ulimit,
    )
    from .nesting.base import Nesting
    from .nesting.sysbox import Sysbox
