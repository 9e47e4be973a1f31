using System.Globalization;
using Analysis.Publishers;
using static Analysis.Publishers.ColumnRole;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to one cell of a text.</summary>
internal static class CellKinds
{
    private const int Tries = 200;

    private static readonly Dictionary<string, string> German = new(StringComparer.Ordinal)
    {
        ["Poland"] = "Polen",
        ["Germany"] = "Deutschland",
        ["France"] = "Frankreich",
        ["Norway"] = "Norwegen",
        ["Italy"] = "Italien",
        ["Spain"] = "Spanien",
        ["Denmark"] = "Dänemark",
        ["Greece"] = "Griechenland",
        ["Belgium"] = "Belgien",
        ["Estonia"] = "Estland",
        ["Finland"] = "Finnland",
        ["Sweden"] = "Schweden",
        ["United States"] = "Vereinigte Staaten",
        ["Ukraine"] = "Ukraine (UA)",
    };

    /// <summary>What may be in the place of a figure.</summary>
    private static readonly (string Name, Func<string, string?> Change)[] Figures =
    [
        ("num-text", _ => "TBD"),
        ("num-blank", _ => ""),
        ("num-dash", _ => "-"),
        ("num-colon", _ => ":"),
        ("num-na", _ => "n/a"),
        ("num-NA", _ => "NA"),
        ("num-dots", _ => ".."),
        ("num-footnote", text => text + "[1]"),
        ("num-star", text => text + "*"),
        ("num-letter-behind", text => text + " b"),
        ("num-negative", text => text.StartsWith('-') ? null : "-" + text),
        ("num-scientific", text => Number(text)!.Value.ToString("0.###############E+00", CultureInfo.InvariantCulture)),
        ("num-scientific-lossy", Lossy),
        ("num-huge-exponent", _ => "1E+300"),
        ("num-big", _ => "9999999999999999999999"),
        ("num-leading-zeros", text => "00" + text),
        ("num-plus", text => "+" + text),
        ("num-percent", text => text + "%"),
        ("num-unit", text => text + " mn"),
        ("num-currency", text => "$" + text),
        ("thousands-comma", text => Grouped(text, "\"", ",")),
        ("thousands-comma-unquoted", text => Grouped(text, "", ",")),
        ("thousands-space", text => Grouped(text, "", " ")),
        ("thousands-nbsp", text => Grouped(text, "", "\u00a0")),
        ("thousands-apostrophe", text => Grouped(text, "", "'")),
        ("decimal-comma", text => text.Contains('.', StringComparison.Ordinal) ? $"\"{text.Replace('.', ',')}\"" : null),
        ("decimal-comma-unquoted", text => text.Contains('.', StringComparison.Ordinal) ? text.Replace('.', ',') : null),
        ("num-true", _ => "TRUE"),
        ("num-date", _ => "12-Jan"),
        ("num-day", _ => "2024-01-05"),
        ("num-error", _ => "#REF!"),
        ("num-two", text => text + " " + text),
        ("num-range", text => text + "-" + text),
        ("num-about", text => "~" + text),
        ("num-less", text => "<" + text),
        ("num-parentheses", text => $"({text})"),
        ("num-letter-o", text => text.Contains('0', StringComparison.Ordinal) ? text.Replace('0', 'O') : null),
        ("num-nan", _ => "NaN"),
        ("num-infinity", _ => "Infinity"),
        ("num-arabic-digits", text => string.Concat(text.Select(sign => char.IsAsciiDigit(sign) ? (char)('\u0660' + sign - '0') : sign))),
        ("num-full-width", text => string.Concat(text.Select(sign => char.IsAsciiDigit(sign) ? (char)('\uff10' + sign - '0') : sign))),
        ("num-hex", _ => "0x67"),
        ("num-two-points", text => text + ".0.0"),
        ("num-trailing-zero", text => text.Contains('.', StringComparison.Ordinal) ? text + "0" : text + ".0"),
        ("num-blanks-around", text => $"  {text} "),
        ("num-formula", text => "=" + text),
    ];

