"""Asking: many at once with wrk, or one after the other on a kept connection; throughput, CPU time, latency."""
import re
import socket
import statistics
import subprocess
import time

import processes

UNITS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0}


def wrk(port, path, seconds, connections=32, cookie=""):
    """Requests answered, requests a second, and the 99th percentile in seconds. Ends the run on a failed request."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "--latency"]
    if cookie:
        command += ["-H", f"Cookie: {cookie}"]
    printed = subprocess.run(command + [f"http://127.0.0.1:{port}{path}"], check=True, text=True,
                             stdout=subprocess.PIPE).stdout
    if "Non-2xx" in printed or "Socket errors" in printed:
        raise SystemExit(f"bench: wrk on {path} says\n{printed}")
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s|m)", printed).groups()
    return (int(re.search(r"(\d+) requests in", printed)[1]), float(re.search(r"Requests/sec:\s+([\d.]+)", printed)[1]),
            float(number) * UNITS[unit])


class Side:
    """One of two servers that are compared: where it listens and which processes do its work."""

    def __init__(self, port, path, pids, cookie=""):
        self.port, self.path, self.pids, self.cookie = port, path, pids, cookie
        self.rates, self.costs = [], []

    def run(self, seconds):
        before = processes.cpu_seconds(self.pids)
        requests, rate, _ = wrk(self.port, self.path, seconds, cookie=self.cookie)
        self.costs.append((processes.cpu_seconds(self.pids) - before) / requests)
        self.rates.append(rate)

    @property
    def rate(self):
        return statistics.median(self.rates)

    @property
    def cost(self):
        """CPU seconds a request."""
        return statistics.median(self.costs)


def compare(ours, theirs, rounds=3, seconds=4):
    """A B A B ..., so that what else the machine does falls on both."""
    for side in (ours, theirs):
        wrk(side.port, side.path, 1, cookie=side.cookie)
    for _ in range(rounds):
        ours.run(seconds)
        theirs.run(seconds)


def latencies(port, path, cookie="", count=2000):
    """Sorted seconds from sending a request to its last byte, one at a time on one connection."""
    return sorted(seconds_of_each(port, [path] * count, cookie))


def seconds_of_each(port, paths, cookie=""):
    """The same for one request after the other, in the order of `paths`."""
    taken = []
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for path in paths:
            request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode()
            begin = time.perf_counter()
            connection.sendall(request)
            read_answer(connection)
            taken.append(time.perf_counter() - begin)
    return taken


def read_answer(connection):
    data = bytearray()
    end = -1
    while end < 0:
        data += received(connection)
        end = data.find(b"\r\n\r\n")
    head = data[:end].decode("latin-1").lower()
    if not head.startswith("http/1.1 200"):
        raise SystemExit(f"bench: {head.splitlines()[0]}")
    left = int(re.search(r"\r\ncontent-length: (\d+)", head)[1]) - (len(data) - end - 4)
    while left > 0:
        left -= len(received(connection))


def received(connection):
    part = connection.recv(1 << 18)
    if not part:
        raise SystemExit("bench: the server closed the connection")
    return part


def percentile(ordered, part):
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
