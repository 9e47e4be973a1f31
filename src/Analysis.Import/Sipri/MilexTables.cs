using System.Globalization;

namespace Analysis.Import.Sipri;

/// <summary>The sheets of a workbook of SIPRI's military expenditure that were read.</summary>
/// <param name="File">The file as problems name it.</param>
/// <param name="Sheets">The sheets by what they are.</param>
internal sealed record MilexTables(string File, IReadOnlyDictionary<string, MilexSheetReader> Sheets)
{
    /// <summary>A sheet that the workbook has.</summary>
    public MilexSheetReader this[string what] => Sheets[what];

    /// <summary>Whether the workbook has a sheet.</summary>
    public bool Has(string what) => Sheets.ContainsKey(what);

    /// <summary>A figure; null where the sheet or the figure is missing, or the figure is 0.</summary>
    public double? Figure(string what, string entity, int year) =>
        Sheets.TryGetValue(what, out var table) && table.Figures.TryGetValue((entity, year), out var figure) && figure.Number > 0
            ? figure.Number
            : null;

    /// <summary>The figures of one sheet over those of another, by year; null where one of the two is missing.</summary>
    public Func<int, double?> Ratio(string what, string other, string entity) =>
        year => Figure(what, entity, year) / Figure(other, entity, year);

    /// <summary>A comparison of figures.</summary>
    /// <param name="what">What is compared.</param>
    /// <param name="compared">How many figures were compared.</param>
    /// <param name="apart">Those that differ.</param>
    public ImportCheck Check(string what, int compared, IEnumerable<(MilexSheetReader Table, (string Entity, int Year) Key)> apart) =>
        new(
            what,
            compared,
            [
                .. apart.Select(one =>
                {
                    var (number, _, row, column) = one.Table.Figures[one.Key];
                    return new Problem(
                        File,
                        row,
                        one.Table.Place(column),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{what} differ for {one.Key.Entity} in {one.Key.Year} ({number:R}); a figure was changed, or a row "
                                + $"has shifted."
                        )
                    );
                }),
            ]
        );
}