    private static readonly (string Name, Func<string, Random, string?> Change)[] Names =
    [
        ("name-blank", (_, _) => ""),
        ("name-lower", (name, _) => name.ToLowerInvariant()),
        ("name-upper", (name, _) => name.ToUpperInvariant()),
        ("name-german", (name, _) => German.GetValueOrDefault(name)),
        ("name-typo", Typo),
        ("name-star", (name, _) => name.EndsWith('*') ? null : name + "*"),
        ("name-two-stars", (name, _) => name.EndsWith('*') ? null : name + "**"),
        ("name-footnote", (name, _) => name + "[1]"),
        ("name-footnote-digit", (name, _) => name + " 1"),
        ("name-two", (name, _) => name + "; Norway"),
        ("name-total", (_, _) => "Total"),
        ("name-unknown", (_, _) => "Freedonia"),
        ("name-blanks-around", (name, _) => $"  {name} "),
        ("name-nbsp", (name, _) => name + "\u00a0"),
        ("name-garbled", (name, random) => name.Length < 3 ? null : name.Remove(1, 1).Insert(1, "\ufffd")),
        ("name-question-mark", (name, _) => name.Remove(1, 1).Insert(1, "?")),
        ("name-cut", (name, _) => name.Length > 4 ? name[..3] : null),
        ("name-many-blanks", (name, _) => name + new string(' ', 3000) + "x"),
        ("name-long", (name, _) => name + new string('x', 10_000)),
        ("name-formula", (name, _) => "=1+1"),
        ("name-direction", (name, _) => "\u202e" + name),
        ("name-markup", (name, _) => $"<b>{name}</b>"),
        ("name-number", (_, _) => "103"),
    ];

    public static IReadOnlyList<DamageKind> All { get; } =
    [
        .. Figures.Select(kind => Of(kind.Name, [Value, Alone], (text, _) => Number(text) is null ? null : kind.Change(text))),
        .. Figures
            .Where(kind => kind.Name is not ("num-blank" or "num-NA" or "num-trailing-zero" or "num-scientific" or "num-plus"))
            .Select(kind => Of("view-" + kind.Name, [Derived], (text, _) => Number(text) is null ? null : kind.Change(text))),
        .. Names.Select(kind => Of(kind.Name, [Name], kind.Change)),
        Of("view-times-ten", [Derived], (text, _) => Times(text, 10)),
        Of("num-times-ten", [Value], (text, _) => Times(text, 10)),
        Of("num-tenth", [Value], (text, _) => Times(text, 0.1m)),
        Of("num-times-ten-alone", [Alone], (text, _) => Times(text, 10)),
        Of("num-thousandfold", [Value], (text, _) => Times(text, 1000)),
        Of("num-thousandfold-alone", [Alone], (text, _) => Times(text, 1000)),
        Of("num-zero", [Value], (text, _) => Number(text) is 0 ? null : "0"),
        Of("num-zero-alone", [Alone], (text, _) => Number(text) is 0 or null ? null : "0"),
        Of("num-last-digit", [Value, Alone], LastDigit),
        Of("iso-blank", [Code], (_, _) => ""),
        Of("iso-lower", [Code], (code, _) => code.ToLowerInvariant()),
        Of("iso-two-letters", [Code], (code, _) => code.Length == 3 ? code[..2] : null),
        Of("iso-unknown", [Code], (_, _) => "QQQ"),
        Of("iso-blanks-around", [Code], (code, _) => $" {code} "),
        Of("iso-footnote", [Code], (code, _) => code + "*"),
        Of("year-two-digits", [Year], (year, _) => year[2..]),
        Of("year-fraction", [Year], (year, _) => year + ".5"),
        Of("year-point-zero", [Year], (year, _) => year + ".0"),
        Of("year-negative", [Year], (year, _) => "-" + year),
        Of("year-1800", [Year], (_, _) => "1800"),
        Of("year-3000", [Year], (_, _) => "3000"),
        Of("year-0", [Year], (_, _) => "0"),
        Of("year-text", [Year], (year, _) => "FY" + year),
        Of("year-blank", [Year], (_, _) => ""),
        Of("year-footnote", [Year], (year, _) => year + "*"),
        Of("year-range", [Year], (year, _) => year + "-25"),
        Of("year-month", [Year], (year, _) => year + "-01"),
        Of("year-e", [Year], (year, _) => year + "e"),
        Of(
            "year-other",
            [Year],
            (year, random) =>
                (int.Parse(year, CultureInfo.InvariantCulture) + (random.Next(2) * 2 - 1)).ToString(CultureInfo.InvariantCulture)
        ),
        Of("month-0", [Month], (_, _) => "0"),
        Of("month-13", [Month], (_, _) => "13"),
        Of("month-2.5", [Month], (_, _) => "2.5"),
        Of("month--1", [Month], (_, _) => "-1"),
        Of("month-text", [Month], (_, _) => "Jan"),
        Of("month-blank", [Month], (_, _) => ""),
        Of("month-leading-zero", [Month], (month, _) => "0" + month),
        Of("term-blank", [Term], (term, _) => term.Length == 0 ? null : ""),
        Of("term-unknown", [Term], (term, _) => term.Length == 0 ? null : "Zzz"),
        Of("term-lower", [Term], (term, _) => term.ToLowerInvariant()),
        Of("text-typo", [Text], Typo),
        Of(
            "mark-other",
            [Mark],
            (mark, _) =>
                mark.Length > 0 && mark != "No" ? null
                : mark.Length == 0 ? "?"
                : "Yes"
        ),
        Of("mark-unknown", [Mark], (_, _) => "zz"),
        Of("id-blank", [Identifier], (_, _) => ""),
        Of("id-text", [Identifier], (_, _) => "x"),
        FromOther("name-other", Name),
        FromOther("iso-other", Code),
        FromOther("term-other", Term),
    ];

