"""CDKTF's side of a template: the elements behind our blocks, and what users add with CDKTF's own classes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._errors import ConfigError
from ..language.block import Block
from ..model.template import RequiredProvider
from .exceptions import own_exceptions
from .laid import Laid
from .prebuilt import generated_class, missing_extra
from .tokens import prepare_tokens, resolve_tokens, tokens_in
from .toolkit import Construct, IConstruct, cdktf
from .typed import laid_of, make, over

_NO_BACKEND = "cdktf-coder.backend"


class Elements:
    """The elements of one stack.

    A block of this library becomes an element only when a program asks for it: most programs never do, and each costs CDKTF a
    round trip.
    """

    def __init__(self, stack: cdktf.TerraformStack) -> None:
        self._stack = stack
        self._made: dict[int, tuple[Laid, Any]] = {}
        self._placeholders: set[str] = set()

    def of(self, block: Block, scope: Construct) -> cdktf.TerraformElement:
        """The element behind a block, made when it is first asked for."""
        if id(block) not in self._made:
            construct_id = f"{block.type or block.kind}.{block.name}"
            laid = Laid(block)
            base = generated_class(block.kind, block.type)
            if base is None:
                laid.extra = missing_extra(block.type)
                element = over(_plain(block, scope, construct_id), laid)
            else:
                element = make(base, scope, construct_id, laid)
            self._made[id(block)] = laid, element
        made: cdktf.TerraformElement = self._made[id(block)][1]
        return made

    def has_foreign(self, ours: int) -> bool:
        """Whether CDKTF has anything to do here: elements that are not this library's, or aspects.

        ``ours`` is the number of this library's constructs in the stack.
        """
        return len(self._stack.node.find_all()) > 1 + ours or bool(self.aspects())

    def aspects(self) -> Sequence[Any]:
        """The aspects that visit the stack."""
        return cdktf.Aspects.of(self._stack).all

    def inherit_aspects(self, scope: IConstruct) -> None:
        """Have the aspects of a scope above visit the stack: CDKTF visits with those of a stack and below only."""
        found = cdktf.Aspects.of(scope).all
        there = {id(aspect) for aspect in self.aspects()} if found else set()
        for aspect in found:
            if id(aspect) not in there:
                cdktf.Aspects.of(self._stack).add(aspect)

    def prepare(self, requirements: Mapping[str, RequiredProvider]) -> None:
        """Put into the tree what CDKTF asks of a stack and our output needs none of: a backend and the providers."""
        self._keep_backends_out()
        present = {provider.terraform_resource_type for provider in self._all_providers()}
        for name, requirement in requirements.items():
            if name not in self._placeholders and requirement.name not in present:
                self._placeholders.add(name)
                cdktf.TerraformProvider(
                    self._stack,
                    f"provider.{name}",
                    terraform_resource_type=requirement.name,
                    terraform_provider_source=requirement.source,
                    terraform_generator_metadata=cdktf.TerraformProviderGeneratorMetadata(
                        provider_name=requirement.name
                    ),
                )

    def _stacks(self) -> Sequence[Any]:
        return getattr(getattr(self._stack, "app", None), "templates", None) or (self._stack,)

    def _keep_backends_out(self) -> None:
        """CDKTF gives a stack a backend of its own as soon as another one refers to it, unless there is one."""
        for stack in self._stacks():
            if stack.node.try_find_child(_NO_BACKEND) is None:
                _NoBackend(stack, _NO_BACKEND, "none")

    def _all_providers(self) -> list[Any]:
        return [item for item in self._stack.node.find_all() if isinstance(item, cdktf.TerraformProvider)]

    def placeholder(self, name: str) -> bool:
        """Whether a provider stands in the tree for CDKTF's sake only."""
        return name in self._placeholders

    def made(self, block: Block) -> bool:
        """Whether there is an element behind a block."""
        return id(block) in self._made

    def changed(self, block: Block, body: dict[str, Any], written: dict[str, Any]) -> dict[str, Any]:
        """A block's arguments with what was changed on its element; ``written`` is what CDKTF writes for that."""
        return self._made[id(block)][0].over(body, written)

    def addresses(self) -> list[tuple[str, str]]:
        """The address and construct path of every element that the user added with CDKTF's own classes."""
        ours = {id(element) for _, element in self._made.values()}
        found: list[tuple[str, str]] = []
        elements: list[Any] = list(self._stack.node.find_all())
        for element in elements:
            address = address_of(element)
            if address and id(element) not in ours:
                found.append((address, element.node.path))
        return found

    def leads_elsewhere(self, document: Mapping[str, Any]) -> bool:
        """Whether one of CDKTF's tokens in a document stands for something in another template."""
        if not tokens_in(document) or len(self._stacks()) < 2:
            return False
        self._keep_backends_out()
        try:
            with own_exceptions():
                prepare_tokens(self._stack, document)
        except ConfigError:
            return True
        return False

    def resolve(self, document: dict[str, Any]) -> dict[str, Any]:
        """The document with CDKTF's tokens replaced by what they stand for."""
        return resolve_tokens(self._stack, document)


class _NoBackend(cdktf.TerraformBackend):
    """Keeps CDKTF from adding a backend of its own, whose construct id a user may want; nothing of it is written."""

    def get_remote_state_data_source(self, scope: Any, name: str, from_stack: str) -> Any:
        """Called by CDKTF when another stack refers into this one."""
        raise ConfigError(
            cdktf.TerraformStack.of(scope).node.path,
            f"a reference leads into the template {from_stack!r}, which a Coder template can't read",
            "make what it needs part of this template, or pass it as a variable",
        )


def _plain(block: Block, scope: Construct, id: str) -> cdktf.TerraformElement:
    """An element of no provider's class."""
    if block.kind == "resource":
        return cdktf.TerraformResource(scope, id, terraform_resource_type=block.type)
    if block.kind == "data":
        return cdktf.TerraformDataSource(scope, id, terraform_resource_type=block.type)
    return cdktf.TerraformElement(scope, id, "var" if block.kind == "variable" else block.kind)


def address_of(element: Any) -> str:
    """The address that CDKTF gives an element; empty if it has none."""
    laid = laid_of(element)
    if laid is not None:
        return laid.block.address
    if isinstance(element, cdktf.TerraformResource):
        prefix = element.terraform_resource_type
    elif isinstance(element, cdktf.TerraformDataSource):
        prefix = f"data.{element.terraform_resource_type}"
    else:
        kinds = ((cdktf.TerraformVariable, "var"), (cdktf.TerraformOutput, "output"), (cdktf.TerraformModule, "module"))
        prefix = next((prefix for cls, prefix in kinds if isinstance(element, cls)), "")
    return f"{prefix}.{element.friendly_unique_id}" if prefix else ""
