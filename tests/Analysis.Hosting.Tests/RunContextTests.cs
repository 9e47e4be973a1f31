using System.Text.Json;

namespace Analysis.Hosting.Tests;

/// <summary>What runner and libraries share. The current run is one of a process, so these tests run one after another.</summary>
public sealed class RunContextTests
{
    [Fact]
    public void A_run_that_enters_is_the_current_one_until_the_next_enters()
    {
        List<string> read = [];
        var first = new RunContext
        {
            Notebook = "01-burden",
            FileRead = read.Add,
            Settings = new() { LocalData = LocalData.LeftOut },
        };
        first.Enter();
        RunContext.Current.Cell = "c1";
        RunContext.Current.FileRead("a.csv");

        Assert.Equal(
            ("01-burden", "c1", LocalData.LeftOut),
            (RunContext.Current.Notebook, first.Cell, RunContext.Current.Settings.LocalData)
        );
        Assert.Equal(["a.csv"], read);

        new RunContext().Enter();
        RunContext.Current.FileRead("b.csv");

        Assert.Equal(("", ""), (RunContext.Current.Notebook, RunContext.Current.Cell));
        Assert.Equal(["a.csv"], read);
    }

    // A kernel in which no runner sets anything: the newest editions, the default parameters, charts that draw themselves, local data.
    [Fact]
    public void The_defaults_are_those_for_exploring()
    {
        var settings = new RunContext().Settings;

        Assert.Empty(settings.Editions);
        Assert.Empty(settings.Parameters);
        Assert.Equal((ChartScripts.InOutput, LocalData.Used), (settings.ChartScripts, settings.LocalData));
    }

    [Fact]
    public void Settings_reach_a_worker_as_JSON_with_the_types_of_the_parameters()
    {
        var settings = new RunSettings
        {
            Editions = new Dictionary<string, string> { ["trade"] = "2025" },
            Parameters = new Dictionary<string, ParameterValue>
            {
                ["window"] = new(ParameterType.Text, "a;b"),
                ["growth"] = new(ParameterType.DecimalNumber, "-0.01"),
            },
            ChartScripts = ChartScripts.AddedByHost,
        };

        var read = JsonSerializer.Deserialize<RunSettings>(JsonSerializer.Serialize(settings))!;

        Assert.Equal(settings.Parameters, read.Parameters);
        Assert.Equal(settings.Shared, read.Shared);
    }

    // A cached result agrees with these: another edition, or a chart without its scripts, is another result.
    [Fact]
    public void What_the_notebooks_of_a_run_share_has_a_name_each()
    {
        var settings = new RunSettings { Editions = new Dictionary<string, string> { ["trade"] = "2025" } };

        Assert.Equal(["edition:trade=2025", "charts=in-output", "local=used"], settings.Shared.Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal(
            ["edition:trade=2025", "charts=added-by-host", "local=left-out"],
            (settings with { ChartScripts = ChartScripts.AddedByHost, LocalData = LocalData.LeftOut }).Shared.Select(pair =>
                $"{pair.Key}={pair.Value}"
            )
        );
    }
}
