"""Importing the library, against importing what it depends on; each in a fresh interpreter, in turn."""

import subprocess
import sys
from statistics import median

CODE = "from time import perf_counter as t; s = t(); import {modules}; print(t() - s)"


def seconds(modules: str) -> float:
    """How long a fresh interpreter takes to import these."""
    command = [sys.executable, "-c", CODE.format(modules=modules)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main(*, quick: bool) -> None:
    """Print a line for the package, and one for the package with its rulebooks."""
    rounds = 3 if quick else 15
    for ours in ("crisisrules", "crisisrules.rulebooks"):
        seconds(ours)  # bytecode is written now
        pairs = [(seconds(ours), seconds("pydantic, holidays")) for _ in range(rounds)]
        mine, theirs = (median(column) for column in zip(*pairs, strict=True))
        ratio = median(a / b for a, b in pairs)
        print(
            f"{'import ' + ours:<44}{mine * 1e3:>10.1f} ms   {'import pydantic, holidays':<34}"
            f"{theirs * 1e3:>12.1f} ms   {ratio:>9.2f} times as long"
        )
