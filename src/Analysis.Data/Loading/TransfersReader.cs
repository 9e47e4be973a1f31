using Analysis.Data.Manifests;
using Analysis.Data.Tables;
using Analysis.Tables;

namespace Analysis.Data.Loading;

/// <summary>Turns the text of a table of transfers into <see cref="Transfers"/>.</summary>
internal static class TransfersReader
{
    /// <summary>Rows of supplier, recipient and year.</summary>
    public static Transfers ByRecipient(RawTable table, Source source) => Read(table, source, "recipient", Entity.ParseEntity);

    /// <summary>Rows of supplier, region and year.</summary>
    public static Transfers ByRegion(RawTable table, Source source, IReadOnlyList<CountryGroup> groups) =>
        Read(table, source, "region", id => SubjectLookup.Named(id, table.Resource, "region", groups));

    /// <summary>Rows of category, supplier and year; the recipients of the table are the categories.</summary>
    public static Transfers ByCategory(RawTable table, Source source) =>
        Read(table, source, "category", id => SubjectLookup.Named(id, table.Resource, "category", []));

    private static Transfers Read(RawTable table, Source source, string recipient, Func<string, Subject> subject)
    {
        var (from, to, year, volume) = (table.Column("supplier"), table.Column(recipient), table.Column("year"), table.Column("volume"));
        var rows = table.Rows.Select(row => new Transfer(
            Entity.ParseEntity(row.Cells[from]),
            subject(row.Cells[to]),
            CellNumbers.Year(row.Cells[year]),
            new((double)CellNumbers.Decimal(row.Cells[volume]))
        ));
        return Transfers.Create(source, Coverage(table.Resource, recipient, subject), rows);
    }

    private static Coverage Coverage(DataResource resource, string recipient, Func<string, Subject> subject)
    {
        var codes = resource.Coverage.Codes;
        return new()
        {
            Suppliers = codes.GetValueOrDefault("supplier") is { } suppliers ? [.. suppliers.Select(Entity.ParseEntity)] : null,
            Recipients = Recipients(resource, recipient, subject),
            Years = resource.Coverage.Years ?? throw new ArgumentException($"{resource.Name} names no years in its coverage."),
        };
    }

    // A whole register covers every country, also those that imported nothing.
    private static IReadOnlyList<Subject> Recipients(DataResource resource, string recipient, Func<string, Subject> subject)
    {
        var field = resource.Fields.First(field => field.Name == recipient);
        return resource.Coverage.Codes.TryGetValue(recipient, out var codes) && codes is null && field.Codes == CodeList.Country
            ? [.. Country.All, .. field.OtherCodes.Select(subject)]
            : [.. (codes ?? field.Enum).Select(subject)];
    }
}
