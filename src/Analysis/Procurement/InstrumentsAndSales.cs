using Analysis.IndustrialBase;
using Analysis.Scoreboards;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>The EU's instruments beside the sales that the United States notified to the same states in the same years.</summary>
public static class InstrumentsAndSales
{
    private const string Id = "pull-and-answer";

    /// <summary>EU money of a year as a part of the notified sales of that year, grants and loans apart, and over all years.</summary>
    /// <remarks>
    /// Formula: (amount of the instruments ÷ their calendar years, summed over those that hold the year) × dollars a euro ÷ ceilings
    /// notified to the members of the group in the year. The rate is NATO's own of the year, from spending that it prints in both
    /// currencies; for a year after its last the highest of the edition, which favours the EU. Unit: fraction. Shape: one observation a
    /// kind (grants, loans) and year, and one a kind over the years in which it has money, sum by sum; the kind is the counterpart. The
    /// numerator is an even spread and not what was paid; the denominator is ceilings, of which a part is signed, from an incomplete list.
    /// Ceilings outside the budget
    /// (Peace Facility) are out. Missing data: a year without the kind or without a notice is a gap.
    /// Sources: DSCA and US Department of State; figures collected by hand; NATO.
    /// </remarks>
    /// <param name="notices">The notified sales.</param>
    /// <param name="instruments">The EU's instruments.</param>
    /// <param name="bothCurrencies">An edition of NATO's table that gives spending in euros and in dollars.</param>
    /// <param name="group">The states on both sides: the members of the European Union.</param>
    /// <param name="years">The calendar years.</param>
    public static Indicator<Share> CompareWithSales(
        SalesNotices notices,
        CitedValues instruments,
        DefenceSpending bothCurrencies,
        CountryGroup group,
        Period years
    )
    {
        ArgumentNullException.ThrowIfNull(bothCurrencies);
        var (result, rates) = (new ResultBuilder<Share>(), new EuroInDollars(bothCurrencies));
        var sales = NotifiedSales.ByYear(notices, group, years);
        var amounts = InstrumentScale.PerYear(instruments);
        foreach (var kind in new[] { InstrumentScale.GrantsId, InstrumentScale.LoansId })
            AddKind(result, [.. amounts.Observations.Where(o => o.Subject.Id == kind)], sales, rates, years);
        foreach (var year in years.Years.Where(year => !rates.Of(year).IsOwnYear))
            result.AddNote($"Euros of {Period.Year(year)} are at the highest rate of {rates.Source.Title}, which has none for that year.");
        foreach (var note in sales.Notes)
            result.AddNote(note);
        return result.Build(
            Id,
            "The EU's instruments beside notified US sales to the same states",
            UnitWords.ShareOfNotifiedSales,
            "Even spread of the instruments' money in the year, in dollars, ÷ ceilings notified in the year.",
            notices.Source,
            instruments.Source,
            bothCurrencies.Source
        );
    }

    /// <summary>EU money of a kind as a part of the sales, over all of the years that have both.</summary>
    /// <remarks>
    /// The longest period of the kind in the result of <see cref="CompareWithSales"/>: one observation. Missing data: without any year the
    /// gaps of the kind stay.
    /// </remarks>
    /// <param name="beside">The result of <see cref="CompareWithSales"/>.</param>
    /// <param name="kind"><see cref="InstrumentScale.GrantsId"/> or <see cref="InstrumentScale.LoansId"/>.</param>
    public static Indicator<Share> OverYearsWithBoth(this Indicator<Share> beside, string kind)
    {
        ArgumentNullException.ThrowIfNull(beside);
        var longest = beside.Observations.Where(o => o.Counterpart?.Id == kind).MaxBy(o => o.Period.Length);
        return beside with
        {
            Observations = longest is null ? [] : [longest],
            Gaps = [.. beside.Gaps.Where(gap => gap.Subject.Id == kind)],
        };
    }

