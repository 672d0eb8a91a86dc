"""Further programs: a file manager, the command of dev containers, Claude Code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, BoolLike, Expr, NumberLike, TextExpr, TextLike
from ..agent.agent import WorkspaceAgent
from ..agent.apps import Share
from ..arguments import given, literal, whole
from ..json_text import json_of
from ..meta import Meta
from ..repeat import Count
from .catalogue import CatalogueModule, Inputs, TextList


class FileBrowser(CatalogueModule):
    """``filebrowser``: the workspace's files in the browser. The program behind it is no longer maintained.

    :param folder: the folder it shows; by default the home. :param port: where it listens; the module's default is 13339.
    :param database_path: its database; the path ends with ``filebrowser.db``. :param log_path: the file of its log.
    :param slug, order, group, share: as of a :class:`WorkspaceApp`.
    :param subdomain: whether it has a host name of its own, which is the module's default.

    Source: registry.coder.com/modules/coder/filebrowser.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "filebrowser",
        *,
        agent: WorkspaceAgent,
        folder: TextLike | None = None,
        port: NumberLike | None = None,
        database_path: TextLike | None = None,
        log_path: TextLike | None = None,
        slug: TextLike | None = None,
        order: NumberLike | None = None,
        group: TextLike | None = None,
        share: Share | TextExpr | None = None,
        subdomain: BoolLike | None = None,
        inputs: Inputs = None,
        version: str = "~> 1.1",
        count: Count = None,
        meta: Meta | None = None,
    ) -> None:
        arguments = given(locals())
        # Without a host name of its own, the app's path holds the agent's name.
        named = subdomain is False or isinstance(subdomain, Expr)
        super().__init__(scope, id, "filebrowser", arguments | {"agent_name": named})
        whole(self, "port", port, 1, 65535)
        path = literal(database_path)
        if path is not None and not path.endswith("filebrowser.db"):
            raise self.problem(f"the module refuses database_path={path!r}", "end it with filebrowser.db")


class DevcontainersCli(CatalogueModule):
    """``devcontainers-cli``: installs the command ``devcontainer``, which :class:`Devcontainer` needs.

    :param start_blocks_login: a login waits for it.

    Source: registry.coder.com/modules/coder/devcontainers-cli.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "devcontainers-cli",
        *,
        agent: WorkspaceAgent,
        start_blocks_login: BoolLike | None = None,
        inputs: Inputs = None,
        version: str = "~> 1.0",
        count: Count = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, "devcontainers-cli", given(locals()))


class ClaudeCode(CatalogueModule):
    """``claude-code``: installs the command ``claude`` in the workspace.

    :param workdir: a folder to make and to trust.
    :param install_claude_code: install it; the module's default is yes. :param claude_code_version: by default the newest.
    :param claude_binary_path: its path, if it is not to be installed.
    :param disable_autoupdater: stay with that version.
    :param anthropic_api_key, claude_code_oauth_token: how the command authenticates.
    :param enable_ai_gateway: authenticate through Coder's AI Gateway instead.
    :param model: the model, such as ``sonnet``.
    :param mcp: MCP servers; a dict is written as JSON. :param mcp_config_remote_path: addresses that list MCP servers.
    :param managed_settings: settings that people can't change.
    :param pre_install_script, post_install_script: run before and after.
    :param icon: the icon of its scripts.

    Source: registry.coder.com/modules/coder/claude-code.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "claude-code",
        *,
        agent: WorkspaceAgent,
        workdir: TextLike | None = None,
        install_claude_code: BoolLike | None = None,
        claude_code_version: TextLike | None = None,
        claude_binary_path: TextLike | None = None,
        disable_autoupdater: BoolLike | None = None,
        anthropic_api_key: TextLike | None = None,
        claude_code_oauth_token: TextLike | None = None,
        enable_ai_gateway: BoolLike | None = None,
        model: TextLike | None = None,
        mcp: TextLike | Mapping[str, Any] | None = None,
        mcp_config_remote_path: TextList | None = None,
        managed_settings: Mapping[str, Any] | AnyExpr | None = None,
        pre_install_script: TextLike | None = None,
        post_install_script: TextLike | None = None,
        icon: TextLike | None = None,
        inputs: Inputs = None,
        version: str = "~> 5.2",
        count: Count = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(
            scope, id, "claude-code", given(locals()) | {"mcp": json_of(mcp) if isinstance(mcp, Mapping) else mcp}
        )
        if enable_ai_gateway is True and not (anthropic_api_key is None and claude_code_oauth_token is None):
            raise self.problem(
                "enable_ai_gateway authenticates through Coder", "omit anthropic_api_key and claude_code_oauth_token"
            )
        if claude_binary_path is not None and install_claude_code in (None, True):
            raise self.problem(
                "claude_binary_path is for a claude that is there already", "give install_claude_code=False too"
            )
