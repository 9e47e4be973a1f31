using System.Globalization;

namespace Analysis.Data.Importing;

/// <summary>Holds NATO's figures against the aggregates and ratios that NATO prints beside them.</summary>
internal static class NatoChecks
{
    /// <summary>Sums of figures that are rounded to whole millions differ by as many halves as there are members.</summary>
    private const double MostApart = 0.0005;

    public static IEnumerable<ImportCheck> Of(string file, IReadOnlyList<FigureRow> figures, string baseYear, ImportContext context)
    {
        var cells = figures.ToDictionary(figure => (figure.Entity, figure.Year, figure.Measure, figure.Unit), figure => figure.Number);
        if (context.Group("nato") is { } nato)
            foreach (var unit in (string[])["million USD (current)", $"million USD ({baseYear} prices)"])
                yield return Total(file, cells, nato.ByYear(), unit);
        yield return Burden(file, cells, baseYear);
        yield return Shares(file, cells);
    }

    private static ImportCheck Total(string file, Dictionary<(string, int, string, string), double> cells, CountryGroup nato, string unit)
    {
        var (held, apart) = (0, new List<string>());
        foreach (var (key, printed) in cells.Where(cell => cell.Key.Item1 == "x-nato-total" && cell.Key.Item3 == "defence-expenditure" && cell.Key.Item4 == unit))
        {
            var members = nato.MembersIn(key.Item2).Where(member => cells.ContainsKey((member.Id, key.Item2, key.Item3, unit))).Sum(member => cells[(member.Id, key.Item2, key.Item3, unit)]);
            held++;
            if (Math.Abs(members - printed) > MostApart * printed)
                apart.Add(string.Create(CultureInfo.InvariantCulture, $"{key.Item2}: {members:N0} for {printed:N0}"));
        }
        return Check(file, $"defence expenditure in {unit}: sum of the members of each year and NATO's total", held, apart);
    }

    private static ImportCheck Burden(string file, Dictionary<(string Entity, int Year, string, string), double> cells, string baseYear)
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
        return Check(file, "spending over GDP at constant prices and the printed per cent", held, apart);
    }

    private static ImportCheck Shares(string file, Dictionary<(string Entity, int Year, string Measure, string), double> cells)
    {
        var sums = cells.Where(cell => cell.Key.Measure is "equipment-share" or "personnel-share" or "infrastructure-share" or "other-share")
            .GroupBy(cell => (cell.Key.Entity, cell.Key.Year)).Where(group => group.Count() == 4).Select(group => (group.Key, Sum: group.Sum(cell => cell.Value))).ToList();
        var apart = sums.Where(sum => Math.Abs(sum.Sum - 100) > 0.05).Select(sum => string.Create(CultureInfo.InvariantCulture, $"{sum.Key.Entity} {sum.Key.Year}: {sum.Sum:0.00}")).ToList();
        return Check(file, "sum of the four shares of spending and 100 %", sums.Count, apart);
    }

    private static ImportCheck Check(string file, string what, int compared, List<string> differences) =>
        new(what, compared, [.. differences.Select(one => new Problem(file, null, null, $"{what} differ: {one}; a figure was changed, or a row has shifted."))]);
}
