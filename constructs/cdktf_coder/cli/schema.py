"""`cdktf-coder schema`: the schemas of any provider's types, so that a template's use of them is checked."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from .._errors import CoderError
from ..checks.wording import suggestion
from ..document.read import read_directory
from ..schemas import FOLDER, Kind, TypeSchema, load_schema, shipped_schema
from ..schemas.shrink import KINDS, Json, files
from ..ship.lock_file import NAME as LOCK_FILE
from ..ship.lock_file import read_lock, required
from ..ship.scratch import scratch_folder
from ..ship.stacks import template_folders
from .terraform import add_terraform_arguments, need_terraform, run_terraform

DESCRIPTION = f"""\
Asks Terraform what a provider's types take, and writes it to {FOLDER}/, a small file a type, to be committed. Templates that use
these types are checked against them from then on, by synth as by `check`.

Without TYPE these are the types that the templates in cdktf.out/stacks use, and those of the provider that {FOLDER}/ has already. A
TYPE is a resource, a data source or both; data.TYPE is a data source. Terraform downloads the provider and runs it."""
EXAMPLE = "cdktf-coder schema add hashicorp/aws aws_instance data.aws_ami"
EXIT_CODES = f"Exit codes: 0 written, 1 error; {FOLDER}/ is left as it was then."
_SOURCE = re.compile(r"(?:[a-z0-9.-]+(?::\d+)?/)?[a-z0-9_-]+/[a-z0-9_-]+")


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `schema`."""
    command.add_argument("action", choices=["add"], help="add: write the schemas")
    command.add_argument("source", help="the provider as required_providers names it: hashicorp/aws")
    command.add_argument("types", nargs="*", metavar="TYPE", help="a resource's or data source's type")
    command.add_argument(
        "--version",
        action="append",
        help="a version, or a constraint whose newest version is taken; repeat it for templates that must fit several "
        "(default: what the templates require, else the newest)",
    )
    command.add_argument(
        "--output", type=Path, default=Path("cdktf.out"), help="the templates' directory (default: cdktf.out)"
    )
    add_terraform_arguments(command)


def run(options: argparse.Namespace) -> int:
    """Write the schemas."""
    source = options.source.lower()
    if not _SOURCE.fullmatch(source):
        raise CoderError(f"{options.source!r} is no provider; write it as in required_providers: hashicorp/aws")
    need_terraform(options.terraform)
    provider = "/".join(source.split("/")[-2:])
    used, constraints = _used(options.output, provider) if not options.types or not options.version else (set(), [])
    wanted = {_named(word) for word in options.types} or {(kind, name) for kind, name in used} | set(_present(provider))
    found = dict(
        _fetch(source, constraint, options.terraform, options.mirror)
        for constraint in options.version or [", ".join(dict.fromkeys(constraints)) or ">= 0"]
    )
    chosen = set(_chosen(provider, found, wanted, strict=bool(options.types)))
    if not chosen:
        raise CoderError(
            f"no template in {options.output} uses a type of {provider}; name the types: "
            f"cdktf-coder schema add {options.source} TYPE, or run `cdktf-coder synth` first"
        )
    _write(provider, found, chosen)
    return 0


def _named(word: str) -> tuple[str, str]:
    """Kind (empty: both) and type of a word of the command line."""
    kind, dot, name = word.rpartition(".")
    if dot and kind not in KINDS:
        raise CoderError(f"{word!r} is no type; write aws_ami, or data.aws_ami for the data source alone")
    return kind, name


def _used(output: Path, provider: str) -> tuple[set[tuple[str, str]], list[str]]:
    """The types in the templates, whoever's they are, and the versions of the provider that the templates require."""
    types: set[tuple[str, str]] = set()
    constraints: list[str] = []
    if not (output / "stacks").is_dir():
        return types, constraints
    for folder in template_folders(output / "stacks", hint="").values():
        document = read_directory(folder)
        need = required(document).get(provider)
        constraints += need.constraints if need else []
        types |= {
            (block.kind, block.type)
            for module in document.root.walk()
            for block in module.blocks
            if block.kind in KINDS
        }
    return types, constraints


