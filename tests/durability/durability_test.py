#!/usr/bin/env python3
"""Reports from many citizens at once, over HTTP: what was answered is there after kill -9; one form sent two hundred
times is one case; two hundred people who tell of the same are two hundred cases, proposed as duplicates, none lost.

usage: durability_test.py GANDAN

Requests from this machine are not counted by the program's limits for visitors (visit_limits.h): nothing is configured.
"""
import contextlib
import http.client
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse

GANDAN = sys.argv[1]
WRITERS = 16
ANSWERED_BEFORE_THE_KILL = 100
FLOOD = 200


class Site:
    """The demo ward in a folder of its own, on a port that the system picks."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gandan-durability-")
        self.database = pathlib.Path(self.folder.name) / "gandan.sqlite"
        self.configuration = pathlib.Path(self.folder.name) / "gandan.toml"
        self.configuration.write_text(f'[database]\nurl = "sqlite:{self.database}"\n[http]\nport = 0\n'
                                      f'[files]\nfolder = "{self.folder.name}/files"\n[log]\nlevel = "error"\n')
        subprocess.run([GANDAN, "demo", "--config", self.configuration], check=True, capture_output=True, timeout=120)
        self.start()

    def start(self):
        self.server = subprocess.Popen([GANDAN, "serve", "--config", self.configuration], stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r"http://[^:]+:(\d+)", self.server.stdout.readline()).group(1))

    def stop(self, how=signal.SIGTERM):
        self.server.send_signal(how)
        self.server.wait(60)
        self.server.stdout.close()

    def wait_until_indexed(self):
        """What was answered is found and compared a moment later."""
        end = time.monotonic() + 60
        while self.rows("SELECT 1 FROM case_to_index LIMIT 1"):
            if time.monotonic() > end:
                raise AssertionError("cases still wait to be indexed after a minute")
            time.sleep(0.1)

    def rows(self, sql, *values):
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(sql, values).fetchall()


class Citizen:
    """A browser that keeps its cookie and its connection."""

    def __init__(self, site):
        self.connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
        self.connection.request("GET", "/report?type=field_report&category=lighting&address=1")
        answer = self.connection.getresponse()
        self.csrf = re.search(r'name="csrf" value="([^"]+)"', answer.read().decode())[1]
        self.cookie = "; ".join(value.split(";")[0] for value in answer.headers.get_all("Set-Cookie"))

    def report(self, submission, text="Đèn đường ngõ 3 không sáng hai bóng"):
        """The code of the case, once the program has said that it is received."""
        form = {"csrf": self.csrf, "type": "field_report", "category": "lighting", "address": "ngõ 3 đường Trưng Vương",
                "latitude": "21.0345", "longitude": "106.7710", "submission": submission, "text": text}
        self.connection.request("POST", "/report", urllib.parse.urlencode(form),
                                {"Content-Type": "application/x-www-form-urlencoded", "Cookie": self.cookie})
        answer = self.connection.getresponse()
        page = answer.read().decode()
        if answer.status != 200:
            raise AssertionError(f"status {answer.status}")
        return re.search(r"[A-Z]+-PA-\d{4}-\d{4,}-[A-Z]", page).group()


def together(works):
    """Runs all at once, each in a thread, begun by one signal. Returns what they gave; raises what they raised."""
    start, given, faults = threading.Barrier(len(works)), [], []

    def run(work):
        start.wait()
        try:
            given.append(work())
        except Exception as fault:  # told to the test below
            faults.append(fault)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise AssertionError(f"{len(faults)} of {len(works)} failed: {faults[0]!r}")
    return given


class FilesOfTheProgram(unittest.TestCase):
    def test_nobody_else_of_the_machine_reads_them(self):
        site = Site()
        self.addCleanup(site.folder.cleanup)
        folder = pathlib.Path(site.folder.name)
        try:
            subprocess.run([GANDAN, "backup", "--config", site.configuration, folder / "copy.sqlite"], check=True,
                           capture_output=True, timeout=60)
            written = [path for path in folder.rglob("*") if path != site.configuration]
            self.assertIn(folder / "copy.sqlite", written)
            self.assertEqual([str(path) for path in written if path.stat().st_mode & 0o077], [])
        finally:
            site.stop()


class KilledUnderLoad(unittest.TestCase):
    def test_every_answered_case_is_there_after_kill_9(self):
        site = Site()
        self.addCleanup(site.folder.cleanup)
        answered, enough = {}, threading.Event()

        def write(number):
            citizen = Citizen(site)
            self.addCleanup(citizen.connection.close)
            count = 0
            with contextlib.suppress(OSError, http.client.HTTPException):  # the kill cuts the connection
                while True:
                    submission = f"kill-{number}-{count}"
                    answered[submission] = citizen.report(submission, f"Đèn số {number} của ngõ {count} không sáng")
                    count += 1
                    if len(answered) >= ANSWERED_BEFORE_THE_KILL:
                        enough.set()

        threads = [threading.Thread(target=write, args=(number,)) for number in range(WRITERS)]
        for thread in threads:
            thread.start()
        self.assertTrue(enough.wait(120))
        site.stop(signal.SIGKILL)  # while all of them write
        for thread in threads:
            thread.join()
        site.start()
        self.addCleanup(site.stop)
        site.wait_until_indexed()  # by the program that was started anew
        self.assertEqual(site.rows("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(site.rows("PRAGMA foreign_key_check"), [])
        kept = dict(site.rows("SELECT submission, code FROM case_record WHERE submission LIKE 'kill-%'"))
        self.assertEqual({submission: kept.get(submission) for submission in answered}, answered)
        self.assertLessEqual(len(kept) - len(answered), WRITERS)  # what was written but not answered any more
        halves = site.rows("SELECT code FROM case_record WHERE NOT EXISTS (SELECT 1 FROM case_event WHERE"
                           " case_event.case_id = case_record.case_id) OR NOT EXISTS (SELECT 1 FROM audit_entry WHERE"
                           " record_id = case_id) OR NOT EXISTS (SELECT 1 FROM search_entry WHERE record_id = case_id)")
        self.assertEqual(halves, [])
        # And the program itself says so: the same form sent again is answered with the same code.
        submission, code = next(iter(answered.items()))
        citizen = Citizen(site)
        self.addCleanup(citizen.connection.close)
        self.assertEqual(citizen.report(submission), code)


class Floods(unittest.TestCase):
    def setUp(self):
        self.site = Site()
        self.addCleanup(self.site.folder.cleanup)
        self.addCleanup(self.site.stop)
        self.citizens = [Citizen(self.site) for _ in range(FLOOD)]
        self.addCleanup(lambda: [citizen.connection.close() for citizen in self.citizens])

    def test_one_form_sent_two_hundred_times_at_once_is_one_case(self):
        codes = together([lambda citizen=citizen: citizen.report("the-same") for citizen in self.citizens])
        self.assertEqual(len(codes), FLOOD)
        self.assertEqual(set(codes), {code for code, in self.site.rows(
            "SELECT code FROM case_record WHERE submission = 'the-same'")})
        self.assertEqual(len(set(codes)), 1)

    def test_two_hundred_people_telling_of_the_same_are_all_kept_and_proposed_as_duplicates(self):
        works = [lambda citizen=citizen, number=number: citizen.report(f"flood-{number}")
                 for number, citizen in enumerate(self.citizens)]
        codes = together(works)
        self.assertEqual(len(set(codes)), FLOOD)
        kept = self.site.rows("SELECT code, state, duplicate_of FROM case_record WHERE submission LIKE 'flood-%'")
        self.assertEqual({code for code, *_ in kept}, set(codes))
        self.assertEqual({(state, earlier) for _, state, earlier in kept}, {("received", None)})  # a person confirms
        self.site.wait_until_indexed()
        proposed = self.site.rows("SELECT count(DISTINCT later.case_id), min(likeness) FROM case_duplicate"
                                  " JOIN case_record AS later USING (ward_id, case_id)"
                                  " WHERE later.submission LIKE 'flood-%' AND decision = 'proposed'")
        later, likeness = proposed[0]
        self.assertGreaterEqual(later, FLOOD - 1)  # all but the first, which may be like one of the demo's
        self.assertGreater(likeness, 0)
        numbers = sorted(int(code.split("-")[3]) for code in codes)
        self.assertEqual(numbers, list(range(numbers[0], numbers[0] + FLOOD)))  # no number twice, none left out


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
