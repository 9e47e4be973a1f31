using System.Globalization;

namespace Analysis.Data.Importing;

/// <summary>Holds NATO's figures against the aggregates and ratios that NATO prints beside them.</summary>
internal static class NatoChecks
{
    /// <summary>Sums of figures that are rounded to whole millions differ by as many halves as there are members.</summary>
    private const double MostApart = 0.0005;

    public static IEnumerable<string> Of(IReadOnlyList<FigureRow> figures, string baseYear, ImportContext context)
    {
        var cells = figures.ToDictionary(figure => (figure.Entity, figure.Year, figure.Measure, figure.Unit), figure => figure.Number);
        if (context.Group("nato") is { } nato)
            foreach (var unit in (string[])["million USD (current)", $"million USD ({baseYear} prices)"])
                yield return Total(cells, nato.ByYear(), unit);
        yield return Burden(cells, baseYear);
        yield return Shares(cells);
    }

    private static string Total(Dictionary<(string, int, string, string), double> cells, CountryGroup nato, string unit)
    {
        var (held, apart) = (0, new List<string>());
        foreach (var (key, printed) in cells.Where(cell => cell.Key.Item1 == "x-nato-total" && cell.Key.Item3 == "defence-expenditure" && cell.Key.Item4 == unit))
        {
            var members = nato.MembersIn(key.Item2).Where(member => cells.ContainsKey((member.Id, key.Item2, key.Item3, unit))).Sum(member => cells[(member.Id, key.Item2, key.Item3, unit)]);
            held++;
            if (Math.Abs(members - printed) > MostApart * printed)
                apart.Add(string.Create(CultureInfo.InvariantCulture, $"{key.Item2}: {members:N0} for {printed:N0}"));
        }
        return $"defence expenditure in {unit}, members of each year against NATO's total: {Verdict(held, apart)}";
    }

    private static string Burden(Dictionary<(string Entity, int Year, string, string), double> cells, string baseYear)
    {
        var unit = $"million USD ({baseYear} prices)";
        var (held, apart) = (0, new List<string>());
        foreach (var (key, printed) in cells.Where(cell => cell.Key.Item3 == "defence-burden"))
            if (cells.TryGetValue((key.Entity, key.Year, "defence-expenditure", unit), out var spending) && cells.TryGetValue((key.Entity, key.Year, "gdp", unit), out var gdp))
            {
                held++;
                if (Math.Abs(100 * spending / gdp - printed) > 0.0151)
                    apart.Add(string.Create(CultureInfo.InvariantCulture, $"{key.Entity} {key.Year}: {100 * spending / gdp:0.00} for {printed:0.00}"));
            }
        return $"spending over GDP at constant prices against the printed per cent: {Verdict(held, apart)}";
    }

    private static string Shares(Dictionary<(string Entity, int Year, string Measure, string), double> cells)
    {
        var sums = cells.Where(cell => cell.Key.Measure is "equipment-share" or "personnel-share" or "infrastructure-share" or "other-share")
            .GroupBy(cell => (cell.Key.Entity, cell.Key.Year)).Where(group => group.Count() == 4).Select(group => (group.Key, Sum: group.Sum(cell => cell.Value))).ToList();
        var apart = sums.Where(sum => Math.Abs(sum.Sum - 100) > 0.05).Select(sum => string.Create(CultureInfo.InvariantCulture, $"{sum.Key.Entity} {sum.Key.Year}: {sum.Sum:0.00}")).ToList();
        return $"the four shares of spending against 100: {Verdict(sums.Count, apart)}";
    }

    private static string Verdict(int held, List<string> apart) => string.Create(CultureInfo.InvariantCulture,
        $"{held:N0} checked, {(apart.Count == 0 ? "all within rounding" : $"{apart.Count:N0} APART ({string.Join("; ", apart.Take(3))})")}");
}
