using Analysis.Data.Tables;
using Analysis.Tables;

namespace Analysis.Data.Loading;

/// <summary>Turns the text of tables collected by hand into figures.</summary>
internal static class CitedValueReader
{
    public static CitedValues Read(RawTable table, Source source, IReadOnlyList<CountryGroup> groups) =>
        CitedValues.Create(source, new RowReader(table, groups).All(Figure));

    /// <summary>Which totals over operators hold, from the table of totals and that of the systems that each includes.</summary>
    public static EditionTable<CapabilityDefinition> Definitions(RawTable totals, RawTable definitions, Source source)
    {
        var items = new RowReader(definitions, []).All(row =>
            (Definition: row.Text("definition"), Category: row.Text("category"), Item: row.Text("item"))
        );
        return new(
            source,
            null,
            new RowReader(totals, []).All(row => new CapabilityDefinition(
                row.Text("category"),
                row.Text("definition"),
                VocabularyTerms.Fit(row.Text("fit")),
                [.. items.Where(item => item.Definition == row.Text("definition")).Select(item => (item.Category, item.Item))],
                row.Text("reason")
            ))
        );
    }

    private static CitedValue Figure(RowReader row)
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
            Status = VocabularyTerms.Status(row.Text("status")),
            Grade = VocabularyTerms.Grade(row.Text("grade")),
            IsCounted = VocabularyTerms.YesOrNo(row.Text("counted")),
            Publisher = row.Text("publisher"),
            Link = row.Text("link"),
            Note = row.Text("note"),
        };
    }
}

/// <summary>Turns the text of the notified sales into notices.</summary>
internal static class SalesNoticeReader
{
    private static readonly PriceBasis Dollars = PriceBasis.Current("USD");

    public static SalesNotices Read(RawTable notices, RawTable numbers, Source source)
    {
        if (notices.Resource.Fields.First(field => field.Name == "ceiling").Unit is not "million USD (current)")
            throw new ArgumentException("the ceilings must be in million USD (current); give that unit in the manifest.");
        return SalesNotices.Create(
            source,
            notices.Resource.Coverage.Years ?? throw new ArgumentException("the manifest gives no years; name them in the coverage."),
            new RowReader(notices, []).All(Notice),
            new RowReader(numbers, []).All(row => new NoticeNumbers(
                row.Year("year"),
                row.Whole("numbers_seen"),
                row.Whole("highest_number")
            ))
        );
    }

    private static SalesNotice Notice(RowReader row) =>
        new()
        {
            Id = row.Text("id"),
            Date = row.Text("date"),
            Year = row.Text("date").StartsWith(row.Text("year"), StringComparison.Ordinal)
                ? row.Year("year")
                : throw new ArgumentException(
                    $"the year {row.Text("year")} is not that of the day {row.Text("date")}; correct one of them."
                ),
            Buyer = row.Subject("buyer"),
            Transmittal = row.Text("transmittal"),
            System = row.Text("system"),
            Category = SalesCategories.Parse(row.Text("category")),
            Subcategory = row.Text("subcategory"),
            Ceiling = new(row.Decimal("ceiling"), Dollars),
            Contract = row.Text("contract").Length == 0 ? null : new Money(row.Decimal("contract"), Dollars),
            Quantity = row.WholeOrNone("quantity"),
            QuantityOf = row.Text("quantity_of"),
            FiscalYear = row.Year("fiscal_year"),
            AlternativeGroup = row.Text("alternative_group"),
            Outcome = VocabularyTerms.Outcome(row.Text("losing_alternative")),
            Grade = VocabularyTerms.Grade(row.Text("grade")),
            Publisher = row.Text("publisher"),
            Link = row.Text("link"),
            Note = row.Text("note"),
        };
}
