using Analysis.Import.Rules;

namespace Analysis.Import.Kiel;

/// <summary>A file of the tracker as it is declared: its dataset, its columns, and what its rows must agree with.</summary>
internal sealed record KielFile
{
    /// <summary>The id of the dataset that the file gives.</summary>
    public required string Id { get; init; }

    /// <summary>What it holds, in words.</summary>
    public required string What { get; init; }

    /// <summary>The unit of its numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>Its columns in order.</summary>
    public required IReadOnlyList<ColumnForm> Columns { get; init; }

    /// <summary>The columns that name a row.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Finds what does not fit among the rows, beyond the form of each cell.</summary>
    public required Action<KielRows> Rules { get; init; }

    /// <summary>Compares the numbers of the rows with each other, and with the other files of the release.</summary>
    public required Func<KielRows, IEnumerable<ImportCheck>> Checks { get; init; }

    /// <summary>The names of the columns.</summary>
    public string[] Names => [.. Columns.Select(column => column.Id)];

    /// <summary>Whether a column contains numbers.</summary>
    public bool IsNumber(string column) => Columns.First(form => form.Id == column).Number is not null;

    /// <summary>Whether a column contains text.</summary>
    public bool IsText(string column) => Columns.First(form => form.Id == column) is { Number: null, Years: null };
}

/// <summary>The rows of a file, and what its rules need.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">The rows, each cell of which has the form of its column.</param>
/// <param name="Tally">Takes problems and differences.</param>
/// <param name="Context">Gives the names and the release.</param>
internal sealed record KielRows(KielFile File, IReadOnlyList<TextTableRow> Rows, Tally Tally, ImportContext Context)
{
    /// <summary>A check whose differences are those of rows: the column and the sentence, null where a row agrees.</summary>
    public ImportCheck Check(string what, string column, Func<TextTableRow, string?> difference) => new(what, Rows.Count,
        [.. Rows.Select(row => (row.Row, Says: difference(row))).Where(one => one.Says is not null).Select(one => new Problem(Tally.File, one.Row, column, one.Says!))]);
}
