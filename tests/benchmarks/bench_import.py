"""Importing the library, against importing what it depends on; each in a fresh interpreter, in turn."""

import subprocess
import sys
from statistics import median

CODE = """from time import perf_counter
start = perf_counter()
import {modules}
print(perf_counter() - start)"""


def seconds(modules: str) -> float:
    """How long a fresh interpreter takes to import these."""
    command = [sys.executable, "-c", CODE.format(modules=modules)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


DEPENDENCIES = "pydantic, holidays"
IN_USE = """pydantic, holidays
class Model(pydantic.BaseModel):
    count: int
holidays.country_holidays("CN", years=2026)"""


def main(*, quick: bool) -> None:
    """Print a line for the package, and one for the package with its rulebooks, each against both.

    Importing pydantic alone loads little of it, and importing holidays alone no country: what they cost whoever uses
    them shows with one model defined and China's holidays asked for.
    """
    rounds = 3 if quick else 15
    peers = {"import pydantic, holidays": DEPENDENCIES, "the same with one model and China": IN_USE}
    for ours in ("crisisrules", "crisisrules.rulebooks"):
        for peer, code in peers.items():
            pairs = [(seconds(ours), seconds(code)) for _ in range(rounds + 1)][1:]  # the first writes bytecode
            mine, theirs = (median(column) for column in zip(*pairs, strict=True))
            ratio = median(a / b for a, b in pairs)
            print(
                f"{'import ' + ours:<44}{mine * 1e3:>10.1f} ms   {peer:<34}"
                f"{theirs * 1e3:>12.1f} ms   {ratio:>9.2f} times as long"
            )
