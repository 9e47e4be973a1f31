using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Procurement;

namespace Analysis.Indicators.Families;

/// <content>What the United States finances, and what allies buy for Ukraine.</content>
public sealed partial class ProcurementIndicators
{
    /// <summary>US loans, guarantees and grants for arms to Europe, each apart, as far as they were found.</summary>
    /// <remarks>
    /// <inheritdoc cref="ForeignMilitaryFinancing.ByRecipient" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">Loan, loan-guarantee or grant.</param>
    /// <param name="programme">Foreign-military-financing or baltic-security-initiative.</param>
    /// <param name="by">Recipient or year.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "us-military-credit",
        "US loans, guarantees and grants for arms to Europe, each apart, as far as they were found",
        unit: UnitWords.Dollars,
        datasets: [Financing]
    )]
    public Indicator<Money> UsMilitaryCredit(
        [Default("loan")] WordArgument? measure = null,
        [DefaultFrom(nameof(UsualProgramme))] WordArgument? programme = null,
        [Default("recipient")] WordArgument? by = null
    )
    {
        var (figures, credit, of) = (Library.Cited(Financing), Value(measure), Value(programme));
        return WithArguments(
            Choice(
                by,
                new Dictionary<string, Func<Indicator<Money>>>
                {
                    ["recipient"] = () => ForeignMilitaryFinancing.ByRecipient(figures, credit, of),
                    ["year"] = () => ForeignMilitaryFinancing.ByYear(figures, credit, of),
                }
            )(),
            [measure, programme, by]
        );
    }

    /// <summary>US-made equipment for Ukraine that allies pay for.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.Purl.ByYear" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">By-year or by-month.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("purl", "US-made equipment for Ukraine that allies pay for", unit: UnitWords.Euros, datasets: [Support])]
    public Indicator<Money> Purl([Default("by-year")] WordArgument? measure = null)
    {
        var support = Library.Cited(Support);
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Money>>>
                {
                    ["by-year"] = () => Analysis.Procurement.Purl.ByYear(support),
                    ["by-month"] = () => Analysis.Procurement.Purl.ByMonth(support),
                }
            )(),
            [measure]
        );
    }

    /// <summary>Part of US-made equipment that allies pay for in military allocations to Ukraine.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.Purl.OfMilitaryAllocations" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.Purl.ByYear" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "purl-share",
        "Part of US-made equipment that allies pay for in military allocations to Ukraine",
        unit: UnitWords.ShareOfMilitaryAllocations,
        datasets: [Support]
    )]
    [FormerId("purl", "measure", "share")]
    public Indicator<Share> PurlShare() => WithArguments(Analysis.Procurement.Purl.OfMilitaryAllocations(Library.Cited(Support)), []);
}
