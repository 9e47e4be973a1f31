using System.Globalization;
using Analysis.Data.Checks;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Data.Loading;

/// <summary>Reads the cells of a row by the names of their columns.</summary>
internal sealed class RowReader(RawTable table, IReadOnlyList<CountryGroup> groups)
{
    private readonly Dictionary<string, int> _places = table
        .Resource.Fields.Select((field, place) => (field.Name, place))
        .ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);

    private RawRow _row = table.Rows.Count > 0 ? table.Rows[0] : new(1, []);

    /// <summary>What each row gives.</summary>
    /// <exception cref="DataException">Rows that can't be read, each with its place.</exception>
    public IReadOnlyList<T> All<T>(Func<RowReader, T> read)
    {
        var (made, problems) = (new List<T>(), new List<Problem>());
        foreach (var row in table.Rows)
        {
            _row = row;
            try
            {
                made.Add(read(this));
            }
            catch (Exception e) when (e is ArgumentException { ParamName: null } or FormatException or OverflowException)
            {
                problems.Add(DataProblems.NotReadable.At(table.File, row.Line, null, e.Message));
            }
        }
        return problems.Count == 0 ? made : throw new DataException(problems);
    }

    public string Text(string column) => _row.Cells[_places.TryGetValue(column, out var place) ? place : table.Column(column)];

    public int Year(string column) => CellNumbers.Year(Text(column));

    public int Whole(string column) => CellNumbers.Whole(Text(column));

    public decimal Decimal(string column) => CellNumbers.Decimal(Text(column));

    public double Double(string column) => double.Parse(Text(column), CultureInfo.InvariantCulture);

    public decimal? DecimalOrNone(string column) => Text(column).Length == 0 ? null : Decimal(column);

    public int? WholeOrNone(string column) => Text(column).Length == 0 ? null : Whole(column);

    public Subject Subject(string column) => SubjectLookup.Named(Text(column), table.Resource, column, groups);

    public Subject? SubjectOrNone(string column) => Text(column).Length == 0 ? null : Subject(column);

    public Period Window(string from, string until) => new(Year(from), Year(until));

    public TrendValue Volume(string column) =>
        Double(column) is var volume and >= 0 ? new(volume) : throw new ArgumentException($"a volume can't be {Text(column)}; correct it.");
}

/// <summary>Cells that the check has passed, as numbers.</summary>
internal static class CellNumbers
{
    public static int Year(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    public static int Whole(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public static decimal Decimal(string text) =>
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}

/// <summary>Finds out what a code in a table of totals means.</summary>
internal static class SubjectLookup
{
    /// <summary>
    /// A country or another entity, a group of the data root, or else a total that the publisher's or our own rows were summed to.
    /// </summary>
    public static Subject Named(string id, DataResource resource, string column, IReadOnlyList<CountryGroup> groups)
    {
        if (Entity.TryParseEntity(id, out var entity))
            return entity;
        if (groups.FirstOrDefault(group => group.Id == id) is { } group)
            return group;
        var labels = resource.Fields.First(field => field.Name == column).Labels;
        return new Aggregate(id, labels.GetValueOrDefault(id, id));
    }
}
