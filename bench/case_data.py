"""Fills a demo ward with cases, as many as a benchmark wants: received over five years, closed but for the last weeks.

Rows are copies of the demo's with everything of their own that lists, searches and pages look at; beside each case stand
its history, audit log and the words under which it is found. Written straight into the database, without the program.
"""
import contextlib
import datetime
import itertools
import json
import random
import sqlite3
import uuid

import case_words

FIVE_YEARS = 5 * 365 * 86_400_000
DAY = 86_400_000
NEVER = 2**63 - 1  # due_order of what no longer runs: case_row.cpp
CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
BATCH = 20_000


def fill(database, wanted, seed=1):
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        connection.executescript("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;"
                                 "PRAGMA temp_store = FILE; CREATE TEMP TABLE said (word TEXT, at INTEGER, case_id TEXT)")
        cases = Cases(connection, wanted, seed)
        with indexes_made_at_the_end(connection), connection:
            cases.write()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextlib.contextmanager
def indexes_made_at_the_end(connection):
    tables = ("case_record", "case_event", "search_word", "audit_entry")
    made = [row["sql"] for table in tables for row in
            connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                               " AND tbl_name = ?", [table])]
    for sql in made:
        connection.execute(f"DROP INDEX {sql.split()[2]}")
    yield
    for sql in made:
        connection.execute(sql)
    connection.commit()


