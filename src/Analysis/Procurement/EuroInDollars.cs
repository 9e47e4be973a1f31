namespace Analysis.Procurement;

/// <summary>What a euro is worth in dollars, from spending that NATO prints in both currencies.</summary>
internal sealed class EuroInDollars
{
    private readonly Dictionary<int, double> _rates;

    /// <summary>Formula: Σ spending in dollars ÷ Σ spending in euros, over the countries that the edition gives in both, year by year.</summary>
    /// <exception cref="ArgumentException">The edition gives no country in both currencies.</exception>
    public EuroInDollars(DefenceSpending table)
    {
        Source = table.Source;
        _rates = table.Years.Years.Select(year => (year, rate: Rate(table, year))).Where(pair => pair.rate is not null).ToDictionary(pair => pair.year, pair => pair.rate!.Value);
        if (_rates.Count == 0)
            throw new ArgumentException($"{table.Source} gives no country's spending in both euros and dollars; take the edition of 2024.");
    }

    public Source Source { get; }

    /// <summary>The rate of the year; for a year outside the edition its highest rate, which makes most of an amount in euros.</summary>
    public (double Rate, bool IsOwnYear) Of(int year) => _rates.TryGetValue(year, out var rate) ? (rate, true) : (_rates.Values.Max(), false);

    private static double? Rate(DefenceSpending table, int year)
    {
        var (euros, dollars) = (0.0, 0.0);
        foreach (var entity in table.Entities)
            if (In("EUR", entity) is { } euro && In("USD", entity) is { } dollar)
                (euros, dollars) = (euros + euro, dollars + dollar);
        return euros > 0 ? dollars / euros : null;

        double? In(string currency, Entity entity) => table.Find(SpendingMeasure.DefenceExpenditure, PriceBasis.Current(currency), entity, year)?.Value;
    }
}
