using System.Globalization;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;
using Deedle;

namespace Analysis.Data.Loading;

/// <summary>Turns a table into a Deedle frame for exploring.</summary>
internal static class DeedleFrames
{
    /// <summary>Columns as in the file; numbers as double, whole numbers and years as int, empty cells missing.</summary>
    public static Frame<int, string> Of(RawTable table)
    {
        var frame = new FrameBuilder.Columns<int, string>();
        for (var i = 0; i < table.Resource.Fields.Count; i++)
            frame.Add(table.Resource.Fields[i].Name, Series(table, i));
        return frame.Frame;
    }

    private static ISeries<int> Series(RawTable table, int column) =>
        table.Resource.Fields[column].Type switch
        {
            FieldType.Number => Series(table, column, text => double.Parse(text, CultureInfo.InvariantCulture)),
            FieldType.WholeNumber or FieldType.Year => Series(table, column, CellNumbers.Whole),
            _ => Series(table, column, text => text),
        };

    private static Series<int, T> Series<T>(RawTable table, int column, Func<string, T> read) =>
        DeedleSeries.Pairs(
            table.Rows.Index().Where(row => row.Item.Cells[column].Length > 0).Select(row => (row.Index, read(row.Item.Cells[column])))
        );
}

/// <summary>Makes Deedle series; a key that is left out is missing there.</summary>
internal static class DeedleSeries
{
    internal static Series<TKey, T> Pairs<TKey, T>(IEnumerable<(TKey Key, T Value)> pairs)
        where TKey : notnull
    {
        var series = new SeriesBuilder<TKey, T>();
        foreach (var (key, value) in pairs)
            series.Add(key, value);
        return series.Series;
    }
}
