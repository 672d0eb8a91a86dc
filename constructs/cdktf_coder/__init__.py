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
    "AgentInstance": "coder.agent",
    "Metadata": "coder.agent_metadata",
    "MonitoredVolume": "coder.agent",
    "ResourcesMonitoring": "coder.agent",
    "DockerWorkspace": "coder.docker_workspace",
    "KubernetesWorkspace": "coder.kubernetes_workspace",
    "Home": "coder.workspace",
    "DockerHost": "coder.docker_host",
    "RegistryAuth": "coder.docker_host",
    "Build": "coder.docker_image",
    "DockerImage": "coder.docker_image",
    "ExecLogin": "coder.kubernetes_cluster",
    "KubernetesCluster": "coder.kubernetes_cluster",
    "Toleration": "render.kubernetes",
    "TopologySpread": "render.kubernetes",
    "KubernetesConfigMap": "coder.kubernetes_objects",
    "KubernetesSecret": "coder.kubernetes_objects",
    "Variable": "coder.variable",
    **dict.fromkeys(("Data", "Local", "Output", "Provider", "Resource"), "coder.any_block"),
    "Requirement": "coder.providers",
    **dict.fromkeys(
        (
            "CheckboxParameter", "ChoiceParameter", "MultiSelectParameter", "NumberParameter", "SliderParameter",
            "SwitchParameter", "TagsParameter", "TextAreaParameter", "TextParameter",
        ),
        "coder.parameter_kinds",
    ),
    "Parameter": "coder.parameter",
    **dict.fromkeys(("DynamicOptions", "Option", "Styling"), "coder.parameter_options"),
    **dict.fromkeys(("Prebuilds", "Preset", "Schedule", "Scheduling"), "coder.preset"),
    "WorkspaceTags": "coder.tags",
    "override": "coder.override",
    "WorkspaceApp": "coder.apps",
    "HealthCheck": "coder.apps",
    "WorkspaceScript": "coder.script",
    "ScriptOrder": "coder.script_order",
    "ScriptRule": "coder.script_order",
    "AgentEnv": "coder.env",
    "Devcontainer": "coder.devcontainer",
    "ExternalAgent": "coder.external",
    "ExternalAuth": "coder.external",
    "AiTask": "coder.ai_task",
    "WorkspaceTask": "coder.ai_task",
    "ResourceMetadata": "coder.metadata",
    "MetadataItem": "coder.metadata",
    "RegistryModule": "coder.module",
    **dict.fromkeys(
        (
            "ClaudeCode", "CodeServer", "Cursor", "DevcontainersCli", "Dotfiles", "FileBrowser", "GitClone", "GitConfig",
            "JetBrains", "VSCodeDesktop",
        ),
        "coder.catalogue",
    ),
    "each": "coder.repeat",
    "Sysbox": "nesting.sysbox",
    "Systemd": "nesting.systemd",
    "Envbox": "nesting.envbox",
    "Podman": "nesting.podman",
    "Sidecar": "nesting.sidecar",
    "Socket": "nesting.socket",
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

# Written out, for a type checker takes nothing else for what a package gives.
__all__ = [
    "AgentEnv", "AgentInstance", "AiTask", "Block", "BoolExpr", "Build", "CheckboxParameter", "ChoiceParameter",
    "ClaudeCode", "CodeServer", "CoderApp", "CoderError", "CoderTemplate", "ConfigError", "ConfigMap", "ConfigMapKey",
    "Container", "Cursor", "Data", "Devcontainer", "DevcontainersCli", "Device", "DisplayApps", "DockerHost",
    "DockerImage", "DockerWorkspace", "Dotfiles", "DynamicOptions", "Envbox", "Ephemeral", "ExecLogin", "Existing",
    "Expr", "ExternalAgent", "ExternalAuth", "FieldRef", "FileBrowser", "Fragment", "GitClone", "GitConfig",
    "HealthCheck", "Home", "HostPath", "JetBrains", "KubernetesCluster", "KubernetesConfigMap", "KubernetesSecret",
    "KubernetesWorkspace", "ListExpr", "Local", "Metadata", "MetadataItem", "MonitoredVolume", "Mount",
    "MultiSelectParameter", "Nesting", "Nfs", "NumberExpr", "NumberParameter", "Option", "Output", "Parameter",
    "Persistent", "Podman", "Port", "Prebuilds", "Preset", "Probe", "Problem", "Provider", "RegistryAuth",
    "RegistryModule", "Requirement", "Resource", "ResourceMetadata", "ResourceRef", "ResourcesMonitoring", "Schedule",
    "Scheduling", "ScriptOrder", "ScriptRule", "Secret", "SecretKey", "Sidecar", "SliderParameter", "Socket",
    "Styling", "SwitchParameter", "SynthError", "Sysbox", "Systemd", "TagsParameter", "TextAreaParameter", "TextExpr",
    "TextParameter", "Toleration", "TopologySpread", "Trust", "Ulimit", "VSCodeDesktop", "Variable", "WorkspaceAgent",
    "WorkspaceApp", "WorkspaceScript", "WorkspaceTags", "WorkspaceTask", "each", "expr", "fn", "override", "raw",
    "when",
]  # fmt: skip


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
    from .coder.agent import AgentInstance, DisplayApps, MonitoredVolume, ResourcesMonitoring, WorkspaceAgent
    from .coder.agent_metadata import Metadata
    from .coder.ai_task import AiTask, WorkspaceTask
    from .coder.any_block import Data, Local, Output, Provider, Resource
    from .coder.apps import HealthCheck, WorkspaceApp
    from .coder.catalogue import (
        ClaudeCode,
        CodeServer,
        Cursor,
        DevcontainersCli,
        Dotfiles,
        FileBrowser,
        GitClone,
        GitConfig,
        JetBrains,
        VSCodeDesktop,
    )
    from .coder.devcontainer import Devcontainer
    from .coder.docker_host import DockerHost, RegistryAuth
    from .coder.docker_image import Build, DockerImage
    from .coder.docker_workspace import DockerWorkspace
    from .coder.env import AgentEnv
    from .coder.external import ExternalAgent, ExternalAuth
    from .coder.kubernetes_cluster import ExecLogin, KubernetesCluster
    from .coder.kubernetes_objects import KubernetesConfigMap, KubernetesSecret
    from .coder.kubernetes_workspace import KubernetesWorkspace
    from .coder.metadata import MetadataItem, ResourceMetadata
    from .coder.module import RegistryModule
    from .coder.override import override
    from .coder.parameter import Parameter
    from .coder.parameter_kinds import (
        CheckboxParameter,
        ChoiceParameter,
        MultiSelectParameter,
        NumberParameter,
        SliderParameter,
        SwitchParameter,
        TagsParameter,
        TextAreaParameter,
        TextParameter,
    )
    from .coder.parameter_options import DynamicOptions, Option, Styling
    from .coder.preset import Prebuilds, Preset, Schedule, Scheduling
    from .coder.providers import Requirement
    from .coder.repeat import each
    from .coder.script import WorkspaceScript
    from .coder.script_order import ScriptOrder, ScriptRule
    from .coder.tags import WorkspaceTags
    from .coder.template import CoderTemplate
    from .coder.variable import Variable
    from .coder.workspace import Home
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
    from .nesting.envbox import Envbox
    from .nesting.podman import Podman
    from .nesting.sidecar import Sidecar
    from .nesting.socket import Socket
    from .nesting.sysbox import Sysbox
    from .nesting.systemd import Systemd
    from .render.kubernetes import Toleration, TopologySpread
