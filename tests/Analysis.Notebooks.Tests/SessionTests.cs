using Analysis.Notebooks.Workers;

namespace Analysis.Notebooks.Tests;

public sealed class SessionTests : IDisposable
{
    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task Cells_follow_each_other_and_the_last_expression_is_the_result()
    {
        var path = _notebooks.Add("a.ipynb", "var x = 40;", "await Task.Delay(1);\nx + 2", "", "x++;", "(string)null", "Console.Write(1)");
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Null(result.Error);
        var cells = result.Executed.Cells;
        var output = Assert.Single(cells[1].Outputs);
        Assert.Equal("execute_result", output.Type);
        Assert.Equal("42", output.TextOf("text/plain"));
        Assert.Equal([1, 2, null, 3, 4, 5], cells.Select(cell => cell.ExecutionCount));
        Assert.Empty(cells[3].Outputs);
        Assert.Equal("<null>", Assert.Single(cells[4].Outputs).TextOf("text/plain"));
        Assert.Equal("stream", Assert.Single(cells[5].Outputs).Type);
    }

    [Fact]
    public async Task The_console_is_captured_in_order_with_what_is_shown()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "Console.Write(\"one \"); "
                + "Console.WriteLine(2);\nConsole.Error.WriteLine(\"oops\");\ndisplay(\"shown\");\nConsole.WriteLine(\"after\");\n3."
                + "Display();"
        );
        var outputs = (await Notebooks.RunAsync(_notebooks.Request(path))).Executed.Cells[0].Outputs;
        Assert.Equal(["stream", "stream", "display_data", "stream", "display_data"], outputs.Select(output => output.Type));
        Assert.Equal(["one 2\n", "oops\n", "", "after\n", ""], outputs.Select(output => output.Text));
        Assert.Equal(["stdout", "stderr", "", "stdout", ""], outputs.Select(output => output.StreamName));
    }

    [Fact]
    public async Task A_value_comes_in_every_MIME_type_it_prefers_and_JSON_is_stored_as_JSON()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "#r \"Analysis.Notebooks.Tests.Worker.dll\"\nHeldLibrary.Held.Start();\nnew "
                + "HeldLibrary.Finding(\"{\\\"id\\\":\\\"a\\\",\\\"value\\\":0.5}\")",
            "HTML(\"<i>x</i>\")",
            "display(new { A = 1 }, \"application/json\");",
            "var shown = display(1);\nshown.Update(2);"
        );
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Null(result.Error);
        var finding = Assert.Single(result.Executed.Cells[0].Outputs);
        Assert.Equal(["application/vnd.analysis.finding+json", "text/html", "text/plain"], finding.MimeTypes);
        Assert.Equal("0.5", finding.JsonOf("application/vnd.analysis.finding+json")!["value"]!.ToJsonString());
        Assert.Equal(["text/html", "text/plain"], Assert.Single(result.Executed.Cells[1].Outputs).MimeTypes);
        Assert.Equal("{\"A\":1}", Assert.Single(result.Executed.Cells[2].Outputs).JsonOf("application/json")!.ToJsonString());
        Assert.Equal("2", Assert.Single(result.Executed.Cells[3].Outputs).TextOf("text/plain"));
    }

    [Fact]
    public async Task Markdown_and_html_lines_are_shown_and_lines_of_code_keep_their_numbers()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "#!markdown\n# Title\n#!html\n<p>x</p>\n#!csharp\n\nthrow new InvalidOperationException(\"here\");"
        );
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Equal(7, result.Error!.Line);
        var outputs = result.Executed.Cells[0].Outputs;
        Assert.Equal("# Title\n", outputs[0].TextOf("text/markdown"));
        Assert.Equal("<p>x</p>\n", outputs[1].TextOf("text/html"));
        Assert.Equal("error", outputs[2].Type);
    }

    [Fact]
    public async Task Load_reads_a_script_beside_the_notebook_and_the_run_names_it_as_read()
    {
        var script = _notebooks.AddText("sub/more.csx", "#load \"deep.csx\"\nint Twice(int x) => Two * x;");
        _notebooks.AddText("sub/deep.csx", "const int Two = 2;");
        var path = _notebooks.Add("a.ipynb", "#load \"sub/more.csx\"", "Twice(21)", "System.IO.Directory.GetCurrentDirectory()");
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Null(result.Error);
        Assert.Equal("42", result.Executed.Cells[1].Outputs[0].TextOf("text/plain"));
        Assert.Equal(_notebooks.Folder, result.Executed.Cells[2].Outputs[0].TextOf("text/plain"));
        Assert.Equal(["deep.csx", "more.csx"], result.FilesRead.Select(file => Path.GetFileName(file.Path)));
        Assert.Contains(script, result.FilesRead.Select(file => file.Path));
    }

    [Fact]
    public async Task Libraries_get_the_settings_the_notebook_and_the_cell_and_report_the_files_they_read()
    {
        var data = _notebooks.AddText("data.csv", "abc");
        var path = _notebooks.Add(
            "a.ipynb",
            "#r \"Analysis.Notebooks.Tests.Worker.dll\"\nusing HeldLibrary;\nHeld.Read(\"data.csv\") + Held.Read(\"data.csv\") "
                + "+ Held.TryRead(\"missing.csv\") + Held.Edition(\"trade\")",
            "#r \"Analysis.Hosting\"\nusing Analysis.Hosting;\n$\"{RunContext.Current.Notebook} {RunContext.Current.Cell}\""
        );
        var request = _notebooks.Request(path) with
        {
            Settings = new() { Editions = new Dictionary<string, string> { ["trade"] = "2026" } },
        };
        var result = await Notebooks.RunAsync(request);
        Assert.Equal("abcabc2026", result.Executed.Cells[0].Outputs[0].TextOf("text/plain"));
        Assert.Equal("a c2", result.Executed.Cells[1].Outputs[0].TextOf("text/plain"));
        // FIPS 180-2, appendix B.1: the SHA-256 of "abc".
        Assert.Equal([new FileRead(data, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")], result.FilesRead);
    }
}
