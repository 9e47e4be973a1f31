using Analysis.Data.Tables;

namespace Analysis.Data.Loading;

/// <summary>Turns the text of tables collected by hand into figures.</summary>
internal static class CitedRows
{
    public static CitedFigures Read(Table table, Source source, IReadOnlyList<CountryGroup> groups) =>
        CitedFigures.Create(source, new RowReader(table, groups).All(Figure));

    /// <summary>Which totals over operators hold, from the table of totals and that of the systems that each includes.</summary>
    public static Listing<CapabilityDefinition> Definitions(Table totals, Table definitions, Source source)
    {
        var items = new RowReader(definitions, []).All(row => (Definition: row.Text("definition"), Category: row.Text("category"), Item: row.Text("item")));
        return new(source, null, new RowReader(totals, []).All(row => new CapabilityDefinition(
            row.Text("category"),
            row.Text("definition"),
            Words.Fit(row.Text("fit")),
            [.. items.Where(item => item.Definition == row.Text("definition")).Select(item => (item.Category, item.Item))],
            row.Text("reason"))));
    }

    private static CitedFigure Figure(RowReader row)
    {
        var unit = row.Text("unit");
        return new()
        {
            Id = row.Text("id"),
            Subject = row.Subject("subject"),
            Counterpart = row.SubjectOrNone("counterpart"),
            Category = row.Text("category"),
            Item = row.Text("item"),
            Measure = row.Text("measure"),
            Period = row.Window("from", "until"),
            AsOf = row.Text("as_of"),
            Value = row.Text("value").Length == 0 ? null : row.Decimal("value"),
            Unit = unit,
            Basis = Unit.Parse(unit) is { Kind: UnitKind.Money } money ? money.Basis : null,
            Status = Words.Status(row.Text("status")),
            Grade = Words.Grade(row.Text("grade")),
            IsCounted = Words.YesOrNo(row.Text("counted")),
            Publisher = row.Text("publisher"),
            Link = row.Text("link"),
            Note = row.Text("note"),
        };
    }
}
