using System.Text;

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
            if (YearText.Find(text.Substring(at, 4)) is { } year && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])))
                yield return year;
    }
}
