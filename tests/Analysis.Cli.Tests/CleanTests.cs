using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary><c>analysis clean</c>: what an editor saves becomes the bytes that were committed.</summary>
public sealed class CleanTests : IDisposable
{
    private const string Shipped = "notebooks/02-suppliers.ipynb";

    private static readonly JsonSerializerOptions AsEditorsWrite = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task What_VS_Code_saved_becomes_the_committed_bytes_and_stays_them()
    {
        Put("02-suppliers.ipynb", Saved());
        Directory.CreateDirectory(_project["notebooks", "examples"]);
        Put("examples/example.ipynb", Saved());
        var ended = (await _project.RunAsync("clean")).MustSucceed();
        Assert.Contains($"{_project["notebooks", "02-suppliers.ipynb"]}: cleaned\n", ended.Out, StringComparison.Ordinal);
        Assert.Equal(Repository.Text(Shipped), File.ReadAllText(_project["notebooks", "02-suppliers.ipynb"]));
        Assert.Equal(Repository.Text(Shipped), File.ReadAllText(_project["notebooks", "examples", "example.ipynb"]));
        Assert.Equal("2 notebooks are clean.\n", (await _project.RunAsync("clean")).MustSucceed().Out);
    }

    [Fact]
    public async Task The_shipped_notebooks_are_clean()
    {
        var notebooks = Repository.Files("notebooks", "*.ipynb").Select(path => Path.Combine(Repository.Root, path)).ToArray();
        Assert.Equal(
            $"{notebooks.Length} notebooks are clean.\n",
            (await CommandLine.RunAsync(Repository.Root, ["clean", "--check", .. notebooks])).MustSucceed().Out
        );
    }

