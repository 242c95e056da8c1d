#!/usr/bin/env bash
# Runs the check for action.yml. Inputs come in variables, so that nothing in them is read as a command.
set -euo pipefail

arguments=(check --format "$PROVENANCE_FORMAT" --max-warnings "$PROVENANCE_MAX_WARNINGS")
if [ "$PROVENANCE_QUIET" = true ]; then arguments+=(--quiet); fi
if [ -n "$PROVENANCE_CONFIG" ]; then arguments+=("--config=$PROVENANCE_CONFIG"); fi
if [ -n "$PROVENANCE_BASELINE" ]; then arguments+=("--baseline=$PROVENANCE_BASELINE"); fi
if [ -n "$PROVENANCE_CHANGED_SINCE" ]; then arguments+=("--changed-since=$PROVENANCE_CHANGED_SINCE"); fi
arguments+=(--)
while IFS= read -r path; do
  if [ -n "$path" ]; then arguments+=("$path"); fi
done <<< "$PROVENANCE_PATHS"
exec npx --yes "source-provenance@$PROVENANCE_VERSION" "${arguments[@]}"