class Cases:
    def __init__(self, connection, wanted, seed):
        self.connection = connection
        self.wanted = wanted
        self.random = random.Random(seed)
        self.now = int(datetime.datetime.now().timestamp() * 1000)
        rows = [dict(row) for row in connection.execute("SELECT * FROM case_record ORDER BY received_at")]
        self.pattern = rows[0]
        self.letters = self.pattern["code"].split("-")[0]
        self.categories = self.table("SELECT DISTINCT category AS key, deadline_key, unit_id FROM case_record")
        for key in case_words.MATTERS.keys() - {each["key"] for each in self.categories}:
            self.categories.append({"key": key, "deadline_key": "works", "unit_id": self.pattern["unit_id"]})
        self.neighbourhoods = self.table("SELECT id, name FROM neighbourhood")
        self.place_names = {each["id"]: each["name"] for each in self.neighbourhoods}
        self.people = self.table("SELECT id, unit_id, name FROM person WHERE active")
        self.names = self.category_names()
        self.counters = {}

    def table(self, sql):
        return [dict(row) for row in self.connection.execute(sql)]

    def category_names(self):
        rows = self.connection.execute("SELECT category, detail FROM case_record JOIN search_entry AS entry"
                                       " ON entry.kind = 'case' AND entry.record_id = case_id")
        return {row["category"]: row["detail"].split(" · ")[1] for row in rows}

    def write(self):
        step = FIVE_YEARS // self.wanted
        times = (self.now - FIVE_YEARS + number * step for number in range(self.wanted))
        while batch := list(itertools.islice(times, BATCH)):
            cases = [self.case_at(at) for at in batch]
            self.insert("case_record", cases)
            self.insert("search_entry", [self.entry_of(case) for case in cases])
            events = [event for case in cases for event in self.events_of(case)]
            self.insert("case_event", events)
            self.insert("audit_entry", [self.audited(event) for event in events])
        self.connection.execute("INSERT INTO search_word (ward_id, word, changed_at, kind, record_id)"
                                " SELECT ?, word, at, 'case', case_id FROM temp.said ORDER BY word, at, case_id",
                                [self.pattern["ward_id"]])
        for series, last in self.counters.items():
            self.connection.execute("INSERT INTO case_counter VALUES (?, ?, ?) ON CONFLICT (ward_id, series) DO UPDATE"
                                    " SET last_number = excluded.last_number", [self.pattern["ward_id"], series, last])
        self.connection.execute("UPDATE change_count SET changes = changes + 1")

    def insert(self, table, rows):
        names = list(rows[0])
        self.connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES"
                                    f" ({', '.join(':' + name for name in names)})", rows)

    def id_at(self, at):
        """A UUIDv7 of that millisecond."""
        return str(uuid.UUID(int=at << 80 | 7 << 76 | self.random.getrandbits(12) << 64 | 2 << 62 |
                             self.random.getrandbits(62)))

    def code_at(self, at):
        month = datetime.datetime.fromtimestamp(at / 1000, datetime.timezone(datetime.timedelta(hours=7)))
        series = f"{self.letters}-PA-{month:%y%m}"
        if series not in self.counters:
            found = self.connection.execute("SELECT last_number FROM case_counter WHERE series = ?", [series]).fetchone()
            self.counters[series] = found[0] if found else 0
        self.counters[series] += 1
        body = f"{series}-{self.counters[series]:04}"
        return f"{body}-{check_letter(body)}"

    def case_at(self, at):
        chosen = self.random.choice(self.categories)
        words, address = case_words.written(self.random, chosen["key"])
        code, case_id = self.code_at(at), self.id_at(at)
        searched = f"{code} {words} {address}"
        person = self.random.choice(self.people)
        return self.pattern | {
            "case_id": case_id, "code": code, "secret_hash": case_id, "submission": case_id, "category": chosen["key"],
            "deadline_key": chosen["deadline_key"], "deadline_from": at, "words": words, "address": address,
            "words_fold": case_words.fold(searched), "words_exact": case_words.fold_keeping_marks(searched),
            "neighbourhood_id": self.random.choice(self.neighbourhoods)["id"],
            "latitude": 21.03 + self.random.gauss(0, 0.01), "longitude": 106.77 + self.random.gauss(0, 0.01),
            "unit_id": person["unit_id"], "person_id": person["id"], "received_at": at, "supporters": 0,
            "is_public": int(self.random.random() < 0.9), "version": 3,
            "channel": self.random.choice(("web", "web", "phone", "counter"))} | self.course(at)

    def course(self, at):
        """State and times. What is older than a month is closed, but for one of a thousand that was forgotten."""
        age, due = self.now - at, at + self.random.choice((1, 3, 3, 5, 10)) * DAY
        open_still = age < self.random.expovariate(1 / (5 * DAY)) or self.random.random() < 0.001
        if not open_still:
            answered = at + int(self.random.uniform(0.2, 6) * DAY)
            return {"state": "closed", "due_at": due, "due_order": NEVER, "state_due_at": None,
                    "first_answer_at": answered, "answered_at": answered, "closed_at": answered + DAY, "changed_at": answered + DAY,
                    "rating": self.random.choice((None, None, 3, 4, 5))}
        running = {"due_at": due, "due_order": due, "state_due_at": None, "first_answer_at": None, "answered_at": None,
                   "closed_at": None, "changed_at": at, "rating": None, "state": "in_progress"}
        kind = self.random.random()
        if kind < 0.3:
            return running | {"state": "received", "state_due_at": at + DAY // 6}
        if kind < 0.4:
            return running | {"state": "waiting", "due_at": None, "due_order": NEVER}
        if kind < 0.5:
            return running | {"state": "answered", "due_order": NEVER, "answered_at": at + DAY}
        return running

    def entry_of(self, case):
        place = f"{case['address']}, {self.place_names[case['neighbourhood_id']]}"
        title = case_words.beginning(case["words"])
        detail = f"{case['code']} · {self.names.get(case['category'], case['category'])} · {place}"
        more = "" if title == case["words"] else case["words"]
        marked = case_words.split(case_words.fold_keeping_marks(f"{title} {detail} {more}"))
        folded = [case_words.fold(word) for word in marked]
        self.connection.executemany("INSERT INTO temp.said VALUES (?, ?, ?)",
                                    [(word, case["received_at"], case["case_id"]) for word in dict.fromkeys(folded)])
        return {"ward_id": case["ward_id"], "kind": "case", "record_id": case["case_id"], "title": title,
                "detail": detail, "path": f"/cases/{case['code']}", "permission": "view_cases",
                "folded": "".join(f" {w}" for w in folded),
                "marked": "".join(f" {w}" for w in marked), "changed_at": case["received_at"]}

    def events_of(self, case):
        yield self.event(case, case["received_at"], "received", "received")
        if case["state"] == "received":
            return
        yield self.event(case, case["received_at"] + DAY // 8, "start", "in_progress")
        if case["answered_at"]:
            words = "Đơn vị phụ trách đã khắc phục xong sự cố. Cảm ơn ông/bà đã báo cho phường."
            yield self.event(case, case["answered_at"], "answer", "answered", words)
        if case["closed_at"]:
            yield self.event(case, case["closed_at"], "close", "closed")

    def event(self, case, at, kind, state, words=""):
        return {"ward_id": case["ward_id"], "case_id": case["case_id"], "event_id": self.id_at(at), "at": at,
                "kind": kind, "actor_name": "Bùi Hữu Nghĩa", "seen_by": "everybody", "state": state, "words": words}

    def audited(self, event):
        action = "case.received" if event["kind"] == "received" else "case.moved"
        return {"ward_id": event["ward_id"], "id": self.id_at(event["at"]), "at": event["at"], "person_id": None,
                "actor_name": event["actor_name"], "actor_fold": "bui huu nghia", "channel": "web", "action": action,
                "record_kind": "case", "record_id": event["case_id"], "before_json": "",
                "after_json": json.dumps({"state": event["state"]})}


def check_letter(body):
    """As case_code.cpp reckons it."""
    total, weight = 0, 1
    for letter in body.replace("-", ""):
        weight = weight * 5 % 23
        total = (total + weight * (int(letter) if letter.isdigit() else ord(letter) - 65)) % 23
    return CHECK_LETTERS[total]
