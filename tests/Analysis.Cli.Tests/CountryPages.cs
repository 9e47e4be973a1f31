using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Analysis.Cli.Tests;

/// <summary>The published pages of countries, read as a reader reads them.</summary>
internal static partial class CountryPages
{
    // What a computed text must not hold: numbers that are none, empty places, a plural of one, an article that does not fit.
    [GeneratedRegex(
        @"\bNaN\b|\bnan\b|∞|\bnull\b|\{\w*\}| ,| \.(\s|$)|\.\.(?!\.)|,,|\(\)|  \S|\b0 (countries|allies|states|orders)\b"
            + @"|(?<![\d.,])1 (countries|allies|states|orders|members|missiles|vehicles)\b|\ba (8|11|18)\b|\bthe the\b"
            + @"|\b(of|in|to|from|by) (United Kingdom|United States|Netherlands)\b|\bfor (United Kingdom|United States|Netherlands) in\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex Fault { get; }

    /// <summary>All members of NATO in Europe and the four members of the Union outside it have a page, and no page has a faulty text.</summary>
    internal static void MustReadWell(string folder)
    {
        var pages = Directory.GetFiles(folder, "???.html");
        Assert.Equal(34, pages.Length);
        Assert.All(pages, MustReadWellItself);
    }

    private static void MustReadWellItself(string path)
    {
        var main = new HtmlParser().ParseDocument(File.ReadAllText(path)).QuerySelector("main")!;
        var code = Path.GetFileNameWithoutExtension(path);
        Assert.Equal(Country.Parse(code).Name, main.QuerySelector("h1")!.TextContent);
        foreach (var hidden in main.QuerySelectorAll("pre, script, details.code").ToList())
            hidden.Remove();
        var texts = main.QuerySelectorAll("p, h1, h2, h3, caption, figcaption, .chart-title").Select(Text).Where(text => text.Length > 0);
        Assert.Empty(texts.Where(text => Fault.IsMatch(text)).Select(text => $"{code}: {text}"));
        Assert.True(main.QuerySelectorAll("p.headline").Length == 1, $"{code} has no answer.");
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
