#!/usr/bin/env bash
# The whole suite: checks, then the tests on the embedded engines, then the same tests on
# the real services when TEST_DATABASE_URL and TEST_REDIS_URL name them, then the browser.
set -euo pipefail
cd "$(dirname "$0")/.."
bash tools/run_checks.sh
pytest=(.venv/bin/python -m pytest -q -p no:cacheprovider)
workers=(-n "${TEST_WORKERS:-2}" --dist loadfile)
echo "== tests on the embedded engines"
"${pytest[@]}" "${workers[@]}" -m "not browser"
if [ -n "${TEST_DATABASE_URL:-}" ] && [ -n "${TEST_REDIS_URL:-}" ]; then
  echo "== the same tests on PostgreSQL and Redis"
  DATABASE_URL="$TEST_DATABASE_URL" REDIS_URL="$TEST_REDIS_URL" "${pytest[@]}" "${workers[@]}" -m "not browser"
else
  echo "== PostgreSQL and Redis: skipped, because TEST_DATABASE_URL and TEST_REDIS_URL are not set (make services)"
fi
echo "== the walks in a browser"
"${pytest[@]}" -m browser
