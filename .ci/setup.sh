#!/bin/sh
# Make the virtual environment and all that runs in it; called by the Makefile.
# PYTHON is the interpreter to start from, VENV the folder to make.
set -eu

say() { echo "set-up: $*" >&2; }

# install_native DEBIAN FEDORA HOMEBREW: install packages of the system, or stop with
# the one command to run.  Each argument is a list of package names.
install_native() {
    if command -v apt-get >/dev/null; then
        if [ "$(id -u)" = 0 ]; then
            as_root=env
        elif sudo -n true 2>/dev/null; then
            as_root="sudo -n env"
        else
            as_root=
        fi
        if [ -n "$as_root" ]; then
            say "installing $1"
            apt="$as_root DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0"
            # shellcheck disable=SC2086 # word lists on purpose
            if $apt update >&2 && $apt install -y --no-install-recommends $1 >/dev/null; then
                return
            fi
            say "apt could not install them."
        fi
    fi
    say "something of the system is missing. Run the line of your system, then make again:"
    say "  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y $1"
    say "  Fedora:          sudo dnf install -y $2"
    say "  macOS:           brew install $3"
    exit 1
}

if ! command -v "$PYTHON" >/dev/null; then
    say "there is no $PYTHON here; install Python 3.11 or later, or say PYTHON=/path/to/python3"
    exit 1
fi
version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "$PYTHON is Python $version; fwreport needs 3.11 or later: make PYTHON=python3.12"
    exit 1
fi

if ! "$VENV/bin/python" -m pip --version >/dev/null 2>&1; then
    if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
        install_native "python3-venv python$version-venv" python3-pip python
    fi
    say "making $VENV with Python $version"
    "$PYTHON" -m venv --clear "$VENV"
fi
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
pip="$VENV/bin/python -m pip --quiet install"

say "installing the locked dependencies; this takes a few minutes the first time"
# The lock holds every dependency, so pip has nothing to resolve and can pick nothing else.
$pip --no-deps --require-hashes --only-binary :all: -r requirements.lock
$pip --no-deps --no-build-isolation --no-index -e .
# Also where PYTHONDONTWRITEBYTECODE is set: a build that does nothing is all imports.
"$VENV/bin/python" -m compileall -q src

# What WeasyPrint loads is asked of the loader itself, not of a package list.
loads() {
    DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/usr/lib \
        "$VENV/bin/python" -W error::DeprecationWarning:weasyprint \
        -c 'import weasyprint'
}
if ! loads >/dev/null 2>&1; then
    install_native "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig" \
        "pango harfbuzz fontconfig" "pango harfbuzz fontconfig"
    say "checking that WeasyPrint finds them"
    loads >&2
fi
say "done"
