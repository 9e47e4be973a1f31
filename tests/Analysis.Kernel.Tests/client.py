"""Drives the kernel as an editor does, on Jupyter's own client. One line of JSON a scenario: its name and what went wrong."""
import json
import os
import queue
import signal
import subprocess
import sys
import time
import traceback

from jupyter_client import KernelManager
from jupyter_client.session import Session

LIMIT = 30
SCENARIOS = {}


def scenario(function):
    SCENARIOS[function.__name__] = function
    return function


class Cell:
    """What came back for one execute_request, in the order in which it came."""

    def __init__(self, messages, reply):
        self.messages, self.reply = messages, reply
        self.types = [message["msg_type"] for message in messages]

    def contents(self, kind):
        return [message["content"] for message in self.messages if message["msg_type"] == kind]

    def text(self, stream="stdout"):
        return "".join(content["text"] for content in self.contents("stream") if content["name"] == stream)

    def result(self):
        return self.contents("execute_result")[0]["data"]["text/plain"]


class Kernel:
    def __init__(self):
        self.manager = KernelManager(kernel_name="analysis-csharp")
        self.manager.start_kernel(cwd=os.getcwd(), stderr=open(os.environ["KERNEL_LOG"], "a"))
        self.connect()

    def connect(self):
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=LIMIT)

    def outputs_of(self, request, when=None):
        messages, when = [], dict(when or {})
        while True:
            message = self.client.get_iopub_msg(timeout=LIMIT)
            if message["parent_header"].get("msg_id") != request:
                continue
            messages.append(message)
            for words in [words for words in when if words in message["content"].get("text", "")]:
                when.pop(words)()
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages

    def reply_to(self, request):
        while True:
            reply = self.client.get_shell_msg(timeout=LIMIT)
            if reply["parent_header"].get("msg_id") == request:
                return reply

    def run(self, code, when=None, **options):
        """Runs a cell; when it has written some words, does what belongs to them."""
        request = self.client.execute(code, **options)
        messages = self.outputs_of(request, when)
        return Cell(messages, self.reply_to(request)["content"])

    def ask(self, method, *arguments, **options):
        reply = self.reply_to(getattr(self.client, method)(*arguments, **options))
        return reply["content"]

    def ask_raw(self, kind, content):
        message = self.client.session.msg(kind, content)
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@scenario
def kernel_info(kernel):
    info = kernel.ask("kernel_info")
    assert info["status"] == "ok" and info["protocol_version"] == "5.3", info
    assert info["language_info"]["name"] == "C#" and info["language_info"]["file_extension"] == ".cs", info
    assert "cannot ask for input" in info["banner"], info
    message = kernel.client.session.msg("kernel_info_request", {})
    kernel.client.control_channel.send(message)
    reply = kernel.client.get_control_msg(timeout=LIMIT)
    assert reply["parent_header"]["msg_id"] == message["header"]["msg_id"] and reply["content"] == info, reply


@scenario
def outputs_come_in_the_order_of_the_protocol(kernel):
    cell = kernel.run('Console.Write("a"); Console.Error.Write("b"); display(1); 6 * 7')
    assert cell.types == ["status", "execute_input", "stream", "stream", "display_data", "execute_result", "status"], cell.types
    assert cell.contents("status")[0]["execution_state"] == "busy"
    assert (cell.text(), cell.text("stderr"), cell.result()) == ("a", "b", "42")
    assert cell.contents("execute_input")[0]["code"].startswith("Console")
    numbers = {cell.contents("execute_input")[0]["execution_count"], cell.contents("execute_result")[0]["execution_count"], cell.reply["execution_count"]}
    assert len(numbers) == 1 and cell.reply["status"] == "ok" and cell.reply["payload"] == [], (numbers, cell.reply)


def touch(name):
    return lambda: open(name, "w").close()


@scenario
def text_streams_while_the_cell_runs(kernel):
    waits = 'Console.WriteLine("first"); while (!File.Exists("streamed")) await Task.Delay(20); Console.WriteLine("second");'
    assert kernel.run(waits, when={"first": touch("streamed")}).text() == "first\nsecond\n"


