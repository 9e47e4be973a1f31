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

/// <summary>Holds the rule that no result mixes two editions of one dataset.</summary>
public static class SourceList
{
    /// <summary>The distinct sources in the order of their datasets.</summary>
    /// <exception cref="ArgumentException">Two editions of one dataset are among them.</exception>
    public static IReadOnlyList<Source> OneEditionEach(IEnumerable<Source> sources)
    {
        var distinct = sources
            .DistinctBy(source => (source.Dataset, source.Edition))
            .OrderBy(source => source.Dataset, StringComparer.Ordinal)
            .ToList();
        foreach (var (first, second) in distinct.Zip(distinct.Skip(1)))
            if (first.Dataset == second.Dataset)
                throw new ArgumentException(
                    $"The editions {first.Edition} and {second.Edition} of {first.Dataset} don't mix in one result; take one of them."
                );
        return distinct;
    }

    /// <summary>Holds two datasets of one publisher to one edition: a publisher revises all of its history at once.</summary>
    /// <exception cref="ArgumentException">The editions differ.</exception>
    public static void SameEdition(Source first, Source second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Edition != second.Edition)
            throw new ArgumentException(
                $"{first.Dataset} {first.Edition} and {second.Dataset} {second.Edition} don't mix in one result; take the same "
                    + $"edition of both."
            );
    }
}

/// <summary>
/// One edition of one dataset by its names alone, as <c>findings.json</c> holds it; a <see cref="Source"/> has more of it.
/// </summary>
public record EditionReference
{
    /// <summary>A reference to be filled in.</summary>
    public EditionReference() { }

    /// <summary>The reference to an edition.</summary>
    /// <param name="dataset">The id of the dataset: <c>nato-defence-expenditure</c>.</param>
    /// <param name="edition">The edition: <c>2026</c>.</param>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public EditionReference(string dataset, string edition) => (Dataset, Edition) = (dataset, edition);

    /// <summary>The id of the dataset: <c>nato-defence-expenditure</c>.</summary>
    public required string Dataset { get; init; }

    /// <summary>The edition: <c>2026</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>Dataset and edition, for messages.</summary>
    public override string ToString() => $"{Dataset} {Edition}";
}
