using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <content>How far the US defence market is open, and how much is made of single systems.</content>
public sealed partial class IndustryIndicators
{
    private const string Production = "production-capacity";
    private const string MarketAccess = "us-market-access";

    /// <summary>Countries that the United States treats as its own suppliers under a reciprocal agreement.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.UsMarketAccess.Qualifying" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are looked up.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "us-qualifying-countries",
        "Countries that the United States treats as its own suppliers under a reciprocal agreement",
        unit: UnitWords.Countries,
        datasets: [MarketAccess]
    )]
    public Indicator<Count> UsQualifyingCountries([Default("european-nato")] GroupArgument? group = null) =>
        WithArguments(Analysis.IndustrialBase.UsMarketAccess.Qualifying(Library.Cited(MarketAccess), Value(group)), [group]);

    /// <summary>Purchases of the US Department of Defense from foreign entities.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.UsMarketAccess.ForeignPurchases" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "us-foreign-purchases",
        "Purchases of the US Department of Defense from foreign entities",
        unit: UnitWords.Dollars,
        datasets: [MarketAccess]
    )]
    public Indicator<Money> UsForeignPurchases() =>
        WithArguments(Analysis.IndustrialBase.UsMarketAccess.ForeignPurchases(Library.Cited(MarketAccess)), []);

    /// <summary>Part of foreign entities in the contracts of the US Department of Defense.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.UsMarketAccess.ForeignShare" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "us-foreign-purchase-share",
        "Part of foreign entities in the contracts of the US Department of Defense",
        unit: UnitWords.ShareOfContracts,
        datasets: [MarketAccess]
    )]
    public Indicator<Share> UsForeignPurchaseShare() =>
        WithArguments(Analysis.IndustrialBase.UsMarketAccess.ForeignShare(Library.Cited(MarketAccess)), []);

    /// <summary>Output of missiles and guns, as far as pages were found.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.ProductionCapacity.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("production-output", "Output of missiles and guns", unit: UnitWords.ItemsPerYear, datasets: [Production])]
    public Indicator<Count> ProductionOutput() =>
        WithArguments(Analysis.IndustrialBase.ProductionCapacity.Of(Library.Cited(Production), "output"), []);

    /// <summary>Targets of the production of missiles, which are no output.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.ProductionCapacity.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("production-target", "Targets of production, which are no output", unit: UnitWords.ItemsPerYear, datasets: [Production])]
    public Indicator<Count> ProductionTarget() =>
        WithArguments(Analysis.IndustrialBase.ProductionCapacity.Of(Library.Cited(Production), "target"), []);

    /// <summary>Orders in hand in years of revenue.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.ProductionCapacity.BacklogYears" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("production-backlog-years", "Orders in hand in years of revenue", unit: UnitWords.YearsOfRevenue, datasets: [Production])]
    public Indicator<Ratio> ProductionBacklogYears() =>
        WithArguments(Analysis.IndustrialBase.ProductionCapacity.BacklogYears(Library.Cited(Production)), []);
}
