"""The most used modules of Coder's registry, with their variables as typed arguments.

An argument that is left away is left to the module, with the module's default. ``version`` says by default which versions
are known to have these arguments; ``inputs`` takes what newer ones add.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, BoolLike, Expr, ListExpr, NumberLike, TextExpr, TextLike
from ...language.spelling import code, has_reference
from ..agent.agent import WorkspaceAgent
from ..agent.apps import OpenIn, Share
from ..arguments import literal, not_empty, whole
from ..repeat import Count
from .module import RegistryModule

Inputs = Mapping[str, Any] | None
TextList = Sequence[TextLike] | ListExpr | AnyExpr
Ide = Literal["CL", "GO", "IU", "PS", "PY", "RD", "RM", "RR", "WS"]

_REPOSITORY = re.compile(r"(https?://|ssh://|git@|git://)[a-zA-Z0-9._/:@~-]+")


class _Module(RegistryModule):
    """A module of the registry's namespace ``coder``."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        name: str,
        *,
        agent: WorkspaceAgent,
        version: str,
        known: Mapping[str, Any],
        inputs: Inputs,
        count: Count,
        agent_name: bool = False,
    ) -> None:
        given = {key: _plain(value) for key, value in known.items() if value is not None}
        super().__init__(
            scope,
            id,
            source=f"coder/{name}",
            version=version,
            agent=agent,
            agent_name=agent_name,
            inputs={**given, **(inputs or {})},
            count=count,
        )
        for key in inputs or {}:
            if key in given:
                raise self.problem(f"{key} is given twice", "take it out of inputs")


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, (tuple, set, frozenset)) else value


class CodeServer(_Module):
    """``code-server``: VS Code in the browser.

    :param folder: the folder it opens. :param extensions: extensions to install, ``"ms-python.python"``.
    :param settings: the user's ``settings.json`` at first. :param machine_settings: settings set anew at each start.
    :param port: where it listens; the module's default is 13337.
    :param install_version: the version of code-server; by default the newest. :param install_prefix: where it goes.
    :param offline: start what is installed, load nothing. :param use_cached: load it only if it isn't there.
    :param use_cached_extensions: don't update extensions. :param extensions_dir: where extensions lie.
    :param auto_install_extensions: install what the folder recommends. :param additional_args: more for its command line.
    :param display_name, slug, order, group, share, subdomain, open_in: as of a :class:`WorkspaceApp`.
    :param log_path: the file of its log.

    Source: registry.coder.com/modules/coder/code-server.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "code-server",
        *,
        agent: WorkspaceAgent,
        folder: TextLike | None = None,
        extensions: TextList | None = None,
        settings: Mapping[str, Any] | AnyExpr | None = None,
        machine_settings: Mapping[str, Any] | AnyExpr | None = None,
        port: NumberLike | None = None,
        display_name: TextLike | None = None,
        slug: TextLike | None = None,
        order: NumberLike | None = None,
        group: TextLike | None = None,
        share: Share | TextExpr | None = None,
        subdomain: BoolLike | None = None,
        open_in: OpenIn | TextExpr | None = None,
        install_version: TextLike | None = None,
        install_prefix: TextLike | None = None,
        log_path: TextLike | None = None,
        offline: BoolLike | None = None,
        use_cached: BoolLike | None = None,
        use_cached_extensions: BoolLike | None = None,
        extensions_dir: TextLike | None = None,
        auto_install_extensions: BoolLike | None = None,
        additional_args: TextLike | None = None,
        inputs: Inputs = None,
        version: str = "~> 1.4",
        count: Count = None,
    ) -> None:
        known = {
            "folder": folder,
            "extensions": extensions,
            "settings": settings,
            "machine-settings": machine_settings,
            "port": port,
            "display_name": display_name,
            "slug": slug,
            "order": order,
            "group": group,
            "share": share,
            "subdomain": subdomain,
            "open_in": open_in,
            "install_version": install_version,
            "install_prefix": install_prefix,
            "log_path": log_path,
            "offline": offline,
            "use_cached": use_cached,
            "use_cached_extensions": use_cached_extensions,
            "extensions_dir": extensions_dir,
            "auto_install_extensions": auto_install_extensions,
            "additional_args": additional_args,
        }
        super().__init__(
            scope, id, "code-server", agent=agent, version=version, known=known, inputs=inputs, count=count
        )
        whole(self, "port", port, 1, 65535)
        if offline is True and isinstance(extensions, Sequence) and extensions:
            raise self.problem("offline=True loads no extensions", "take one of the two away")
        if offline is True and use_cached is True:
            raise self.problem("offline and use_cached exclude each other", "keep one of them")


class JetBrains(_Module):
    """``jetbrains``: buttons that open JetBrains IDEs on people's own machines.

    :param folder: the folder they open, an absolute path.
    :param default: the IDEs, by their codes; without them people choose when they make a workspace.
    :param options: what people may choose from. Codes: CL, GO, IU, PS, PY, RD, RM, RR, WS.
    :param major_version: ``"2025.1"`` or ``"latest"``. :param channel: ``release`` or ``eap``.
    :param ide_config: fixed builds, as in ``{"GO": {"build": "253.28294.337"}}``.
    :param agent_name: hand over the agent's name, which a template of several agents needs.
    :param coder_app_order, group, tooltip: as of a :class:`WorkspaceApp`.
    :param coder_parameter_order: the place of the question among the parameters.
    :param releases_base_link, download_base_link: mirrors of JetBrains' own servers.

    Source: registry.coder.com/modules/coder/jetbrains.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "jetbrains",
        *,
        agent: WorkspaceAgent,
        folder: TextLike,
        default: Sequence[Ide] | ListExpr | AnyExpr | None = None,
        options: Sequence[Ide] | ListExpr | AnyExpr | None = None,
        major_version: TextLike | None = None,
        channel: Literal["release", "eap"] | TextExpr | None = None,
        ide_config: Mapping[str, Mapping[str, TextLike]] | AnyExpr | None = None,
        coder_app_order: NumberLike | None = None,
        coder_parameter_order: NumberLike | None = None,
        group: TextLike | None = None,
        tooltip: TextLike | None = None,
        releases_base_link: TextLike | None = None,
        download_base_link: TextLike | None = None,
        agent_name: bool = False,
        inputs: Inputs = None,
        version: str = "~> 1.3",
        count: Count = None,
    ) -> None:
        known = {
            "folder": folder,
            "default": default,
            "options": options,
            "major_version": major_version,
            "channel": channel,
            "ide_config": ide_config,
            "coder_app_order": coder_app_order,
            "coder_parameter_order": coder_parameter_order,
            "group": group,
            "tooltip": tooltip,
            "releases_base_link": releases_base_link,
            "download_base_link": download_base_link,
        }
        super().__init__(
            scope,
            id,
            "jetbrains",
            agent=agent,
            version=version,
            known=known,
            inputs=inputs,
            count=count,
            agent_name=agent_name,
        )
        path = literal(folder)
        if path is not None and not re.fullmatch(r"(?:/[^/]+)+/?", path):
            raise self.problem(f"the folder {path!r} is no absolute path", "begin it with /, not with ~")

    @property
    def ide_metadata(self) -> AnyExpr:
        """Name, icon and build of each IDE, by its code."""
        return self.output("ide_metadata")


