"""The programme at scale: a ward of 500 people with 200,000 tasks and a million figures beside one of a tenth."""
import contextlib
import sqlite3

import growth
import programme_data
import ward as wards

SCALES = ((50, 100, 20_000), (500, 1000, 200_000))
PERIODS = 1000


def measure(program, folder):
    demo = wards.Ward(program, folder / "demo")
    demo.create()
    small, large = (filled(program, demo, folder, *scale) for scale in SCALES)
    with small.served() as first, large.served() as second:
        sides = growth.Sides([small, large], [first, second])
        for ward, cookie in zip(sides.wards, sides.cookies):
            wards.fetch(ward.port, "/dashboard", cookie)  # evaluates all targets, which are made as due long ago
        for name, paths in (("dashboard", dashboard), ("mine", mine), ("tasks", tasks)):
            yield from sides.measure(f"{name}, unchanged data", paths)
            yield from sides.measure(f"{name}, after each change of data", paths, before=changed)


def filled(program, demo, folder, people, targets, tasks):
    ward = wards.Ward(program, folder / f"programme-{tasks}")
    ward.take_over(demo)
    figures = programme_data.fill(ward.database, people, targets, PERIODS, tasks)
    ward.what = f"{people} people, {targets:,} targets, {figures:,} figures, {tasks:,} tasks"
    return ward


def changed(ward):
    """As if something had been recorded: what the program keeps of pages is no longer right."""
    with contextlib.closing(sqlite3.connect(ward.database, timeout=20)) as connection, connection:
        connection.execute("UPDATE change_count SET changes = changes + 1")


def dashboard(_):
    return {"dashboard": ["/dashboard"] * 10, "targets": ["/targets"] * 10}


def mine(_):
    return {"mine": ["/mine"] * 10}


def tasks(ward):
    with contextlib.closing(sqlite3.connect(ward.database)) as connection:
        person, unit = connection.execute("SELECT person_in_charge, unit_in_charge FROM task WHERE person_in_charge IS NOT"
                                          " NULL ORDER BY task_id DESC LIMIT 1").fetchone()
    lists = {"table": "", "overdue": "?status=overdue", "going": "?status=going", "waiting": "?status=awaiting_approval",
             "by deadline": "?sort=deadline", "of a unit": f"?unit={unit}", "of a person": f"?person={person}",
             "late of a unit": f"?unit={unit}&status=overdue", "unclear": "?lacks=any", "words": "?q=c%C3%A2y+nghi%C3%AAng",
             "a number": "?q=(1234)"}
    paths = {kind: [f"/tasks{query}"] * 10 for kind, query in lists.items()}
    return paths | {"board": ["/tasks/board"] * 10, "timeline": ["/tasks/timeline"] * 10, "units": ["/tasks/units"] * 10,
                    "people": ["/tasks/people"] * 10, "week": ["/tasks/week"] * 10}
