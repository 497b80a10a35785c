# Everything here needs only make and Python 3.11 or newer; the rest is fetched, checked by hash,
# and kept in .venv and build. A set-up that was interrupted is made anew by the next call.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run test test-long screens bench package install-desktop uninstall-desktop translations icons \
	seeds lock clean no-venv

CHECK := resources/build/system_check.py
SPEC := resources/build/tumbuh.spec
FOR_ACCOUNT := resources/linux/for_account.py
PIP_INSTALL := -m pip --disable-pip-version-check install --require-hashes --only-binary :all: -r

# The first Python that runs and is new enough; `make PYTHON=/some/python run` chooses another.
PYTHON = $(eval PYTHON := $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null \
	&& echo $$python && break; done))$(PYTHON)

define need_python
@test -n "$(PYTHON)" || { echo "Tumbuh needs Python 3.11 to 3.14, and none was found here." \
	"Install one (on Debian 12 or Ubuntu 24.04 and later: sudo apt-get install python3)," \
	"or name yours: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 1; }
endef

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' $(firstword $(MAKEFILE_LIST))

run: .venv/.run-stamp ## open Tumbuh (PLAN=file opens that plan); without a screen, run its tour
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)," \
			"so Tumbuh shows itself in pictures instead, in build/tour."; \
		QT_QPA_PLATFORM=offscreen .venv/bin/python main.py --tour build/tour; \
	else \
		.venv/bin/python main.py $(if $(PLAN),"$(PLAN)"); \
	fi

# Two files of tests at a time; then, alone, the tests that measure time. A part may have none of the
# chosen tests (pytest calls that 5), and is run also when the first has failures (1), but no other trouble.
test: .venv/.dev-stamp ## run every test and check (ARGS="-k merge" chooses some)
	@export QT_QPA_PLATFORM=offscreen; pytest=".venv/bin/python -m pytest"; \
	echo "First the tests that may run side by side"; \
	$$pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not alone" $(ARGS); side=$$?; \
	case $$side in 0|1|5) ;; *) exit $$side;; esac; \
	echo "Then those that measure time, alone"; \
	$$pytest -m alone $(ARGS); alone=$$?; \
	case $$side,$$alone in \
		0,0|0,5|5,0) ;; \
		5,5) echo "No test was chosen."; exit 5;; \
		*) test $$side != 1 || echo "FAILED: tests side by side (named further up)"; \
			test $$alone -eq 0 -o $$alone -eq 5 || echo "FAILED: tests alone"; exit 1;; \
	esac

test-long: .venv/.dev-stamp ## try every fault far more often; takes about an hour
	TUMBUH_FAULTS=long TUMBUH_EXAMPLES=deep QT_QPA_PLATFORM=offscreen \
		.venv/bin/python -m pytest tests/faults tests/session/test_any_history.py \
		tests/domain/test_merge_laws.py $(ARGS)

screens: .venv/.dev-stamp ## draw every screen anew: what the tests compare with, and the README's pictures
	TUMBUH_WRITE_GOLDENS=1 QT_QPA_PLATFORM=offscreen \
		.venv/bin/python -m pytest tests/screens/test_screens.py $(ARGS)
	@git diff --stat -- tests/screens/golden resources/pictures resources/guide/pictures

bench: .venv/.dev-stamp build/peers-venv/.stamp package ## measure how fast all is, beside its floors (ARGS="edits growth" chooses parts)
	@env -u PYTHONDONTWRITEBYTECODE .venv/bin/python -m tests.bench $(ARGS)

package: build/package-venv/.stamp ## build dist/tumbuh, which runs without Python, try it, and pack it (.tar.xz, .deb)
	rm -rf build/pyinstaller build/package-tour build/package-tour-x11
	build/package-venv/bin/python -m PyInstaller --noconfirm --clean --log-level ERROR \
		--workpath build/pyinstaller --distpath dist $(SPEC)
	@echo "Trying the built program from another folder, with an empty environment"
	cd / && env -i QT_QPA_PLATFORM=offscreen \
		"$(CURDIR)/dist/tumbuh/tumbuh" --tour "$(CURDIR)/build/package-tour"
	@if command -v Xvfb >/dev/null; then $(try_under_xvfb); \
		else echo "Xvfb is not installed, so the built program was not tried under X11."; fi
	@du -sh dist/tumbuh
	@if [ "$$(uname -s)" = Linux ]; then echo "Packing it, which takes about two minutes"; \
		build/package-venv/bin/python resources/build/packages.py; fi

# The built program, if there is one, else the app as `make run` runs it.
install-desktop: $(if $(wildcard dist/tumbuh/tumbuh),,.venv/.run-stamp) ## Linux: put Tumbuh into your applications, and let it open plans
	$(need_python)
	@$(PYTHON) $(FOR_ACCOUNT) install

uninstall-desktop: ## Linux: take that away again; plans and settings stay
	$(need_python)
	@$(PYTHON) $(FOR_ACCOUNT) uninstall

