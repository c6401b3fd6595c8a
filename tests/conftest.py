"""How Hypothesis runs here: without a deadline per example, the same examples every time in CI, fewer with `quick`."""

import os

from hypothesis import settings

settings.register_profile("local", deadline=None, print_blob=True)
settings.register_profile("ci", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("quick", deadline=None, print_blob=True, derandomize=True, max_examples=20)
settings.load_profile("ci" if os.environ.get("CI") else "local")
