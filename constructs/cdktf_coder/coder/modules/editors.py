"""Editors: in the browser, and on people's own machines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, BoolLike, ListExpr, NumberLike, TextExpr, TextLike
from ..agent.agent import WorkspaceAgent
from ..agent.apps import OpenIn, Share
from ..arguments import given, literal, whole
from ..json_text import json_of
from ..meta import Meta
from ..repeat import Count
from .catalogue import CatalogueModule, Inputs, TextList

Ide = Literal["CL", "GO", "IU", "PS", "PY", "RD", "RM", "RR", "WS"]


class CodeServer(CatalogueModule):
    """``code-server``: VS Code in the browser.

    :param folder: the folder it opens. :param extensions: extensions to install, ``"ms-python.python"``.
    :param settings: the user's ``settings.json`` at first. :param machine_settings: settings written at each start.
    :param port: where it listens; the module's default is 13337.
    :param install_version: the version of code-server; by default the newest. :param install_prefix: where it goes.
    :param offline: start what is installed, load nothing. :param use_cached: load it only if it isn't there.
    :param use_cached_extensions: don't update extensions. :param extensions_dir: the directory of extensions.
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
        meta: Meta | None = None,
    ) -> None:
        arguments = given(locals(), "machine_settings") | {"machine-settings": machine_settings}
        super().__init__(scope, id, "code-server", arguments)
        whole(self, "port", port, 1, 65535)
        if offline is True and isinstance(extensions, Sequence) and extensions:
            raise self.problem("offline=True loads no extensions", "omit one of the two")
        if offline is True and use_cached is True:
            raise self.problem("offline and use_cached exclude each other", "keep one of them")


class VSCodeDesktop(CatalogueModule):
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
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, "vscode-desktop", given(locals()))

    @property
    def vscode_url(self) -> TextExpr:
        """The address that opens it."""
        return self.output("vscode_url").as_text()


class Cursor(CatalogueModule):
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
        meta: Meta | None = None,
    ) -> None:
        super().__init__(
            scope, id, "cursor", given(locals()) | {"mcp": json_of(mcp) if isinstance(mcp, Mapping) else mcp}
        )

    @property
    def cursor_url(self) -> TextExpr:
        """The address that opens it."""
        return self.output("cursor_url").as_text()


class JetBrains(CatalogueModule):
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
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, "jetbrains", given(locals()))
        path = literal(folder)
        if path is not None and not re.fullmatch(r"(?:/[^/]+)+/?", path):
            raise self.problem(f"the folder {path!r} is no absolute path", "begin it with /, not with ~")

    @property
    def ide_metadata(self) -> AnyExpr:
        """Name, icon and build of each IDE, by its code."""
        return self.output("ide_metadata")
