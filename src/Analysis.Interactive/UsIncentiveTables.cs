using System.Globalization;
using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Interactive;

/// <summary>Tables of what the United States offers and requires: notices of sales, credit, grants and its rules on buying.</summary>
public static class UsIncentiveTables
{
    private const string NoChange = "no change can be computed";
    private const string Waiver = "qualifying-countries";

    // A threshold that was in force before this year has no first year in the table that a reader should quote.
    private const int FirstYearOfTable = 2000;

    /// <summary>A row a calendar year of the list: its ceilings, the highest that offers of unknown outcome allow, and how much of the
    /// numbering was seen.</summary>
    /// <param name="notices">The list; its first and last year are marked as parts of years.</param>
    /// <param name="lowest">The ceilings by year of one buyer or group, as <c>Procurement.NotifiedSales()</c> gives them.</param>
    /// <param name="highest">The same with <c>offers: "highest"</c>.</param>
    /// <param name="caption">What it shows.</param>
    public static SourcedTable TableByYear(this SalesNotices notices, Indicator<Money> lowest, Indicator<Money> highest, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(notices);
        return Notebook.Table(
            caption,
            [
                "Year",
                new("Ceilings", "US$, current"),
                new("With offers of unknown outcome", "US$, current"),
                "Numbers seen, all buyers of the world",
            ],
            notices.Years.Years.Select(year =>
                Notebook.Row(
                    year == notices.Years.From || year == notices.Years.To ? $"{year}, part" : $"{year}",
                    Sum(lowest, year, $"us-sales-notified-{year}", $"Notified US sales of {year}, ceilings"),
                    Sum(
                        highest,
                        year,
                        $"us-sales-notified-{year}-highest",
                        $"Notified US sales of {year} with the highest offers of unknown outcome"
                    ),
                    notices.NumbersOf(year) is { } seen ? $"{seen.Seen} of {seen.Highest}" : "not counted"
                )
            )
        );
    }

    /// <summary>A row an amount of money of each kind that was found; kinds do not add up.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="kinds">The words for a kind and its amounts by recipient, as <c>Procurement.UsMilitaryCredit()</c> gives them.</param>
    /// <exception cref="ArgumentException">No amount was found.</exception>
    public static SourcedTable CreditTable(Sentence caption, params (string Kind, Indicator<Money> Amounts)[] kinds) =>
        Notebook.Table(
            caption,
            ["Kind", "Recipient", "Year", new("Amount", "US$, current")],
            kinds.SelectMany(
                (kind, i) =>
                    kind.Amounts.Values.Select(x =>
                        Notebook.Row(
                            kind.Kind,
                            x.Subject.Name,
                            x.Period.ToProse(),
                            x.As(
                                $"us-credit-{i + 1}-{x.Subject.Id.ToLowerInvariant()}-{x.Period.From}",
                                $"{kind.Kind}, {x.Subject.Name}, {x.Period.ToProse()}"
                            )
                        )
                    )
            )
        );

    /// <summary>A row a claim of what grants of the United States made possible; a claim is no measurement, and there is no total.</summary>
    /// <param name="grants">The table <c>us-erip-grants</c>.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no such claim.</exception>
    public static SourcedTable ClaimedEffectTable(this CitedValues grants, Sentence caption) =>
        Notebook.Table(
            caption,
            ["What", new("More than", ""), "Unit", "Grade", "Publisher", "What to know"],
            EripComparison
                .SaidToHaveEnabled(grants)
                .Select(row => Notebook.Row("Contracts of US makers", Number(row), row.Unit, $"{row.Grade}", Link(row), row.Note))
        );

    /// <summary>A row a threshold of domestic content by years, and a row a count of countries for which the rule is waived.</summary>
    /// <param name="instruments">The table <c>defence-instruments</c>.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static SourcedTable BuyAmericanTable(this CitedValues instruments, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        var rules = instruments.Rows.Where(row => row is { Category: "buy-american", Value: not null }).ToList();
        return Notebook.Table(
            caption,
            ["Rule", "Years", new("Value", ""), "Unit", "Source", "What to know"],
            rules
                .Where(row => row.Measure == "domestic-content-threshold")
                .OrderBy(row => row.Period.From)
                .Concat(rules.Where(row => row.Measure == Waiver))
                .Select(row => Notebook.Row(Rule(row), Years(row), Number(row), row.Unit, Link(row), row.Note))
        );
    }

    /// <summary>A row a recipient of a grant that is compared: how its share and volume from the United States changed, and the
    /// grant.</summary>
    /// <param name="shareChange">The changes of the share, as <c>Procurement.EripShareChange()</c> gives them; members without a grant are
    /// left out.</param>
    /// <param name="volumeChange">The changes of the volume.</param>
    /// <param name="grants">The grants by recipient.</param>
    /// <param name="weak">Names of recipients whose grant rests on a weak source.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">No recipient is compared.</exception>
    public static SourcedTable RecipientTable(
        this Indicator<PercentagePoints> shareChange,
        Indicator<TrendValue> volumeChange,
        Indicator<Money> grants,
        IReadOnlyCollection<string> weak,
        Sentence caption
    )
    {
        ArgumentNullException.ThrowIfNull(shareChange);
        var compared = shareChange.OfCounterpart(EripComparison.WithGrant.Id);
        return Notebook.Table(
            caption,
            ["Recipient", new("US share", "change, points"), new("US volume", "change, million TIV"), new("Grant", "US$")],
            compared.Observations.Select(o =>
                Notebook.Row(
                    weak.Contains(o.Subject.Name) ? $"{o.Subject.Name} (weak source)" : o.Subject.Name,
                    compared.Cell(o.Subject.Id, $"erip-share-change-{o.Subject.Id}", NoChange),
                    volumeChange.Cell(o.Subject.Id, $"erip-volume-change-{o.Subject.Id}", NoChange),
                    grants.Cell(o.Subject.Id, $"erip-grant-{o.Subject.Id}", "no grant was found")
                )
            )
        );
    }

    private static DataCell Sum(Indicator<Money> sums, int year, string id, string title) =>
        sums.Observations.FirstOrDefault(o => o.Period == Period.Year(year)) is { } sum
            ? sums.Value(sum).As(id, title)
            : DataCell.Gap(sums.Gaps.FirstOrDefault(gap => gap.Period == Period.Year(year))?.Reason ?? "no notice is listed");

    private static string Rule(CitedValue row) =>
        row.Measure != Waiver ? "Domestic content, by cost"
        : row.Counterpart is { } seller ? $"of them in {seller.Name}"
        : "Waived for so many countries";

    private static string Years(CitedValue row) => row.Period.From < FirstYearOfTable ? $"until {row.Period.To}" : row.Period.ToProse();

    private static string Number(CitedValue row) => row.Value!.Value.ToString("#,0.#", CultureInfo.InvariantCulture);

    private static DataCell Link(CitedValue row) => DataCell.Link(row.Publisher, row.Link);
}
