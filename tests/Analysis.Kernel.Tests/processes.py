"""How the process of a kernel ends: by a signal, with its editor, and not with a program that only started it."""
import os
import signal
import subprocess
import sys
import time

from editor import LIMIT, Launched, alone, is_running

FIRST_WORDS = 'Console.WriteLine("begun");\n'
LOOPS = [
    "while (true) { }",
    "while (true) Console.WriteLine(new string('x', 1000));",
    "System.Threading.Thread.Sleep(600_000);",
    "await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => { while (true) { } })));",
]


def ends_by_the_signal(kernel):
    # It takes a tenth of a second where nothing else runs; one that ignores the signal lives on for ever.
    began = time.monotonic()
    os.kill(kernel.pid, signal.SIGTERM)
    while is_running(kernel.pid):
        assert time.monotonic() < began + LIMIT, "the kernel lives on"
        time.sleep(0.01)


@alone
def a_signal_ends_an_idle_kernel():
    with Launched() as kernel:
        kernel.run("1")
        ends_by_the_signal(kernel)


@alone
def a_signal_ends_a_kernel_whose_cell_does_not_end():
    for loop in LOOPS:
        with Launched() as kernel:
            kernel.begin(FIRST_WORDS + loop, "begun")
            ends_by_the_signal(kernel)


@alone
def a_signal_ends_a_kernel_that_still_starts():
    for delay in (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.6):
        with Launched(is_awaited=False) as kernel:
            time.sleep(delay)
            ends_by_the_signal(kernel)


@alone
def kernels_side_by_side_leave_no_process():
    kernels = [Launched(is_awaited=False) for _ in range(5)]
    try:
        for kernel in kernels:
            kernel.connect()
        for kernel, loop in zip(kernels, LOOPS[:2]):
            kernel.begin(FIRST_WORDS + loop, "begun")
        for kernel in kernels:
            ends_by_the_signal(kernel)
    finally:
        for kernel in kernels:
            kernel.stop()


@alone
def a_kernel_whose_editor_is_not_named_ends_with_it():
    start = "import time, editor; kernel = editor.Launched(); print(kernel.pid, flush=True); time.sleep(600)"
    editor = subprocess.Popen([sys.executable, "-c", start], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.path.dirname(os.path.abspath(__file__))})
    pid = int(editor.stdout.readline())
    editor.kill()
    editor.wait()
    for _ in range(50):
        if not is_running(pid):
            return
        time.sleep(0.1)
    os.kill(pid, signal.SIGKILL)
    raise AssertionError("the kernel lives on")


@alone
def a_kernel_survives_a_program_that_only_started_it():
    # One that is gone before the kernel looks, and one that goes later while Jupyter names the editor.
    for script, variables in [('"$@" & echo $!', {}), ('"$@" & echo $!; sleep 4', {"JPY_PARENT_PID": str(os.getpid())})]:
        with Launched(["sh", "-c", script, "sh"], **variables) as kernel:
            kernel.launcher.wait()
            time.sleep(3)
            assert kernel.run("6 * 7").result() == "42"
            ends_by_the_signal(kernel)
