using System.Globalization;
using Analysis.Publishers;
using static Analysis.Publishers.ColumnRole;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to the header of a text and to whole columns.</summary>
internal static class HeaderKinds
{
    public static IReadOnlyList<DamageKind> All { get; } =
    [
        Year("yearhead-blank", (file, at) => file.Header[at] = ""),
        Year("yearhead-far", (file, at) => file.Header[at] = "2099"),
        Year("yearhead-two-digits", (file, at) => file.Header[at] = file.Header[at][2..]),
        Year("yearhead-fraction", (file, at) => file.Header[at] += ".5"),
        Year("yearhead-text", (file, at) => file.Header[at] = "FY" + file.Header[at]),
        Year("yearhead-footnote", (file, at) => file.Header[at] += "*"),
        Year("yearhead-blanks", (file, at) => file.Header[at] = $" {file.Header[at]} "),
        Year("yearhead-twice", (file, at) => file.Header[at] = file.Header[at + (at + 1 < Last(file) ? 1 : -1)]),
        Year("yearhead-swapped", (file, at) => (file.Header[at], file.Header[at - 1]) = (file.Header[at - 1], file.Header[at])),
        Year("yearhead-blank-front", (file, _) => file.Header.Insert(First(file), "")),
        Year("yearhead-shifted", Shift),
        Year("yearhead-missing", (file, at) => file.Header.RemoveAt(at)),
        Any("header-blank", (file, at) => file.Header[at] = ""),
        Any("header-renamed", (file, at) => file.Header[at] = "Something"),
        Any("header-twice", (file, at) => file.Header[at] = file.Header[(at + 1) % file.Header.Count]),
        Any("header-footnote", (file, at) => file.Header[at] += "[1]"),
        Any("header-lower", (file, at) => file.Header[at] = file.Header[at].ToLowerInvariant()),
        Any("header-blanks-around", (file, at) => file.Header[at] = $" {file.Header[at]} "),
        Any("header-swapped", Swap),
        Any("header-cut", (file, at) => file.Header.RemoveRange(Math.Max(1, at), file.Header.Count - Math.Max(1, at))),
        Any("column-gone", (file, at) => Each(file, row => row.RemoveAt(at))),
        Any("column-blank", (file, at) => Body(file, row => row[at] = "")),
        Any("column-inserted", (file, at) => Each(file, row => row.Insert(at, row == file.Header ? "Extra" : "7"))),
        Any("column-inserted-behind", (file, _) => Each(file, row => row.Add(row == file.Header ? "Extra" : "7"))),
        Any("column-without-header", (file, at) => Body(file, row => row.Insert(at, "7"))),
        Any("columns-moved", (file, at) => Each(file, row => (row[at], row[(at + 1) % row.Count]) = (row[(at + 1) % row.Count], row[at]))),
        Any("column-twice", (file, at) => Each(file, row => row.Insert(at, row[at]))),
        OfColumns("figures-swapped", Value),
        OfColumns("figures-swapped-alone", Alone),
    ];

    private static DamageKind Year(string name, Action<DelimitedFile, int> change) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                if (First(file) < 0)
                    return null;
                var at = random.Next(First(file) + 1, Last(file) + 1);
                change(file, at);
                return new(file.Bytes(), $"header {at + 1}");
            }
        );

    private static DamageKind Any(string name, Action<DelimitedFile, int> change) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                var (at, before) = (random.Next(file.Header.Count), file.Text());
                change(file, at);
                return file.Text() == before ? null : new(file.Bytes(), $"header {at + 1}");
            }
        );

    // The figures of two columns change places and the header stays.
    private static DamageKind OfColumns(string name, ColumnRole role) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                var columns = Enumerable
                    .Range(0, file.Header.Count)
                    .Where(column =>
                        file.Roles[column] == role
                        && file.Rows.Take(file.Body).Count(row => CellKinds.Number(row[column]) >= Math.Max(file.Rounding, 0.0001m)) > 3
                    )
                    .ToList();
                if (columns.Count < 2)
                    return null;
                var one = columns[random.Next(columns.Count - 1)];
                var other = columns[columns.IndexOf(one) + 1];
                Body(file, row => (row[one], row[other]) = (row[other], row[one]));
                return new(file.Bytes(), $"columns {file.Header[one]} and {file.Header[other]}");
            }
        );

    private static int First(DelimitedFile file) => file.Header.FindIndex(IsYear);

    private static int Last(DelimitedFile file) => file.Header.FindLastIndex(IsYear);

    private static bool IsYear(string name) =>
        name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100;

    private static void Shift(DelimitedFile file, int at)
    {
        for (var i = First(file); i <= Last(file); i++)
            file.Header[i] = (int.Parse(file.Header[i], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static void Swap(DelimitedFile file, int at)
    {
        var other = (at + 1) % file.Header.Count;
        (file.Header[at], file.Header[other]) = (file.Header[other], file.Header[at]);
    }

    private static void Each(DelimitedFile file, Action<List<string>> change)
    {
        change(file.Header);
        file.Rows.ForEach(change);
    }

    private static void Body(DelimitedFile file, Action<List<string>> change) => file.Rows.Take(file.Body).ToList().ForEach(change);
}
