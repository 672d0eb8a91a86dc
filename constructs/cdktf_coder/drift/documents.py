"""The semantic differences of two Terraform documents, as changes of a template."""

from __future__ import annotations

from collections.abc import Iterator

from .._report import shown
from ..document.diff import AttributeChange, compare
from ..document.diff import Change as BlockChange
from ..document.module import Document
from ..document.secrets import DocumentSecrets, secrets_of
from .change import Change, Sign

Both = tuple[DocumentSecrets, DocumentSecrets]
"""The secrets of the older document and of the newer."""


def document_changes(subject: str, old: Document, new: Document) -> Iterator[Change]:
    """What differs between two documents, in the order of their addresses."""
    secrets = secrets_of(old), secrets_of(new)
    for change in compare(old, new):
        yield from _block(subject, change, secrets)


def _block(subject: str, change: BlockChange, secrets: Both) -> Iterator[Change]:
    if change.sign == "added":
        yield Change(subject, "+", change.address)
    elif change.sign == "removed":
        yield Change(subject, "-", change.address)
    else:
        if change.moved_from:
            yield Change(subject, "~", change.address, message=f"moved from {change.moved_from}")
        for part in change.attributes:
            yield _attribute(subject, change, part, secrets)


def _attribute(subject: str, change: BlockChange, part: AttributeChange, secrets: Both) -> Change:
    address, (before, after) = change.address, secrets
    sign: Sign = "+" if part.before is None else "-" if part.after is None else "~"
    if before.hides(change.moved_from or address, part.path) or after.hides(address, part.path):
        return Change(subject, sign, address, part.path, message=_HIDDEN[sign])

    def hidden_in(text: str) -> str:
        return after.values.mask(before.values.mask(text))

    if part.lines:
        return Change(subject, "~", address, part.path, lines=tuple(shown(hidden_in(line)) for line in part.lines))
    old, new = (None if value is None else shown(hidden_in(value)) for value in (part.before, part.after))
    hidden = old == new
    return Change(
        subject, sign, address, part.path, old=None if hidden else old, new=None if hidden else new,
        message=_HIDDEN[sign] if hidden else "",
    )  # fmt: skip


_HIDDEN: dict[str, str] = {"+": "(sensitive, added)", "-": "(sensitive, removed)", "~": "(sensitive, changed)"}