@scenario
def many_small_writes_become_few_messages(kernel):
    cell = kernel.run("for (var i = 0; i < 20000; i++) Console.Write('x');")
    assert cell.text() == "x" * 20000 and len(cell.contents("stream")) < 200, len(cell.contents("stream"))


@scenario
def a_display_is_updated_in_place_and_by_a_later_cell(kernel):
    first = kernel.run('var shown = display("one"); shown.Update("two");')
    identity = first.contents("display_data")[0]["transient"]["display_id"]
    assert first.contents("update_display_data")[0]["transient"]["display_id"] == identity
    later = kernel.run('shown.Update("three");')
    update = later.contents("update_display_data")[0]
    assert update["transient"]["display_id"] == identity and update["data"]["text/plain"] == "three", update


@scenario
def rich_values_have_plain_text_beside(kernel):
    for code in ['HTML("<b>x</b>")', "new[] { 1, 2 }", "new { A = 1 }", '"text"', "(object)null", "new Dictionary<string, int> { [\"a\"] = 1 }"]:
        data = kernel.run(code).contents("execute_result")[0]["data"]
        assert all(isinstance(value, (str, dict)) for value in data.values()), data
        assert "text/plain" in data, (code, data)


@scenario
def a_compile_error_names_line_and_column(kernel):
    cell = kernel.run("var good = 1;\nvar bad = god;")
    error = cell.contents("error")[0]
    assert error["ename"] == "CompileError" and "CS0103" in error["evalue"] and "line 2, column 11" in error["evalue"], error
    assert error["traceback"][-1] == "line 2: var bad = god;", error
    assert cell.reply["status"] == "error" and cell.reply["ename"] == "CompileError" and cell.reply["traceback"] == error["traceback"]
    assert cell.types[-2:] == ["error", "status"]


@scenario
def columns_are_those_of_the_cell_as_it_is_written(kernel):
    error = kernel.run("while (true) { await Task.Yield(); foreach (var i in new[] { 1 }) { oops(); } }").contents("error")[0]
    assert "(line 1, column 69)" in error["evalue"], error


@scenario
def an_exception_shows_the_lines_of_the_cells(kernel):
    kernel.run("void Fail(int x)\n{\n    throw new InvalidOperationException($\"no {x}\");\n}")
    number = kernel.run("1").reply["execution_count"]
    cell = kernel.run("var before = 7;\nFail(5);")
    error = cell.contents("error")[0]
    assert error["ename"] == "System.InvalidOperationException" and error["evalue"] == "no 5", error
    assert f"at cell [{number - 1}], line 3" in error["traceback"][1] and f"at cell [{number + 1}], line 2" in error["traceback"][2], error
    assert not any("CodeAnalysis" in line or "Submission#" in line for line in error["traceback"])
    assert kernel.run("before").result() == "7"


@scenario
def cells_behind_one_that_fails_are_aborted_unless_told_not_to(kernel):
    requests = [kernel.client.execute(code) for code in ['await Task.Delay(300); throw new Exception();', "1", "2"]]
    replies = {}
    while len(replies) < 3:
        reply = kernel.client.get_shell_msg(timeout=LIMIT)
        replies[reply["parent_header"]["msg_id"]] = reply["content"]["status"]
    assert [replies[request] for request in requests] == ["error", "aborted", "aborted"], replies
    first = kernel.client.execute('await Task.Delay(300); throw new Exception();', stop_on_error=False)
    second = kernel.client.execute("3")
    kernel.reply_to(first)
    assert kernel.reply_to(second)["content"]["status"] == "ok"


@scenario
def silence_shows_nothing_and_counts_nothing(kernel):
    before = kernel.run("1").reply["execution_count"]
    cell = kernel.run('Console.WriteLine("x"); var quiet = 5; quiet', silent=True)
    assert cell.types == ["status", "status"] and cell.reply["status"] == "ok", cell.types
    assert cell.reply["execution_count"] == before
    uncounted = kernel.run("quiet", store_history=False)
    assert uncounted.result() == "5" and uncounted.reply["execution_count"] == before
    assert kernel.run("1").reply["execution_count"] == before + 1


