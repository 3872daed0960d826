#!/usr/bin/env bash
# Make .venv, install the locked packages, fetch and collect the front-end files.
# Usage: tools/setup.sh REQUIREMENTS [SAMPLES]; SAMPLES are installed without dependencies.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
pip=(.venv/bin/python -m pip --disable-pip-version-check -q)

"$python" - <<'PY' || { echo "Python 3.11 to 3.14 is needed (set PYTHON=python3.11)." >&2; exit 1; }
import sys
raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 14))
PY
mkdir -p var
if [ ! -x .venv/bin/python ]; then
  echo "Making .venv …"
  "$python" -m venv .venv
fi
echo "Installing the locked packages …"
"${pip[@]}" install --require-hashes -r "$1"
if [ -n "${2:-}" ]; then
  "${pip[@]}" install --require-hashes --no-deps -r "$2"
fi
if ! command -v npm >/dev/null 2>&1; then
  # No Node on this machine: take it from the Python packages.
  "${pip[@]}" install --require-hashes -r requirements-node.lock
  PATH="$PWD/.venv/bin:$PATH"
fi
# Only a set-up for tests fetches what only tests run.
tested=node_modules/.with-tests
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ] \
    || { [ -n "${2:-}" ] && [ ! -f "$tested" ]; }; then
  echo "Fetching scripts and fonts …"
  if [ -n "${2:-}" ]; then
    npm ci --silent
    touch "$tested"
  else
    npm ci --silent --omit=dev
  fi
  touch node_modules/.package-lock.json
fi
.venv/bin/python tools/collect_frontend.py
