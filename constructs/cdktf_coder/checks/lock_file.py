"""Whether a dependency lock file fits the providers that a template requires."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .finding import Finding
from .provider_versions import Providers, admits

_ENTRY = re.compile(r'^provider\s+"([^"]+)"\s*\{(.*?)^\}', re.MULTILINE | re.DOTALL)
_VERSION = re.compile(r'^\s*version\s*=\s*"([\d.]+)[^"]*"', re.MULTILINE)


def check_lock_file(document: Mapping[str, Any], lock: str) -> Iterator[Finding]:
    """Providers that the lock file lacks, which is a warning, and locked versions that the template excludes."""
    locked = {_short(entry[1]): _VERSION.search(entry[2]) for entry in _ENTRY.finditer(lock)}
    for name, (source, constraint) in Providers(document).needs.items():
        place = f"required_providers.{name}"
        known = _short(source or name)
        if known not in locked:
            message = f"the lock file has no {known}, so each build selects a version by itself"
            yield Finding("terraform", place, message, "make the lock file again with `cdktf-coder lock`", "warning")
            continue
        version = locked[known]
        if version is not None and not admits(constraint, version[1]):
            message = (
                f"the lock file has {known} {version[1]}, which {constraint!r} excludes, so `terraform init` would fail"
            )
            yield Finding("terraform", place, message, "make the lock file again with `cdktf-coder lock`")


def _short(source: str) -> str:
    """Namespace and name; the host in front makes no other provider of it."""
    parts = source.split("/")[-2:]
    return "/".join(parts if len(parts) == 2 else ["hashicorp", *parts])
