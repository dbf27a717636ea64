# Everything a newcomer needs; `make` alone lists it. Works with GNU make 3.81 and newer.
SHELL := /bin/sh
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
export SWIFT

RELEASE := -c release --product phoihop
# On Linux the installed program carries Swift's own libraries, so that it runs where no Swift is, and no symbols (a third).
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xlinker -s)

.PHONY: help report docx test try lint bench golden docs install deps clean
.DEFAULT_GOAL := help

help: ## Liệt kê các lệnh · List these commands
	@awk -F ' *## *' '/^[a-z]+:.*##/ { name = $$1; sub(/:.*/, "", name); printf "make %-8s %s\n", name, $$2 }' Makefile

report: deps ## Lập báo cáo mẫu năm 2010 vào out/2010/ · Write the sample review of 2010
	$(SWIFT) build $(RELEASE)
	@scripts/report "$$($(SWIFT) build $(RELEASE) --show-bin-path)/phoihop"

docx: report ## Chuyển báo cáo mẫu sang Word (cần pandoc, python3) · The sample review as a Word file (needs pandoc, python3)
	@scripts/docx out/2010

test: deps ## Chạy mọi kiểm thử · Run every test
	$(SWIFT) build --build-tests
	$(SWIFT) test

try: deps ## Thử mọi chỗ mất, hỏng trên mọi thư mục mẫu (vài chục phút) · Lose and damage all there is (tens of minutes)
	$(SWIFT) build --build-tests
	PHOIHOP_LONG=1 $(SWIFT) test --skip-build --filter MetamorphicTests

lint: ## Kiểm tra cách trình bày mã nguồn · Check how the code is written
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks/Sources Package.swift Benchmarks/Package.swift
	@for script in scripts/* Benchmarks/run .ci/run; do echo "sh -n $$script"; sh -n "$$script" || exit 1; done

bench: deps ## Đo tốc độ nhập số liệu so với chương trình khác · Measure the import against other programs
	Benchmarks/run

golden: deps ## Ghi lại các tệp kết quả chuẩn, rồi xem git diff · Renew the golden files, then read git diff
	PHOIHOP_RENEW_GOLDEN=1 $(SWIFT) test --filter Golden

docs: deps ## Viết lại các trang về quy tắc và mẫu trong docs/ · Write the pages about rules and templates anew
	PHOIHOP_RENEW_GOLDEN=1 $(SWIFT) test --filter 'RulePages|TemplatesPage'

install: deps ## Cài vào PREFIX (mặc định /usr/local) · Install under PREFIX (/usr/local if not given)
	$(SWIFT) build $(RELEASE) $(STATIC)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/phoihop"
	install -m 755 "$$($(SWIFT) build $(RELEASE) $(STATIC) --show-bin-path)/phoihop" "$(DESTDIR)$(PREFIX)/bin/phoihop"
	@# Replaced whole: a file of an older rulebook left behind would be read as law.
	cd "$(DESTDIR)$(PREFIX)/share/phoihop" && rm -rf rulebook templates schemas samples
	cp -R rulebook templates schemas samples "$(DESTDIR)$(PREFIX)/share/phoihop/"
	cd "$(DESTDIR)$(PREFIX)/share/phoihop" && rm -rf samples/*/out samples/*/ledger && chmod -R a+rX .

deps: ## Cài những gì máy còn thiếu · Install what this machine lacks
	@scripts/deps

clean: ## Xóa những gì make đã tạo · Remove what make has made
	rm -rf .build out/2010
