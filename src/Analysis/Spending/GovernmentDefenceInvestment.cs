namespace Analysis.Spending;

/// <summary>What general government invests in defence by the national accounts (gross fixed capital formation).</summary>
public static class GovernmentDefenceInvestment
{
    private const string Id = "government-defence-investment";
    private const string Title = "Government investment in defence (national accounts)";

    /// <summary>Investment by subject and year.</summary>
    /// <remarks>
    /// Formula: gross fixed capital formation (P.51g) of general government in defence, as printed; for a group the sum over its members.
    /// Unit: millions of euros at current prices. Shape: one observation a subject and year; <c>x-eu27-total</c> is the European Union
    /// as printed. Weapons count when they are delivered, buildings and research too; ammunition does not, so it is neither NATO's major
    /// equipment nor the investment that the European Defence Agency counts. Missing data: a cell that is missing is a gap, and makes the
    /// year of a group a gap. Source: Eurostat, gov_ev.
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a printed total nor a group.</exception>
    public static Indicator<Money> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years)
    {
        ArgumentNullException.ThrowIfNull(table);
        return NationalAccounts.Amounts(table, subjects, years, SpendingMeasure.GovernmentInvestment).Build(
            Id, Title, "million EUR (current)", "General government gross fixed capital formation in defence, accrual basis; a group is the sum over its members.", table.Source);
    }

    /// <summary>Investment as a share of GDP by subject and year, as Eurostat prints it.</summary>
    /// <remarks>As <see cref="Of"/>; unit: fraction, rounded to a tenth of a per cent by Eurostat. A group has no printed share: a gap.</remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Share> AsShareOfGdp(DefenceSpending table, IEnumerable<Subject> subjects, Period years)
    {
        ArgumentNullException.ThrowIfNull(table);
        return NationalAccounts.PrintedShares(table, subjects, years, SpendingMeasure.PrintedGovernmentInvestmentShare).Build(
            Id, Title, "fraction of GDP", "General government gross fixed capital formation in defence ÷ gross domestic product, as printed to a tenth of a per cent.", table.Source);
    }
}
