namespace Analysis.Benchmarks.Reruns;

/// <summary>How time, memory and what is written grow with the number of notebooks, of rows of a table and of charts.</summary>
internal sealed class CurveBenchmark
{
    private readonly string _repository;
    private readonly CurveOptions _options;
    private readonly Curve _curve;
    private readonly CurveTable _table;
    private int _failures;

    private CurveBenchmark(string repository, CurveOptions options, Curve curve) =>
        (_repository, _options, _curve, _table) = (repository, options, curve, new(curve));

    /// <summary>Measures each size with nothing cached, with cells cached and with results cached; prints a table a curve.</summary>
    /// <exception cref="InvalidOperationException">Something could not be measured; the tables hold the rest.</exception>
    internal static void Run(string repository, CurveOptions options)
    {
        Console.WriteLine($"Compiled ahead: {ReleaseProgram.CompiledAhead(repository, "Release")}.");
        var failures = 0;
        foreach (var curve in options.Curves)
        {
            var benchmark = new CurveBenchmark(repository, options, curve);
            benchmark.Run();
            failures += benchmark._failures;
        }
        if (failures > 0)
            throw new InvalidOperationException($"{failures} measurements failed, for the reasons above; the tables hold the others.");
    }

    private void Run()
    {
        try
        {
            for (var round = 1; round <= _options.Rounds; round++)
            {
                Console.Error.WriteLine($"{_curve.Name}: round {round} of {_options.Rounds}");
                foreach (var size in _curve.Sizes)
                    Measure(size);
            }
        }
        finally
        {
            _table.Print();
        }
    }

    private void Measure(int size)
    {
        using var project = new MeasuredProject(_repository);
        try
        {
            _curve.Fill(project, size);
        }
        catch (InvalidOperationException error)
        {
            foreach (var command in _curve.Commands)
                _table.AddFailure(new(size, command, CurveState.NothingCached));
            Report(error);
            return;
        }
        foreach (var command in _curve.Commands)
        {
            project.ForgetAll();
            Measure(project, size, command);
        }
    }

    // A size that fails is no reason to lose the others; but a state after it would not be what it is called.
    private void Measure(MeasuredProject project, int size, string command)
    {
        foreach (var state in CurveState.InOrder)
        {
            var point = new CurvePoint(size, command, state);
            try
            {
                var result = RerunResult.Of(project, () => project.Run([command, .. state.Options, .. _options.ForProgram]));
                _table.Add(point, result);
                Console.Error.WriteLine(
                    FormattableString.Invariant(
                        $"  {size:N0} {_curve.Name}, {command}, {state.Name}: {result.Cost.Seconds:0.00} s, {result.Cost.Megabytes:0} MB"
                    )
                );
            }
            catch (InvalidOperationException error)
            {
                _table.AddFailure(point);
                Report(error);
                return;
            }
        }
    }

    private void Report(InvalidOperationException error)
    {
        _failures++;
        Console.Error.WriteLine(error.Message);
    }
}
