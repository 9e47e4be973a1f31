namespace Analysis.Spending;

/// <summary>What general government spends on defence by the national accounts (COFOG division 02).</summary>
public static class GovernmentDefenceExpenditure
{
    private const string Id = "government-defence-expenditure";
    private const string Title = "Government expenditure on defence (national accounts)";
    private const string LongId = "government-defence-expenditure-since-1995";
    private const string LongTitle = "Government expenditure on defence since 1995 (national accounts, some members)";

    /// <summary>Expenditure by subject and year.</summary>
    /// <remarks>
    /// Formula: total expenditure (TE) of general government in COFOG division 02, as printed; for a group the sum over its members.
    /// Unit: millions of euros at current prices. Shape: one observation a subject and year; <c>x-eu27-total</c> is the European Union
    /// as printed. It is accrual accounting without military pensions and health care, so it is below NATO's figure and no substitute for it.
    /// Missing data: a cell that is missing is a gap, and makes the year of a group a gap. Source: Eurostat, gov_ev (members and total,
    /// from 2021) or gov_10a_exp (some members, from 1995).
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a printed total nor a group.</exception>
    public static Indicator<Money> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years)
    {
        ArgumentNullException.ThrowIfNull(table);
        return NationalAccounts.Amounts(table, subjects, years, SpendingMeasure.GovernmentExpenditure).Build(
            Id, Title, "million EUR (current)", "General government expenditure on defence, COFOG division 02, accrual basis, without military pensions; a group is the sum over its members.", table.Source);
    }

    /// <summary>Expenditure as a share of GDP by subject and year, as Eurostat prints it.</summary>
    /// <remarks>As <see cref="Of"/>; unit: fraction, rounded to a tenth of a per cent by Eurostat. A group has no printed share: a gap.</remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Share> AsShareOfGdp(DefenceSpending table, IEnumerable<Subject> subjects, Period years)
    {
        ArgumentNullException.ThrowIfNull(table);
        return NationalAccounts.PrintedShares(table, subjects, years, SpendingMeasure.PrintedGovernmentExpenditureShare).Build(
            Id, Title, "fraction of GDP", "General government expenditure on defence, COFOG division 02, ÷ gross domestic product, as printed to a tenth of a per cent.", table.Source);
    }

    /// <summary>The longer series of some members, by another vintage of the same accounts: never to be chained to <see cref="Of"/>.</summary>
    /// <remarks>As <see cref="Of"/>, on gov_10a_exp.</remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Money> Since1995(DefenceSpending table, IEnumerable<Subject> subjects, Period years) =>
        Of(table, subjects, years) with { Id = LongId, Title = LongTitle };

    /// <summary>The longer series as a share of GDP, as Eurostat prints it.</summary>
    /// <remarks>As <see cref="AsShareOfGdp"/>, on gov_10a_exp.</remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Share> Since1995AsShareOfGdp(DefenceSpending table, IEnumerable<Subject> subjects, Period years) =>
        AsShareOfGdp(table, subjects, years) with { Id = LongId, Title = LongTitle };
}
