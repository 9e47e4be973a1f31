using System.Globalization;
using System.Text;
using Analysis.Import.Files;

namespace Analysis.Import.Rules;

/// <summary>Compares the texts of sheets, in which blanks and case drift from year to year.</summary>
internal static class SheetText
{
    /// <summary>The text without blanks around it, and one blank for several.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
            if (!char.IsWhiteSpace(sign))
                plain.Append(sign);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        return plain.ToString().TrimEnd();
    }

    /// <summary>Whether two texts are equal except for blanks and case.</summary>
    public static bool Same(string text, string other) => Plain(text).Equals(Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Does a text have a pattern, in which <c>####</c> is a year? The year is 0 where the pattern has none.</summary>
    public static bool Fits(string text, string pattern, out int year)
    {
        year = 0;
        var plain = Plain(text);
        if (plain.Length != pattern.Length)
            return false;
        var at = pattern.IndexOf("####", StringComparison.Ordinal);
        if (at < 0)
            return plain.Equals(pattern, StringComparison.OrdinalIgnoreCase);
        if (YearText.Find(plain.Substring(at, 4)) is not { } found)
            return false;
        year = found;
        return string.Concat(plain.AsSpan(0, at), "####", plain.AsSpan(at + 4)).Equals(pattern, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The years in a text, in their order: four digits with no digit beside them.</summary>
    public static IEnumerable<int> Years(string text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
            if (
                YearText.Find(text.Substring(at, 4)) is { } year
                && (at == 0 || !char.IsAsciiDigit(text[at - 1]))
                && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]))
            )
                yield return year;
    }
}

/// <summary>How a publisher fills the figures of a sheet: numbers between bounds, and marks for a missing one.</summary>
/// <param name="Minimum">The smallest number that makes sense.</param>
/// <param name="Maximum">The largest number that makes sense; far above any genuine figure.</param>
/// <param name="Missing">What the publisher writes where it has no figure.</param>
internal sealed record SheetNumberForm(double Minimum, double Maximum, params IReadOnlyList<string> Missing)
{
    /// <summary>Whether the cell is a mark for a missing figure.</summary>
    public bool IsMissing(SheetCell cell) => cell.Kind == CellKind.Text && Missing.Contains(cell.Text);

    /// <summary>What is not right with a filled cell as a figure; null where it is one, or a mark for a missing one.</summary>
    public string? Problem(SheetCell cell) =>
        cell.Kind switch
        {
            CellKind.Number when cell.Number < Minimum => string.Create(
                CultureInfo.InvariantCulture,
                $"{cell.Number:R} is below {Minimum:R}, the smallest figure that can be here; download the workbook again."
            ),
            CellKind.Number when cell.Number > Maximum => string.Create(
                CultureInfo.InvariantCulture,
                $"{cell.Number:R} is above {Maximum:R}, the largest figure that can be here; download the workbook again."
            ),
            CellKind.Number => null,
            CellKind.Error =>
                $"'{cell.DisplayText.Shorten(40)}' is not a figure: the spreadsheet has lost it; download the workbook again.",
            CellKind.Boolean => $"'{cell.DisplayText.Shorten(40)}' is a truth value and not a figure; download the workbook again.",
            CellKind.Date =>
                $"'{cell.DisplayText.Shorten(40)}' is a date and not a figure: a spreadsheet has changed the cell; download the workbook "
                    + "again.",
            CellKind.Empty => "is empty where a figure or a mark for a missing one belongs; download the workbook again.",
            _ when IsMissing(cell) => null,
            _ => $"'{cell.DisplayText.Shorten(40)}' is not a figure and not a mark of the publisher for a missing one "
                + $"({string.Join(" ", Missing)}); download the workbook again.",
        };
}
