"""`cdktf-coder lock`: make or refresh the dependency lock file that a template ships."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

from .._errors import CoderError
from ..document.module import Document
from ..document.read import DocumentError, read_directory
from ..ship.lock_file import NAME, has_remote_modules, missing_providers, required
from ..ship.scratch import scratch_folder
from .terraform import add_terraform_arguments, need_terraform, run_terraform

PLATFORMS = ("linux_amd64", "linux_arm64")
DESCRIPTION = """\
Asks Terraform for the providers of a synthesized template and writes their versions and checksums to a file, to be committed and
named by lock_file=… of the CoderTemplate. With it Coder can cache the providers. What the template's modules need is locked too.
A lock that lacks a provider is refused."""
EXAMPLE = "cdktf-coder lock cdktf.out/stacks/backend locks/backend.lock.hcl"
EXIT_CODES = "Exit codes: 0 written, 1 error; the lock file is left as it was then."


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lock`."""
    command.add_argument("stack", type=Path, help="a synthesized template, such as cdktf.out/stacks/NAME")
    command.add_argument(
        "lock_file", type=Path, help="the file to write; versions it holds already are kept, see --upgrade"
    )
    command.add_argument(
        "--platform",
        action="append",
        metavar="OS_ARCH",
        help=f"a platform that Coder's provisioners run on; may be repeated (default: {' and '.join(PLATFORMS)})",
    )
    command.add_argument(
        "--upgrade", action="store_true", help="take the newest versions allowed, not those locked before"
    )
    add_terraform_arguments(command)


def run(options: argparse.Namespace) -> int:
    """Write the lock file."""
    lock(
        options.stack,
        options.lock_file,
        platforms=options.platform or list(PLATFORMS),
        mirror=options.mirror,
        terraform=options.terraform,
        upgrade=options.upgrade,
    )
    print(f"wrote {options.lock_file}")
    return 0


def lock(
    stack: Path, lock_file: Path, *, platforms: list[str], mirror: Path | None, terraform: str, upgrade: bool = False
) -> None:
    """Write ``lock_file`` for the providers that the template in ``stack`` needs; left as it was if that fails."""
    if not stack.is_dir():
        raise CoderError(f"there is no directory {stack}; run `cdktf-coder synth` first")
    try:
        document = read_directory(stack)
    except DocumentError as error:
        raise CoderError(f"{error}; run `cdktf-coder synth` first") from None
    need_terraform(terraform)
    with scratch_folder() as name:
        folder = Path(name)
        if has_remote_modules(document):
            _whole(stack, folder, terraform)
        else:
            _requirements(document, folder)
        if lock_file.is_file() and not upgrade:
            shutil.copyfile(lock_file, folder / NAME)
        command = ["providers", "lock", "-no-color", *(f"-platform={platform}" for platform in platforms)]
        if mirror is not None:
            command.append(f"-fs-mirror={mirror.resolve()}")
        run_terraform(terraform, command, folder, f"could not lock the providers of {stack}")
        made = (folder / NAME).read_text(encoding="utf-8") if (folder / NAME).is_file() else ""
        missing = missing_providers(document, made)
        if missing:
            raise CoderError(f"the lock file would be incomplete: {'; '.join(missing)}; {lock_file} is left as it was")
        lock_file.parent.mkdir(parents=True, exist_ok=True)
        beside = lock_file.with_name(f".{lock_file.name}.new")
        beside.write_text(made, encoding="utf-8")
        beside.replace(lock_file)


def _requirements(document: Document, folder: Path) -> None:
    """The requirements alone, of local modules too: what else the template holds has no part in the lock."""
    needed = {
        f"p{number}": {"source": need.source, "version": ", ".join(need.constraints) or ">= 0"}
        for number, need in enumerate(required(document).values())
    }
    (folder / "main.tf.json").write_text(json.dumps({"terraform": {"required_providers": needed}}))


def _whole(stack: Path, folder: Path, terraform: str) -> None:
    """The template itself, its modules fetched: only they know what they need."""
    ignored = shutil.ignore_patterns(".terraform", "*.tfstate*", NAME)
    shutil.copytree(stack, folder, dirs_exist_ok=True, ignore=ignored)
    run_terraform(
        terraform,
        ["get", "-no-color"],
        folder,
        f"could not fetch the modules of {stack}, whose providers are to be locked",
    )
