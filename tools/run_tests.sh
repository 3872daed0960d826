#!/usr/bin/env bash
# The whole suite: checks, then all tests on the embedded engines, then those of the database on
# the real services when TEST_DATABASE_URL and TEST_REDIS_URL name them, then the browser.
set -euo pipefail
cd "$(dirname "$0")/.."
bash tools/run_checks.sh
pytest=(.venv/bin/python -m pytest -q -p no:cacheprovider)
cores=$(nproc 2>/dev/null || echo 2)
workers=(-n "${TEST_WORKERS:-$((cores < 2 ? 2 : cores > 6 ? 6 : cores))}" --dist loadfile --durations=12 --durations-min=5)
echo "== tests on the embedded engines"
"${pytest[@]}" "${workers[@]}" -m "not browser"
if [ -n "${TEST_DATABASE_URL:-}" ] && [ -n "${TEST_REDIS_URL:-}" ]; then
  echo "== the tests that touch the database, on PostgreSQL and Redis"
  TEST_DATABASE_ONLY=1 DATABASE_URL="$TEST_DATABASE_URL" REDIS_URL="$TEST_REDIS_URL" "${pytest[@]}" "${workers[@]}" -m "not browser"
else
  echo "== PostgreSQL and Redis: skipped, because TEST_DATABASE_URL and TEST_REDIS_URL are not set (make services)"
fi
echo "== the walks in a browser"
"${pytest[@]}" -n "${TEST_BROWSERS:-2}" --dist loadfile -m browser
