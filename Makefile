.PHONY: install demo test check lint bench clean

PYTHON ?= python3
BIN := .venv/bin
THREADS := OMP_NUM_THREADS=2 TOKENIZERS_PARALLELISM=false HF_HUB_OFFLINE=1

install: .venv/installed

.venv/installed: requirements.lock pyproject.toml
	@echo "Installing pinned versions into .venv (2.4 GB, a minute or two) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.lock
	@sed -n 's/^# without dependencies: //p' requirements.lock | xargs $(BIN)/pip install --quiet --disable-pip-version-check --no-deps
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: install
	$(THREADS) $(BIN)/variantgen demo $(ARGS)

test: check

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

check: lint
	$(THREADS) $(BIN)/pytest -n 2 $(ARGS)

bench: install
	$(THREADS) $(BIN)/python -m evals.performance

clean:
	rm -rf .venv dist build demo .pytest_cache .mypy_cache .ruff_cache .hypothesis
