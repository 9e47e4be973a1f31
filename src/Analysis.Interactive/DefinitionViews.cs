using Analysis.Charts;
using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Interactive;

/// <summary>One share counted in several ways and in several editions, beside what was printed.</summary>
public static class DefinitionViews
{
    private const string Transfers = "sipri-arms-transfers";
    private const string Print = "print-";

    /// <summary>The share of a supplier in the imports of European NATO under each definition, a result an edition, the oldest
    /// first.</summary>
    /// <param name="data">The tables.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier.</param>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    public static IReadOnlyList<Indicator<Share>> SharesByDefinition(this DataLibrary data, Period window, Country supplier)
    {
        ArgumentNullException.ThrowIfNull(data);
        var members = new MembershipDefinitions(
            data.Group("european-nato"),
            data.Group("european-nato-by-year"),
            data.Group("nato-europe")
        );
        return
        [
            .. data.Editions(Transfers)
                .Select(edition => ShareByDefinition.Of(data.Transfers(edition), data.SystemVolumes(edition), members, window, supplier)),
        ];
    }

    /// <summary>A line a definition: as printed where the print counted in the same way, then edition by edition.</summary>
    /// <param name="editions">The shares by definition, a result an edition.</param>
    /// <param name="prints">The same share of today's members as printed, as <c>Procurement.RevisionBridge()</c> gives it; the newest print
    /// counts.</param>
    public static SlopeChart Slope(this IReadOnlyList<Indicator<Share>> editions, Indicator<Share> prints)
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(prints);
        var print = prints.Observations.Where(IsPrint).MaxBy(o => o.Counterpart!.Id, StringComparer.Ordinal);
        return new()
        {
            Id = "share-by-definition-slope",
            Title = editions[0].Title,
            Unit = "% of import volume (TIV)",
            Format = ValueFormat.Percent(1),
            ComparesEditions = true,
            Stops = ["As printed", .. editions.Select(edition => $"Edition {edition.Sources[0].Edition}")],
            Lines =
            [
                .. ShareByDefinition.All.Select(definition => new SlopeLine
                {
                    Label = definition.Name,
                    Role = RoleOf(definition),
                    Values = [Printed(definition, print), .. editions.Select(edition => Value(edition, definition))],
                }),
            ],
            Sources =
            [
                .. prints
                    .Sources.Concat(editions.SelectMany(edition => edition.Sources))
                    .DistinctBy(source => (source.Dataset, source.Edition)),
            ],
        };
    }

    private static bool IsPrint(Observation<Share> o) => o.Counterpart!.Id.StartsWith(Print, StringComparison.Ordinal);

    private static ChartValue Printed(Subject definition, Observation<Share>? print) =>
        print is not null && definition == ShareByDefinition.MembersOfToday
            ? ChartValue.Of(print.Value.Fraction, print.Status)
            : ChartValue.Missing("SIPRI printed the members of its day alone");

    private static ChartValue Value(Indicator<Share> edition, Subject definition) =>
        edition.Observations.FirstOrDefault(o => o.Subject == definition) is { } share
            ? ChartValue.Of(share.Value.Fraction, share.Status)
            : ChartValue.Missing(edition.Gaps.First(gap => gap.Subject == definition).Reason);

    // A colour a line, so that each can be followed; what it represents is its name.
    private static ChartRole RoleOf(Subject definition) =>
        definition.Id switch
        {
            "members-of-today" => ChartRole.UnitedStates,
            "members-of-each-year" => ChartRole.Partners,
            "with-turkiye" => ChartRole.Europe,
            "by-design" => ChartRole.Others,
            _ => ChartRole.Highlight,
        };
}
