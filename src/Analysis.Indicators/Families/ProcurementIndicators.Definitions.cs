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

    /// <summary>US control of arms imports by recipient: supplied, of US design, known cases of US consent.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.UsControl.Of" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.UsControl.OfSystems" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or a group, which is one pooled subject; several with commas.</param>
    /// <param name="window">Windows of delivery that do not overlap, such as 2021-2025 or 2016-2020; several with commas; the newest of
    /// the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "us-control",
        "US control of arms imports by recipient: supplied, of US design, known cases of US consent",
        unit: UnitWords.ShareOfVolume,
        datasets: [Transfers, UsDesigns]
    )]
    public Indicator<Share> UsControl(
        [Default("european-nato")] SubjectsArgument? recipients = null,
        [DefaultFrom(nameof(NewestControlWindow))] WindowsArgument? window = null
    )
    {
        var edition = EditionWithUsDesign;
        var (transfers, designs) = (Library.Transfers(edition), Library.UsDesign(edition));
        return WithArguments(
            Each(
                Value(recipients),
                Value(window),
                (recipient, years) => Analysis.Procurement.UsControl.Of(transfers, designs, recipient, years)
            ),
            [recipients, window]
        );
    }

    /// <summary>US control of the arms imports of European NATO over every window of five years.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.UsControl.OfSystems" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="window">Windows of delivery such as 2021-2025; several with commas; the default is every one of the edition since
    /// 2006.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "us-control-path",
        "US control of the arms imports of European NATO over every window of five years",
        unit: UnitWords.ShareOfVolume,
        datasets: [Systems, ConsentCases]
    )]
    public Indicator<Share> UsControlPath([DefaultFrom(nameof(EveryControlWindow))] WindowsArgument? window = null)
    {
        var (systems, cases, recipient) = (Library.SystemVolumes(), Library.Cited(ConsentCases), Library.Group(Whole));
        return WithArguments(
            Value(window).Select(years => Analysis.Procurement.UsControl.OfSystems(systems, cases, recipient, years)).Joined(),
            [window]
        );
    }

    private const string UsDesigns = "sipri-us-design";
    private const string ConsentCases = "us-consent-cases";

    // The year with which the extract of all recipients begins.
    private const int FirstOfPath = 2006;

    private string EditionWithUsDesign => Library.CommonEdition(Transfers, UsDesigns);

    private WindowsArgument NewestControlWindow =>
        WindowTo(Library.UsDesign(EditionWithUsDesign).Rows.Max(row => row.Window.To)).Value(Library);

    private WindowsArgument EveryControlWindow =>
        string.Join(
            ',',
            Library
                .SystemVolumes()
                .Rows.Select(row => row.Window)
                .Distinct()
                .Where(window => window.From >= FirstOfPath)
                .OrderBy(window => window.From)
        );
}
