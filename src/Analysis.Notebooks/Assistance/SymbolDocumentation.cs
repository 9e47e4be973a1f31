using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Analysis.Notebooks;

/// <summary>The documentation of the parameters of a method.</summary>
internal static class SymbolDocumentation
{
    internal static IEnumerable<string> Parameters(ISymbol? symbol, CancellationToken cancellation)
    {
        if (symbol?.GetDocumentationCommentXml(cancellationToken: cancellation) is not { Length: > 0 } text || Parse(text) is not { } xml)
            return [];
        return xml.Elements("param").Select(parameter => $"{(string?)parameter.Attribute("name")}: {Words(parameter)}");
    }

    private static XElement? Parse(string text)
    {
        try
        {
            return XElement.Parse(text);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Words(XElement element) => string.Join(' ', string.Concat(element.Nodes().Select(Words)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => ShortName((string?)reference.Attributes().FirstOrDefault() ?? ""),
        XElement element => Words(element),
        _ => "",
    };

    // T:System.String and M:X.Y(System.Int32) are shown as String and Y.
    private static string ShortName(string reference) => reference.Split('(')[0].Split(':', '.')[^1];
}
