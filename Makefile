# `make report` and `make test` set up all they need, once; `make help` tells the rest.
# PYTHON=python3.13 chooses the interpreter of the virtual environment.

PYTHON ?= python3
VENV := .venv
# The stamp carries the folder's own digest: a checkout that was moved is set up anew.
READY := $(VENV)/.ready-$(shell pwd | cksum | cut -d ' ' -f 1)
# macOS looks for Homebrew's native libraries only where it is told; Linux ignores it.
RUN := DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/usr/lib \
	$(VENV)/bin/python

# Tests run on every core, a file of tests on one of them.
ABREAST := --numprocesses auto --maxprocesses 4 --dist loadfile

.PHONY: help report test thorough soak bench example pictures lock

help:             ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1 \t/p' Makefile | expand -t 18

report: $(READY)  ## build the report from sources/ and say where it is
	@folder=$$($(RUN) flows/build_report.py) && printf 'report: %s\n' "$$folder"/report.*

test: $(READY)    ## run the tests
	@$(RUN) -m pytest $(ABREAST)

thorough: $(READY) ## run the tests that take long
	@$(RUN) -m pytest $(ABREAST) -m thorough

soak: $(READY)    ## run the tests of many minutes: a year, a schedule, faults at any call
	@$(RUN) -m pytest $(ABREAST) -m soak

bench: $(READY)   ## compare with other programs and measure times (installs the others)
	@$(RUN) -m pip install --quiet --no-deps --require-hashes -r .ci/bench.lock
	@$(RUN) .ci/bench.py
	@$(RUN) tests/benchmarks/builds.py

example: $(READY) ## make the sample report and its pictures in reports/example/
	@$(RUN) .ci/example.py

pictures: $(READY) ## draw the pictures anew that guard the layout of pages
	@$(RUN) -m tests.render.pictures

lock:             ## write the lock files anew, after a change of pyproject.toml (needs uv)
	@sh .ci/lock.sh

$(READY): requirements.lock pyproject.toml .ci/setup.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh .ci/setup.sh
	@rm -f $(VENV)/.ready-* && touch $(READY)
