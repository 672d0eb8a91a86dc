"""Whether Coder can tell a template's apps apart."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.reader import has_template
from .exclusive import together
from .finding import Finding
from .index import Block, Index

# The slugs that modules of Coder's registry give their apps unless told otherwise.
_MODULE_SLUGS = {
    "code-server": "code-server",
    "cursor": "cursor",
    "filebrowser": "filebrowser",
    "vscode-desktop": "vscode",
    "vscode-web": "vscode-web",
}


def check_app_slugs(index: Index) -> Iterator[Finding]:
    """Apps of one slug, those of Coder's modules included."""
    seen: dict[str, Block] = {}
    for block in (*index.of("resource", "coder_app"), *index.of("module")):
        slug = block.body.get("slug", _default(block))
        if not isinstance(slug, str) or has_template(slug):
            continue
        other = seen.setdefault(slug, block)
        if other.address != block.address and together(other, block):
            yield Finding(
                block.address,
                "slug",
                f"{other.address} has the slug {slug!r} too, and Coder allows each slug once in a template",
                "give one of the two another slug",
            )


def _default(block: Block) -> str | None:
    parts = str(block.body.get("source", "")).split("/")
    return _MODULE_SLUGS.get(parts[2]) if parts[:2] == ["registry.coder.com", "coder"] and len(parts) == 4 else None
