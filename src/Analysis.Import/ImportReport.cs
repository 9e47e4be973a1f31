using System.Globalization;

namespace Analysis.Import;

/// <summary>What an import found in one file.</summary>
public sealed record ImportReport
{
    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>What the file was recognised as, by its content.</summary>
    public required string RecognisedAs { get; init; }

    /// <summary>The edition that it is.</summary>
    public required string Edition { get; init; }

    /// <summary>The subjects and years that it covers, in words.</summary>
    public required string Covers { get; init; }

    /// <summary>How many rows, or cells of a workbook, were read.</summary>
    public required int Read { get; init; }

    /// <summary>How many of them were kept.</summary>
    public required int Kept { get; init; }

    /// <summary>Why the others were dropped, and how many for each reason.</summary>
    public required IReadOnlyList<(string Reason, int Count)> Dropped { get; init; }

    /// <summary>Names that no code is known for, what was done with them, and how often they occur.</summary>
    public required IReadOnlyList<(string Name, string Fate, int Count)> Unmapped { get; init; }

    /// <summary>The comparisons of the figures with what the publisher prints beside them.</summary>
    public required IReadOnlyList<ImportCheck> Checks { get; init; }

    /// <summary>The differences that the user accepted; empty where there are none.</summary>
    public required IReadOnlyList<Problem> AcceptedDifferences { get; init; }

    /// <summary>Further notes, such as names that were combined.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The tables that the file gives.</summary>
    public required IReadOnlyList<TableReport> Tables { get; init; }

    /// <summary>The tables that it does not give, with the reason.</summary>
    public required IReadOnlyList<string> NotMade { get; init; }
}

/// <summary>What becomes of one table.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Effect">What the import does to what is there.</param>
/// <param name="Differences">What differs from what is there, or from the edition before, in sentences.</param>
public sealed record TableReport(string Dataset, string Edition, int Rows, ImportEffect Effect, IReadOnlyList<string> Differences);

/// <summary>What an import does to an edition.</summary>
public enum ImportEffect
{
    /// <summary>The edition is new.</summary>
    New,

    /// <summary>It is used in place of the shipped edition, which stays as it is.</summary>
    InPlaceOfShipped,

    /// <summary>It replaces what was imported before.</summary>
    ReplacesImported,

    /// <summary>The same was imported before: nothing changes.</summary>
    None,
}

/// <summary>
/// A comparison of a file's figures with figures that the publisher prints beside them: totals, a second view, a percentage.
/// </summary>
/// <param name="What">What is compared with what, such as <c>sum of the members and NATO's total</c>.</param>
/// <param name="Compared">How many figures were compared; 0 where the file holds nothing to compare with.</param>
/// <param name="Differences">Each figure that differs by more than rounding, with both numbers and where it is.</param>
public sealed record ImportCheck(string What, int Compared, IReadOnlyList<Problem> Differences)
{
    /// <summary>The result in one sentence.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{What}: {Compared:N0} compared, {Result}");

    private string Result =>
        (Compared, Differences.Count) switch
        {
            (0, _) => "the file has nothing to compare with",
            (_, 0) => "all agree",
            var (_, count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "differs" : "differ")}"),
        };
}
