using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to the description in a text: the lines above the header, and the columns with the same value in every row.</summary>
internal static class PreambleKinds
{
    public static IReadOnlyList<DamageKind> All { get; } =
    [
        Lines("pre-missing", (lines, _) => lines.Clear()),
        Lines("pre-line-gone", (lines, random) => lines.RemoveAt(random.Next(lines.Count))),
        Lines("pre-blank", (lines, _) => lines.ForEachIndex((_, _) => "")),
        Lines(
            "pre-words-repeated",
            (lines, _) => lines[0] += string.Concat(Enumerable.Repeat(" arms from a to b . Deals year range '", 1500))
        ),
        Lines("pre-line-long", (lines, _) => lines[0] += new string(' ', 60_000)),
        Lines("pre-line-added", (lines, _) => lines.Insert(0, "Downloaded by me")),
        Replaced(
            "pre-future",
            "2026",
            "2031",
            line => line.Contains("enerated", StringComparison.Ordinal) || line.Contains("Updated", StringComparison.Ordinal)
        ),
        Replaced(
            "pre-past",
            "2026",
            "2025",
            line => line.Contains("enerated", StringComparison.Ordinal) || line.Contains("Updated", StringComparison.Ordinal)
        ),
        Replaced("pre-date-blank", "16 Jun 2026 2:20:11 PM", "", _ => true),
        Replaced("pre-date-blank-2", "16 Jun 2026 2:57:40 AM", "", _ => true),
        Replaced("pre-date-blank-3", "2026-07-13", "", _ => true),
        Replaced("pre-date-american", "16 Jun 2026", "6/16/2026", _ => true),
        Replaced("pre-date-german", "16 Jun 2026", "16. Juni 2026", _ => true),
        Replaced("pre-date-impossible", "16 Jun", "31 Jun", _ => true),
        Replaced("pre-range-narrower", "'2016' to '2025'", "'2018' to '2023'", _ => true),
        Replaced("pre-range-wider", "'2016' to '2025'", "'1950' to '2025'", _ => true),
        Replaced("pre-range-blank", "'2016' to '2025'", "'' to ''", _ => true),
        Replaced("pre-range-reversed", "'2016' to '2025'", "'2025' to '2016'", _ => true),
        Replaced("pre-range-future", "'2016' to '2025'", "'2016' to '2099'", _ => true),
        Replaced("pre-supplier", "from All countries ", "from France ", _ => true),
        Replaced("pre-recipient", "to All countries ", "to Poland ", _ => true),
        Replaced("pre-orders", "Deals with deliveries made", "Deals with orders placed", _ => true),
        Replaced("pre-unit-thousands", "in millions", "in thousands", _ => true),
        Replaced("pre-unit-billions", "in millions", "in billions", _ => true),
        Replaced("pre-unit-dollars", "(TIVs)", "(US dollars)", _ => true),
        Replaced("pre-title-other", "major arms", "small arms", _ => true),
        Replaced("pre-title-exports", "major conventional arms", "licences", _ => true),
        Replaced("pre-source-other", "World Development Indicators", "Global Economic Monitor", _ => true),
        Column("indicator-code-other", "Indicator Code", "NY.GDP.MKTP.CD"),
        Column("indicator-code-unknown", "Indicator Code", "SP.POP.XXXX"),
        Column("indicator-name-thousands", "Indicator Name", "Population, total (thousands)"),
        Column("indicator-name-other", "Indicator Name", "Population, female"),
        Row("indicator-code-row", "Indicator Code", "NY.GDP.MKTP.CD"),
        Row("indicator-name-row", "Indicator Name", "Urban population"),
        Row("indicator-code-blank-row", "Indicator Code", ""),
        DamageKind.OfText("indicators-mixed", Mixed),
        Column("flow-other", "DATAFLOW", "ESTAT:GOV_10A_MAIN(1.0)"),
        Row("flow-row", "DATAFLOW", "ESTAT:GOV_10A_MAIN(1.0)"),
        Column("flow-path", "DATAFLOW", "ESTAT:../../X(1.0)"),
        Column("flow-blank", "DATAFLOW", ""),
        Column("updated-blank", "LAST UPDATE", ""),
        Column("updated-future", "LAST UPDATE", "27/04/31 23:00:00"),
        Row("updated-row", "LAST UPDATE", "27/04/25 23:00:00"),
        Column("updated-american", "LAST UPDATE", "04/27/26 23:00:00"),
        Column("freq-quarterly", "freq", "Q"),
        Row("freq-row", "freq", "Q"),
        Column("unit-national", "unit", "MIO_NAC"),
        Row("unit-row-national", "unit", "MIO_NAC"),
        Row("unit-row-other", "unit", "CP_MEUR"),
        Column("sector-other", "sector", "S1311"),
        Row("sector-row", "sector", "S1311"),
        Row("cofog-row", "cofog99", "GF0201"),
        Row("item-row", "na_item", "P51G"),
        Row("geo-union-28", "geo", "EU28"),
        Cells("release-date-future", "date", "2031-08-04"),
        Cells("release-date-blank", "date", ""),
        Cells("release-date-american", "date", "8/4/2026"),
        Cells("release-date-past", "date", "2026-06-04"),
        Cells("release-number-text", "release", "x"),
        Cells("release-label-other", "label", "Tracker, Release 27 (12/2025)"),
        Cells("release-period-other", "period", "12/2025"),
        Header("values-header-unit", "Recipient", "Recipient (thousand TIV)"),
        Header("values-header-supplier", "Recipient", "Supplier"),
        Header("values-header-recipient", "Exports by", "Recipient"),
        Totals("total-name-supplier", "Total imports from China"),
        Totals("total-name-unknown", "Total imports from Freedonia"),
        Totals("total-name-other", "Sum"),
        Totals("total-name-blank", ""),
        Totals("total-name-exports", "Total world export"),
    ];

