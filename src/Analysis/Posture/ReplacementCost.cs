using System.Globalization;
using Analysis.Procurement;
using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Posture;

/// <summary>What studies estimate that replacing the forces of the United States would cost Europe.</summary>
/// <remarks>
/// One-off procurement and the life-cycle cost of 25 years are two measures and never in one result. Items are parts of all conventional
/// forces and do not sum to it. Price basis: US dollars of the year of the study. Source: studies as quoted by the press.
/// </remarks>
public static class ReplacementCost
{
    private const string Procurement = "one-off-procurement";

    /// <summary>The estimates of one measure.</summary>
    /// <remarks>
    /// Formula: as cited. Unit: millions of current US dollars. Shape: one observation for each item and end of its range, the end (low,
    /// high, central) as the counterpart. Missing data: items without an estimate are not there; nothing is added up.
    /// </remarks>
    /// <param name="figures">The estimates.</param>
    /// <param name="measure">one-off-procurement or life-cycle.</param>
    public static Indicator<Money> Of(CitedValues figures, string measure)
    {
        var result = new ResultBuilder<Money>();
        foreach (var row in Rows(figures, measure))
            result.Add(Item(row), End(row), row.Period, Amount(row), row.Status);
        result.AddNotes(Rows(figures, measure));
        return result.Build(
            "replacement-cost",
            "Cost of replacing US forces in Europe",
            UnitWords.Dollars,
            "Estimates as cited, each end of a range; items are parts of the whole and are not added.",
            figures.Source
        );
    }

    /// <summary>The estimates of one-off procurement in years of equipment spending of a group.</summary>
    /// <remarks>
    /// Formula: estimate ÷ Σ(equipment share × defence expenditure) over the members of the group in the year, at current prices. Unit:
    /// years of equipment spending. Shape: as the estimates. A measure of scale: the prices of the study are those of its own year, and
    /// life-cycle costs, which hold support, are not compared with equipment. Missing data: a member without spending makes the result a
    /// gap. Source: the studies as quoted, and NATO, tables 1 and 8a.
    /// </remarks>
    /// <param name="figures">The estimates.</param>
    /// <param name="spending">NATO's tables.</param>
    /// <param name="group">Whose spending.</param>
    /// <param name="year">The year of spending.</param>
    public static Indicator<Ratio> InYearsOfSpending(CitedValues figures, DefenceSpending spending, CountryGroup group, int year)
    {
        var (result, equipment) = (new ResultBuilder<Ratio>(), new EquipmentSpending(spending, Prices.Current));
        var amount = equipment.Over(group, Period.Year(year));
        foreach (var row in Rows(figures, Procurement))
            if (amount.Reason is { } reason)
                result.AddGap(Item(row), row.Period, reason);
            else
                result.Add(Item(row), End(row), row.Period, Multiple(row, amount, equipment.Basis), ObservationStatus.Estimate);
        if (amount.Reason is null)
            result.AddNote(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{group.NameInProse}: equipment spending of {amount.Value:#,0} million USD (current) in {year}, in part estimated."
                )
            );
        result.AddNotes(Rows(figures, Procurement));
        return result.Build(
            "replacement-cost-years",
            "Cost of replacing US forces in years of equipment spending",
            UnitWords.YearsOfEquipmentSpending,
            string.Create(CultureInfo.InvariantCulture, $"Estimate ÷ equipment spending of {year}, current prices."),
            figures.Source,
            spending.Source
        );
    }

    private static Ratio Multiple(CitedValue row, PooledAmount equipment, PriceBasis basis) =>
        new((Amount(row) / new Money((decimal)equipment.Value, basis)).Fraction);

    private static CitedValue[] Rows(CitedValues figures, string measure)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return [.. figures.Rows.Where(row => row.Category == measure && row is { EntersTotals: true, Basis: not null, Value: not null })];
    }

    private static Money Amount(CitedValue row) => new(row.Value!.Value, row.Basis!);

    private static Aggregate Item(CitedValue row) => new(row.Item.ToLowerInvariant().Replace(' ', '-'), row.Item);

    private static Aggregate End(CitedValue row) => new(row.Measure, $"{row.Measure} estimate");
}
