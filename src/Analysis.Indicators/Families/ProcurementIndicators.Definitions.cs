using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Procurement;

namespace Analysis.Indicators.Families;

/// <content>One share counted in several ways.</content>
public sealed partial class ProcurementIndicators
{
    private string EditionWithSystems => Library.CommonEdition(Transfers, Systems);

    private PeriodArgument WindowWithSystems => WindowTo(Library.Transfers(EditionWithSystems).Coverage.Years.To);

    /// <summary>Share of a supplier in European NATO's imports by definition: whose membership, whose design, without the F-35.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.ShareByDefinition.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "share-by-definition",
        "Share of a supplier in European NATO's imports by definition: whose membership, whose design, without the F-35",
        unit: UnitWords.ShareOfVolume,
        datasets: [Transfers, Systems]
    )]
    public Indicator<Share> ShareByDefinition(
        [DefaultFrom(nameof(WindowWithSystems))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null
    ) =>
        WithArguments(
            Analysis.Procurement.ShareByDefinition.Of(
                Library.Transfers(EditionWithSystems),
                Library.SystemVolumes(EditionWithSystems),
                new MembershipDefinitions(Library.Group(Whole), Library.Group("european-nato-by-year"), Library.Group("nato-europe")),
                Value(window),
                Value(supplier)
            ),
            [window, supplier]
        );
}
