using System.Globalization;
using Analysis.Data;
using Analysis.Import.Rules;

namespace Analysis.Import.Files;

/// <summary>A record of a download.</summary>
/// <param name="Row">The line in the file where it begins, the first being 1.</param>
/// <param name="Cells">Its cells.</param>
internal readonly record struct TextRow(int Row, string[] Cells);

/// <summary>
/// Splits a download into records. Less strict than RFC 4180, which publishers and spreadsheet programs follow only in part.
/// </summary>
/// <remarks>
/// Lines may end in LF, CR LF or CR, mixed. A cell is quoted only where it begins with a quote, so that a quote inside (12" gun) is a sign
/// like any other. Empty lines are ignored.
/// </remarks>
internal sealed class DelimitedText(string text, char delimiter, string file, QuoteRule quotes = QuoteRule.Lenient)
{
    /// <summary>The longest cell that is read; the longest of the publishers' has a few hundred characters.</summary>
    private const int LongestCell = 1 << 16;

    /// <summary>The widest table of a publisher has eighty columns, and the longest a hundred thousand rows.</summary>
    private const int MostCells = 1000;
    private const int MostRows = 1_000_000;

    /// <summary>A quoted cell over more lines than this is not one: the quote means inches there.</summary>
    private const int MostLinesOfCell = 20;

    private readonly StringPool _pool = new();
    private readonly List<string> _cells = [];
    private int _at;
    private int _row = 1;
    private int _given;

    /// <summary>The records from a line of the file on.</summary>
    /// <exception cref="DataException">A quote is where <see cref="QuoteRule"/> allows none, or a cell is too long.</exception>
    public IEnumerable<TextRow> From(int firstRow)
    {
        while (_at < text.Length)
        {
            var row = _row;
            var cells = Record();
            if (row < firstRow || cells is [""])
                continue;
            if (++_given > MostRows)
                throw TooMany($"there are more than {MostRows:N0} rows");
            yield return new(row, cells);
        }
    }

    private string[] Record()
    {
        _cells.Clear();
        while (true)
        {
            _cells.Add(Cell());
            if (_cells.Count > MostCells)
                throw TooMany($"a line has more than {MostCells:N0} cells");
            if (_at >= text.Length)
                break;
            var sign = text[_at++];
            if (sign == delimiter)
                continue;
            if (sign == '\r' && _at < text.Length && text[_at] == '\n')
                _at++;
            _row++;
            break;
        }
        return [.. _cells];
    }

    private string Cell()
    {
        var quoted = _at < text.Length && text[_at] == '"' ? Quoted() : null;
        if (quoted is not null)
            return quoted;
        var rest = text.AsSpan(_at);
        var length = rest.IndexOfAny(delimiter, '\r', '\n');
        if (length < 0)
            length = rest.Length;
        CheckLength(length);
        if (quotes == QuoteRule.Rfc4180 && rest[..length].Contains('"'))
            throw Bad(
                "has a quote inside a cell that is not quoted, or one that is never closed; a cell was cut or changed. "
                    + "Download the file again and import it as it is."
            );
        if (quotes == QuoteRule.Inches && HasOddQuote(rest[..length]))
            throw Bad(
                "has a quote inside a cell that is neither after a number, for inches, nor one of a pair; a cell was changed. "
                    + "Download the file again and import it as it is."
            );
        _at += length;
        return _pool.Get(rest[..length]);
    }

    private static bool HasOddQuote(ReadOnlySpan<char> cell)
    {
        var isOdd = false;
        for (var at = cell.IndexOf('"'); at >= 0 && at < cell.Length; at++)
            isOdd ^= cell[at] == '"' && (at == 0 || !char.IsAsciiDigit(cell[at - 1]));
        return isOdd;
    }

    // A cell that only begins with a quote, and continues after the closing one, is taken unchanged.
    private string? Quoted()
    {
        var (end, lines) = (_at + 1, 0);
        while (true)
        {
            var next = text.AsSpan(end).IndexOf('"');
            if (quotes != QuoteRule.Lenient && text.AsSpan(end, next < 0 ? text.Length - end : next).ContainsAny('\n', '\r'))
                return quotes == QuoteRule.Inches ? throw Unclosed() : null;
            if (next < 0)
                return null;
            lines += text.AsSpan(end, next).Count('\n');
            end += next;
            if (end - _at > LongestCell || lines > MostLinesOfCell)
                return null;
            if (end + 1 < text.Length && text[end + 1] == '"')
                end += 2;
            else
                break;
        }
        if (end + 1 < text.Length && text[end + 1] != delimiter && text[end + 1] is not ('\r' or '\n'))
            return null;
        var cell = text.AsSpan(_at + 1, end - _at - 1);
        (_at, _row) = (end + 1, _row + lines);
        return cell.Contains('"') ? cell.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : _pool.Get(cell);
    }

    private DataException Unclosed() =>
        Bad(
            "has a cell that begins with a quote which is not closed on this line; a cell was cut or changed. Download the "
                + "file again and import it as it is."
        );

    private DataException Bad(string what) => new([new(file, _row, null, what)]);

    private DataException TooMany(FormattableString what) =>
        new([
            new(
                file,
                _row,
                null,
                $"{FormattableString.Invariant(what)}, which no publisher's table has; the file is damaged or something else."
            ),
        ]);

    private void CheckLength(int length)
    {
        if (length > LongestCell)
            throw new DataException([
                new(
                    file,
                    _row,
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"a cell has {length:N0} characters or more, and at most {LongestCell:N0} are read; the file is damaged "
                            + $"or a quote is not closed. Download it again."
                    )
                ),
            ]);
    }
}

/// <summary>Keeps one copy of each text: a register names a few hundred countries and systems in a million cells.</summary>
internal sealed class StringPool
{
    private const int Longest = 64;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return text.ToString();
        if (_lookup.TryGetValue(text, out var known))
            return known;
        known = text.ToString();
        _texts.Add(known);
        return known;
    }
}
