"""Constructs of a user's own that wrap this library's, and may stand several times in one template."""

from __future__ import annotations

import re

from ..bindings.toolkit import Construct
from .base import CoderConstruct, joined

_PREFIX = re.compile(r"[A-Za-z](-?[A-Za-z0-9]|_[A-Za-z0-9])*")


class Composite(CoderConstruct):
    """A scope whose id what is made in it begins with, so that a construct of your own can stand twice in one template.

    In ``Team(template, "frontend")``, a subclass, ``DockerWorkspace(self, "workspace", …)`` makes
    ``docker_container.frontend_workspace`` and ``docker_volume.frontend_home``. What becomes part of a host name has dashes:
    the agent ``main`` is ``frontend-main``, and so is the default slug of an app. By default parameters, presets, variables and
    the names on the host or in the cluster begin with it too. What is given as text stays as it is: a slug, a parameter's name,
    an address.

    :param prefix: what the names begin with, by default the construct id. ``""`` is nothing, for the one that takes the place
        of constructs a template has had without a composite: their addresses stay.

    Raises ``ConfigError`` for a prefix that can't begin an agent's name.
    """

    def __init__(self, scope: Construct, id: str, *, prefix: str | None = None) -> None:
        super().__init__(scope, id)
        if any(isinstance(other, Composite) for other in self._twins):
            raise self._twice(self._twins[0])
        own = id if prefix is None else prefix
        if own and not _PREFIX.fullmatch(own):
            raise self.problem(
                f"{own!r} can't begin the names of what is made in it",
                "begin with a letter; use letters, digits, and single - or _ between them",
            )
        self._inside = (*self.within, own) if own else self.within

    @property
    def inside(self) -> tuple[str, ...]:
        """What the Terraform name of a construct made in this one begins with, from the outermost composite on."""
        return self._inside

    def name(self, id: str, separator: str = "_") -> str:
        """An id behind those of the composites, for what is given as text: ``self.name("web", "-")`` as an app's slug."""
        return joined(self._inside, id, separator)

    def address(self, address: str) -> str:
        """An address in this composite: ``self.address("docker_volume.home")`` is ``docker_volume.frontend_home``."""
        kind, _, id = address.rpartition(".")
        return f"{kind}.{self.name(id, '-' if kind == 'coder_agent' else '_')}"
