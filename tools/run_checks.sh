#!/usr/bin/env bash
# Everything that reads the code without running the platform.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
export FADAA_VAR=${FADAA_VAR:-$(mktemp -d)}
ruff check .
ruff format --check .
python manage.py check --fail-level WARNING
python manage.py makemigrations --check --dry-run
djlint --lint --quiet fadaa ./*/templates
mypy
