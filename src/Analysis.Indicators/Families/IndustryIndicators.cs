using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Tables;

namespace Analysis.Indicators.Families;

/// <summary>The indicators of who builds.</summary>
/// <param name="library">The tables, in the editions chosen.</param>
public sealed partial class IndustryIndicators(DataLibrary library) : IndicatorFamily(library)
{
    private const string Top100 = "sipri-top-100";

    private ArmsRevenues Table => Library.ArmsRevenues();

    private PeriodArgument RevenueYears => Table.Years;

    /// <summary>Arms revenue of SIPRI's Top 100 by headquarters.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.ArmsRevenue.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="groups">Groups of headquarters as the table has them, with commas, or 'all'.</param>
    /// <param name="years">A year or years such as 2015-2024.</param>
    /// <param name="prices">Current, or constant (the edition's base year).</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "arms-revenue",
        "Arms revenue of SIPRI's Top 100 by headquarters",
        unit: UnitWords.DollarsAtChosenPrices,
        datasets: [Top100]
    )]
    public Indicator<Money> ArmsRevenue(
        [Default("all")] SubjectsArgument? groups = null,
        [DefaultFrom(nameof(RevenueYears))] PeriodArgument? years = null,
        [Default("current")] ChoiceArgument<Prices>? prices = null
    ) =>
        WithArguments(
            Analysis.IndustrialBase.ArmsRevenue.Of(Table, GroupsOf(groups), Value(years), AtPrices(prices)),
            [groups, years, prices]
        );

    /// <summary>Share of the arms revenue of the Top 100.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.RevenueShare.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="groups">Groups of headquarters as the table has them, with commas, or 'all'.</param>
    /// <param name="years">A year or years such as 2015-2024.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("revenue-share", "Share of the arms revenue of the Top 100", unit: UnitWords.ShareOfRevenue, datasets: [Top100])]
    public Indicator<Share> RevenueShare(
        [Default("all")] SubjectsArgument? groups = null,
        [DefaultFrom(nameof(RevenueYears))] PeriodArgument? years = null
    ) => WithArguments(Analysis.IndustrialBase.RevenueShare.Of(Table, GroupsOf(groups), Value(years)), [groups, years]);

    /// <summary>Arms revenue of one group for each dollar of another.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.RevenueRatio.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group above the line.</param>
    /// <param name="other">The group below the line.</param>
    /// <param name="years">A year or years such as 2015-2024.</param>
    /// <param name="prices">Current, or constant (the edition's base year; the unit then says so).</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "revenue-ratio",
        "Arms revenue of one group for each dollar of another",
        unit: UnitWords.RatioAtCurrentPrices,
        datasets: [Top100]
    )]
    public Indicator<Ratio> RevenueRatio(
        [Default("USA")] SubjectArgument? group = null,
        [Default("sipri-top-100-europe")] SubjectArgument? other = null,
        [DefaultFrom(nameof(RevenueYears))] PeriodArgument? years = null,
        [Default("current")] ChoiceArgument<Prices>? prices = null
    )
    {
        var (above, below) = (Named(group, GroupOfTable), Named(other, GroupOfTable));
        return WithArguments(
            Analysis.IndustrialBase.RevenueRatio.Of(Table, above, below, Value(years), AtPrices(prices)),
            [group, other, years, prices]
        );
    }

    /// <summary>Growth of arms revenue at constant prices.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.RevenueGrowth.Annual" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="groups">Groups of headquarters as the table has them, with commas, or 'all'.</param>
    /// <param name="years">A year or years such as 2015-2024.</param>
    /// <param name="measure">
    /// Annual (each year on the year before) or compound (steady yearly growth from the first to the last year).
    /// </param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("revenue-growth", "Growth of arms revenue at constant prices", unit: UnitWords.GrowthAtConstantPrices, datasets: [Top100])]
    public Indicator<Change> RevenueGrowth(
        [Default("all")] SubjectsArgument? groups = null,
        [DefaultFrom(nameof(RevenueYears))] PeriodArgument? years = null,
        [Default("annual")] WordArgument? measure = null
    )
    {
        var (named, period) = (GroupsOf(groups), Value(years));
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Change>>>
                {
                    ["annual"] = () => Analysis.IndustrialBase.RevenueGrowth.Annual(Table, named, period),
                    ["compound"] = () => Analysis.IndustrialBase.RevenueGrowth.Compound(Table, named, period),
                }
            )(),
            [groups, years, measure]
        );
    }

    /// <summary>Mean arms revenue of a company of the Top 100.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.FirmSize.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="groups">Groups of headquarters as the table has them, with commas, or 'all'.</param>
    /// <param name="years">A year or years such as 2015-2024.</param>
    /// <param name="prices">Current, or constant (the edition's base year).</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("firm-size", "Mean arms revenue of a company of the Top 100", unit: UnitWords.DollarsAtChosenPrices, datasets: [Top100])]
    public Indicator<Money> FirmSize(
        [Default("all")] SubjectsArgument? groups = null,
        [DefaultFrom(nameof(RevenueYears))] PeriodArgument? years = null,
        [Default("current")] ChoiceArgument<Prices>? prices = null
    ) =>
        WithArguments(
            Analysis.IndustrialBase.FirmSize.Of(Table, GroupsOf(groups), Value(years), AtPrices(prices)),
            [groups, years, prices]
        );

    /// <summary>Concentration of arms revenue over groups of headquarters.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.IndustryConcentration.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">A year or years such as 2015-2024.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "industry-concentration",
        "Concentration of arms revenue over groups of headquarters",
        unit: UnitWords.Index,
        datasets: [Top100]
    )]
    public Indicator<Ratio> IndustryConcentration([DefaultFrom(nameof(RevenueYears))] PeriodArgument? years = null) =>
        WithArguments(Analysis.IndustrialBase.IndustryConcentration.Of(Table, Value(years)), [years]);

    private IEnumerable<Subject> GroupsOf(SubjectsArgument? groups, [CallerMemberName] string method = "") =>
        Is(groups, All, nameof(groups), method) ? Table.Groups : Named(groups, GroupOfTable, nameof(groups), method);

    private Subject GroupOfTable(string id) =>
        Table.Groups.FirstOrDefault(group => group.Id == id)
        ?? throw new ArgumentException(
            $"the table has no group '{id}'; did you mean {ClosestMatch.Find(id, Table.Groups.Select(group => group.Id))}?"
        );
}
