"""What a program says of a template in text: its name, its README, addresses that moved."""

from __future__ import annotations

import re
from pathlib import Path

from .._errors import ConfigError
from ..language.spelling import require_literal
from .located import located, sought

_NAME = re.compile(r"[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*")
_LIMIT = 32
_ADDRESS = re.compile(r'(module\.[\w-]+(\[(\d+|"[^"]*")\])?\.)*[a-z][\w-]*\.[\w-]+(\[(\d+|"[^"]*")\])?')


def check_template_name(name: str) -> None:
    """Raise ``ConfigError`` for a name that Coder refuses."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ConfigError(
            str(name),
            f"Coder refuses the template name {name!r}",
            "use letters and digits in words joined by single dashes",
        )
    if len(name) >= _LIMIT:
        raise ConfigError(
            name, f"the template name has {len(name)} characters, Coder takes fewer than {_LIMIT}", "shorten it"
        )
    if name in ("new", "create"):
        raise ConfigError(name, f"Coder keeps the template name {name!r} for itself", "choose another")


def readme_text(name: str, path: Path) -> str:
    """The text of the file that a template takes as its README. Raises ``ConfigError`` if it can't be read."""
    try:
        return located(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not in UTF-8"
        raise ConfigError(
            name, f"the readme {str(path)!r} can't be read: {why}{sought(path)}", "name a text file"
        ) from None


def check_move(path: str, old: str, new: str) -> None:
    """Raise ``ConfigError`` for what is no two addresses of one type; ``path`` is the template's."""
    for address in (old, new):
        require_literal(path, "the address of a move", address)
        if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
            raise ConfigError(path, f"{address!r} is no address of a resource", "write it as in docker_volume.home")
    if old.partition(".")[0] != new.partition(".")[0] and not old.startswith("module."):
        raise ConfigError(
            path,
            f"Terraform can't move {old} to {new}, which is of another type",
            f'adopt it: Home(address="{old}")',
        )
