.PHONY: run test build dev check bench

# Everything that is missing, the release binary with its site, a database in ./data with the demo: and serves it.
run:
	@scripts/setup build && cargo xtask run

# Everything: format, lints, never-rules, tests on SQLite and PostgreSQL, browser journeys.
test:
	@scripts/setup test && cargo xtask test

# target/release/banso and the site in it, nothing else.
build:
	@scripts/setup build && cargo xtask build --release

# A development server that builds and starts again when a file changes.
dev:
	@scripts/setup build && cargo xtask dev

# The quick part of the tests, before a commit.
check:
	@cargo xtask check

# What it costs on a whole prefecture's records: target/bench/report.md, and docs/bench.md for the record.
bench:
	@scripts/setup build && cargo xtask bench
