"""The public page and the signed-in task list against nginx; slow clients beside fast ones; start and memory."""
import pathlib
import statistics
import subprocess
import sys
import time

import load
import processes
import results
import ward as wards
from static_server import StaticServer

TASKS = 50


def measure(ward, folder):
    with ward.served() as process:
        cookie = ward.sign_in()
        yield from against_nginx(ward, process, cookie, folder)
        yield from slow_clients(ward, cookie)
    yield from start_and_memory(ward)


def against_nginx(ward, process, cookie, folder):
    public, content_type = wards.fetch(ward.port, "/")
    tasks, _ = wards.fetch(ward.port, "/tasks", cookie)
    rows = tasks.count(b'href="/tasks/') - tasks.count(b'href="/tasks/new"')
    if rows < TASKS or not content_type.startswith("text/html"):
        raise SystemExit(f"bench: the task list has {rows} rows, the public page is {content_type}")
    nginx = StaticServer(pathlib.Path(folder) / "nginx")
    nginx.put("public", public)
    nginx.put("tasks", tasks)
    with nginx.served("/public"):
        ours = load.Side(ward.port, "/", [process.pid])
        theirs = load.Side(nginx.port, "/public", nginx.workers)
        load.compare(ours, theirs)
        yield results.at_least(f"public page ({len(public):,} bytes): requests a second, of nginx's with the same file",
                               ours.rate / theirs.rate, 0.6, "x")
        yield results.told("requests a second: ours", ours.rate)
        yield results.told("requests a second: nginx", theirs.rate)
        yield results.told("CPU time a request, of nginx's", ours.cost / theirs.cost, "x")
        theirs = load.Side(nginx.port, "/tasks", nginx.workers)
        ours = load.Side(ward.port, "/tasks", [process.pid], cookie)
        load.compare(ours, theirs)
        yield results.at_most(f"signed-in list of {TASKS} tasks ({len(tasks):,} bytes): CPU time a request, of nginx's "
                              "with the same file", ours.cost / theirs.cost, 12, "x")
        yield results.told("CPU time a request: ours", ours.cost * 1e6, " µs")
        yield results.told("CPU time a request: nginx", theirs.cost * 1e6, " µs")
        searched = load.Side(ward.port, "/tasks?q=a", [process.pid], cookie)
        searched.run(4)
        yield results.told("a search in that list, which is made anew each time, of nginx's", searched.cost / theirs.cost,
                           "x")


def slow_clients(ward, cookie, rounds=2, seconds=5, crowded_seconds=25):
    """The 99th percentile of four quick users, with the slow ones and without, in turns. The crowded runs outlast the
    20 s that the server waits for a request's head, so that turning the slow ones out is part of what is measured."""
    quiet, crowded = [], []
    for _ in range(rounds):
        quiet.append(load.wrk(ward.port, "/tasks", seconds, 4, cookie)[2])
        command = [sys.executable, pathlib.Path(__file__).with_name("slow_clients.py"), str(ward.port)]
        with processes.running(command, stdout=subprocess.PIPE, text=True) as slow:
            if slow.stdout.readline().strip() != "ready":
                raise SystemExit("bench: the slow clients could not connect")
            crowded.append(load.wrk(ward.port, "/tasks", crowded_seconds, 4, cookie)[2])
        time.sleep(1)
    before, during = statistics.median(quiet), statistics.median(crowded)
    yield results.under("2,000 idle connections and 200 of one byte a second: others' p99, of that without them",
                        during / before, 1.3, "x")
    yield results.told("p99 of the task list with four users: without", before * 1000, " ms")
    yield results.told("with", during * 1000, " ms")


def start_and_memory(ward, times=5):
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        command = [ward.program, "serve", "--config", ward.config]
        with processes.running(command, stdout=subprocess.DEVNULL) as process:
            taken.append((wards.wait_for_answer(process, ward.port) - begin) * 1000)
            if len(taken) == times:
                cookie = ward.sign_in()
                for path in ("/", "/dashboard", "/targets", "/tasks"):
                    wards.fetch(ward.port, path, cookie)
                before = processes.fine_cpu_seconds(process.pid)
                time.sleep(5)
                idle = (processes.fine_cpu_seconds(process.pid) - before) / 5
                memory = processes.resident_mebibytes(process.pid)
    yield results.under(f"start to first answer, median of {times}", statistics.median(taken), 300, " ms")
    yield results.under("resident memory, idle after a sign-in and four pages", memory, 64, " MiB")
    yield results.told("CPU time of a core that it takes then, with nobody asking", idle * 100, " %")
