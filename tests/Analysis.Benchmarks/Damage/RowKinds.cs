using System.Globalization;
using Analysis.Publishers;
using static Analysis.Publishers.ColumnRole;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to rows of a text.</summary>
internal static class RowKinds
{
    public static IReadOnlyList<DamageKind> All { get; } =
    [
        Of("row-twice", (file, at) => file.Rows.Insert(at + 1, [.. file.Rows[at]])),
        Of("row-twice-apart", (file, at) => file.Rows.Insert(file.Body / 2, [.. file.Rows[at]])),
        Of("row-twice-other-value", TwiceOther),
        Of("row-shifted-left", (file, at) => file.Rows[at].RemoveAt(Inner(file))),
        Of("row-shifted-right", (file, at) => file.Rows[at].Insert(Inner(file), "")),
        Of("row-shifted-right-kept-width", ShiftRight),
        Of("row-shifted-left-kept-width", ShiftLeft),
        Of("row-short", (file, at) => file.Rows[at].RemoveRange(file.Header.Count / 2, file.Header.Count - file.Header.Count / 2)),
        Of("row-long", (file, at) => file.Rows[at].Add("7")),
        Of("row-blank-cells", (file, at) => file.Rows[at] = [.. file.Header.Select(_ => "")]),
        Of("row-name-only", (file, at) => file.Rows[at] = [file.Rows[at][0]]),
        Of(
            "two-lines-joined",
            (file, at) =>
            {
                file.Rows[at] = [.. file.Rows[at], .. file.Rows[at + 1]];
                file.Rows.RemoveAt(at + 1);
            }
        ),
        Of(
            "line-broken",
            (file, at) =>
            {
                file.Rows.Insert(at + 1, [.. file.Rows[at].Skip(file.Header.Count / 2)]);
                file.Rows[at] = [.. file.Rows[at].Take(file.Header.Count / 2)];
            }
        ),
        Of("subtotal-line", (file, at) => file.Rows.Insert(at + 1, Sum(file, "Subtotal", at + 1))),
        Of("total-line-inside", (file, at) => file.Rows.Insert(at + 1, Sum(file, "Total", at + 1))),
        Of("total-line-end", (file, _) => file.Rows.Add(Sum(file, "Total", file.Body))),
        Of("region-line", (file, at) => file.Rows.Insert(at, [.. file.Header.Select((_, i) => i == 0 ? "Europe" : "")])),
        Of("total-line-first", (file, _) => file.Rows.Insert(0, file.Totals > 0 ? [.. file.Rows[^1]] : Sum(file, "Total", file.Body))),
        Of("header-again", (file, at) => file.Rows.Insert(at + 1, [.. file.Header])),
        Of("row-behind-total", BehindTotal),
        Of(
            "total-gone",
            (file, _) =>
            {
                if (file.Totals > 0)
                    file.Rows.RemoveAt(file.Rows.Count - 1);
            }
        ),
        Of(
            "total-twice",
            (file, _) =>
            {
                if (file.Totals > 0)
                    file.Rows.Add([.. file.Rows[^1]]);
            }
        ),
        Of(
            "total-other",
            (file, _) =>
            {
                if (file.Totals > 0)
                    file.Rows[^1] =
                    [
                        file.Rows[^1][0],
                        .. file.Rows[^1].Skip(1).Select(cell => CellKinds.Number(cell) is { } number ? Text(number * 2) : cell),
                    ];
            }
        ),
        Of(
            "export-appended",
            (file, _) =>
            {
                var again = file
                    .Preamble.Select(line => (List<string>)[line])
                    .Append([.. file.Header])
                    .Concat(file.Rows.Select(row => row.ToList()))
                    .ToList();
                file.Rows.AddRange(again);
            }
        ),
        Of("rows-appended", (file, _) => file.Rows.AddRange(file.Rows.Select(row => row.ToList()).ToList())),
        Of(
            "block-twice",
            (file, at) =>
                file.Rows.InsertRange(
                    at,
                    file.Rows.Skip(at).Take(Math.Max(1, Math.Min(file.Body / 5, file.Body - at))).Select(row => row.ToList()).ToList()
                )
        ),
        Of("rows-reversed", (file, _) => file.Rows.Reverse(0, file.Body)),
        Of(
            "row-moved",
            (file, at) =>
            {
                var row = file.Rows[at];
                file.Rows.RemoveAt(at);
                file.Rows.Insert(0, row);
            }
        ),
        Of("comment-line", (file, at) => file.Rows.Insert(at, ["# checked by hand"])),
        Of("note-line-end", (file, _) => file.Rows.Add(["Note: figures were revised in spring."])),
        Of("empty-line", (file, at) => file.Rows.Insert(at, [])),
        Of("empty-body", (file, _) => file.Rows.Clear()),
        Of(
            "head-and-total-only",
            (file, _) =>
            {
                if (file.Totals > 0)
                    file.Rows.RemoveRange(0, file.Body);
                else
                {
                    file.Rows.Insert(0, Sum(file, "Total", file.Body));
                    file.Rows.RemoveRange(1, file.Rows.Count - 1);
                }
            }
        ),
        Named("row-gone", file => file.HasAllRows, Gone),
        Named("row-gone-open", file => !file.HasAllRows, Gone),
        Named("block-gone", file => file.HasAllRows, BlockGone),
        Named("block-gone-open", file => !file.HasAllRows, BlockGone),
        Named("names-swapped", file => file.Roles.Contains(Code), SwapNames),
        Named("names-swapped-open", file => !file.Roles.Contains(Code), SwapNames),
        Named("cells-swapped", _ => true, (file, random) => SwapCells(file, random, Value)),
        Named("cells-swapped-alone", _ => true, (file, random) => SwapCells(file, random, Alone)),
    ];

