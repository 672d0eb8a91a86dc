#!/usr/bin/env bash
# Builds the Terraform providers of the tests from source and lays them out as a filesystem mirror:
# `providers.sh DIR`. What DIR already holds is kept. With `--tofu`, the same files are laid out for OpenTofu as well.
#
# DIR/terraform.rc is a CLI configuration (TF_CLI_CONFIG_FILE) that takes providers from there and nowhere else.
# Never commit a lock file made with it: the hashes of these builds are known to nobody else.
set -euo pipefail

[[ -n ${1:-} && $1 != -* ]] || { echo "usage: providers.sh DIR [--tofu]" >&2; exit 1; }
mkdir -p "$1"
dir=$(cd "$1" && pwd)
platform=linux_amd64
command -v go >/dev/null || { echo "providers.sh: go is missing; it builds the Terraform providers (see go.dev)" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# place NAMESPACE NAME VERSION: where the executable of a provider belongs.
place() { echo "$dir/registry.terraform.io/$1/$2/$3/$platform/terraform-provider-$2_v$3"; }

target=$(place coder coder 2.20.0)
if [[ ! -x $target ]]; then
  echo "building coder/coder 2.20.0"
  GOBIN=$work go install github.com/coder/terraform-provider-coder/v2@v2.20.0
  mkdir -p "$(dirname "$target")"
  mv "$work/terraform-provider-coder" "$target"
fi

# Its module calls itself by an older name, so a module of our own asks for that name and replaces it.
target=$(place kreuzwerker docker 4.5.0)
if [[ ! -x $target ]]; then
  echo "building kreuzwerker/docker 4.5.0"
  cat >"$work/go.mod" <<'MODULE'
module mirror

go 1.24

require github.com/terraform-providers/terraform-provider-docker v0.0.0

replace github.com/terraform-providers/terraform-provider-docker => github.com/kreuzwerker/terraform-provider-docker v0.0.0-20260916201441-96d331c98ff4
MODULE
  mkdir -p "$(dirname "$target")"
  (cd "$work" && go build -mod=mod -o docker github.com/terraform-providers/terraform-provider-docker)
  mv "$work/docker" "$target"
fi

if [[ ${2:-} == --tofu ]]; then
  mkdir -p "$dir/registry.opentofu.org"
  cp -rlf "$dir/registry.terraform.io/." "$dir/registry.opentofu.org/"
fi

cat >"$dir/terraform.rc" <<RC
provider_installation {
  filesystem_mirror {
    path = "$dir"
  }
}
RC
