#!/usr/bin/env bash
# Writes imports/ anew with `cdktf get`. The provider comes from the mirror that CDKTF_CODER_MIRROR names (see
# providers.sh), else from Terraform's registry.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

command -v terraform >/dev/null || {
  echo "terraform is missing: cdktf asks it for the provider's schema (see developer.hashicorp.com/terraform/install)." >&2
  exit 1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [[ -n ${CDKTF_CODER_MIRROR:-} ]]; then
  export TF_CLI_CONFIG_FILE=$work/terraform.rc
  cat >"$TF_CLI_CONFIG_FILE" <<RC
provider_installation {
  filesystem_mirror {
    path = "$(cd "$CDKTF_CODER_MIRROR" && pwd)"
  }
}
RC
fi
# Into a new folder first: a failure in the middle must not leave half of the bindings.
# It asks pipenv for the version of cdktf.
PATH=$PWD/.cache/tools/bin:$PATH CI=true node_modules/.bin/cdktf get --force --output "$work/imports" </dev/null
[[ -s $work/imports/coder/agent/__init__.py ]] || { echo "cdktf get wrote no bindings" >&2; exit 1; }
rm -rf imports
mv "$work/imports" imports