    private static DamageKind Lines(string name, Action<List<string>, Random> change) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                if (file.Preamble.Count == 0)
                    return null;
                var before = file.Text();
                change(file.Preamble, random);
                return file.Text() == before ? null : new(file.Bytes(), "lines above the header");
            }
        );

    private static DamageKind Replaced(string name, string from, string to, Func<string, bool> line) =>
        DamageKind.OfText(
            name,
            (file, _) =>
            {
                var at = file.Preamble.FindIndex(text => line(text) && text.Contains(from, StringComparison.Ordinal));
                if (at < 0)
                    return null;
                file.Preamble[at] = file.Preamble[at].Replace(from, to, StringComparison.Ordinal);
                return new(file.Bytes(), $"line {at + 1}: '{from}' -> '{to}'");
            }
        );

    // All rows have another value.
    private static DamageKind Column(string name, string header, string text) =>
        DamageKind.OfText(
            name,
            (file, _) =>
            {
                var at = file.Header.IndexOf(header);
                if (at < 0)
                    return null;
                file.Rows.ForEach(row => row[at] = text);
                return new(file.Bytes(), $"column {header}: '{text}'");
            }
        );

    private static DamageKind Row(string name, string header, string text) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                var (at, row) = (file.Header.IndexOf(header), random.Next(file.Body));
                if (at < 0 || file.Rows[row][at] == text)
                    return null;
                file.Rows[row][at] = text;
                return new(file.Bytes(), $"row {row + file.Preamble.Count + 2}, column {header}: '{text}'");
            }
        );

    private static DamageKind Cells(string name, string header, string text) =>
        DamageKind.OfText(name, (file, random) => file.Name == "release_info.csv" ? Row(name, header, text).Apply(file, random) : null);

    private static DamageKind Header(string name, string from, string to) =>
        DamageKind.OfText(
            name,
            (file, _) =>
            {
                if (file.Totals == 0 || file.Header[0] != from)
                    return null;
                file.Header[0] = to;
                return new(file.Bytes(), $"header: '{from}' -> '{to}'");
            }
        );

    private static DamageKind Totals(string name, string text) =>
        DamageKind.OfText(
            name,
            (file, _) =>
            {
                if (file.Totals == 0 || file.Rows[^1][0] == text)
                    return null;
                var before = file.Rows[^1][0];
                file.Rows[^1][0] = text;
                return new(file.Bytes(), $"line of totals: '{before}' -> '{text}'");
            }
        );

    private static Damaged? Mixed(DelimitedFile file, Random random)
    {
        var code = file.Header.IndexOf("Indicator Code");
        if (code < 0)
            return null;
        foreach (var row in file.Rows.Skip(file.Rows.Count / 2))
            (row[code - 1], row[code]) = ("GDP per capita (current US$)", "NY.GDP.PCAP.CD");
        return new(file.Bytes(), "the second half is of another indicator");
    }

    private static void ForEachIndex(this List<string> lines, Func<string, int, string> change)
    {
        for (var i = 0; i < lines.Count; i++)
            lines[i] = change(lines[i], i);
    }
}
