using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Procurement;

namespace Analysis.Indicators.Families;

/// <summary>The indicators of who supplies.</summary>
/// <param name="library">The tables, in the editions chosen.</param>
public sealed partial class ProcurementIndicators(DataLibrary library) : IndicatorFamily(library)
{
    /// <summary>SIPRI prints five years, because deliveries of single years swing with single ships and squadrons.</summary>
    private const int WindowLength = 5;

    private const string Transfers = "sipri-arms-transfers";

    /// <summary>Other suppliers keep their proportion to the supplier of a scenario.</summary>
    private const string Proportional = "proportional";

    private PeriodArgument NewestWindow => WindowTo(Library.Transfers().Coverage.Years.To);

    private WindowsArgument NewestWindows => Value(NewestWindow);

    private PeriodArgument PathYears => new Period(Library.Transfers().Coverage.Years.To, 2035);

    /// <summary>Arms imports by volume.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.ImportVolume.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or a group, which is one pooled subject; several with commas.</param>
    /// <param name="window">Years of delivery such as 2021-2025; several with commas, or 'all of 5 years' for every window of that length;
    /// the newest five years of the edition.</param>
    /// <param name="supplier">A country or group of suppliers, or 'all' for every supplier.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("import-volume", "Arms imports by volume", unit: UnitWords.Volume, datasets: [Transfers])]
    public Indicator<TrendValue> ImportVolume(
        [Default("european-nato")] SubjectsArgument? recipients = null,
        [DefaultFrom(nameof(NewestWindows))] WindowsArgument? window = null,
        [Default("all")] SubjectArgument? supplier = null
    )
    {
        var (table, windows, from) = (Library.Transfers(), Value(window), SupplierOrAll(supplier));
        return WithArguments(
            Each(Value(recipients), windows, (recipient, years) => Analysis.Procurement.ImportVolume.Of(table, recipient, years, from)),
            [recipients, window, supplier]
        );
    }

    /// <summary>Supplier's part of arms imports over a window.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.SupplierShare.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or a group, which is one pooled subject; several with commas.</param>
    /// <param name="window">Years of delivery such as 2021-2025; several with commas, or 'all of 5 years' for every window of that length;
    /// the newest five years of the edition.</param>
    /// <param name="supplier">A country or group of suppliers, or 'all' for every supplier.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("supplier-share", "Supplier's part of arms imports over a window", unit: UnitWords.ShareOfVolume, datasets: [Transfers])]
    public Indicator<Share> SupplierShare(
        [Default("european-nato")] SubjectsArgument? recipients = null,
        [DefaultFrom(nameof(NewestWindows))] WindowsArgument? window = null,
        [Default("all")] SubjectArgument? supplier = null
    )
    {
        var (table, windows, from) = (Library.Transfers(), Value(window), SupplierOrAll(supplier));
        return WithArguments(
            Each(
                Value(recipients),
                windows,
                (recipient, years) =>
                    from is null
                        ? Analysis.Procurement.SupplierShare.OfAll(table, recipient, years)
                        : Analysis.Procurement.SupplierShare.Of(table, recipient, years, from)
            ),
            [recipients, window, supplier]
        );
    }

