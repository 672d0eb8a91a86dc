"""Names of images, as Docker reads them."""

from __future__ import annotations

from typing import NamedTuple


class Image(NamedTuple):
    """An image's name, taken apart."""

    registry: str
    """``docker.io`` if none is named."""
    repository: str
    """With the registry in front: ``docker.io/library/ubuntu``."""
    tag: str
    digest: str


def parse_image(name: str) -> Image:
    """``ubuntu`` is ``docker.io/library/ubuntu`` without a tag."""
    rest, _, digest = name.strip().partition("@")
    head, slash, last = rest.rpartition("/")
    last, _, tag = last.partition(":")
    path = f"{head}{slash}{last}".lower()
    first, _, inner = path.partition("/")
    if not inner or not ("." in first or ":" in first or first == "localhost"):
        first, inner = "docker.io", path if inner else f"library/{path}"
    return Image(first, f"{first}/{inner}", tag, digest)
