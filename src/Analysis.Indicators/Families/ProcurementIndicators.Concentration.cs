using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <content>How few suppliers there are.</content>
public sealed partial class ProcurementIndicators
{
    /// <summary>Concentration of suppliers: Herfindahl–Hirschman index.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.Concentration" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or a group, which is one pooled subject; several with commas.</param>
    /// <param name="window">Years of delivery such as 2021-2025; several with commas, or 'all of 5 years' for every window of that length;
    /// the newest five years of the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("concentration", "Concentration of suppliers: Herfindahl–Hirschman index", unit: UnitWords.Index, datasets: [Transfers])]
    [FormerId("concentration", "measure", "herfindahl-hirschman")]
    public Indicator<Ratio> Concentration(
        [Default("european-nato")] SubjectsArgument? recipients = null,
        [DefaultFrom(nameof(NewestWindows))] WindowsArgument? window = null
    )
    {
        var (table, windows) = (Library.Transfers(), Value(window));
        return WithArguments(
            Each(
                Value(recipients),
                windows,
                (recipient, years) => Analysis.Procurement.Concentration.HerfindahlHirschman(table, recipient, years)
            ),
            [recipients, window]
        );
    }

    /// <summary>Number of equally large suppliers that would be as concentrated.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.Concentration" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or a group, which is one pooled subject; several with commas.</param>
    /// <param name="window">Years of delivery such as 2021-2025; several with commas, or 'all of 5 years' for every window of that length;
    /// the newest five years of the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "effective-suppliers",
        "Number of equally large suppliers that would be as concentrated",
        unit: UnitWords.Suppliers,
        datasets: [Transfers]
    )]
    [FormerId("concentration", "measure", "effective-suppliers")]
    public Indicator<Ratio> EffectiveSuppliers(
        [Default("european-nato")] SubjectsArgument? recipients = null,
        [DefaultFrom(nameof(NewestWindows))] WindowsArgument? window = null
    )
    {
        var (table, windows) = (Library.Transfers(), Value(window));
        return WithArguments(
            Each(
                Value(recipients),
                windows,
                (recipient, years) => Analysis.Procurement.Concentration.EffectiveSuppliers(table, recipient, years)
            ),
            [recipients, window]
        );
    }

    /// <summary>Share of the largest supplier.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.Concentration" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="recipients">A country or a group, which is one pooled subject; several with commas.</param>
    /// <param name="window">Years of delivery such as 2021-2025; several with commas, or 'all of 5 years' for every window of that length;
    /// the newest five years of the edition.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("largest-supplier-share", "Share of the largest supplier", unit: UnitWords.ShareOfVolume, datasets: [Transfers])]
    [FormerId("concentration", "measure", "largest-share")]
    public Indicator<Share> LargestSupplierShare(
        [Default("european-nato")] SubjectsArgument? recipients = null,
        [DefaultFrom(nameof(NewestWindows))] WindowsArgument? window = null
    )
    {
        var (table, windows) = (Library.Transfers(), Value(window));
        return WithArguments(
            Each(
                Value(recipients),
                windows,
                (recipient, years) => Analysis.Procurement.Concentration.LargestShare(table, recipient, years)
            ),
            [recipients, window]
        );
    }
}
