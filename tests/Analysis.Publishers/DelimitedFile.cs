using System.Text;

namespace Analysis.Publishers;

/// <summary>Which cells a publisher puts in quotes.</summary>
public enum Quoting
{
    /// <summary>None, whatever they hold.</summary>
    None,

    /// <summary>Those that are not numbers.</summary>
    Words,

    /// <summary>All.</summary>
    All,
}

/// <summary>A text file with a row a line: lines above, a header, rows, and rows of totals at the end.</summary>
public sealed class DelimitedFile(string name) : PublisherFile(name)
{
    /// <summary>The lines above the header, as they are.</summary>
    public List<string> Preamble { get; private init; } = [];

    /// <summary>The header.</summary>
    public List<string> Header { get; set; } = [];

    /// <summary>The rows, those of totals at the end.</summary>
    public List<List<string>> Rows { get; private init; } = [];

    /// <summary>How many of the rows are totals.</summary>
    public int Totals { get; init; }

    /// <summary>What the columns hold.</summary>
    public required IReadOnlyList<ColumnRole> Roles { get; init; }

    /// <summary>Whether something in the file shows that a row is missing from the middle.</summary>
    public bool HasAllRows { get; init; }

    /// <summary>Whether something in the file shows that rows are missing from the end.</summary>
    public bool HasKnownEnd { get; init; }

    /// <summary>The smallest figure whose change goes beyond the rounding of the sums in the file.</summary>
    public decimal Rounding { get; init; }

    /// <summary>What is between the cells.</summary>
    public char Delimiter { get; set; } = ',';

    /// <summary>Which cells are in quotes.</summary>
    public Quoting Quoting { get; init; }

    /// <summary>What ends a line.</summary>
    public string LineEnd { get; set; } = "\n";

    /// <summary>What is behind the last cell of a line, such as a delimiter.</summary>
    public string Tail { get; init; } = "";

    /// <summary>What is behind the last line.</summary>
    public string End { get; init; } = "";

    /// <summary>The encoding.</summary>
    public Encoding Encoding { get; set; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The rows without those of totals.</summary>
    public int Body => Rows.Count - Totals;

    /// <inheritdoc/>
    public override byte[] Bytes() => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(Text())];

    /// <inheritdoc/>
    public override PublisherFile Copy() =>
        new DelimitedFile(Name)
        {
            Preamble = [.. Preamble],
            Header = [.. Header],
            Rows = [.. Rows.Select(row => row.ToList())],
            Totals = Totals,
            HasAllRows = HasAllRows,
            HasKnownEnd = HasKnownEnd,
            Rounding = Rounding,
            Roles = Roles,
            Delimiter = Delimiter,
            Quoting = Quoting,
            LineEnd = LineEnd,
            Tail = Tail,
            End = End,
            Encoding = Encoding,
        };

    /// <summary>The text of the file.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var line in Lines())
            text.Append(line).Append(LineEnd);
        return text.Append(End).ToString();
    }

    /// <summary>The lines of the file without their ends.</summary>
    public IEnumerable<string> Lines() => [.. Preamble, Line(Header), .. Rows.Select(Line)];

    /// <summary>The line of a row.</summary>
    public string Line(IReadOnlyList<string> cells) => string.Join(Delimiter, cells.Select(Cell)) + Tail;

    private string Cell(string cell) =>
        Quoting switch
        {
            // A cell that is written with quotes already is left as it is.
            _ when cell.Length > 1 && cell[0] == '"' && cell[^1] == '"' => cell,
            Quoting.None => cell,
            Quoting.Words when IsNumber(cell) => cell,
            _ => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        };

    private static bool IsNumber(string cell) =>
        cell.Length == 0 || cell.All(sign => char.IsAsciiDigit(sign) || sign is '.' or '-' or '+' or 'E');
}

/// <summary>What the cells of a column hold.</summary>
public enum ColumnRole
{
    /// <summary>Words that no table is keyed by.</summary>
    Text,

    /// <summary>The name of a country or another party.</summary>
    Name,

    /// <summary>The code of a country.</summary>
    Code,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A figure that the import keeps, and that another figure of the file confirms.</summary>
    Value,

    /// <summary>A figure that the import keeps, and that nothing else in the file confirms.</summary>
    Alone,

    /// <summary>A sum, a share or another number that follows from the figures.</summary>
    Derived,

    /// <summary>A code of the publisher's own, such as a dimension, a unit or a state.</summary>
    Term,

    /// <summary>A number by which rows go together.</summary>
    Identifier,

    /// <summary>A mark, such as ? or Yes.</summary>
    Mark,
}