    /// <summary>The number that a cell holds.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DamageKind Of(string name, ColumnRole[] roles, Func<string, Random, string?> change) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                var columns = Enumerable.Range(0, file.Header.Count).Where(column => roles.Contains(file.Roles[column])).ToList();
                for (var i = 0; columns.Count > 0 && i < Tries; i++)
                {
                    var (row, column) = (random.Next(file.Body), columns[random.Next(columns.Count)]);
                    var cell = file.Rows[row][column];
                    if (
                        cell.Length == 0 && roles[0] != Mark
                        || IsSmall(file, roles[0], cell)
                        || change(cell, random) is not { } other
                        || other == cell
                    )
                        continue;
                    file.Rows[row][column] = other;
                    return new(file.Bytes(), $"row {row + file.Preamble.Count + 2}, column {file.Header[column]}: '{cell}' -> '{other}'");
                }
                return null;
            }
        );

    // Zero stays zero, and the change of a small figure is within the rounding of the sums.
    private static bool IsSmall(DelimitedFile file, ColumnRole role, string cell) =>
        role is Value or Alone && Number(cell) is { } number && (number == 0 || Math.Abs(number) < file.Rounding);

    private static DamageKind FromOther(string name, ColumnRole role) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                var columns = Enumerable.Range(0, file.Header.Count).Where(column => file.Roles[column] == role).ToList();
                for (var i = 0; columns.Count > 0 && i < Tries; i++)
                {
                    var (row, column) = (file.Rows[random.Next(file.Body)], columns[random.Next(columns.Count)]);
                    var (cell, other) = (row[column], file.Rows[random.Next(file.Body)][column]);
                    if (other == cell || cell.Length == 0 || other.Length == 0)
                        continue;
                    row[column] = other;
                    return new(file.Bytes(), $"column {file.Header[column]}: '{cell}' -> '{other}'");
                }
                return null;
            }
        );

    private static string? Lossy(string text) =>
        Number(text)!.Value.ToString("0.0E+00", CultureInfo.InvariantCulture) is var short1 && Number(short1) != Number(text)
            ? short1
            : null;

    private static string? Grouped(string text, string quote, string sign)
    {
        var whole = text.TrimStart('-').Split('.')[0];
        return whole.Length < 4 || text.Contains('E', StringComparison.Ordinal)
            ? null
            : $"{quote}{text[..(text.Length - text.TrimStart('-').Length)]}{whole[..^3]}{sign}{text.TrimStart('-')[(whole.Length - 3)..]}{quote}";
    }

    private static string? Times(string text, decimal factor) =>
        Number(text) is { } number and not 0 && Math.Abs(number) < 1_000_000_000_000
            ? (number * factor).ToString("0.####################", CultureInfo.InvariantCulture)
            : null;

    private static string? LastDigit(string text, Random random) =>
        Number(text) is null || !char.IsAsciiDigit(text[^1]) ? null : text[..^1] + (char)(text[^1] == '9' ? '8' : text[^1] + 1);

    // Two letters changed places.
    private static string? Typo(string name, Random random)
    {
        if (name.Length < 4)
            return null;
        var at = random.Next(1, name.Length - 2);
        return name[at] == name[at + 1] || name[at] is ',' or ';' || name[at + 1] is ',' or ';'
            ? null
            : name[..at] + name[at + 1] + name[at] + name[(at + 2)..];
    }
}
