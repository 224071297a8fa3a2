# Scenic Pass. `make help` lists what there is.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

DEBIAN_BUILD := pkg-config libsodium-dev libsqlite3-dev libqrencode-dev libzbar-dev libzxing-dev \
	libcairo2-dev libpango1.0-dev libpoppler-glib-dev librsvg2-dev fonts-wqy-microhei ffmpeg
DEBIAN_PACKAGE := dpkg-dev binutils
DEBIAN_PYTHON := python3 python3-venv
DEBIAN_TEST := poppler-utils faketime gir1.2-gst-rtsp-server-1.0 python3-gi gstreamer1.0-plugins-good gpiod \
	chromium chromium-driver prometheus
PYTHON := .venv/bin/python

##@ Two commands on a fresh machine
.PHONY: demo
demo: packages-demo $(PYTHON) build ## a throw-away region, one pass, filmed, let in: ends with its history
	Tests/Demo/demo

.PHONY: test
test: packages-test $(PYTHON) lint layers ## everything that must hold, from format to fuzzing on a budget
	swift build --build-tests --explicit-target-dependency-import-check error
	# Cameras alone: its tests count what the process has open, and other suites open pipes too.
	swift test --skip-build --filter CamerasTests
	swift test --skip-build --skip CamerasTests
	Tests/run-interop
	Tests/check-tour README.md Docs/Operating.md
	$(PYTHON) Tests/Screens/test_screens.py
	Tests/Operating/check-units
	Tests/Fuzzing/run 5

##@ Every day
.PHONY: build
build: packages-build ## the three programs, for debugging
	swift build

.PHONY: format
format: ## puts every Swift file into the house's form
	swift format -i --configuration .swift-format -r Package.swift Sources Tests

.PHONY: lint
lint:
	swift format lint --strict --configuration .swift-format -r Package.swift Sources Tests

.PHONY: layers
layers:
	Tests/check-layers

##@ For a gate site
# The Swift runtime goes into the programs: a gate needs no Swift. DESTDIR= and PREFIX= say where.
PREFIX ?= /usr
RELEASE := swift build -c release --static-swift-stdlib
RELEASE_BIN = $$($(RELEASE) --show-bin-path)

.PHONY: release
release: packages-build
	for program in issuer gate bookkeeper; do $(RELEASE) --product $$program; done

.PHONY: install
install: release ## programs, units, udev rules, examples and docs (DESTDIR= PREFIX=/usr)
	Gates/install "$(DESTDIR)" "$(PREFIX)" "$(RELEASE_BIN)"

.PHONY: deb
deb: release packages-deb ## a Debian package of the same, in .deb/
	rm -rf .deb
	Gates/debian/build-deb "$(RELEASE_BIN)" .deb

.PHONY: try-deb
try-deb: deb packages-try-deb ## the package in a bare Debian 12 without Swift: first visitor, purge (root)
	Tests/Operating/check-units .deb/*.deb
	Tests/Operating/install-and-admit .deb/*.deb

##@ Measurements, each printed beside a peer or a floor of the same run
.PHONY: bench
bench: packages-test $(PYTHON) ## reading, verifying, minting, sizes
	Tests/Benchmarks/run

.PHONY: bench-read
bench-read: packages-test $(PYTHON) ## reading, every fault a row, beside zxing-cpp and zbar
	Tests/Benchmarks/bench-read

.PHONY: crash
crash: packages-test $(PYTHON) build ## kill -9 at 200 random moments; then the audit
	Tests/Crash/kill_loop.py --rounds 200

.PHONY: crash-station
crash-station: packages-test $(PYTHON) build ## kill -9 at 1,000 random moments of a station with three cameras, thrice: in peace, disk full, cameras flapping
	$(PYTHON) Tests/Crash/station_kill.py --rounds 1000
	$(PYTHON) Tests/Crash/station_kill.py --rounds 1000 --trouble disk
	$(PYTHON) Tests/Crash/station_kill.py --rounds 1000 --trouble flapping

.PHONY: soak
soak: packages-test $(PYTHON) ## an hour with four cameras: memory flat, no descriptor lost
	$(PYTHON) Tests/Soak/soak.py --minutes 60

.PHONY: bench-gate
bench-gate: packages-test $(PYTHON) ## frame to durable verdict beside its floor; four cameras at once
	Tests/Benchmarks/bench-gate

.PHONY: interop
interop: packages-test $(PYTHON) build ## other people's libraries recompute a ledger and verify tokens
	Tests/run-interop

.PHONY: screens
screens: packages-test $(PYTHON) build ## kiosk and staff view in a real Chromium; PICTURES=Docs/Pictures takes the screenshots anew
	$(PYTHON) Tests/Screens/test_screens.py $(if $(PICTURES),--pictures $(PICTURES))

.PHONY: fuzz
fuzz: packages-test ## libFuzzer, five minutes a target (SECONDS_EACH=300)
	Tests/Fuzzing/run $(or $(SECONDS_EACH),300)

.PHONY: clean
clean: ## takes away what was built and what demo left
	rm -rf .build .build-* .deb .demo .bench .venv Tests/*/.build

.PHONY: help
help: ## this list
	@awk 'BEGIN {FS = ":.*## "} /^##@ / {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Debian packages that are missing are installed; a machine that has them is not touched.
.PHONY: packages-build packages-demo packages-test packages-deb packages-try-deb
packages-try-deb:
	@Tests/install-packages debootstrap lintian
packages-deb:
	@Tests/install-packages $(DEBIAN_PACKAGE)
packages-build:
	@Tests/install-packages $(DEBIAN_BUILD)
packages-demo:
	@Tests/install-packages $(DEBIAN_BUILD) $(DEBIAN_PYTHON)
packages-test:
	@Tests/install-packages $(DEBIAN_BUILD) $(DEBIAN_PYTHON) $(DEBIAN_TEST)

$(PYTHON): Tests/requirements.txt
	rm -rf .venv
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	touch $(PYTHON)
