.PHONY: install demo test check lint bench eval clean

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet
QUIET := TOKENIZERS_PARALLELISM=false HF_HUB_OFFLINE=1
THREADS := OMP_NUM_THREADS=2 $(QUIET)

install: .venv/installed

.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name one: make install PYTHON=python3.12"; exit 1; }
	@echo "Installing pinned versions into .venv (2.3 GB, one to three minutes) ..."
	@$(PYTHON) -m venv .venv
	@$(PIP) install -r requirements.lock
	@sed -n 's/^# without dependencies: //p' requirements.lock | xargs $(PIP) install --no-deps
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

demo: install
	$(THREADS) $(BIN)/variantgen demo $(ARGS)

test: check

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# Two processes on two cores, one thread each. A file's tests stay together: what they share is set up once.
check: lint
	OMP_NUM_THREADS=1 $(QUIET) $(BIN)/pytest -n 2 --dist loadscope $(ARGS)

bench: install
	$(THREADS) $(BIN)/python -m evals.performance $(ARGS)

eval: install
	$(THREADS) $(BIN)/variantgen eval guardrails
	$(THREADS) $(BIN)/variantgen eval guardrails --set v2
	$(THREADS) $(BIN)/variantgen eval guardrails --set v3
	$(THREADS) $(BIN)/variantgen eval retrieval

clean:
	rm -rf .venv dist build demo .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