    /// <summary>Imports from the United States, from the own group, from others.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.OriginSplit.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or a group, which is one pooled subject; several with commas.</param>
    /// <param name="window">Years of delivery such as 2021-2025; several with commas, or 'all of 5 years' for every window of that length;
    /// the newest five years of the edition.</param>
    /// <param name="own">The group whose suppliers count as own.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "origin-split",
        "Imports from the United States, from the own group, from others",
        unit: UnitWords.ShareOfVolume,
        datasets: [Transfers]
    )]
    public Indicator<Share> OriginSplit(
        [Default("european-nato")] SubjectsArgument? recipients = null,
        [DefaultFrom(nameof(NewestWindows))] WindowsArgument? window = null,
        [Default("european-nato")] GroupArgument? own = null
    )
    {
        var (table, windows, suppliers) = (Library.Transfers(), Value(window), Value(own));
        return WithArguments(
            Each(Value(recipients), windows, (recipient, years) => Analysis.Procurement.OriginSplit.Of(table, recipient, years, suppliers)),
            [recipients, window, own]
        );
    }

    /// <summary>Volume of imports against an earlier window.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.ImportChange.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or a group, which is one pooled subject; several with commas.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="against">The earlier window, or 'before' for the one just before.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("import-change", "Volume of imports against an earlier window", unit: UnitWords.ChangeOfVolume, datasets: [Transfers])]
    public Indicator<Change> ImportChange(
        [Default("european-nato")] SubjectsArgument? recipients = null,
        [DefaultFrom(nameof(NewestWindow))] PeriodArgument? window = null,
        [Default("before")] PeriodArgument? against = null
    )
    {
        var (table, years, earlier) = (Library.Transfers(), Value(window), Earlier(against));
        return WithArguments(
            Each(Value(recipients), recipient => Analysis.Procurement.ImportChange.Of(table, recipient, years, earlier)),
            [recipients, window, against]
        );
    }

    /// <summary>Change of a supplier's share: by what members buy, and by who buys.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.ShareChangeDecomposition.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">The group whose members are compared.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <param name="against">The earlier window, or 'before' for the one just before.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "share-change-decomposition",
        "Change of a supplier's share: by what members buy, and by who buys",
        unit: UnitWords.PointsOfVolume,
        datasets: [Transfers]
    )]
    public Indicator<PercentagePoints> ShareChangeDecomposition(
        [Default("european-nato")] GroupArgument? recipients = null,
        [DefaultFrom(nameof(NewestWindow))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null,
        [Default("before")] PeriodArgument? against = null
    ) =>
        WithArguments(
            Analysis.Procurement.ShareChangeDecomposition.Of(
                Library.Transfers(),
                Value(recipients),
                Value(window),
                Value(supplier),
                Earlier(against)
            ),
            [recipients, window, supplier, against]
        );

    /// <summary>Scenario: a supplier's share if the group buys more from itself, and what it builds of it under licence.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.SupplierSharePath.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">The group whose members are compared.</param>
    /// <param name="window">Years of delivery such as 2021-2025; the newest five years of the edition.</param>
    /// <param name="supplier">The country that supplies.</param>
    /// <param name="years">From the base year, with nothing changed, to the year of the targets.</param>
    /// <param name="ownTarget">
    /// The own group's share in the year of the targets, a fraction: 0.5 and 0.6 are what EDIS names for procurement within the EU.
    /// </param>
    /// <param name="otherTarget">
    /// The share of other suppliers by then, a fraction; 'proportional' where they shrink as the supplier does.
    /// </param>
    /// <param name="licensed">
    /// The part of the supplier's deliveries built under licence by then, a fraction; it stays in the supplier's share.
    /// </param>
    /// <param name="lag">Years from order to delivery.</param>
    /// <param name="measure">
    /// Share, or its two parts: built-under-licence by the group itself, and built-by-supplier.
    /// </param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "supplier-share-path",
        "Scenario: a supplier's share if the group buys more from itself, and what it builds of it under licence",
        unit: UnitWords.ShareOfVolume,
        datasets: [Transfers]
    )]
    public Indicator<Share> SupplierSharePath(
        [Default("european-nato")] GroupArgument? recipients = null,
        [DefaultFrom(nameof(NewestWindow))] PeriodArgument? window = null,
        [Default("USA")] CountryArgument? supplier = null,
        [DefaultFrom(nameof(PathYears))] PeriodArgument? years = null,
        [Default("0.6")] ShareArgument? ownTarget = null,
        [Default("proportional")] ShareArgument? otherTarget = null,
        [Default("0.1")] ShareArgument? licensed = null,
        [Default("3")] NumberArgument? lag = null,
        [Default("share")] WordArgument? measure = null
    )
    {
        var (table, group, period) = (Library.Transfers(), Value(recipients), Value(window));
        var bySupplier = Analysis.Procurement.SupplierShare.Of(table, group, period, Value(supplier)).Only;
        var byOwn = Analysis.Procurement.SupplierShare.Of(table, group, period, group).Only;
        var assumptions = new SharePathAssumptions
        {
            Years = Value(years),
            OwnTarget = Value(ownTarget),
            OtherTarget = Is(otherTarget, Proportional) ? null : Value(otherTarget),
            Licensed = Value(licensed),
            Lag = new(Value(lag)),
        };
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Share>>>
                {
                    ["share"] = () => Analysis.Procurement.SupplierSharePath.Of(bySupplier, byOwn, [table.Source], assumptions),
                    ["built-under-licence"] = () =>
                        Analysis.Procurement.SupplierSharePath.BuiltUnderLicence(bySupplier, byOwn, [table.Source], assumptions),
                    ["built-by-supplier"] = () =>
                        Analysis.Procurement.SupplierSharePath.BuiltBySupplier(bySupplier, byOwn, [table.Source], assumptions),
                }
            )(),
            [recipients, window, supplier, years, ownTarget, otherTarget, licensed, lag, measure]
        );
    }

    private static PeriodArgument WindowTo(int last) => new Period(last - WindowLength + 1, last);

    private static Indicator<T> Each<T>(IEnumerable<Subject> recipients, Func<Subject, Indicator<T>> compute)
        where T : struct, IQuantity => recipients.Select(compute).Joined();

    private static Indicator<T> Each<T>(
        IEnumerable<Subject> recipients,
        IReadOnlyList<Period> windows,
        Func<Subject, Period, Indicator<T>> compute
    )
        where T : struct, IQuantity => recipients.SelectMany(recipient => windows.Select(window => compute(recipient, window))).Joined();

    private Subject? SupplierOrAll(SubjectArgument? supplier, [CallerMemberName] string method = "") =>
        Is(supplier, All, nameof(supplier), method) ? null : Value(supplier, nameof(supplier), method);

    private Period? Earlier(PeriodArgument? against, [CallerMemberName] string method = "") =>
        Is(against, "before", nameof(against), method) ? null : Value(against, nameof(against), method);
}
