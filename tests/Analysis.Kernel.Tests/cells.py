"""Cells: what they show, in which order, and how they end."""
from editor import LIMIT, scenario, touch


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
def a_request_to_debug_is_refused(kernel):
    assert kernel.ask("kernel_info")["supported_features"] == []
    message = kernel.client.session.msg("debug_request", {"type": "request", "seq": 7, "command": "initialize", "arguments": {}})
    kernel.client.control_channel.send(message)
    reply = kernel.client.get_control_msg(timeout=LIMIT)
    assert reply["parent_header"]["msg_id"] == message["header"]["msg_id"] and reply["msg_type"] == "debug_reply", reply
    content = reply["content"]
    assert (content["status"], content["ename"], content["traceback"]) == ("error", "Unsupported", [content["evalue"]]), content
    assert "no debugger" in content["evalue"] and "initialize" in content["evalue"], content
    assert (content["type"], content["request_seq"], content["success"], content["command"]) == ("response", 7, False, "initialize"), content


@scenario
def outputs_come_in_the_order_of_the_protocol(kernel):
    cell = kernel.run('Console.Write("a"); Console.Error.Write("b"); display(1); 6 * 7')
    assert cell.types == ["status", "execute_input", "stream", "stream", "display_data", "execute_result", "status"], cell.types
    assert cell.contents("status")[0]["execution_state"] == "busy"
    assert (cell.text(), cell.text("stderr"), cell.result()) == ("a", "b", "42")
    assert cell.contents("execute_input")[0]["code"].startswith("Console")
    numbers = {cell.contents("execute_input")[0]["execution_count"], cell.contents("execute_result")[0]["execution_count"], cell.reply["execution_count"]}
    assert len(numbers) == 1 and cell.reply["status"] == "ok" and cell.reply["payload"] == [], (numbers, cell.reply)


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
    fails = 'Console.WriteLine("begun"); while (!File.Exists("{0}")) await Task.Delay(20); throw new Exception();'
    requests = [kernel.client.execute(code) for code in [fails.format("sent"), "1", "2"]]
    kernel.outputs_of(requests[0], when={"begun": touch("sent")})
    replies = {}
    while len(replies) < 3:
        reply = kernel.client.get_shell_msg(timeout=LIMIT)
        replies[reply["parent_header"]["msg_id"]] = reply["content"]["status"]
    assert [replies[request] for request in requests] == ["error", "aborted", "aborted"], replies
    first = kernel.client.execute(fails.format("sent-again"), stop_on_error=False)
    second = kernel.client.execute("3")
    kernel.outputs_of(first, when={"begun": touch("sent-again")})
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
    kernel.run('class Silent { public override string ToString() => throw new InvalidOperationException("of no use"); }\n'
               'var silent = new Silent(); var pair = new { A = 1 }; var pairs = new[] { pair }; Func<int, int> twice = x => 2 * x;')
    who = kernel.run("#!who").contents("display_data")[0]["data"]
    lines = who["text/plain"].split("\n")
    for line in ["Silent silent = (no text)", "anonymous type pair = { A = 1 }", "anonymous type[] pairs = 1 item", "Func<int, int> twice = (no text)"]:
        assert line in lines, lines
    for text in who.values():
        assert "of no use" not in text and "Exception" not in text and "`" not in text and "<>" not in text, text
    assert '<td style="text-align:left">silent</td>' in who["text/html"], who["text/html"]
    error = kernel.run("#!fsharp\nlet x = 1").contents("error")[0]
    assert "#!csharp, #!html, #!markdown, #!time, #!who" in error["evalue"], error