@scenario
def expressions_are_evaluated_in_the_reply(kernel):
    found = kernel.run("var seven = 7;", user_expressions={"double": "seven * 2", "wrong": "nonsense"}).reply["user_expressions"]
    assert found["double"]["status"] == "ok" and found["double"]["data"]["text/plain"] == "14", found
    assert found["wrong"]["status"] == "error" and "CS0103" in found["wrong"]["evalue"], found


@scenario
def a_question_to_the_user_is_refused(kernel):
    cell = kernel.run("Console.ReadLine()", allow_stdin=True)
    assert "cannot ask for input" in cell.contents("error")[0]["evalue"], cell.messages
    try:
        raise AssertionError(kernel.client.get_stdin_msg(timeout=0.2))
    except queue.Empty:
        pass


@scenario
def completion_knows_earlier_cells_and_counts_characters(kernel):
    kernel.run("var someText = \"a\";")
    found = kernel.ask("complete", "someTe")
    assert found["matches"] == ["someText"] and (found["cursor_start"], found["cursor_end"]) == (0, 6), found
    found = kernel.ask("complete", '"😀".Substr')
    assert found["matches"] == ["Substring"] and (found["cursor_start"], found["cursor_end"]) == (4, 10), found
    typed = kernel.ask("complete", "someText.Len")["metadata"]["_jupyter_types_experimental"]
    assert typed == [{"text": "Length", "type": "property", "start": 9, "end": 12}], typed
    assert kernel.ask("complete", "var a = 1;\nsomeText.Len; // later", 23)["matches"] == ["Length"]
    assert kernel.ask("complete", "#!ma")["matches"] == ["#!markdown"]
    assert kernel.ask("complete", "#!markdown\nConso")["matches"] == []
    many = kernel.ask("complete", "new List<int>().")["matches"]
    assert "AddRange" in many and len(many) == len(set(many)), many
    assert "Name" in kernel.ask("complete", "class Own { public string Name => \"\"; }\nnew Own().")["matches"]


@scenario
def inspection_gives_signature_and_documentation(kernel):
    found = kernel.ask("inspect", "Math.Round(1.5, 1)", 6)
    text = found["data"]["text/plain"]
    assert found["found"] and "double Math.Round(double" in text, found
    inside = kernel.ask("inspect", "Math.Max(1, ")
    assert inside["found"] and "Math.Max(" in inside["data"]["text/plain"], inside
    kernel.run("/// <summary>Adds one.</summary>\n/// <param name=\"n\">The number.</param>\nint AddOne(int n) => n + 1;")
    own = kernel.ask("inspect", "AddOne(")["data"]["text/plain"]
    assert "int AddOne(int n)" in own and "Adds one." in own and "n: The number." in own, own
    kernel.run('#r "Analysis.dll"\nusing Analysis;')
    library = kernel.ask("inspect", "Share.FromPercent(")["data"]
    assert "Share Share.FromPercent(double percent)" in library["text/plain"] and "A share from a figure in per cent" in library["text/plain"], library
    assert "\r" not in library["text/plain"], library
    assert library["text/markdown"].startswith("```csharp\n"), library
    assert kernel.ask("inspect", "nonsense")["found"] is False


@scenario
def completeness_is_told(kernel):
    cases = {"1 + 1": "complete", "for (;;) {": "incomplete", "var x = ": "incomplete", "int 5 = x;": "invalid", "#!markdown\nnot C# {": "complete"}
    assert {code: kernel.ask("is_complete", code)["status"] for code in cases} == cases


@scenario
def history_holds_the_cells_that_count(kernel):
    kernel.run("\"old\"")
    kernel.run("var notKept = 1;", store_history=False)
    number = kernel.run("21 * 2").reply["execution_count"]
    tail = kernel.ask("history", hist_access_type="tail", n=2, output=True, raw=True)["history"]
    assert tail == [[0, number - 1, ["\"old\"", "old"]], [0, number, ["21 * 2", "42"]]], tail
    assert kernel.ask("history", hist_access_type="range", session=0, start=number, stop=number + 1)["history"] == [[0, number, "21 * 2"]]
    assert kernel.ask("history", hist_access_type="search", pattern="21*", n=5)["history"] == [[0, number, "21 * 2"]]
    assert kernel.ask("history", hist_access_type="range", session=-1, start=0, stop=5)["history"] == []


