using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Tables;

namespace Analysis.Indicators.Families;

/// <content>How far the supplier share depends on edition, region and single deliveries, and what goes the other way.</content>
public sealed partial class ProcurementIndicators
{
    private const string ToUnitedStates = "sipri-arms-transfers-to-us";
    private const string Regions = "sipri-arms-transfers-regions";
    private const string WithoutUkraine = "sipri-arms-transfers-europe-without-ukraine";
    private const string Largest = "sipri-largest-deliveries";
    private const string LocalProduction = "sipri-local-production";

    private (Transfers There, EditionTable<GroupedVolume> Back) BothWays =>
        Library.CommonEdition(Transfers, ToUnitedStates) is var edition
            ? (Library.Transfers(edition), Library.TransfersToUnitedStates(edition))
            : default;

    // Not every copy of the register holds what NATO buys as an organisation.
    private Transfers WithNato =>
        Library.Transfers(Library.EditionCovering(Transfers, "recipient", Analysis.Procurement.AllianceOwnedShare.Nato.Id));

    private PeriodArgument CommonWindow =>
        WindowTo(Library.Editions(Transfers).Min(edition => Library.Transfers(edition).Coverage.Years.To));

    private PeriodArgument BothWaysWindow => WindowTo(BothWays.There.Coverage.Years.To);

    private PeriodArgument EuropeWindow =>
        WindowTo(Library.RegionTransfers(Library.CommonEdition(Regions, WithoutUkraine)).Coverage.Years.To);

    private PeriodArgument WithNatoWindow => WindowTo(WithNato.Coverage.Years.To);

    private PeriodArgument LocalWindow => WindowTo(Library.LocalProduction().Years!.Value.To);

    private PeriodArgument YearsOfLargest => Library.LargestDeliveries().Years!.Value;