    /// <summary>
    /// Whether EU money of a kind is small compared with the sales, even if only the given part of every ceiling is signed.
    /// </summary>
    /// <remarks>
    /// Supported when the fraction over all years is below the part of a ceiling that is signed at the least
    /// (<see cref="NotifiedSales.SignedPart"/>); not supported on it or above.
    /// </remarks>
    public static ClaimVerdict IsSmall(Share overAllYears, Share signedAtLeast) =>
        ClaimRule.Below(overAllYears.Fraction, signedAtLeast.Fraction);

    private static void AddKind(
        ResultBuilder<Share> result,
        IReadOnlyList<Observation<Money>> instruments,
        Indicator<Money> sales,
        EuroInDollars rates,
        Period years
    )
    {
        if (instruments.Count == 0)
            return;
        var kind = instruments[0].Subject;
        YearOfMoney[] both =
        [
            .. years.Years.Select(year => new YearOfMoney(
                year,
                instruments.Where(o => o.Period.Contains(year)).Sum(o => o.Value.Millions) * (decimal)rates.Of(year).Rate,
                sales.Observations.FirstOrDefault(o => o.Period == Period.Year(year))
            )),
        ];
        foreach (var year in both)
            if (year is { Dollars: > 0, Sales: { } notified })
                result.Add(notified.Subject, kind, notified.Period, Part([year]), ObservationStatus.Estimate);
            else
                result.AddGap(kind, Period.Year(year.Year), GapReason(year, sales));
        YearOfMoney[] used = [.. both.Where(year => year is { Dollars: > 0, Sales: not null })];
        if (used.Length > 1)
            result.Add(used[0].Sales!.Subject, kind, new(used[0].Year, used[^1].Year), Part(used), ObservationStatus.Estimate);
    }

    private static string GapReason(YearOfMoney year, Indicator<Money> sales) =>
        year.Dollars > 0
            ? sales.Gaps.First(gap => gap.Period.From == year.Year).Reason
            : $"no instrument of this kind runs in {Period.Year(year.Year)}";

    private static Share Part(IReadOnlyList<YearOfMoney> years) =>
        Share.Of((double)years.Sum(year => year.Dollars), (double)years.Sum(year => year.Sales!.Value.Millions));

    /// <summary>The instruments' money of a year in dollars, and what was notified in it; null where nothing was.</summary>
    private sealed record YearOfMoney(int Year, decimal Dollars, Observation<Money>? Sales);
}

/// <summary>What a euro is worth in dollars, from spending that NATO prints in both currencies.</summary>
internal sealed class EuroInDollars
{
    private readonly Dictionary<int, double> _rates;

    /// <summary>
    /// Formula: Σ spending in dollars ÷ Σ spending in euros, over the countries that the edition gives in both, year by year.
    /// </summary>
    /// <exception cref="ArgumentException">The edition gives no country in both currencies.</exception>
    public EuroInDollars(DefenceSpending table)
    {
        Source = table.Source;
        _rates = table
            .Years.Years.Select(year => (year, rate: Rate(table, year)))
            .Where(pair => pair.rate is not null)
            .ToDictionary(pair => pair.year, pair => pair.rate!.Value);
        if (_rates.Count == 0)
            throw new ArgumentException($"{table.Source} gives no country's spending in both euros and dollars; take the edition of 2024.");
    }

    public Source Source { get; }

    /// <summary>The rate of the year; for a year outside the edition its highest rate, which makes most of an amount in euros.</summary>
    public (double Rate, bool IsOwnYear) Of(int year) =>
        _rates.TryGetValue(year, out var rate) ? (rate, true) : (_rates.Values.Max(), false);

    private static double? Rate(DefenceSpending table, int year)
    {
        var (euros, dollars) = (0.0, 0.0);
        foreach (var entity in table.Entities)
            if (In("EUR", entity) is { } euro && In("USD", entity) is { } dollar)
                (euros, dollars) = (euros + euro, dollars + dollar);
        return euros > 0 ? dollars / euros : null;

        double? In(string currency, Entity entity) =>
            table.Find(SpendingMeasure.DefenceExpenditure, PriceBasis.Current(currency), entity, year)?.Value;
    }
}
