using System.Globalization;

namespace Analysis.Import;

/// <summary>Editions as manifests write them: a year, with more behind a hyphen or a point where needed.</summary>
internal static class EditionText
{
    /// <summary>Whether it is a year of four digits, alone or with small letters and digits after a hyphen or a point.</summary>
    public static bool IsEdition(string text) =>
        text.Length >= 4 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
        && (text.Length == 4 || (text.Length is > 5 and <= 40 && text[4] is '-' or '.' && text.Skip(5).All(sign => char.IsAsciiDigit(sign) || char.IsAsciiLetterLower(sign))));

    /// <summary>The year of an edition.</summary>
    public static int Year(string edition) => int.Parse(edition.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
}
