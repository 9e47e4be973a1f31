"""Measures the kernel as an editor meets it, on Jupyter's own client. Started by KernelBenchmarks.cs, which sets the folders."""
import os
import statistics
import sys
import time

sys.path.insert(0, sys.argv[1])
from editor import Kernel  # noqa: E402: of the tests of the kernel

FIRST = """#r "Analysis.Interactive.dll"
using Analysis; using Analysis.Procurement;
using static Analysis.Interactive.Notebook;
Start();"""
LOAD = """#r "Analysis.Data.dll"
#r "Deedle.dll"
var transfers = Data.Transfers();
var frames = Data.Datasets.Select(set => Data.Frame(set.Name)).ToList();
FormattableString.Invariant($"{transfers.Count:N0} volumes, {frames.Count} tables with {frames.Sum(frame => frame.RowCount):N0} rows")"""
PROMPTS = [
    "Procurement.", "Procurement.SupplierShare(window: \"2021-2025\").", "Data.Tra", "SupplierShare.O", "Console.Wr", "transfers.Cou", "var c = Country.Par", "frames.Where(frame => frame.Row",
    "new List<int>().", "Math.", "using System.", "string.Join(\", \", frames.Sel"]
INTERRUPTED = [("a loop", "while (true) { }"), ("a loop behind an await", "await Task.Delay(1);\nwhile (true) { }"), ("an awaited task", "await Task.Delay(600_000);")]


def row(name, unit, values, digits=0):
    print(f"| {name} | {statistics.median(values):,.{digits}f} {unit} | {max(values):,.{digits}f} {unit} | {len(values)} |", flush=True)


def timed(action):
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def started(code):
    kernels = []

    def begin():
        kernels.append(Kernel())
        assert kernels[0].run(code).reply["status"] == "ok"

    seconds = timed(begin)
    kernels[0].stop()
    return seconds


def first_completion():
    """Of a user who reads for three seconds after the start cell before typing."""
    kernel = Kernel()
    assert kernel.run(FIRST).reply["status"] == "ok"
    time.sleep(3)
    seconds = timed(lambda: kernel.ask("complete", "Procurement."))
    kernel.stop()
    return seconds * 1000


def resident(kernel):
    with open(f"/proc/{kernel.manager.provisioner.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) * 1024 / 1e6


def interrupted(kernel, code):
    sent = []

    def interrupt():
        sent.append(time.perf_counter())
        kernel.manager.interrupt_kernel()

    cell = kernel.run('Console.WriteLine("begun");\n' + code, when={"begun": interrupt})
    assert cell.reply["ename"] == "Interrupted", cell.reply
    return (time.perf_counter() - sent[0]) * 1000


def measure(kernel):
    assert kernel.run(FIRST).reply["status"] == "ok"
    loaded = kernel.run(LOAD)
    assert loaded.reply["status"] == "ok", loaded.reply
    cold = timed(lambda: kernel.ask("complete", "Data.Tra"))
    row("the first completion straight after the tables are loaded", "ms", [cold * 1000])
    for prompt in PROMPTS:
        assert kernel.ask("complete", prompt)["matches"], prompt
    row("completion after `Procurement.`, warm", "ms", [timed(lambda: kernel.ask("complete", "Procurement.")) * 1000 for _ in range(12)])
    row("completion at twelve places, warm", "ms", [timed(lambda: kernel.ask("complete", prompt)) * 1000 for _ in range(6) for prompt in PROMPTS])
    after = []
    for number in range(12):
        kernel.run(f"var number{number} = {number};")
        after.append(timed(lambda: kernel.ask("complete", f"number{number}.To")) * 1000)
    row("completion after a new cell", "ms", after)
    row("explanation (signature and documentation)", "ms", [timed(lambda: kernel.ask("inspect", "SupplierShare.OfAll(")) * 1000 for _ in range(12)][2:])
    memory = [resident(kernel)]
    for name, code in INTERRUPTED:
        row(f"from an interrupt to the end of {name}", "ms", [interrupted(kernel, code) for _ in range(7)])
    row(f"memory (RSS), {loaded.result()} held and completion used", "MB", memory)


if __name__ == "__main__":
    print("| what | median | most | runs |\n|---|---|---|---|")
    started("1")
    row("from start to the first cell, `1 + 1`", "s", [started("1 + 1") for _ in range(7)], 2)
    row("from start to the first cell of a notebook, `#r` and `Notebook.Start()`", "s", [started(FIRST) for _ in range(7)], 2)
    row("the first completion, `Procurement.`, three seconds after the start cell", "ms", [first_completion() for _ in range(7)])
    session = Kernel()
    try:
        measure(session)
    finally:
        session.stop()
