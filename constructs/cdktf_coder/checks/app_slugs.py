"""Whether Coder can tell a template's apps apart."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.reader import has_template
from .exclusive import together
from .finding import Finding
from .index import Block, Index
from .module_parameters import registry_module

# The slugs that modules of Coder's registry give their apps unless told otherwise.
_MODULE_SLUGS = {
    "code-server": "code-server",
    "cursor": "cursor",
    "filebrowser": "filebrowser",
    "vscode-desktop": "vscode",
    "vscode-web": "vscode-web",
}
_FIXED = frozenset(("vscode-desktop",))
"""The modules among them that have no input for it."""


def check_app_slugs(index: Index) -> Iterator[Finding]:
    """Apps of one slug, those of Coder's modules included."""
    seen: dict[str, Block] = {}
    for block in (*index.of("resource", "coder_app"), *index.of("module")):
        slug = block.body.get("slug", _MODULE_SLUGS.get(registry_module(block)))
        if not isinstance(slug, str) or has_template(slug):
            continue
        other = seen.setdefault(slug, block)
        if other.address != block.address and together(other, block):
            yield Finding(
                block.address,
                "slug",
                f"{other.address} has the slug {slug!r} too, and Coder allows each slug once in a template",
                "keep one of the two, the module takes no other"
                if registry_module(block) in _FIXED
                else "give one of the two another slug",
            )
