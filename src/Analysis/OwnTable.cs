namespace Analysis;

/// <summary>A table of a user's own with one row a country or group, as it was read from a file.</summary>
/// <remarks>
/// Unit: what the columns hold; the file does not state it. Missing data: an empty cell is in no column, and is never zero.
/// </remarks>
public sealed record OwnTable
{
    private const int HashLength = 12;

    /// <summary>The name of the file without its folder: <c>budgets.csv</c>.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file in lower-case hexadecimal: another content is another edition.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The column whose cells name the countries.</summary>
    public required string CountryColumn { get; init; }

    /// <summary>The other columns, in the order of the file.</summary>
    public required IReadOnlyList<OwnColumn> Columns { get; init; }

    /// <summary>The countries and groups, in the order of the file.</summary>
    public required IReadOnlyList<Subject> Subjects { get; init; }

    /// <summary>The rows that name no known country or group, with all of their cells; no result pairs with them.</summary>
    public IReadOnlyList<UnmatchedRow> Unmatched { get; init; } = [];

    /// <summary>What the reading decided: which cells are missing values, which columns have a decimal comma or stay text.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The file as a source: its name is the title, and the beginning of its hash the edition.</summary>
    public Source Source =>
        new()
        {
            Dataset = $"own-{ResultId.Slug(File.ToLowerInvariant())}",
            Edition = Sha256[..Math.Min(HashLength, Sha256.Length)],
            Title = File,
            Publisher = "Own data",
            Address = File,
            Credit = $"Own data: {File}",
            LicenceClass = LicenceClass.BringYourOwn,
        };

    /// <summary>A column by its name.</summary>
    /// <exception cref="ArgumentException">There is no such column; the message gives the closest match and all names.</exception>
    public OwnColumn Column(string name) =>
        Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException(
            name == CountryColumn ? $"'{name}' is the column of the countries of {File}; name another one: {Names}."
            : Columns.Count == 0 ? $"{File} has no column but that of the countries, '{CountryColumn}'; add one to join."
            : $"{File} has no column '{name}'; did you mean '{ClosestMatch.Find(name, Columns.Select(column => column.Name))}'? "
                + $"It has {Names}."
        );

    /// <inheritdoc/>
    public override string ToString() => Source.ToString();

    private string Names => string.Join(", ", Columns.Select(column => column.Name));
}

/// <summary>A column of a user's own table.</summary>
/// <param name="Name">Its name in the header of the file.</param>
/// <param name="Texts">The filled cells as they are written, by the id of the country or group; missing ones are left out.</param>
/// <param name="Numbers">The same cells as numbers; null for a column of text.</param>
public sealed record OwnColumn(string Name, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, double>? Numbers);

/// <summary>A row of a user's own file that names no known country or group.</summary>
/// <param name="Line">The line in the file, the header being line 1.</param>
/// <param name="Name">What it has in the column of countries.</param>
/// <param name="Reason">Why it is no country or group.</param>
/// <param name="Cells">Its cells by the name of the column, as they are written.</param>
public sealed record UnmatchedRow(int Line, string Name, string Reason, IReadOnlyDictionary<string, string> Cells);
