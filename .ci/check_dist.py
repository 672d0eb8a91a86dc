#!/usr/bin/env python3
"""What must hold of the wheel and the sdist before anybody gets them: `check_dist.py DIR [--tag v1.2.3]`.

Each thing that is wrong is one line, and the exit code is 1. With ``--tag`` the two must be a release: the tag is the version, the
changelog has a section for it, and the metadata leads to the repository.
"""

from __future__ import annotations

import argparse
import email
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parent.parent
CONFIGURATION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = CONFIGURATION["project"]
TARGETS = CONFIGURATION["tool"]["hatch"]["build"]["targets"]
LARGEST = 1_500_000
"""Bytes of the wheel. docs/performance.md says what is in it."""


def tracked(folder: str) -> set[str]:
    """The files that git has below a folder, relative to it."""
    listed = subprocess.run(["git", "ls-files", "-z", folder], cwd=ROOT, check=True, capture_output=True, text=True)
    return {PurePosixPath(name).relative_to(folder).as_posix() for name in listed.stdout.split("\0") if name}


def difference(what: str, found: set[str], expected: set[str]) -> Iterator[str]:
    """A sentence for each name too many or too few."""
    yield from (f"{what} lacks {name}" for name in sorted(expected - found))
    yield from (f"{what} has {name}, which doesn't belong there" for name in sorted(found - expected))


def in_the_wheel() -> set[str]:
    """Every tracked file that pyproject.toml puts into the wheel, by its name there."""
    found = set()
    for folder in TARGETS["wheel"]["only-include"]:
        root = next(root for root in TARGETS["wheel"]["sources"] if folder.startswith(f"{root}/"))
        place = PurePosixPath(TARGETS["wheel"]["sources"][root], folder.removeprefix(f"{root}/"))
        found |= {(place / name).as_posix() for name in tracked(folder)}
    return found


def wheel_problems(path: Path) -> Iterator[str]:
    """The wheel's files: the package as git has it, the bindings inside it, and the metadata."""
    with zipfile.ZipFile(path) as wheel:
        names = {name for name in wheel.namelist() if not name.endswith("/")}
        info = f"cdktf_coder-{PROJECT['version']}.dist-info"
        expected = in_the_wheel() | {
            f"{info}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
        }
        yield from difference("the wheel", names, expected)
        yield from (f"{name} is outside of cdktf_coder" for name in sorted(names) if not name.startswith("cdktf_coder"))
        if path.stat().st_size > LARGEST:
            yield f"the wheel has {path.stat().st_size} bytes, and may have {LARGEST}"
        if f"{info}/METADATA" in names:
            yield from metadata_problems(wheel.read(f"{info}/METADATA").decode())
        if f"{info}/entry_points.txt" in names:
            scripts = wheel.read(f"{info}/entry_points.txt").decode()
            if "cdktf-coder = cdktf_coder.cli.__main__:main" not in scripts:
                yield "the wheel doesn't install the command cdktf-coder"


def metadata_problems(text: str) -> Iterator[str]:
    """The metadata, held against pyproject.toml."""
    metadata = email.message_from_string(text)
    for field, expected in (
        ("Name", PROJECT["name"]),
        ("Version", PROJECT["version"]),
        ("License-Expression", PROJECT["license"]),
        ("Requires-Python", PROJECT["requires-python"]),
        ("Description-Content-Type", "text/markdown"),
    ):
        if metadata[field] != expected:
            yield f"{field} is {metadata[field]!r}, not {expected!r}"
    yield from difference("Classifier", set(metadata.get_all("Classifier", [])), set(PROJECT["classifiers"]))
    extras = set(metadata.get_all("Provides-Extra", []))
    yield from difference("Provides-Extra", extras, set(PROJECT["optional-dependencies"]))


def sdist_problems(path: Path) -> Iterator[str]:
    """The sdist's files: what a wheel is built of, and nothing of the tests."""
    with tarfile.open(path) as sdist:
        files = {member.name for member in sdist.getmembers() if member.isfile()}
    root = path.name.removesuffix(".tar.gz")
    expected = {".gitignore", "PKG-INFO"}
    for place in (place.lstrip("/") for place in TARGETS["sdist"]["include"]):
        expected |= {PurePosixPath(place, name).as_posix() for name in tracked(place)}
    yield from difference("the sdist", {name.removeprefix(f"{root}/") for name in files}, expected)


def release_problems(wheel: Path, tag: str) -> Iterator[str]:
    """What a release has and a build in between needn't."""
    version = PROJECT["version"]
    if tag != f"v{version}":
        yield f"the tag is {tag}, but pyproject.toml has version {version}; the tag must be v{version}"
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", changes, re.MULTILINE):
        yield f"CHANGELOG.md has no section `## [{version}] - YYYY-MM-DD`"
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(f"cdktf_coder-{version}.dist-info/METADATA").decode()
    if not email.message_from_string(text).get_all("Project-URL"):
        yield "the metadata has no URL; CDKTF_CODER_REPOSITORY must name the repository when the package is built"


def main() -> int:
    """Check one directory."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("dist", type=Path, metavar="DIR")
    arguments.add_argument("--tag")
    options = arguments.parse_args()
    name = f"cdktf_coder-{PROJECT['version']}"
    wheel, sdist = options.dist / f"{name}-py3-none-any.whl", options.dist / f"{name}.tar.gz"
    found = {path.name for path in options.dist.iterdir()} if options.dist.is_dir() else set()
    problems = list(difference(str(options.dist), found, {wheel.name, sdist.name}))
    if not problems:
        problems += [*wheel_problems(wheel), *sdist_problems(sdist)]
        problems += release_problems(wheel, options.tag) if options.tag else []
    print("\n".join(problems) or f"{wheel.name} ({wheel.stat().st_size} bytes) and {sdist.name} are complete")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
