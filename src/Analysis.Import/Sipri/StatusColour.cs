using System.Globalization;

namespace Analysis.Import.Sipri;

/// <summary>The meaning of the colour of a figure in SIPRI's workbooks.</summary>
internal enum PrintedStatus
{
    /// <summary>A figure as reported.</summary>
    Plain,

    /// <summary>An estimate of SIPRI's, in blue.</summary>
    Estimate,

    /// <summary>A highly uncertain figure, in red.</summary>
    Uncertain,

    /// <summary>A colour that SIPRI gives no meaning.</summary>
    Unknown,
}

/// <summary>
/// Recognises SIPRI's colours by their hue, because a spreadsheet program that saves the workbook again writes another blue and another
/// red.
/// </summary>
internal static class StatusColour
{
    /// <summary>The meaning of a colour of six hexadecimal digits; no colour and greys have none.</summary>
    public static PrintedStatus Of(string? colour)
    {
        if (colour is null)
            return PrintedStatus.Plain;
        var (red, green, blue) = (Part(colour, 0), Part(colour, 2), Part(colour, 4));
        var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        if (most - least < 48)
            return PrintedStatus.Plain;
        if (most == blue && red * 2 <= blue && green * 4 <= blue * 3)
            return PrintedStatus.Estimate;
        return most == red && green * 2 <= red && blue * 2 <= red ? PrintedStatus.Uncertain : PrintedStatus.Unknown;
    }

    private static int Part(string colour, int at) =>
        int.Parse(colour.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
