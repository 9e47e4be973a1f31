using System.Globalization;
using Analysis.Data.Importing.Rules;

namespace Analysis.Data.Importing.Sipri;

/// <summary>The sums and percentages that SIPRI prints in a table of values, and those of its figures.</summary>
internal static class ValueChecks
{
    /// <summary>The sums of the columns, those of the rows, and the percentages.</summary>
    /// <param name="file">The file.</param>
    /// <param name="header">The years.</param>
    /// <param name="rows">The rows of the parties.</param>
    /// <param name="total">The line of totals.</param>
    public static IEnumerable<ImportCheck> Of(string file, ValueHeader header, IReadOnlyList<ValueRow> rows, ValueRow total)
    {
        yield return new("sums of the years and SIPRI's line of totals", header.Years.Count, [.. Columns(file, header, rows, total)]);
        if (!header.HasSums)
            yield break;
        IReadOnlyList<ValueRow> all = [.. rows, total];
        yield return new("sums of the rows and SIPRI's column of totals", all.Count, [.. all.Where(row => IsApart(row.Figures, row.Sum)).Select(row => new Problem(file, row.Row, Range(header), Sum(row.Figures, row.Sum)))]);
        yield return new("percentages and SIPRI's totals", all.Count, [.. all.Where(row => !IsPercentage(row, total)).Select(row => new Problem(file, row.Row, "Percentage", Text(
            $"'{row.Percentage}' is not the part that {row.Sum} has of {total.Sum}, the total; a figure was changed.")))]);
    }

    private static IEnumerable<Problem> Columns(string file, ValueHeader header, IReadOnlyList<ValueRow> rows, ValueRow total)
    {
        for (var i = 0; i < header.Years.Count; i++)
            if (rows.Select(row => row.Figures[i]).ToList() is var figures && IsApart(figures, total.Figures[i]))
                yield return new(file, total.Row, YearText.Of(header.Years[i].Year), Sum(figures, total.Figures[i]));
        if (header.HasSums && rows.Select(row => row.Sum).ToList() is var sums && IsApart(sums, total.Sum))
            yield return new(file, total.Row, Range(header), Sum(sums, total.Sum));
    }

    private static bool IsApart(IReadOnlyList<decimal?> figures, decimal? printed)
    {
        var count = figures.Count(figure => figure is not null);
        return Math.Abs((figures.Sum() ?? 0) - (printed ?? 0)) > Tolerance(count) || (count > 0 && printed is null);
    }

    // Each figure may be half a unit off, and so may the sum: half a unit a figure is the most that rounding can make. Rounding of many figures is random, with
    // a spread of the square root of count/12; six times that is not reached in all tables that SIPRI ever made. One figure and its sum are the same number.
    private static decimal Tolerance(int count) => count < 2 ? 0 : Math.Min(count / 2m, (decimal)Math.Sqrt(3d * count)) + 0.5m;

    private static bool IsPercentage(ValueRow row, ValueRow total)
    {
        if (row.Percentage.Length == 0 || row.Percentage[^1] != '%' || NumberForm.NotNegative.Problem(row.Percentage[..^1], out var printed) is not null)
            return false;
        if (total.Sum is not > 0)
            return true;
        var decimals = row.Percentage.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? row.Percentage.Length - 2 - point : 0;
        var rounding = 0.5m * (decimal)Math.Pow(10, -decimals);
        return Math.Abs(100 * (row.Sum ?? 0) / total.Sum.Value - printed) <= rounding + 100 / total.Sum.Value;
    }

    private static string Range(ValueHeader header) => $"{YearText.Of(header.Years[0].Year)}-{YearText.Of(header.Years[^1].Year)}";

    private static string Sum(IReadOnlyList<decimal?> figures, decimal? printed) =>
        Text($"the figures add up to {figures.Sum() ?? 0:N0} and SIPRI prints {(printed is { } sum ? sum.ToString("N0", CultureInfo.InvariantCulture) : "nothing")}; a figure was changed, or a row is missing or there twice.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
