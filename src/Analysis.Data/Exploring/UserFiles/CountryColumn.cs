namespace Analysis.Data.Exploring.UserFiles;

/// <summary>The column of countries of a user's own file.</summary>
internal sealed class CountryColumn(UserFileContent content, string file, CountrySpellings spellings)
{
    /// <summary>The groups that rows may name besides countries: the id by the key of an id or a name.</summary>
    public IReadOnlyDictionary<string, string> Groups { get; init; } = new Dictionary<string, string>();

    private const int RowsShown = 5;

    private static readonly HashSet<string> WordsOfGroups = new(
        (
            "WORLD TOTAL SUM SUBTOTAL AVERAGE MEAN MEDIAN ALL REST OTHER OTHERS UNION EU EU15 EU25 EU27 EU28 EA EURO EUROZONE "
            + "EMU NATO OECD OSCE UN "
            + "G7 G20 BRICS ASEAN MEMBER MEMBERS COUNTRIES ECONOMIES INCOME DEMOGRAPHIC IDA IBRD REGION AREA EUROPE ASIA AFRICA "
            + "AMERICA AMERICAS OCEANIA "
            + "PACIFIC CARIBBEAN BALTICS"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> NamesOfTime = new(
        ["YEAR", "YEARS", "TIME", "TIME PERIOD", "DATE", "PERIOD", "MONTH", "QUARTER", "DAY", "JAHR"],
        StringComparer.Ordinal
    );

    /// <summary>The codes, one for each row.</summary>
    /// <exception cref="DataException">Rows name no country, or one country several times.</exception>
    public string[] Codes()
    {
        var codes = content.Rows.Select(row => Code(row.Cells[content.Country])).ToArray();
        MessageLimits.ThrowIfAny(
            codes.Length > RowsShown && codes.All(code => code is null)
                ? [NoneAtAll()]
                : [.. content.Ragged.Concat(Unknown(codes)).Concat(Repeated(codes)).OrderBy(problem => problem.Row)]
        );
        return codes!;
    }

    /// <summary>The rows that name a country or group, and those that name something else, such as a total.</summary>
    /// <exception cref="DataException">Rows misspell a country, name one several times, or none names any.</exception>
    public CountryMatch Match()
    {
        var ids = content.Rows.Select(row => Code(row.Cells[content.Country])).ToArray();
        MessageLimits.ThrowIfAny(
            ids.All(id => id is null)
                ? [NoneAtAll()]
                :
                [
                    .. content
                        .Ragged.Concat(
                            content.Rows.Zip(ids).Where(one => one.Second is null && IsDoubtful(Name(one.First))).Select(Unknown)
                        )
                        .Concat(Repeated(ids))
                        .OrderBy(problem => problem.Row),
                ]
        );
        var found = content.Rows.Zip(ids).ToLookup(one => one.Second is not null);
        return new(
            content with
            {
                Rows = [.. found[true].Select(one => one.First)],
                Ragged = [],
            },
            [.. found[true].Select(one => one.Second!)],
            [.. found[false].Select(one => Unmatched(one.First))]
        );
    }

    private string Name(UserFileRow row) => row.Cells[content.Country];

    // A misspelt country must not be lost among totals and averages.
    private bool IsDoubtful(string name) => IsNa(name) || (name.Length > 0 && spellings.Suggest(name) is not null);

    private Problem Unknown((UserFileRow Row, string?) one) => Problem(one.Row.Line, UnknownReason(Name(one.Row)));

    private UnmatchedRow Unmatched(UserFileRow row) =>
        new(
            row.Line,
            MessageLimits.Shorten(Name(row)),
            Name(row).Length == 0 ? "the row names no country"
                : IsGroup(Name(row)) ? "a group of countries, a total or an average, not a country or a group of this project"
                : "not a country or group known by this name",
            content.Header.Zip(row.Cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)
        );

    private static bool IsNa(string name) => name.Equals("NA", StringComparison.OrdinalIgnoreCase);

    private static bool IsGroup(string name) => SpellingKey.Of(name).Split(' ').Any(WordsOfGroups.Contains);

    // NA is the code of Namibia and everybody's mark for a missing value: a country only among codes of two letters.
    private string? Code(string name) =>
        !IsNa(name) || HasTwoLetters() ? spellings.Find(name) ?? Groups.GetValueOrDefault(SpellingKey.Of(name)) : null;

    private bool HasTwoLetters() => content.Rows.Count > 1 && content.Rows.All(row => row.Cells[content.Country].Length == 2);

    private Problem NoneAtAll()
    {
        var first = content.Rows[0];
        return Problem(
            null,
            $"names a country in none of its {content.Rows.Count} rows (row {first.Line}: "
                + $"'{MessageLimits.Shorten(first.Cells[content.Country])}'); "
                + "name the column that has the countries."
        );
    }

    private Problem Problem(int? row, string what) => new(file, row, content.Header[content.Country], what);

    private List<Problem> Unknown(string?[] codes) =>
        [
            .. content
                .Rows.Zip(codes)
                .Where(one => one.Second is null)
                .Select(one => Problem(one.First.Line, UnknownReason(one.First.Cells[content.Country]))),
        ];

    private string UnknownReason(string name)
    {
        if (name.Length == 0)
            return "names no country; write the country, or remove the row.";
        var shown = MessageLimits.Shorten(name);
        if (IsNa(name))
            return "'NA' is the code of Namibia or a missing value; write NAM for Namibia, or remove the row.";
        if (spellings.Suggest(name) is { } code)
            return $"'{shown}' is not a country; did you mean {Country.Parse(code).Name}?";
        return IsGroup(name)
            ? $"'{shown}' is a group of countries, a total or an average, not a country; remove the row."
            : $"'{shown}' is not a country known by this name; write its ISO 3166 code of three letters "
                + $"(data/countries/countries.csv lists them), "
                + "or remove the row if it is not a country.";
    }

    private List<Problem> Repeated(string?[] codes)
    {
        var repeated = content
            .Rows.Zip(codes)
            .Where(one => one.Second is not null)
            .GroupBy(one => one.Second, one => one.First.Line)
            .Where(rows => rows.Count() > 1)
            .ToList();
        if (repeated.Count == 0)
            return [];
        if (content.Header.FirstOrDefault(name => NamesOfTime.Contains(SpellingKey.Of(name))) is { } time)
            return
            [
                Problem(
                    repeated[0].ElementAt(1),
                    $"has several rows for a country ({repeated[0].Key} in the rows {Rows(repeated[0])}) beside the column '{time}'; "
                        + "keep the rows of one period, or give each period a column."
                ),
            ];
        return
        [
            .. repeated.SelectMany(rows =>
                rows.Skip(1).Select(row => Problem(row, $"is {rows.Key} again, as row {rows.First()} is; keep one row for each country."))
            ),
        ];
    }

    private static string Rows(IEnumerable<int> lines) =>
        string.Join(", ", lines.Take(RowsShown)) + (lines.Skip(RowsShown).Any() ? ", …" : "");
}

/// <summary>What the rows of a user's own file name.</summary>
/// <param name="Content">The file with the rows that name a country or group.</param>
/// <param name="Ids">The country or group of each of them.</param>
/// <param name="Unmatched">The other rows.</param>
internal sealed record CountryMatch(UserFileContent Content, IReadOnlyList<string> Ids, IReadOnlyList<UnmatchedRow> Unmatched);
