"""The commands of the stand-in, login, and how errors end it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from . import templates, workspaces
from .errors import NOT_LOGGED_IN, SIGNED_OUT, CommandError
from .flags import GLOBAL, Flags, parse
from .store import ORGANIZATION, USER, Store

_COMMANDS: dict[tuple[str, ...], Callable[[Store, list[str]], None]] = {
    ("templates", "push"): templates.push,
    ("templates", "pull"): templates.pull,
    ("templates", "list"): templates.list_,
    ("templates", "delete"): templates.delete,
    ("templates", "versions", "list"): templates.versions_list,
    ("templates", "versions", "promote"): templates.versions_promote,
    ("create",): workspaces.create,
    ("delete",): workspaces.delete,
    ("list",): workspaces.list_,
    ("show",): workspaces.show,
}
_ALIASES = {"template": "templates", "version": "versions", "ls": "list", "rm": "delete"}
VERSION = "v2.29.0-standin"


def main(arguments: list[str]) -> int:
    """Run one command; the result is the exit code."""
    command: tuple[str, ...] = ()
    try:
        given, rest = _global(arguments)
        command, rest = _command(rest)
        _run(command, rest, given)
    except CommandError as error:
        shown = " ".join(("coder", *command))
        print(f'Encountered an error running "{shown}", see "{shown} --help" for more information', file=sys.stderr)
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _global(arguments: list[str]) -> tuple[Flags, list[str]]:
    """The flags in front of the command's name."""
    front: list[str] = []
    rest = list(arguments)
    while rest and rest[0].startswith("-") and rest[0] not in ("--version", "--help"):
        word = rest.pop(0)
        front.append(word)
        if "=" not in word and GLOBAL.get(word.lstrip("-")) is str and rest:
            front.append(rest.pop(0))
    return parse(front, {}), rest


def _command(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    single = {("login",), ("whoami",), ("version",), ("--version",)}
    for length in (3, 2, 1):
        given = tuple(words[:length])
        named = tuple(_ALIASES.get(word, word) for word in given)
        if len(given) == length and (named in _COMMANDS or given in single):
            return (given if given in single else named), words[length:]
    raise CommandError(f'unrecognized subcommand "{words[0]}"' if words else "no command given")


def _run(command: tuple[str, ...], arguments: list[str], given: Flags) -> None:
    if command in (("version",), ("--version",)):
        print(f"Coder {VERSION}\nStand-in for tests")
        return
    place = os.environ.get("CODER_STANDIN")
    if not place:
        raise CommandError("the stand-in needs CODER_STANDIN, the directory of its state")
    store = Store(Path(place))
    store.log([*command, *arguments])
    if command == ("login",):
        _login(store, arguments, given)
        return
    url, token = _session(given)
    if token != store.token:
        raise CommandError(SIGNED_OUT)
    if command == ("whoami",):
        _whoami(store, arguments, url)
    else:
        _COMMANDS[command](store, arguments)


def _config(given: Flags) -> Path:
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path(os.environ.get("HOME", "/")) / ".config")
    return Path(given.text("global-config") or os.environ.get("CODER_CONFIG_DIR") or home / "coderv2")


def _session(given: Flags) -> tuple[str, str]:
    folder = _config(given)
    url = given.text("url") or os.environ.get("CODER_URL") or _read(folder / "url")
    token = given.text("token") or os.environ.get("CODER_SESSION_TOKEN") or _read(folder / "session")
    if not url or not token:
        raise CommandError(NOT_LOGGED_IN)
    return url, token


def _read(path: Path) -> str:
    return path.read_text().strip() if path.exists() else ""


def _login(store: Store, arguments: list[str], given: Flags) -> None:
    flags = parse(arguments, {"use-token-as-session": bool})
    url = flags.arguments[0] if flags.arguments else os.environ.get("CODER_URL", "")
    if not url:
        raise CommandError("wanted 1 args but got 0 []")
    token = flags.text("token") or given.text("token") or os.environ.get("CODER_SESSION_TOKEN", "")
    if not token:
        raise CommandError("EOF")
    if token != store.token:
        raise CommandError("invalid token provided: " + SIGNED_OUT)
    folder = _config(given)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "url").write_text(url)
    (folder / "session").touch(mode=0o600)
    (folder / "session").write_text(token)
    print(f"> Welcome to Coder, {USER['username']}! You're authenticated.")


def _whoami(store: Store, arguments: list[str], url: str) -> None:
    flags = parse(arguments, {"output": str, "column": str})
    roles = json.loads(_read(store.directory / "roles.json") or '["Template Admin"]')
    if flags.text("output") == "json":
        row = {"url": url, "username": USER["username"], "user_id": USER["id"]}
        print(json.dumps([{**row, "organization_ids": [ORGANIZATION], "roles": {"*": roles}}], indent=2))
    else:
        print(f"> Coder is running at {url}, You're authenticated as {USER['username']} !")
