"""The part of the package's metadata that depends on where the project is published: hatchling runs this when it builds.

``CDKTF_CODER_REPOSITORY`` is the repository's web address, as the release workflow sets it. With it the package has URLs, and
the README's relative links lead to the files of its release. Without it there are no URLs, and the README is as it is.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

# A link's target, an image's, and those of HTML: whatever names neither a scheme nor a place of the page itself.
_LINK = re.compile(r"(?P<image>!?)(?P<text>\[[^\]]*\]\()(?![a-z]+:|#)(?P<target>[^)]+)")
_HTML = re.compile(r"(?P<text>\bsrc(?:set)?=\")(?![a-z]+:)(?P<target>[^\"]+)")


class Published(MetadataHookInterface):
    """Adds ``readme`` and ``urls``."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Called by hatchling with the table ``[project]``, which it fills in."""
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        repository = os.environ.get("CDKTF_CODER_REPOSITORY", "").rstrip("/")
        metadata["urls"] = {}
        if repository:
            files, raw = (f"{repository}/{kind}/v{metadata['version']}/" for kind in ("blob", "raw"))
            text = _LINK.sub(
                lambda link: f"{link['image']}{link['text']}{raw if link['image'] else files}{link['target']}", text
            )
            text = _HTML.sub(lambda image: f"{image['text']}{raw}{image['target']}", text)
            metadata["urls"] = {
                "Homepage": repository,
                "Documentation": f"{files}docs/README.md",
                "Changelog": f"{files}CHANGELOG.md",
                "Source": repository,
                "Issues": f"{repository}/issues",
            }
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
