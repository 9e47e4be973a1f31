using Analysis.Data;

namespace Analysis.Indicators.Revisions;

/// <summary>What a change of edition or of run does: source values, then the indicators over them, then the findings in prose.</summary>
public sealed record RevisionReport
{
    /// <summary>The datasets of which the two sides take different editions.</summary>
    public required IReadOnlyList<EditionChange> Editions { get; init; }

    /// <summary>How each edition was made, and what to know before calling a difference a revision.</summary>
    public required IReadOnlyList<string> Provenance { get; init; }

    /// <summary>One list a table of those datasets.</summary>
    public required IReadOnlyList<ChangeList> Sources { get; init; }

    /// <summary>One list an indicator that reads one of them.</summary>
    public required IReadOnlyList<ChangeList> Indicators { get; init; }

    /// <summary>The findings of the two runs; null where no runs were compared.</summary>
    public ChangeList? Findings { get; init; }

    /// <summary>What could not be compared, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Compares the editions of one side with those of the other.</summary>
    /// <param name="root">The data folder.</param>
    /// <param name="editions">The datasets that differ; all else is in its newest edition on both sides.</param>
    /// <param name="tolerances">What counts as the same.</param>
    /// <param name="open">How the data are opened: all, or without what the user imported.</param>
    /// <exception cref="ArgumentException">A dataset or edition does not exist; the message gives the closest match or the known
    /// names.</exception>
    /// <exception cref="DataException">A table has problems.</exception>
    public static RevisionReport Between(
        string root,
        IReadOnlyList<EditionChange> editions,
        Tolerances tolerances,
        Func<string, IReadOnlyDictionary<string, string>, DataLibrary> open
    )
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(tolerances);
        ArgumentNullException.ThrowIfNull(open);
        if (editions.Count == 0)
            return new()
            {
                Editions = [],
                Provenance = [],
                Sources = [],
                Indicators = [],
            };
        var before = open(root, editions.ToDictionary(change => change.Dataset, change => change.Before));
        var after = open(root, editions.ToDictionary(change => change.Dataset, change => change.After));
        return new()
        {
            Editions = editions,
            Provenance = [.. editions.SelectMany(change => DescribeProvenance(after, change))],
            Sources = [.. editions.SelectMany(change => SourceRevision.Of(after, change, tolerances))],
            Indicators = IndicatorRevision.Of(before, after, editions, tolerances),
        };
    }

    /// <summary>The same report with the findings of two runs.</summary>
    /// <param name="before">The findings before.</param>
    /// <param name="after">The findings now.</param>
    /// <param name="tolerances">What counts as the same.</param>
    public RevisionReport With(FindingList before, FindingList after, Tolerances tolerances)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(tolerances);
        // A share and a sum of money have no size in common; how far each moved of itself they have.
        return this with
        {
            Findings = new Comparison(tolerances).Fill(
                new() { Id = "findings", Title = "Findings" },
                before.Items(Editions),
                after.Items(Editions),
                change => change.Relative
            ),
        };
    }

    private static IEnumerable<string> DescribeProvenance(DataLibrary library, EditionChange change) =>
        from edition in (string[])[change.Before, change.After]
        let source = library.Source(change.Dataset, edition)
        select $"{source.Publisher}, {source.Dataset}={edition}: {source.Provenance}";
}

/// <summary>Two editions of one dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Before">The edition before.</param>
/// <param name="After">The edition that it is compared with.</param>
public sealed record EditionChange(string Dataset, string Before, string After);
