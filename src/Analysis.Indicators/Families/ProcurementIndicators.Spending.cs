using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Indicators.Families;

/// <content>The money behind arms sales: spending beside dependence, grants, credit, PURL.</content>
public sealed partial class ProcurementIndicators
{
    private const string Nato = "nato-defence-expenditure";
    private const string F35Deliveries = "sipri-f35-deliveries";
    private const string Grants = "us-erip-grants";
    private const string Financing = "us-foreign-military-financing";
    private const string Support = "ukraine-support";

    private DefenceSpending Spent => Library.DefenceSpending();

    private Transfers TransfersWithF35 => Library.Transfers(Library.CommonEdition(Transfers, F35Deliveries));

    private Transfers F35 => Library.F35Transfers(Library.CommonEdition(Transfers, F35Deliveries));

    private PeriodArgument NewestWindowWithF35 => WindowTo(TransfersWithF35.Coverage.Years.To);

    private static NumberArgument UsualLeastVolume => Analysis.Procurement.SpendingAndDependence.UsualLeastVolume;

    private static WordArgument UsualProgramme => ForeignMilitaryFinancing.Programme;

    /// <summary>Correlation of the changes of equipment spending and of the US share, by member, with and without the F-35.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.SpendingAndDependence.Correlation" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are compared or added up.</param>
    /// <param name="window">Years such as 2021-2025; the newest five years of the transfers.</param>
    /// <param name="against">The earlier window, or 'before' for the one just before.</param>
    /// <param name="leastVolume">Million TIV that a member must have taken in, in each window.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "spending-and-dependence",
        "Correlation of the changes of equipment spending and of the US share, by member, with and without the F-35",
        unit: UnitWords.RankCorrelation,
        datasets: [Nato, Transfers, F35Deliveries]
    )]
    [FormerId("spending-and-dependence", "measure", "correlation")]
    public Indicator<Correlation> SpendingAndDependence(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(NewestWindowWithF35))] PeriodArgument? window = null,
        [Default("before")] PeriodArgument? against = null,
        [DefaultFrom(nameof(UsualLeastVolume))] NumberArgument? leastVolume = null
    ) =>
        WithArguments(
            Analysis.Procurement.SpendingAndDependence.Correlation(Compared(group, window, against, leastVolume)),
            [group, window, against, leastVolume]
        );

    /// <summary>Change of equipment spending, of the members whose US share is compared.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.SpendingAndDependence.Spending" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are compared or added up.</param>
    /// <param name="window">Years such as 2021-2025; the newest five years of the transfers.</param>
    /// <param name="against">The earlier window, or 'before' for the one just before.</param>
    /// <param name="leastVolume">Million TIV that a member must have taken in, in each window.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "equipment-spending-change",
        "Change of equipment spending, of the members whose US share is compared",
        unit: UnitWords.ChangeOfEquipmentSpending,
        datasets: [Nato, Transfers, F35Deliveries]
    )]
    [FormerId("spending-and-dependence", "measure", "spending-change")]
    public Indicator<Change> EquipmentSpendingChange(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(NewestWindowWithF35))] PeriodArgument? window = null,
        [Default("before")] PeriodArgument? against = null,
        [DefaultFrom(nameof(UsualLeastVolume))] NumberArgument? leastVolume = null
    ) =>
        WithArguments(
            Analysis.Procurement.SpendingAndDependence.Spending(Compared(group, window, against, leastVolume)),
            [group, window, against, leastVolume]
        );

    /// <summary>Change of the US share of imports, with and without the F-35, of the members whose spending is compared.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.SpendingAndDependence.Share" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are compared or added up.</param>
    /// <param name="window">Years such as 2021-2025; the newest five years of the transfers.</param>
    /// <param name="against">The earlier window, or 'before' for the one just before.</param>
    /// <param name="leastVolume">Million TIV that a member must have taken in, in each window.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "us-share-change",
        "Change of the US share of imports, with and without the F-35, of the members whose spending is compared",
        unit: UnitWords.Points,
        datasets: [Nato, Transfers, F35Deliveries]
    )]
    [FormerId("spending-and-dependence", "measure", "share-change")]
    public Indicator<PercentagePoints> UsShareChange(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(NewestWindowWithF35))] PeriodArgument? window = null,
        [Default("before")] PeriodArgument? against = null,
        [DefaultFrom(nameof(UsualLeastVolume))] NumberArgument? leastVolume = null
    ) =>
        WithArguments(
            Analysis.Procurement.SpendingAndDependence.Share(Compared(group, window, against, leastVolume)),
            [group, window, against, leastVolume]
        );

    /// <summary>States whose US share and volume rose, with a grant for replacing Russian arms and without.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.EripComparison.Rising" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are compared.</param>
    /// <param name="window">The later window; the one just before is compared with it.</param>
    /// <param name="leastVolume">Million TIV that a member must have taken in, in each window.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "erip-comparison",
        "States whose US share and volume rose, with a grant for replacing Russian arms and without",
        unit: UnitWords.States,
        datasets: [Grants, Transfers]
    )]
    [FormerId("erip-comparison", "measure", "rising")]
    public Indicator<Count> EripComparison(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(NewestWindow))] PeriodArgument? window = null,
        [DefaultFrom(nameof(UsualLeastVolume))] NumberArgument? leastVolume = null
    ) =>
        WithArguments(
            Analysis.Procurement.EripComparison.Rising(
                Library.Cited(Grants),
                Library.Transfers(),
                Value(group),
                Value(window),
                Value(leastVolume)
            ),
            [group, window, leastVolume]
        );

    /// <summary>Change of the US share of imports, of states with a grant for replacing Russian arms and without.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.EripComparison.ShareChange" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are compared.</param>
    /// <param name="window">The later window; the one just before is compared with it.</param>
    /// <param name="leastVolume">Million TIV that a member must have taken in, in each window.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "erip-share-change",
        "Change of the US share of imports, of states with a grant for replacing Russian arms and without",
        unit: UnitWords.Points,
        datasets: [Grants, Transfers]
    )]
    [FormerId("erip-comparison", "measure", "share-change")]
    public Indicator<PercentagePoints> EripShareChange(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(NewestWindow))] PeriodArgument? window = null,
        [DefaultFrom(nameof(UsualLeastVolume))] NumberArgument? leastVolume = null
    ) =>
        WithArguments(
            Analysis.Procurement.EripComparison.ShareChange(
                Library.Cited(Grants),
                Library.Transfers(),
                Value(group),
                Value(window),
                Value(leastVolume)
            ),
            [group, window, leastVolume]
        );

    /// <summary>Change of the volume from the United States, of states with a grant for replacing Russian arms and without.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.EripComparison.VolumeChange" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are compared.</param>
    /// <param name="window">The later window; the one just before is compared with it.</param>
    /// <param name="leastVolume">Million TIV that a member must have taken in, in each window.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "erip-volume-change",
        "Change of the volume from the United States, of states with a grant for replacing Russian arms and without",
        unit: UnitWords.Volume,
        datasets: [Grants, Transfers]
    )]
    [FormerId("erip-comparison", "measure", "volume-change")]
    public Indicator<TrendValue> EripVolumeChange(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(NewestWindow))] PeriodArgument? window = null,
        [DefaultFrom(nameof(UsualLeastVolume))] NumberArgument? leastVolume = null
    ) =>
        WithArguments(
            Analysis.Procurement.EripComparison.VolumeChange(
                Library.Cited(Grants),
                Library.Transfers(),
                Value(group),
                Value(window),
                Value(leastVolume)
            ),
            [group, window, leastVolume]
        );

    private SpendingAndDependenceQuery Compared(
        GroupArgument? group,
        PeriodArgument? window,
        PeriodArgument? against,
        NumberArgument? leastVolume,
        [CallerMemberName] string method = ""
    ) =>
        new()
        {
            Spending = Spent,
            Transfers = TransfersWithF35,
            F35 = F35,
            Group = Value(group, method: method),
            Window = Value(window, method: method),
            Earlier = Earlier(against, method),
            LeastVolume = Value(leastVolume, method: method),
        };
}
