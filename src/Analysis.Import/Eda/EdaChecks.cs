using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Eda;

/// <summary>Compares the figures of the European Defence Agency with the totals, shares and sums that it prints beside them.</summary>
internal sealed class EdaChecks(string file, IReadOnlyList<EdaSheet> sheets, CountryGroup? union)
{
    // Shares are printed with four decimals at least, GDP in whole or tenths of billions.
    private const double ShareMargin = 0.02;
    private const double SumMargin = 0.01;

    /// <summary>All comparisons.</summary>
    public IEnumerable<ImportCheck> All()
    {
        foreach (var sheet in sheets)
        foreach (var (row, year, printed) in sheet.Totals)
            yield return Sum(sheet, row, year, printed);
        yield return Check(
            "spending over GDP and the printed share",
            row => Has(row, EdaSheet.Spending, EdaSheet.Gdp, EdaSheet.Burden),
            row => Near(row.Cells[EdaSheet.Spending] / (row.Cells[EdaSheet.Gdp] * 1000), row.Cells[EdaSheet.Burden], ShareMargin, 6e-5)
        );
        yield return Check(
            "equipment and research, and investment",
            row => Has(row, EdaSheet.Equipment, EdaSheet.Research, EdaSheet.Investment),
            row => Near(row.Cells[EdaSheet.Equipment] + row.Cells[EdaSheet.Research], row.Cells[EdaSheet.Investment], SumMargin, 1.5)
        );
        yield return Check(
            "investment, which is a part of spending",
            row => Has(row, EdaSheet.Spending, EdaSheet.Investment),
            row => row.Cells[EdaSheet.Investment] <= row.Cells[EdaSheet.Spending]
        );
        yield return Check(
            "share of GDP over share of government spending, which is how much of GDP a government spends",
            row => Has(row, EdaSheet.Burden, EdaSheet.GovernmentShare),
            row => row.Cells[EdaSheet.Burden] / row.Cells[EdaSheet.GovernmentShare] is > 0.15 and < 0.85
        );
        // From Malta with half a million to Germany with 85 millions.
        yield return Check(
            "population that spending and spending per head imply",
            row => Has(row, EdaSheet.Spending, EdaSheet.PerHead),
            row => 1e6 * row.Cells[EdaSheet.Spending] / row.Cells[EdaSheet.PerHead] is > 2e5 and < 1.5e8
        );
        yield return Members();
    }

    private ImportCheck Sum(EdaSheet sheet, int row, int year, double printed)
    {
        var sum = sheet.Rows.Where(one => one.Year == year).Sum(one => one.Cells.GetValueOrDefault(EdaSheet.Spending));
        return new(
            $"sum of the members {YearText.Of(year)} and the printed total",
            1,
            Near(sum, printed, 0.001, 0.5)
                ? []
                :
                [
                    new(
                        file,
                        row,
                        null,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"sheet '{sheet.Sheet.Name}': the members add up to {sum:N0} and the printed total is {printed:N0}; "
                                + $"a figure was changed or a row is missing."
                        )
                    ),
                ]
        );
    }

    // One year has all members; in a sheet of years each member has every year between its first and its last.
    private ImportCheck Members()
    {
        var (compared, problems) = (0, new List<Problem>());
        foreach (var sheet in sheets)
        {
            var years = sheet.Rows.Select(row => row.Year).Distinct().Order().ToList();
            foreach (var country in sheet.Rows.GroupBy(row => row.Country))
            foreach (var year in years.Where(year => year > country.Min(row => row.Year) && year < country.Max(row => row.Year)))
                Missing(country.Any(row => row.Year == year), sheet, country.Key, year);
            // Denmark joined in 2023.
            if (years.Count > 1 && union is not null)
                foreach (var member in union.MembersIn(union.AsOf ?? years[^1]).Where(member => member.Id != "DNK"))
                    Missing(sheet.Rows.Exists(row => row.Country == member.Id), sheet, member.Id, years[^1]);
            if (years is [var only] && union is not null)
                foreach (var member in union.MembersIn(union.AsOf ?? only))
                    Missing(sheet.Rows.Exists(row => row.Country == member.Id), sheet, member.Id, only);
        }
        return new("members of each sheet and their years", compared, problems);

        void Missing(bool isThere, EdaSheet sheet, string country, int year)
        {
            compared++;
            if (!isThere)
                problems.Add(
                    new(file, null, null, $"sheet '{sheet.Sheet.Name}': has no row of {country} in {YearText.Of(year)}; rows are missing.")
                );
        }
    }

    private static bool Has(EdaRow row, params ReadOnlySpan<string> measures)
    {
        foreach (var measure in measures)
            if (row.Cells.GetValueOrDefault(measure) is 0)
                return false;
        return true;
    }

    private static bool Near(double one, double other, double part, double margin) =>
        Math.Abs(one - other) <= part * Math.Abs(other) + margin;

    private ImportCheck Check(string what, Func<EdaRow, bool> applies, Func<EdaRow, bool> agrees)
    {
        var all = sheets.SelectMany(sheet => sheet.Rows.Where(applies).Select(row => (sheet, row))).ToList();
        return new(
            what,
            all.Count,
            [
                .. all.Where(one => !agrees(one.row))
                    .Select(one => new Problem(
                        file,
                        one.row.Row,
                        null,
                        $"sheet '{one.sheet.Sheet.Name}': {what} differ for {one.row.Country} in {YearText.Of(one.row.Year)}; a "
                            + $"figure was changed, or the row has shifted."
                    )),
            ]
        );
    }
}
