namespace Analysis.Data.Exploring.UserFiles;

/// <summary>A user's own file, cut into cells.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Country">The position of the column with the countries, the first being 0.</param>
/// <param name="Delimiter">The sign between the columns.</param>
/// <param name="Rows">The rows below the header that have any cell filled, and as many cells as the header.</param>
/// <param name="Ragged">The problems of the rows that have more or fewer.</param>
internal sealed record UserFileContent(
    string[] Header,
    int Country,
    char Delimiter,
    IReadOnlyList<UserFileRow> Rows,
    IReadOnlyList<Problem> Ragged
);

/// <summary>A row of a user's own file.</summary>
/// <param name="Line">The line in the file where it begins, the first being 1.</param>
/// <param name="Cells">Its cells, without blanks around them.</param>
internal sealed record UserFileRow(int Line, string[] Cells);

/// <summary>Finds the sign between the columns and cuts a user's own file into records.</summary>
internal static class UserFileRecords
{
    private const int RowsSearched = 20;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <exception cref="ArgumentException">No column has the name.</exception>
    /// <exception cref="DataException">There are no rows, or the header has a name twice or none.</exception>
    public static UserFileContent Cut(string text, string file, string country)
    {
        var name = country.Trim();
        var stated = Stated(text);
        var delimiter = stated ?? Delimiter(text, name, file);
        var records = new QuotedText(text, delimiter, file).Records().Skip(stated is null ? 0 : 1).Select(Trimmed).Where(IsFilled).ToList();
        if (records.Count == 0)
            throw new DataException([new(file, null, null, "has nothing but blanks; it needs a header and one row a country.")]);
        var at = Array.IndexOf(records[0].Cells, name);
        if (at < 0)
            throw new ArgumentException(NoColumn(records, file, name));
        CheckHeader(records, file);
        var width = records[0].Cells.Length;
        var ragged = records
            .Where(row => row.Cells.Length != width)
            .Select(row => new Problem(
                file,
                row.Line,
                null,
                $"has {row.Cells.Length} cells and the header {width}; put cells that contain the separator in quotes."
            ));
        return new(records[0].Cells, at, delimiter, [.. records.Skip(1).Where(row => row.Cells.Length == width)], [.. ragged]);
    }

    /// <summary>The records by each sign that may separate the columns: the one that the file names, else all that are possible.</summary>
    public static IReadOnlyList<IReadOnlyList<UserFileRow>> Possible(string text, string file)
    {
        var stated = Stated(text);
        return
        [
            .. (stated is { } sign ? [sign] : Delimiters)
                .Select(delimiter => Records(new(text, delimiter, file)).Skip(stated is null ? 0 : 1).ToList())
                .Where(records => records.Count > 0),
        ];
    }

    // Excel writes the sign in a first line of its own, 'sep=;', where another program is to read the file.
    private static char? Stated(string text) =>
        text is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var sign, '\r' or '\n', ..] && Delimiters.Contains(sign) ? sign : null;

    // The sign that yields the column of countries; where several do, the one with the most columns, and a comma before the others.
    private static char Delimiter(string text, string country, string file) =>
        Delimiters
            .Select(sign => (Sign: sign, Header: Header(new(text, sign, file))))
            .MaxBy(one => (one.Header.Contains(country) ? 1 : 0, one.Header.Length))
            .Sign;

    private static string[] Header(QuotedText text) => Records(text).FirstOrDefault()?.Cells ?? [];

    // With a wrong sign a quote may seem to end inside a cell.
    private static IEnumerable<UserFileRow> Records(QuotedText text)
    {
        using var records = text.Records().Select(Trimmed).Where(IsFilled).GetEnumerator();
        while (Moves(records))
            yield return records.Current;
    }

    private static bool Moves(IEnumerator<UserFileRow> records)
    {
        try
        {
            return records.MoveNext();
        }
        catch (DataException)
        {
            return false;
        }
    }

    private static UserFileRow Trimmed(UserFileRow row) => row with { Cells = [.. row.Cells.Select(cell => cell.Trim())] };

    private static bool IsFilled(UserFileRow row) => row.Cells.Any(cell => cell.Length > 0);

    private static string NoColumn(List<UserFileRow> records, string file, string country)
    {
        var below = records.Skip(1).Take(RowsSearched).FirstOrDefault(row => row.Cells.Contains(country));
        var names = string.Join(", ", records[0].Cells.Take(RowsSearched).Select(MessageLimits.Shorten));
        return below is null
            ? $"{file} has no column '{country}'; it has {names}{(records[0].Cells.Length > RowsSearched ? ", …" : "")}."
            : $"{file} has no column '{country}' in its first line; row {below.Line} has it. "
                + "Take out the lines above that row: the header must be the first line.";
    }

    private static void CheckHeader(List<UserFileRow> records, string file)
    {
        var (header, problems) = (records[0], new List<Problem>());
        for (var column = 0; column < header.Cells.Length; column++)
            if (header.Cells[column].Length == 0)
                problems.Add(new(file, header.Line, $"{column + 1}", "has no name; give the column a name, or remove it."));
        foreach (
            var same in header
                .Cells.Select((name, i) => (Name: name, Position: i + 1))
                .GroupBy(one => one.Name, one => one.Position, StringComparer.Ordinal)
        )
            if (same.Key.Length > 0 && same.Count() > 1)
                problems.Add(
                    new(
                        file,
                        header.Line,
                        same.Key,
                        $"is the name of the columns {string.Join(" and ", same)}; give each column a name of its own."
                    )
                );
        if (problems.Count == 0 && records.Count == 1)
            problems.Add(new(file, null, null, "has no row below its header; give at least one country."));
        MessageLimits.ThrowIfAny(problems);
    }
}
