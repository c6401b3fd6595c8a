"""Importing the library, against importing what it depends on; each in a fresh interpreter, in turn."""

import os
import subprocess
import sys
from statistics import median

TIMED = """from time import perf_counter
start = perf_counter()
{code}
print(perf_counter() - start)"""

ONE_ASSESSMENT = """
from datetime import datetime
from crisisrules import SHANGHAI, assess
from crisisrules.rulebooks import JIAHE_LIFE, CrisisEvent
at = datetime(2026, 9, 29, 10, 0, tzinfo=SHANGHAI)
assess(CrisisEvent(event_id="1", accepted_at=at, media="national"), JIAHE_LIFE)"""
DEPENDENCIES = """
import pydantic, holidays
class Model(pydantic.BaseModel):
    count: int
Model(count=1)
holidays.country_holidays("CN", years=range(2001, 2037))"""

OURS = {
    "import crisisrules": "import crisisrules",
    "crisisrules, one rulebook, one assessment": ONE_ASSESSMENT,
    "crisisrules.rulebooks, all of them": "from crisisrules.rulebooks import *",
}


def seconds(code: str) -> float:
    """How long a fresh interpreter takes to run this; bytecode is written and read, as it is where users run it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", TIMED.format(code=code)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout)


def main(*, quick: bool) -> None:
    """Print a line for what the library loads, each against its dependencies in use.

    Importing pydantic alone loads little of it, and importing holidays alone no country: what they cost whoever uses
    them shows with one model and the 36 years of China that the library's calendar has.
    """
    rounds = 3 if quick else 15
    for ours, code in OURS.items():
        pairs = [(seconds(code), seconds(DEPENDENCIES)) for _ in range(rounds + 1)][1:]  # the first writes bytecode
        mine, theirs = (median(column) for column in zip(*pairs, strict=True))
        ratio = median(a / b for a, b in pairs)
        print(
            f"{ours:<44}{mine * 1e3:>10.1f} ms   {'pydantic, holidays, one model, China':<36}"
            f"{theirs * 1e3:>10.1f} ms   {ratio:>9.2f} times as long"
        )
