using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>The sums and percentages that SIPRI prints in a table of values, and those of its figures.</summary>
/// <param name="file">The file as problems name it.</param>
/// <param name="values">The figures, sums and percentages.</param>
internal sealed class ValueChecks(string file, PrintedValues values)
{
    private readonly Func<int, decimal> _tolerance = values.Total.Name.StartsWith("Total world", StringComparison.Ordinal)
        ? OfWorld
        : OfPartner;

    private readonly IReadOnlyList<ValueRow> _all = [.. values.Rows, values.Total];

    /// <summary>The sums of the columns, those of the rows, and the percentages.</summary>
    public IEnumerable<ImportCheck> All()
    {
        yield return new("sums of the years and SIPRI's line of totals", values.Header.Years.Count, [.. Columns()]);
        if (!values.Header.HasSums)
            yield break;
        yield return new("sums of the rows and SIPRI's column of totals", _all.Count, [.. Rows()]);
        yield return new("percentages and SIPRI's totals", _all.Count, [.. Percentages()]);
    }

    private IEnumerable<Problem> Columns()
    {
        var (header, rows, total) = values;
        for (var i = 0; i < header.Years.Count; i++)
            if (rows.Select(row => row.Figures[i]).ToList() is var figures && Differs(figures, total.Figures[i]))
                yield return new(file, total.Row, YearText.Of(header.Years[i].Year), Sum(figures, total.Figures[i]));
        if (header.HasSums && rows.Select(row => row.Sum).ToList() is var sums && Differs(sums, total.Sum))
            yield return new(file, total.Row, values.Header.AllYears, Sum(sums, total.Sum));
    }

    private IEnumerable<Problem> Rows() =>
        _all.Where(row => Differs(row.Figures, row.Sum))
            .Select(row => new Problem(file, row.Row, values.Header.AllYears, Sum(row.Figures, row.Sum)));

    private IEnumerable<Problem> Percentages() =>
        _all.Where(row => !IsPercentage(row, values.Total))
            .Select(row => new Problem(
                file,
                row.Row,
                "Percentage",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{row.Percentage}' is not the part that {row.Sum} has of {values.Total.Sum}, the total; a figure was changed."
                )
            ));

    private bool Differs(IReadOnlyList<decimal?> figures, decimal? printed)
    {
        var count = figures.Count(figure => figure is not null);
        // One figure and its sum are the same number.
        return Math.Abs((figures.Sum() ?? 0) - (printed ?? 0)) > (count < 2 ? 0 : _tolerance(count)) || (count > 0 && printed is null);
    }

    // Each figure may be half a unit off, and so may the sum: the most that rounding can make.
    private static decimal AtMost(int count) => count / 2m + 0.5m;

    // Rounding of many figures is random, with a spread of the square root of count/12. The figures of the world are sums of many deals:
    // five times the spread is not reached by chance. Those of one partner may be the same deal in every year, with the same rounding: ten
    // times is allowed.
    private static decimal OfWorld(int count) => Math.Min(AtMost(count), 1.5m * (decimal)Math.Sqrt(count) + 0.5m);

    private static decimal OfPartner(int count) => Math.Min(AtMost(count), 3 * (decimal)Math.Sqrt(count) + 0.5m);

    private static bool IsPercentage(ValueRow row, ValueRow total)
    {
        if (
            row.Percentage.Length == 0
            || row.Percentage[^1] != '%'
            || NumberForm.NotNegative.Problem(row.Percentage[..^1], out var printed) is not null
        )
            return false;
        if (total.Sum is not > 0)
            return true;
        var decimals = row.Percentage.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? row.Percentage.Length - 2 - point : 0;
        var rounding = 0.5m * (decimal)Math.Pow(10, -decimals);
        return Math.Abs(100 * (row.Sum ?? 0) / total.Sum.Value - printed) <= rounding + 100 / total.Sum.Value;
    }

    private static string Sum(IReadOnlyList<decimal?> figures, decimal? printed) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"the figures add up to {figures.Sum() ?? 0:N0} and SIPRI prints "
                + $"{(printed is { } sum ? sum.ToString("N0", CultureInfo.InvariantCulture) : "nothing")}; a figure was changed, or a "
                + $"row is missing or occurs twice."
        );
}