class VSCodeDesktop(_Module):
    """``vscode-desktop``: a button that opens VS Code on people's own machines.

    :param folder: the folder it opens. :param open_recent: open what was open last.
    :param order, group: as of a :class:`WorkspaceApp`.

    Source: registry.coder.com/modules/coder/vscode-desktop.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "vscode-desktop",
        *,
        agent: WorkspaceAgent,
        folder: TextLike | None = None,
        open_recent: BoolLike | None = None,
        order: NumberLike | None = None,
        group: TextLike | None = None,
        inputs: Inputs = None,
        version: str = "~> 1.1",
        count: Count = None,
    ) -> None:
        known = {"folder": folder, "open_recent": open_recent, "order": order, "group": group}
        super().__init__(
            scope, id, "vscode-desktop", agent=agent, version=version, known=known, inputs=inputs, count=count
        )

    @property
    def vscode_url(self) -> TextExpr:
        """The address that opens it."""
        return TextExpr(self.output("vscode_url").code)


class Cursor(_Module):
    """``cursor``: a button that opens Cursor on people's own machines.

    :param folder: the folder it opens. :param open_recent: open what was open last.
    :param mcp: MCP servers, as the content of ``~/.cursor/mcp.json``; a dict is written as JSON.
    :param display_name, slug, order, group: as of a :class:`WorkspaceApp`.

    Source: registry.coder.com/modules/coder/cursor.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "cursor",
        *,
        agent: WorkspaceAgent,
        folder: TextLike | None = None,
        open_recent: BoolLike | None = None,
        mcp: TextLike | Mapping[str, Any] | None = None,
        display_name: TextLike | None = None,
        slug: TextLike | None = None,
        order: NumberLike | None = None,
        group: TextLike | None = None,
        inputs: Inputs = None,
        version: str = "~> 1.4",
        count: Count = None,
    ) -> None:
        known = {
            "folder": folder,
            "open_recent": open_recent,
            "mcp": _json(mcp),
            "display_name": display_name,
            "slug": slug,
            "order": order,
            "group": group,
        }
        super().__init__(scope, id, "cursor", agent=agent, version=version, known=known, inputs=inputs, count=count)

    @property
    def cursor_url(self) -> TextExpr:
        """The address that opens it."""
        return TextExpr(self.output("cursor_url").code)