define try_under_xvfb
echo "Trying it again under X11"; rm -f build/display; \
Xvfb -displayfd 1 -screen 0 1366x768x24 -nolisten tcp >build/display 2>build/xvfb.log & \
server=$$!; trap 'kill $$server' EXIT INT TERM; \
while [ ! -s build/display ]; do kill -0 $$server || exit 1; sleep 0.1; done; \
cd / && env -i QT_QPA_PLATFORM=xcb DISPLAY=":$$(cat "$(CURDIR)/build/display")" \
	"$(CURDIR)/dist/tumbuh/tumbuh" --tour "$(CURDIR)/build/package-tour-x11"
endef

translations: .venv/.dev-stamp ## bring the catalogues up to date with the code and compile them
	.venv/bin/pyside6-lupdate $(LUPDATE) -target-language id -ts resources/i18n/tumbuh_id.ts
	.venv/bin/pyside6-lupdate $(LUPDATE) -pluralonly -target-language en -ts resources/i18n/tumbuh_en.ts
	.venv/bin/pyside6-lrelease resources/i18n/tumbuh_id.ts resources/i18n/qt_id.ts -qm resources/i18n/tumbuh_id.qm
	.venv/bin/pyside6-lrelease resources/i18n/tumbuh_en.ts -qm resources/i18n/tumbuh_en.qm

LUPDATE := -extensions py desktop -no-obsolete -locations none -source-language en

icons: .venv/.run-stamp ## draw the app's icons anew (after a change of a drawing in resources/icons)
	.venv/bin/python resources/build/app_icons.py

seeds: .venv/.dev-stamp ## make the seeds anew that are made from others (after a change of titles.csv or of the form)
	.venv/bin/python -m desktop.storage.made_seeds seeds

lock: ## choose the newest allowed version of every package anew
	$(need_python)
	@$(PYTHON) $(CHECK)
	$(PYTHON) -m venv --clear build/lock-venv
	build/lock-venv/bin/python -m pip --disable-pip-version-check install --quiet uv
	$(call lock,requirements.lock,)
	$(call lock,requirements-dev.lock,-c requirements.lock --group dev)
	$(call lock,requirements-package.lock,-c requirements.lock --group package)
	{ echo "# Written by \`make lock\` from peers.in; change that file, then run it again." && \
		build/lock-venv/bin/python -m uv pip compile tests/bench/peers.in --python-version 3.11 \
		--generate-hashes --no-header --quiet; } >tests/bench/peers.lock.new && \
		mv tests/bench/peers.lock.new tests/bench/peers.lock

define lock
{ echo "# Written by \`make lock\` from pyproject.toml; change that file, then run it again." && \
	build/lock-venv/bin/python -m uv pip compile pyproject.toml $(2) --universal --python-version 3.11 \
		--generate-hashes --no-header --quiet; } >$(1).new && mv $(1).new $(1)
endef

clean: ## remove everything that was made here; plans are kept elsewhere and stay
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# A stamp stands in .venv only while nothing is half done: it goes before pip starts and comes back
# after. So a folder without any stamp, or whose Python is gone, is made anew. The last line writes the
# Python code that PySide6 carries inside a library into files, so that it is not compiled at each start.
define set_up
$(need_python)
@$(PYTHON) $(CHECK) $(2)
@if [ ! -e .venv/.run-stamp ] || ! .venv/bin/python -c "import pip" 2>/dev/null; then \
	echo "Making .venv (about 110 MB to fetch, once)"; $(PYTHON) -m venv --clear .venv; fi
@rm -f .venv/.run-stamp .venv/.dev-stamp
.venv/bin/python $(PIP_INSTALL) $(1)
@SBK_EMBED=0 .venv/bin/python -c "import PySide6.QtCore"
endef

ifneq ($(shell .venv/bin/python -c "import pip; print(1)" 2>/dev/null),1)
.venv/.run-stamp .venv/.dev-stamp: no-venv
endif

.venv/.run-stamp: requirements.lock $(CHECK)
	$(call set_up,requirements.lock)
	@touch $@

# requirements-dev.lock holds requirements.lock too, so that this one step serves both.
.venv/.dev-stamp: requirements-dev.lock $(CHECK)
	$(call set_up,requirements-dev.lock,--test)
	@touch .venv/.run-stamp $@

# Other apps, to measure ours beside them; Vorta is offered as source alone.
build/peers-venv/.stamp: tests/bench/peers.lock
	$(need_python)
	$(PYTHON) -m venv --clear build/peers-venv
	build/peers-venv/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r $<
	@touch $@

build/package-venv/.stamp: requirements-package.lock $(CHECK)
	$(need_python)
	@$(PYTHON) $(CHECK) --package
	$(PYTHON) -m venv --clear build/package-venv
	build/package-venv/bin/python $(PIP_INSTALL) requirements-package.lock
	@SBK_EMBED=0 build/package-venv/bin/python -c "import PySide6.QtCore"
	@touch $@
