using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <content>How far the US defence market is open.</content>
public sealed partial class IndustryIndicators
{
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
}