class GitClone(_Module):
    """``git-clone``: clones a repository when the workspace starts, unless it is there.

    :param url: the repository; a branch's page at GitHub or GitLab works too.
    :param base_dir: where it goes; by default the home. :param folder_name: the folder's name in there.
    :param branch_name: the branch. :param extra_args: more for ``git clone``, one text an argument.
    :param pre_clone_script, post_clone_script: run before and after, at every start.
    :param git_providers: which kind of service a server of yours is: ``{"https://git.example.com/": "gitlab"}``.

    Source: registry.coder.com/modules/coder/git-clone.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "git-clone",
        *,
        agent: WorkspaceAgent,
        url: TextLike,
        base_dir: TextLike | None = None,
        folder_name: TextLike | None = None,
        branch_name: TextLike | None = None,
        extra_args: TextList | None = None,
        pre_clone_script: TextLike | None = None,
        post_clone_script: TextLike | None = None,
        git_providers: Mapping[str, Literal["github", "gitlab"]] | None = None,
        inputs: Inputs = None,
        version: str = "~> 2.0",
        count: Count = None,
    ) -> None:
        known = {
            "url": url,
            "base_dir": base_dir,
            "folder_name": folder_name,
            "branch_name": branch_name,
            "extra_args": extra_args,
            "pre_clone_script": pre_clone_script,
            "post_clone_script": post_clone_script,
            "git_providers": {key: {"provider": kind} for key, kind in (git_providers or {}).items()} or None,
        }
        super().__init__(scope, id, "git-clone", agent=agent, version=version, known=known, inputs=inputs, count=count)
        not_empty(self, "url", url, "https://github.com/coder/coder")

    @property
    def repo_dir(self) -> TextExpr:
        """Where the repository lies."""
        return TextExpr(self.output("repo_dir").code)

    @property
    def folder_name(self) -> TextExpr:
        """The folder's name."""
        return TextExpr(self.output("folder_name").code)

    @property
    def clone_url(self) -> TextExpr:
        """The address that is cloned."""
        return TextExpr(self.output("clone_url").code)

    @property
    def web_url(self) -> TextExpr:
        """The repository's page."""
        return TextExpr(self.output("web_url").code)

    @property
    def git_provider(self) -> TextExpr:
        """The kind of service: ``github``, ``gitlab`` or nothing."""
        return TextExpr(self.output("git_provider").code)

    @property
    def branch_name(self) -> TextExpr:
        """The branch; empty for the usual one."""
        return TextExpr(self.output("branch_name").code)