@scenario
def there_are_no_comms_and_an_unknown_one_is_closed(kernel):
    assert kernel.ask("comm_info")["comms"] == {}
    request = kernel.ask_raw("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
    closed = [message for message in kernel.outputs_of(request) if message["msg_type"] == "comm_close"]
    assert [message["content"]["comm_id"] for message in closed] == ["c1"], closed


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


@scenario
def malformed_messages_are_dropped_and_logged(kernel):
    session, socket = kernel.client.session, kernel.client.shell_channel.socket
    socket.send_multipart([b"no delimiter"])
    socket.send_multipart([b"<IDS|MSG>", b"short"])
    for parts in ([b"{", b"{}", b"{}", b"{}"], [b"[]", b"{}", b"{}", b"{}"], [b"{}", b"{}", b"{}", b"{}"], [b'{"msg_type":1}', b"{}", b"{}", b"{\"a\":1,\"a\":2}"]):
        socket.send_multipart([b"<IDS|MSG>", session.sign(parts), *parts])
    request = kernel.ask_raw("execute_request", {"nothing": 1})
    assert kernel.reply_to(request)["content"]["status"] == "error"
    kernel.ask_raw("unheard_of_request", {})
    assert kernel.run("2 + 2").result() == "4"
    log = open(os.environ["KERNEL_LOG"]).read()
    for words in ("no delimiter", "not JSON", "no msg_type", "unheard_of_request"):
        assert words in log, (words, log)


@scenario
def a_wrong_signature_is_dropped_and_logged(kernel):
    stranger = Session(key=b"another key")
    kernel.client.shell_channel.socket.send_multipart(
        stranger.serialize(stranger.msg("execute_request", {"code": "var stolen = 1;", "silent": False})))
    kernel.client.shell_channel.socket.send_multipart([b"<IDS|MSG>", b"", *stranger.serialize(stranger.msg("execute_request", {"code": "var stolen = 1;"}))[2:]])
    assert kernel.run("stolen").reply["status"] == "error"
    assert "its signature is wrong" in open(os.environ["KERNEL_LOG"]).read()


@scenario
def large_outputs_are_cut_with_a_note(kernel):
    cell = kernel.run("for (var i = 0; i < 50; i++) Console.WriteLine(new string('x', 1_000_000));")
    assert len(cell.text()) < 1_100_000 and "Cut here" in cell.text() and cell.reply["status"] == "ok", len(cell.text())
    plain = kernel.run("new string('y', 50_000_000)").contents("execute_result")[0]["data"]["text/plain"]
    assert len(plain) < 1_100_000 and "Cut here" in plain, len(plain)
    rich = kernel.run("HTML(new string('z', 50_000_000))").contents("execute_result")[0]["data"]
    assert "text/html" not in rich and "text/html is left out" in rich["text/plain"], list(rich)
    many = kernel.run("for (var i = 0; i < 60; i++) display(new string('w', 900_000));")
    assert sum(len(content["data"]["text/plain"]) for content in many.contents("display_data")) <= 40_000_000, len(many.messages)
    assert many.text("stderr").count("Cut here") == 1, many.text("stderr")
    assert kernel.run("1").result() == "1"


@scenario
def magics_work_and_an_unknown_one_lists_those_known(kernel):
    cell = kernel.run("#!markdown\n# Title\n#!html\n<i>x</i>\n#!csharp\n5")
    assert cell.contents("display_data")[0]["data"]["text/markdown"] == "# Title\n", cell.messages
    assert cell.contents("display_data")[1]["data"]["text/html"] == "<i>x</i>\n" and cell.result() == "5"
    timed = kernel.run("#!time\nawait Task.Delay(20);")
    assert timed.contents("display_data")[0]["data"]["text/plain"].startswith("Time: ")
    kernel.run("var named = 3;")
    assert "int named = 3" in kernel.run("#!who").contents("display_data")[0]["data"]["text/plain"]
    error = kernel.run("#!fsharp\nlet x = 1").contents("error")[0]
    assert "#!csharp, #!html, #!markdown, #!time, #!who" in error["evalue"], error


@scenario
def scripts_are_loaded_and_libraries_referenced(kernel):
    with open("more.csx", "w") as script:
        script.write("int Twice(int x) => 2 * x;")
    assert kernel.run('#load "more.csx"\nTwice(21)').result() == "42"
    assert "missing.csx" in kernel.run('#load "missing.csx"').contents("error")[0]["evalue"]
    assert "no file" in kernel.run('#r "nowhere/Missing.dll"').contents("error")[0]["evalue"]


@scenario
def a_library_that_the_host_holds_is_its_own_and_no_file_of_the_build_is_open(kernel):
    built = os.path.join(os.environ["NOTEBOOK_LIBRARIES"], "Analysis.Interactive.dll")
    assert os.path.exists(built), built
    for path in (built, "../nowhere/Analysis.Interactive.dll"):
        held = kernel.run(f'#r "{path}"\ntypeof(Analysis.Interactive.Notebook).Assembly.Location').result()
        assert os.path.dirname(held) == os.environ["PROGRAM_FOLDER"], held
    process = f"/proc/{kernel.manager.provisioner.pid}"
    files = [os.readlink(os.path.join(process, "fd", number)) for number in os.listdir(os.path.join(process, "fd")) if os.path.islink(os.path.join(process, "fd", number))]
    touched = [line for line in files + open(f"{process}/maps").read().split("\n") if os.environ["NOTEBOOK_LIBRARIES"] in line]
    assert touched == [], touched


@scenario
def values_of_the_library_are_rich_and_have_plain_text_beside(kernel):
    kernel.run('''#r "Analysis.Interactive.dll"
#r "Analysis.Charts.dll"
#r "Deedle.dll"
using Analysis; using Analysis.Charts; using Analysis.Interactive; using Analysis.Procurement; using Deedle;
Notebook.Start();
var window = Period.Parse("2021-2025");
var shares = SupplierShare.OfAll(Notebook.Data.Transfers(), Notebook.Data.Group("european-nato"), window);
var share = SupplierShare.Of(Notebook.Data.Transfers(), Notebook.Data.Group("european-nato"), window, Country.UnitedStates);
var figure = Figure.From("us-share", "US share", share, share.Only);''')
    chart = 'Notebook.Chart($"It is {figure}", title => new RankedBars { Id = "suppliers", Title = title, Unit = "%", Format = ValueFormat.Percent(), Sources = shares.Sources, Bars = RankedBar.From(shares, window) })'
    # SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 per cent, here with a decimal.
    for code, markup, words in [
        ("shares", "<table", "United States"),
        ("figure", "data-finding=\"us-share\"", "57.6"),
        (chart, "suppliers", "It is 57.6"),
        ('Notebook.Table($"It is {figure}", ["a", "b"], [["one", figure]])', "<table", "57.6"),
        ('Notebook.Data.Frame("sipri-arms-transfers")', "<summary>Rows 26 to 50</summary>", "of 1,882 rows"),
        ('Notebook.Data.Frame("sipri-arms-transfers").GetColumn<double>("volume")', "<summary>Rows 26 to 50</summary>", "of 1,882 rows"),
    ]:
        data = kernel.run(code).contents("execute_result")[0]["data"]
        assert markup in data["text/html"] and words in data["text/plain"], (code, data["text/plain"][:500])
        assert len(data["text/plain"]) < 20_000, (code, len(data["text/plain"]))


@scenario
def packages_are_restored_from_a_feed_with_what_they_need(kernel):
    cell = kernel.run('#r "nuget: Local.Greeting, 1.0.0"\nusing Local;\n"world".Greet()')
    assert cell.result() == "Hello, world", cell.messages
    steps = [content["data"]["text/plain"] for content in cell.contents("display_data") + cell.contents("update_display_data")]
    assert steps == ["Restoring Local.Greeting 1.0.0 …", "Restoring Local.Greeting 1.0.0: Local.Greeting 1.0.0 …", "Restoring Local.Greeting 1.0.0: Local.Words 1.2.0 …", "Package Local.Greeting 1.0.0, with one other that it needs."], steps
    assert kernel.ask("complete", '"a".Gree')["matches"] == ["Greet"]
    assert os.path.exists("packages/local.words/1.2.0"), os.listdir(".")
    assert kernel.run("new Words().ProcessId() == Environment.ProcessId").result() == "True"
    again = kernel.run('#r "nuget: Local.Greeting"\n"you".Greet()')
    assert again.result() == "Hello, you", again.messages


@scenario
def a_package_that_cannot_be_had_is_named(kernel):
    for reference, words in [
        ("Local.Greetin, 1.0.0", "There is no package Local.Greetin in local"),
        ("Local.Greeting, 9.0.0", "an earlier cell took Local.Greeting 1.0.0"),
        ("Local.Words, 9.0.0", "an earlier cell took Local.Words 1.2.0"),
        ("Local.Hungry, 1.0.0", "The package Local.Hungry 1.0.0 needs Local.Missing"),
        ("Local.Hungry, 7.0.0", "The package Local.Hungry 7.0.0 is not in local; there are 1.0.0"),
        ("Local.Broken, 1.0.0", "The package Local.Broken 1.0.0 could not be restored"),
        ("Local.Words, x.y", "x.y is no version of the package Local.Words"),
    ]:
        cell = kernel.run(f'#r "nuget: {reference}"')
        assert words in cell.contents("error")[0]["evalue"] and cell.reply["status"] == "error", cell.messages
    assert kernel.run("1").result() == "1"


def alone(function):
    """A scenario with a kernel of its own, or none."""
    function.alone = True
    return scenario(function)


@alone
def a_restart_forgets_and_a_shutdown_is_answered():
    kernel = Kernel()
    try:
        kernel.run("var x = 5;")
        kernel.client.stop_channels()
        kernel.manager.restart_kernel()
        kernel.connect()
        assert "CS0103" in kernel.run("x").reply["evalue"]
        assert kernel.run("1").reply["execution_count"] == 2
        request = kernel.client.shutdown()
        reply = kernel.client.get_control_msg(timeout=LIMIT)
        assert reply["parent_header"]["msg_id"] == request and reply["content"] == {"status": "ok", "restart": False}, reply
        ended(kernel)
    finally:
        kernel.stop()


def ended(kernel):
    for _ in range(100):
        if not kernel.manager.is_alive():
            return
        time.sleep(0.1)
    raise AssertionError("the kernel lives on")


@alone
def a_kernel_that_was_killed_comes_back_and_one_that_is_busy_shuts_down():
    kernel = Kernel()
    try:
        kernel.run("var x = 5;")
        os.kill(kernel.manager.provisioner.pid, signal.SIGKILL)
        ended(kernel)
        kernel.client.stop_channels()
        kernel.manager.restart_kernel(now=True)
        kernel.connect()
        assert kernel.run("var x = 6; x").result() == "6"
        kernel.client.execute("new System.Threading.Thread(() => System.Threading.Thread.Sleep(600_000)).Start(); Console.WriteLine(\"busy\"); System.Threading.Thread.Sleep(600_000);")
        while kernel.client.get_iopub_msg(timeout=LIMIT)["content"].get("text") != "busy\n":
            pass
        # Editors of older versions of the protocol ask for the end on the shell.
        request = kernel.ask_raw("shutdown_request", {"restart": True})
        assert kernel.reply_to(request)["content"] == {"status": "ok", "restart": True}
        ended(kernel)
    finally:
        kernel.stop()


@alone
def a_kernel_whose_editor_died_ends():
    start = "import time, client; kernel = client.Kernel(); print(kernel.manager.provisioner.pid, flush=True); time.sleep(600)"
    editor = subprocess.Popen([sys.executable, "-c", start], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.path.dirname(os.path.abspath(__file__))})
    pid = int(editor.stdout.readline())
    editor.kill()
    editor.wait()
    for _ in range(100):
        if not os.path.exists(f"/proc/{pid}") or " Z " in open(f"/proc/{pid}/stat").read():
            return
        time.sleep(0.1)
    os.kill(pid, signal.SIGKILL)
    raise AssertionError("the kernel lives on")


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
