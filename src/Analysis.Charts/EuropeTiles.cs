namespace Analysis.Charts;

/// <summary>Europe as equal squares, laid out by hand: neighbours stay neighbours where eight columns allow it.</summary>
/// <remarks>No geometry is fetched: the public ones miss Cyprus, Türkiye and Kosovo.</remarks>
public static class EuropeTiles
{
    private static readonly string[] Layout =
    [
        "ISL  .   .  NOR SWE FIN  .   . ",
        " .   .   .  DNK  .  EST  .   . ",
        "IRL GBR  .   .   .  LVA  .   . ",
        " .   .  NLD DEU POL LTU  .   . ",
        " .  BEL LUX CZE SVK UKR  .   . ",
        " .  FRA CHE AUT HUN ROU MDA  . ",
        "PRT ESP ITA SVN HRV SRB BGR  . ",
        " .   .   .   .  BIH XKX MKD TUR",
        " .   .  MLT  .  MNE ALB GRC CYP",
    ];

    /// <summary>The members of NATO in Europe, Türkiye included: each has a tile in every map, even if only to show why it has no value.</summary>
    public static IReadOnlyList<string> Allies { get; } =
    [
        "ALB", "BEL", "BGR", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GBR", "GRC", "HRV", "HUN", "ISL",
        "ITA", "LTU", "LUX", "LVA", "MKD", "MNE", "NLD", "NOR", "POL", "PRT", "ROU", "SVK", "SVN", "SWE", "TUR",
    ];

    /// <summary>The place of each country by its code: column and row, counted from the upper left corner.</summary>
    public static IReadOnlyDictionary<string, (int Column, int Row)> Places { get; } = Layout
        .SelectMany((line, row) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((code, column) => (code, column, row)))
        .Where(tile => tile.code != ".")
        .ToDictionary(tile => tile.code, tile => (tile.column, tile.row), StringComparer.Ordinal);

    /// <summary>How many columns there are.</summary>
    public static int Columns { get; } = Places.Values.Max(place => place.Column) + 1;

    /// <summary>How many rows there are.</summary>
    public static int Rows { get; } = Places.Values.Max(place => place.Row) + 1;
}
