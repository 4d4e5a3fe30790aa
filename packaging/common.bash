# What both builds share: where the project is, its version, and what makes a build the same each time.
# shellcheck shell=bash

set -euo pipefail
umask 022

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$project/posapp/__init__.py")

# The moment of the last change is the moment of all that is built; outside a clone, that of the changelog.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$project" log -1 --format=%ct 2>/dev/null || stat -c %Y "$project/CHANGELOG.md")}
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 TZ=UTC
unset PYTHONPATH PYTHONHOME

say() { printf '\n=== %s\n' "$*"; }

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# needs COMMAND PACKAGE …: stops where a command is missing, with the line that brings all of them.
needs() {
  local missing=()
  while [ $# -gt 0 ]; do
    command -v "$1" >/dev/null || missing+=("$2")
    shift 2
  done
  if [ ${#missing[@]} -gt 0 ]; then
    fail "something is missing; run: apt-get install -y --no-install-recommends ${missing[*]}"
  fi
}

# host_python FOLDER: makes a Python of its own there, with exactly what packaging/linux/requirements.txt names.
host_python() {
  "${PYTHON:-/usr/bin/python3}" -m venv --clear "$1"
  "$1/bin/python" -m pip install --quiet --quiet --no-deps --only-binary=:all: --require-hashes --no-compile \
    --disable-pip-version-check -r "$project/packaging/linux/requirements.txt"
}
