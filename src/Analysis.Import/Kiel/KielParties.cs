namespace Analysis.Import.Kiel;

/// <summary>The donors of the tracker by name and code.</summary>
internal static class KielParties
{
    private static readonly Dictionary<string, string> Codes = """
        AUS Australia
        AUT Austria
        BEL Belgium
        BGR Bulgaria
        CAN Canada
        CHE Switzerland
        CHN China
        CYP Cyprus
        CZE Czechia
        DEU Germany
        DNK Denmark
        ESP Spain
        EST Estonia
        EU EU (Commission and Council)
        EU EU Institutions
        FIN Finland
        FRA France
        GBR United Kingdom
        GRC Greece
        HRV Croatia
        HUN Hungary
        IND India
        IRL Ireland
        ISL Iceland
        ITA Italy
        JPN Japan
        KOR South Korea
        LTU Lithuania
        LUX Luxembourg
        LVA Latvia
        MLT Malta
        NLD Netherlands
        NOR Norway
        NZL New Zealand
        POL Poland
        PRT Portugal
        ROU Romania
        SVK Slovakia
        SVN Slovenia
        SWE Sweden
        TUR Turkiye
        TUR Turkey
        TWN Taiwan
        USA United States
        """.Split('\n', StringSplitOptions.TrimEntries).ToDictionary(
        line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        line => line[..line.IndexOf(' ', StringComparison.Ordinal)],
        StringComparer.Ordinal
    );

    /// <summary>The countries of the tracker by code.</summary>
    public static IReadOnlyList<string> Donors { get; } =
    [.. Codes.Values.Distinct().Where(code => code is not ("EU" or "CHN" or "IND" or "TUR" or "TWN"))];

    /// <summary>The members of the European Union by code, which share its aid.</summary>
    public static IReadOnlyList<string> Members { get; } =
        "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE".Split(' ');

    /// <summary>The donors of weapons are sorted by name, and the last of them is the United States.</summary>
    public static void CheckLastDonor(KielRows rows)
    {
        if (rows.Rows[^1].Text("donor") is var last && last != "United States")
            rows.Log.AddDifference(
                rows.Rows[^1].Row,
                "donor",
                $"the file ends with {last}, and the tracker's list with the United States; it was truncated. Download it again."
            );
    }

    /// <summary>Name and code of each row belong together.</summary>
    public static void CheckCountries(KielRows rows)
    {
        foreach (var row in rows.Rows)
        {
            var (name, code) = (row.Text("country"), row.Text("iso"));
            if (code != "EU" && !Country.TryParse(code, out _))
                rows.Log.AddProblem(
                    row.Row,
                    "iso",
                    $"'{code}' is not a code of a country (three capital letters, or EU); it was changed. Download the file again."
                );
            else if (Find(name, rows) is { } known && known != code)
                rows.Log.AddProblem(
                    row.Row,
                    "iso",
                    $"the row has the name '{name}' ({known}) and the code {code}, which is another country; one of them was "
                        + $"changed. Download the file again."
                );
            else
                CheckName(row.Row, "country", name, rows);
        }
    }

    /// <summary>Each donor is known by name.</summary>
    public static void CheckDonors(KielRows rows)
    {
        foreach (var row in rows.Rows)
            CheckName(row.Row, "donor", row.Text("donor"), rows);
    }

    /// <summary>Every country of a list has a row; where one has none the file was truncated.</summary>
    public static void CheckAllThere(KielRows rows, IReadOnlyList<string> all)
    {
        var codes = rows.Rows.Select(row => row.Text("iso")).ToHashSet(StringComparer.Ordinal);
        var missing = all.Where(code => !codes.Contains(code)).Select(Spelling).ToList();
        if (missing.Count > 0)
            rows.Log.AddDifference(
                null,
                "iso",
                $"no row is of {string.Join(", ", missing.Take(10))}{(missing.Count > 10 ? " and others" : "")}, which release "
                    + $"29 has; the file was truncated, or the tracker no longer has them. Compare it with the tracker's page."
            );
    }

    private static string? Find(string name, KielRows rows) => Codes.GetValueOrDefault(name) ?? rows.Context.Names.FindCountry(name);

    private static void CheckName(int row, string column, string name, KielRows rows)
    {
        if (Codes.ContainsKey(name) || (rows.Context.Names.FindCountry(name) is { } code && Country.Parse(code).Name == name))
            return;
        if (name.Contains("total", StringComparison.OrdinalIgnoreCase))
            rows.Log.AddProblem(
                row,
                column,
                $"'{name}' is a line of totals, which the tracker's file does not have; its rows would count twice. Remove it, "
                    + $"or download the file again."
            );
        else
            rows.Log.AddDifference(
                row,
                column,
                $"'{name}' is not a name that the tracker "
                    + $"writes{(Find(name, rows) is { } known ? $" ({Spelling(known)} is)" : "")}; it was changed, or the donor is "
                    + $"new. Download the file again, or compare the row with the tracker's page."
            );
    }

    private static string Spelling(string code) => Codes.FirstOrDefault(pair => pair.Value == code).Key ?? Country.Parse(code).Name;
}
