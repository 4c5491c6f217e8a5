"""Pages of cases and the search, at 100,000 and at 1,000,000 cases (case_data.py), one request at a time."""
import contextlib
import http.client
import random
import sqlite3

import case_data
import growth
import results
import ward as wards

SMALL, LARGE = 100_000, 1_000_000
AFTER_EVERY_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff"


def measure(program, folder):
    demo = wards.Ward(program, folder / "demo")
    demo.create()
    small, large = (filled(program, demo, folder, count) for count in (SMALL, LARGE))
    with small.served() as first, large.served() as second:
        sides = growth.Sides([small, large], [first, second])
        for name, paths in GROUPS.items():
            yield from sides.measure(name, paths)
        yield from measure_map(sides)


def filled(program, demo, folder, count):
    ward = wards.Ward(program, folder / f"cases-{count}")
    ward.take_over(demo)
    case_data.fill(ward.database, count)
    ward.what = f"{count:,} cases"
    return ward


def rows_of(ward, sql, *values):
    with contextlib.closing(sqlite3.connect(f"file:{ward.database}?mode=ro", uri=True)) as connection:
        return connection.execute(sql, values).fetchall()


def one_of(ward, sql):
    return rows_of(ward, sql)[0][0]


def inbox(ward):
    unit = one_of(ward, "SELECT unit_id FROM case_record WHERE unit_id IS NOT NULL AND closed_at IS NULL LIMIT 1")
    person = one_of(ward, "SELECT person_id FROM case_record WHERE person_id IS NOT NULL AND closed_at IS NULL LIMIT 1")
    place = one_of(ward, "SELECT id FROM neighbourhood LIMIT 1")
    middle = one_of(ward, "SELECT (min(received_at) + max(received_at)) / 2 FROM case_record")
    filters = {"open": "", "late": "late=1", "mine": "unit=mine", "unit": f"unit={unit}", "person": f"person={person}",
               "category": "category=waste", "place": f"neighbourhood={place}", "waiting": "state=waiting",
               "late trees of a unit": f"late=1&unit={unit}&category=trees", "words": "q=%E1%BB%95+g%C3%A0+l%E1%BB%9Bn",
               "all": "all=1", "all of a unit": f"all=1&unit={unit}", "all of a person": f"all=1&person={person}",
               "all trees": "all=1&category=trees", "all reopened": "all=1&state=reopened",
               "all of a place": f"all=1&neighbourhood={place}", "all, the middle": f"all=1&after={middle}~{AFTER_EVERY_ID}",
               "all, a street": "all=1&q=V%C5%A9+Thi%E1%BA%BFp", "all, a code": f"all=1&q={codes(ward)[0]}",
               "all, nothing": "all=1&q=kh%C3%B4ngc%C3%B3"}
    return {kind: [f"/cases?{query}"] * 10 for kind, query in filters.items()}


def public_list(ward):
    place = one_of(ward, "SELECT id FROM neighbourhood LIMIT 1")
    filters = {"newest": "", "late": "late=1", "category": "category=trees", "place": f"neighbourhood={place}",
               "category and place": f"category=noise&neighbourhood={place}", "late trees": "late=1&category=trees",
               "words": "q=n%C6%B0%E1%BB%9Bc+%C4%91%E1%BB%A5c", "a street": "q=V%C5%A9+Thi%E1%BA%BFp",
               "nothing": "q=kh%C3%B4ngc%C3%B3"}
    return {kind: [f"/field-reports?{query}"] * 10 for kind, query in filters.items()}


def codes(ward, count=20):
    drawn = random.Random(7)
    total = one_of(ward, "SELECT max(rowid) FROM case_record")
    found = []
    while len(found) < count:
        found += [row[0] for row in rows_of(ward, "SELECT code FROM case_record WHERE rowid = ? AND is_public",
                                            drawn.randrange(1, total))]
    return found


def case_page(ward):
    return {"officer's": [f"/cases/{code}" for code in codes(ward)],
            "public": [f"/field-reports/{code}" for code in codes(ward)]}


def search(ward):
    queries = {"common": "%C4%91%C6%B0%E1%BB%9Dng", "two common": "nguy%E1%BB%85n+tr%C3%A3i",
               "half typed": "ng", "a matter": "n%C6%B0%E1%BB%9Bc+m%C3%A1y+%C4%91%E1%BB%A5c",
               "a street": "V%C5%A9+Thi%E1%BA%BFp",
               "marks differ": "v%C3%BB+thi%E1%BA%BFp", "a code": codes(ward)[0], "nothing": "kh%C3%B4ngc%C3%B3",
               "rare together": "karaoke+c%E1%BB%9D+b%E1%BA%A1c"}
    return {kind: [f"/search?part=results&q={query}"] * 10 for kind, query in queries.items()}


def boxes(ward):
    path = "/field-reports/map.json"
    return {"whole ward": [f"{path}?bbox=106.70,20.98,106.84,21.08&zoom=13"] * 10,
            "a street": [f"{path}?bbox=106.768,21.028,106.772,21.032&zoom=17"] * 10}


GROUPS = {"inbox": inbox, "public list": public_list, "case page": case_page, "search": search}


def measure_map(sides):
    path = boxes(sides.wards[0])["a street"][0]
    connection = http.client.HTTPConnection("127.0.0.1", sides.wards[0].port)
    connection.request("GET", path)
    if connection.getresponse().status == 404:
        yield results.Line("map", "absent")
        return
    yield from sides.measure("map", boxes)
