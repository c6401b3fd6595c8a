"""How Hypothesis runs here: without a deadline per example, and with the same examples in every run: green means green.

`--hypothesis-profile=quick` takes fewer. `--hypothesis-profile=long` draws anew and runs every property many times;
what it finds becomes an `@example` or a case of its own, so that the other runs know it too.
"""

import pytest
from hypothesis import is_hypothesis_test, settings

ROUNDS = 25

settings.register_profile("same", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("quick", settings.get_profile("same"), max_examples=20)
settings.register_profile("long", deadline=None, print_blob=True, derandomize=False)
settings.load_profile("same")


@pytest.fixture
def drawn_anew(request: pytest.FixtureRequest) -> object:
    """Which time it is that a property runs, in a long run."""
    return request.param


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """In a long run every property runs in rounds, each of which draws its own examples."""
    if settings.get_current_profile_name() == "long" and is_hypothesis_test(metafunc.function):
        metafunc.fixturenames.append(drawn_anew.__name__)
        metafunc.parametrize(drawn_anew.__name__, range(ROUNDS), indirect=True)
