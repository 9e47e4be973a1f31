using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Tables;

namespace Analysis.Interactive.Exploring;

/// <summary>What the library holds, and the tables that it gives, each with its source under it.</summary>
internal static class LibraryDisplay
{
    public static PagedRows Of(DataLibrary library) =>
        Of(library.Datasets) with
        {
            Notes =
            [
                $"Folder: {library.Root}. Notebook.Data.Frame(\"countries\") gives the table of a dataset, "
                    + $"Notebook.Data.Dataset(\"countries\") what is known of it.",
            ],
        };

    public static PagedRows Of(IEnumerable<DataPackage> datasets) =>
        RowColumns.Of(
            typeof(DatasetRow),
            datasets.Select(dataset => new DatasetRow(
                dataset.Name,
                dataset.Title,
                dataset.Publisher,
                dataset.Editions,
                YearsCovered(dataset),
                dataset.LicenceClass
            ))
        );

    public static PagedRows Of(DataPackage dataset)
    {
        (string Name, object Value)[] facts =
        [
            ("name", dataset.Name),
            ("title", dataset.Title),
            ("description", dataset.Description),
            ("publisher", dataset.Publisher),
            ("editions", dataset.Editions),
            ("years covered", YearsCovered(dataset)),
            ("licence class", dataset.LicenceClass),
            ("terms", dataset.Licences.Select(Line)),
            ("credit", dataset.Credit),
            ("from", dataset.Origins.Select(Line)),
            ("manifest", dataset.ManifestPath),
        ];
        return new()
        {
            Columns = ["dataset"],
            Rows = [.. facts.Select(fact => (string?[])[fact.Name, RowColumns.Text(fact.Value)])],
            RowCount = facts.Length,
            ColumnCount = 1,
        };
    }

    public static PagedRows Of(CountryGroup group) =>
        RowColumns.Of(
            typeof(Membership),
            group.Memberships,
            $"{group.Name} ({group.Id}): "
                + $"{(group.AsOf is { } year ? FormattableString.Invariant($"the members of {year}, taken for all years") : "each year's own members")}."
        );

    public static PagedRows Of(IEnumerable<CountryGroup> groups) =>
        RowColumns.Of(
            typeof(GroupRow),
            groups.Select(group => new GroupRow(
                group.Id,
                group.Name,
                group.AsOf,
                group.AsOf is { } year ? group.MembersIn(year).Count : null
            ))
        );

    public static PagedRows Of(IEnumerable<Subject> subjects) =>
        RowColumns.Of(typeof(SubjectRow), subjects.Select(subject => new SubjectRow(subject.Id, subject.Name)));

    public static PagedRows Of(Transfers table) =>
        RowColumns.Of(
            typeof(Transfer),
            table.Rows,
            SourceLine(table.Source),
            $"Covers the deliveries of {table.Coverage.Years}: what is absent within is zero, what is outside is not known."
        );

    public static PagedRows Of(DefenceSpending table) => RowColumns.Of(typeof(SpendingRow), table.Rows, SourceLine(table.Source));

    public static PagedRows Of(ArmsRevenues table) => RowColumns.Of(typeof(ArmsRevenueRow), table.Rows, SourceLine(table.Source));

    public static PagedRows Of(CitedValues table) => RowColumns.Of(typeof(CitedValue), table.Rows, SourceLine(table.Source));

    public static PagedRows OfTable<T>(EditionTable<T> table) => RowColumns.Of(typeof(T), table.Rows, SourceLine(table.Source));

    // Of each edition in their order: a newer one may drop years at the beginning.
    private static IReadOnlyList<string> YearsCovered(DataPackage dataset) =>
        [.. dataset.Editions.Select(edition => YearsCovered(dataset.Resources.Where(resource => resource.Edition == edition)))];

    private static string YearsCovered(IEnumerable<DataResource> tables)
    {
        Period[] years = [.. tables.Select(table => table.Coverage.Years).OfType<Period>()];
        return RowColumns.Text(years.Length == 0 ? null : new Period(years.Min(covered => covered.From), years.Max(covered => covered.To)));
    }

    private static string SourceLine(Source source) => $"Source: {source}.";

    private static string Line(DataLink link) => $"{link.Title}, {link.Address}";

    private sealed record DatasetRow(
        string Name,
        string Title,
        string Publisher,
        IReadOnlyList<string> Editions,
        IReadOnlyList<string> YearsCovered,
        LicenceClass Licence
    );

    private sealed record GroupRow(string Id, string Name, int? MembersOf, int? Members);

    private sealed record SubjectRow(string Id, string Name);
}

/// <summary>Rows of one kind as a table with a column for each of their properties.</summary>
internal static partial class RowColumns
{
    [GeneratedRegex("([a-z0-9])([A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextWord { get; }

    private const string None = "–";

    /// <summary>The table of rows; <paramref name="notes"/> are shown under it.</summary>
    public static PagedRows Of(Type type, IEnumerable rows, params IReadOnlyList<string> notes)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .ToList();
        var all = rows.Cast<object>().ToList();
        return new()
        {
            Columns = [.. properties.Select(property => NextWord.Replace(property.Name, "$1 $2").ToLowerInvariant())],
            Rows = [.. all.Take(PagedRows.MostRows).Select((row, place) => Cells(row, place, properties))],
            RowCount = all.Count,
            ColumnCount = properties.Count,
            Notes = notes,
        };
    }

    /// <summary>A value as it is shown in a cell.</summary>
    public static string Text(object? value) =>
        value switch
        {
            null or "" => None,
            string text => text,
            bool flag => flag ? "yes" : "no",
            ITuple tuple => string.Join(' ', Enumerable.Range(0, tuple.Length).Select(place => Text(tuple[place]))),
            IEnumerable many => string.Join("; ", many.Cast<object?>().Select(Text).DefaultIfEmpty(None)),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? None,
        };

    private static string?[] Cells(object row, int place, IEnumerable<PropertyInfo> properties) =>
        [(place + 1).ToString(CultureInfo.InvariantCulture), .. properties.Select(property => Text(property.GetValue(row)))];
}
