using System.Data;
using System.Globalization;
using Analysis.Data;
using Analysis.Indicators.Catalogue;
using Analysis.Indicators.Formats;

namespace Analysis.Interactive;

/// <content>Results for other programs: a table of .NET, CSV and JSON, always with unit, status, gaps and sources.</content>
public static partial class Notebook
{
    /// <summary>The observations and gaps of a result as a table of .NET, a row each.</summary>
    /// <remarks>
    /// Columns: <c>subject</c>, <c>name</c>, <c>counterpart</c>, <c>counterpart-name</c>, <c>from</c>, <c>until</c>, <c>value</c> in the
    /// unit of the result (a share is a fraction), <c>unit</c>, <c>status</c>, <c>gap</c>, <c>sources</c>. Missing data: a gap is a row
    /// whose value is <see cref="DBNull"/> and whose <c>gap</c> has the reason; it is never zero.
    /// </remarks>
    public static DataTable ToDataTable(this Indicator result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var table = new DataTable(result.Id) { Locale = CultureInfo.InvariantCulture };
        foreach (var (name, type) in Columns)
            table.Columns.Add(name, type);
        var sources = string.Join(' ', result.Sources.Select(source => $"{source.Dataset}={source.Edition}"));
        foreach (var o in result.Numbers)
            table.Rows.Add(
                o.Subject.Id,
                o.Subject.Name,
                o.Counterpart?.Id,
                o.Counterpart?.Name,
                o.Period.From,
                o.Period.To,
                o.Value.Value,
                result.Unit.Text,
                o.Status.Word(),
                null,
                sources
            );
        foreach (var gap in result.Gaps)
            table.Rows.Add(
                gap.Subject.Id,
                gap.Subject.Name,
                null,
                null,
                gap.Period.From,
                gap.Period.To,
                null,
                result.Unit.Text,
                null,
                gap.Reason,
                sources
            );
        return table;
    }

    /// <summary>A join as a table of .NET: a row for each country or group of the result, with the value and the joined columns.</summary>
    /// <remarks>
    /// Columns: <c>subject</c>, <c>name</c>, the id of the result (in its unit; a share is a fraction), then each joined column by its
    /// name. Missing data: <see cref="DBNull"/>; what the result could not compute is a row as well. The reasons stay with the join.
    /// </remarks>
    public static DataTable ToDataTable(this JoinedResult joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        JoinedColumn[] columns = [joined.Measure, .. joined.Columns];
        var table = new DataTable(joined.Result.Id) { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("subject", typeof(string));
        table.Columns.Add("name", typeof(string));
        foreach (var column in columns)
            table.Columns.Add(column.Name, column.IsNumber ? typeof(double) : typeof(string));
        foreach (var subject in joined.Measure.Values.Keys.Concat(joined.Gaps.Select(gap => gap.Subject)).Order())
            table.Rows.Add([subject.Id, subject.Name, .. columns.Select(column => Cell(column, subject))]);
        return table;
    }

    /// <summary>A join as CSV: the rows and columns of its table, a missing value as an empty cell.</summary>
    public static string ToCsv(this JoinedResult joined)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvOutput.Write(joined.ToDataTable(), text);
        return text.ToString();
    }

    private static object? Cell(JoinedColumn column, Subject subject) =>
        !column.Values.TryGetValue(subject, out var value) ? null
        : column.IsNumber ? value.Number
        : value.Text;

    /// <summary>The result as CSV, as <c>analysis indicator … --csv</c> writes it: values unrounded, a gap with its reason.</summary>
    public static string ToCsv(this Indicator result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvOutput.Write(IndicatorRows.Of(result), text);
        return text.ToString();
    }

    /// <summary>The result as one JSON object, as <c>analysis indicator … --json</c> writes it, without the parameters.</summary>
    public static string ToJson(this Indicator result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return IndicatorJson.Of(new IndicatorRun(result, new Dictionary<string, string>()));
    }

    /// <summary>Writes the result to a file: CSV where its name ends in <c>.csv</c>, JSON where it ends in <c>.json</c>.</summary>
    /// <param name="result">The result.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="ArgumentException">The name ends in something else.</exception>
    public static void Save(this Indicator result, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var text = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => result.ToCsv(),
            ".json" => result.ToJson(),
            _ => throw new ArgumentException(
                $"'{path}' ends neither in .csv nor in .json; Excel opens the CSV, and .ToDataTable() gives a table to other libraries."
            ),
        };
        File.WriteAllText(path, text);
    }

    private static readonly (string Name, Type Type)[] Columns =
    [
        ("subject", typeof(string)),
        ("name", typeof(string)),
        ("counterpart", typeof(string)),
        ("counterpart-name", typeof(string)),
        ("from", typeof(int)),
        ("until", typeof(int)),
        ("value", typeof(double)),
        ("unit", typeof(string)),
        ("status", typeof(string)),
        ("gap", typeof(string)),
        ("sources", typeof(string)),
    ];
}