    private static DamageKind Of(string name, Action<DelimitedFile, int> change) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                if (file.Body < 2)
                    return null;
                var (at, before) = (random.Next(file.Body - 1), file.Text());
                change(file, at);
                return file.Text() == before ? null : new(file.Bytes(), $"row {at + file.Preamble.Count + 2}");
            }
        );

    private static DamageKind Named(string name, Func<DelimitedFile, bool> befalls, Func<DelimitedFile, Random, string?> change) =>
        DamageKind.OfText(
            name,
            (file, random) => file.Body > 4 && befalls(file) && change(file, random) is { } where ? new(file.Bytes(), where) : null
        );

    // A column after the names, so that the row still has a name.
    private static int Inner(DelimitedFile file) =>
        Math.Min(file.Header.Count - 1, Math.Max(1, file.Roles.ToList().FindIndex(role => role is Value or Alone or Year)));

    private static void ShiftRight(DelimitedFile file, int at)
    {
        file.Rows[at].Insert(Inner(file), "");
        file.Rows[at].RemoveAt(file.Header.Count);
    }

    private static void ShiftLeft(DelimitedFile file, int at)
    {
        file.Rows[at].RemoveAt(Inner(file));
        file.Rows[at].Add("");
    }

    private static void TwiceOther(DelimitedFile file, int at)
    {
        var (copy, column) = (file.Rows[at].ToList(), file.Roles.ToList().FindIndex(role => role is Value or Alone));
        if (column < 0)
            return;
        column = Enumerable
            .Range(column, file.Header.Count - column)
            .FirstOrDefault(i => file.Roles[i] is Value or Alone && CellKinds.Number(copy[i]) is not (null or 0), column);
        copy[column] = Text((CellKinds.Number(copy[column]) ?? 1) * 3);
        file.Rows.Insert(at + 1, copy);
    }

    private static void BehindTotal(DelimitedFile file, int at)
    {
        if (file.Totals == 0)
            return;
        var row = file.Rows[at];
        file.Rows.RemoveAt(at);
        file.Rows.Add(row);
    }

    private static List<string> Sum(DelimitedFile file, string name, int count) =>
        [
            .. file.Header.Select(
                (_, i) =>
                    i == 0 || file.Roles[i] == Name ? name
                    : file.Roles[i] is Value or Alone
                        ? Text(file.Rows.Take(count).Sum(row => i < row.Count ? CellKinds.Number(row[i]) ?? 0 : 0))
                    : ""
            ),
        ];

    // A row whose figures go beyond the rounding of the sums.
    private static string? Gone(DelimitedFile file, Random random)
    {
        var rows = Enumerable
            .Range(1, file.Body - 2)
            .Where(row =>
                file.Rows[row]
                    .Where((_, i) => i < file.Roles.Count && file.Roles[i] is Value or Alone)
                    .Any(cell => CellKinds.Number(cell) > file.Rounding)
            )
            .ToList();
        if (rows.Count == 0)
            return null;
        var at = rows[random.Next(rows.Count)];
        var where = $"without row {at + file.Preamble.Count + 2}: {file.Line(file.Rows[at])}";
        file.Rows.RemoveAt(at);
        return where;
    }

    private static string? BlockGone(DelimitedFile file, Random random)
    {
        var count = Math.Max(2, file.Body / 20);
        var at = random.Next(0, Math.Max(1, file.Body / 4));
        file.Rows.RemoveRange(at, count);
        return $"without {count} rows from row {at + file.Preamble.Count + 2}";
    }

    private static string? SwapNames(DelimitedFile file, Random random)
    {
        var column = file.Roles.ToList().IndexOf(Name);
        if (column < 0)
            return null;
        var one = file.Rows[random.Next(file.Body)];
        if (file.Rows.Take(file.Body).FirstOrDefault(row => row[column] != one[column] && random.Next(5) == 0) is not { } other)
            return null;
        (one[column], other[column]) = (other[column], one[column]);
        return $"{one[column]} and {other[column]}";
    }

    private static string? SwapCells(DelimitedFile file, Random random, ColumnRole role)
    {
        var columns = Enumerable.Range(0, file.Header.Count - 1).Where(i => file.Roles[i] == role && file.Roles[i + 1] == role).ToList();
        for (var i = 0; columns.Count > 0 && i < 200; i++)
        {
            var (row, at) = (file.Rows[random.Next(file.Body)], columns[random.Next(columns.Count)]);
            if (
                CellKinds.Number(row[at]) is not { } one
                || CellKinds.Number(row[at + 1]) is not { } other
                || Math.Abs(one - other) <= file.Rounding
            )
                continue;
            (row[at], row[at + 1]) = (row[at + 1], row[at]);
            return $"{row[0]}: {file.Header[at]} and {file.Header[at + 1]}";
        }
        return null;
    }

    private static string Text(decimal number) => number.ToString("0.####################", CultureInfo.InvariantCulture);
}
