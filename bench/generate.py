"""Makes a demo ward's database as large as a benchmark wants it: more targets and figures, more tasks.

New rows are copies of the demo's, with other ids, wordings, goals and figures, so that this follows the schema where it
grows. No status is made up: each is stored as due to change long ago, and the program evaluates it on the next page.
"""
import contextlib
import datetime
import random
import sqlite3
import uuid


class Enlarged:
    def __init__(self, database, seed=1):
        self.database = database
        self.random = random.Random(seed)

    def rows_of(self, connection, table):
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]

    def insert(self, connection, table, rows):
        names = list(rows[0])
        marks = ", ".join(f":{name}" for name in names)
        connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)

    def new_id(self):
        bits = self.random.getrandbits(128) & ~(0xF << 76) & ~(0x3 << 62) | (0x7 << 76) | (0x2 << 62)
        return str(uuid.UUID(int=bits))

    def fill(self, targets, periods, today):
        """Adds `targets` targets, each with figures of the `periods` months before `today`. Returns all figures."""
        with contextlib.closing(sqlite3.connect(self.database)) as connection, connection:
            present = self.rows_of(connection, "target")
            status = self.rows_of(connection, "target_status")[0]
            months = months_before(today, periods)
            for number in range(targets):
                pattern = present[number % len(present)]
                target = self.target_like(pattern, number, months)
                self.insert(connection, "target", [target])
                self.insert(connection, "measurement", self.figures_of(target, months))
                self.insert(connection, "target_status", [unevaluated(status, target)])
            connection.execute("ANALYZE")
            return connection.execute("SELECT COUNT(*) FROM measurement").fetchone()[0]

    def target_like(self, pattern, number, months):
        goal = {"comparator": "at_least", "basis": "by_year", "goal_year": 2030, "goal_value": "100", "goal_low": None,
                "goal_high": None, "goal_level": "", "unit": "%", "measured_unit": "%", "base_value": "40",
                "base_year": 2025, "frequency": "month", "due_days": None, "expected_from": months[0] + "-01"}
        wording = f"{pattern['wording']} ({number})"
        return pattern | goal | {"target_id": self.new_id(), "place": 1000 + number, "wording": wording,
                                 "status_key": None, "place_key": None, "latest_key": None, "listed_group": None,
                                 "wording_fold": pattern["wording_fold"] + f" ({number})",
                                 "wording_exact": pattern["wording_exact"] + f" ({number})"}

    def figures_of(self, target, months):
        slope, value, rows = self.random.uniform(-0.2, 1.2), 40.0, []
        for month in months:
            value = min(100.0, max(20.0, value + self.random.gauss(slope * 60 / len(months), 1)))
            end, text = last_day(month), f"{value:.1f}"
            rows.append({"ward_id": target["ward_id"], "target_id": target["target_id"], "period": month,
                         "period_end": end, "value": text, "value_real": float(text), "level": "", "note": "",
                         "evidence": "", "source": "", "invented": 1, "entered_by": None, "entered_name": "bench",
                         "entered_at": milliseconds(end)})
        return rows

    def add_tasks(self, wanted):
        """In all `wanted` tasks, those added like the demo's that have nothing under them."""
        with contextlib.closing(sqlite3.connect(self.database)) as connection, connection:
            present = self.rows_of(connection, "task")
            parents = {task["parent_id"] for task in present}
            patterns = [task for task in present if task["task_id"] not in parents]
            for number in range(len(present), wanted):
                pattern = patterns[number % len(patterns)]
                self.insert(connection, "task", [pattern | {"task_id": self.new_id(), "place": 1000 + number}])


def unevaluated(pattern, target):
    return pattern | {"target_id": target["target_id"], "changes_on": "2000-01-01"}


def months_before(today, count):
    """The `count` months that ended before `today`, the oldest first: "2026-09"."""
    last = today.year * 12 + today.month - 2
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(last - count + 1, last + 1)]


def last_day(month):
    year, number = map(int, month.split("-"))
    return (datetime.date(year + number // 12, number % 12 + 1, 1) - datetime.timedelta(days=1)).isoformat()


def milliseconds(day):
    return int(datetime.datetime.fromisoformat(day + "T00:00:00+07:00").timestamp() * 1000)
