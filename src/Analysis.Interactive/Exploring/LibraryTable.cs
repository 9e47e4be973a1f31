using Analysis.Data;

namespace Analysis.Interactive;

/// <summary>What the library holds, and the tables that it gives, each with its source under it.</summary>
internal static class LibraryTable
{
    public static PagedTable Of(DataLibrary library) => Of(library.Datasets) with
    {
        Notes = [$"Folder: {library.Root}. Notebook.Data.Frame(\"countries\") gives the table of a dataset, Notebook.Data.Dataset(\"countries\") what is known of it."],
    };

    public static PagedTable Of(IEnumerable<DataPackage> datasets) =>
        RowTable.Of(typeof(DatasetRow), datasets.Select(dataset => new DatasetRow(dataset.Name, dataset.Title, dataset.Publisher, dataset.Editions, dataset.LicenceClass)));

    public static PagedTable Of(DataPackage dataset)
    {
        (string Name, object Value)[] facts =
        [
            ("name", dataset.Name), ("title", dataset.Title), ("description", dataset.Description), ("publisher", dataset.Publisher),
            ("editions", dataset.Editions), ("licence class", dataset.LicenceClass), ("terms", dataset.Licences.Select(Line)), ("credit", dataset.Credit),
            ("from", dataset.Origins.Select(Line)), ("manifest", dataset.ManifestPath),
        ];
        return new()
        {
            Columns = ["dataset"],
            Rows = [.. facts.Select(fact => (string?[])[fact.Name, RowTable.Text(fact.Value)])],
            RowCount = facts.Length,
            ColumnCount = 1,
        };
    }

    public static PagedTable Of(CountryGroup group) => RowTable.Of(
        typeof(Membership),
        group.Memberships,
        $"{group.Name} ({group.Id}): {(group.AsOf is { } year ? FormattableString.Invariant($"the members of {year}, taken for all years") : "each year's own members")}.");

    public static PagedTable Of(IEnumerable<CountryGroup> groups) =>
        RowTable.Of(typeof(GroupRow), groups.Select(group => new GroupRow(group.Id, group.Name, group.AsOf, group.AsOf is { } year ? group.MembersIn(year).Count : null)));

    public static PagedTable Of(IEnumerable<Subject> subjects) =>
        RowTable.Of(typeof(SubjectRow), subjects.Select(subject => new SubjectRow(subject.Id, subject.Name)));

    public static PagedTable Of(Transfers table) => RowTable.Of(
        typeof(Transfer), table.Rows, SourceLine(table.Source), $"Covers the deliveries of {table.Coverage.Years}: what is absent within is zero, what is outside is not known.");

    public static PagedTable Of(DefenceSpending table) => RowTable.Of(typeof(SpendingRow), table.Rows, SourceLine(table.Source));

    public static PagedTable Of(ArmsRevenues table) => RowTable.Of(typeof(ArmsRevenueRow), table.Rows, SourceLine(table.Source));

    public static PagedTable Of(CitedFigures table) => RowTable.Of(typeof(CitedFigure), table.Rows, SourceLine(table.Source));

    public static PagedTable OfListing<T>(Listing<T> table) => RowTable.Of(typeof(T), table.Rows, SourceLine(table.Source));

    private static string SourceLine(Source source) => $"Source: {source}.";

    private static string Line(DataLink link) => $"{link.Title}, {link.Address}";

    private sealed record DatasetRow(string Name, string Title, string Publisher, IReadOnlyList<string> Editions, LicenceClass Licence);

    private sealed record GroupRow(string Id, string Name, int? MembersOf, int? Members);

    private sealed record SubjectRow(string Id, string Name);
}
