namespace Analysis.Import.Files;

/// <summary>Distinguishes formats that show a number as a day or a time from the others.</summary>
internal static class DateFormat
{
    /// <summary>Whether a format shows a number as a day or a time.</summary>
    /// <param name="id">The number of the format.</param>
    /// <param name="formats">The formats that the workbook writes out; the others have a fixed meaning.</param>
    public static bool Is(int id, IReadOnlyDictionary<int, string> formats) =>
        formats.TryGetValue(id, out var format) ? IsDate(format) : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    // A letter of a date that is neither quoted nor escaped nor part of a colour or a locale. [h], [m] and [s] count hours, minutes and seconds.
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

    private static int Closing(string format, int at, char sign) => format.IndexOf(sign, Math.Min(at + 1, format.Length)) is var end and >= 0 ? end : format.Length;
}
