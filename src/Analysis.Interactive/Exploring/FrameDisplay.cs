using System.Globalization;
using System.Reflection;
using Deedle;

namespace Analysis.Interactive.Exploring;

/// <summary>
/// Deedle's frames and series as tables. Its own HTML writes every row, which is megabytes for our tables, and the
/// properties of a series are its machinery.
/// </summary>
internal static class FrameDisplay
{
    private static readonly MethodInfo SeriesOfTypes = ((Delegate)OfSeries<int, int>).Method.GetGenericMethodDefinition();

    /// <summary>The table of a frame.</summary>
    public static PagedRows Of(IFrame frame) => frame.Apply(new Operation());

    /// <summary>The table of a series, whatever its keys and values are.</summary>
    public static PagedRows OfSeries(object series) =>
        (PagedRows)SeriesOfTypes.MakeGenericMethod(SeriesType(series.GetType()).GetGenericArguments()).Invoke(null, [series])!;

    private static PagedRows OfSeries<TKey, TValue>(Series<TKey, TValue> series) =>
        new()
        {
            Columns = ["value"],
            Rows = [.. series.Keys.Take(PagedRows.MostRows).Select(key => (string?[])[Text(key), Text(series.TryGet(key))])],
            RowCount = series.KeyCount,
            ColumnCount = 1,
        };

    // A row of a frame is a series of objects by a type of its own.
    private static Type SeriesType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Series<,>) ? type : SeriesType(type.BaseType!);

    private static string? Text<T>(OptionalValue<T> value) => value.HasValue ? Text(value.Value) : null;

    private static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private sealed class Operation : IFrameOperation<PagedRows>
    {
        public PagedRows Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
        {
            // Only what is shown: every column that is read as text is converted as a whole.
            var shown = FrameModule.Take(Math.Min(PagedRows.MostRows, frame.RowCount), frame);
            var keys = frame.ColumnKeys.Take(PagedRows.MostColumns).ToList();
            var columns = keys.Select((_, place) => shown.GetColumnAt<object>(place)).ToList();
            return new()
            {
                Columns = [.. keys.Select(Text)],
                Rows =
                [
                    .. shown.RowKeys.Select(
                        (key, place) => (string?[])[Text(key), .. columns.Select(column => Text(column.TryGetAt(place)))]
                    ),
                ],
                RowCount = frame.RowCount,
                ColumnCount = frame.ColumnCount,
            };
        }
    }
}
