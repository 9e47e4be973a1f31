using System.Globalization;

namespace Analysis.Data.Loading;

/// <summary>Cells that the check has passed, as numbers.</summary>
internal static class Numbers
{
    public static int Year(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    public static int Whole(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
