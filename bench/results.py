"""The lines of the result: what was measured, the goal it is held against, and whether the goal was met."""
import dataclasses


@dataclasses.dataclass
class Line:
    what: str
    measured: str
    goal: str = ""
    met: bool | None = None

    @property
    def verdict(self):
        return {True: "met", False: "MISSED", None: ""}[self.met]


def at_least(what, value, goal, unit=""):
    return Line(what, f"{shown(value)}{unit}", f"at least {shown(goal)}{unit}", value >= goal)


def at_most(what, value, goal, unit=""):
    return Line(what, f"{shown(value)}{unit}", f"at most {shown(goal)}{unit}", value <= goal)


def under(what, value, goal, unit=""):
    return Line(what, f"{shown(value)}{unit}", f"under {shown(goal)}{unit}", value < goal)


def told(what, value, unit=""):
    """Without a goal: for those who read the other lines."""
    return Line(what, f"{shown(value)}{unit}")


def shown(value):
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def table(lines):
    head = ["| Measured | Result | Goal | |", "|---|---:|---|---|"]
    return "\n".join(head + [f"| {line.what} | {line.measured} | {line.goal} | {line.verdict} |" for line in lines])
