using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>PURL: US-made equipment for Ukraine that allies pay for, through NATO's list of prioritised requirements.</summary>
public static class Purl
{
    private const string Id = "purl";
    private const string Category = "military-allocation";
    private const string Item = "purl";
    private const string Definition = "Allocations through PURL of all donors of the tracker, from the first month that has one.";

    /// <summary>The allocations by year, and of all years together.</summary>
    /// <remarks>
    /// Formula: Σ of the months from the first with an allocation. Unit: millions of current euro. Shape: one observation a year and one
    /// for the whole time; Ukraine is the subject, the donors together are the counterpart. First and last year are parts of years, as
    /// stated in the notes. Allocations are set aside, neither commitments nor deliveries; estimates of the publisher. Source: Kiel
    /// Institute, Ukraine Support Tracker.
    /// </remarks>
    /// <exception cref="ArgumentException">The table holds no allocation through PURL.</exception>
    public static Indicator<Money> ByYear(CitedValues support) =>
        Run<Money>(support, (rows, _) => Sum(rows)).Build(Id, "Allocations through PURL", Unit(support), Definition, support.Source);

    /// <summary>The allocations by month; the counterpart is the month, as <c>2025-08</c>.</summary>
    /// <remarks>As <see cref="ByYear"/>; a month without an allocation since the first is zero, as the tracker has it.</remarks>
    /// <exception cref="ArgumentException">As <see cref="ByYear"/>.</exception>
    public static Indicator<Money> ByMonth(CitedValues support)
    {
        var result = new ResultBuilder<Money>();
        foreach (var month in Months(support).Where(row => row.Item == Item).OrderBy(row => row.AsOf, StringComparer.Ordinal))
            result.Add(month.Subject, new Aggregate(month.AsOf, month.AsOf), month.Period, Sum([month]), month.Status);
        return result.Build(Id, "Allocations through PURL by month", Unit(support), Definition, support.Source);
    }

    /// <summary>The part of PURL in all military allocations of the same months, by year and of all years together.</summary>
    /// <remarks>
    /// Formula: Σ PURL ÷ Σ of all channels (stockpile, procurement, PURL, unspecified) over the same months, those before PURL began left
    /// out on both sides. Unit: fraction of military allocations. Shape and source as <see cref="ByYear"/>. Missing data: months without
    /// any allocation are a gap.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="ByYear"/>.</exception>
    public static Indicator<Share> OfMilitaryAllocations(CitedValues support)
    {
        var result = Run<Share>(support, (rows, all) => Sum(all).Millions > 0 ? Sum(rows) / Sum(all) : null);
        return result.Build(
            "purl-share",
            "Share of PURL in military allocations to Ukraine",
            UnitWords.ShareOfMilitaryAllocations,
            "Allocations through PURL ÷ military allocations of all donors through all channels, over the same months.",
            support.Source
        );
    }

    private static ResultBuilder<T> Run<T>(CitedValues support, Func<IReadOnlyList<CitedValue>, IReadOnlyList<CitedValue>, T?> compute)
        where T : struct, IQuantity
    {
        var months = Months(support);
        var result = new ResultBuilder<T>();
        var whole = new Period(months.Min(row => row.Period.From), months.Max(row => row.Period.To));
        IEnumerable<Period> periods = whole.IsYear ? [whole] : [.. whole.Years.Select(Period.Year), whole];
        foreach (var period in periods)
        {
            var all = months.Where(row => period.Contains(row.Period)).ToList();
            var through = all.Where(row => row.Item == Item).ToList();
            if (through.Count == 0 || compute(through, all) is not { } value)
                result.AddGap(months[0].Subject, period, "the tracker has no military allocation in that time");
            else
                result.Add(
                    months[0].Subject,
                    through[0].Counterpart,
                    period,
                    value,
                    through.Select(row => row.Status).Aggregate(StatusOrder.Weaker)
                );
        }
        result.AddNote(
            $"Months from {months.Min(row => row.AsOf)} to {months.Max(row => row.AsOf)}: the first and the last year are parts of years."
        );
        result.AddNote(
            "Allocations are set aside, neither commitments nor deliveries; it is aid to Ukraine, not what Europe buys for itself."
        );
        return result;
    }

    /// <summary>The rows of every channel from the first month with an allocation through PURL.</summary>
    private static List<CitedValue> Months(CitedValues support)
    {
        ArgumentNullException.ThrowIfNull(support);
        var rows = support.Rows.Where(row => row is { IsCounted: true, Category: Category, Value: not null }).ToList();
        var first =
            rows.Where(row => row is { Item: Item, Value: > 0 }).Min(row => row.AsOf)
            ?? throw new ArgumentException($"{support.Source} holds no allocation through PURL.");
        return [.. rows.Where(row => string.CompareOrdinal(row.AsOf, first) >= 0)];
    }

    private static Money Sum(IReadOnlyList<CitedValue> rows) =>
        rows.Select(row => new Money(
                row.Value!.Value,
                row.Basis ?? throw new ArgumentException($"{row.Id} is in {row.Unit}, which is not money; correct it.")
            ))
            .Aggregate((sum, one) => sum + one);

    private static string Unit(CitedValues support) => Months(support)[0].Unit;
}
