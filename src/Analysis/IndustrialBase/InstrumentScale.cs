using System.Globalization;
using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>Instrument scale: the money of the European Union's defence instruments against a year's investment of its members.</summary>
/// <remarks>
/// Grants, loans and ceilings are three kinds of money and never add up: SAFE is lent, and the European Peace Facility pays for help to
/// others.
/// </remarks>
public static class InstrumentScale
{
    /// <summary>The id of grants from the budget.</summary>
    public const string GrantsId = "grants";

    /// <summary>The id of loans, which are paid back.</summary>
    public const string LoansId = "loans";

    private static readonly Aggregate Grants = new(GrantsId, "Grants from the budget");
    private static readonly Aggregate Loans = new(LoansId, "Loans, to be paid back");
    private static readonly Aggregate Ceilings = new("ceilings", "Ceilings outside the budget");

    private static readonly Dictionary<string, Aggregate> Kinds = new()
    {
        ["budget"] = Grants,
        ["loan-envelope"] = Loans,
        ["ceiling"] = Ceilings,
    };

    /// <summary>The whole of each instrument over its years.</summary>
    /// <remarks>
    /// Formula: the amount as cited, over the years that the instrument covers. Unit: millions of euros at current prices. Shape: one
    /// observation an instrument, its kind as subject, the instrument as counterpart. Parts of an amount (work programmes, calls) and what
    /// another page says of it are given in notes and do not count. Missing data: an instrument without an amount is not there. Source:
    /// figures collected by hand, each with its link.
    /// </remarks>
    public static Indicator<Money> Totals(CitedValues figures) =>
        Amounts(
            figures,
            "Money of the EU's defence instruments, in all",
            "The amount of the instrument over all of its years; grants, loans and ceilings are separate.",
            row => new Money(row.Value!.Value, row.Basis!)
        );

    /// <summary>The amount a year of each instrument.</summary>
    /// <remarks>
    /// As <see cref="Totals"/>, divided by the number of calendar years that the instrument covers: an even spread, and not what was paid
    /// in any of them.
    /// </remarks>
    public static Indicator<Money> PerYear(CitedValues figures) =>
        Amounts(
            figures,
            "Money of the EU's defence instruments, a year",
            "The amount of the instrument ÷ its calendar years, an even spread; grants, loans and ceilings are separate.",
            Yearly
        );

    /// <summary>The amount a year against what the members invest in defence in one year.</summary>
    /// <remarks>
    /// Formula: (amount ÷ calendar years of the instrument) ÷ gross fixed capital formation in defence of the EU's general governments in
    /// the year. Unit: fraction. Shape: one observation an instrument whose years hold the year, and one for each kind, without
    /// counterpart, which is the sum of its instruments. Investment by the national accounts holds no ammunition, so it is below the
    /// investment that the European Defence Agency counts, and the share above. Missing data: a year without the EU's total, or one not
    /// above zero, is a gap, and so is one without any instrument. Sources: figures collected by hand; Eurostat, gov_ev.
    /// </remarks>
    public static Indicator<Share> AgainstInvestment(CitedValues figures, DefenceSpending accounts, Period years)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var (result, rows) = (new ResultBuilder<Share>(), Rows(figures));
        foreach (var year in years.Years)
            AddYear(result, rows.Where(row => row.Period.Contains(year)).ToList(), accounts, year);
        Explain(result, figures, rows);
        return result.Build(
            "instrument-scale",
            "Money of the EU's defence instruments a year against its members' investment",
            UnitWords.ShareOfInvestment,
            "Amount of the instrument ÷ its calendar years ÷ gross fixed capital formation in defence of the EU's governments "
                + "in the year; grants, loans and ceilings are separate.",
            figures.Source,
            accounts.Source
        );
    }

    private static void AddYear(ResultBuilder<Share> result, List<CitedValue> rows, DefenceSpending accounts, int year)
    {
        var union = Entity.ParseEntity("x-eu27-total");
        var investment = accounts.Find(SpendingMeasure.GovernmentInvestment, PriceBasis.Current("EUR"), union, year);
        if (investment is not { Value: > 0 } whole || rows.Count == 0)
        {
            result.AddGap(
                union,
                Period.Year(year),
                rows.Count == 0
                    ? $"no instrument of the table covers {Text(year)}"
                    : $"the edition has no investment in defence of the European Union in {Text(year)}, or none above zero"
            );
            return;
        }
        var total = new Money((decimal)whole.Value, PriceBasis.Current("EUR"));
        foreach (var kind in rows.GroupBy(row => Kinds[row.Measure]).OrderBy(kind => kind.Key))
        {
            foreach (var row in kind)
                result.Add(
                    kind.Key,
                    Instrument(row),
                    Period.Year(year),
                    Yearly(row) / total,
                    StatusOrder.Weaker(ObservationStatus.Derived, StatusOrder.Weaker(row.Status, whole.Status))
                );
            var sum = kind.Select(Yearly).Aggregate((left, right) => left + right);
            result.Add(
                kind.Key,
                null,
                Period.Year(year),
                sum / total,
                kind.Select(row => row.Status).Append(whole.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker)
            );
        }
    }

    private static Indicator<Money> Amounts(CitedValues figures, string title, string definition, Func<CitedValue, Money> amount)
    {
        var (result, rows) = (new ResultBuilder<Money>(), Rows(figures));
        foreach (var row in rows)
            result.Add(
                Kinds[row.Measure],
                Instrument(row),
                row.Period,
                amount(row),
                amount(row).Millions == row.Value ? row.Status : StatusOrder.Weaker(ObservationStatus.Derived, row.Status)
            );
        Explain(result, figures, rows);
        return result.Build("instrument-amounts", title, UnitWords.Euros, definition, figures.Source);
    }

    private static void Explain<T>(ResultBuilder<T> result, CitedValues figures, List<CitedValue> rows)
        where T : struct, IQuantity
    {
        result.AddNotes(rows);
        result.AddAlternatives(
            figures.Rows.Where(row => !row.IsCounted && row.Basis is { Currency: "EUR" } && rows.Any(used => used.Category == row.Category))
        );
    }

    private static List<CitedValue> Rows(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            .. figures
                .Rows.Where(row => row is { IsCounted: true, Value: not null, Basis.Currency: "EUR" } && Kinds.ContainsKey(row.Measure))
                .OrderBy(row => Kinds[row.Measure])
                .ThenByDescending(row => row.Value),
        ];
    }

    private static Money Yearly(CitedValue row) => new(row.Value!.Value / row.Period.Length, row.Basis!);

    private static Aggregate Instrument(CitedValue row) => new(row.Category, row.Category.ToUpperInvariant());

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
