using System.Security.Cryptography;
using System.Text;
using Analysis.Data;

namespace Analysis.Import.Store;

/// <summary>The CSV file of a table, in the form that <c>data/README.md</c> requires: UTF-8, LF, rows in the order of their key.</summary>
internal sealed record TableFile(string Name, byte[] Bytes, string Hash)
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <exception cref="DataException">Two rows have the same key.</exception>
    public static TableFile Of(ImportedTable table)
    {
        var key = table.Shape.Key.Select(column => table.Shape.Columns.ToList().IndexOf(column)).ToArray();
        var rows = table.Rows.ToArray();
        Array.Sort(rows, (one, other) => Compare(one, other, key));
        if (
            Enumerable.Range(1, Math.Max(0, rows.Length - 1)).FirstOrDefault(i => Compare(rows[i - 1], rows[i], key) == 0)
            is var twice
                and > 0
        )
            throw new DataException([
                new(
                    table.Files.Count > 0 ? table.Files[0].Name : table.Dataset.Name,
                    null,
                    string.Join(", ", table.Shape.Key),
                    $"'{string.Join(", ", key.Select(i => rows[twice][i]))}' occurs twice; the file has two figures for the same thing."
                ),
            ]);
        var bytes = Encoding.UTF8.GetBytes(Text(table.Shape.Columns, rows));
        return new($"{table.Edition}.csv", bytes, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static int Compare(string[] one, string[] other, int[] key)
    {
        foreach (var column in key)
            if (string.CompareOrdinal(one[column], other[column]) is var order and not 0)
                return order;
        return 0;
    }

    private static string Text(IReadOnlyList<string> columns, string[][] rows)
    {
        var text = new StringBuilder().AppendJoin(',', columns).Append('\n');
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                Append(i > 0 ? text.Append(',') : text, row[i]);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string cell)
    {
        if (cell.AsSpan().ContainsAny(Special))
            text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")).Append('"');
        else
            text.Append(cell);
    }
}
