"""Whether every function that is called exists, and takes as many arguments as it is given."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.reader import Call
from ..language.signatures import SIGNATURES
from .finding import Finding
from .index import Index
from .wording import suggestion


def check_functions(index: Index) -> Iterator[Finding]:
    """Calls of functions that Terraform doesn't have, and calls with too few or too many arguments."""
    for place in index.places:
        for call in place.template.calls if not place.bare else ():
            wrong = _wrong(call)
            if wrong:
                yield Finding(place.address, place.trail, *wrong)


def _wrong(call: Call) -> tuple[str, str] | None:
    if call.name.startswith("provider::"):
        return None  # known to the provider alone
    name = call.name.removeprefix("core::")
    signature = SIGNATURES.get(name)
    if signature is None:
        meant = suggestion(name, SIGNATURES)
        hint = (
            f"did you mean `{call.name.removesuffix(name)}{meant}()`?"
            if meant
            else "Terraform's documentation lists the functions that it has"
        )
        return f"there is no function `{call.name}()`", hint
    least, most = signature
    given = call.arguments
    if given is None or (least <= given and (most is None or given <= most)):
        return None
    wanted = str(least) if least == most else f"at least {least}" if most is None else f"{least} to {most}"
    plural = "" if wanted.endswith("1") and wanted != "0" else "s"
    message = f"`{call.name}()` takes {wanted} argument{plural}, not {given}"
    return message, "add the missing ones" if given < least else "remove the others"
