"""Whether Terraform can tell the names of blocks and keys apart, and read them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .finding import Finding
from .index import Index

_PROVIDER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# A module of the template would take them for its own arguments.
_RESERVED = ("source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals")


def check_names(index: Index) -> Iterator[Finding]:
    """Names that can't be names, and names and keys that are the same once Terraform has read them."""
    seen: dict[str, str] = {}
    for block in index.blocks:
        for name in filter(None, (block.type, block.name or " ")):
            if block.kind == "provider" and not _PROVIDER.fullmatch(name):
                hint = "use small letters and digits, joined by single -"
                yield Finding(block.address, "", f"{name!r} can't be a provider's name", hint)
            elif name[0] == "-" or not name.replace("-", "_").isidentifier():
                hint = "begin with a letter; use letters, digits, - and _"
                yield Finding(block.address, "", f"{name!r} can't be a Terraform name", hint)
        if block.kind == "variable" and block.name in _RESERVED:
            message = f"the variable name {block.name!r} is reserved by Terraform"
            yield Finding(block.address, "", message, "choose another")
        other = seen.setdefault(unicodedata.normalize("NFC", block.address), block.address)
        if other != block.address:
            yield Finding(block.address, "", "another block has the same name, spelled in other characters", _TWIN)
    for address, trail in index.twins:
        message = "another key beside it is the same to Terraform, spelled in other characters"
        yield Finding(address, trail, message, _TWIN)


_TWIN = "keep one of them: Terraform reads all text in Unicode's normal form NFC"
