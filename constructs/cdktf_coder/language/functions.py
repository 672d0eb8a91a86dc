"""Terraform's functions on references: ``fn.lower(workspace.name)``.

Each is called as in Terraform, and gives a reference to what Terraform will answer when the workspace is built; text among
the arguments is literal. What they do in detail is told in Terraform's documentation, under "Built-in Functions". A
provider's own function is called by :func:`call`.
"""

# The functions have no bodies: _made, below, makes one of each from its name and the kind of its result.
# mypy: disable-error-code="empty-body"

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches as _near
from typing import TYPE_CHECKING, Any

from .._errors import ConfigError
from .expr import AnyExpr, BoolExpr, Expr, ListExpr, NumberExpr, NumberLike, TextExpr, TextLike
from .spelling import check_encoded as _check_encoded
from .spelling import code as _code

Items = list[Any] | tuple[Any, ...] | ListExpr | AnyExpr
"""A list, a tuple or a set."""
Map = Mapping[str, Any] | AnyExpr
_ABSENT: Any = None
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*(::[A-Za-z_][A-Za-z0-9_-]*)*")


def call(name: str, /, *args: Any) -> AnyExpr:
    """Any function by its name, such as a provider's: ``fn.call("provider::aws::arn_parse", arn)``."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ConfigError("", f"{name!r} can't be a function's name", 'give its name alone: fn.call("cidrhost", …)')
    return AnyExpr(_source(name, args)).reading(args)


def _source(name: str, args: Any) -> str:
    source = f"{name}({', '.join(_code(arg) for arg in args)})"
    if name == "jsonencode":
        _check_encoded(args)
    return source


# Text.


def chomp(text: TextLike) -> TextExpr:
    """Without the line breaks at its end."""


def endswith(text: TextLike, suffix: TextLike) -> BoolExpr:
    """Whether text ends with ``suffix``."""


def format(pattern: TextLike, /, *args: Any) -> TextExpr:
    """Text by a printf-like pattern: ``fn.format("%04d", number)``."""


def formatlist(pattern: TextLike, /, *args: Any) -> ListExpr:
    """Like :func:`format`, once for each item of the lists among ``args``."""


def indent(spaces: NumberLike, text: TextLike) -> TextExpr:
    """With so many spaces before each line but the first."""


def join(separator: TextLike, /, *items: Items) -> TextExpr:
    """The items of one or more lists as one text."""


def lower(text: TextLike) -> TextExpr:
    """In small letters."""


def regex(pattern: TextLike, text: TextLike) -> AnyExpr:
    """The first match: text, or with groups in the pattern a list, or with named ones a map. No match is an error."""


def regexall(pattern: TextLike, text: TextLike) -> ListExpr:
    """Every match, each as :func:`regex` gives it."""


def replace(text: TextLike, old: TextLike, new: TextLike) -> TextExpr:
    """Every ``old`` by ``new``; ``old`` is a regular expression if it stands between slashes. Backslashes are written as in
    Python (``r"/127\\.0\\.0\\.1/"``); what HCL needs is added."""


def split(separator: TextLike, text: TextLike) -> ListExpr:
    """The parts of text between separators."""


def startswith(text: TextLike, prefix: TextLike) -> BoolExpr:
    """Whether text begins with ``prefix``."""


def strcontains(text: TextLike, part: TextLike) -> BoolExpr:
    """Whether text holds ``part``."""


def strrev(text: TextLike) -> TextExpr:
    """The characters in reverse order."""


def substr(text: TextLike, offset: NumberLike, length: NumberLike) -> TextExpr:
    """``length`` characters from ``offset`` on; a ``length`` of -1 takes all the rest."""


def templatestring(template: TextExpr, vars: Map) -> TextExpr:
    """A template that a reference holds, rendered with these variables."""


def title(text: TextLike) -> TextExpr:
    """The first letter of each word in capitals."""


def trim(text: TextLike, characters: TextLike) -> TextExpr:
    """Without these characters at both ends."""


def trimprefix(text: TextLike, prefix: TextLike) -> TextExpr:
    """Without ``prefix``, if it begins with it."""


def trimspace(text: TextLike) -> TextExpr:
    """Without white space at both ends."""


def trimsuffix(text: TextLike, suffix: TextLike) -> TextExpr:
    """Without ``suffix``, if it ends with it."""


def upper(text: TextLike) -> TextExpr:
    """In capitals."""


# Numbers.


def abs(number: NumberLike) -> NumberExpr:
    """Without its sign."""


def ceil(number: NumberLike) -> NumberExpr:
    """Rounded up."""


def floor(number: NumberLike) -> NumberExpr:
    """Rounded down."""


def log(number: NumberLike, base: NumberLike) -> NumberExpr:
    """The logarithm."""


def max(*numbers: NumberLike) -> NumberExpr:
    """The greatest number."""


def min(*numbers: NumberLike) -> NumberExpr:
    """The smallest number."""


def parseint(number: TextLike, base: NumberLike) -> NumberExpr:
    """The integer that text spells in a base between 2 and 62."""


def pow(number: NumberLike, power: NumberLike) -> NumberExpr:
    """One number to the power of the other."""


def signum(number: NumberLike) -> NumberExpr:
    """-1, 0 or 1."""


# Lists, sets and maps.


def alltrue(items: Items) -> BoolExpr:
    """Whether every item is true; so it is if there are none."""


def anytrue(items: Items) -> BoolExpr:
    """Whether an item is true."""


def chunklist(items: Items, size: NumberLike) -> ListExpr:
    """Lists of at most ``size`` items each."""


def coalesce(*values: Any) -> AnyExpr:
    """The first value that is neither null nor empty text."""


def coalescelist(*lists: Items) -> ListExpr:
    """The first list that isn't empty."""


