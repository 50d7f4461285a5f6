# Sourced by the scripts beside this file: where things are, how steps are announced and fail.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

step=""
say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
begin() { step=$1; say "$step"; }
die() { printf 'reblock: %s\n' "$*" >&2; exit 1; }
trap 'code=$?; [ $code -eq 0 ] || [ -z "$step" ] || printf "reblock: this step failed: %s\n" "$step" >&2' EXIT

jobs=${REBLOCK_JOBS:-$(nproc)}
