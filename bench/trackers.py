"""General trackers that a ward could take instead, beside us with as many cases: requests a second on a list of 50, on one
page and on creation, in turns, and the memory of all their processes."""
import os
import statistics

import case_data
import cases
import creation
import fossil
import load
import processes
import redmine
import results
import ward as wards

CASES = 10_000


def measure(program, folder, seconds=6, rounds=3):
    redmine.install(redmine.PACKAGES + fossil.PACKAGES)
    ward = wards.Ward(program, folder / "ours")
    ward.create()
    case_data.fill(ward.database, CASES)
    with ward.served() as process:
        yield from beside_redmine(ward, process, folder, seconds, rounds)
        yield from beside_fossil(ward, folder, seconds, rounds)


def in_turns(ours, theirs, seconds, rounds):
    """The medians of both rates: each is a function of seconds. A first run of each warms what is loaded late."""
    for side in (ours, theirs):
        side(seconds)
    rates = [(ours(seconds), theirs(seconds)) for _ in range(rounds)]
    return [statistics.median(side) for side in zip(*rates)]


def pages(port, path):
    return lambda seconds: load.wrk(port, path, seconds, connections=8)[1]


def compared(name, rates, goal):
    ours, theirs = rates
    yield results.at_least(f"{name}: requests a second, of theirs", ours / theirs, goal, "x")
    yield results.told("ours", ours)
    yield results.told("theirs", theirs)


def beside_redmine(ward, process, folder, seconds, rounds):
    other = redmine.Redmine(folder / "redmine")
    path = newest_path(ward)
    with other.served(CASES) as pids:
        yield from compared("list of 50 beside Redmine", in_turns(
            pages(ward.port, "/field-reports"), pages(other.port, "/projects/phuong/issues?per_page=50"), seconds,
            rounds), 300)
        yield from compared("one case's page beside Redmine", in_turns(
            pages(ward.port, path), pages(other.port, f"/issues/{CASES // 2}"), seconds, rounds), 300)
        turn, whole = iter(range(1000)), []
        yield from compared("creation by 8 at once beside Redmine", in_turns(
            lambda seconds: created_by_us(ward, seconds, f"beside-{next(turn)}", whole),
            lambda seconds: created_in_redmine(other, seconds), seconds, rounds), 50)
        yield results.told("ours, with the time that finding and comparing them took afterwards",
                           statistics.median(whole))
        theirs = sum(memory(pid) for pid in pids)
        ours = memory(process.pid)
        yield results.under("memory after that, of Redmine's with PostgreSQL", ours / theirs, 0.1, "x")
        yield results.told("ours", ours, " MiB")
        yield results.told("theirs", theirs, " MiB")


def beside_fossil(ward, folder, seconds, rounds):
    other = fossil.Fossil(folder / "fossil")
    path = newest_path(ward)
    with other.served(CASES):
        yield from compared("list of 50 beside Fossil", in_turns(
            pages(ward.port, "/field-reports"), pages(other.port, other.list_path), seconds, rounds), 30)
        yield from compared("one case's page beside Fossil", in_turns(
            pages(ward.port, path), pages(other.port, other.page_path), seconds, rounds), 10)


def newest_path(ward):
    return f"/field-reports/{cases.codes(ward)[0]}"


def created_by_us(ward, seconds, name, whole):
    """Cases answered a second. Nothing is left to be done when the other's turn comes; with that, adds to `whole`."""
    cases_made, rate, *_ = creation.run(ward, 8, seconds, name)
    whole.append(cases_made / (seconds + creation.wait_until_indexed(ward)))
    return rate


def created_in_redmine(other, seconds):
    script = os.path.join(os.path.dirname(__file__), "redmine.lua")
    return creation.wrk_with(script, other.port, 8, seconds, {"BENCH_KEY": other.key})[1]


def memory(pid):
    """MiB of a process and all below it; what they share is counted once."""
    with open(f"/proc/{pid}/smaps_rollup") as file:
        own = next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
    return own + sum(memory(child) for child in processes.children(pid))
