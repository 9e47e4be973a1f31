using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>How far the US defence market is open: agreements of reciprocal procurement, and what is bought from foreign entities.</summary>
public static class UsMarketAccess
{
    private const string Foreign = "from-foreign-entities";
    private static readonly Aggregate ForeignEntities = new("foreign-entities", "Foreign entities");

    /// <summary>The members of a group that the United States treats as its own suppliers under a reciprocal agreement.</summary>
    /// <remarks>
    /// Formula: 1 for each member that the list of qualifying countries names. Unit: countries. Shape: one observation a country, the United
    /// States as counterpart, in the year of the list. Missing data: a member that the list does not name is a gap: later lists were not
    /// checked. Source: US Code of Federal Regulations, 48 CFR 252.225-7002, and the Federal Register.
    /// </remarks>
    /// <param name="figures">The table <c>us-market-access</c>.</param>
    /// <param name="group">The group.</param>
    public static Indicator<Count> Qualifying(CitedValues figures, CountryGroup group)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(group);
        var result = new ResultBuilder<Count>();
        CitedValue[] listed = [.. figures.Rows.Where(row => row is { Measure: "qualifying", EntersTotals: true })];
        foreach (var member in group.MembersIn(group.AsOf ?? figures.Rows.Max(row => row.Period.To)))
            if (Array.Find(listed, row => row.Subject.Equals(member)) is { } row)
                result.Add(member, row.Counterpart, row.Period, new Count(1), row.Status);
            else
                result.AddGap(
                    member,
                    listed.MaxBy(one => one.Period.To)!.Period,
                    "the list that was read does not name it; later lists were not checked"
                );
        result.AddNotes(listed.Where(row => row.Subject is Country country && group.Includes(country, row.Period.To)));
        return result.Build(
            "us-qualifying-countries",
            "Countries that the United States treats as its own suppliers",
            UnitWords.Countries,
            "1 for each member that the list of qualifying countries names.",
            figures.Source
        );
    }

    /// <summary>What the US Department of Defense buys from foreign entities.</summary>
    /// <remarks>
    /// Formula: the amount as cited. Unit: millions of current US dollars. Shape: one observation a fiscal year, foreign entities as
    /// counterpart. An entity is foreign by its owner, wherever the goods were made, and most of it is fuel, services, construction and food.
    /// Missing data: a year without a page is not there. Source: US Department of Defense, reports to Congress.
    /// </remarks>
    /// <param name="figures">The table <c>us-market-access</c>.</param>
    public static Indicator<Money> ForeignPurchases(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Money>();
        CitedValue[] rows = [.. figures.Rows.Where(row => row is { Measure: Foreign, EntersTotals: true, Value: not null })];
        foreach (var row in rows.OrderBy(row => row.Period.From))
            result.Add(row.Subject, ForeignEntities, row.Period, new Money(row.Value!.Value, row.Basis!), row.Status);
        result.AddNotes(rows);
        return result.Build(
            "us-foreign-purchases",
            "Purchases of the US Department of Defense from foreign entities",
            UnitWords.Dollars,
            "The amount of the fiscal year as cited.",
            figures.Source
        );
    }

    /// <summary>The part of foreign entities in all contracts of the US Department of Defense.</summary>
    /// <remarks>
    /// Formula: purchases from foreign entities ÷ all contract obligations of the same fiscal year. Unit: fraction of contract obligations.
    /// Shape: one observation a fiscal year for which both are cited. Missing data: a year without the total is a gap. Source: as
    /// <see cref="ForeignPurchases"/>, and the Congressional Research Service.
    /// </remarks>
    /// <param name="figures">The table <c>us-market-access</c>.</param>
    public static Indicator<Share> ForeignShare(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Share>();
        foreach (var bought in ForeignPurchases(figures).Observations)
        {
            var all = figures.Rows.FirstOrDefault(row => row.Measure == "all-contracts" && row.EntersTotals && row.Period == bought.Period);
            if (all?.Value is { } total)
                result.Add(
                    bought.Subject,
                    ForeignEntities,
                    bought.Period,
                    Share.Of((double)bought.Value.Millions, (double)total),
                    ObservationStatus.Derived
                );
            else
                result.AddGap(bought.Subject, bought.Period, "no page that was read gives all contracts of the year");
        }
        result.AddNote(
            "An entity is foreign by its owner, wherever the goods were made; most of it is fuel, services, construction and food."
        );
        return result.Build(
            "us-foreign-purchase-share",
            "Part of foreign entities in the contracts of the US Department of Defense",
            UnitWords.ShareOfContracts,
            "Purchases from foreign entities ÷ all contract obligations of the fiscal year.",
            figures.Source
        );
    }
}
