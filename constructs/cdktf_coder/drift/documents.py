"""The semantic differences of two Terraform documents, as changes of a template."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.diff import AttributeChange, compare
from ..document.diff import Change as BlockChange
from ..document.module import Document
from .change import Change, Sign, visible


def document_changes(subject: str, old: Document, new: Document) -> Iterator[Change]:
    """What differs between two documents, in the order of their addresses."""
    for change in compare(old, new):
        yield from _block(subject, change)


def _block(subject: str, change: BlockChange) -> Iterator[Change]:
    if change.sign == "added":
        yield Change(subject, "+", change.address)
    elif change.sign == "removed":
        yield Change(subject, "-", change.address)
    else:
        if change.moved_from:
            yield Change(subject, "~", change.address, message=f"moved from {change.moved_from}")
        for part in change.attributes:
            yield _attribute(subject, change.address, part)


def _attribute(subject: str, address: str, part: AttributeChange) -> Change:
    if part.lines:
        return Change(subject, "~", address, part.path, lines=tuple(map(visible, part.lines)))
    sign: Sign = "+" if part.before is None else "-" if part.after is None else "~"
    return Change(subject, sign, address, part.path, old=part.before, new=part.after)
