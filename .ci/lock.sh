#!/bin/sh
# Write the lock files: every platform, every Python supported, hashes, no host named.
set -eu
compile() {
    uv pip compile --quiet --universal --python-version 3.11 \
        --generate-hashes --no-header --no-annotate --no-emit-index-url \
        --no-emit-find-links --no-strip-extras "$@"
}
compile pyproject.toml --group test --group build --output-file requirements.lock
compile --group pyproject.toml:bench --constraints requirements.lock --output-file .ci/bench.lock
if grep -n '://' requirements.lock .ci/bench.lock; then
    echo "lock: a lock file names a host" >&2
    exit 1
fi
