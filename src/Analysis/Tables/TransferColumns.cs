using System.Globalization;

namespace Analysis.Tables;

/// <summary>The columns of <see cref="Transfers"/> while its rows are added, each checked against the coverage.</summary>
internal sealed class TransferColumns(Coverage coverage)
{
    private readonly KeyEncoder<Entity> _supplierCodes = new();
    private readonly KeyEncoder<Subject> _recipientCodes = new();

    // A party is looked up once and not in every row: a register has millions of rows and some hundreds of parties.
    private readonly List<string?> _supplierGapReasons = [];
    private readonly List<string?> _recipientGapReasons = [];

    private readonly ColumnBuilder<ushort> _suppliers = new();
    private readonly ColumnBuilder<ushort> _recipients = new();
    private readonly ColumnBuilder<ushort> _years = new();
    private readonly ColumnBuilder<double> _volumes = new();

    public IReadOnlyList<Entity> Suppliers => _supplierCodes.Keys;

    public IReadOnlyList<Subject> Recipients => _recipientCodes.Keys;

    /// <summary>Adds a row, or reports why it can't be in the table.</summary>
    public string? Add(Transfer row)
    {
        var (supplier, recipient) = (SupplierCode(row.Supplier), RecipientCode(row.Recipient));
        if (
            (RowProblem(row) ?? _recipientGapReasons[recipient] ?? _supplierGapReasons[supplier] ?? LimitProblem(supplier, recipient)) is
            { } reason
        )
            return reason;
        _suppliers.Add((ushort)supplier);
        _recipients.Add((ushort)recipient);
        _years.Add((ushort)row.Year);
        _volumes.Add(row.Volume.Millions);
        return null;
    }

    /// <summary>The columns, each in one piece.</summary>
    public (ushort[] Suppliers, ushort[] Recipients, ushort[] Years, double[] Volumes) ToArrays() =>
        (_suppliers.ToArray(), _recipients.ToArray(), _years.ToArray(), _volumes.ToArray());

    private int SupplierCode(Entity supplier)
    {
        var code = _supplierCodes.CodeOf(supplier);
        if (code == _supplierGapReasons.Count)
            _supplierGapReasons.Add(coverage.GapReason(supplier));
        return code;
    }

    private int RecipientCode(Subject recipient)
    {
        var code = _recipientCodes.CodeOf(recipient);
        if (code == _recipientGapReasons.Count)
            _recipientGapReasons.Add(coverage.GapReason(recipient, coverage.Years));
        return code;
    }

    private string? RowProblem(Transfer row)
    {
        if (row.Volume.Millions < 0)
            return $"a volume can't be {row.Volume.Millions.ToString(CultureInfo.InvariantCulture)}";
        return coverage.Years.Contains(row.Year) ? null : $"the edition covers {coverage.Years}";
    }

    private static string? LimitProblem(int supplier, int recipient) =>
        Math.Max(supplier, recipient) > ushort.MaxValue ? $"a table holds at most {ushort.MaxValue + 1} parties" : null;
}

/// <summary>
/// A column that grows row by row without ever copying what is there: a table of millions of rows is held once while it is read.
/// </summary>
internal sealed class ColumnBuilder<T>
    where T : unmanaged
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

/// <summary>Codes a column of repeated keys as small numbers, in the order of first appearance.</summary>
internal sealed class KeyEncoder<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _codes = [];
    private readonly List<T> _keys = [];

    public IReadOnlyList<T> Keys => _keys;

    /// <summary>The code of a key that occurs; -1 for one that does not.</summary>
    public int Find(T key) => _codes.GetValueOrDefault(key, -1);

    /// <summary>The code of a key, which is new if it did not occur yet.</summary>
    public int CodeOf(T key)
    {
        if (_codes.TryGetValue(key, out var code))
            return code;
        _keys.Add(key);
        return _codes[key] = _keys.Count - 1;
    }
}