def compact(items: Items) -> ListExpr:
    """Without what is null or empty text."""


def concat(*lists: Items) -> ListExpr:
    """One list of the items of all."""


def contains(items: Items, value: Any) -> BoolExpr:
    """Whether a list holds a value."""


def distinct(items: Items) -> ListExpr:
    """Without repetitions."""


def element(items: Items, index: NumberLike) -> AnyExpr:
    """An item; behind the last one it begins with the first again."""


def flatten(items: Items) -> ListExpr:
    """Lists in the list replaced by their items."""


def index(items: Items, value: Any) -> NumberExpr:
    """Where in a list a value stands. If it doesn't, it is an error."""


def keys(map: Map) -> ListExpr:
    """A map's keys, in alphabetical order."""


def length(value: Any) -> NumberExpr:
    """Of a list or map the items, of text the characters."""


def lookup(map: Map, key: TextLike, default: Any = _ABSENT) -> AnyExpr:
    """What a map holds under a key, or ``default``."""


def matchkeys(values: Items, keys: Items, searched: Items) -> ListExpr:
    """The values whose key, at the same place in ``keys``, is among those that are searched."""


def merge(*maps: Map) -> AnyExpr:
    """One map of all; of equal keys the last counts."""


def one(items: Items) -> AnyExpr:
    """The one item of a list, or null if it is empty."""


def range(start: NumberLike, stop: NumberLike = _ABSENT, step: NumberLike = _ABSENT, /) -> ListExpr:
    """Numbers as Python's own ``range`` has them."""


def reverse(items: Items) -> ListExpr:
    """In reverse order."""


def setintersection(*sets: Items) -> ListExpr:
    """What all hold."""


def setproduct(*sets: Items) -> ListExpr:
    """Every combination of an item of each."""


def setsubtract(items: Items, without: Items) -> ListExpr:
    """What the first holds and the second doesn't."""


def setunion(*sets: Items) -> ListExpr:
    """What any of them holds."""


def slice(items: Items, start: NumberLike, end: NumberLike) -> ListExpr:
    """The items from ``start`` up to ``end``, which is not among them."""


def sort(items: Items) -> ListExpr:
    """Texts in order."""


def sum(items: Items) -> NumberExpr:
    """The sum of numbers."""


def transpose(map: Map) -> AnyExpr:
    """A map of lists, keys and items exchanged."""


