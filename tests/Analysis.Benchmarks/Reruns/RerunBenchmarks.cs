using System.Text.RegularExpressions;

namespace Analysis.Benchmarks.Reruns;

/// <summary>
/// Publishing and running again, against what users would take instead: nbconvert on the genuine .NET Interactive kernel for all notebooks,
/// and a Python twin for one. All modes run in turn in each round, and ratios are of one round.
/// </summary>
internal sealed partial class RerunBenchmarks : IDisposable
{
    private readonly string _repository;
    private readonly MeasuredProject _all;
    private readonly MeasuredProject _one;
    private readonly RerunTable _table = new();

    private RerunBenchmarks(string repository) => (_repository, _all, _one) = (repository, new(repository), new(repository));

    /// <summary>Measures all notebooks and one notebook and prints a table in Markdown.</summary>
    internal static void Run(string repository, int rounds) =>
        Run(
            repository,
            rounds,
            (benchmarks, round) =>
            {
                benchmarks.RunAll(round);
                benchmarks.RunOne();
            }
        );

    /// <summary>Measures one notebook against its Python twin and prints a table in Markdown.</summary>
    internal static void RunOne(string repository, int rounds) => Run(repository, rounds, (benchmarks, _) => benchmarks.RunOne());

    private static void Run(string repository, int rounds, Action<RerunBenchmarks, int> run)
    {
        using var benchmarks = new RerunBenchmarks(repository);
        Console.WriteLine($"Compiled ahead: {ReleaseProgram.CompiledAhead(repository)}.");
        try
        {
            for (var round = 1; round <= rounds; round++)
            {
                Console.Error.WriteLine($"Round {round} of {rounds}");
                run(benchmarks, round);
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

    private void RunAll(int round)
    {
        const string kernel = "`nbconvert --execute --to html`, .NET Interactive kernel";
        var notebooks = Directory.GetFiles(Path.Combine(_repository, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal).ToList();
        NbConvert.RegisterInteractive(_repository, _all.PathOf("jupyter"));
        // Without notebooks/errata.json: its corrections are of the figures with the usual parameters.
        _all.TakeNotebooks(notebooks);
        _all.ForgetAll();
        var executed = notebooks.Select(path => _all.PathOf("notebooks", Path.GetFileName(path)));
        Add(new(kernel, kernel), _all, () => NbConvert.Execute(_all.PathOf("jupyter"), _all.PathOf("html", "kernel"), executed));
        Add(new("`publish`, nothing cached", kernel), _all, () => _all.Run("publish"));
        Add(new("`publish`, nothing changed", kernel), _all, () => _all.Run("publish"));
        ProjectChanges.ChangeVolume(_all);
        Add(new("`publish`, one figure of the arms transfers changed", kernel), _all, () => _all.Run("publish"));
        ProjectChanges.ChangeCountryName(_all, round);
        Add(new("`publish`, one byte of a table changed that no notebook reads", kernel), _all, () => _all.Run("publish"));
        string[] set = ["run", .. ProjectChanges.SetOptions(round)];
        Add(new("`run --set`, one parameter of each notebook changed", kernel), _all, () => _all.Run(set));
        ProjectChanges.SetParameters(_all, round);
        Add(new("`publish`, a cell with that parameter injected into each notebook", kernel), _all, () => _all.Run("publish"));
    }

    private void RunOne()
    {
        const string twin = "Python twin, `nbconvert --execute --to html`";
        _one.TakeNotebooks([Path.Combine(_repository, "notebooks", PythonTwin.Original + ".ipynb")]);
        _one.ForgetAll();
        Add(new(twin, twin), _one, () => PythonTwin.Execute(_repository, _one, _one.PathOf("figures.json")));
        Add(new("`run 02-suppliers`, nothing cached", twin), _one, () => _one.Run("run", PythonTwin.Original));
        Add(new("`run 02-suppliers --fresh`, cells cached", twin), _one, () => _one.Run("run", PythonTwin.Original, "--fresh"));
        _one.ForgetAll();
        Add(new("`publish` of 02-suppliers alone (HTML), nothing cached", twin), _one, () => _one.Run("publish"));
        Add(new("`publish --fresh` of 02-suppliers alone (HTML), cells cached", twin), _one, () => _one.Run("publish", "--fresh"));
    }

    private void Add(RerunMode mode, MeasuredProject project, Func<ProcessCost> run)
    {
        var cells = project.CachedCells;
        var cost = run();
        Console.Error.WriteLine(FormattableString.Invariant($"  {mode.Name}: {cost.Seconds:0.00} s, {cost.CpuSeconds:0.0} s of CPU"));
        _table.Add(mode, new(cost, NotebooksStarted().Count(cost.Output), project.CachedCells - cells));
    }

    [GeneratedRegex(@": running \d+ cells")]
    private static partial Regex NotebooksStarted();
}
