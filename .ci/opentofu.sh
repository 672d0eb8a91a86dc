#!/usr/bin/env bash
# Builds OpenTofu from source as DIR/tofu: `opentofu.sh DIR`. What DIR already holds is kept.
# Its providers come from the same mirror as Terraform's: `providers.sh MIRROR --tofu`.
set -euo pipefail

[[ -n ${1:-} ]] || { echo "usage: opentofu.sh DIR" >&2; exit 1; }
mkdir -p "$1"
dir=$(cd "$1" && pwd)
[[ ! -x $dir/tofu ]] || exit 0
command -v go >/dev/null || { echo "opentofu.sh: go is missing; it builds OpenTofu (see go.dev)" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "building OpenTofu 1.12.6"
# A replacement counts in the main module only, so it has to be said again here.
cat >"$work/go.mod" <<'MODULE'
module mirror

go 1.24

require github.com/opentofu/opentofu v1.12.6

replace github.com/hashicorp/hcl/v2 => github.com/opentofu/hcl/v2 v2.20.2-0.20251021132045-587d123c2828
MODULE
(cd "$work" && go build -mod=mod -o tofu github.com/opentofu/opentofu/cmd/tofu)
mv "$work/tofu" "$dir/tofu"
