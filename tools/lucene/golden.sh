#!/usr/bin/env bash
# Make tests/search/golden_stems.tsv anew: folded words on standard input, Lucene's stems out.
# Usage: tools/lucene/golden.sh < words > tests/search/golden_stems.tsv
set -euo pipefail
cd "$(dirname "$0")/../.."
jars=$(python3 tools/opensearch.py jars)
exec java -cp "$jars/*" tools/lucene/Stems.java
