using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary><c>analysis data list | check | show</c>.</summary>
public sealed class DataCommandTests
{
    public static TheoryData<string> Broken => BrokenData.All;

    [Fact]
    public async Task The_list_has_every_table_with_its_edition_and_licence_class()
    {
        var lines = (await CommandLine.RunAsync(Repository.Root, "data", "list"))
            .MustSucceed()
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            1 + Directory.GetFiles(Path.Combine(Repository.Root, "data"), "*.csv", SearchOption.AllDirectories).Length,
            lines.Length
        );
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("sipri-arms-transfers\t2026\t", StringComparison.Ordinal)
                && line.Contains("\textract\t", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("nato-defence-expenditure\t2024\t", StringComparison.Ordinal)
                && line.Contains("\topen\t", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Show_gives_terms_coverage_caveats_and_rows_of_the_requested_edition()
    {
        var newest = (await CommandLine.RunAsync(Repository.Root, "data", "show", "sipri-arms-transfers")).MustSucceed().Out;
        Assert.All(
            (string[])["edition 2026", "2006-2025", "non-commercial use only", "Caveat:", "Column volume:", "Editions: 2025, 2026"],
            text => Assert.Contains(text, newest, StringComparison.Ordinal)
        );
        var older = (
            await CommandLine.RunAsync(Repository.Root, "data", "show", "sipri-arms-transfers", "--edition", "sipri-arms-transfers=2025")
        )
            .MustSucceed()
            .Out;
        Assert.Contains("2006-2024", older, StringComparison.Ordinal);
        Assert.DoesNotContain("2006-2025", older, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_data_have_no_problems()
    {
        var ended = (await CommandLine.RunAsync(Repository.Root, "data", "check")).MustSucceed();
        Assert.StartsWith("No problems in ", ended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Check_reports_file_row_and_column_of_broken_data(string way)
    {
        using var project = new TemporaryProject();
        var says = BrokenData.Break(project, way);
        var ended = (
            await CommandLine.RunAsync(
                Path.GetTempPath(),
                new Dictionary<string, string> { ["ANALYSIS_DATA"] = project["data"] },
                "data",
                "check"
            )
        ).MustFail(1);
        Assert.Contains(ended.ErrorLines, line => line.StartsWith(says, StringComparison.Ordinal));
        Assert.EndsWith($" in {project["data"]}.", ended.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal("", ended.Out);
    }

    [Fact]
    public async Task Check_reports_all_problems_at_once()
    {
        using var project = new TemporaryProject();
        string[] reported =
        [
            .. ((string[])["a word for a number", "a table that no notebook reads", "a manifest that is not JSON"]).Select(way =>
                BrokenData.Break(project, way)
            ),
        ];
        var ended = (await project.RunAsync("data", "check")).MustFail(1);
        Assert.All(reported, says => Assert.Contains(ended.ErrorLines, line => line.StartsWith(says, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_indicator_refuses_a_broken_table_and_gives_what_others_hold()
    {
        using var project = new TemporaryProject();
        var says = BrokenData.Break(project, "a word for a number");
        Assert.StartsWith(says, (await project.RunAsync("indicator", "supplier-share")).MustFail(1).Error, StringComparison.Ordinal);
        (await project.RunAsync("indicator", "supplier-share", "--edition", "sipri-arms-transfers=2025")).MustSucceed();
        (await project.RunAsync("indicator", "defence-burden")).MustSucceed();
    }

    [Fact]
    public async Task Data_may_be_read_only_and_behind_a_link()
    {
        using var project = new TemporaryProject();
        Directory.Move(project["data"], project["elsewhere"]);
        Directory.CreateSymbolicLink(project["data"], project["elsewhere"]);
        foreach (var file in Directory.GetFiles(project["elsewhere"], "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.ReadOnly);
        (await project.RunAsync("data", "check")).MustSucceed();
        (await project.RunAsync("indicator", "supplier-share")).MustSucceed();
    }
}