def values(map: Map) -> ListExpr:
    """A map's values, in the order of its keys."""


def zipmap(keys: Items, values: Items) -> AnyExpr:
    """A map of these keys and values."""


# Kinds of values, and errors.


def can(value: Any) -> BoolExpr:
    """Whether an expression can be evaluated without an error."""


def ephemeralasnull(value: Any) -> AnyExpr:
    """The value, or null if it is ephemeral."""


def issensitive(value: Any) -> BoolExpr:
    """Whether Terraform takes a value for sensitive."""


def nonsensitive(value: Any) -> AnyExpr:
    """The value, no longer sensitive: Terraform shows it."""


def sensitive(value: Any) -> AnyExpr:
    """The value, which Terraform no longer shows."""


def tobool(value: Any) -> BoolExpr:
    """The text ``true`` or ``false`` as a bool."""


def tolist(value: Items) -> ListExpr:
    """As a list."""


def tomap(value: Map) -> AnyExpr:
    """As a map."""


def tonumber(value: Any) -> NumberExpr:
    """Text that holds a number, as a number."""


def toset(value: Items) -> ListExpr:
    """As a set, which ``for_each`` takes."""


def tostring(value: Any) -> TextExpr:
    """A number or bool as text."""


def try_(*values: Any) -> AnyExpr:
    """``try``: the first value that can be evaluated without an error."""


# Encodings and hashes.


def base64decode(text: TextLike) -> TextExpr:
    """Text from base 64."""


def base64encode(text: TextLike) -> TextExpr:
    """Text in base 64."""


def base64gzip(text: TextLike) -> TextExpr:
    """Text compressed by gzip, in base 64."""


def base64sha256(text: TextLike) -> TextExpr:
    """The SHA-256 hash in base 64."""


def base64sha512(text: TextLike) -> TextExpr:
    """The SHA-512 hash in base 64."""


def bcrypt(text: TextLike, cost: NumberLike = _ABSENT, /) -> TextExpr:
    """A bcrypt hash, another one each time; ``cost`` is 10 by default."""


def csvdecode(text: TextLike) -> ListExpr:
    """CSV with a line of headings as a list of maps."""


def jsondecode(text: TextLike) -> AnyExpr:
    """JSON as a value."""


def jsonencode(value: Any) -> TextExpr:
    """A value as JSON."""


def md5(text: TextLike) -> TextExpr:
    """The MD5 hash in hex."""


def rsadecrypt(ciphertext: TextLike, key: TextLike) -> TextExpr:
    """Decrypted with an RSA private key; the ciphertext is in base 64."""


def sha1(text: TextLike) -> TextExpr:
    """The SHA-1 hash in hex."""


def sha256(text: TextLike) -> TextExpr:
    """The SHA-256 hash in hex."""


def sha512(text: TextLike) -> TextExpr:
    """The SHA-512 hash in hex."""


def textdecodebase64(text: TextLike, encoding: TextLike) -> TextExpr:
    """Text from base 64 in another encoding, such as ``UTF-16LE``."""


def textencodebase64(text: TextLike, encoding: TextLike) -> TextExpr:
    """Text in base 64 in another encoding, such as ``UTF-16LE``."""


def urlencode(text: TextLike) -> TextExpr:
    """Text as a part of a URL."""


def yamldecode(text: TextLike) -> AnyExpr:
    """YAML as a value."""


def yamlencode(value: Any) -> TextExpr:
    """A value as YAML."""


# Files, which Terraform reads when the workspace is built: those that the template ships.


def abspath(path: TextLike) -> TextExpr:
    """The absolute path, on the machine that builds."""


def basename(path: TextLike) -> TextExpr:
    """The last part of a path."""


def dirname(path: TextLike) -> TextExpr:
    """A path without its last part."""


def file(path: TextLike) -> TextExpr:
    """What a file holds: ``fn.file(template.add_file("motd"))``."""


def filebase64(path: TextLike) -> TextExpr:
    """What a file holds, in base 64."""


def filebase64sha256(path: TextLike) -> TextExpr:
    """A file's SHA-256 hash in base 64."""


