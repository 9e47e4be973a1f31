using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Tables;

namespace Analysis.Indicators.Families;

/// <content>What governments spend by the national accounts, for how many people, and what the European Defence Agency
/// reported.</content>
public sealed partial class SpendingIndicators
{
    private const string Members = "eurostat-gov-ev";
    private const string SomeMembers = "eurostat-gov-10a-exp";
    private const string Eda = "eda-defence-data";

    private DefenceSpending Accounts => Library.GovernmentSpending(Members);

    private DefenceSpending LongAccounts => Library.GovernmentSpending(SomeMembers);

    private PeriodArgument AccountYears => Accounts.Years;

    private PeriodArgument LongAccountYears => LongAccounts.Years;

    /// <summary>Government expenditure on defence by the national accounts.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceExpenditure.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries, groups or x-eu27-total (the printed total), with commas; 'all' for all of the table.</param>
    /// <param name="years">A year or years such as 2021-2025.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "government-defence-expenditure",
        "Government expenditure on defence by the national accounts",
        unit: UnitWords.Euros,
        datasets: [Members]
    )]
    [FormerId("government-defence-expenditure", "measure", "million-eur")]
    public Indicator<Money> GovernmentDefenceExpenditure(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(AccountYears))] PeriodArgument? years = null
    ) =>
        WithArguments(
            Analysis.Spending.GovernmentDefenceExpenditure.Of(Accounts, AllOr(Accounts, subjects), Value(years)),
            [subjects, years]
        );

    /// <summary>Government expenditure on defence as a share of GDP, as printed.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceExpenditure.AsShareOfGdp" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceExpenditure.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries, groups or x-eu27-total (the printed total), with commas; 'all' for all of the table.</param>
    /// <param name="years">A year or years such as 2021-2025.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "government-defence-expenditure-gdp-share",
        "Government expenditure on defence as a share of GDP, as printed",
        unit: UnitWords.ShareOfGdp,
        datasets: [Members]
    )]
    [FormerId("government-defence-expenditure", "measure", "share-of-gdp")]
    public Indicator<Share> GovernmentDefenceExpenditureGdpShare(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(AccountYears))] PeriodArgument? years = null
    ) =>
        WithArguments(
            Analysis.Spending.GovernmentDefenceExpenditure.AsShareOfGdp(Accounts, AllOr(Accounts, subjects), Value(years)),
            [subjects, years]
        );

    /// <summary>Government expenditure on defence since 1995, for four members and the European Union.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceExpenditure.Since1995" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceExpenditure.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries, groups or x-eu27-total (the printed total), with commas; 'all' for all of the table.</param>
    /// <param name="years">A year or years such as 1995-2024.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "government-defence-expenditure-since-1995",
        "Government expenditure on defence since 1995, for four members and the European Union",
        unit: UnitWords.Euros,
        datasets: [SomeMembers]
    )]
    [FormerId("government-defence-expenditure-since-1995", "measure", "million-eur")]
    public Indicator<Money> GovernmentDefenceExpenditureSince1995(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(LongAccountYears))] PeriodArgument? years = null
    ) =>
        WithArguments(
            Analysis.Spending.GovernmentDefenceExpenditure.Since1995(LongAccounts, AllOr(LongAccounts, subjects), Value(years)),
            [subjects, years]
        );

    /// <summary>The same since 1995 as a share of GDP, as printed.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceExpenditure.Since1995AsShareOfGdp" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceExpenditure.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries, groups or x-eu27-total (the printed total), with commas; 'all' for all of the table.</param>
    /// <param name="years">A year or years such as 1995-2024.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "government-defence-expenditure-since-1995-gdp-share",
        "The same since 1995 as a share of GDP, as printed",
        unit: UnitWords.ShareOfGdp,
        datasets: [SomeMembers]
    )]
    [FormerId("government-defence-expenditure-since-1995", "measure", "share-of-gdp")]
    public Indicator<Share> GovernmentDefenceExpenditureSince1995GdpShare(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(LongAccountYears))] PeriodArgument? years = null
    ) =>
        WithArguments(
            Analysis.Spending.GovernmentDefenceExpenditure.Since1995AsShareOfGdp(LongAccounts, AllOr(LongAccounts, subjects), Value(years)),
            [subjects, years]
        );

    /// <summary>Government investment in defence by the national accounts.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceInvestment.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries, groups or x-eu27-total (the printed total), with commas; 'all' for all of the table.</param>
    /// <param name="years">A year or years such as 2021-2025.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "government-defence-investment",
        "Government investment in defence by the national accounts",
        unit: UnitWords.Euros,
        datasets: [Members]
    )]
    [FormerId("government-defence-investment", "measure", "million-eur")]
    public Indicator<Money> GovernmentDefenceInvestment(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(AccountYears))] PeriodArgument? years = null
    ) =>
        WithArguments(
            Analysis.Spending.GovernmentDefenceInvestment.Of(Accounts, AllOr(Accounts, subjects), Value(years)),
            [subjects, years]
        );

    /// <summary>Government investment in defence as a share of GDP, as printed.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceInvestment.AsShareOfGdp" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Spending.GovernmentDefenceInvestment.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries, groups or x-eu27-total (the printed total), with commas; 'all' for all of the table.</param>
    /// <param name="years">A year or years such as 2021-2025.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "government-defence-investment-gdp-share",
        "Government investment in defence as a share of GDP, as printed",
        unit: UnitWords.ShareOfGdp,
        datasets: [Members]
    )]
    [FormerId("government-defence-investment", "measure", "share-of-gdp")]
    public Indicator<Share> GovernmentDefenceInvestmentGdpShare(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(AccountYears))] PeriodArgument? years = null
    ) =>
        WithArguments(
            Analysis.Spending.GovernmentDefenceInvestment.AsShareOfGdp(Accounts, AllOr(Accounts, subjects), Value(years)),
            [subjects, years]
        );

    /// <summary>Defence expenditure per head of the population.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.DefenceExpenditurePerHead.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas.</param>
    /// <param name="years">A year or years such as 2014-2024.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "defence-expenditure-per-head",
        "Defence expenditure per head of the population",
        unit: UnitWords.DollarsPerHead,
        datasets: [Nato, "world-bank-indicators"]
    )]
    public Indicator<Ratio> DefenceExpenditurePerHead(
        [Default("USA,nato-europe,nato")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null
    ) =>
        WithArguments(
            Analysis.Spending.DefenceExpenditurePerHead.Of(Table, Library.WorldBank(), Value(subjects), Value(years)),
            [subjects, years]
        );

    /// <summary>Shares as the European Defence Agency's reports were quoted with them.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.EdaReportedValues.Shares" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">A share in the table, such as defence-investment-share or defence-expenditure-share-of-gdp.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "eda-reported-figures",
        "Shares as the European Defence Agency's reports were quoted with them",
        unit: UnitWords.OfEachRow,
        datasets: [Eda]
    )]
    public Indicator<Share> EdaReportedFigures([Default("defence-investment-share")] WordArgument? measure = null) =>
        WithArguments(Analysis.Spending.EdaReportedValues.Shares(Library.Cited(Eda), Value(measure)), [measure]);

    /// <summary>Amounts as the European Defence Agency's reports were quoted with them.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.EdaReportedValues.Amounts" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Spending.EdaReportedValues.Shares" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">An amount in the table, such as defence-expenditure or equipment-procurement.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "eda-reported-amounts",
        "Amounts as the European Defence Agency's reports were quoted with them",
        unit: UnitWords.Euros,
        datasets: [Eda]
    )]
    [FormerId(
        "eda-reported-figures",
        "measure",
        "collaborative-equipment-procurement",
        "collaborative-research-and-technology",
        "defence-expenditure",
        "defence-investment",
        "defence-research-and-development",
        "defence-research-and-technology",
        "equipment-procurement"
    )]
    public Indicator<Money> EdaReportedAmounts([Default("defence-expenditure")] WordArgument? measure = null) =>
        WithArguments(Analysis.Spending.EdaReportedValues.Amounts(Library.Cited(Eda), Value(measure)), [measure]);

    /// <summary>Amounts per head as the European Defence Agency's reports were quoted with them.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.EdaReportedValues.PerHead" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Spending.EdaReportedValues.Shares" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">A measure of the table that is per head.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "eda-reported-amounts-per-head",
        "Amounts per head as the European Defence Agency's reports were quoted with them",
        unit: UnitWords.EurosPerHead,
        datasets: [Eda]
    )]
    [FormerId("eda-reported-figures", "measure", "defence-expenditure-per-head")]
    public Indicator<Ratio> EdaReportedAmountsPerHead([Default("defence-expenditure-per-head")] WordArgument? measure = null) =>
        WithArguments(Analysis.Spending.EdaReportedValues.PerHead(Library.Cited(Eda), Value(measure)), [measure]);

    private IEnumerable<Subject> AllOr(DefenceSpending table, SubjectsArgument? subjects, [CallerMemberName] string method = "") =>
        Is(subjects, All, nameof(subjects), method) ? table.Entities : Value(subjects, nameof(subjects), method);
}
