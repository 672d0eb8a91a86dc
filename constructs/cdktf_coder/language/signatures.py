"""Terraform's functions and how many arguments each takes (Terraform 1.11: ``terraform metadata functions -json``)."""

from __future__ import annotations

_BY_ARGUMENTS: dict[tuple[int, int | None], str] = {
    (0, None): "merge",
    (0, 0): "plantimestamp timestamp uuid",
    (1, 1): (
        "abs abspath alltrue anytrue base64decode base64encode base64gzip base64sha256 base64sha512 basename can "
        "ceil chomp cidrnetmask compact csvdecode dirname distinct ephemeralasnull file filebase64 "
        "filebase64sha256 filebase64sha512 fileexists filemd5 filesha1 filesha256 filesha512 flatten floor "
        "issensitive jsondecode jsonencode keys length lower md5 nonsensitive one pathexpand reverse sensitive "
        "sha1 sha256 sha512 signum sort strrev sum title tobool tolist tomap tonumber toset tostring transpose "
        "trimspace upper urlencode values yamldecode yamlencode"
    ),
    (1, 2): "bcrypt",
    (1, 3): "range",
    (1, None): "cidrsubnets coalesce coalescelist concat format formatlist max min setintersection setunion try",
    (2, 2): (
        "chunklist cidrhost contains element endswith fileset formatdate indent index log parseint pow regex "
        "regexall rsadecrypt setsubtract split startswith strcontains templatefile templatestring "
        "textdecodebase64 textencodebase64 timeadd timecmp trim trimprefix trimsuffix uuidv5 zipmap"
    ),
    (2, 3): "lookup",
    (2, None): "join setproduct",
    (3, 3): "cidrsubnet matchkeys replace slice substr",
}
SIGNATURES: dict[str, tuple[int, int | None]] = {
    name: arguments for arguments, names in _BY_ARGUMENTS.items() for name in names.split()
}
"""Function → the least and the greatest number of its arguments; None if there may be any number of them."""
