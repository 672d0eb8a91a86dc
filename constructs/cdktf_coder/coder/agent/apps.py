"""Apps: what the dashboard opens in a workspace."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, NumberLike, TextExpr, TextLike
from ...language.spelling import has_reference
from ...model.checked import checked
from ..arguments import check_icon, literal, no_url, not_empty, not_longer, whole
from ..base import ElementBehind
from ..meta import Meta
from ..repeat import Count, ForEach
from .agent_resource import AgentLike, AgentResource

if TYPE_CHECKING:
    from ...bindings.coder.app import App

Share = Literal["owner", "authenticated", "public"]
OpenIn = Literal["slim-window", "tab"]

_SLUG = re.compile(r"[a-z0-9](-?[a-z0-9])*")


@checked
@dataclass(frozen=True, kw_only=True)
class HealthCheck:
    """How Coder sees whether an app is ready (``healthcheck``). Any answer with a status below 500 is a good one.

    :param url: what is asked; by default the app's own ``url``.
    :param interval: seconds from one request to the next, by default 5.
    :param threshold: failures in a row after which the app counts as unhealthy, by default 6.
    """

    url: TextLike | None = None
    interval: NumberLike = 5
    threshold: NumberLike = 6


class WorkspaceApp(AgentResource):
    """``coder_app``: named by its construct id.

    :param agent: the agent in whose workspace it runs, or the dev container.
    :param url: where it listens inside the workspace, ``http://localhost:8080``; with ``external``, any address.
    :param command: instead of a URL: what a terminal runs.
    :param slug: the app's part of its address, unique in the template; by default the construct id with dashes.
    :param display_name: the name people read; Coder takes the slug if there is none.
    :param icon: path (``/icon/code.svg``) or URL of an icon.
    :param subdomain: whether it has a host name of its own, which needs a wildcard access URL; Coder's default is a path.
    :param share: who may open it: ``owner`` (Coder's default), ``authenticated`` or ``public``.
    :param external: the browser opens ``url`` directly, not through Coder.
    :param healthcheck: how Coder sees whether it is ready.
    :param order: the place among the apps, the lowest first. :param group: the heading it stands under.
    :param hidden: leave it out of the dashboard.
    :param open_in: ``slim-window`` (Coder's default) or ``tab``.
    :param tooltip: what hovering shows, in Markdown.
    :param count: how many there are: a number, or a condition that decides when the workspace is built.
    :param for_each: make one for each item; see ``each``.

    Source: provider coder/coder, ``coder_app``. Raises ``ConfigError`` for what the provider refuses.
    """

    resource: ElementBehind[App] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        agent: AgentLike,
        url: TextLike | None = None,
        command: TextLike | None = None,
        slug: TextLike | None = None,
        display_name: TextLike | None = None,
        icon: TextLike | None = None,
        subdomain: BoolLike | None = None,
        share: Share | TextExpr | None = None,
        external: bool = False,
        healthcheck: HealthCheck | None = None,
        order: NumberLike | None = None,
        group: TextLike | None = None,
        hidden: BoolLike | None = None,
        open_in: OpenIn | TextExpr | None = None,
        tooltip: TextLike | None = None,
        count: Count = None,
        for_each: ForEach = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, agent, count, for_each, meta=meta)
        self._slug = self._named(id, "-").replace("_", "-").lower() if slug is None else slug
        self._check_slug(given=slug is not None)
        self._check_target(url, command, external)
        # The provider refuses even a false next to what it excludes.
        if subdomain is False and (external or command is not None):
            subdomain = None
        self._exclude("command", command, subdomain=subdomain, healthcheck=healthcheck)
        self._exclude("external", external or None, subdomain=subdomain, healthcheck=healthcheck, share=share)
        not_longer(self, "display_name", display_name, 64)
        not_longer(self, "group", group, 64)
        not_longer(self, "tooltip", tooltip, 2048)
        check_icon(self, icon)
        if hidden is True and not (display_name is None and icon is None and order is None):
            self._template.add_warning(self.path, "the app is hidden, so nobody sees its display_name, icon or order")
        body = {
            **self._repeat,
            "agent_id": self._agent_id,
            "slug": self._slug,
            "display_name": display_name,
            "icon": icon,
            "url": url,
            "command": command,
            "external": external or None,
            "subdomain": subdomain,
            "share": share,
            "order": order,
            "group": group,
            "hidden": hidden,
            "open_in": open_in,
            "tooltip": tooltip,
            "healthcheck": self._healthcheck(healthcheck, url),
        }
        self._block = self._add("resource", "coder_app", id, body)

    def _check_slug(self, *, given: bool) -> None:
        slug = literal(self._slug)
        if slug is None or _SLUG.fullmatch(slug):
            return
        meant = re.sub(r"[^a-z0-9]+", "-", slug.lower()).strip("-") or "app"
        raise self.problem(
            f"Coder refuses the slug {slug!r}, which becomes part of a host name",
            f"use small letters, digits and single dashes, as in {'' if given else 'slug='}{meant!r}",
        )

    def _check_target(self, url: Any, command: Any, external: bool) -> None:
        if url is not None and command is not None:
            raise self.problem("the app has a url and a command", "keep one of them")
        if external and url is None:
            raise self.problem("an external app needs a url", "give url='https://…', or omit external")
        if url is None and command is None:
            raise self.problem("the app opens nothing", "give url='http://localhost:8080', or a command")
        not_empty(self, "command", command, "htop")
        not_empty(self, "url", url, "http://localhost:8080")
        if not isinstance(url, str):
            return
        why = no_url(url)
        if why and external:
            raise self.problem(f"the external url {url!r} can't be opened: {why}", "write all of it, as in https://…")
        if (why and not has_reference(url)) or (not external and not _is_http(url)):
            raise self.problem(
                f"Coder can't forward the url {url!r}",
                "write it as http://localhost:PORT, or give external=True if the browser is to open it",
            )

    def _exclude(self, argument: str, value: Any, **others: Any) -> None:
        for other, given in others.items():
            if value is not None and given is not None:
                raise self.problem(f"{argument} and {other} exclude each other", "keep one of them")

    def _healthcheck(self, check: HealthCheck | None, url: TextLike | None) -> dict[str, Any] | None:
        if check is None:
            return None
        whole(self, "the interval of the healthcheck", check.interval, 1, unit="seconds")
        whole(self, "the threshold of the healthcheck", check.threshold, 1, unit="how many failures it takes")
        asked = url if check.url is None else check.url
        not_empty(self, "the url of the healthcheck", asked, "http://localhost:8080/healthz")
        if isinstance(asked, str) and (no_url(asked) or not _is_http(asked)):
            raise self.problem(f"Coder can't ask the healthcheck url {asked!r}", "write it as http://localhost:PORT/…")
        return {"url": asked, "interval": check.interval, "threshold": check.threshold}

    @property
    def slug(self) -> TextLike:
        """The app's part of its address."""
        return self._slug

    @property
    def app_id(self) -> TextExpr:
        """``coder_app.<id>.id``, which a task refers to."""
        if "for_each" in self._repeat:
            raise self.problem("there is one app for each item", f"name it: expr('coder_app.{self._block.name}[…].id')")
        return self._block.text("id")


def _is_http(url: str) -> bool:
    scheme = url.partition(":")[0]
    return has_reference(scheme) or scheme.lower() in ("http", "https")
