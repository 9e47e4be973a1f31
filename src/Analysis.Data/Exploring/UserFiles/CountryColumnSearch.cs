namespace Analysis.Data.Exploring.UserFiles;

/// <summary>Finds the column of countries of a user's own file by what is in it.</summary>
internal sealed class CountryColumnSearch(string file, Func<string, string?> idOf)
{
    // A publisher's file may have one total or average among four rows.
    private const double LeastMatched = 0.75;

    /// <summary>The name of the column.</summary>
    /// <exception cref="ArgumentException">No column names countries, or two name different ones.</exception>
    /// <exception cref="DataException">The file has no rows, or a header without names.</exception>
    public string Find(string text)
    {
        var possible = UserFileRecords
            .Possible(text, file)
            .Select(records => (Records: records, Columns: Candidates(records)))
            .OrderByDescending(one => (one.Columns.Count > 0 ? 1 : 0, one.Records[0].Cells.Length))
            .ToList();
        if (possible is [var (records, columns), ..] && columns.Count > 0)
            return Only(columns);
        if (possible.Select(one => LaterHeader(one.Records)).FirstOrDefault(row => row is not null) is { } later)
            throw new ArgumentException(
                $"{file} has its header in row {later.Line} and not in its first line. Take out the lines above that row."
            );
        // The problems of the file itself come first: no rows, a quote that is open, a header without names.
        var header = possible is [var (first, _), ..] ? first[0].Cells : [""];
        var content = UserFileRecords.Cut(text, file, header[0]);
        MessageLimits.ThrowIfAny(content.Ragged);
        throw new ArgumentException(
            $"{file} has no column of countries: in none of {Names(header)} do at least three in four cells name a country or group. "
                + "Write ISO 3166 codes or English names, or name the column: "
                + $"Data.Own(\"{Path.GetFileName(file)}\", country: \"{header[0]}\")."
        );
    }

    private List<Candidate> Candidates(IReadOnlyList<UserFileRow> records)
    {
        var (header, rows) = (records[0].Cells, records.Skip(1).Where(row => row.Cells.Length == records[0].Cells.Length).ToList());
        return
        [
            .. header
                .Select(
                    (name, at) => new Candidate(name, [.. rows.Select(row => Id(row.Cells[at]))], rows.Count(row => row.Cells[at] != ""))
                )
                .Where(column => column.Name.Length > 0 && column.IsOfCountries),
        ];
    }

    // Publishers write title and date above the header, in fewer cells.
    private UserFileRow? LaterHeader(IReadOnlyList<UserFileRow> records)
    {
        var width = records.CountBy(row => row.Cells.Length).MaxBy(rows => rows.Value).Key;
        var table = records.SkipWhile(row => row.Cells.Length != width).ToList();
        return table.Count < records.Count && Candidates(table).Count > 0 ? table[0] : null;
    }

    private string? Id(string cell) => cell.Length == 0 ? null : idOf(cell);

    // Publishers give names and codes of the same countries in two columns; either will do.
    private string Only(List<Candidate> columns)
    {
        var best = columns.MaxBy(column => column.Matched)!;
        return columns.Find(column => column.Contradicts(best)) is { } other
            ? throw new ArgumentException(
                $"{file} has two columns of countries, '{best.Name}' and '{other.Name}', which name different ones; choose the one to join "
                    + $"by: Data.Own(\"{Path.GetFileName(file)}\", country: \"{best.Name}\")."
            )
            : best.Name;
    }

    private static string Names(IReadOnlyList<string> header) =>
        "the columns " + string.Join(", ", header.Select(name => $"'{MessageLimits.Shorten(name)}'"));

    private sealed record Candidate(string Name, IReadOnlyList<string?> Ids, int Filled)
    {
        internal int Matched => Ids.Count(id => id is not null);

        // A column of yes and no has Norway's code in it, over and over.
        internal bool IsOfCountries =>
            Matched > 0
            && Matched >= LeastMatched * Filled
            && Filled * 2 > Ids.Count
            && (Matched == 1 || Ids.OfType<string>().Distinct().Count() > 1);

        internal bool Contradicts(Candidate other) =>
            Ids.Zip(other.Ids).Any(pair => pair is { First: { } one, Second: { } two } && one != two);
    }
}
