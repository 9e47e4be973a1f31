using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analysis.Import.Files;

/// <summary>The properties of a cell style.</summary>
/// <param name="IsDate">Whether a number in the cell is shown as a day or a time.</param>
/// <param name="Colour">The colour of the font as six hexadecimal digits; null where the font has none of its own.</param>
internal readonly record struct CellAppearance(bool IsDate, string? Colour);

/// <summary>The styles of the cells of a workbook.</summary>
internal sealed class WorkbookStyles
{
    private const int MostStyles = 100_000;

    private readonly List<CellAppearance> _styles = [];
    private readonly List<string?> _fonts = [];
    private readonly Dictionary<int, string> _formats = [];
    private readonly FontColours _colours;
    private readonly bool _startsIn1904;

    private WorkbookStyles(FontColours colours, bool startsIn1904) => (_colours, _startsIn1904) = (colours, startsIn1904);

    /// <summary>A style; null where the workbook does not have it. Without any styles, cells are plain.</summary>
    public CellAppearance? this[int place] =>
        place < _styles.Count ? _styles[place]
        : place == 0 && _styles.Count == 0 ? default(CellAppearance)
        : null;

    /// <summary>The styles of a workbook.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="startsIn1904">Whether days are counted from 1904.</param>
    public static WorkbookStyles Read(WorkbookPart book, bool startsIn1904)
    {
        var styles = new WorkbookStyles(FontColours.Read(book), startsIn1904);
        if (book.WorkbookStylesPart is { } part)
            styles.Read(part);
        return styles;
    }

    /// <summary>The day that a number means, as text.</summary>
    public string Day(double number)
    {
        // 1904 began 1,462 days after the day that the other count begins with.
        var days = number + (_startsIn1904 ? 1462 : 0);
        return days is >= 0 and < 2_958_466
            ? DayText.Of(DateOnly.FromDateTime(DateTime.FromOADate(days)))
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private void Read(WorkbookStylesPart part)
    {
        using var xml = WorkbookParts.Reader(part);
        Type? within = null;
        while (xml.Read())
        {
            if (!xml.IsStartElement)
                continue;
            if (
                xml.ElementType == typeof(Fonts)
                || xml.ElementType == typeof(CellFormats)
                || xml.ElementType == typeof(CellStyleFormats)
                || xml.ElementType == typeof(DifferentialFormats)
            )
                within = xml.ElementType;
            Take(xml, within);
            if (_styles.Count > MostStyles || _fonts.Count > MostStyles || _formats.Count > MostStyles)
                throw new InvalidDataException("it holds more styles than any publisher's workbook");
        }
    }

    private void Take(OpenXmlReader xml, Type? within)
    {
        if (xml.ElementType == typeof(NumberingFormat) && within is null && Number(xml, "numFmtId") is { } id)
            _formats[id] = WorkbookParts.Attribute(xml, "formatCode") ?? "";
        else if (within == typeof(Fonts) && xml.ElementType == typeof(Font))
            _fonts.Add(null);
        else if (within == typeof(Fonts) && xml.ElementType == typeof(Color) && _fonts.Count > 0)
            _fonts[^1] = _colours.Of(xml);
        else if (within == typeof(CellFormats) && xml.ElementType == typeof(CellFormat))
            _styles.Add(
                new(
                    DateFormat.IsDateFormat(Number(xml, "numFmtId") ?? 0, _formats),
                    Number(xml, "fontId") is { } font && font < _fonts.Count ? _fonts[font] : null
                )
            );
    }

    private static int? Number(OpenXmlReader xml, string name) =>
        int.TryParse(WorkbookParts.Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Distinguishes formats that show a number as a day or a time from the others.</summary>
internal static class DateFormat
{
    /// <summary>Whether a format shows a number as a day or a time.</summary>
    /// <param name="id">The number of the format.</param>
    /// <param name="formats">The formats that the workbook writes out; the others have a fixed meaning.</param>
    public static bool IsDateFormat(int id, IReadOnlyDictionary<int, string> formats) =>
        formats.TryGetValue(id, out var format)
            ? IsDate(format)
            : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    // A letter of a date that is neither quoted nor escaped nor part of a colour or a locale. [h], [m] and [s] count hours, minutes and
    // seconds.
    private static bool IsDate(string format)
    {
        for (var at = 0; at < format.Length; at++)
        {
            switch (format[at])
            {
                case '"':
                    at = Closing(format, at, '"');
                    break;
                case '[':
                    var end = Closing(format, at, ']');
                    if (end > at + 1 && format[(at + 1)..end].All(sign => "hHmMsS".Contains(sign, StringComparison.Ordinal)))
                        return true;
                    at = end;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return true;
            }
        }
        return false;
    }

    private static int Closing(string format, int at, char sign) =>
        format.IndexOf(sign, Math.Min(at + 1, format.Length)) is var end and >= 0 ? end : format.Length;
}
