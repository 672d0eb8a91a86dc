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
    "CoderTemplate": "template",
    "WorkspaceAgent": "coder.agent.agent",
    "DisplayApps": "coder.agent.agent",
    "AgentInstance": "coder.agent.agent",
    "Metadata": "coder.agent.agent_metadata",
    "MonitoredVolume": "coder.agent.agent",
    "ResourcesMonitoring": "coder.agent.agent",
    "DockerWorkspace": "coder.workspace.docker_workspace",
    "KubernetesWorkspace": "coder.workspace.kubernetes_workspace",
    "Home": "coder.workspace.workspace",
    "DockerHost": "coder.workspace.docker_host",
    "RegistryAuth": "coder.workspace.docker_host",
    "Build": "coder.workspace.docker_image",
    "DockerImage": "coder.workspace.docker_image",
    "ExecLogin": "coder.workspace.kubernetes_cluster",
    "KubernetesCluster": "coder.workspace.kubernetes_cluster",
    "Toleration": "render.kubernetes",
    "TopologySpread": "render.kubernetes",
    "KubernetesConfigMap": "coder.workspace.kubernetes_objects",
    "KubernetesSecret": "coder.workspace.kubernetes_objects",
    "Variable": "coder.parameters.variable",
    **dict.fromkeys(("Data", "Local", "Output", "Provider", "Resource"), "coder.any_block"),
    "RequiredProvider": "model.template",
    **dict.fromkeys(
        (
            "CheckboxParameter", "ChoiceParameter", "MultiSelectParameter", "NumberParameter", "SliderParameter",
            "SwitchParameter", "TagsParameter", "TextAreaParameter", "TextParameter",
        ),
        "coder.parameters.kinds",
    ),
    "Parameter": "coder.parameters.parameter",
    **dict.fromkeys(("DynamicOptions", "Option", "Styling"), "coder.parameters.options"),
    **dict.fromkeys(("Prebuilds", "Preset", "Schedule", "Scheduling"), "coder.parameters.preset"),
    "WorkspaceTags": "coder.parameters.tags",
    "override": "coder.override",
    "WorkspaceApp": "coder.agent.apps",
    "HealthCheck": "coder.agent.apps",
    "WorkspaceScript": "coder.agent.script",
    "ScriptOrder": "coder.agent.script_order",
    "ScriptRule": "coder.agent.script_order",
    "AgentEnv": "coder.agent.env",
    "Devcontainer": "coder.agent.devcontainer",
    "ExternalAgent": "coder.agent.external",
    "ExternalAuth": "coder.agent.external",
    "AiTask": "coder.agent.ai_task",
    "WorkspaceTask": "coder.agent.ai_task",
    "ResourceMetadata": "coder.workspace.metadata",
    "MetadataItem": "coder.workspace.metadata",
    "RegistryModule": "coder.modules.module",
    **dict.fromkeys(
        (
            "ClaudeCode", "CodeServer", "Cursor", "DevcontainersCli", "Dotfiles", "FileBrowser", "GitClone", "GitConfig",
            "JetBrains", "VSCodeDesktop",
        ),
        "coder.modules.catalogue",
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
    "Block": "language.block",
    "expr": "language.expr",
    "raw": "language.expr",
    "when": "language.expr",
    "Expr": "language.expr",
    "TextExpr": "language.expr",
    "NumberExpr": "language.expr",
    "BoolExpr": "language.expr",
    "ListExpr": "language.expr",
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
    "RegistryModule", "RequiredProvider", "Resource", "ResourceMetadata", "ResourceRef", "ResourcesMonitoring", "Schedule",
    "Scheduling", "ScriptOrder", "ScriptRule", "Secret", "SecretKey", "Sidecar", "SliderParameter", "Socket",
    "Styling", "SwitchParameter", "SynthError", "Sysbox", "Systemd", "TagsParameter", "TextAreaParameter", "TextExpr",
    "TextParameter", "Toleration", "TopologySpread", "Trust", "Ulimit", "VSCodeDesktop", "Variable", "WorkspaceAgent",
    "WorkspaceApp", "WorkspaceScript", "WorkspaceTags", "WorkspaceTask", "each", "expr", "fn", "override", "raw",
    "when",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    import importlib

    if name == "fn":
        return importlib.import_module(f"{__name__}.language.functions")
    where = _WHERE.get(name)
    if where is None:
        raise AttributeError(f"cdktf_coder has no {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{where}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


if TYPE_CHECKING:
    from ._errors import CoderError, ConfigError, Problem, SynthError
    from .app import CoderApp
    from .coder.agent.agent import AgentInstance, DisplayApps, MonitoredVolume, ResourcesMonitoring, WorkspaceAgent
    from .coder.agent.agent_metadata import Metadata
    from .coder.agent.ai_task import AiTask, WorkspaceTask
    from .coder.agent.apps import HealthCheck, WorkspaceApp
    from .coder.agent.devcontainer import Devcontainer
    from .coder.agent.env import AgentEnv
    from .coder.agent.external import ExternalAgent, ExternalAuth
    from .coder.agent.script import WorkspaceScript
    from .coder.agent.script_order import ScriptOrder, ScriptRule
    from .coder.any_block import Data, Local, Output, Provider, Resource
    from .coder.modules.catalogue import (
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
    from .coder.modules.module import RegistryModule
    from .coder.override import override
    from .coder.parameters.kinds import (
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
    from .coder.parameters.options import DynamicOptions, Option, Styling
    from .coder.parameters.parameter import Parameter
    from .coder.parameters.preset import Prebuilds, Preset, Schedule, Scheduling
    from .coder.parameters.tags import WorkspaceTags
    from .coder.parameters.variable import Variable
    from .coder.repeat import each
    from .coder.workspace.docker_host import DockerHost, RegistryAuth
    from .coder.workspace.docker_image import Build, DockerImage
    from .coder.workspace.docker_workspace import DockerWorkspace
    from .coder.workspace.kubernetes_cluster import ExecLogin, KubernetesCluster
    from .coder.workspace.kubernetes_objects import KubernetesConfigMap, KubernetesSecret
    from .coder.workspace.kubernetes_workspace import KubernetesWorkspace
    from .coder.workspace.metadata import MetadataItem, ResourceMetadata
    from .coder.workspace.workspace import Home
    from .language import functions as fn
    from .language.block import Block
    from .language.expr import BoolExpr, Expr, ListExpr, NumberExpr, TextExpr, expr, raw, when
    from .model.template import RequiredProvider
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
    from .template import CoderTemplate
