using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <content>What can be built: ammunition, licensed production, variety of systems, public money.</content>
public sealed partial class IndustryIndicators
{
    private const string Industry = "european-defence-industry";
    private const string Ammunition = "ammunition-155mm";
    private const string Licensed = "licensed-production";
    private const string Collaboration = "eda-collaboration";
    private const string Instruments = "defence-instruments";
    private const string Grants = "us-erip-grants";

    private PeriodArgument AccountYears => Library.GovernmentSpending().Years;

    /// <summary>Distinct types of weapon systems, Europe and the United States.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.Fragmentation.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "fragmentation",
        "Distinct types of weapon systems, Europe and the United States",
        unit: UnitWords.WeaponTypes,
        datasets: [Industry]
    )]
    [FormerId("fragmentation", "measure", "types")]
    public Indicator<Count> Fragmentation() => WithArguments(Analysis.IndustrialBase.Fragmentation.Of(Library.Cited(Industry)), []);

    /// <summary>Distinct types of weapon systems in Europe for each one in the United States.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.Fragmentation.Ratio" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "fragmentation-ratio",
        "Distinct types of weapon systems in Europe for each one in the United States",
        unit: UnitWords.Ratio,
        datasets: [Industry]
    )]
    [FormerId("fragmentation", "measure", "ratio")]
    public Indicator<Ratio> FragmentationRatio() => WithArguments(Analysis.IndustrialBase.Fragmentation.Ratio(Library.Cited(Industry)), []);

    /// <summary>155 mm shells: output, capacity and targets.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.AmmunitionCapacity.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">All, output, capacity or target.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("ammunition-capacity", "155 mm shells: output, capacity and targets", unit: UnitWords.Shells, datasets: [Ammunition])]
    public Indicator<Count> AmmunitionCapacity([Default("all")] WordArgument? measure = null)
    {
        var shells = Library.Cited(Ammunition);
        return WithArguments(
            Analysis.IndustrialBase.AmmunitionCapacity.Of(
                shells,
                Choice(
                    measure,
                    new Dictionary<string, string?>
                    {
                        [All] = null,
                        ["output"] = "output",
                        ["capacity"] = "capacity",
                        ["target"] = "target",
                    }
                )
            ),
            [measure]
        );
    }

    /// <summary>155 mm shells of Europe for each one of the United States.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.AmmunitionCapacity.Ratio" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">The years of the ratio.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "ammunition-capacity-ratio",
        "155 mm shells of Europe for each one of the United States",
        unit: UnitWords.Ratio,
        datasets: [Ammunition]
    )]
    [FormerId("ammunition-capacity", "measure", "ratio")]
    public Indicator<Ratio> AmmunitionCapacityRatio([Default("2021-2025")] PeriodArgument? years = null) =>
        WithArguments(Analysis.IndustrialBase.AmmunitionCapacity.Ratio(Library.Cited(Ammunition), Value(years)), [years]);

    /// <summary>US systems made in Europe, by stage.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.LicensedProduction.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">Stages (how many at each), or list (each system with its stage).</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("licensed-production", "US systems made in Europe, by stage", unit: UnitWords.Systems, datasets: [Licensed])]
    public Indicator<Count> LicensedProduction([Default("stages")] WordArgument? measure = null)
    {
        var systems = Library.Cited(Licensed);
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Count>>>
                {
                    ["stages"] = () => Analysis.IndustrialBase.LicensedProduction.Of(systems),
                    ["list"] = () => Analysis.IndustrialBase.LicensedProduction.List(systems),
                }
            )(),
            [measure]
        );
    }

    /// <summary>Defence turnover of the European industry by ASD.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.DefenceIndustryTurnover.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">A year or years such as 2020-2024.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "defence-industry-turnover",
        "Defence turnover of the European industry by ASD",
        unit: UnitWords.Euros,
        datasets: [Industry]
    )]
    public Indicator<Money> DefenceIndustryTurnover([Default("2020-2024")] PeriodArgument? years = null) =>
        WithArguments(Analysis.IndustrialBase.DefenceIndustryTurnover.Of(Library.Cited(Industry), Value(years)), [years]);

    /// <summary>Share of equipment bought together with other Europeans.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.CollaborativeProcurement.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">A year or years such as 2011-2025.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "collaborative-procurement",
        "Share of equipment bought together with other Europeans",
        unit: UnitWords.ShareOfEquipmentProcurement,
        datasets: [Collaboration]
    )]
    public Indicator<Share> CollaborativeProcurement([Default("2011-2025")] PeriodArgument? years = null) =>
        WithArguments(Analysis.IndustrialBase.CollaborativeProcurement.Of(Library.Cited(Collaboration), Value(years)), [years]);

    /// <summary>Money of the EU's defence instruments against a year's investment.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.InstrumentScale.AgainstInvestment" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.IndustrialBase.InstrumentScale" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">The years of the investment.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "instrument-scale",
        "Money of the EU's defence instruments against a year's investment",
        unit: UnitWords.ShareOfInvestment,
        datasets: [Instruments, "eurostat-gov-ev"]
    )]
    [FormerId("instrument-scale", "measure", "against-investment")]
    public Indicator<Share> InstrumentScale([DefaultFrom(nameof(AccountYears))] PeriodArgument? years = null) =>
        WithArguments(
            Analysis.IndustrialBase.InstrumentScale.AgainstInvestment(
                Library.Cited(Instruments),
                Library.GovernmentSpending(),
                Value(years)
            ),
            [years]
        );

    /// <summary>Money of the EU's defence instruments, in all or spread over their years.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.InstrumentScale.Totals" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.IndustrialBase.InstrumentScale" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">Total or per-year.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "instrument-amounts",
        "Money of the EU's defence instruments, in all or spread over their years",
        unit: UnitWords.Euros,
        datasets: [Instruments]
    )]
    [FormerId("instrument-scale", "measure", "total", "per-year")]
    public Indicator<Money> InstrumentAmounts([Default("total")] WordArgument? measure = null)
    {
        var instruments = Library.Cited(Instruments);
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Money>>>
                {
                    ["total"] = () => Analysis.IndustrialBase.InstrumentScale.Totals(instruments),
                    ["per-year"] = () => Analysis.IndustrialBase.InstrumentScale.PerYear(instruments),
                }
            )(),
            [measure]
        );
    }

    /// <summary>Grants with which the United States helps replace Russian arms.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.EripGrants.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">By-recipient, or total (what was found beside what was reported).</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "erip-grants",
        "Grants with which the United States helps replace Russian arms",
        unit: UnitWords.Dollars,
        datasets: [Grants]
    )]
    public Indicator<Money> EripGrants([Default("by-recipient")] WordArgument? measure = null)
    {
        var grants = Library.Cited(Grants);
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Money>>>
                {
                    ["by-recipient"] = () => Analysis.IndustrialBase.EripGrants.Of(grants),
                    ["total"] = () => Analysis.IndustrialBase.EripGrants.Total(grants),
                }
            )(),
            [measure]
        );
    }

    /// <summary>Loans of the European Union's instrument SAFE, by state.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.SafeLoans.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("safe-loans", "SAFE loans allocated to states, to be paid back", unit: UnitWords.Euros, datasets: [Instruments])]
    public Indicator<Money> SafeLoans() => WithArguments(Analysis.IndustrialBase.SafeLoans.Of(Library.Cited(Instruments)), []);
}
