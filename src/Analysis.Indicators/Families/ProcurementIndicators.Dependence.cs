using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <content>How far the supplier share depends on category, system, design and definition.</content>
public sealed partial class ProcurementIndicators
{
    /// <summary>The one recipient of the tables by category, by system and of deals.</summary>
    private const string Whole = "european-nato";

    private const string Categories = "sipri-arms-transfers-categories";
    private const string Systems = "sipri-arms-transfers-systems";
    private const string Deals = "sipri-deal-counts";
    private const string Claims = "procurement-share-claims";

    private string DividedEdition => Library.CommonEdition(Transfers, Categories, Systems);

    private PeriodArgument DividedWindow => WindowTo(Library.Transfers(DividedEdition).Coverage.Years.To);

    private PeriodArgument CategoryWindow => WindowTo(Library.CategoryTransfers().Coverage.Years.To);

    private PeriodArgument SystemWindow => WindowTo(Library.SystemVolumes().Rows.Max(row => row.Window.To));

    // Volume and deals are compared with each other, so they are of the edition that both have.
    private PeriodArgument DealWindow =>
        WindowTo(Library.DealCounts(Library.CommonEdition(Transfers, Deals)).Rows.Max(row => row.Window.To));

    /// <summary>Shift of a supplier's pooled share without each recipient.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.LeaveOneOut.ByRecipient" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">The group whose members are compared.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "leave-one-out",
        "Shift of a supplier's pooled share without each recipient",
        unit: UnitWords.PointsOfVolume,
        datasets: [Transfers],
        inOneEditionWith: [Categories, Systems]
    )]
    [FormerId("leave-one-out", "by", "recipient")]
    public Indicator<PercentagePoints> LeaveOneOut(
        [Default("european-nato")] GroupArgument? recipients = null,
        [DefaultFrom(nameof(DividedWindow))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null
    ) =>
        WithArguments(
            Analysis.Procurement.LeaveOneOut.ByRecipient(
                Library.Transfers(DividedEdition),
                Value(recipients),
                Value(window),
                Value(supplier)
            ),
            [recipients, window, supplier]
        );

    /// <summary>Shift of a supplier's pooled share without each category of weapon.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.LeaveOneOut.ByCategory" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.LeaveOneOut.ByRecipient" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">The edition holds european-nato as one recipient only.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "leave-one-category-out",
        "Shift of a supplier's pooled share without each category of weapon",
        unit: UnitWords.PointsOfVolume,
        datasets: [Categories],
        inOneEditionWith: [Transfers, Systems]
    )]
    [FormerId("leave-one-out", "by", "category")]
    public Indicator<PercentagePoints> LeaveOneCategoryOut(
        [Default("european-nato")] GroupArgument? recipients = null,
        [DefaultFrom(nameof(DividedWindow))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null
    ) =>
        WithArguments(
            Analysis.Procurement.LeaveOneOut.ByCategory(
                Library.CategoryTransfers(DividedEdition),
                OnlyWhole(recipients, "by category"),
                Value(window),
                Value(supplier)
            ),
            [recipients, window, supplier]
        );

    /// <summary>Shift of a supplier's pooled share without each of the largest systems.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.LeaveOneOut.BySystem" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.LeaveOneOut.ByRecipient" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">The edition holds european-nato as one recipient only.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "leave-one-system-out",
        "Shift of a supplier's pooled share without each of the largest systems",
        unit: UnitWords.PointsOfVolume,
        datasets: [Systems],
        inOneEditionWith: [Transfers, Categories]
    )]
    [FormerId("leave-one-out", "by", "system")]
    public Indicator<PercentagePoints> LeaveOneSystemOut(
        [Default("european-nato")] GroupArgument? recipients = null,
        [DefaultFrom(nameof(DividedWindow))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null
    ) =>
        WithArguments(
            Analysis.Procurement.LeaveOneOut.BySystem(
                Library.SystemVolumes(DividedEdition),
                OnlyWhole(recipients, "by system"),
                Value(window),
                Value(supplier)
            ),
            [recipients, window, supplier]
        );

    /// <summary>Supplier's share within each category of weapon that European NATO imported.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DependenceByCategory.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">
    /// A country or group of suppliers, 'all' for every supplier, or 'largest' for the largest of each category.
    /// </param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "dependence-by-category",
        "Supplier's share within each category of weapon that European NATO imported",
        unit: UnitWords.ShareOfCategory,
        datasets: [Categories]
    )]
    public Indicator<Share> DependenceByCategory(
        [DefaultFrom(nameof(CategoryWindow))] PeriodArgument? window = null,
        [Default("USA")] SubjectArgument? supplier = null
    )
    {
        var (table, recipient, years) = (Library.CategoryTransfers(), Library.Group(Whole), Value(window));
        if (Is(supplier, All))
            return WithArguments(Analysis.Procurement.DependenceByCategory.OfAll(table, recipient, years), [window, supplier]);
        return WithArguments(
            Is(supplier, "largest")
                ? Analysis.Procurement.DependenceByCategory.Largest(table, recipient, years)
                : Analysis.Procurement.DependenceByCategory.Of(table, recipient, years, Value(supplier)),
            [window, supplier]
        );
    }

    /// <summary>Imports of European NATO by who delivered, to compare with whose design it is.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DesignShare.BySupplier" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "design-share-by-supplier",
        "Imports of European NATO by who delivered, to compare with whose design it is",
        unit: UnitWords.ShareOfVolumeBySupplier,
        datasets: [Systems]
    )]
    [FormerId("design-share", "by", "supplier")]
    public Indicator<Share> DesignShareBySupplier([DefaultFrom(nameof(SystemWindow))] PeriodArgument? window = null) =>
        WithArguments(Analysis.Procurement.DesignShare.BySupplier(Library.SystemVolumes(), Library.Group(Whole), Value(window)), [window]);

    /// <summary>Imports of European NATO from the United States, the own group, others and unknown: by whose design it is.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DesignShare.ByDesign" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.DesignShare.BySupplier" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "design-share",
        "Imports of European NATO from the United States, the own group, others and unknown: by whose design it is",
        unit: UnitWords.ShareOfVolumeByDesign,
        datasets: [Systems]
    )]
    [FormerId("design-share", "by", "design")]
    public Indicator<Share> DesignShare([DefaultFrom(nameof(SystemWindow))] PeriodArgument? window = null) =>
        WithArguments(Analysis.Procurement.DesignShare.ByDesign(Library.SystemVolumes(), Library.Group(Whole), Value(window)), [window]);

    /// <summary>Share of a supplier by volume, beside its share of deals and published claims.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DefinitionSensitivity.ByVolume" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or group.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "definition-sensitivity",
        "Share of a supplier by volume, beside its share of deals and published claims",
        unit: UnitWords.ShareOfVolume,
        datasets: [Transfers],
        inOneEditionWith: [Deals]
    )]
    [FormerId("definition-sensitivity", "definition", "volume")]
    public Indicator<Share> DefinitionSensitivity(
        [Default("european-nato")] SubjectArgument? recipients = null,
        [DefaultFrom(nameof(DealWindow))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null
    ) =>
        WithArguments(
            Analysis.Procurement.DefinitionSensitivity.ByVolume(
                Library.Transfers(Library.CommonEdition(Transfers, Deals)),
                Value(recipients),
                Value(window),
                Value(supplier)
            ),
            [recipients, window, supplier]
        );

    /// <summary>Share of a supplier by count of deals with a delivery.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DefinitionSensitivity.ByDeals" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">The edition holds european-nato as one recipient only.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "definition-sensitivity-deals",
        "Share of a supplier by count of deals with a delivery",
        unit: UnitWords.ShareOfDeals,
        datasets: [Deals],
        inOneEditionWith: [Transfers]
    )]
    [FormerId("definition-sensitivity", "definition", "deals")]
    public Indicator<Share> DefinitionSensitivityDeals(
        [Default("european-nato")] GroupArgument? recipients = null,
        [DefaultFrom(nameof(DealWindow))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null
    ) =>
        WithArguments(
            Analysis.Procurement.DefinitionSensitivity.ByDeals(
                Library.DealCounts(Library.CommonEdition(Transfers, Deals)),
                OnlyWhole(recipients, "by count of deals"),
                Value(window),
                Value(supplier)
            ),
            [recipients, window, supplier]
        );

    /// <summary>Shares of suppliers as others have published them, which can't be compared.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DefinitionSensitivity.Claims" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "definition-sensitivity-claims",
        "Shares of suppliers as others have published them, which don't compare",
        unit: UnitWords.ShareOfEachClaim,
        datasets: [Claims]
    )]
    [FormerId("definition-sensitivity", "definition", "claims")]
    public Indicator<Share> DefinitionSensitivityClaims() =>
        WithArguments(Analysis.Procurement.DefinitionSensitivity.Claims(Library.Cited(Claims)), []);

    private CountryGroup OnlyWhole(GroupArgument? recipients, string how, [CallerMemberName] string method = "") =>
        Value(
            recipients,
            group =>
                group.Id == Whole
                    ? group
                    : throw new ArgumentException($"{how} the edition holds {Whole} as one recipient only; leave it out."),
            nameof(recipients),
            method
        );
}
