using System.Globalization;
using Analysis.Charts;
using Analysis.Tables;

namespace Analysis.Interactive;

/// <summary>Who supplies materials, and who controls their export.</summary>
public static class SupplyViews
{
    /// <summary>A bar a material with its largest supplier, members of the European Union in Europe's colour.</summary>
    /// <param name="largest">The largest suppliers, as <c>Industry.SupplyConcentration()</c> gives them.</param>
    /// <param name="union">The European Union.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static RankedBars BarsBySupplier(this Indicator<Share> largest, CountryGroup union)
    {
        ArgumentNullException.ThrowIfNull(largest);
        ArgumentNullException.ThrowIfNull(union);
        return new()
        {
            Id = $"{largest.Id}-bars",
            Title = largest.Title,
            Unit = "% of supply",
            Format = ValueFormat.Percent(0),
            Sources = largest.Sources,
            BarTitle = "Material and largest supplier",
            Bars =
            [
                .. largest.Observations.Select(o => new RankedBar
                {
                    Label = $"{o.Subject.Name}: {o.Counterpart!.Name}",
                    ShortLabel = $"{o.Subject.Name.Split(" (")[0]}: {o.Counterpart.Id}",
                    Value = ChartValue.Of(o.Value.Fraction, o.Status),
                    Role = RoleOf(o.Counterpart, union, o.Period),
                }),
            ],
        };
    }

    /// <summary>The values whose supplier is a member of a group in the year of the value.</summary>
    /// <param name="largest">The largest suppliers.</param>
    /// <param name="group">The group.</param>
    public static Indicator<Share> SuppliedBy(this Indicator<Share> largest, CountryGroup group)
    {
        ArgumentNullException.ThrowIfNull(largest);
        ArgumentNullException.ThrowIfNull(group);
        return largest.Where(o => o.Counterpart is Country supplier && group.Includes(supplier, o.Period.To));
    }

    /// <summary>A row a step of export control, the earliest first.</summary>
    /// <param name="controls">The table <c>china-export-controls</c>.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no step.</exception>
    public static SourcedTable ControlTable(this CitedValues controls, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(controls);
        return Notebook.Table(
            caption,
            ["Date", "What", "Step", "Directed at", "Source", "What to know"],
            controls
                .Rows.Where(row => row.Grade != EvidenceGrade.C)
                .OrderBy(row => row.AsOf, StringComparer.Ordinal)
                .Select(row => Notebook.Row(row.AsOf, row.Item, Step(row), row.Counterpart?.Name ?? "all buyers", Link(row), row.Note))
        );
    }

    /// <summary>A row a single figure on explosives and what they are made of: contracts and statements, which make no share.</summary>
    /// <param name="figures">The table <c>supply-concentration</c>.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public static SourcedTable ExplosivesTable(this CitedValues figures, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Notebook.Table(
            caption,
            ["Who depends", "On whom", "What", new("Number", ""), "Unit", "Years", "Source", "What to know"],
            figures
                .Rows.Where(row =>
                    row.Category is "us-purchase" or "company-statement" && row is { Grade: not EvidenceGrade.C, Value: not null }
                )
                .Select(row =>
                    Notebook.Row(
                        row.Subject.Name,
                        row.Counterpart?.Name ?? "",
                        row.Item,
                        row.Value!.Value.ToString("#,0.#", CultureInfo.InvariantCulture),
                        row.Unit,
                        row.Period.ToProse(),
                        Link(row),
                        row.Note
                    )
                )
        );
    }

    private static ChartRole RoleOf(Subject supplier, CountryGroup union, Period period) =>
        supplier == Country.UnitedStates ? ChartRole.UnitedStates
        : supplier.Id == "CHN" ? ChartRole.Highlight
        : supplier is Country country && union.Includes(country, period.To) ? ChartRole.Europe
        : ChartRole.Others;

    private static string Step(CitedValue row)
    {
        var words = row.Measure.Replace('-', ' ');
        return row.Value is { } companies ? string.Create(CultureInfo.InvariantCulture, $"{words}, {companies:0} companies") : words;
    }

    private static DataCell Link(CitedValue row) => DataCell.Link(row.Publisher, row.Link);
}
