#!/usr/bin/env bash
# quietly.sh LOG COMMAND...: runs a command whose output is of interest only if it fails.
log=$1
shift
mkdir -p "$(dirname "$log")"
"$@" >"$log" 2>&1 </dev/null || {
  status=$?
  cat "$log" >&2
  exit $status
}