def _present(provider: str) -> Iterator[tuple[str, str]]:
    """The types of a provider that the project has schemas of."""
    for kind in KINDS:
        for path in Path(FOLDER, kind).glob("*.json"):
            if load_schema(cast(Kind, kind), path.stem, provider):
                yield kind, path.stem


def _fetch(source: str, constraint: str, terraform: str, mirror: Path | None) -> tuple[str, Json]:
    """A version of the provider that fits, and all its schemas."""
    what = f"could not get the schemas of {source} {constraint}"
    built_in = source.startswith("terraform.io/builtin/")
    need = {"source": source, **({} if built_in else {"version": constraint})}
    with scratch_folder() as name:
        folder = Path(name)
        (folder / "main.tf.json").write_text(json.dumps({"terraform": {"required_providers": {"wanted": need}}}))
        plugins = [f"-plugin-dir={mirror.resolve()}"] if mirror is not None else []
        run_terraform(terraform, ["init", "-input=false", "-no-color", "-backend=false", *plugins], folder, what)
        printed = json.loads(run_terraform(terraform, ["providers", "schema", "-json"], folder, what))
        lock = (folder / LOCK_FILE).read_text(encoding="utf-8") if (folder / LOCK_FILE).is_file() else ""
        locked = list(read_lock(lock).values())
        version = locked[0].release if locked else _own_version(terraform, folder, what)
    (schema,) = printed["provider_schemas"].values()
    return version, schema


def _own_version(terraform: str, folder: Path, what: str) -> str:
    """Terraform's own version, which is that of the provider inside it."""
    printed = json.loads(run_terraform(terraform, ["version", "-json"], folder, what))
    return str(printed["terraform_version"]).partition("-")[0]


def _chosen(
    provider: str, found: Mapping[str, Json], wanted: Iterable[tuple[str, str]], *, strict: bool
) -> Iterator[tuple[str, str]]:
    """Kind and type of each schema to write. With ``strict`` a type that the provider lacks is an error."""
    known = {kind: {name for schema in found.values() for name in schema.get(key, ())} for kind, key in KINDS.items()}
    for asked, name in sorted(wanted):
        kinds = [kind for kind in ([asked] if asked else KINDS) if name in known[kind]]
        if strict and not kinds:
            names = known[asked] if asked else set().union(*known.values())
            meant = suggestion(name, sorted(names))
            hint = f"did you mean {meant}?" if meant else "the provider's documentation lists its types"
            what = "data source" if asked == "data" else "type"
            raise CoderError(f"{provider} {' and '.join(found)} has no {what} {name}; {hint}")
        for kind in kinds:
            shipped = _shipped(kind, name, provider)
            if shipped is None:
                yield kind, name
            elif strict:
                raise CoderError(
                    f"{name} is checked already: cdktf-coder has its schema, of {', '.join(shipped['versions'])}"
                )


def _shipped(kind: str, name: str, provider: str) -> TypeSchema | None:
    """The schema that the library has of it."""
    schema = shipped_schema(cast(Kind, kind), name)
    return schema if schema and schema["provider"] == provider else None


def _write(provider: str, found: Mapping[str, Json], chosen: set[tuple[str, str]]) -> None:
    """One file a type, and one for the provider's configuration; each is replaced as a whole."""
    small: dict[str, Json] = {}
    for version, schema in found.items():
        configured = _shipped("provider", provider.rpartition("/")[2], provider) is None
        kept: dict[str, Any] = {"provider": schema.get("provider", {}) if configured else {}}
        for kind, key in KINDS.items():
            kept[key] = {name: body for name, body in schema.get(key, {}).items() if (kind, name) in chosen}
        small[version] = kept
    for path, text in files({provider: small}, by_id=True).items():
        target = Path(FOLDER, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(target)
        print(f"wrote {target} ({provider} {', '.join(found)}, {len(text):,} bytes)")
