namespace Analysis;

/// <summary>A column that grows row by row without ever copying what is there: a table of millions of rows is held once while it is read.</summary>
internal sealed class ColumnBuilder<T> where T : unmanaged
{
    private const int RowsInAPart = 1 << 16;

    private readonly List<T[]> _parts = [];
    private int _inLast = RowsInAPart;

    public void Add(T value)
    {
        if (_inLast == RowsInAPart)
        {
            _parts.Add(new T[RowsInAPart]);
            _inLast = 0;
        }
        _parts[^1][_inLast++] = value;
    }

    /// <summary>The column in one piece; its parts are given up one after the other, and the builder is empty.</summary>
    public T[] ToArray()
    {
        if (_parts.Count == 0)
            return [];
        var column = new T[(_parts.Count - 1) * RowsInAPart + _inLast];
        for (var part = 0; part < _parts.Count; part++)
        {
            var start = part * RowsInAPart;
            _parts[part].AsSpan(0, Math.Min(RowsInAPart, column.Length - start)).CopyTo(column.AsSpan(start));
            _parts[part] = [];
        }
        _parts.Clear();
        _inLast = RowsInAPart;
        return column;
    }
}
