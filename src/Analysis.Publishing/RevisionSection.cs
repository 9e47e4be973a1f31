using Analysis.Indicators.Revisions;
using Analysis.Publishing.Pages;

namespace Analysis.Publishing;

/// <summary>Two editions of a dataset as the page of revisions shows them: text only, so that it can be cached.</summary>
public sealed record RevisionSection
{
    /// <summary>The heading: whose edition is compared with whose.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader must know before calling a difference a revision.</summary>
    public required string Lead { get; init; }

    /// <summary>The editions behind the section.</summary>
    public required IReadOnlyList<EditionReference> Editions { get; init; }

    /// <summary>How each edition was made, one sentence each.</summary>
    public required IReadOnlyList<string> Provenance { get; init; }

    /// <summary>One number as it was printed and as each edition gives it; null where none was printed.</summary>
    public required RevisionBridge? Bridge { get; init; }

    /// <summary>The changes of source values and of indicators.</summary>
    public required IReadOnlyList<ChangeGroup> Changes { get; init; }

    /// <summary>The anchor of the section on the page: the dataset and the two editions.</summary>
    public required string Anchor { get; init; }

    /// <summary>The section of a comparison.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="lead">What a reader must know before calling a difference a revision.</param>
    /// <param name="report">What changed.</param>
    /// <param name="bridge">One number as it was printed and as each edition gives it; null where none was printed.</param>
    public static RevisionSection Of(string title, string lead, RevisionReport report, Indicator? bridge)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new()
        {
            Title = title,
            Lead = lead,
            Editions =
            [
                .. report.Editions.SelectMany(change =>
                    (EditionReference[])[new(change.Dataset, change.Before), new(change.Dataset, change.After)]
                ),
                .. (bridge?.Sources ?? []).Select(source => new EditionReference(source.Dataset, source.Edition)),
            ],
            Provenance = report.Provenance,
            Bridge = bridge is null ? null : RevisionBridge.Of(bridge),
            Changes = RevisionHtml.SectionGroups(report),
            Anchor = string.Join('-', report.Editions.Select(change => $"{change.Dataset}-{change.Before}-{change.After}")),
        };
    }
}

/// <summary>One number as it was printed and as each edition gives it.</summary>
/// <param name="Title">What the number is.</param>
/// <param name="Scope">Whose number of which years; empty where there is none.</param>
/// <param name="Rows">The prints and editions with their values.</param>
/// <param name="Notes">What to know of it, one sentence each.</param>
public sealed record RevisionBridge(string Title, string Scope, IReadOnlyList<BridgeRow> Rows, IReadOnlyList<string> Notes)
{
    internal static RevisionBridge Of(Indicator bridge) =>
        new(
            bridge.Title,
            bridge.Numbers is [var first, ..] ? $"{first.Subject.Name}, {first.Period}" : "",
            [
                .. bridge.Numbers.Select(o => new BridgeRow(
                    o.Counterpart?.Name ?? o.Subject.Name,
                    ChangeText.Number(new MeasuredValue(o.Value.Value, bridge.Unit.Text, "", ""))
                )),
            ],
            [.. bridge.Notes]
        );
}

/// <summary>The number in one print or edition.</summary>
/// <param name="Name">The print or edition.</param>
/// <param name="Text">The number as the page shows it.</param>
public sealed record BridgeRow(string Name, string Text);

/// <summary>The changes of source values, of indicators or of findings.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Lists">A list a table or indicator.</param>
/// <param name="Note">How many lists have no change; empty where each has one.</param>
public sealed record ChangeGroup(string Title, IReadOnlyList<ChangeRows> Lists, string Note);

/// <summary>The changes of one table, of one indicator, or of the findings.</summary>
/// <param name="Id">The id of the table or indicator.</param>
/// <param name="Title">Its title.</param>
/// <param name="With">The unit or the parameters.</param>
/// <param name="Summary">How many values changed.</param>
/// <param name="Changed">The largest changes.</param>
/// <param name="OneUnit">The unit of all of them; empty where they differ.</param>
/// <param name="More">How many smaller ones there are; empty where there are none.</param>
/// <param name="Moved">Values of another period, the largest first.</param>
/// <param name="MoreMoved">How many smaller ones there are; empty where there are none.</param>
public sealed record ChangeRows(
    string Id,
    string Title,
    string With,
    string Summary,
    IReadOnlyList<ChangeRow> Changed,
    string OneUnit,
    string More,
    IReadOnlyList<ChangeRow> Moved,
    string MoreMoved
);

/// <summary>One number, before and after.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Before">The number before.</param>
/// <param name="After">The number after.</param>
/// <param name="Difference">The difference with its sign.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period; both where they differ.</param>
public sealed record ChangeRow(string Title, string Before, string After, string Difference, string Unit, string Period)
{
    /// <summary>Whether there is a period.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasPeriod => Period.Length > 0;
}
