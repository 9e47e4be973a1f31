namespace Analysis.Charts;

/// <summary>Classes of values, each a step of a shading: from the palest for the least to the strongest for the largest.</summary>
public sealed record Shading
{
    private readonly ValueFormat _format;

    private Shading(IReadOnlyList<double> breaks, ValueFormat format) => (Breaks, _format) = (breaks, format);

    /// <summary>
    /// Where one class ends and the next begins, in the unit of the reader; a value on a break belongs to the upper class.
    /// </summary>
    public IReadOnlyList<double> Breaks { get; }

    /// <summary>The classes for values: at the breaks given, or from zero in equal round steps.</summary>
    /// <param name="values">The values in the unit of the library.</param>
    /// <param name="format">How they are shown.</param>
    /// <param name="breaks">The breaks between the classes in the unit of the library, in rising order; null for round steps.</param>
    /// <exception cref="ArgumentException">The breaks are not as many as they must be, or don't rise.</exception>
    public static Shading Of(IEnumerable<double> values, ValueFormat format, IReadOnlyList<double>? breaks = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (breaks is null)
            return new(RoundBreaks(values.Select(format.Shown).DefaultIfEmpty(1).Max()), format);
        if (breaks.Count != ChartTheme.Shades - 1 || breaks.Zip(breaks.Skip(1)).Any(pair => pair.Second <= pair.First))
            throw new ArgumentException($"A shading of {ChartTheme.Shades} steps needs {ChartTheme.Shades - 1} breaks in rising order.");
        return new([.. breaks.Select(format.Shown)], format);
    }

    /// <summary>The step of a value, from 1 to <see cref="ChartTheme.Shades"/>.</summary>
    public int StepOf(double value) => 1 + Breaks.Count(mark => _format.Shown(value) >= mark);

    /// <summary>What each step means: <c>below 20 %</c>, <c>20–40 %</c> … <c>80 % and more</c>.</summary>
    public IReadOnlyList<string> Labels =>
        [
            $"below {_format.Tick(Breaks[0], Finest)}",
            .. Breaks.Zip(Breaks.Skip(1)).Select(pair => _format.Range(pair.First, pair.Second, Finest)),
            $"{_format.Tick(Breaks[^1], Finest)} and more",
        ];

    /// <summary>The largest power of ten of which every break is a multiple.</summary>
    private double Finest =>
        Enumerable
            .Range(0, 6)
            .Select(digits => Math.Pow(10, -digits))
            .First(unit => unit <= 1e-5 || Breaks.All(mark => Math.Abs(mark / unit - Math.Round(mark / unit)) < 1e-6));

    private static double[] RoundBreaks(double largest)
    {
        var least = (largest > 0 ? largest : 1) / ChartTheme.Shades;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double[] round = [1, 2, 2.5, 5, 10];
        var step = round.First(r => r >= least / power - 1e-9) * power;
        return [.. Enumerable.Range(1, ChartTheme.Shades - 1).Select(i => Math.Round(i * step, 10))];
    }
}

/// <summary>Shaded squares in sentences: the largest, the smallest, the gaps.</summary>
internal static class MatrixAltText
{
    internal static string Write(TileMap chart)
    {
        var known = chart.Ordered.Where(tile => tile.Value.Number is not null).ToArray();
        string Say(MapTile tile) => $"{tile.Country.Name} {Sentences.Say(tile.Value, chart.Format)}";
        return Sentences.Paragraph([
            $"Tile map of Europe, one square a country: {chart.Subtitle ?? chart.Title}; {chart.Unit}, {known.Length} of "
                + $"{chart.Tiles.Count} countries with a value",
            known.Length <= 8
                ? Sentences.Join([.. known.Select(Say)])
                : $"Largest: {Sentences.Join([.. known.Take(4).Select(Say)])}. Smallest: "
                    + $"{Sentences.Join([.. known.TakeLast(4).Select(Say)])}.",
            .. ChartCaption.GapLines(chart.Values),
        ]);
    }

    internal static string Write(HeatTable chart) =>
        Sentences.Paragraph([
            $"Heat table: {chart.Subtitle ?? chart.Title}; {chart.Unit}, {chart.Rows.Count} rows by {chart.Columns.Count} columns",
            .. chart.Rows.Select(row => $"{row.Label}: {Largest(chart, row)}"),
            .. ChartCaption.GapLines(chart.Values),
        ]);

    /// <summary>The largest cell of a row: who leads there.</summary>
    private static string Largest(HeatTable chart, HeatRow row)
    {
        var known = chart
            .Columns.Where(column => row.Cells[column.Id].Number is not null)
            .OrderByDescending(column => row.Cells[column.Id].Number)
            .ToArray();
        return known.Length == 0 ? "no data" : $"largest {known[0].Label} with {Sentences.Say(row.Cells[known[0].Id], chart.Format)}";
    }
}
