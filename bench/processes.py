"""Processes under measurement: starting, stopping, CPU time, memory, free ports. Linux only: it reads /proc."""
import contextlib
import os
import signal
import socket
import subprocess
import time

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
PORTS = iter(range(26000, 26100))  # none is given twice, so that it may be taken later than asked for


def free_port():
    for port in PORTS:
        with contextlib.closing(socket.socket()) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return port
    raise SystemExit("bench: no free port from 26000 to 26099")


def is_root():
    return os.geteuid() == 0


def children(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return [int(child) for child in file.read().split()]


def cpu_seconds(pids):
    """User and system time that the processes have used so far, all threads together."""
    ticks = 0
    for pid in pids:
        with open(f"/proc/{pid}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / TICKS_PER_SECOND


def fine_cpu_seconds(pid):
    """The same of one process, to the nanosecond, of the threads that it has now."""
    nanoseconds = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/schedstat") as file:
            nanoseconds += int(file.read().split()[0])
    return nanoseconds / 1e9


def resident_mebibytes(pid):
    with open(f"/proc/{pid}/status") as file:
        for line in file:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS")


@contextlib.contextmanager
def running(command, **options):
    """The process while the block lasts; then SIGTERM, and SIGKILL to what has not ended after 10 s."""
    process = subprocess.Popen(command, **options)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def finished(command, limit_seconds=120):
    """Runs a command to its end. Returns wall seconds, the highest resident size in bytes, and its exit status."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    alarm = signal.signal(signal.SIGALRM, lambda *_: process.kill())
    signal.alarm(limit_seconds)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    signal.alarm(0)
    signal.signal(signal.SIGALRM, alarm)
    process.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss * 1024, process.returncode
