using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace Analysis.Import.Files;

/// <summary>Finds the colour of a font, which a workbook writes as a number of a list, as a colour or as a number of its theme.</summary>
internal sealed class FontColours
{
    // The list of a workbook that has none: 8 to 15 repeat 0 to 7, and black is among them.
    private static readonly string[] Fixed = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

    private static readonly string[] Others =
    [
        "800000",
        "008000",
        "000080",
        "808000",
        "800080",
        "008080",
        "C0C0C0",
        "808080",
        "9999FF",
        "993366",
        "FFFFCC",
        "CCFFFF",
        "660066",
        "FF8080",
        "0066CC",
        "CCCCFF",
        "000080",
        "FF00FF",
        "FFFF00",
        "00FFFF",
        "800080",
        "800000",
        "008080",
        "0000FF",
        "00CCFF",
        "CCFFFF",
        "CCFFCC",
        "FFFF99",
        "99CCFF",
        "FF99CC",
        "CC99FF",
        "FFCC99",
        "3366FF",
        "33CCCC",
        "99CC00",
        "FFCC00",
        "FF9900",
        "FF6600",
        "666699",
        "969696",
        "003366",
        "339966",
        "003300",
        "333300",
        "993300",
        "993366",
        "333399",
        "333333",
    ];

    // In the order of their numbers: light and dark change places in the file.
    private static readonly Type[] Themed =
    [
        typeof(Drawing.Light1Color),
        typeof(Drawing.Dark1Color),
        typeof(Drawing.Light2Color),
        typeof(Drawing.Dark2Color),
        typeof(Drawing.Accent1Color),
        typeof(Drawing.Accent2Color),
        typeof(Drawing.Accent3Color),
        typeof(Drawing.Accent4Color),
        typeof(Drawing.Accent5Color),
        typeof(Drawing.Accent6Color),
        typeof(Drawing.Hyperlink),
        typeof(Drawing.FollowedHyperlinkColor),
    ];

    private readonly List<string> _listed = [];
    private readonly string?[] _theme = new string?[Themed.Length];

    private FontColours() { }

    public static FontColours Read(WorkbookPart book)
    {
        var colours = new FontColours();
        if (book.WorkbookStylesPart is { } styles)
            colours.ReadList(styles);
        if (book.ThemePart is { } theme)
            colours.ReadTheme(theme);
        return colours;
    }

    /// <summary>
    /// The colour of the element that the reader is at, as six hexadecimal digits; null where it is the reader's own, as black on white.
    /// </summary>
    /// <remarks>A tint makes a colour of a theme lighter or darker and does not make blue of red, so it is not applied.</remarks>
    public string? Of(OpenXmlReader xml)
    {
        if (WorkbookParts.Attribute(xml, "rgb") is { } rgb)
            return Hex(rgb);
        if (Number(xml, "indexed") is { } index)
            return index < _listed.Count ? _listed[index]
                : index < 16 ? Fixed[index % 8]
                : index - 16 < Others.Length ? Others[index - 16]
                : null;
        return Number(xml, "theme") is { } theme && theme < _theme.Length ? _theme[theme] : null;
    }

    // A workbook may have a list of its own.
    private void ReadList(WorkbookStylesPart part)
    {
        using var xml = WorkbookParts.Reader(part);
        while (xml.Read())
            if (xml.IsStartElement && xml.ElementType == typeof(RgbColor) && _listed.Count < 256)
                _listed.Add(Hex(WorkbookParts.Attribute(xml, "rgb") ?? "") ?? "000000");
    }

    private void ReadTheme(ThemePart part)
    {
        using var xml = WorkbookParts.Reader(part);
        var place = -1;
        while (xml.Read())
        {
            if (!xml.IsStartElement)
                continue;
            if (Array.IndexOf(Themed, xml.ElementType) is var found and >= 0)
                place = found;
            else if (place >= 0 && _theme[place] is null && xml.ElementType == typeof(Drawing.RgbColorModelHex))
                _theme[place] = Hex(WorkbookParts.Attribute(xml, "val") ?? "");
            else if (place >= 0 && _theme[place] is null && xml.ElementType == typeof(Drawing.SystemColor))
                _theme[place] = Hex(WorkbookParts.Attribute(xml, "lastClr") ?? "");
        }
    }

    // Eight digits begin with how opaque the colour is.
    private static string? Hex(string text)
    {
        var six = text.Length == 8 ? text[2..] : text;
        return six.Length == 6 && int.TryParse(six, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            ? six.ToUpperInvariant()
            : null;
    }

    private static int? Number(OpenXmlReader xml, string name) =>
        int.TryParse(WorkbookParts.Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
