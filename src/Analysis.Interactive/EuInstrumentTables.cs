using System.Globalization;
using Analysis.IndustrialBase;
using Analysis.Tables;

namespace Analysis.Interactive;

/// <summary>Tables of the European Union's money for defence, beside US sales, and of what it is said to have changed.</summary>
public static class EuInstrumentTables
{
    /// <summary>A row a year: the sales that the United States notified to the members, and the Union's grants and loans as parts of
    /// them.</summary>
    /// <param name="beside">The Union's money beside the sales, as <c>Procurement.PullAndAnswer()</c> gives it.</param>
    /// <param name="sales">The sales notified to the same states by year, as <c>Procurement.NotifiedSales()</c> gives them.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no year.</exception>
    public static SourcedTable TableByYear(this Indicator<Share> beside, Indicator<Money> sales, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(beside);
        ArgumentNullException.ThrowIfNull(sales);
        var years = sales.Observations.Select(o => o.Period).Concat(sales.Gaps.Select(gap => gap.Period)).Distinct();
        return Notebook.Table(
            caption,
            [
                "Year",
                new("Notified US sales, ceilings", "US$, current"),
                new("EU grants", "% of them"),
                new("EU loans (SAFE)", "% of them"),
            ],
            years
                .OrderBy(year => year.From)
                .Select(year =>
                    Notebook.Row(
                        $"{year}",
                        Sales(sales, year),
                        Part(beside, InstrumentScale.GrantsId, year),
                        Part(beside, InstrumentScale.LoansId, year)
                    )
                )
        );
    }

    /// <summary>A row an instrument whose money is bound to where components come from: the most that may come from outside.</summary>
    /// <param name="instruments">The table <c>defence-instruments</c>.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static SourcedTable ContentTable(this CitedValues instruments, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        return Notebook.Table(
            caption,
            ["Instrument", "Years", new("From outside, at most", "% of the cost of components"), "Source", "What to know"],
            instruments
                .Rows.Where(row => row is { Measure: "component-ceiling-outside", Value: not null } && row.Grade != EvidenceGrade.C)
                .OrderByDescending(row => row.Period.To)
                .Select(row => Notebook.Row(row.Category.ToUpperInvariant(), row.Period.ToProse(), Number(row), Link(row), row.Note))
        );
    }

    /// <summary>A row a statement of how many shells Europe makes or will make, by year.</summary>
    /// <param name="figures">The table <c>ammunition-155mm</c>.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no such statement.</exception>
    public static SourcedTable ShellTable(this CitedValues figures, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Notebook.Table(
            caption,
            ["Year", "What", "Number", "Unit", "Grade", "Source", "What to know"],
            figures
                .Rows.Where(row => row.Value is not null && IsOfEurope(row) && row.Unit.StartsWith("shells", StringComparison.Ordinal))
                .OrderBy(row => row.Period.From)
                .Select(row =>
                    Notebook.Row(
                        row.Period.ToProse(),
                        row.Measure.Replace('-', ' '),
                        Number(row),
                        row.Unit,
                        $"{row.Grade}",
                        Link(row),
                        row.Note
                    )
                )
        );
    }

    private static DataCell Sales(Indicator<Money> sales, Period year) =>
        sales.Observations.FirstOrDefault(o => o.Period == year) is { } sum
            ? sales.Value(sum).As($"us-sales-notified-eu-{year}")
            : DataCell.Gap(sales.Gaps.First(gap => gap.Period == year).Reason);

    private static DataCell Part(Indicator<Share> beside, string kind, Period year) =>
        beside.OfCounterpart(kind).Observations.FirstOrDefault(o => o.Period == year) is { } part
            ? beside.Value(part).As($"eu-{kind}-beside-notified-sales-{year}")
            : DataCell.Gap(beside.Gaps.FirstOrDefault(gap => gap.Subject.Id == kind && gap.Period == year)?.Reason ?? "no value");

    private static bool IsOfEurope(CitedValue row) =>
        row.Subject.Id == "eu27" || row.Subject.Id.StartsWith("x-europe", StringComparison.Ordinal);

    private static string Number(CitedValue row) => row.Value!.Value.ToString("#,0.#", CultureInfo.InvariantCulture);

    private static DataCell Link(CitedValue row) => DataCell.Link(row.Publisher, row.Link);
}
