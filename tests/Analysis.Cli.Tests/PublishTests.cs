namespace Analysis.Cli.Tests;

/// <summary><c>analysis publish</c>: what it writes, and that nothing which goes wrong touches the site that is there.</summary>
public sealed class PublishTests(PublishedSiteFixture site) : IClassFixture<PublishedSiteFixture>
{
    public static TheoryData<string> Broken => BrokenData.Some;

    [Fact]
    public void The_last_line_is_the_path_of_the_index()
    {
        var last = site.Published.Out.TrimEnd('\n').Split('\n')[^1];
        Assert.Equal(Path.Combine(site.Folder, "index.html"), last);
        Assert.True(File.Exists(last), $"{last} is not there.");
    }

    // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 %.
    [Fact]
    public void The_findings_hold_the_figure_of_the_prose_as_a_fraction_with_its_place_and_edition()
    {
        var finding = Assert.Single(site.Findings().EnumerateArray());
        Assert.Subset(
            finding.EnumerateObject().Select(property => property.Name).ToHashSet(),
            new HashSet<string> { "id", "title", "value", "unit", "period", "indicator", "notebook", "cell", "sources" }
        );
        Assert.Equal(0.58, Math.Round(finding.GetProperty("value").GetDouble(), 2));
        Assert.Equal(
            ("us-share", "supplier-share", "01-good", "answer", "2021-2025"),
            (Text("id"), Text("indicator"), Text("notebook"), Text("cell"), Text("period"))
        );
        Assert.Equal("2026", finding.GetProperty("sources")[0].GetProperty("edition").GetString());
        string? Text(string name) => finding.GetProperty(name).GetString();
    }

    [Fact]
    public Task The_same_sources_give_the_same_bytes() => site.MustComeOutTheSameAsync();

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Broken_data_are_reported_before_anything_runs(string way)
    {
        using var project = new TemporaryProject();
        project.Put("01-good.ipynb", NotebookText.Good);
        var says = BrokenData.Break(project, way);
        var ended = await FailAsync(project, 1);
        Assert.Contains(ended.ErrorLines, line => line.StartsWith(says, StringComparison.Ordinal));
        Assert.Equal("", ended.Out);
    }

