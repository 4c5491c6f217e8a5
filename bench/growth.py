"""Groups of pages asked one at a time of a small and of a large ward, in turns: how slow the slowest of them are, and
how much slower the large ward is. CPU time stands beside, as what else the machine does lengthens every wait."""
import dataclasses
import statistics

import load
import processes
import results


@dataclasses.dataclass
class Kind:
    """What was taken for the same page again and again. Seconds."""
    waits: list = dataclasses.field(default_factory=list)
    work: float = 0.0  # CPU time of all together

    @property
    def median(self):
        return statistics.median(self.waits)

    @property
    def slow(self):
        return load.percentile(sorted(self.waits), 0.99)

    @property
    def cost(self):
        return self.work / len(self.waits)


class Sides:
    """The same kinds of pages in both wards; a `paths` function gives those of each, as ids and codes differ."""

    def __init__(self, wards, servers):
        self.wards, self.servers = wards, servers
        self.cookies = [ward.sign_in() for ward in wards]

    def measure(self, name, paths, rounds=10, limit_milliseconds=20, slower=1.3, before=None):
        """`before` is called before each request."""
        asked = [paths(ward) for ward in self.wards]
        self.taken = [{kind: Kind() for kind in each} for each in asked]
        for kind in asked[0]:
            for number in range(rounds + 1):
                for side, each in enumerate(asked):
                    self.ask(side, each[kind], self.taken[side][kind] if number > 0 else Kind(), before)  # first: warms
        yield from self.lines(name, limit_milliseconds, slower)

    def ask(self, side, paths, kind, before):
        begun = processes.fine_cpu_seconds(self.servers[side].pid)
        for path in paths:
            if before:
                before(self.wards[side])
            kind.waits += load.seconds_of_each(self.wards[side].port, [path], self.cookies[side])
        kind.work += processes.fine_cpu_seconds(self.servers[side].pid) - begun

    def lines(self, name, limit_milliseconds, slower):
        small, large = self.taken
        for ward, kinds in zip(self.wards, self.taken):
            waits = sorted(wait for kind in kinds.values() for wait in kind.waits)
            yield results.under(f"{name}; {ward.what}: p99", load.percentile(waits, 0.99) * 1000, limit_milliseconds, " ms")
            yield results.told("median", statistics.median(waits) * 1000, " ms")
            slowest = max(kinds, key=lambda kind: kinds[kind].cost)
            yield results.told(f"the costliest ({slowest}): CPU time", kinds[slowest].cost * 1000, " ms")
        all_small, all_large = (statistics.median(wait for kind in kinds.values() for wait in kind.waits)
                                for kinds in self.taken)
        yield results.under(f"{name}: median, of that in the small ward", all_large / all_small, slower, "x")
        costs = [sum(kind.cost for kind in kinds.values()) for kinds in self.taken]
        yield results.told("CPU time of all kinds together, of that in the small ward", costs[1] / costs[0], "x")
        worst = max(small, key=lambda kind: large[kind].cost / small[kind].cost)
        yield results.told(f"the kind that grows most ({worst}): CPU time", large[worst].cost / small[worst].cost, "x")
