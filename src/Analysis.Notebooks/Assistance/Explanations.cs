using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.QuickInfo;

namespace Analysis.Notebooks.Assistance;

/// <summary>What a name is.</summary>
/// <param name="Signature">The declaration in C#.</param>
/// <param name="Documentation">The text of its documentation, one line for each paragraph; empty when it has none.</param>
public sealed record Explanation(string Signature, string Documentation);

/// <summary>Finds the name at a place, or the one of the call around it, and what is known of it.</summary>
internal static class Explanations
{
    internal static async Task<Explanation?> OfAsync(Document document, int position, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation))!;
        foreach (var place in Places(root, position))
        {
            if (await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, place, cancellation) is not { } info)
                continue;
            var signature = Section(info, QuickInfoSectionKinds.Description);
            if (signature.Length > 0)
                return new(signature, string.Join('\n', Documentation(info).Concat(await ParametersAsync(document, place, cancellation))));
        }

        return null;
    }

    // The name under the cursor, the one that ends there, the one that is called with the arguments around it.
    private static IEnumerable<int> Places(SyntaxNode root, int position)
    {
        foreach (var place in new[] { position, position - 1 })
            if (
                place >= 0
                && place < root.FullSpan.End
                && root.FindToken(place) is { RawKind: (int)SyntaxKind.IdentifierToken } name
                && name.Span.Contains(place)
            )
                yield return place;
        foreach (var arguments in root.FindToken(Math.Max(0, position - 1)).Parent?.AncestorsAndSelf().OfType<ArgumentListSyntax>() ?? [])
            if (position > arguments.OpenParenToken.SpanStart && NameOf(arguments.Parent) is { } called)
                yield return called.SpanStart;
        yield return position;
    }

    private static SyntaxToken? NameOf(SyntaxNode? call) =>
        call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier,
            ObjectCreationExpressionSyntax creation => creation.Type.GetLastToken(),
            _ => null,
        };

    private static IEnumerable<string> Documentation(QuickInfoItem info) =>
        info
            .Sections.Where(section => section.Kind != QuickInfoSectionKinds.Description)
            .Select(section => section.Text.ReplaceLineEndings("\n").Trim())
            .Where(text => text.Length > 0);

    private static string Section(QuickInfoItem info, string kind) =>
        string.Join('\n', info.Sections.Where(section => section.Kind == kind).Select(section => section.Text.ReplaceLineEndings("\n")))
            .Trim();

    private static async Task<IEnumerable<string>> ParametersAsync(Document document, int place, CancellationToken cancellation)
    {
        var model = (await document.GetSemanticModelAsync(cancellation))!;
        var node = (await document.GetSyntaxRootAsync(cancellation))!.FindToken(place).Parent;
        if (node is null)
            return [];
        var found = model.GetSymbolInfo(node, cancellation);
        return SymbolDocumentation.Parameters(found.Symbol ?? found.CandidateSymbols.FirstOrDefault(), cancellation);
    }
}

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

    private static string Words(XElement element) =>
        string.Join(' ', string.Concat(element.Nodes().Select(Words)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } reference => ShortName((string?)reference.Attributes().FirstOrDefault() ?? ""),
            XElement element => Words(element),
            _ => "",
        };

    // T:System.String and M:X.Y(System.Int32) are shown as String and Y.
    private static string ShortName(string reference) => reference.Split('(')[0].Split(':', '.')[^1];
}