    /// <summary>Share of a supplier over one window, as SIPRI printed it and by edition.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.RevisionBridge.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or group.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years that every edition covers.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "revision-bridge",
        "Share of a supplier over one window, as SIPRI printed it and by edition",
        unit: UnitWords.ShareOfVolume,
        datasets: [Claims, Transfers]
    )]
    public Indicator<Share> RevisionBridge(
        [Default("european-nato")] SubjectArgument? recipients = null,
        [DefaultFrom(nameof(CommonWindow))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null
    )
    {
        Transfers[] editions = [.. Library.Editions(Transfers).Select(edition => Library.Transfers(edition))];
        return WithArguments(
            Analysis.Procurement.RevisionBridge.Of(editions, Library.Cited(Claims), Value(recipients), Value(window), Value(supplier)),
            [recipients, window, supplier]
        );
    }

    /// <summary>Deliveries of the United States to a group, and of the group to the United States.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.Asymmetry.Volumes" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group on the other side.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "asymmetry",
        "Deliveries of the United States to a group, and of the group to the United States",
        unit: UnitWords.Volume,
        datasets: [Transfers, ToUnitedStates]
    )]
    [FormerId("asymmetry", "measure", "volume")]
    public Indicator<TrendValue> Asymmetry(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(BothWaysWindow))] PeriodArgument? window = null
    )
    {
        var (there, back) = BothWays;
        return WithArguments(Analysis.Procurement.Asymmetry.Volumes(there, back, Value(group), Value(window)), [group, window]);
    }

    /// <summary>Deliveries of the United States to a group ÷ those of the group to the United States.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.Asymmetry.Ratio" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.Asymmetry.Volumes" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group on the other side.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "asymmetry-ratio",
        "Deliveries of the United States to a group ÷ those of the group to the United States",
        unit: UnitWords.RatioOfVolumes,
        datasets: [Transfers, ToUnitedStates]
    )]
    [FormerId("asymmetry", "measure", "ratio")]
    public Indicator<Ratio> AsymmetryRatio(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(BothWaysWindow))] PeriodArgument? window = null
    )
    {
        var (there, back) = BothWays;
        return WithArguments(Analysis.Procurement.Asymmetry.Ratio(there, back, Value(group), Value(window)), [group, window]);
    }

    /// <summary>Supplier's part of the imports of SIPRI's Europe, with and without Ukraine.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.EuropeSupplierShare.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">A country or group of suppliers, or 'all' for every supplier.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "europe-supplier-share",
        "Supplier's part of the imports of SIPRI's Europe, with and without Ukraine",
        unit: UnitWords.ShareOfVolume,
        datasets: [Regions, WithoutUkraine]
    )]
    public Indicator<Share> EuropeSupplierShare(
        [DefaultFrom(nameof(EuropeWindow))] PeriodArgument? window = null,
        [Default("USA")] SubjectArgument? supplier = null
    )
    {
        var edition = Library.CommonEdition(Regions, WithoutUkraine);
        return WithArguments(
            Analysis.Procurement.EuropeSupplierShare.Of(
                Library.RegionTransfers(edition),
                Library.TransfersWithoutUkraine(edition),
                Library.Group("sipri-europe"),
                Value(window),
                SupplierOrAll(supplier)
            ),
            [window, supplier]
        );
    }

    /// <summary>Supplier's part of arms imports, with what NATO buys as an organisation.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.AllianceOwnedShare.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">The group.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "alliance-owned-share",
        "Supplier's part of arms imports, with what NATO buys as an organisation",
        unit: UnitWords.ShareOfVolume,
        datasets: [Transfers]
    )]
    public Indicator<Share> AllianceOwnedShare(
        [Default("european-nato")] GroupArgument? recipients = null,
        [DefaultFrom(nameof(WithNatoWindow))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null
    ) =>
        WithArguments(
            Analysis.Procurement.AllianceOwnedShare.Of(WithNato, Value(recipients), Value(window), Value(supplier)),
            [recipients, window, supplier]
        );

    /// <summary>Part of European NATO's arms imports in deals that SIPRI marks as having some local production.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.LocalProductionShare.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">USA, european-nato, others or x-unknown; 'all' for all suppliers together.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "local-production-share",
        "Part of European NATO's arms imports in deals that SIPRI marks as having some local production",
        unit: UnitWords.ShareOfVolume,
        datasets: [LocalProduction]
    )]
    public Indicator<Share> LocalProductionShare(
        [DefaultFrom(nameof(LocalWindow))] PeriodArgument? window = null,
        [Default("all")] SubjectArgument? supplier = null
    )
    {
        var table = Library.LocalProduction();
        return WithArguments(
            Analysis.Procurement.LocalProductionShare.Of(
                table,
                Library.Group(Whole),
                Value(window),
                Is(supplier, All) ? null : Named(supplier, id => Party(table, id))
            ),
            [window, supplier]
        );
    }

    /// <summary>Supplier's share of a single year's imports without each of the year's largest deliveries.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.LargestDeliveries.ShareWithout" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">The group.</param>
    /// <param name="years">Years of delivery such as 2022-2025; all of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "share-without-delivery",
        "Supplier's share of a single year's imports without each of the year's largest deliveries",
        unit: UnitWords.ShareOfVolume,
        datasets: [Transfers, Largest]
    )]
    public Indicator<Share> ShareWithoutDelivery(
        [Default("european-nato")] GroupArgument? recipients = null,
        [DefaultFrom(nameof(YearsOfLargest))] PeriodArgument? years = null,
        [Default("USA")] CountryArgument? supplier = null
    )
    {
        var edition = Library.CommonEdition(Transfers, Largest);
        return WithArguments(
            Analysis.Procurement.LargestDeliveries.ShareWithout(
                Library.Transfers(edition),
                Library.LargestDeliveries(edition),
                Value(recipients),
                Value(years),
                Value(supplier)
            ),
            [recipients, years, supplier]
        );
    }

    /// <summary>The three largest deliveries of each year to European NATO.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.LargestDeliveries.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">The group whose members received them.</param>
    /// <param name="years">Years of delivery such as 2022-2025; all of the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "largest-deliveries",
        "The three largest deliveries of each year to European NATO",
        unit: UnitWords.Volume,
        datasets: [Largest]
    )]
    public Indicator<TrendValue> LargestDeliveries(
        [Default("european-nato")] GroupArgument? recipients = null,
        [DefaultFrom(nameof(YearsOfLargest))] PeriodArgument? years = null
    ) =>
        WithArguments(
            Analysis.Procurement.LargestDeliveries.Of(Library.LargestDeliveries(), Value(recipients), Value(years)),
            [recipients, years]
        );

    private static Subject Party(EditionTable<LocalProductionVolume> table, string id) =>
        table.Rows.Select(row => row.Supplier).FirstOrDefault(party => party.Id == id)
        ?? throw new ArgumentException("the table has USA, european-nato, others and x-unknown; give one of them, or all.");
}
