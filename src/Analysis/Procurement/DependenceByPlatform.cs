using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// Dependence by kind of platform: the part of one supplier, or of one origin of design, in the imports of tankers, combat aircraft, tanks.
/// </summary>
/// <remarks>
/// Where the part is largest and where the volume is largest are two questions: <see cref="Of"/> gives the first, <see cref="Volume"/> the
/// second.
/// </remarks>
public static class DependenceByPlatform
{
    private const string Id = "dependence-by-platform";

    /// <summary>The part of a supplier or designer in each kind of platform.</summary>
    /// <remarks>
    /// Formula: Σ TIV of the kind from the supplier, or of its design ÷ Σ TIV of the kind from all, unknown ones included, over the window;
    /// new, second-hand and modernised platforms alike. Unit: fraction of the kind's import volume. Shape: one observation a kind, which is
    /// the subject, the supplier or designer as counterpart. Missiles, sensors, engines and other things that are not platforms are in no
    /// kind. Missing data: a window outside the coverage, and a kind without deliveries in it, is a gap. Source: SIPRI Arms Transfers
    /// Database, kinds and origins by this project.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="window">The window.</param>
    /// <param name="whose">The supplier or the origin of design: the United States, the own group, others or unknown.</param>
    /// <param name="by">Who delivered, or whose design it is.</param>
    public static Indicator<Share> Of(
        EditionTable<PlatformDelivery> table,
        Period window,
        Subject whose,
        PlatformPart by = PlatformPart.Supplier
    )
    {
        var (result, kinds) = Kinds<Share>(table, window, whose);
        foreach (var (kind, rows) in kinds)
            result.Add(
                kind,
                whose,
                window,
                Share.Of(Sum(rows.Where(row => PartOf(row, by) == whose)), Sum(rows)),
                ObservationStatus.Derived
            );
        return result.Build(
            Id,
            $"{Part(whose, by)} in each kind of imported platform",
            UnitWords.ShareOfKind,
            $"Volume of the kind {Words(by)} ÷ all volume of the kind over the window.",
            table.Source
        );
    }

    /// <summary>The volume of a supplier or designer in each kind of platform, over the window.</summary>
    /// <remarks>
    /// As <see cref="Of"/>, the numerator alone; unit: million TIV over the window. A kind with deliveries, none of them of this part, is
    /// zero.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="window">The window.</param>
    /// <param name="whose">The supplier or the origin of design.</param>
    /// <param name="by">Who delivered, or whose design it is.</param>
    public static Indicator<TrendValue> Volume(
        EditionTable<PlatformDelivery> table,
        Period window,
        Subject whose,
        PlatformPart by = PlatformPart.Supplier
    )
    {
        var (result, kinds) = Kinds<TrendValue>(table, window, whose);
        foreach (var (kind, rows) in kinds)
            result.Add(kind, whose, window, new TrendValue(Sum(rows.Where(row => PartOf(row, by) == whose))), ObservationStatus.Derived);
        return result.Build(
            "dependence-by-platform-volume",
            $"Volume of {whose.NameInProse} in each kind of imported platform",
            UnitWords.Volume,
            $"Volume of the kind {Words(by)}, summed over the window.",
            table.Source
        );
    }

    private static (ResultBuilder<T> Result, IReadOnlyList<(Subject Kind, IReadOnlyList<PlatformDelivery> Rows)> Kinds) Kinds<T>(
        EditionTable<PlatformDelivery> table,
        Period window,
        Subject whose
    )
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(whose);
        var result = new ResultBuilder<T>();
        List<(Subject, IReadOnlyList<PlatformDelivery>)> kinds = [];
        var isCovered = table.Years is { } years && years.Contains(window);
        foreach (var kind in table.Rows.Select(row => row.Platform).Distinct().Order())
        {
            List<PlatformDelivery> rows = [.. table.Rows.Where(row => row.Platform == kind && window.Contains(row.Year))];
            if (!isCovered)
                result.AddGap(kind, window, $"the edition covers {table.Years}, and not the whole of {window}");
            else if (Sum(rows) <= 0)
                result.AddGap(kind, window, $"the edition records no deliveries of this kind in {window}");
            else
                kinds.Add((kind, rows));
        }
        return (result, kinds);
    }

    private static double Sum(IEnumerable<PlatformDelivery> rows) => rows.Sum(row => row.Volume.Millions);

    private static Subject PartOf(PlatformDelivery row, PlatformPart by) => by == PlatformPart.Supplier ? row.Supplier : row.Origin;

    private static string Part(Subject whose, PlatformPart by) =>
        by == PlatformPart.Supplier ? $"Share of {whose.NameInProse}" : $"Share of designs of {whose.NameInProse}";

    private static string Words(PlatformPart by) =>
        by == PlatformPart.Supplier ? "delivered by the supplier" : "of the design, whatever country delivered it";
}

/// <summary>By what a platform is given to a country.</summary>
public enum PlatformPart
{
    /// <summary>Who delivered it.</summary>
    Supplier,

    /// <summary>Whose design it is.</summary>
    Design,
}
