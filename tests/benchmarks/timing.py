"""Timing two ways of doing the same in one run: in turn, so that a slow moment of the machine hits both."""

from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import NamedTuple


class Timed(NamedTuple):
    """Median seconds of one call of each, and the median of the peer's time over ours, round by round."""

    ours: float
    peer: float
    ratio: float


def seconds(call: Callable[[], object], times: int) -> float:
    """Mean seconds of one call, over several in a row."""
    start = perf_counter()
    for _ in range(times):
        call()
    return (perf_counter() - start) / times


def compare(ours: Callable[[], object], peer: Callable[[], object], *, quick: bool) -> Timed:
    """Time both in turn. How often a call is repeated in a round follows from how long it takes."""
    ours(), peer()
    rounds, budget = (3, 0.005) if quick else (15, 0.05)
    times = [max(1, int(budget / max(seconds(call, 1), 1e-7))) for call in (ours, peer)]
    pairs = [(seconds(ours, times[0]), seconds(peer, times[1])) for _ in range(rounds)]
    return Timed(
        median(a for a, _ in pairs),
        median(b for _, b in pairs),
        median(b / a for a, b in pairs),
    )


def show(what: str, peer: str, timed: Timed) -> None:
    """One line: what was done, both times in microseconds, and how many times longer the peer takes."""
    print(f"{what:<44}{timed.ours * 1e6:>10.2f} us   {peer:<34}{timed.peer * 1e6:>12.2f} us   {timed.ratio:>9.1f}x")
