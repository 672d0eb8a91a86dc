"""Blocks of any provider, and the rest of Terraform's own vocabulary, in its own spelling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..bindings.toolkit import Construct, cdktf
from ..language.expr import AnyExpr, TextLike
from ..language.secret import Secret
from ..language.spelling import keep_nulls, nested_nulls
from ..model.template import RequiredProvider
from .base import BlockConstruct, CoderConstruct, ElementBehind
from .meta import Meta
from .repeat import Count, ForEach, repeated

_TYPE = re.compile(r"[a-z][a-z0-9]*_[a-z0-9_]+|[a-z][a-z0-9]+")


class Provider(CoderConstruct):
    """A provider that a template needs besides those of its workspaces; its local name is the construct id.

    :param source: its address in a registry, as in ``coder/envbuilder``.
    :param version: the versions it may have, as in ``~> 1.0``.
    :param config: its configuration in Terraform's spelling; text is literal, references are interpolated. Give a list of
        several, all but one with an ``alias``, to use one provider in several ways.

    Raises ``ConfigError`` if the template has settled on another source for it.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        source: str,
        version: str,
        config: Mapping[str, Any] | list[Mapping[str, Any]] | None = None,
    ) -> None:
        super().__init__(scope, id)
        self._requirement = RequiredProvider(id, source, version)
        _require(self, self._requirement)
        self._template.require_provider(self._requirement, None if config is None else keep_nulls(config))

    @property
    def provider_address(self) -> str:
        """Its configuration without an alias, as ``Meta(provider=…)`` takes it; another is ``"<id>.<alias>"``."""
        return self._requirement.name

    @property
    def requirement(self) -> RequiredProvider:
        """What the template needs: ``provider=`` of a :class:`Resource`."""
        return self._requirement


class _AnyBlock(BlockConstruct):
    """A block of any provider.

    :param type: its type, such as ``random_password``.
    :param body: its arguments, blocks and meta-arguments in Terraform's spelling. Text is literal, references are
        interpolated; ``depends_on`` and ``provider`` are addresses. One nested block is a dict, several are a list.
    :param name: its Terraform name, by default the construct id; in a :class:`Composite` either comes behind its id.
    :param provider: the provider it comes from; not needed if the template has it already.
    :param count: how many there are: a number, or a condition that holds while the workspace runs; by default one, always.
    :param for_each: make one for each item; see ``each``.
    """

    _kind: str
    _of_any_type = True

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        type: str,
        body: Mapping[str, Any] | None = None,
        name: str | None = None,
        provider: Provider | RequiredProvider | None = None,
        count: Count = None,
        for_each: ForEach = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        if not isinstance(type, str) or not _TYPE.fullmatch(type):
            raise self.problem(f"{type!r} is no type of Terraform's", "write it as the provider does: random_password")
        body = dict(body or {})
        for argument in ("count", "for_each"):
            if argument in body:
                raise self.problem(f"{argument} stands in the body", f"give {argument}=… beside it")
        if provider is not None:
            requirement = provider.requirement if isinstance(provider, Provider) else provider
            _require(self, requirement)
            self._template.require_provider(requirement)
        self._block = self._add(self._kind, type, name or id, {**repeated(self, count, for_each), **nested_nulls(body)})

    def ref(self, attribute: str) -> AnyExpr:
        """An attribute: ``password.ref("result")``. Of a counted block, that of its first instance."""
        return self._block.ref(attribute)


class Resource(_AnyBlock):
    """A resource of any provider: ``<type>.<id>``.

    Types that the library or the project has a schema of (``cdktf-coder schema add``) are checked against it. Raises
    ``ConfigError`` for what is not a type.
    """

    _kind = "resource"
    resource: ElementBehind[cdktf.TerraformResource] = ElementBehind()


class Data(_AnyBlock):
    """A data source of any provider: ``data.<type>.<id>``."""

    _kind = "data"
    resource: ElementBehind[cdktf.TerraformDataSource] = ElementBehind()


class Local(CoderConstruct):
    """``local.<id>``: a value with a name, for what is long or used twice.

    :param value: text (literal), a reference, a list or a dict.
    """

    def __init__(self, scope: Construct, id: str, *, value: Any) -> None:
        super().__init__(scope, id)
        self._block = self._add("locals", "", id, {self._named(id): keep_nulls(value)})

    @property
    def value(self) -> AnyExpr:
        """The reference to it."""
        return AnyExpr(f"local.{self._block.name}").reading(self._block.origin)


class Output(BlockConstruct):
    """``output``: a value that Terraform prints in the build's log.

    :param value: text (literal), a reference, a list or a dict.
    :param description: what it is, for people who read the template.
    :param sensitive: keep it out of the log; by default it is printed.
    """

    def __init__(
        self, scope: Construct, id: str, *, value: Any, description: TextLike | None = None, sensitive: bool = False
    ) -> None:
        super().__init__(scope, id)
        secret = sensitive or isinstance(value, Secret)
        body = {"description": description, "value": keep_nulls(value), "sensitive": secret or None}
        self._block = self._add("output", "", id, body)


def _require(construct: CoderConstruct, requirement: RequiredProvider) -> None:
    known = construct.template.record.requirements.get(requirement.name)
    if known is not None and known.source != requirement.source:
        raise construct.problem(
            f"the provider {requirement.name} is {known.source} in this template, not {requirement.source}",
            "give one of the two another local name",
        )
