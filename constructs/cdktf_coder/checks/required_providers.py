"""Whether Terraform knows which provider a block belongs to, and can find a version of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .finding import Finding
from .index import Block, Index
from .provider_versions import CONSTRAINT, admits

_SOURCE = re.compile(r"([\w.-]+(:\d+)?/)?([\w-]+/)?[\w-]+")
_BUILT_IN = "terraform"


def check_required_providers(index: Index) -> Iterator[Finding]:
    """Blocks of a provider that nobody requires, and requirements that nothing can fulfil."""
    needs = index.providers.needs
    told: set[str] = {_BUILT_IN, *needs}
    for block in index.blocks:
        name = _provider(block)
        if name and name not in told:
            told.add(name)
            yield Finding(
                block.address,
                "",
                f"the template doesn't require the provider {name!r}, so Terraform would take hashicorp/{name}",
                f'make a Provider(template, "{name}", source="…/{name}", version="…")',
            )
    for name, (source, constraint) in needs.items():
        place = f"required_providers.{name}"
        if source and not _SOURCE.fullmatch(source):
            yield Finding(
                "terraform", place, f"{source!r} is no provider's source", 'write it as in "hashicorp/random"'
            )
        wrong = [part for part in constraint.split(",") if constraint and not CONSTRAINT.fullmatch(part)]
        if wrong:
            hint = 'write it as in ">= 3.6.2, < 5.0.0" or "~> 4.5"'
            yield Finding("terraform", place, f"{wrong[0].strip()!r} is no version constraint", hint)
        elif constraint and not _possible(constraint):
            message = f"no version can be {' and '.join(part.strip() for part in constraint.split(','))}"
            yield Finding("terraform", place, message, "make the ranges overlap: each place that requires it gave one")


def _provider(block: Block) -> str:
    """The local name of the provider that a block belongs to."""
    if block.kind == "provider":
        return block.name
    own = block.body.get("provider")
    if block.type and isinstance(own, str):
        return own.partition(".")[0]
    return block.type.partition("_")[0]


def _possible(constraint: str) -> bool:
    """Whether a version fits. If one does, so does one at or right behind one that is named, or the first of all."""
    tried = ["0.0.0"]
    for part in constraint.split(","):
        match = CONSTRAINT.fullmatch(part)
        if match:
            numbers = [int(number) for number in match[2].split(".")]
            numbers += [0] * (3 - len(numbers))
            tried += [".".join(map(str, numbers)), ".".join(map(str, [*numbers[:-1], numbers[-1] + 1]))]
    return any(admits(constraint, version) for version in tried)
