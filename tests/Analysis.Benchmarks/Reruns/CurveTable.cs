using System.Globalization;

namespace Analysis.Benchmarks.Reruns;

/// <summary>The medians of the rounds as a table in Markdown, with ratios to the size before and to nothing cached.</summary>
/// <param name="curve">What grows.</param>
internal sealed class CurveTable(Curve curve)
{
    private readonly Dictionary<CurvePoint, List<RerunResult>> _rounds = [];
    private readonly HashSet<CurvePoint> _failed = [];

    internal void Add(CurvePoint point, RerunResult result)
    {
        if (!_rounds.TryGetValue(point, out var rounds))
            _rounds[point] = rounds = [];
        rounds.Add(result);
    }

    /// <summary>Records that a point could not be measured, in one round at least.</summary>
    internal void AddFailure(CurvePoint point) => _failed.Add(point);

    internal void Print()
    {
        Console.WriteLine();
        Console.WriteLine(
            $"| {curve.Name} | command | state | notebooks run | cells compiled | wall | CPU | CPU a {curve.Unit} | peak memory | "
                + "written | wall, times the size before | CPU, times the size before | CPU, times less than with nothing cached |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var command in curve.Commands)
        foreach (var size in curve.Sizes)
        foreach (var state in CurveState.InOrder)
            Print(new(size, command, state));
    }

    private void Print(CurvePoint point)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"| {point.Size:N0} | `{point.Command}` | {point.State.Name} |");
        if (_failed.Contains(point))
            Console.WriteLine($"{name} – | – | failed | – | – | – | – | – | – | – |");
        else if (_rounds.TryGetValue(point, out var rounds))
            Console.WriteLine($"{name} {Costs(point, rounds)} | {Ratios(point, rounds)} |");
    }

    private static string Costs(CurvePoint point, IReadOnlyList<RerunResult> rounds)
    {
        double Of(Func<RerunResult, double> value) => RerunTable.Median(rounds.Select(value));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Of(one => one.Notebooks)} | {Of(one => one.CompiledCells)} | {Of(one => one.Cost.Seconds):0.00} s | "
                + $"{Of(one => one.Cost.CpuSeconds):0.0} s | {Time(Of(one => one.Cost.CpuSeconds) / point.Size)} | "
                + $"{Of(one => one.Cost.Megabytes):0} MB | {Of(one => one.Cost.Use.MegabytesWritten):0.0} MB"
        );
    }

    private string Ratios(CurvePoint point, IReadOnlyList<RerunResult> rounds)
    {
        var before = curve.Sizes.TakeWhile(size => size < point.Size).Select(size => (int?)size).LastOrDefault();
        var smaller = before is { } size ? Find(point with { Size = size }) : null;
        var cold = point.State == CurveState.NothingCached ? null : Find(point with { State = CurveState.NothingCached });
        return $"{Ratio(rounds, smaller, cost => cost.Seconds)} | {Ratio(rounds, smaller, cost => cost.CpuSeconds)} | "
            + Ratio(cold, rounds, cost => cost.CpuSeconds);
    }

    private List<RerunResult>? Find(CurvePoint point) => _failed.Contains(point) ? null : _rounds.GetValueOrDefault(point);

    private static string Ratio(IReadOnlyList<RerunResult>? rounds, IReadOnlyList<RerunResult>? by, Func<ProcessCost, double> value) =>
        rounds is null || by is null
            ? "–"
            : RerunTable
                .Median(rounds.Zip(by, (round, pair) => value(round.Cost) / value(pair.Cost)))
                .ToString("0.0", CultureInfo.InvariantCulture);

    private static string Time(double seconds) =>
        seconds switch
        {
            >= 0.1 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s"),
            >= 1e-4 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:0.0} ms"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:0.0} µs"),
        };
}
