"""Fossil from Debian's package: tickets in the words of our cases, put into its SQLite file, and a report of the newest 50,
as its own reports know no pages."""
import contextlib
import pathlib
import random
import sqlite3
import subprocess

import case_words
import processes
import ward as wards

PACKAGES = ["fossil"]


class Fossil:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        self.repository = self.folder / "ward.fossil"
        self.port = processes.free_port()
        self.environment = {"HOME": str(self.folder), "USER": "bench", "PATH": "/usr/bin:/bin"}

    def run(self, *arguments):
        subprocess.run(["fossil", *arguments], check=True, env=self.environment, stdout=subprocess.DEVNULL)

    @contextlib.contextmanager
    def served(self, tickets):
        self.run("init", self.repository)
        self.run("user", "capabilities", "nobody", "hjorw", "-R", self.repository)
        self.fill(tickets)
        command = ["fossil", "server", "--localhost", "--port", str(self.port), self.repository]
        with processes.running(command, env=self.environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL) as server:
            wards.wait_for_answer(server, self.port, self.list_path)
            yield [server.pid]

    def fill(self, tickets):
        drawn = random.Random(5)
        categories = list(case_words.MATTERS)
        rows = []
        for number in range(tickets):
            words, address = case_words.written(drawn, drawn.choice(categories))
            at = 2461000 + number / 24
            rows.append((f"{number:040x}"[::-1], at, at, "Incident", "Open", case_words.beginning(words), f"{words} {address}"))
        with contextlib.closing(sqlite3.connect(self.repository)) as connection, connection:
            connection.executemany("INSERT INTO ticket (tkt_uuid, tkt_mtime, tkt_ctime, type, status, title, comment) VALUES"
                                   " (?, ?, ?, ?, ?, ?, ?)", rows)
            listed = ("SELECT substr(tkt_uuid, 1, 10) AS '#', datetime(tkt_mtime) AS 'mtime', type, status, title FROM ticket"
                      " ORDER BY tkt_mtime DESC LIMIT 50")
            number = connection.execute("INSERT INTO reportfmt (owner, title, mtime, cols, sqlcode) VALUES ('bench',"
                                        " 'newest', 0, '', ?)", [listed]).lastrowid
        self.list_path = f"/rptview?rn={number}"
        self.page_path = f"/tktview?name={rows[tickets // 2][0][:16]}"
