using System.Text.Json;
using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary><c>analysis indicator</c> on the shipped data.</summary>
public sealed class IndicatorCommandTests
{
    private static readonly string[] UsShare =
    [
        "indicator",
        "supplier-share",
        "--set",
        "supplier=USA",
        "--set",
        "recipients=european-nato",
        "--set",
        "window=2021-2025",
        "--edition",
        "sipri-arms-transfers=2026",
    ];

    // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 % of European NATO's imports 2021-25.
    [Fact]
    public async Task JSON_is_one_object_with_an_unrounded_fraction_its_parameters_and_its_edition()
    {
        var ended = (await CommandLine.RunAsync(Repository.Root, [.. UsShare, "--format", "json"])).MustSucceed();
        using var json = JsonDocument.Parse(ended.Out);
        var observation = Assert.Single(json.RootElement.GetProperty("observations").EnumerateArray());
        Assert.Equal(0.58, Math.Round(observation.GetProperty("value").GetDouble(), 2));
        Assert.Equal(
            ("european-nato", "USA"),
            (observation.GetProperty("subject").GetString(), observation.GetProperty("counterpart").GetString())
        );
        Assert.Equal("2021-2025", json.RootElement.GetProperty("parameters").GetProperty("window").GetString());
        var source = Assert.Single(json.RootElement.GetProperty("sources").EnumerateArray());
        Assert.Equal(
            ("sipri-arms-transfers", "2026"),
            (source.GetProperty("dataset").GetString(), source.GetProperty("edition").GetString())
        );
        Assert.Equal(0, json.RootElement.GetProperty("gaps").GetArrayLength());
    }

    [Fact]
    public async Task CSV_has_a_header_a_row_and_nothing_else()
    {
        var ended = (await CommandLine.RunAsync(Repository.Root, [.. UsShare, "--format", "csv"])).MustSucceed();
        var lines = ended.Out.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("indicator,subject,counterpart,period,value,unit,status,reason,sources", lines[0]);
        Assert.StartsWith("supplier-share,european-nato,USA,2021-2025,0.57", lines[1], StringComparison.Ordinal);
        Assert.Equal("", lines[2]);
    }

    [Fact]
    public async Task The_table_names_who_when_how_much_and_the_source()
    {
        var ended = (await CommandLine.RunAsync(Repository.Root, UsShare)).MustSucceed();
        Assert.All(
            (string[])
                [
                    "European NATO (european-nato)",
                    "United States (USA)",
                    "2021-2025",
                    "57.64\u00a0%",
                    "sipri-arms-transfers=2026",
                    "non-commercial use only",
                ],
            text => Assert.Contains(text, ended.Out, StringComparison.Ordinal)
        );
    }

    // Each quantity has a form of its own; those of samples show n and interval.
    [Theory]
    [InlineData("delivery-lag-change", "years (n\u00a0=\u00a071 and 131, 95\u00a0% interval +")]
    [InlineData("spending-and-dependence", "(n\u00a0=\u00a022, 95\u00a0% interval \u2212")]
    [InlineData("size-and-burden", "(n\u00a0=\u00a027, 95\u00a0% interval \u2212")]
    public async Task A_sample_is_shown_with_its_size_and_interval(string id, string text) =>
        Assert.Contains(text, (await CommandLine.RunAsync(Repository.Root, "indicator", id)).MustSucceed().Out, StringComparison.Ordinal);

    [Fact]
    public async Task What_an_edition_does_not_cover_is_a_gap_and_no_failure()
    {
        string[] line = ["indicator", "supplier-share", "--set", "window=2021-2025", "--edition", "sipri-arms-transfers=2025", "--format"];
        using var json = JsonDocument.Parse((await CommandLine.RunAsync(Repository.Root, [.. line, "json"])).MustSucceed().Out);
        Assert.Equal(0, json.RootElement.GetProperty("observations").GetArrayLength());
        Assert.Equal("2021-2025", json.RootElement.GetProperty("gaps")[0].GetProperty("period").GetString());
        Assert.Contains(
            "covers 2006-2024",
            (await CommandLine.RunAsync(Repository.Root, [.. line, "table"])).MustSucceed().Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_list_names_every_indicator_with_its_parameters()
    {
        var lines = (await CommandLine.RunAsync(Repository.Root, "indicator", "list"))
            .MustSucceed()
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(
            lines,
            line => line.StartsWith("defence-burden\t", StringComparison.Ordinal) && line.Contains("years", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("supplier-share\t", StringComparison.Ordinal) && line.Contains("window", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("revenue-share\t", StringComparison.Ordinal) && line.Contains("sipri-top-100", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task It_finds_the_data_above_the_folder_it_is_called_in_and_through_the_variable()
    {
        var below = Path.Combine(Repository.Root, "src", "Analysis.Cli");
        (await CommandLine.RunAsync(below, UsShare)).MustSucceed();
        var named = new Dictionary<string, string> { ["ANALYSIS_DATA"] = Path.Combine(Repository.Root, "data") };
        (await CommandLine.RunAsync(Path.GetTempPath(), named, UsShare)).MustSucceed();
        named["ANALYSIS_DATA"] += "-none";
        Assert.Contains(
            "ANALYSIS_DATA",
            (await CommandLine.RunAsync(Path.GetTempPath(), named, UsShare)).MustFail(1).Error,
            StringComparison.Ordinal
        );
    }
}
