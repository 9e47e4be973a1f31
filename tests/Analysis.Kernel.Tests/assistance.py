"""What an editor asks beside cells: input, completion, explanation, form, history, comms."""
import os
import queue
import time

from editor import LIMIT, Launched, alone, scenario

FEATURES = "Microsoft.CodeAnalysis.CSharp.Features.dll"


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
def completion_has_the_words_of_Jupyter_and_the_members_of_object_last(kernel):
    def types(code):
        return {item["text"]: item["type"] for item in kernel.ask("complete", code)["metadata"]["_jupyter_types_experimental"]}

    assert types("Math.Rou") == {"Round": "function"}
    assert types("new[] { 1 }.SelectM") == {"SelectMany": "function"}
    own = types("class Own { public int Size => 1; public int Zoom() => 2; }\nnew Own().")
    assert (own["Size"], own["Zoom"], own["ToString"]) == ("property", "function", "function"), own
    assert list(own)[-5:] == ["Zoom", "Equals", "GetHashCode", "GetType", "ToString"], own
    assert kernel.ask("complete", "DateTime.Now.To")["matches"][-1] == "ToString"


@alone
def identifiers_complete_inside_the_text_of_an_argument():
    use = '#r "Analysis.Interactive.dll"\nusing static Analysis.Interactive.Notebook;'
    with Launched() as kernel:

        def found(code, behind=""):
            reply = kernel.ask("complete", code + behind, len(code))
            return reply["matches"], code[reply["cursor_start"] : reply["cursor_end"]]

        kernel.run(use)
        assert found('Data.Group("euro') == ([], "euro"), found('Data.Group("euro')
        assert kernel.run("Start();").reply["status"] == "ok"
        groups = ["european-nato", "european-nato-by-year"]

        # Each with what is written before the cursor, what behind it, the text that a suggestion replaces, and some of the suggestions.
        for code, behind, replaced, some in [
            ('Data.Group("european-nato', "", "european-nato", groups),
            ('Data.Group("european-nato', '")', "european-nato", groups),
            ('Data.Group("', '")', "", ["european-nato", "eu27"]),
            ('Data.Group("', "", "", ["european-nato", "eu27"]),
            ('Data.Group(id: "euro', '");', "euro", groups),
            ('Data.Group("euro', 'wrong")', "euro", groups),
            ('Data.Group(@"euro', '")', "euro", groups),
            ('Data.Group("""euro', '""")', "euro", groups),
            ('Data.Group($"euro', '")', "euro", groups),
            ('var text = $"{Data.Group("euro', '")} is a group";', "euro", groups),
            ('Procurement.SupplierShare("P', "", "P", ["POL", "PRT"]),
            ('Procurement.SupplierShare(recipients: "DEU,P', '")', "P", ["POL", "PRT"]),
            ('Procurement.SupplierShare(recipients: "DEU, P', '", supplier: "USA")', "P", ["POL", "PRT"]),
            ('Procurement.SupplierShare(recipients: "DEU,', "", "", ["POL", "european-nato"]),
            ('Procurement.SupplierShare(recipients: "members of eu', '")', "members of eu", ["members of eu27"]),
            ('Procurement.SupplierShare("DEU", supplier: "US', "", "US", ["USA"]),
            ('Procurement.SupplierShare("DEU", "all', "", "all", ["all of 5 years", "all years"]),
            ('Procurement.SupplierShare(recipients: "DEU", window: "20', '")', "20", ["2021-2025", "2016-2020"]),
            ('Procurement.SupplierShare(supplier: "Germ', "", "Germ", ["DEU"]),
            ('Procurement.SupplierShare().At("PO', '")', "PO", ["POL"]),
            ('Procurement.SupplierShare().For("POL", "DE', '")', "DE", ["DEU"]),
            ('Data.Frame("sipri-arms-transfers-s', "", "sipri-arms-transfers-s", ["sipri-arms-transfers-systems"]),
            ('Data.Editions("nato-d', '")', "nato-d", ["nato-defence-expenditure"]),
        ]:
            matches, written = found(code, behind)
            assert written == replaced and set(some) <= set(matches), (code, behind, written, matches[:20])
        named = kernel.ask("complete", 'Procurement.SupplierShare("DE')["metadata"]["_jupyter_types_experimental"]
        assert {"DEU": "Germany"}.items() <= {item["text"]: item["type"] for item in named}.items(), named

        # Text that identifies nothing, the places outside the quotes, and what another kind of argument takes.
        for code, behind in [
            ('var a = "euro', '";'),
            ('Console.Write("euro', '")'),
            ('// Data.Group("euro', ""),
            ('Data.Group("european-nato")', ""),
            ('Data.Frame("euro', '")'),
            ('var b = $"{1} euro', '";'),
        ]:
            assert not set(groups) & set(found(code, behind)[0]), (code, found(code, behind))
        kernel.ask("complete", 'Data.Group("e')
        before = time.monotonic()
        kernel.ask("complete", 'Data.Group("eu')
        assert time.monotonic() - before < 1, time.monotonic() - before


