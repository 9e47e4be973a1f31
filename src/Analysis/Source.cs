namespace Analysis;

/// <summary>How far a publisher's terms let a table go.</summary>
public enum LicenceClass
{
    /// <summary>Shipped whole.</summary>
    Open,
    /// <summary>A small, attributed, non-commercial extract.</summary>
    Extract,
    /// <summary>Single figures, each cited with its publisher and a link.</summary>
    Cited,
    /// <summary>Only our own aggregates.</summary>
    DerivedOnly,
    /// <summary>Imported by the user and not in the repository.</summary>
    BringYourOwn,
}

/// <summary>A row that is as published and contradicts its neighbours or another edition.</summary>
/// <param name="Where">Which row: values by the name of the column.</param>
/// <param name="Note">What is doubtful in it.</param>
public sealed record DoubtfulRow(IReadOnlyDictionary<string, string> Where, string Note);

/// <summary>One edition of one dataset: where a number comes from.</summary>
public sealed record Source : EditionReference
{
    /// <summary>The publisher's title.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The address of the publisher's page.</summary>
    public required string Address { get; init; }

    /// <summary>The credit line that the terms require.</summary>
    public required string Credit { get; init; }

    /// <summary>How far the terms let the table go.</summary>
    public required LicenceClass LicenceClass { get; init; }

    /// <summary>How this copy was made: from the publisher's own file, transcribed, rebuilt by a third party.</summary>
    public string Provenance { get; init; } = "";

    /// <summary>What a reader must know before quoting a number from it.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>Rows that are as published and not to be compared with their neighbours.</summary>
    public IReadOnlyList<DoubtfulRow> Doubtful { get; init; } = [];

    /// <summary>Publisher, title and edition: the line under a chart.</summary>
    public override string ToString() => $"{Publisher}, {Title}, edition {Edition}";
}
