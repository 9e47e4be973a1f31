using Analysis.Data;

namespace Analysis.Import;

/// <summary>The columns of a table as a manifest writes them.</summary>
/// <param name="Fields">The columns.</param>
/// <param name="Key">The columns that name a row.</param>
internal sealed record TableShape(IReadOnlyList<DataField> Fields, IReadOnlyList<string> Key)
{
    public IReadOnlyList<string> Columns => [.. Fields.Select(column => column.Name)];

    public static TableShape Of(IReadOnlyList<DataField> fields, params IReadOnlyList<string> key) => new(fields, key);
}

/// <summary>The part of a manifest that is the same for all editions.</summary>
internal sealed record DatasetText
{
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Publisher { get; init; }
    public required string LicenceClass { get; init; }
    public required string Credit { get; init; }
    public required DataLink Licence { get; init; }
    public required DataLink Source { get; init; }
}

/// <summary>A table that an import makes: one edition of a dataset.</summary>
internal sealed record ImportedTable
{
    public required DatasetText Dataset { get; init; }
    public required string Edition { get; init; }
    public required TableShape Shape { get; init; }

    /// <summary>The rows in any order; the cells are those of the columns.</summary>
    public required IReadOnlyList<string[]> Rows { get; init; }

    public required string Title { get; init; }
    public required string PublishedOn { get; init; }
    public required string Address { get; init; }
    public required string Provenance { get; init; }
    public required ResourceCoverage Coverage { get; init; }
    public required IReadOnlyList<string> Caveats { get; init; }

    /// <summary>The column whose values come in files of their own: those that this file lacks are carried over from the newest edition.</summary>
    public string? CarriedOver { get; init; }

    /// <summary>Whether it is counted or summed over another table of the same import, whose completeness was checked.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Are the rows numbered as they come? Then a number means another row in another edition, and editions can't be compared.</summary>
    public bool HasNumberedRows { get; init; }

    /// <summary>The differences from what the publisher prints that the user accepted.</summary>
    public IReadOnlyList<Problem> AcceptedDifferences { get; init; } = [];

    /// <summary>The files it was made from, by name and hash.</summary>
    public IReadOnlyList<SourceFile> Files { get; init; } = [];
}

/// <summary>What a layout makes of a file.</summary>
internal sealed record ImportedFile
{
    public required string RecognisedAs { get; init; }
    public required string Edition { get; init; }
    public required string Covers { get; init; }
    public required Tally Tally { get; init; }
    public required IReadOnlyList<ImportedTable> Tables { get; init; }

    /// <summary>The comparisons with what the publisher prints; a difference refuses the file unless the user accepts it.</summary>
    public IReadOnlyList<ImportCheck> Checks { get; init; } = [];

    public IReadOnlyList<string> NotMade { get; init; } = [];

    /// <summary>What refuses the file unless the user accepts it.</summary>
    public IReadOnlyList<Problem> Differences => [.. Checks.SelectMany(check => check.Differences), .. Tally.Differences];
}
