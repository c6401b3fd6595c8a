"""All benchmarks, each beside its peer in the same run: `python -m tests.benchmarks [--quick]`.

A ratio says how many times longer the peer takes.
"""

import sys
from importlib import import_module
from pathlib import Path

for path in sorted(Path(__file__).parent.glob("bench_*.py")):
    import_module(f"tests.benchmarks.{path.stem}").main(quick="--quick" in sys.argv[1:])
