using System.Globalization;
using Analysis.Tables;

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
    /// Formula: total expenditure (TE) of general government in COFOG division 02, as printed; for a group the sum over its members. Unit:
    /// millions of euros at current prices. Shape: one observation a subject and year; <c>x-eu27-total</c> is the European Union as
    /// printed. It is accrual accounting without military pensions and health care, so it is below NATO's figure and no substitute for it.
    /// Missing data: a cell that is missing is a gap, and makes the year of a group a gap. Source: Eurostat, gov_ev (members and total,
    /// from 2021) or gov_10a_exp (some members, from 1995).
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a printed total nor a group.</exception>
    public static Indicator<Money> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years)
    {
        ArgumentNullException.ThrowIfNull(table);
        return NationalAccounts
            .Amounts(table, subjects, years, SpendingMeasure.GovernmentExpenditure)
            .Build(
                Id,
                Title,
                UnitWords.Euros,
                "General government expenditure on defence, COFOG division 02, accrual basis, without military pensions; a "
                    + "group is the sum over its members.",
                table.Source
            );
    }

    /// <summary>Expenditure as a share of GDP by subject and year, as Eurostat prints it.</summary>
    /// <remarks>
    /// As <see cref="Of"/>; unit: fraction, rounded to a tenth of a per cent by Eurostat. A group has no printed share: a gap.
    /// </remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Share> AsShareOfGdp(DefenceSpending table, IEnumerable<Subject> subjects, Period years)
    {
        ArgumentNullException.ThrowIfNull(table);
        return NationalAccounts
            .PrintedShares(table, subjects, years, SpendingMeasure.PrintedGovernmentExpenditureShare)
            .Build(
                "government-defence-expenditure-gdp-share",
                Title,
                UnitWords.ShareOfGdp,
                "General government expenditure on defence, COFOG division 02, ÷ gross domestic product, as printed to a tenth "
                    + "of a per cent.",
                table.Source
            );
    }

    /// <summary>
    /// The longer series of some members, by another vintage of the same accounts: never to be chained to <see cref="Of"/>.
    /// </summary>
    /// <remarks>As <see cref="Of"/>, on gov_10a_exp.</remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Money> Since1995(DefenceSpending table, IEnumerable<Subject> subjects, Period years) =>
        Of(table, subjects, years) with
        {
            Id = LongId,
            Title = LongTitle,
        };

    /// <summary>The longer series as a share of GDP, as Eurostat prints it.</summary>
    /// <remarks>As <see cref="AsShareOfGdp"/>, on gov_10a_exp.</remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Share> Since1995AsShareOfGdp(DefenceSpending table, IEnumerable<Subject> subjects, Period years) =>
        AsShareOfGdp(table, subjects, years) with
        {
            Id = "government-defence-expenditure-since-1995-gdp-share",
            Title = LongTitle,
        };
}

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
        return NationalAccounts
            .Amounts(table, subjects, years, SpendingMeasure.GovernmentInvestment)
            .Build(
                Id,
                Title,
                UnitWords.Euros,
                "General government gross fixed capital formation in defence, accrual basis; a group is the sum over its members.",
                table.Source
            );
    }

    /// <summary>Investment as a share of GDP by subject and year, as Eurostat prints it.</summary>
    /// <remarks>
    /// As <see cref="Of"/>; unit: fraction, rounded to a tenth of a per cent by Eurostat. A group has no printed share: a gap.
    /// </remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Share> AsShareOfGdp(DefenceSpending table, IEnumerable<Subject> subjects, Period years)
    {
        ArgumentNullException.ThrowIfNull(table);
        return NationalAccounts
            .PrintedShares(table, subjects, years, SpendingMeasure.PrintedGovernmentInvestmentShare)
            .Build(
                "government-defence-investment-gdp-share",
                Title,
                UnitWords.ShareOfGdp,
                "General government gross fixed capital formation in defence ÷ gross domestic product, as printed to a tenth "
                    + "of a per cent.",
                table.Source
            );
    }
}

/// <summary>Looks up the defence figures of the national accounts, and gives the reason of a missing cell.</summary>
internal static class NationalAccounts
{
    private static readonly PriceBasis Euros = PriceBasis.Current("EUR");

    /// <summary>Amounts in millions of euros: of a country or a printed total as printed, of a group as the sum over its members.</summary>
    public static ResultBuilder<Money> Amounts(
        DefenceSpending table,
        IEnumerable<Subject> subjects,
        Period years,
        SpendingMeasure measure
    ) => Run(subjects, years, (subject, year) => Sum(table, subject, year, measure));

    /// <summary>
    /// Shares of GDP as Eurostat prints them, to a tenth of a per cent; a group has none, for parts of rounded shares don't add up.
    /// </summary>
    public static ResultBuilder<Share> PrintedShares(
        DefenceSpending table,
        IEnumerable<Subject> subjects,
        Period years,
        SpendingMeasure measure
    ) => Run(subjects, years, (subject, year) => Printed(table, subject, year, measure));

    private static ResultBuilder<T> Run<T>(IEnumerable<Subject> subjects, Period years, Func<Subject, int, Outcome<T>> compute)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var result = new ResultBuilder<T>();
        foreach (var subject in subjects)
        foreach (var year in years.Years)
            result.Add(subject, null, Period.Year(year), compute(subject, year));
        return result;
    }

    private static Outcome<Money> Sum(DefenceSpending table, Subject subject, int year, SpendingMeasure measure)
    {
        var members = Members(subject, year);
        if (members.Count == 0)
            return Outcome<Money>.Missing($"{subject.Name} has no members in {Text(year)}");
        var cells = members.Select(member => table.Find(measure, Euros, member, year)).ToList();
        if (cells.Contains(null))
            return Outcome<Money>.Missing(GapReason(table, [.. members.Where((_, place) => cells[place] is null)], subject, year));
        var weakest = subject is CountryGroup ? ObservationStatus.Derived : ObservationStatus.Actual;
        return new(
            new(cells.Sum(cell => (decimal)cell!.Value.Value), Euros),
            cells.Select(cell => cell!.Value.Status).Aggregate(weakest, StatusOrder.Weaker),
            null
        );
    }

    private static Outcome<Share> Printed(DefenceSpending table, Subject subject, int year, SpendingMeasure measure)
    {
        if (subject is CountryGroup group)
            return Outcome<Share>.Missing(
                $"the edition prints shares of GDP of countries, not of {group.Name}; x-eu27-total is the total of the European "
                    + $"Union as printed"
            );
        var entity = Members(subject, year)[0];
        return table.Find(measure, null, entity, year) is { } cell
            ? new(Share.FromFraction(cell.Value), cell.Status, null)
            : Outcome<Share>.Missing(GapReason(table, [entity], subject, year));
    }

    private static IReadOnlyList<Entity> Members(Subject subject, int year) =>
        subject switch
        {
            CountryGroup group => group.MembersIn(year),
            Entity entity => [entity],
            _ => throw new ArgumentException($"'{subject.Id}' is neither a country nor a group of countries."),
        };

    private static string GapReason(DefenceSpending table, IReadOnlyList<Entity> without, Subject subject, int year)
    {
        if (!table.Years.Contains(year))
            return $"the edition covers {table.Years}, not {Text(year)}";
        var missing = $"the edition has no cell for {string.Join(", ", without.Select(member => member.NameInProse))} in {Text(year)}";
        return subject is CountryGroup ? $"{missing}, so {subject.Name} can't be summed" : missing;
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
