"""Repositories, configuration files that people bring along, and Git's author."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, NumberLike, TextExpr, TextLike
from ..agent.agent import WorkspaceAgent
from ..arguments import given, literal, not_empty
from ..meta import Meta
from ..repeat import Count
from .catalogue import CatalogueModule, Inputs, TextList

_REPOSITORY = re.compile(r"(https?://|ssh://|git@|git://)[a-zA-Z0-9._/:@~-]+")


class GitClone(CatalogueModule):
    """``git-clone``: clones a repository when the workspace starts, unless it is there.

    :param url: the repository; a branch's page at GitHub or GitLab works too.
    :param base_dir: where it goes; by default the home. :param folder_name: the folder's name in there.
    :param branch_name: the branch. :param extra_args: more for ``git clone``, one text an argument.
    :param pre_clone_script, post_clone_script: run before and after, at every start.
    :param git_providers: which kind of service a self-hosted server is: ``{"https://git.example.com/": "gitlab"}``.

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
        meta: Meta | None = None,
    ) -> None:
        kinds = {address: {"provider": kind} for address, kind in (git_providers or {}).items()}
        arguments = given(locals(), "kinds") | {"git_providers": kinds or None}
        super().__init__(scope, id, "git-clone", arguments)
        not_empty(self, "url", url, "https://github.com/coder/coder")

    @property
    def repo_dir(self) -> TextExpr:
        """The repository's directory."""
        return self.output("repo_dir").as_text()

    @property
    def folder_name(self) -> TextExpr:
        """The folder's name."""
        return self.output("folder_name").as_text()

    @property
    def clone_url(self) -> TextExpr:
        """The address that is cloned."""
        return self.output("clone_url").as_text()

    @property
    def web_url(self) -> TextExpr:
        """The repository's page."""
        return self.output("web_url").as_text()

    @property
    def git_provider(self) -> TextExpr:
        """The kind of service: ``github``, ``gitlab`` or nothing."""
        return self.output("git_provider").as_text()

    @property
    def branch_name(self) -> TextExpr:
        """The branch; empty for the usual one."""
        return self.output("branch_name").as_text()


class GitConfig(CatalogueModule):
    """``git-config``: Git's author is the workspace's owner, or another identity that the owner enters.

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
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, "git-config", given(locals()))


class Dotfiles(CatalogueModule):
    """``dotfiles``: people bring their own configuration, from a repository that they name.

    :param dotfiles_uri: the repository; without it people are asked. :param default_dotfiles_uri: what they are offered.
    :param description: the question's text. :param coder_parameter_order: its place among the parameters.
    :param user: whose home it is for; by default the agent's user.
    :param manual_update: a button that fetches it again. :param post_clone_script: run after it, at every start.
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
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, "dotfiles", given(locals()))
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
        return self.output("dotfiles_uri").as_text()
