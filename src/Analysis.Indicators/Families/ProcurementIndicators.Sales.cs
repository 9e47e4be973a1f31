using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Indicators.Families;

/// <content>US arms sales as they are notified to Congress and counted by fiscal year.</content>
public sealed partial class ProcurementIndicators
{
    private const string Notices = "us-arms-sales-notifications";
    private const string Totals = "us-arms-transfer-totals";

    /// <summary>The last calendar year that the notices cover completely: the last of the table is part of a year.</summary>
    private int LastFullNoticeYear => Library.SalesNotices().Years.To - 1;

    private PeriodArgument FullNoticeYears => WindowTo(LastFullNoticeYear);

    private PeriodArgument LastNoticeYear => LastFullNoticeYear;

    /// <summary>
    /// NATO's edition of 2024 is the last that prints spending in national currencies: it gives the exchange rates, whatever edition
    /// is chosen for spending.
    /// </summary>
    private DefenceSpending BothCurrencies => Library.DefenceSpending("2024");

    /// <summary>US arms sales notified to Congress, by buyer, against a year of equipment spending.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.SalesPipeline.AgainstSpending" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are compared or added up.</param>
    /// <param name="years">The calendar years of the notices; the default is the newest five full ones.</param>
    /// <param name="spendingYear">The year of equipment spending; the default is the last year of the notices.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "sales-pipeline",
        "US arms sales notified to Congress, by buyer, against a year of equipment spending",
        unit: UnitWords.YearsOfEquipmentSpending,
        datasets: [Notices, Nato]
    )]
    [FormerId("sales-pipeline", "measure", "ratio")]
    public Indicator<Ratio> SalesPipeline(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(FullNoticeYears))] PeriodArgument? years = null,
        [DefaultFrom(nameof(LastNoticeYear))] PeriodArgument? spendingYear = null
    ) =>
        WithArguments(
            Analysis.Procurement.SalesPipeline.AgainstSpending(
                Library.SalesNotices(),
                Library.DefenceSpending(),
                Value(group),
                Value(years),
                Value(spendingYear, OneYear)
            ),
            [group, years, spendingYear]
        );

    /// <summary>US arms sales notified to Congress, by buyer: ceilings.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.NotifiedSales.ByBuyer" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.NotifiedSales.ByYear" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are compared or added up.</param>
    /// <param name="years">The calendar years of the notices; the default is the newest five full ones.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "sales-pipeline-amount",
        "US arms sales notified to Congress, by buyer: ceilings",
        unit: UnitWords.Dollars,
        datasets: [Notices]
    )]
    [FormerId("sales-pipeline", "measure", "amount")]
    public Indicator<Money> SalesPipelineAmount(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(FullNoticeYears))] PeriodArgument? years = null
    ) => WithArguments(Analysis.Procurement.SalesPipeline.Amount(Library.SalesNotices(), Value(group), Value(years)), [group, years]);

    /// <summary>Notices of US arms sales, by buyer.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.SalesPipeline.Notices" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.NotifiedSales.ByBuyer" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The group whose members are compared or added up.</param>
    /// <param name="years">The calendar years of the notices; the default is the newest five full ones.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("sales-pipeline-notices", "Notices of US arms sales, by buyer", unit: UnitWords.Notices, datasets: [Notices])]
    [FormerId("sales-pipeline", "measure", "notices")]
    public Indicator<Count> SalesPipelineNotices(
        [Default("european-nato")] GroupArgument? group = null,
        [DefaultFrom(nameof(FullNoticeYears))] PeriodArgument? years = null
    ) => WithArguments(Analysis.Procurement.SalesPipeline.Notices(Library.SalesNotices(), Value(group), Value(years)), [group, years]);

    /// <summary>US arms sales notified to Congress by calendar year, buyer and category: ceilings.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.NotifiedSales.ByYear" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The buyers, as one; or one buyer, by its code.</param>
    /// <param name="years">The calendar years of the notices; the default is the newest five full ones.</param>
    /// <param name="measure">By-year, by-buyer or by-category.</param>
    /// <param name="offers">Lowest or highest, of the offers whose outcome is unknown.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "notified-sales",
        "US arms sales notified to Congress by calendar year, buyer and category: ceilings",
        unit: UnitWords.Dollars,
        datasets: [Notices]
    )]
    public Indicator<Money> NotifiedSales(
        [Default("european-nato")] SubjectArgument? group = null,
        [DefaultFrom(nameof(FullNoticeYears))] PeriodArgument? years = null,
        [Default("by-year")] WordArgument? measure = null,
        [Default("lowest")] ChoiceArgument<OpenOffers>? offers = null
    )
    {
        var (notices, period, open) = (Library.SalesNotices(), Value(years), Choice(offers));
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Money>>>
                {
                    ["by-year"] = () => Analysis.Procurement.NotifiedSales.ByYear(notices, Value(group), period, open),
                    ["by-buyer"] = () => Analysis.Procurement.NotifiedSales.ByBuyer(notices, Value(group, AsGroup), period, open),
                    ["by-category"] = () => Analysis.Procurement.NotifiedSales.ByCategory(notices, Value(group), period, open),
                }
            )(),
            [group, years, measure, offers]
        );
    }

    /// <summary>Part of each category in the US arms sales notified to Congress.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.NotifiedSales.CategoryShare" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.NotifiedSales.UpkeepShare" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The buyers, as one; or one buyer, by its code.</param>
    /// <param name="years">The calendar years of the notices; the default is the newest five full ones.</param>
    /// <param name="offers">Lowest or highest, of the offers whose outcome is unknown.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "notified-sales-category-share",
        "Part of each category in the US arms sales notified to Congress",
        unit: UnitWords.ShareOfNotifiedValue,
        datasets: [Notices]
    )]
    [FormerId("notified-sales", "measure", "category-share")]
    public Indicator<Share> NotifiedSalesCategoryShare(
        [Default("european-nato")] SubjectArgument? group = null,
        [DefaultFrom(nameof(FullNoticeYears))] PeriodArgument? years = null,
        [Default("lowest")] ChoiceArgument<OpenOffers>? offers = null
    ) =>
        WithArguments(
            Analysis.Procurement.NotifiedSales.CategoryShare(Library.SalesNotices(), Value(group), Value(years), Choice(offers)),
            [group, years, offers]
        );

    /// <summary>What was signed as a part of the ceiling, where a contract was found.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.NotifiedSales.SignedPart" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "notified-sales-signed-part",
        "What was signed as a part of the ceiling, where a contract was found",
        unit: UnitWords.ShareOfCeiling,
        datasets: [Notices]
    )]
    [FormerId("notified-sales", "measure", "signed-part")]
    public Indicator<Share> NotifiedSalesSignedPart() =>
        WithArguments(Analysis.Procurement.NotifiedSales.SignedPart(Library.SalesNotices()), []);

    /// <summary>Part of munitions and sustainment in the US arms sales notified to Congress.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.NotifiedSales.UpkeepShare" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The buyers, as one; or one buyer, by its code.</param>
    /// <param name="years">The calendar years of the notices; the default is the newest five full ones.</param>
    /// <param name="offers">Lowest or highest, of the offers whose outcome is unknown.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "notified-sales-upkeep-share",
        "Part of munitions and sustainment in the US arms sales notified to Congress",
        unit: UnitWords.ShareOfNotifiedValue,
        datasets: [Notices]
    )]
    [FormerId("notified-sales", "measure", "upkeep-share")]
    public Indicator<Share> NotifiedSalesUpkeepShare(
        [Default("european-nato")] SubjectArgument? group = null,
        [DefaultFrom(nameof(FullNoticeYears))] PeriodArgument? years = null,
        [Default("lowest")] ChoiceArgument<OpenOffers>? offers = null
    ) =>
        WithArguments(
            Analysis.Procurement.NotifiedSales.UpkeepShare(Library.SalesNotices(), Value(group), Value(years), Choice(offers)),
            [group, years, offers]
        );

    /// <summary>EU grants and loans of a year as a part of the US sales notified to the same states in that year.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.InstrumentsAndSales.CompareWithSales" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="group">The states on both sides.</param>
    /// <param name="years">The calendar years of the notices; the default is the newest five full ones.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "pull-and-answer",
        "EU grants and loans of a year as a part of the US sales notified to the same states in that year",
        unit: UnitWords.ShareOfNotifiedSales,
        datasets: [Notices, "defence-instruments", Nato]
    )]
    public Indicator<Share> PullAndAnswer(
        [Default("eu27")] GroupArgument? group = null,
        [DefaultFrom(nameof(FullNoticeYears))] PeriodArgument? years = null
    ) =>
        WithArguments(
            Analysis.Procurement.InstrumentsAndSales.CompareWithSales(
                Library.SalesNotices(),
                Library.Cited("defence-instruments"),
                BothCurrencies,
                Value(group),
                Value(years)
            ),
            [group, years]
        );

    /// <summary>US arms transfers to the world by fiscal year.</summary>
    /// <remarks>
    /// <inheritdoc cref="ArmsTransferTotals.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">One measure of the table, such as fms-total, fms-implemented or dcs-authorised.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("us-arms-transfer-totals", "US arms transfers to the world by fiscal year", unit: UnitWords.Dollars, datasets: [Totals])]
    public Indicator<Money> UsArmsTransferTotals([Default("fms-total")] WordArgument? measure = null) =>
        WithArguments(ArmsTransferTotals.Of(Library.Cited(Totals), Value(measure)), [measure]);

    private static int OneYear(Period period) => period.IsYear ? period.From : throw new ArgumentException("give one year, such as 2025.");

    private static CountryGroup AsGroup(Subject subject) =>
        subject as CountryGroup ?? throw new ArgumentException($"{subject.Name} is a country; this takes a group, such as european-nato.");
}
