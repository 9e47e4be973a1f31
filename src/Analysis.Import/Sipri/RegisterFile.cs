using Analysis.Data.Manifests;

namespace Analysis.Import.Sipri;

/// <summary>A register of SIPRI of which tables are made: its layout, what the lines above its header state, and its parties.</summary>
internal sealed record RegisterFile
{
    /// <summary>
    /// An export with less than this part of what a shipped edition has for the same countries and years was filtered by something that it
    /// does not state.
    /// </summary>
    private const decimal LeastPart = 0.9m;

    /// <summary>The layout, in words.</summary>
    public required string Layout { get; init; }

    /// <summary>The lines above the header.</summary>
    public required RegisterPreamble Preamble { get; init; }

    /// <summary>The edition to import it as.</summary>
    public required string Edition { get; init; }

    /// <summary>The years that it speaks for.</summary>
    public required Period Covered { get; init; }

    /// <summary>The codes of its suppliers and recipients.</summary>
    public required RegisterParties Parties { get; init; }

    /// <summary>The shipped data and the user's options.</summary>
    public required ImportContext Context { get; init; }

    /// <summary>Takes the problems.</summary>
    public required ImportLog Log { get; init; }

    /// <summary>The day it was made, as tables write it.</summary>
    public string Made => DayText.Of(Preamble.Generated);

    /// <summary>Layout and day, in words.</summary>
    public string RecognisedAs => $"{Layout}, made by SIPRI on {Made}";

    /// <summary>The codes of the suppliers and recipients that the export was limited to; a name without code is a problem.</summary>
    public RegisterChoice Chosen() => new(Parties.Codes(Preamble.Suppliers, "Supplier"), Parties.Codes(Preamble.Recipients, "Recipient"));

    /// <summary>
    /// The shipped edition closest to the table, and how many per cent of its values the table has where these are too few; null where they
    /// are enough, or nothing is shipped to compare with. The lines above the header don't show a choice of categories or of a status.
    /// </summary>
    public (string Edition, decimal Percent)? Excerpt(ImportedTable table)
    {
        if (Context.Shipped.Datasets.FirstOrDefault(dataset => dataset.Name == table.Dataset.Name) is not { } shipped)
            return null;
        var closest = Closest(shipped, table.Edition);
        return EditionComparison.Totals(table, closest, Context.Shipped) is var (mine, theirs) && theirs > 0 && mine < theirs * LeastPart
            ? (closest.Edition, 100 * mine / theirs)
            : null;
    }

    // The same edition, else the newest.
    private static DataResource Closest(DataPackage shipped, string edition) =>
        shipped
            .Resources.OrderBy(resource => resource.Edition == edition ? 0 : 1)
            .ThenByDescending(resource => resource.Edition, StringComparer.Ordinal)
            .First();
}

/// <summary>What an export was limited to, by code.</summary>
/// <param name="Suppliers">The suppliers; null for all.</param>
/// <param name="Recipients">The recipients; null for all.</param>
internal sealed record RegisterChoice(IReadOnlyList<string>? Suppliers, IReadOnlyList<string>? Recipients);
