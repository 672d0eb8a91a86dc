#!/usr/bin/env bash
# Writes the bindings of coder/coder anew: imports/ with `cdktf get`, toolkits/cdktn/imports/ with `cdktn get`. Each requires its
# toolkit in JavaScript and in Python. The provider comes from the mirror that CDKTF_CODER_MIRROR names (see providers.sh), else
# from Terraform's registry.
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
get() {
  "${@:2}" get --force --output "$work/imports" </dev/null
  [[ -s $work/imports/coder/agent/__init__.py ]] || { echo "${*:2} get wrote no bindings" >&2; exit 1; }
  rm -rf "$1"
  mv "$work/imports" "$1"
}
# It asks pipenv for the version of cdktf.
PATH=$PWD/.cache/tools/bin:$PATH CI=true get imports node_modules/.bin/cdktf
# This environment's library is the other one.
(cd toolkits/cdktn && DISABLE_VERSION_CHECK=true get imports ../../.ci/cdktn.sh)
