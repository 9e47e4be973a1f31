using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <content>Who commands, and what replacing the United States would cost.</content>
public sealed partial class PostureIndicators
{
    private const string Posts = "nato-command-posts";
    private const string Replacement = "replacement-cost";
    private const string Expenditure = "nato-defence-expenditure";

    private PeriodArgument NewestSpendingYear => Period.Year(Library.DefenceSpending().Years.To);

    /// <summary>Command posts of NATO by the holder's country.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.CommandPosts.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="year">One year such as 2026.</param>
    /// <param name="measure">Holder, or decided (the decisions of February 2026).</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("command-posts", "Command posts of NATO by the holder's country", unit: UnitWords.Posts, datasets: [Posts])]
    public Indicator<Count> CommandPosts([Default("2026")] PeriodArgument? year = null, [Default("holder")] WordArgument? measure = null) =>
        WithArguments(
            Analysis.Posture.CommandPosts.Of(
                Library.Cited(Posts),
                Choice(measure, new Dictionary<string, string> { ["holder"] = "holder", ["decided"] = "decided" }),
                Value(year, OneYear)
            ),
            [year, measure]
        );

    /// <summary>Troops of NATO's battlegroups by host.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.CommandPosts.ForwardForces" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("forward-forces", "Troops of NATO's battlegroups by host", unit: UnitWords.Persons, datasets: [Posts])]
    public Indicator<Count> ForwardForces() => WithArguments(Analysis.Posture.CommandPosts.ForwardForces(Library.Cited(Posts)), []);

    /// <summary>Cost of replacing US forces in Europe.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.ReplacementCost.Of" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Posture.ReplacementCost" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">One-off-procurement or life-cycle (25 years).</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("replacement-cost", "Cost of replacing US forces in Europe", unit: UnitWords.Dollars, datasets: [Replacement])]
    public Indicator<Money> ReplacementCost([Default("one-off-procurement")] WordArgument? measure = null) =>
        WithArguments(Analysis.Posture.ReplacementCost.Of(Library.Cited(Replacement), Choice(measure, CostMeasures)), [measure]);

    /// <summary>Cost of replacing US forces in years of equipment spending.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.ReplacementCost.InYearsOfSpending" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Posture.ReplacementCost" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose equipment spending it is compared with.</param>
    /// <param name="spendingYear">The year of equipment spending; the default is the newest of the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "replacement-cost-years",
        "Cost of replacing US forces in years of equipment spending",
        unit: UnitWords.YearsOfEquipmentSpending,
        datasets: [Replacement, Expenditure]
    )]
    public Indicator<Ratio> ReplacementCostYears(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(NewestSpendingYear))] PeriodArgument? spendingYear = null
    ) =>
        WithArguments(
            Analysis.Posture.ReplacementCost.InYearsOfSpending(
                Library.Cited(Replacement),
                Library.DefenceSpending(),
                Value(group),
                Value(spendingYear, OneYear)
            ),
            [group, spendingYear]
        );

    private static Dictionary<string, string> CostMeasures =>
        new() { ["one-off-procurement"] = "one-off-procurement", ["life-cycle"] = "life-cycle" };

    private static int OneYear(Period period) => period.IsYear ? period.From : throw new ArgumentException("give one year, such as 2025.");
}
