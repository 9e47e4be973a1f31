"""Libraries, scripts and packages."""
import os

from editor import scenario


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
var figure = Finding.From("us-share", "US share", share, share.Only);''')
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
        # VS Code joins an array to one text.
        assert all(isinstance(value, str if type.startswith("text/") else dict) for type, value in data.items()), (code, list(data))
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
