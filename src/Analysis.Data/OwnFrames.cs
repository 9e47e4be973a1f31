using Analysis.Data.Loading;
using Deedle;

namespace Analysis.Data;

/// <summary>A user's own table as a Deedle frame, for joining, pivoting and looking around.</summary>
public static class OwnFrames
{
    /// <summary>The table as a frame: the ids of the countries and groups as row keys, and the columns of the file.</summary>
    /// <remarks>A column of numbers is one of <c>double</c>, any other of <c>string</c>. An empty cell is missing.</remarks>
    public static Frame<string, string> ToFrame(this OwnTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(table.Columns, table.Subjects.Select(subject => subject.Id));
    }

    /// <summary>The columns as a frame; a row without any value is preserved.</summary>
    internal static Frame<string, string> Of(IEnumerable<OwnColumn> columns, IEnumerable<string> ids)
    {
        var frame = new FrameBuilder.Columns<string, string>();
        foreach (var column in columns)
            frame.Add(column.Name, Series(column));
        return frame.Frame.RealignRows(ids);
    }

    private static ISeries<string> Series(OwnColumn column) =>
        column.Numbers is { } numbers
            ? DeedleSeries.Pairs(numbers.Select(cell => (cell.Key, cell.Value)))
            : DeedleSeries.Pairs(column.Texts.Select(cell => (cell.Key, cell.Value)));
}
