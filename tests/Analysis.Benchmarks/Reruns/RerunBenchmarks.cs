namespace Analysis.Benchmarks.Reruns;

/// <summary>
/// Publishing and running again, against what users would take instead: nbconvert on the genuine .NET Interactive kernel for all notebooks,
/// and a Python twin for one. All modes run in turn in each round, and ratios are of one round. Ways to publish that must give the same
/// site are compared byte for byte.
/// </summary>
internal sealed class RerunBenchmarks : IDisposable
{
    private readonly string _repository;
    private readonly MeasuredProject _all;
    private readonly MeasuredProject _one;
    private readonly RerunTable _table = new();

    private RerunBenchmarks(string repository) => (_repository, _all, _one) = (repository, new(repository), new(repository));

    /// <summary>Measures all notebooks and one notebook and prints a table in Markdown.</summary>
    /// <exception cref="InvalidOperationException">A mode failed, or two sites differ that must be the same.</exception>
    internal static void Run(string repository, int rounds) =>
        Run(
            repository,
            rounds,
            benchmarks =>
            {
                var dotnetRun = benchmarks.BuildForDotnetRun();
                return round =>
                {
                    benchmarks.RunAll(dotnetRun, round);
                    benchmarks.RunOne();
                };
            }
        );

    /// <summary>Measures one notebook against its Python twin and prints a table in Markdown.</summary>
    /// <exception cref="InvalidOperationException">A mode failed, or two sites differ that must be the same.</exception>
    internal static void RunOne(string repository, int rounds) => Run(repository, rounds, benchmarks => _ => benchmarks.RunOne());

    private static void Run(string repository, int rounds, Func<RerunBenchmarks, Action<int>> prepare)
    {
        using var benchmarks = new RerunBenchmarks(repository);
        Console.WriteLine($"Compiled ahead: {ReleaseProgram.CompiledAhead(repository, "Release")}.");
        var run = prepare(benchmarks);
        try
        {
            for (var round = 1; round <= rounds; round++)
            {
                Console.Error.WriteLine($"Round {round} of {rounds}");
                run(round);
            }
        }
        finally
        {
            // A mode that fails late costs no measured one.
            benchmarks._table.Print();
        }
    }

    public void Dispose()
    {
        _all.Dispose();
        _one.Dispose();
    }

    private DotnetRun BuildForDotnetRun()
    {
        Console.Error.WriteLine($"Building src/Analysis.Cli in {DotnetRun.Configuration} for the row of 'dotnet run'");
        var dotnetRun = new DotnetRun(_repository);
        dotnetRun.Build(_all);
        Console.WriteLine($"Compiled ahead for `dotnet run`: {ReleaseProgram.CompiledAhead(_repository, DotnetRun.Configuration)}.");
        return dotnetRun;
    }

    private void RunAll(DotnetRun dotnetRun, int round)
    {
        const string kernel = "`nbconvert --execute --to html`, .NET Interactive kernel";
        var notebooks = Directory.GetFiles(Path.Combine(_repository, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal).ToList();
        NbConvert.RegisterInteractive(_repository, _all.PathOf("jupyter"));
        // Without notebooks/errata.json: its corrections are of the figures with the usual parameters.
        _all.TakeNotebooks(notebooks);
        var executed = notebooks.Select(path => _all.PathOf("notebooks", Path.GetFileName(path)));
        var modes = new RerunSeries(_all, kernel, _table);
        modes.ForgetAll();
        modes.MeasureReference(() => NbConvert.Execute(_all.PathOf("jupyter"), _all.PathOf("html", "kernel"), executed));
        modes.PublishSameSite("`dotnet run --project src/Analysis.Cli -- publish`, nothing cached", () => dotnetRun.Run(_all, "publish"));
        modes.ForgetAll();
        modes.PublishSameSite("`publish`, nothing cached");
        modes.PublishSameSite("`publish`, nothing changed");
        modes.PublishSameSite("`publish --fresh`, cells cached", "--fresh");
        ChangeData(modes, round);
        ChangeParameters(modes, round);
    }

    private void ChangeData(RerunSeries modes, int round)
    {
        ProjectChanges.ChangeVolume(_all);
        modes.Measure("`publish`, one figure of the arms transfers changed", () => _all.Run("publish"));
        ProjectChanges.ChangeCountryName(_all, round);
        modes.Measure("`publish`, one byte of a table changed that no notebook reads", () => _all.Run("publish"));
        ProjectChanges.PutBack(_all, _repository);
        modes.PublishSameSite("`publish`, both tables put back");
    }

    private void ChangeParameters(RerunSeries modes, int round)
    {
        modes.Measure("`run --set`, one parameter of each notebook changed", () => _all.Run(["run", .. ProjectChanges.SetOptions(round)]));
        ProjectChanges.SetParameters(_all, round);
        modes.Measure("`publish`, a cell with that parameter injected into each notebook", () => _all.Run("publish"));
    }

    private void RunOne()
    {
        const string twin = "Python twin, `nbconvert --execute --to html`";
        _one.TakeNotebooks([Path.Combine(_repository, "notebooks", PythonTwin.Original + ".ipynb")]);
        var modes = new RerunSeries(_one, twin, _table);
        modes.ForgetAll();
        modes.MeasureReference(() => PythonTwin.Execute(_repository, _one, _one.PathOf("figures.json")));
        modes.Measure("`run 02-suppliers`, nothing cached", () => _one.Run("run", PythonTwin.Original));
        modes.Measure("`run 02-suppliers --fresh`, cells cached", () => _one.Run("run", PythonTwin.Original, "--fresh"));
        modes.ForgetAll();
        modes.PublishSameSite("`publish` of 02-suppliers alone (HTML), nothing cached");
        modes.PublishSameSite("`publish --fresh` of 02-suppliers alone (HTML), cells cached", "--fresh");
    }
}