class Dotfiles(_Module):
    """``dotfiles``: people bring their own configuration, from a repository that they name.

    :param dotfiles_uri: the repository; without it people are asked. :param default_dotfiles_uri: what they are offered.
    :param description: the question's text. :param coder_parameter_order: its place among the parameters.
    :param user: whose home it is for; by default the agent's user.
    :param manual_update: a button that fetches it anew. :param post_clone_script: run after it, at every start.
    :param order, group: as of a :class:`WorkspaceApp`, for the button.

    Source: registry.coder.com/modules/coder/dotfiles.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "dotfiles",
        *,
        agent: WorkspaceAgent,
        dotfiles_uri: TextLike | None = None,
        default_dotfiles_uri: TextLike | None = None,
        description: TextLike | None = None,
        coder_parameter_order: NumberLike | None = None,
        user: TextLike | None = None,
        manual_update: BoolLike | None = None,
        post_clone_script: TextLike | None = None,
        order: NumberLike | None = None,
        group: TextLike | None = None,
        inputs: Inputs = None,
        version: str = "~> 1.4",
        count: Count = None,
    ) -> None:
        known = {
            "dotfiles_uri": dotfiles_uri,
            "default_dotfiles_uri": default_dotfiles_uri,
            "description": description,
            "coder_parameter_order": coder_parameter_order,
            "user": user,
            "manual_update": manual_update,
            "post_clone_script": post_clone_script,
            "order": order,
            "group": group,
        }
        super().__init__(scope, id, "dotfiles", agent=agent, version=version, known=known, inputs=inputs, count=count)
        for argument, value in (("dotfiles_uri", dotfiles_uri), ("default_dotfiles_uri", default_dotfiles_uri)):
            text = literal(value)
            if text and not _REPOSITORY.fullmatch(text):
                raise self.problem(
                    f"the module refuses {argument}={text!r}",
                    "write the address as in https://github.com/someone/dotfiles or git@github.com:someone/dotfiles",
                )

    @property
    def dotfiles_uri(self) -> TextExpr:
        """The repository."""
        return TextExpr(self.output("dotfiles_uri").code)


class GitConfig(_Module):
    """``git-config``: Git's author is the workspace's owner, or whom the owner says.

    It stands in for the agent's own ``git_identity``, which it switches off.

    :param allow_username_change: people may give another name; the module's default is yes.
    :param allow_email_change: people may give another address; the module's default is no.
    :param coder_parameter_order: the place of the questions among the parameters.

    Source: registry.coder.com/modules/coder/git-config.
    """

    def __init__(
        self,
        scope: Construct,
        id: str = "git-config",
        *,
        agent: WorkspaceAgent,
        allow_username_change: BoolLike | None = None,
        allow_email_change: BoolLike | None = None,
        coder_parameter_order: NumberLike | None = None,
        inputs: Inputs = None,
        version: str = "~> 1.0",
        count: Count = None,
    ) -> None:
        known = {
            "allow_username_change": allow_username_change,
            "allow_email_change": allow_email_change,
            "coder_parameter_order": coder_parameter_order,
        }
        super().__init__(scope, id, "git-config", agent=agent, version=version, known=known, inputs=inputs, count=count)


class ClaudeCode(_Module):
    """``claude-code``: installs the command ``claude`` in the workspace.

    :param workdir: a folder to make and to trust.
    :param install_claude_code: install it; the module's default is yes. :param claude_code_version: by default the newest.
    :param claude_binary_path: where it lies, if it is not to be installed.
    :param disable_autoupdater: stay with that version.
    :param anthropic_api_key, claude_code_oauth_token: who pays. :param enable_ai_gateway: go through Coder's AI Gateway.
    :param model: the model, ``sonnet`` say.
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
    ) -> None:
        known = {
            "workdir": workdir,
            "install_claude_code": install_claude_code,
            "claude_code_version": claude_code_version,
            "claude_binary_path": claude_binary_path,
            "disable_autoupdater": disable_autoupdater,
            "anthropic_api_key": anthropic_api_key,
            "claude_code_oauth_token": claude_code_oauth_token,
            "enable_ai_gateway": enable_ai_gateway,
            "model": model,
            "mcp": _json(mcp),
            "mcp_config_remote_path": mcp_config_remote_path,
            "managed_settings": managed_settings,
            "pre_install_script": pre_install_script,
            "post_install_script": post_install_script,
            "icon": icon,
        }
        super().__init__(
            scope, id, "claude-code", agent=agent, version=version, known=known, inputs=inputs, count=count
        )
        if enable_ai_gateway is True and (anthropic_api_key or claude_code_oauth_token):
            raise self.problem(
                "enable_ai_gateway signs people in by Coder", "take anthropic_api_key and claude_code_oauth_token away"
            )
        if claude_binary_path is not None and install_claude_code in (None, True):
            raise self.problem(
                "claude_binary_path is for a claude that is there already", "give install_claude_code=False too"
            )


class FileBrowser(_Module):
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
    ) -> None:
        known = {
            "folder": folder,
            "port": port,
            "database_path": database_path,
            "log_path": log_path,
            "slug": slug,
            "order": order,
            "group": group,
            "share": share,
            "subdomain": subdomain,
        }
        # Without a host name of its own, the app's path holds the agent's name.
        named = subdomain is False or isinstance(subdomain, Expr)
        super().__init__(
            scope,
            id,
            "filebrowser",
            agent=agent,
            version=version,
            known=known,
            inputs=inputs,
            count=count,
            agent_name=named,
        )
        whole(self, "port", port, 1, 65535)
        path = literal(database_path)
        if path is not None and not path.endswith("filebrowser.db"):
            raise self.problem(f"the module refuses database_path={path!r}", "end it with filebrowser.db")


class DevcontainersCli(_Module):
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
    ) -> None:
        known = {"start_blocks_login": start_blocks_login}
        super().__init__(
            scope, id, "devcontainers-cli", agent=agent, version=version, known=known, inputs=inputs, count=count
        )


def _json(value: Any) -> Any:
    """A dict as JSON text; with references in it, as an expression that makes the text."""
    if not isinstance(value, Mapping):
        return value
    if _holds_reference(value):
        return TextExpr(f"jsonencode({code(dict(value))})")
    return json.dumps(value, ensure_ascii=False)


def _holds_reference(value: Any) -> bool:
    if isinstance(value, str):
        return has_reference(value)
    if isinstance(value, Mapping):
        return any(_holds_reference(item) for item in value.values())
    if isinstance(value, (list, tuple)):
        return any(_holds_reference(item) for item in value)
    return isinstance(value, Expr)
