using System.Globalization;
using System.Text;

namespace Analysis.Data.Exploring.UserFiles;

/// <summary>Cuts text into records by RFC 4180, with any sign between the cells and any end of line.</summary>
internal sealed class QuotedText(string text, char delimiter, string file)
{
    // Excel's own limits.
    private const int LongestCell = 1 << 15;
    private const int MostColumns = 1 << 14;

    private int _at;
    private int _line = 1;

    /// <exception cref="DataException">A quote stays open or ends inside a cell, or a cell is too long.</exception>
    public IEnumerable<UserFileRow> Records()
    {
        while (_at < text.Length)
        {
            var (line, cells) = (_line, new List<string>());
            do
            {
                if (cells.Count == MostColumns)
                    throw Refused(
                        line,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"has more than {MostColumns:N0} cells, and no more are read; keep the columns that you need."
                        )
                    );
                cells.Add(text.AsSpan(_at) is ['"', ..] ? Quoted(cells.Count + 1) : Plain(cells.Count + 1));
            } while (GoesOn());
            yield return new(line, [.. cells]);
        }
    }

    // Skips the separator after a cell; false at the end of the record.
    private bool GoesOn()
    {
        if (_at >= text.Length)
            return false;
        var sign = text[_at++];
        if (sign == delimiter)
            return true;
        if (sign == '\r' && _at < text.Length && text[_at] == '\n')
            _at++;
        _line++;
        return false;
    }

    private string Plain(int column)
    {
        var rest = text.AsSpan(_at);
        var length = rest.IndexOfAny(delimiter, '\r', '\n');
        if (length < 0)
            length = rest.Length;
        CheckLength(length, column);
        _at += length;
        return rest[..length].ToString();
    }

    private string Quoted(int column)
    {
        var (cell, line) = (new StringBuilder(), _line);
        _at++;
        while (true)
        {
            var length = text.AsSpan(_at).IndexOf('"');
            if (length < 0)
                throw Refused(line, "has a quote that is not closed; close it, or double the quotes inside the cell.");
            Take(cell, length, column);
            if (text.AsSpan(_at) is not ['"', ..])
                break;
            cell.Append('"');
            _at++;
        }
        if (_at < text.Length && text[_at] != delimiter && text[_at] is not ('\r' or '\n'))
            throw Refused(line, "has a quote inside a cell in quotes; double it.");
        return cell.ToString();
    }

    // The part up to the next quote; an end of line inside a cell becomes LF, however the file writes it.
    private void Take(StringBuilder cell, int length, int column)
    {
        CheckLength(cell.Length + length, column);
        var part = text.Substring(_at, length).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        cell.Append(part);
        _line += part.AsSpan().Count('\n');
        _at += length + 1;
    }

    private void CheckLength(int length, int column)
    {
        if (length > LongestCell)
            throw new DataException([
                new(
                    file,
                    _line,
                    $"{column}",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"has a cell of more than {LongestCell:N0} characters; shorten it, or close the open quote."
                    )
                ),
            ]);
    }

    private DataException Refused(int line, string what) => new([new(file, line, null, what)]);
}
