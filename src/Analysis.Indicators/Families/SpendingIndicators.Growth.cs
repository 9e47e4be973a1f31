using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <content>How spending grows, and whether the larger allies bear more.</content>
public sealed partial class SpendingIndicators
{
    /// <summary>Rank correlation of economic size and burden.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.SizeAndBurden.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="alliance">The group whose spending is the whole.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("size-and-burden", "Rank correlation of economic size and burden", unit: UnitWords.RankCorrelation, datasets: [Nato])]
    public Indicator<Correlation> SizeAndBurden(
        [Default("nato-by-year")] GroupArgument? alliance = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null
    ) => WithArguments(Analysis.Spending.SizeAndBurden.Of(Table, Value(alliance), Value(years)), [alliance, years]);

    /// <summary>Growth of defence expenditure at constant prices.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.RealGrowth.Annual" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <param name="measure">
    /// Annual (each year on the year before) or compound (steady yearly growth from the first to the last year).
    /// </param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("real-growth", "Growth of defence expenditure at constant prices", unit: UnitWords.GrowthAtConstantPrices, datasets: [Nato])]
    public Indicator<Change> RealGrowth(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null,
        [Default("annual")] WordArgument? measure = null
    )
    {
        var (allies, period) = (Allies(subjects), Value(years));
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Change>>>
                {
                    ["annual"] = () => Analysis.Spending.RealGrowth.Annual(Table, allies, period),
                    ["compound"] = () => Analysis.Spending.RealGrowth.Compound(Table, allies, period),
                }
            )(),
            [subjects, years, measure]
        );
    }
}
