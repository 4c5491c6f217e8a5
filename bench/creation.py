"""Reports sent by many citizens at once, each durable when it is answered, against SQLite alone committing the very rows
of such cases one by one with synchronous=FULL into a copy of the same database on the same disk, in turns. Those rows are the
ones that are written before the answer; the search and the proposals of duplicates follow when the wave is over, and how
long that takes is measured too.

Requests from the machine itself are not counted by the program's limits for visitors (visit_limits.h), as those of a
proxy are not; so nothing is configured for this."""
import contextlib
import http.client
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import time

import load
import results
import ward as wards

TABLES = ("case_record", "case_event", "audit_entry", "case_reporter")


def measure(program, folder, rounds=3, seconds=5):
    ward = wards.Ward(program, folder / "creation")
    ward.create()
    before = folder / "before.sqlite"
    shutil.copyfile(ward.database, before)
    alone = []
    sent = {8: [], 32: [], 64: []}
    whole = []
    with ward.served():
        for number in range(rounds):
            for writers, runs in sent.items():
                runs.append(run(ward, writers, seconds, f"{number}.{writers}"))
                whole.append(runs[-1][0] / (seconds + wait_until_indexed(ward)))
            alone.append(alone_rate(ward.database, before, folder / f"alone-{number}.sqlite", seconds))
    yield from lines(sent, alone, created(ward))
    yield results.told("cases a second, with the time that finding and comparing them took afterwards",
                       statistics.median(whole))


def lines(sent, alone, kept):
    bare = statistics.median(alone)
    ours = statistics.median(rate for _, rate, _, _ in sent[32])
    yield results.at_least("durable creation by 32 writers at once over HTTP, of SQLite alone committing such rows one by"
                           " one, synchronous=FULL", ours / bare, 0.5, "x")
    yield results.told("cases a second: ours", ours)
    yield results.told("cases a second: SQLite alone", bare)
    for writers, runs in sent.items():
        yield results.under(f"{writers} writers at once: longest wait", max(longest for *_, longest in runs), 1, " s")
        yield results.told("p99 of the waits", max(slow for _, _, slow, _ in runs) * 1000, " ms")
    answered = sum(requests for runs in sent.values() for requests, *_ in runs)
    # wrk leaves with requests under way, which are kept without having been answered.
    yield results.at_least(f"cases kept, of {answered:,} answered, none refused", kept / answered, 1, "x")


def created(ward):
    with contextlib.closing(sqlite3.connect(ward.database)) as connection:
        return connection.execute("SELECT count(*) FROM case_record WHERE submission LIKE 'bench-%'").fetchone()[0]


def wait_until_indexed(ward):
    """Seconds until every case is found by the search and compared with others."""
    begin = time.perf_counter()
    with contextlib.closing(sqlite3.connect(ward.database)) as connection:
        while connection.execute("SELECT count(*) FROM case_to_index").fetchone()[0]:
            time.sleep(0.05)
    return time.perf_counter() - begin


def run(ward, writers, seconds, name):
    """Requests, requests a second, p99 and the longest wait in seconds."""
    cookie, csrf = form_of(ward)
    with contextlib.closing(sqlite3.connect(ward.database)) as connection:
        places = ",".join(row[0] for row in connection.execute("SELECT id FROM neighbourhood"))
    environment = {"BENCH_COOKIE": cookie, "BENCH_CSRF": csrf, "BENCH_PLACES": places, "BENCH_RUN": name}
    return wrk_with(pathlib.Path(__file__).with_name("creation.lua"), ward.port, writers, seconds, environment)


def wrk_with(script, port, connections, seconds, environment):
    """Requests, requests a second, p99 and the longest wait in seconds, of requests that a script makes."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "--latency", "-s", script,
               f"http://127.0.0.1:{port}/"]
    printed = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, env=os.environ | environment).stdout
    if "Non-2xx" in printed or "Socket errors" in printed:
        raise SystemExit(f"bench: wrk says\n{printed}")
    longest = re.search(r"Latency\s+\S+\s+\S+\s+([\d.]+)(us|ms|s|m)", printed).groups()
    slow = re.search(r"99%\s+([\d.]+)(us|ms|s|m)", printed).groups()
    return (int(re.search(r"(\d+) requests in", printed)[1]), float(re.search(r"Requests/sec:\s+([\d.]+)", printed)[1]),
            *(float(number) * load.UNITS[unit] for number, unit in (slow, longest)))


def form_of(ward):
    connection = http.client.HTTPConnection("127.0.0.1", ward.port)
    connection.request("GET", "/report?category=waste&address=1&type=field_report")
    answer = connection.getresponse()
    page = answer.read().decode()
    return wards.header_of(wards.cookies_of(answer)), re.search(r'name="csrf" value="([^"]+)"', page)[1]


def alone_rate(database, before, copy, seconds):
    """Writes the rows of cases that the program made into a copy of the database as it was before them."""
    shutil.copyfile(before, copy)
    cases = rows_of_cases(database, 4000)
    with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
        begin, done = time.perf_counter(), 0
        while time.perf_counter() - begin < seconds and done < len(cases):
            connection.execute("BEGIN IMMEDIATE")
            for statement, rows in cases[done]:
                connection.executemany(statement, rows)
            connection.execute("COMMIT")
            done += 1
        taken = time.perf_counter() - begin
    pathlib.Path(copy).unlink()
    return done / taken


def rows_of_cases(database, most):
    """For each case the statements and rows that it is made of, in the order of writing: ids are made before, so that one
    may name another with a later id as the same report."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        ids = [row[0] for row in connection.execute("SELECT case_id FROM case_record WHERE submission LIKE 'bench-%'"
                                                    " ORDER BY rowid LIMIT ?", [most])]
        return [[part for table in TABLES for part in rows_in(connection, table, case_id)] +
                [("INSERT INTO case_to_index SELECT ward_id, case_id, received_at FROM case_record WHERE case_id = ?",
                  [(case_id,)])] for case_id in ids]


def rows_in(connection, table, case_id):
    key = {"audit_entry": "record_kind = 'case' AND record_id"}
    found = connection.execute(f"SELECT * FROM {table} WHERE ward_id = (SELECT ward_id FROM ward) AND"
                               f" {key.get(table, 'case_id')} = ?", [case_id])
    marks = ", ".join("?" for _ in found.description)
    rows = found.fetchall()
    if rows:
        yield f"INSERT OR IGNORE INTO {table} VALUES ({marks})", rows