    [Fact]
    public async Task A_check_changes_nothing_and_names_the_notebooks_that_are_not_clean()
    {
        Put("01-clean.ipynb", Repository.Text(Shipped));
        Put("02-saved.ipynb", Saved());
        Put("03-broken.ipynb", "{");
        var before = TemporaryProject.Snapshot(_project["notebooks"]);
        var ended = (await _project.RunAsync("clean", "--check")).MustFail(1);
        Assert.Equal("", ended.Out);
        Assert.Equal(2, ended.ErrorLines.Length);
        Assert.Contains(
            $"; 'analysis clean {_project["notebooks", "02-saved.ipynb"]}' removes them.",
            ended.ErrorLines[0],
            StringComparison.Ordinal
        );
        Assert.Contains("03-broken.ipynb", ended.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal(before, TemporaryProject.Snapshot(_project["notebooks"]));
    }

    [Theory]
    [InlineData("""{"tags":["parameters"],"jupyter":{"source_hidden":true},"editable":false}""")]
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"}}""")]
    [InlineData("""{"vscode":{"languageId":"html"}}""")]
    public async Task What_an_author_writes_remains(string metadata)
    {
        var notebook = JsonNode.Parse(Repository.Text(Shipped))!;
        notebook["metadata"]!["authors"] = new JsonArray(new JsonObject { ["name"] = "A" });
        var cells = notebook["cells"]!.AsArray();
        cells[0]!["attachments"] = JsonNode.Parse("""{"map.png":{"image/png":"aGVsbG8="}}""");
        cells.First(cell => cell!["cell_type"]!.GetValue<string>() == "code")!["metadata"] = JsonNode.Parse(metadata);
        var text = notebook.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        Put("02-suppliers.ipynb", text);
        (await _project.RunAsync("clean")).MustSucceed();
        Assert.Equal(text, File.ReadAllText(_project["notebooks", "02-suppliers.ipynb"]));
    }

    [Fact]
    public async Task A_notebook_in_another_language_keeps_its_kernel()
    {
        const string Kernel = """{"display_name":"Python 3","language":"python","name":"python3"}""";
        Put("python.ipynb", Saved(kernel: Kernel));
        (await _project.RunAsync("clean", "python")).MustSucceed();
        var clean = JsonNode.Parse(File.ReadAllText(_project["notebooks", "python.ipynb"]))!;
        Assert.Equal(Kernel, clean["metadata"]!["kernelspec"]!.ToJsonString());
        Assert.All(clean["cells"]!.AsArray(), cell => Assert.Empty(cell!["outputs"]?.AsArray() ?? []));
    }

    [Fact]
    public async Task A_stream_is_cleaned_for_a_filter_and_a_clean_one_keeps_its_bytes()
    {
        Assert.Equal((0, Repository.Text(Shipped), ""), await FilterAsync(Saved()));
        var other = JsonNode.Parse(Repository.Text(Shipped))!.ToJsonString() + "\r\n";
        Assert.Equal((0, other, ""), await FilterAsync(other));
        var (exitCode, output, error) = await FilterAsync("no notebook");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("notebooks/a.ipynb, line 1: this is not JSON", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Git_commits_what_is_clean_after_one_command_and_the_file_keeps_its_outputs()
    {
        await GitAsync("init", "--quiet");
        var attributes = _project[".git", "info", "attributes"];
        Directory.CreateDirectory(_project[".git", "info"]);
        await File.WriteAllTextAsync(attributes, "*.png binary", TestContext.Current.CancellationToken);
        Assert.StartsWith(attributes + "\n", (await _project.RunAsync("clean", "--install")).MustSucceed().Out, StringComparison.Ordinal);
        (await _project.RunAsync("clean", "--install")).MustSucceed();
        Assert.Equal("*.png binary\n*.ipynb filter=analysis\n", File.ReadAllText(attributes));

        Put("02-suppliers.ipynb", Saved());
        await GitAsync("add", Shipped);
        Assert.Equal(Repository.Text(Shipped), await GitAsync("show", ":" + Shipped));
        Assert.Equal(Saved(), File.ReadAllText(_project["notebooks", "02-suppliers.ipynb"]));
        Assert.Equal("", await GitAsync("diff", "--name-only"));

        (await _project.RunAsync("clean", "--uninstall")).MustSucceed();
        Assert.Equal("*.png binary\n", File.ReadAllText(attributes));
        Assert.DoesNotContain("analysis", File.ReadAllText(_project[".git", "config"]), StringComparison.Ordinal);
        Assert.Contains(
            "'analysis clean --install' does that.",
            (await _project.RunAsync("clean", "--uninstall")).MustFail(2).Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("clean --check --stdin", "--check and --stdin exclude each other; give one of them.")]
    [InlineData("clean --install 01-good", "--install is for all notebooks of a clone; give it no notebook.")]
    [InlineData("clean --install", "is in no git repository; run the command in the project's folder, or 'git init' first.")]
    [InlineData("clean 01-god", "there is no such notebook; did you mean")]
    public async Task Wrong_usage_is_reported_with_the_remedy(string line, string says)
    {
        _project.Put("01-good.ipynb", NotebookText.Good);
        var before = TemporaryProject.Snapshot(_project.Root);
        var ended = (await _project.RunAsync(line.Split(' '))).MustFail(2);
        Assert.Contains(says, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, TemporaryProject.Snapshot(_project.Root));
    }

    private void Put(string path, string text) => _project.Put(path, text);

    /// <summary>The shipped notebook as VS Code saves it after our kernel or that of .NET Interactive ran it.</summary>
    private static string Saved(string? kernel = null)
    {
        var notebook = JsonNode.Parse(Repository.Text(Shipped))!;
        var metadata = notebook["metadata"]!;
        metadata["kernelspec"] = JsonNode.Parse(kernel ?? """{"display_name":"C# (Analysis)","language":"C#","name":"analysis-csharp"}""");
        if (kernel is null)
            metadata["language_info"]!["version"] = "13.0";
        metadata["polyglot_notebook"] = JsonNode.Parse("""{"kernelInfo":{"defaultKernelName":"csharp","items":[]}}""");
        metadata["widgets"] = new JsonObject();
        var count = 0;
        foreach (var cell in notebook["cells"]!.AsArray().Where(cell => cell!["cell_type"]!.GetValue<string>() == "code"))
        {
            cell!["execution_count"] = ++count;
            cell["outputs"] = JsonNode.Parse("""[{"output_type":"stream","name":"stdout","text":["Türkiye\n"]}]""");
            cell["metadata"]!["execution"] = JsonNode.Parse("""{"iopub.status.busy":"2026-11-30T22:00:00Z"}""");
            cell["metadata"]!["polyglot_notebook"] = JsonNode.Parse("""{"kernelName":"csharp"}""");
            cell["metadata"]!["vscode"] = JsonNode.Parse("""{"languageId":"csharp"}""");
            cell["metadata"]!["jupyter"] = JsonNode.Parse("""{"outputs_hidden":true}""");
        }
        if (kernel is not null)
            metadata.AsObject().Remove("polyglot_notebook");
        return notebook.ToJsonString(AsEditorsWrite) + "\n";
    }

    private static Task<(int ExitCode, string Output, string Error)> FilterAsync(string notebook) =>
        ProcessAsync(
            new("dotnet", ["exec", CommandLine.Program, "clean", "--stdin", "notebooks/a.ipynb"]) { WorkingDirectory = Path.GetTempPath() },
            notebook
        );

    private async Task<string> GitAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await ProcessAsync(new("git", arguments) { WorkingDirectory = _project.Root }, "");
        Assert.True(exitCode == 0, error);
        return output;
    }

    private static async Task<(int ExitCode, string Output, string Error)> ProcessAsync(ProcessStartInfo start, string input)
    {
        var utf8 = new UTF8Encoding(false);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = start.StandardErrorEncoding = utf8;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
