"""Write the provider schemas that the package carries.

    python .ci/shrink_schemas.py DIRECTORY           write them
    python .ci/shrink_schemas.py DIRECTORY --check   say whether the committed ones are what would be written

DIRECTORY holds the output of ``terraform providers schema -json``, one gzipped file a provider and version, named
``<namespace>_<name>-<version>.json.gz``. All versions of one provider are merged: the package declares a range of
versions, so a template must fit each of them, and one small file a type then answers for the whole range.

The shape of a written file is described in ``constructs/cdktf_coder/schemas/__init__.py``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path

from cdktf_coder.schemas.shrink import Json, files

TARGET = Path(__file__).resolve().parent.parent / "constructs" / "cdktf_coder" / "schemas"


def read_schemas(directory: Path) -> dict[str, dict[str, Json]]:
    """The schemas of ``directory``: provider source (``namespace/name``) → version → schema."""
    found: dict[str, dict[str, Json]] = {}
    for path in sorted(directory.glob("*.json.gz")):
        version = path.name.removesuffix(".json.gz").rpartition("-")[2]
        document = json.loads(gzip.decompress(path.read_bytes()))
        for address, schema in document["provider_schemas"].items():
            # The host in front of namespace/name is Terraform's or OpenTofu's; the schema is the same.
            source = "/".join(address.split("/")[-2:])
            found.setdefault(source, {})[version] = schema
    return found


def main(argv: list[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Write the provider schemas that the package carries.")
    parser.add_argument("directory", type=Path, help="holds <namespace>_<name>-<version>.json.gz files")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if something would change")
    arguments = parser.parse_args(argv)

    schemas = read_schemas(arguments.directory)
    if not schemas:
        parser.error(f"no *.json.gz in {arguments.directory}")
    wanted = files(schemas)
    present = {str(path.relative_to(TARGET).as_posix()): path for path in sorted(TARGET.glob("*/*.json"))}
    stale = sorted(set(present) - set(wanted))
    changed = sorted(
        path for path, text in wanted.items() if path not in present or present[path].read_bytes() != text.encode()
    )
    if arguments.check:
        for path in changed:
            print(f"differs: {path}")
        for path in stale:
            print(f"not in the schemas any more: {path}")
        return 1 if changed or stale else 0
    for path in stale:
        present[path].unlink()
    for path in changed:
        target = TARGET / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(wanted[path].encode())
    print(f"{len(wanted)} files, {sum(map(len, wanted.values()))} bytes; {len(changed)} written, {len(stale)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
