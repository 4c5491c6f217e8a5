"""Reading and checking reports as whole processes: the founding report's size, then 5, 10 and 20 MB of it."""
import pathlib
import statistics

import processes
import results

FOUNDING_REPORT = pathlib.Path("../shared/reports/uong-bi-2025-2030.raw.txt")
FOUNDING_BYTES = 125_000
MEGABYTE = 1_000_000


def measure(program, folder):
    report, name = founding_report()
    for command in ("read", "check"):
        seconds = [run(program, command, folder, report)[0] for _ in range(9)]
        yield results.under(f"gandan {command}, {len(report):,} bytes ({name})", statistics.median(seconds) * 1000, 100,
                            " ms")
    for command in ("read", "check"):
        yield from grown(program, command, folder, report)


def founding_report():
    if FOUNDING_REPORT.exists():
        return FOUNDING_REPORT.read_bytes(), "the founding report"
    demo = pathlib.Path("data/demo/report.txt").read_bytes()
    return demo * (FOUNDING_BYTES // len(demo) + 1), "the demo's report repeated"


def run(program, command, folder, text):
    file = folder / "report.txt"
    file.write_bytes(text)
    seconds, memory, status = processes.finished([program, command, file])
    if status not in (0, 1):  # 1: findings
        raise SystemExit(f"bench: gandan {command} of {len(text):,} bytes ended with status {status}")
    return seconds, memory


def grown(program, command, folder, report):
    seconds, memory = {}, {}
    for size in (5, 10, 20):
        text = report * (size * MEGABYTE // len(report) + 1)
        seconds[size], memory[size] = run(program, command, folder, text)
        memory[size] /= len(text)
    yield results.told(f"gandan {command}, 5 MB", seconds[5], " s")
    yield results.at_most(f"gandan {command}, 20 MB: time a byte, of that at 5 MB", seconds[20] / seconds[5] / 4, 1.25,
                          "x")
    yield results.under(f"gandan {command}, 20 MB: memory, of the input", memory[20], 20, "x")
