using System.Globalization;
using Analysis.Charts;
using Analysis.IndustrialBase;
using Analysis.Tables;

namespace Analysis.Interactive;

/// <summary>US systems made in Europe, along the years and with the source of each row.</summary>
public static class LicensedProductionViews
{
    private const string UsOnly = "us-only";

    /// <summary>A row a system and host country, a mark for each stage at the date of the page that reports it.</summary>
    /// <param name="figures">The table <c>licensed-production</c>.</param>
    public static Timeline ProductionTimeline(this CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new()
        {
            Id = "licensed-production",
            Title = "American systems to be made in Europe",
            Unit = "date of the page",
            Format = ValueFormat.Years,
            Sources = [figures.Source],
            Stages =
            [
                Stage("announced", "Announced, in talks or planned", TimelineShape.Ring),
                Stage("contracted", "Contracted or plant under way", TimelineShape.Diamond),
                Stage("producing", "Producing", TimelineShape.Dot),
            ],
            Rows =
            [
                .. LicensedProduction
                    .Milestones(figures)
                    .GroupBy(milestone => (milestone.System, milestone.Host))
                    .Select(same => TimelineRow(same.Key.System, same.Key.Host, same)),
            ],
        };
    }

    /// <summary>A row a figure, by date of the page, with its link; output in the United States is left out.</summary>
    /// <param name="figures">The table <c>licensed-production</c>.</param>
    /// <param name="caption">What it shows.</param>
    public static SourcedTable ProductionTable(this CitedValues figures, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Notebook.Table(
            caption,
            ["Date of the page", "System", "Country", "Stage", "What", "Number", "Unit", "Source"],
            figures
                .Rows.Where(row => row.Category != UsOnly)
                .OrderBy(DateOf, StringComparer.Ordinal)
                .ThenBy(row => row.Item)
                .Select(TableRow)
        );
    }

    private static TimelineStage Stage(string id, string label, TimelineShape shape) =>
        new()
        {
            Id = id,
            Label = label,
            Role = ChartRole.Europe,
            Shape = shape,
        };

    // What is in brackets or after a comma explains a system; the name is enough beside a row.
    private static TimelineRow TimelineRow(string system, Subject host, IEnumerable<ProductionMilestone> milestones)
    {
        var name = system.Split('(')[0];
        return new()
        {
            Label = $"{name.Trim()}, {host.Name}",
            ShortLabel = $"{name.Split(',')[0].Trim()}, {host.Id}",
            Events =
            [
                .. milestones.Select(milestone => new TimelineEvent
                {
                    When = milestone.When,
                    Stage = milestone.Stage.Id,
                    Words = milestone.Words,
                }),
            ],
        };
    }

    private static IReadOnlyList<DataCell> TableRow(CitedValue row) =>
        [
            DateOf(row),
            row.Item,
            row.Subject.Name,
            row.Category.Replace('-', ' '),
            What(row.Measure),
            row.Value is { } value ? Number(value, row.Unit) : DataCell.Gap("announced without a quantity"),
            row.Value is null ? "" : row.Unit,
            DataCell.Link(row.Publisher, row.Link),
        ];

    // Ids of measures are in lower case; names of systems and countries are not.
    private static readonly (string Id, string Name)[] Names =
    [
        ("programmed-f-35a-for", "planned F-35A for"),
        ("programmed-f-35b-for", "planned F-35B for"),
        ("pac-3", "PAC-3"),
        ("gmlrs", "GMLRS"),
        ("atacms", "ATACMS"),
        ("jagm", "JAGM"),
        ("hellfire", "Hellfire"),
        ("italy", "Italy"),
        ("netherlands", "Netherlands"),
        ("germany", "Germany"),
    ];

    private static string What(string measure)
    {
        var (limit, id) =
            measure.EndsWith("-max", StringComparison.Ordinal) ? (", at most", measure[..^4])
            : measure.EndsWith("-min", StringComparison.Ordinal) ? (", at least", measure[..^4])
            : measure.EndsWith("-high", StringComparison.Ordinal) ? (", high", measure[..^5])
            : measure.EndsWith("-low", StringComparison.Ordinal) ? (", low", measure[..^4])
            : ("", measure);
        var words = Names.Aggregate(
            id.Replace("pac-3", "PAC_3", StringComparison.Ordinal),
            (text, name) => text.Replace(name.Id, name.Name)
        );
        return words.Replace("F-35", "F_35").Replace('-', ' ').Replace('_', '-') + limit;
    }

    private static string Number(decimal value, string unit) =>
        value.ToString(unit == "year" ? "0" : "#,0.##", CultureInfo.InvariantCulture);

    private static string DateOf(CitedValue row) => row.AsOf.Length > 0 ? row.AsOf : row.Period.From.ToString(CultureInfo.InvariantCulture);
}
