"""Drives the kernel as an editor does. One line of JSON a scenario: its name and what went wrong."""
import json
import traceback

import assistance, cells, failures, interrupts, libraries, processes  # noqa: E401, F401: they register their scenarios
from editor import SCENARIOS, Kernel


def attempt(name, function, *arguments):
    try:
        function(*arguments)
        failure = None
    except BaseException:
        failure = traceback.format_exc()
    print(json.dumps({"name": name, "failure": failure}), flush=True)


def main():
    shared = Kernel()
    for name, function in SCENARIOS.items():
        if not hasattr(function, "alone"):
            attempt(name, function, shared)
    shared.stop()
    for name, function in SCENARIOS.items():
        if hasattr(function, "alone"):
            attempt(name, function)


if __name__ == "__main__":
    main()