def filebase64sha512(path: TextLike) -> TextExpr:
    """A file's SHA-512 hash in base 64."""


def fileexists(path: TextLike) -> BoolExpr:
    """Whether there is a file."""


def filemd5(path: TextLike) -> TextExpr:
    """A file's MD5 hash in hex."""


def fileset(path: TextLike, pattern: TextLike) -> ListExpr:
    """The paths below a folder that match a pattern, such as ``**/*.sh``."""


def filesha1(path: TextLike) -> TextExpr:
    """A file's SHA-1 hash in hex."""


def filesha256(path: TextLike) -> TextExpr:
    """A file's SHA-256 hash in hex."""


def filesha512(path: TextLike) -> TextExpr:
    """A file's SHA-512 hash in hex."""


def pathexpand(path: TextLike) -> TextExpr:
    """A path with ``~`` replaced by the home folder, on the machine that builds."""


def templatefile(path: TextLike, vars: Map) -> TextExpr:
    """A file as a template, rendered with these variables."""


# Times, identifiers and networks.


def formatdate(pattern: TextLike, time: TextLike) -> TextExpr:
    """A time by a pattern: ``fn.formatdate("YYYY-MM-DD", fn.timestamp())``."""


def plantimestamp() -> TextExpr:
    """The time of the plan."""


def timeadd(time: TextLike, duration: TextLike) -> TextExpr:
    """A time and a duration, such as ``1h30m``."""


def timecmp(time: TextLike, other: TextLike) -> NumberExpr:
    """-1, 0 or 1: whether one time is before the other, the same or later."""


def timestamp() -> TextExpr:
    """The time of the build, another one each time."""


def uuid() -> TextExpr:
    """A random UUID, another one each time."""


def uuidv5(namespace: TextLike, name: TextLike) -> TextExpr:
    """The UUID of a name in a namespace, such as ``dns``."""


def cidrhost(prefix: TextLike, number: NumberLike) -> TextExpr:
    """The address of a host in a network: ``fn.cidrhost("10.0.0.0/8", 2)``."""


def cidrnetmask(prefix: TextLike) -> TextExpr:
    """A network's mask."""


def cidrsubnet(prefix: TextLike, bits: NumberLike, number: NumberLike) -> TextExpr:
    """A network in a network, its prefix longer by ``bits``."""


def cidrsubnets(prefix: TextLike, /, *bits: NumberLike) -> ListExpr:
    """Networks that follow each other in a network."""


_KINDS: dict[str, type[Expr]] = {
    kind.__name__: kind for kind in (AnyExpr, BoolExpr, ListExpr, NumberExpr, TextExpr)
}  # fmt: skip


def _made(function: Callable[..., Any]) -> Callable[..., Any]:
    name = function.__name__.rstrip("_")
    kind = _KINDS[function.__annotations__["return"]]
    names = function.__code__.co_varnames[: function.__code__.co_argcount]

    @functools.wraps(function)
    def made(*args: Any, **named: Any) -> Expr:
        try:
            function(*args, **named)
        except TypeError as error:
            raise ConfigError("", f"fn.{error}", f"see help(fn.{function.__name__})") from None
        given = [*args, *(named[name] for name in names if name in named)]
        return kind(_source(name, given)).reading(given)

    return made


FUNCTIONS = tuple(
    name
    for name, value in globals().items()
    if getattr(value, "__module__", "") == __name__ and name[0] != "_" and name != "call"
)
"""The names of Terraform's functions, as Python has them."""
globals().update({name: _made(globals()[name]) for name in FUNCTIONS})


class NoFunction(ConfigError, AttributeError):
    """Terraform has no function of this name."""

    def __init__(self, name: str) -> None:
        meant = _near(name, FUNCTIONS, 1, 0.6)
        hint = (
            f"did you mean fn.{meant[0]}?" if meant else f'a function of a provider is called by fn.call("{name}", …)'
        )
        super().__init__("", f"Terraform has no function {name!r}", hint)


if not TYPE_CHECKING:  # a type checker would take every name for a function

    def __getattr__(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NoFunction(name)