def inspected_by_VS_Code(kernel, code, cursor, suggestion):
    """What VS Code shows beside a suggestion: it counts the column of the line from the start of the cell."""
    start = kernel.ask("complete", code, cursor)["cursor_start"]
    column = start - (code.rfind("\n", 0, start) + 1)
    return kernel.ask("inspect", code[:column] + suggestion, column + len(suggestion))


@scenario
def a_suggestion_on_a_later_line_is_explained_to_VS_Code(kernel):
    code = "var before = 1;\nvar one = Math.Ro;\nvar two = Math.Ma"
    assert "Math.Round(" in inspected_by_VS_Code(kernel, code, code.index("Ro;") + 2, "Round")["data"]["text/plain"]
    assert "Math.Max(" in inspected_by_VS_Code(kernel, code, len(code), "Max")["data"]["text/plain"]
    assert "Math.Round(" in inspected_by_VS_Code(kernel, "Math.Ro", 7, "Round")["data"]["text/plain"]
    # The cell itself, the cursor counted from the start of the line.
    kernel.ask("complete", "var a = 1;\n  Math.Max")
    assert "Math.Max(" in kernel.ask("inspect", "var a = 1;\n  Math.Max", 10)["data"]["text/plain"]


@scenario
def a_completion_leaves_other_questions_as_they_are(kernel):
    code = "var first = 1;\nMath.Max"
    kernel.ask("complete", code)
    assert "first" in kernel.ask("inspect", code, 5)["data"]["text/plain"]
    assert "Math.Min(" in kernel.ask("inspect", "Math.Min", 8)["data"]["text/plain"]
    assert kernel.ask("inspect", "Max", 3)["found"] is False


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
    kernel.run('#r "Analysis.dll"\nusing Analysis; using Analysis.Procurement; using Analysis.Tables;')
    shares = kernel.ask("inspect", "SupplierShare.OfAll(")["data"]["text/plain"].split("\n")
    assert [shares[0], shares[2]] == ["Indicator<Share> SupplierShare.OfAll(Transfers table, Subject recipient, Period window)", "The share of every supplier, largest first."], shares
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


@alone
def what_completion_needs_is_loaded_before_the_first_is_asked_for():
    # VS Code drops one that takes longer than a second; how long it takes is measured by the benchmark of the kernel.
    with Launched() as kernel:
        kernel.run("1")
        deadline = time.monotonic() + LIMIT
        while os.path.isdir("/proc") and FEATURES not in open(f"/proc/{kernel.pid}/maps").read():
            assert time.monotonic() < deadline, "Roslyn's completion is not loaded"
            time.sleep(0.1)
        assert kernel.ask("complete", "Math.Ro")["matches"] == ["Round"]
