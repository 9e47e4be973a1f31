using System.Globalization;
using Analysis.Tables;

namespace Analysis.Interactive;

/// <summary>Tables of figures that were collected one by one: each row with its date and its source.</summary>
public static class EvidenceTables
{
    private const string Statement = "statement-";
    private const string AsCited = "-as-cited";

    /// <summary>A row an operator and system that a total of a capability may include; a figure of grade C is left out.</summary>
    /// <param name="figures">The figures of the operators.</param>
    /// <param name="definitions">Which systems belong to a capability, and whether a total is valid.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">No figure enters a total.</exception>
    public static SourcedTable Table(this CitedValues figures, EditionTable<CapabilityDefinition> definitions, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(definitions);
        var systems = definitions.Rows.Where(definition => definition.Fit != TotalFit.None).SelectMany(row => row.Items).ToHashSet();
        return Notebook.Table(
            caption,
            ["Operator", "System", "Number", "As of", "Grade", "Source"],
            figures
                .Rows.Where(row => row.EntersTotals && row.Value is not null && systems.Contains((row.Category, row.Item)))
                .OrderBy(row => row.Category)
                .ThenBy(row => row.Item)
                .ThenBy(row => row.Subject.Name)
                .Select(row => Notebook.Row(row.Subject.Name, row.Item, Number(row, "G"), Date(row), $"{row.Grade}", Link(row)))
        );
    }

    /// <summary>A row a figure of one country, from several tables; a figure of grade C is left out.</summary>
    /// <param name="country">The code of the country.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="tables">The tables.</param>
    /// <returns>The table; null where no table has a figure of the country.</returns>
    public static SourcedTable? TableOf(string country, Sentence caption, params CitedValues[] tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var rows = tables.SelectMany(table => table.Rows).Where(row => row.Subject.Id == country && row.Grade != EvidenceGrade.C).ToList();
        return rows.Count == 0
            ? null
            : Notebook.Table(
                caption,
                ["About", "What", "As it is counted", "Number", "Unit", "As of", "Source"],
                rows.Select(row =>
                    Notebook.Row(
                        Topic(row),
                        row.Item,
                        Words(row.Measure),
                        row.Value is null ? DataCell.Gap("reported without a number") : Number(row, row.Unit == "year" ? "0" : "#,0.##"),
                        row.Value is null ? "" : row.Unit,
                        Date(row),
                        Link(row)
                    )
                )
            );
    }

    /// <summary>A row a figure that an expert gives of the United States or of Europe as a whole: it enters no total, and one of grade C is
    /// left out.</summary>
    /// <remarks>Where an edition has no such statement, all figures of Europe as a whole take their place.</remarks>
    /// <param name="figures">The figures.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public static SourcedTable StatementTable(this CitedValues figures, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var firm = figures.Rows.Where(row => row.Value is not null && row.Grade != EvidenceGrade.C).ToList();
        var statements = firm.Where(row => !row.IsCounted && IsStatement(row)).ToList();
        return Notebook.Table(
            caption,
            ["Of whom", "What", "As they count it", "Number", "Unit", "As of", "Source"],
            (statements.Count > 0 ? statements : firm.Where(IsOfEurope)).Select(row =>
                Notebook.Row(row.Subject.Name, Topic(row), Counted(row), Number(row, "#,0.##"), row.Unit, Date(row), Link(row))
            )
        );
    }

    private static bool IsStatement(CitedValue row) =>
        row.Id.StartsWith(Statement, StringComparison.Ordinal) && (row.Subject == Country.UnitedStates || IsOfEurope(row));

    private static bool IsOfEurope(CitedValue row) => row.Subject.Id.EndsWith(AsCited, StringComparison.Ordinal);

    private static string Topic(CitedValue row) =>
        row.Category switch
        {
            "aew-c2" => "early warning and command",
            "isr-mpa" => "reconnaissance",
            "nato-targets" => "offered to NATO's plans",
            "buyer" => "F-35",
            "put-back" or "not-chosen" or "delay" => $"US delivery, {Words(row.Category)}",
            "co-developed" or "us-parts" or "transfer" => $"US consent, {Words(row.Category)}",
            var other => Words(other),
        };

    private static string Counted(CitedValue row) => row.Item.Length > 0 ? $"{row.Item}, {Words(row.Measure)}" : Words(row.Measure);

    private static string Words(string id) => id.Replace('-', ' ');

    private static string Number(CitedValue row, string format) => row.Value!.Value.ToString(format, CultureInfo.InvariantCulture);

    private static string Date(CitedValue row) => row.AsOf.Length > 0 ? row.AsOf : row.Period.ToString();

    private static DataCell Link(CitedValue row) => DataCell.Link(row.Publisher, row.Link);
}
