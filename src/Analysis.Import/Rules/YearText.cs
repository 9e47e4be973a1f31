using System.Globalization;

namespace Analysis.Import.Rules;

/// <summary>Years as publishers write them: four digits.</summary>
internal static class YearText
{
    /// <summary>The year of a text; null where the text is not a year.</summary>
    public static int? Find(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and < 2200 ? year : null;

    /// <summary>A year as tables write it.</summary>
    public static string Of(int year) => year.ToString(CultureInfo.InvariantCulture);
}
