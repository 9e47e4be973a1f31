using System.Globalization;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Data.Checks;

/// <summary>A volume of one recipient over a window of years, without its supplier.</summary>
internal sealed record RecipientWindow(CheckedDataset Dataset, RawTable Table, string Recipient, Period Years, string Column, bool IsZero);

/// <summary>Finds tables of recipient and window, and what single years follow from them by subtraction.</summary>
internal static class RecipientWindows
{
    /// <summary>The shortest window that a table of recipients may have.</summary>
    public const int ShortestWindow = 5;

    /// <summary>
    /// The volumes of a table that has one country and one window of years a row. By content: two columns of years, one of countries and a
    /// volume in TIV. Of a table whose country is the supplier this is true too, and the rule then holds for it.
    /// </summary>
    public static IEnumerable<RecipientWindow> Of(CheckedDataset dataset, RawTable table)
    {
        var fields = table.Resource.Fields;
        int[] years = [.. Places(fields, field => field.Type == FieldType.Year)];
        int[] countries = [.. Places(fields, _ => true).Where(place => HoldsCountries(table, place))];
        int[] volumes = [.. Places(fields, field => field.Unit?.Contains("TIV", StringComparison.Ordinal) == true)];
        if (years.Length != 2 || countries.Length != 1)
            return [];
        return table.Rows.SelectMany(row =>
            volumes.Select(place => new RecipientWindow(
                dataset,
                table,
                row.Cells[countries[0]],
                Window(Year(row.Cells[years[0]]), Year(row.Cells[years[1]])),
                fields[place].Name,
                decimal.TryParse(row.Cells[place], NumberStyles.Number, CultureInfo.InvariantCulture, out var volume) && volume == 0
            ))
        );
    }

    /// <summary>The first pair of different windows of one recipient that share years; the first of the pair is in derived-only data.</summary>
    public static (RecipientWindow First, RecipientWindow Second)? Overlap(IReadOnlyList<RecipientWindow> windows) =>
        windows
            .GroupBy(window => window.Recipient)
            .SelectMany(group =>
            {
                var distinct = group.DistinctBy(window => (window.Years, window.Dataset)).ToList();
                return distinct
                    .Where(one => one.Dataset.Package.LicenceClass == LicenceClass.DerivedOnly)
                    .SelectMany(one => distinct.Where(other => SharesYears(one.Years, other.Years)).Select(other => (one, other)));
            })
            .Select(pair => ((RecipientWindow, RecipientWindow)?)pair)
            .FirstOrDefault();

    /// <summary>How many volumes of a recipient and a single year follow exactly from the windows, those of zero not counted.</summary>
    /// <remarks>
    /// A window is the difference of two running totals, at its last year and at the year before its first; a year follows where a chain of
    /// windows joins its two. A window of zero joins all of its years, since no volume is negative.
    /// </remarks>
    public static int SingleYears(IEnumerable<RecipientWindow> windows) =>
        windows.GroupBy(window => (window.Recipient, window.Column)).Sum(group => SingleYears([.. group]));

    private static int SingleYears(IReadOnlyList<RecipientWindow> windows)
    {
        var ends = new Dictionary<int, int>();
        int End(int year) => ends.TryGetValue(year, out var next) ? End(next) : year;
        void Join(int one, int other)
        {
            if (End(one) != End(other))
                ends[End(one)] = End(other);
        }
        foreach (var window in windows)
            Join(window.Years.From - 1, window.Years.To);
        var zero = windows.Where(window => window.IsZero).SelectMany(window => window.Years.Years).ToHashSet();
        foreach (var year in zero)
            Join(year - 1, year);
        return windows
            .SelectMany(window => window.Years.Years)
            .Distinct()
            .Count(year => !zero.Contains(year) && End(year - 1) == End(year));
    }

    private static bool SharesYears(Period one, Period other) => one != other && one.From <= other.To && other.From <= one.To;

    // In a table with errors the years may be in the wrong order, which another check reports.
    private static Period Window(int one, int other) => new(Math.Min(one, other), Math.Max(one, other));

    private static int Year(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    private static IEnumerable<int> Places(IReadOnlyList<DataField> fields, Func<DataField, bool> which) =>
        Enumerable.Range(0, fields.Count).Where(place => which(fields[place]));

    private static bool HoldsCountries(RawTable table, int place) =>
        table.Rows.Count > 0 && table.Rows.All(row => Entity.TryParseEntity(row.Cells[place], out _));
}
