"""Interrupts, and what goes on beside a cell."""
from editor import scenario, touch


def interrupted(kernel, code):
    cell = kernel.run('Console.WriteLine("begun");\n' + code, when={"begun": kernel.manager.interrupt_kernel})
    assert cell.contents("error")[0]["ename"] == "Interrupted" and cell.reply["status"] == "error", cell.messages


@scenario
def an_interrupt_stops_loops_and_the_session_lives_on(kernel):
    kernel.run("var kept = 11;")
    interrupted(kernel, "while (true) { kept = 12; }")
    interrupted(kernel, "for (;;) ;")
    interrupted(kernel, "again: kept++;\ngoto again;")
    interrupted(kernel, "int Deep() { do { } while (true); }\nDeep()")
    assert int(kernel.run("kept").result()) >= 12


@scenario
def an_interrupt_stops_what_is_awaited_and_loops_behind_an_await(kernel):
    interrupted(kernel, "await Task.Delay(1);\nwhile (true) { }")
    interrupted(kernel, "await Task.Delay(600_000);")
    interrupted(kernel, "async Task<int> Long() { await Task.Yield(); while (true) try { await Task.Delay(1); } catch (Exception) { } }\nawait Long()")
    interrupted(kernel, "await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => { while (true) { } })));")
    assert kernel.run("1 + 1").result() == "2"


@scenario
def checks_for_an_interrupt_leave_the_meaning_of_code_as_it_is(kernel):
    for code, value in {
        "var sum = 0; foreach (var (a, b) in new[] { (1, 2), (3, 4) }) sum += a * b; sum": "14",
        "var n = 0; for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) if (i == j) continue; else n++; n": "6",
        "var m = 0; do m++; while (m < 5); m": "5",
        "var k = 0; again: if (++k < 4) goto again; k": "4",
        "IEnumerable<int> Odd() { var i = 1; while (true) { yield return i; i += 2; } }\nOdd().Take(3).Sum()": "9",
        "System.Linq.Expressions.Expression<Func<int, int>> twice = x => x * 2; twice.Compile()(21)": "42",
        "async IAsyncEnumerable<int> Later() { await Task.Yield(); yield return 5; }\nvar seen = 0; await foreach (var one in Later()) seen += one; seen": "5",
        "async Task<int> Twice(Task<int> t) => 2 * await t;\nawait Twice(Task.FromResult(4))": "8",
        "await new ValueTask<int>(await Task.Run(async () => { await Task.Yield(); return 3; })) + 1": "4",
        "dynamic late = Task.FromResult(6); (int)await late": "6",
        "class Counter { public int Value { get; } public Counter(int to) { while (Value < to) Value++; } }\nnew Counter(7).Value": "7",
        "var text = new StringBuilder(); using (var reader = new StringReader(\"a\\nb\")) while (reader.ReadLine() is { } line) text.Append(line); text.ToString()": "ab",
        "var kept = new List<Func<int>>(); foreach (var i in new[] { 1, 2 }) kept.Add(() => { return i; }); kept.Sum(f => f())": "3",
    }.items():
        cell = kernel.run(code)
        assert cell.reply["status"] == "ok" and cell.result() == value, (code, cell.messages)


@scenario
def an_interrupt_stops_the_expressions_of_the_reply(kernel):
    cell = kernel.run("var endless = () => { Console.WriteLine(\"begun\"); while (true) { } };", when={"begun": kernel.manager.interrupt_kernel}, user_expressions={"x": "((Func<int>)(() => { endless(); return 1; }))()"})
    assert cell.reply["user_expressions"]["x"]["ename"] == "Interrupted", cell.reply


@scenario
def a_thread_that_a_cell_started_does_not_end_the_session(kernel):
    kernel.run("var kept = 13;")
    cell = kernel.run('new System.Threading.Thread(() => throw new Exception("stray")).Start(); while (!Stray()) await Task.Delay(20);\nbool Stray() => File.Exists("strayed");', when={"stray": touch("strayed")})
    assert "Exception: stray" in cell.text("stderr") and cell.reply["status"] == "ok", cell.messages
    interrupted(kernel, "var left = new System.Threading.Thread(() => { while (true) { } });\nleft.Start();\nwhile (true) { }")
    assert kernel.run("left.Join(10_000)").result() == "True"
    assert kernel.run("kept").result() == "13"


@scenario
def a_call_that_cannot_be_stopped_is_said_to_be_one(kernel):
    blocks = 'Console.WriteLine("begun"); System.Threading.SpinWait.SpinUntil(() => File.Exists("released"));'
    cell = kernel.run(blocks, when={"begun": kernel.manager.interrupt_kernel, "restart the kernel": touch("released")})
    assert "cannot be interrupted" in cell.text("stderr") and cell.reply["status"] == "ok", cell.messages
