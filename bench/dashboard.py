"""The dashboard of large programmes: one user after the other, and how it grows with the figures that are kept."""
import datetime
import statistics
import time

import generate
import load
import results
import ward as wards
from static_server import StaticServer


def measure(program, ward, folder):
    yield from thousand_by_sixty(enlarged(program, ward, folder, "sixty", 1000, 60), StaticServer(folder / "nginx"))
    few = enlarged(program, ward, folder, "few", 1000, 10)
    many = enlarged(program, ward, folder, "many", 1000, 1000)
    slower, seconds = compared(few, many)
    yield results.under(f"dashboard at {many.figures:,} figures of 1,000 targets, of that at {few.figures:,}: median",
                        slower, 1.3, "x")
    yield results.told("median", seconds * 1000, " ms")


def enlarged(program, ward, folder, name, targets, periods):
    copy = wards.Ward(program, folder / name)
    copy.take_over(ward)
    copy.figures = generate.Enlarged(copy.database).fill(targets, periods, datetime.date.today())
    return copy


def evaluated(ward, cookie):
    """The first page of a day, which evaluates all targets anew. Seconds."""
    begin = time.perf_counter()
    wards.fetch(ward.port, "/dashboard", cookie)
    return time.perf_counter() - begin


def thousand_by_sixty(ward, nginx, rounds=4):
    """nginx with the same bytes, in turns, shows what of the highest times is the machine's."""
    with ward.served():
        cookie = ward.sign_in()
        first = evaluated(ward, cookie)
        nginx.put("dashboard", wards.fetch(ward.port, "/dashboard", cookie)[0])
        ours, theirs = [], []
        with nginx.served("/dashboard"):
            for _ in range(rounds):
                ours += load.latencies(ward.port, "/dashboard", cookie, 500)
                theirs += load.latencies(nginx.port, "/dashboard", "", 500)
    ours.sort()
    theirs.sort()
    yield results.under(f"dashboard at 1,000 targets, {ward.figures:,} figures, one at a time: p99",
                        load.percentile(ours, 0.99) * 1000, 10, " ms")
    yield results.told("median", load.percentile(ours, 0.5) * 1000, " ms")
    yield results.told("p99 of nginx with the same bytes, in turns", load.percentile(theirs, 0.99) * 1000, " ms")
    yield results.told("evaluating all 1,000 targets anew, when all are due on one day", first * 1000, " ms")


def compared(few, many, rounds=20):
    """How much slower `many` is, and its median."""
    with few.served(), many.served():
        sides = [(ward, ward.sign_in(), []) for ward in (few, many)]
        for ward, cookie, _ in sides:
            evaluated(ward, cookie)
        for _ in range(rounds):
            for ward, cookie, taken in sides:
                taken += load.latencies(ward.port, "/dashboard", cookie, 200)
    medians = [statistics.median(taken) for _, _, taken in sides]
    return medians[1] / medians[0], medians[1]
