"""Fills a demo ward with a large programme: people, targets with figures (generate.py), tasks in trees, and what the
search holds of them. Most tasks are done, some are late, some lack a person or a product, as in a ward's fifth year."""
import contextlib
import datetime
import random
import sqlite3

import case_words
import generate

OPEN = ("going", "not_started")
CHILDREN = 100  # tasks under one head
BATCH = 20_000


def fill(database, people, targets, periods, tasks):
    today = datetime.date.today()
    figures = generate.Enlarged(database).fill(targets, periods, today)
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        connection.executescript("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
        with connection:
            Programme(connection, today).write(people, tasks)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return figures


class Programme(generate.Enlarged):
    def __init__(self, connection, today):
        super().__init__(None, seed=3)
        self.connection = connection
        self.today = today
        self.pattern = self.rows_of(connection, "task")[0] | {"parent_id": None, "withdrawn_at": None, "repeat_of": None,
                                                              "submitted_on": None, "stopped_on": None, "repeats": ""}
        self.people = self.rows_of(connection, "person")
        self.place = 1 + max(row["place"] for row in self.rows_of(connection, "task"))

    def write(self, people, tasks):
        self.add_people(people)
        self.give_targets()
        rows = []
        for number in range(tasks):
            rows.append(self.task(number, rows[-(number % CHILDREN)] if number % CHILDREN else None))
            if len(rows) >= BATCH and (number + 1) % CHILDREN == 0:
                self.put(rows)
                rows = []
        self.put(rows)
        self.connection.execute("DELETE FROM task_tally")
        self.connection.execute("INSERT INTO task_tally SELECT ward_id, resolution_id, COALESCE(unit_in_charge, ''),"
                                " COALESCE(person_in_charge, ''), state, lacks <> '', count(*) FROM task"
                                " WHERE withdrawn_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6")
        self.connection.execute("DELETE FROM task_sum")
        self.connection.execute("INSERT INTO task_sum SELECT ward_id, resolution_id, state, lacks <> '', count(*)"
                                " FROM task WHERE withdrawn_at IS NULL GROUP BY 1, 2, 3, 4")
        self.connection.execute("DELETE FROM task_due_sum")
        self.connection.execute("INSERT INTO task_due_sum SELECT ward_id, resolution_id, deadline, state, count(*)"
                                " FROM task WHERE withdrawn_at IS NULL AND state IN ('going', 'not_started')"
                                " AND deadline IS NOT NULL GROUP BY 1, 2, 3, 4")
        self.connection.execute("UPDATE change_count SET changes = changes + 1")

    def add_people(self, wanted):
        added = []
        for number in range(len(self.people), wanted):
            name = f"{self.random.choice(case_words.FAMILIES)} {self.random.choice(case_words.GIVEN)} {number}"
            added.append(self.people[number % len(self.people)] |
                         {"id": self.new_id(), "name": name, "search_fold": case_words.fold(name), "email": "",
                          "search_marks": case_words.fold_keeping_marks(name), "sort_key": case_words.fold(name)})
        if added:
            self.insert(self.connection, "person", added)
        self.people += added

    def give_targets(self):
        """Everybody answers for as many targets; those that the demo gave stay."""
        targets = self.connection.execute("SELECT target_id FROM target WHERE place >= 1000 ORDER BY place").fetchall()
        for number, row in enumerate(targets):
            person = self.people[number % len(self.people)]
            self.connection.execute("UPDATE target SET person_in_charge = ?, unit_in_charge = ? WHERE target_id = ?",
                                    [person["id"], person["unit_id"], row["target_id"]])

    def task(self, number, head):
        words, _ = case_words.written(self.random, self.random.choice(list(case_words.MATTERS)))
        title = f"Giải quyết việc: {words[:-1].lower()} ({number})"
        person = self.random.choice(self.people)
        deadline = self.today + datetime.timedelta(days=self.random.randrange(-1200, 400))
        key = f"{self.place:08}"
        self.place += 1
        task = self.pattern | {
            "task_id": self.new_id(), "parent_id": head and head["task_id"], "place": self.place - 1, "number": "",
            "title": title, "wording": title, "wording_fold": case_words.fold(f"{title} {title}"),
            "wording_exact": case_words.fold_keeping_marks(f"{title} {title}"), "deadline": deadline.isoformat(),
            "person_in_charge": person["id"], "unit_in_charge": person["unit_id"], "product": "Báo cáo",
            "authority": "Chủ tịch UBND phường",
            "tree_key": f"{head['tree_key']}.{key}" if head else key} | self.course(deadline)
        lacks = ""
        if self.random.random() < 0.03:
            task["person_in_charge"], lacks = None, "person "
        return task | {"lacks": lacks, "due_key": f"{task['deadline']} {task['tree_key']}"}

    def course(self, deadline):
        started = (deadline - datetime.timedelta(days=90)).isoformat()
        done = {"started_on": started, "done_on": None, "result": "", "submitted_on": None, "stopped_on": None}
        drawn = self.random.random()
        if deadline < self.today and drawn < 0.75:
            return done | {"state": "done_on_time", "done_on": deadline.isoformat(), "result": "Đã xong",
                           "attached": "12/BC"}
        if deadline < self.today and drawn < 0.95:
            late = deadline + datetime.timedelta(days=min(20, (self.today - deadline).days))
            return done | {"state": "done_late", "done_on": late.isoformat(), "result": "Đã xong",
                           "attached": "13/BC"}
        if drawn > 0.99:
            return done | {"state": "stopped", "stopped_on": started}
        if drawn > 0.98:
            return done | {"state": "awaiting_approval", "submitted_on": self.today.isoformat()}
        if drawn < 0.3:
            return done | {"state": "not_started", "started_on": None}
        return done | {"state": "going"}

    def put(self, tasks):
        if not tasks:
            return
        self.insert(self.connection, "task", tasks)
        entries = [self.entry_of(task) for task in tasks]
        self.insert(self.connection, "search_entry", entries)
        self.connection.executemany("INSERT INTO search_word VALUES (?, ?, ?, 'task', ?)",
                                    [(entry["ward_id"], word, entry["changed_at"], entry["record_id"]) for entry in entries
                                     for word in dict.fromkeys(entry["folded"].split())])

    def entry_of(self, task):
        marked = case_words.split(case_words.fold_keeping_marks(f"{task['title']} {task['product']}"))
        return {"ward_id": task["ward_id"], "kind": "task", "record_id": task["task_id"], "title": task["title"],
                "detail": task["product"], "path": f"/tasks/{task['task_id']}", "permission": "view_programme",
                "folded": "".join(f" {case_words.fold(word)}" for word in marked),
                "marked": "".join(f" {word}" for word in marked), "changed_at": task["created_at"] + task["place"]}
