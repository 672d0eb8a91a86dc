"""One reader of a finished template directory, written by this library or not, in JSON or HCL: a read-only view.

    document = read_directory("cdktf.out/stacks/docker-sysbox")
    document = read_files({"main.tf": b"…"})      # of files that need not lie in a directory

    document.findings                             # duplicates, overrides without a base…: what Terraform would refuse
    document.resources["docker_volume.home"]      # by full address; local modules' as "module.x.docker_volume.home"
    document.blocks("resource", "docker_container")   # every block of a kind and type, local modules' too
    document.root.variables["image"]              # by name in one module; locals, outputs, calls, required_providers, moved
    document.files["README.md"].read_bytes()

    block.address, block.type, block.name, block.origin     # origin: file, line, module calls
    block.counted, block.ignore_changes, block.lifecycle, block.provisioners
    block.nested("mounts")                        # nested blocks, however they are spelled; .dynamic, .opaque
    for name, value in block.body.arguments.items(): …

    value = block.get("image")                    # None if it isn't set
    value.literal                                 # the constant, or UNKNOWN
    value.evaluate()                              # through locals, module arguments, conditions; parts may be UNKNOWN
    value.rests_on                                # what it depends on in the end, through locals and local modules
    value.references                              # (Reference("data.coder_workspace.me.id"), …); .address of each
    value.source, value.normal, value.origin      # as written; in one normal form; file and line

    for change in compare(before, after):         # Change(sign, address, before, after, attributes, moved_from)
        for part in change.attributes: …          # AttributeChange(path, before, after, lines)

``document == other`` says whether Terraform reads the same in both: order, formatting and JSON or HCL don't count.
"""

from .blocks import Block as Block
from .blocks import Body as Body
from .blocks import Dynamic as Dynamic
from .blocks import Expression as Expression
from .blocks import Origin as Origin
from .blocks import Reference as Reference
from .diff import AttributeChange as AttributeChange
from .diff import Change as Change
from .diff import compare as compare
from .module import Document as Document
from .module import Module as Module
from .moves import Moves as Moves
from .read import DocumentError as DocumentError
from .read import read_directory as read_directory
from .read import read_files as read_files
from .source import File as File
from .unknown import UNKNOWN as UNKNOWN
from .unknown import Unknown as Unknown
from .unknown import holds_unknown as holds_unknown
