namespace Analysis.Import.Sipri;

/// <summary>
/// Compares the sheets of SIPRI's military expenditure with each other: they have the same countries and years, and constant and current
/// prices are the same in the base year.
/// </summary>
/// <param name="tables">The sheets.</param>
/// <param name="baseYear">The base year of constant prices.</param>
internal sealed class MilexChecks(MilexTables tables, int baseYear)
{
    // Fiscal years and calendar years are apart in the base year of Myanmar; the others agree to the digit, older editions by their
    // rounding.
    private const double BaseMargin = 0.025;
    private const string OtherFiscalYear = "MMR";
    private const double OtherFiscalYearMargin = 0.25;

    // Countries with a year in dollars and no figure of the year in another sheet, such as Ghana in 1967.
    private static readonly string[] InPart = ["COD", "COG", "GHA", "HTI", "LBN", "MRT", "VEN"];

    /// <summary>All comparisons.</summary>
    public IEnumerable<ImportCheck> All()
    {
        yield return BaseYear();
        yield return SameRows();
        foreach (var one in tables.Sheets.Values.Where(table => table.Form.What != MilexSheets.Current))
        {
            yield return Present(one);
            yield return Gaps(one);
        }
        foreach (var check in new MilexYearChecks(tables).All())
            yield return check;
    }

    private ImportCheck BaseYear()
    {
        var (constant, current) = (tables[MilexSheets.Constant], tables[MilexSheets.Current]);
        var pairs = constant.Figures.Where(figure => figure.Key.Year == baseYear && current.Figures.ContainsKey(figure.Key)).ToList();
        return tables.Check(
            "constant and current prices in the base year, where they are the same",
            pairs.Count,
            pairs
                .Where(pair =>
                    Math.Abs(current.Figures[pair.Key].Number - pair.Value.Number)
                    > (pair.Key.Entity == OtherFiscalYear ? OtherFiscalYearMargin : BaseMargin) * pair.Value.Number
                )
                .Select(pair => (constant, pair.Key))
        );
    }

    // SIPRI's sheets have the same countries in the same order.
    private ImportCheck SameRows()
    {
        var first = tables[MilexSheets.Current];
        var others = tables.Sheets.Values.Where(table => !table.Countries.SequenceEqual(first.Countries)).ToList();
        return new(
            "countries of the sheets and their order",
            tables.Sheets.Count - 1,
            [
                .. others.Select(table => new Problem(
                    tables.File,
                    null,
                    null,
                    $"sheet '{table.Form.What}': the countries of the sheets are others or in another order: "
                        + $"{Apart(table.Countries, first.Countries)}; a row was deleted, renamed or moved."
                )),
            ]
        );
    }

    // Every other sheet is computed from the figures in dollars.
    private ImportCheck Present(MilexSheetReader table)
    {
        var current = tables[MilexSheets.Current];
        return tables.Check(
            $"figures of the sheet '{table.Form.What}' and those in dollars of the same year",
            table.Figures.Count,
            table
                .Figures.Where(figure => !current.Figures.ContainsKey(figure.Key) || IsNothing(current, table, figure.Key))
                .Select(figure => (table, figure.Key))
        );
    }

    // Currencies that were replaced several times leave years of nothing in dollars (Argentina to 1968): nothing between figures is what
    // was changed.
    private static bool IsNothing(MilexSheetReader current, MilexSheetReader table, (string Entity, int Year) key)
    {
        var (dollars, other) = (current.Figures[key].Number, table.Figures[key].Number);
        return other == 0
            ? dollars != 0
            : dollars == 0 && !Array.Exists(InPart, country => country == key.Entity) && Around(key.Year - 1) && Around(key.Year + 1);

        bool Around(int year) => current.Figures.TryGetValue((key.Entity, year), out var figure) && figure.Number >= 1;
    }

    // Where dollars are known, and the sheet has the years around, it has the year too.
    private ImportCheck Gaps(MilexSheetReader table)
    {
        var current = tables[MilexSheets.Current];
        var keys = current
            .Figures.Keys.Where(key =>
                !Array.Exists(InPart, country => country == key.Entity)
                && table.Figures.ContainsKey((key.Entity, key.Year - 1))
                && (key.Year == table.LastYear || table.Figures.ContainsKey((key.Entity, key.Year + 1)))
            )
            .ToList();
        return tables.Check(
            $"figures in dollars and those of the sheet '{table.Form.What}', which has the years around",
            keys.Count,
            keys.Where(key => !table.Figures.ContainsKey(key)).Select(key => (current, key))
        );
    }

    private static string Apart(List<string> one, List<string> other)
    {
        var at = Enumerable
            .Range(0, Math.Min(one.Count, other.Count))
            .FirstOrDefault(place => one[place] != other[place], Math.Min(one.Count, other.Count));
        return $"{one.ElementAtOrDefault(at) ?? "no row"} where the sheet in current dollars has "
            + $"{other.ElementAtOrDefault(at) ?? "no row"}";
    }
}
