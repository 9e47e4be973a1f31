using Analysis.Cli.Commands;
using Analysis.Cli.Tests.Architecture;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Workers;
using Analysis.Publishing.Composition;

namespace Analysis.Cli.Tests;

/// <summary>
/// The parameters of the shipped notebooks: at their limits a notebook still runs, and beyond them it reports which value to give. What is
/// tested is in the notebooks, so that they run as <c>run</c> does it, in workers that all tests share.
/// </summary>
public sealed class NotebookParameterTests(NotebookParameterTests.Workers workers)
    : IClassFixture<NotebookParameterTests.Workers>,
        IDisposable
{
    private static readonly NotebookProject Project = NotebookProject.At(
        Repository.Root,
        WorkerCommand.OfLibrary(CommandLine.Program, ExecuteNotebookCommand.Name)
    );

    private readonly DirectoryInfo _out = Directory.CreateTempSubdirectory("analysis-parameters-");

    public void Dispose() => _out.Delete(recursive: true);

    [Theory]
    [InlineData("00-scoreboard", "lines=2026-2026")]
    [InlineData("00-scoreboard", "rows=defence-burden-core")]
    [InlineData("01-burden", "years=2025-2026")]
    [InlineData("01-burden", "coreYear=2027")]
    [InlineData("02-suppliers", "window=2016-2020", "recipients=nato-europe", "supplier=FRA")]
    [InlineData("02-suppliers", "window=2025-2025", "smallest=0")]
    [InlineData("03-lock-in", "lives=100", "until=2100", "shape=50", "usedAge=0")]
    [InlineData("03-lock-in", "lives=1", "until=2025", "shape=0.5", "usedAge=2")]
    [InlineData("04-industry", "years=2024-2024", "sinceYear=2024", "followUp=28")]
    [InlineData("05-enablers", "troopYears=2025-2025", "second=heavy-jet-airlift-and-a400m")]
    [InlineData("06-money-and-rules", "spendingYear=2014", "investmentYears=2024-2024")]
    [InlineData("07-paths", "targetYear=2027", "ownTarget=1", "licensed=1", "shortLag=0", "lag=0", "longLag=0")]
    [InlineData("07-paths", "ownTarget=0", "licensed=0", "core=1")]
    [InlineData("08-claims", "majority=0.99", "floor=50", "airForces=1")]
    public async Task At_its_limits_a_notebook_runs(string notebook, params string[] settings) =>
        (await RunAsync(notebook, settings)).MustSucceed();

    [Theory]
    [InlineData("00-scoreboard", "rows=nothing", "did you mean")]
    [InlineData("00-scoreboard", "lines=2027-2030", "give earlier years, such as 2014-2026")]
    [InlineData("01-burden", "years=2014-2030", "The edition covers 2014-2026, not 2030")]
    [InlineData("01-burden", "guideline=2", "give the share as a fraction")]
    [InlineData("01-burden", "coreYear=2020", "give a later one, such as 2035")]
    [InlineData("02-suppliers", "recipients=eu27", "does not cover Austria")]
    [InlineData("02-suppliers", "smallest=100000", "give a lower value for smallest")]
    [InlineData("02-suppliers", "window=2021-2020", "ends before it begins")]
    [InlineData("03-lock-in", "lives=long", "give usual, low, high, or a number of years")]
    [InlineData("03-lock-in", "platform=balloons", "take one of air-defence-system")]
    [InlineData("03-lock-in", "until=2024", "give a later year, such as 2060")]
    [InlineData("04-industry", "followUp=0", "give between one and")]
    [InlineData("05-enablers", "firmest=lasers", "has no total; take one of")]
    [InlineData("06-money-and-rules", "spendingYear=1990", "The edition covers 2014-2026, not 1990")]
    [InlineData("07-paths", "ownTarget=60", "give the share as a fraction")]
    [InlineData("07-paths", "core=3.5", "give the share as a fraction")]
    [InlineData("07-paths", "shortLag=7", "give them in order")]
    [InlineData("07-paths", "targetYear=2026", "must be after 2026")]
    [InlineData("07-paths", "otherTarget=1", "leave zero or more")]
    [InlineData("08-claims", "majority=50", "0.5 is a half")]
    [InlineData("08-claims", "upkeep=1", "0.5 is a half")]
    [InlineData("08-claims", "window=2030-2034", "Give a window that the editions cover")]
    public async Task Beyond_them_it_reports_which_value_to_give(string notebook, string setting, string words)
    {
        var ended = (await RunAsync(notebook, setting)).MustFail(1);
        Assert.Contains($"{notebook}.ipynb, cell ", ended.Error, StringComparison.Ordinal);
        Assert.Contains(words, ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Sequence contains", ended.Error, StringComparison.Ordinal);
    }

    private async Task<CommandResult> RunAsync(string notebook, params string[] settings)
    {
        var values = settings.Select(setting => setting.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var request = Project.Run([notebook], values, new Dictionary<string, string>()) with
        {
            IgnoreCache = true,
            OutFolder = _out.FullName,
            SharedWorkers = workers.All,
        };
        var run = await NotebookRunner.ExecuteAsync(request, null, TestContext.Current.CancellationToken);
        return new(
            run.Succeeded ? ExitCode.Done : ExitCode.Failed,
            "",
            string.Join('\n', [.. run.Notebooks.Select(one => $"{one.Error}"), .. run.FindingProblems])
        );
    }

    /// <summary>The processes in which the notebooks run one after another.</summary>
    public sealed class Workers : IAsyncDisposable
    {
        internal NotebookWorkers All { get; } = new(Project.Worker, new(), Environment.ProcessorCount);

        public ValueTask DisposeAsync() => All.DisposeAsync();
    }
}
