#!/usr/bin/env python3
"""Measures the release program and prints a table; called by `./dev bench [part...]`. See bench/README.md."""
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile

import cases
import creation
import dashboard
import generate
import pages
import programme
import reading
import results
import sheets
import trackers
from ward import Ward

BUILD = pathlib.Path("build/release").resolve()
PROGRAM = BUILD / "gandan"


def measure_pages(folder):
    ward = Ward(PROGRAM, folder / "pages")
    ward.create()
    generate.Enlarged(ward.database).add_tasks(pages.TASKS)
    yield from pages.measure(ward, folder)


def measure_dashboard(folder):
    ward = Ward(PROGRAM, folder / "dashboard")
    ward.create()
    yield from dashboard.measure(PROGRAM, ward, folder)


def measure_reading(folder):
    yield from reading.measure(PROGRAM, folder)


def measure_deadlines(_):
    printed = subprocess.run([BUILD / "bench/gandan_bench_deadlines"], check=True, text=True, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL).stdout
    rates = {name: int(rate) for name, rate in map(str.split, printed.splitlines())}
    yield results.at_least("due dates a second on one core: working days", rates["working_days"], 1_000_000)
    yield results.at_least("calendar days", rates["calendar_days"], 1_000_000)
    yield results.told("hours in office time", rates["office_hours"])
    yield results.told("with the reason of every day", rates["explained"])


def measure_cases(folder):
    yield from cases.measure(PROGRAM, folder)
    yield from creation.measure(PROGRAM, folder)


def measure_programme(folder):
    yield from programme.measure(PROGRAM, folder)
    yield from sheets.measure(PROGRAM, folder)


def measure_trackers(folder):
    yield from trackers.measure(PROGRAM, folder)


PARTS = {"pages": measure_pages, "dashboard": measure_dashboard, "reading": measure_reading,
         "deadlines": measure_deadlines, "cases": measure_cases, "programme": measure_programme,
         "trackers": measure_trackers}


LONG = ("cases", "programme", "trackers")  # only when named


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown")
    gibibytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{datetime.date.today()}, {os.cpu_count()} x {model}, {gibibytes:.0f} GiB"


def main(wanted):
    unknown = set(wanted) - set(PARTS)
    if unknown:
        raise SystemExit(f"bench: no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    lines = []
    print(f"{machine()}; load at the start {os.getloadavg()[0]:.1f}\n", flush=True)
    for part in wanted or [part for part in PARTS if part not in LONG]:
        with tempfile.TemporaryDirectory(prefix="gandan-bench-") as folder:
            for line in PARTS[part](pathlib.Path(folder)):
                print(f"{line.what}: {line.measured} {line.goal} {line.verdict}", flush=True)
                lines.append(line)
    print("\n" + results.table(lines))
    missed = sum(line.met is False for line in lines)
    print(f"\n{missed} missed" if missed else "\nevery goal met")


main(sys.argv[1:])
