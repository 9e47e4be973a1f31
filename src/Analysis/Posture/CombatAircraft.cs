using Analysis.Tables;

namespace Analysis.Posture;

/// <summary>Combat aircraft by operator and by origin of the design.</summary>
public static class CombatAircraft
{
    /// <summary>The name that the source has for an aggregate.</summary>
    private const string Whole = "all fighters";

    private static readonly Aggregate AtLeast = new("united-states-at-least", "US design, at least");
    private static readonly Aggregate AtMost = new("united-states-at-most", "US design, at most");

    /// <summary>Aircraft by operator and origin.</summary>
    /// <remarks>
    /// Formula: Σ over the types of an operator that are of one origin, of rows that count. Unit: aircraft. Shape: one observation an
    /// operator and origin, which is the counterpart; the period spans the dates of its rows. The origin is that of the design: a
    /// second-hand F-16 from Norway is American. Missing data: operators and types are missing, so no total over operators is given: a
    /// gap; an operator whose only rows are orders, plans or of grade C is a gap, and so is a type without a number. Source: figures
    /// collected by hand, each with its link.
    /// </remarks>
    public static Indicator<Count> ByOperator(CitedValues figures, Subject europe)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(europe);
        var result = new ResultBuilder<Count>();
        CitedValue[] all = [.. figures.Rows.Where(row => row.Unit == "aircraft" && !IsAggregate(row))];
        CitedValue[] aircraft = [.. all.Where(row => row.Value is not null)];
        CitedValue[] counted = [.. aircraft.Where(row => row.EntersTotals)];
        AddFleets(result, counted);
        AddGaps(result, all);
        if (counted.Length > 0)
            result.AddGap(
                europe,
                Span(counted),
                "no total can be given, because operators and types are missing and the rows are of different years"
            );
        result.AddNotes(counted);
        result.AddAlternatives(aircraft.Except(counted));
        return result.Build(
            "combat-aircraft",
            "Combat aircraft by operator and origin of design",
            UnitWords.Aircraft,
            "Sum of the rows that count, by operator and by origin of the design.",
            figures.Source
        );
    }

    /// <summary>The US-origin share of European fighters, as bounds: types that the source does not name may be of either origin.</summary>
    /// <remarks>
    /// Formula: at least Σ of the named types of US design ÷ all fighters; at most 1 − Σ of the named types of other designs ÷ all
    /// fighters. Both from one aggregate of one source, which is never added to operator rows. Unit: fraction. Shape: two observations an
    /// aggregate, the bound as counterpart. Missing data: an aggregate without its whole, or without named types, is a gap.
    /// </remarks>
    public static Indicator<Share> UnitedStatesShare(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Share>();
        foreach (
            var rows in figures
                .Rows.Where(row => IsAggregate(row) && row.Unit == "aircraft" && row.Value is not null)
                .GroupBy(row => row.Subject)
        )
            AddBounds(result, rows.Key, [.. rows]);
        return result.Build(
            "combat-aircraft-us-share",
            "Share of US designs in European fighters",
            UnitWords.ShareOfFighters,
            "At least: named types of US design ÷ all fighters; at most: 1 − named types of other designs ÷ all fighters.",
            figures.Source
        );
    }

    /// <summary>The types that an aggregate names, as its source counts them.</summary>
    /// <remarks>
    /// Formula: as cited. Unit: aircraft. Shape: one observation a type, which is the subject, the origin of its design as counterpart. The
    /// source counts what is in service, Türkiye's aircraft probably among it; the modelled stock of InstalledBase counts what survives of
    /// deliveries since the middle of the nineties, without Türkiye: two numbers of two things. Missing data: a type that the source does
    /// not name has none.
    /// </remarks>
    public static Indicator<Count> NamedTypes(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Count>();
        CitedValue[] named =
        [
            .. figures.Rows.Where(row =>
                IsAggregate(row) && row.Unit == "aircraft" && row.Value is not null && row.Item != Whole && row.Counterpart is not null
            ),
        ];
        foreach (var type in named)
        {
            var subject = new Aggregate(type.Item.ToLowerInvariant().Replace('/', '-').Replace(' ', '-'), type.Item);
            result.Add(subject, type.Counterpart, type.Period, new Count((double)type.Value!.Value), type.Status);
        }
        result.AddNotes(named);
        return result.Build(
            "combat-aircraft",
            "Combat aircraft in service by type, as the source counts them",
            UnitWords.Aircraft,
            "The types that the aggregate names, as cited.",
            figures.Source
        );
    }

    private static void AddFleets(ResultBuilder<Count> result, IEnumerable<CitedValue> counted)
    {
        foreach (
            var fleet in counted
                .GroupBy(row => (row.Subject, row.Counterpart))
                .OrderBy(fleet => fleet.Key.Subject)
                .ThenBy(fleet => fleet.Key.Counterpart?.Id, StringComparer.Ordinal)
        )
            result.Add(
                fleet.Key.Subject,
                fleet.Key.Counterpart,
                Span(fleet),
                new Count((double)fleet.Sum(row => row.Value!.Value)),
                Status(fleet)
            );
    }

    private static void AddGaps(ResultBuilder<Count> result, IReadOnlyList<CitedValue> all)
    {
        var operators = all.Where(row => row.Value is not null).GroupBy(row => row.Subject);
        foreach (var rows in operators.Where(rows => rows.All(row => !row.EntersTotals)))
            result.AddGap(rows.Key, Span(rows), $"only orders, plans or weak sources were found for {rows.Key.NameInProse}, and no fleet");
        foreach (var type in all.Where(row => row.IsCounted && row.Value is null))
            result.AddGap(
                type.Subject,
                type.Period,
                $"{type.Subject.NameInProse} flies the {type.Item}, and no page with its number was found"
            );
    }

    private static void AddBounds(ResultBuilder<Share> result, Subject aggregate, CitedValue[] rows)
    {
        CitedValue[] named = [.. rows.Where(row => row.Item != Whole && row.Counterpart is not null)];
        if (rows.SingleOrDefault(row => row.Item == Whole) is not { Value: > 0 } whole || named.Length == 0)
        {
            result.AddGap(aggregate, Span(rows), $"the source gives no whole for {aggregate.Name}, or names no types");
            return;
        }
        var american = (double)named.Where(row => row.Counterpart == Country.UnitedStates).Sum(row => row.Value!.Value);
        var others = (double)named.Where(row => row.Counterpart != Country.UnitedStates).Sum(row => row.Value!.Value);
        var total = (double)whole.Value!.Value;
        result.Add(aggregate, AtLeast, Span(rows), Share.Of(american, total), Status(rows));
        result.Add(aggregate, AtMost, Span(rows), Share.Of(total - others, total), Status(rows));
        result.AddNotes(rows);
    }

    private static bool IsAggregate(CitedValue row) => row.Subject is Aggregate or CountryGroup;

    private static Period Span(IEnumerable<CitedValue> rows)
    {
        CitedValue[] all = [.. rows];
        return new(all.Min(row => row.Period.From), all.Max(row => row.Period.To));
    }

    private static ObservationStatus Status(IEnumerable<CitedValue> rows) =>
        rows.Select(row => row.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker);
}