    [Theory]
    [InlineData("not JSON", "notebooks/02-bad.ipynb, line 1: this is not JSON")]
    [InlineData("no notebook", "notebooks/02-bad.ipynb: this is JSON but not a notebook")]
    [InlineData("ids", "notebooks/02-bad.ipynb, cell 3 (start): the id is that of cell 2 too; give one of them another.")]
    [InlineData(
        "F#",
        "notebooks/02-bad.ipynb, cell 2 (only), line 1: the cell is in fsharp, but only C# runs here; rewrite it in C# or make "
            + "it a raw cell."
    )]
    [InlineData("#!fsharp", "notebooks/02-bad.ipynb, cell 2 (only), line 1: the cell is in #!fsharp, but only C# runs here")]
    [InlineData("Python", "notebooks/02-bad.ipynb: this is a notebook in python, but only C# runs here")]
    [InlineData("nuget", "packages are not restored by a run")]
    public async Task A_notebook_that_can_not_run_is_reported_before_anything_runs(string kind, string says)
    {
        using var project = new TemporaryProject();
        project.Put("01-good.ipynb", NotebookText.Good);
        project.Put("02-bad.ipynb", Unfit(kind));
        var ended = await FailAsync(project, 1);
        Assert.Contains(says, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", ended.Out);
    }

    [Theory]
    [InlineData(
        "var x = 1;\nthrow new InvalidOperationException(\"no such thing\");",
        "cell 2 (only), line 2: no such thing (in: throw new"
    )]
    [InlineData("int x = 1;\nint y = x + ;", "cell 2 (only), line 2: CS1525")]
    [InlineData("var x = Missing.Thing;", "cell 2 (only), line 1: CS0103")]
    [InlineData("Environment.Exit(0);", "cell 2 (only): the process that ran the notebook ended before its time")]
    public async Task A_cell_that_fails_is_reported_with_its_number_id_line_and_text(string code, string says)
    {
        using var project = new TemporaryProject();
        project.Put("02-bad.ipynb", NotebookText.Only(code));
        var ended = await FailAsync(project, 1);
        Assert.Contains($"{project["notebooks", "02-bad.ipynb"]}, {says}", ended.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Nothing was published; {site.Folder} is unchanged.\n", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_the_edition_does_not_cover_stops_a_publish()
    {
        using var project = new TemporaryProject();
        project.Put("01-good.ipynb", NotebookText.Good.Replace("2021-2025", "2022-2026", StringComparison.Ordinal));
        var ended = await FailAsync(project, 1);
        Assert.Contains("cell 4 (answer), line 2: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("The edition covers 2006-2025, not the whole of 2022-2026.", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_notebooks_is_reported()
    {
        using var project = new TemporaryProject();
        Assert.Contains("holds no notebook (*.ipynb).", (await FailAsync(project, 2)).Error, StringComparison.Ordinal);
    }

    // The folder as it is given, its content, and the expected message.
    [Theory]
    [InlineData("under a file", "is a file")]
    [InlineData("a file", "is a file; choose a folder with --out.")]
    [InlineData("the notebooks", "contains files that are not a site of this program")]
    [InlineData("the data", "contains files that are not a site of this program")]
    [InlineData("the root", "contains files that are not a site of this program")]
    [InlineData("a site with a file of another", "holds mine.txt, which no publish wrote")]
    public async Task A_folder_that_can_not_take_the_site_is_reported_before_anything_runs(string which, string says)
    {
        using var project = new TemporaryProject();
        project.Put("01-good.ipynb", NotebookText.Good);
        var folder = Folder(project, which);
        var before = TemporaryProject.Snapshot(project.Root);
        var ended = (await project.RunAsync("publish", "--out", folder)).MustFail(2);
        Assert.Contains(says, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", ended.Out);
        Assert.Equal(before, TemporaryProject.Snapshot(project.Root));
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_leaves_nothing_behind()
    {
        using var project = new TemporaryProject();
        project.Put("02-slow.ipynb", NotebookText.Only("await Task.Delay(TimeSpan.FromMinutes(5));"));
        var ended = await CommandLine.RunAndStopAsync(project.Root, project.Environment, "running", "publish", "--out", site.Folder);
        Assert.Equal((130, "Stopped; nothing was changed.\n"), (ended.ExitCode, ended.Error));
        site.MustBeUnchanged();
        MustBeTidy(project);
    }

    private async Task<CommandResult> FailAsync(TemporaryProject project, int exitCode)
    {
        var ended = (await project.RunAsync("publish", "--out", site.Folder)).MustFail(exitCode);
        site.MustBeUnchanged();
        MustBeTidy(project);
        return ended;
    }

    private static void MustBeTidy(TemporaryProject project)
    {
        Assert.Empty(Directory.GetFileSystemEntries(project.Temporary));
        project.MustHoldNoResults();
    }

    private static string Unfit(string kind) =>
        kind switch
        {
            "not JSON" => "this is no JSON",
            "no notebook" => "[1, 2]",
            "ids" => NotebookText.Good.Replace("\"id\": \"parameters\"", "\"id\": \"start\"", StringComparison.Ordinal),
            "F#" => NotebookText.OnlyIn("fsharp", "let x = 1"),
            "Python" => NotebookText.Good.Replace("\"language\": \"C#\"", "\"language\": \"python\"", StringComparison.Ordinal),
            "nuget" => NotebookText.Only("#r \"nuget: Newtonsoft.Json\""),
            _ => NotebookText.Only($"{kind}\nlet x = 1"),
        };

    private static string Folder(TemporaryProject project, string which)
    {
        switch (which)
        {
            case "under a file":
                File.WriteAllText(project["file"], "");
                return project["file", "site"];
            case "a file":
                File.WriteAllText(project["file"], "");
                return project["file"];
            case "a site with a file of another":
                Directory.CreateDirectory(project["mixed"]);
                File.WriteAllText(project["mixed", ".analysis-site"], "index.html\n");
                File.WriteAllText(project["mixed", "mine.txt"], "");
                return project["mixed"];
            default:
                return which switch
                {
                    "the notebooks" => "notebooks",
                    "the data" => "data",
                    _ => Path.GetPathRoot(project.Root)!,
                };
        }
    }
}
