using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks.Assistance;

/// <summary>The text of an argument as far as it is written before the cursor, and the kind of values that it takes.</summary>
/// <param name="Kind">The syntax that the parameter, or the conversion from text to its type, names with
/// <see cref="StringSyntaxAttribute"/>.</param>
/// <param name="Start">Where the last item begins: at the start of the text or behind a comma.</param>
/// <param name="Written">The last item as far as it is written.</param>
internal sealed record TextArgument(string Kind, int Start, string Written)
{
    /// <summary>The argument around the cursor; null where the cursor is in no text, or in one whose kind nothing names.</summary>
    internal static async Task<TextArgument?> OfAsync(Document document, int position, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation))!;
        if (position == 0 || TextLiteral.At(root, position) is not { Expression.Parent: ArgumentSyntax argument } literal)
            return null;
        var model = (await document.GetSemanticModelAsync(cancellation))!;
        if (Parameters(model, argument).Select(KindOf).FirstOrDefault(kind => kind is not null) is not { } kind)
            return null;
        var text = root.GetText().ToString();
        var start = literal.Start + text[literal.Start..position].LastIndexOfAny([',', '\n']) + 1;
        while (start < position && char.IsWhiteSpace(text[start]))
            start++;
        return new(kind, start, text[start..position]);
    }

    // Of every overload: a call that is half written fits none.
    private static IEnumerable<IParameterSymbol> Parameters(SemanticModel model, ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: { } call } arguments)
            yield break;
        var called = call is InvocationExpressionSyntax invocation ? invocation.Expression : call;
        foreach (var method in model.GetMemberGroup(called).OfType<IMethodSymbol>())
            if (ParameterOf(method, argument, arguments.Arguments.IndexOf(argument)) is { } parameter)
                yield return parameter;
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, int place)
    {
        if (argument.NameColon?.Name.Identifier.ValueText is { } name)
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        if (place < method.Parameters.Length)
            return method.Parameters[place];
        return method.Parameters.LastOrDefault() is { IsParams: true } last ? last : null;
    }

    private static string? KindOf(IParameterSymbol parameter) => Named(parameter) ?? OfConversion(parameter.Type);

    private static string? OfConversion(ITypeSymbol type) =>
        type.GetMembers(WellKnownMemberNames.ImplicitConversionName)
            .OfType<IMethodSymbol>()
            .Select(conversion => Named(conversion.Parameters[0]))
            .FirstOrDefault(kind => kind is not null);

    private static string? Named(IParameterSymbol parameter) =>
        parameter
            .GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name == nameof(StringSyntaxAttribute))
            .Select(attribute => attribute.ConstructorArguments[0].Value as string)
            .FirstOrDefault();
}

/// <summary>A text in a cell that the cursor is in: between its quotes, or behind the first where the other is not written yet.</summary>
/// <param name="Expression">The literal.</param>
/// <param name="Start">Where its content begins.</param>
internal sealed record TextLiteral(ExpressionSyntax Expression, int Start)
{
    internal static TextLiteral? At(SyntaxNode root, int position)
    {
        var token = root.FindToken(position - 1);
        return token.Parent switch
        {
            LiteralExpressionSyntax literal when IsText(token) => Of(literal, token, position),
            InterpolatedStringExpressionSyntax interpolated => Of(interpolated, position),
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => Of(interpolated, position),
            _ => null,
        };
    }

    private static bool IsText(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken;

    private static TextLiteral? Of(LiteralExpressionSyntax literal, SyntaxToken token, int position)
    {
        var before = token.Text.StartsWith('@') ? 1 : 0;
        var quotes = token.IsKind(SyntaxKind.StringLiteralToken) ? 1 : token.Text.TakeWhile(letter => letter == '"').Count();
        var isOpen = token.GetDiagnostics().Any();
        var (start, end) = (token.SpanStart + before + quotes, isOpen ? token.Span.End : token.Span.End - quotes);
        return position >= start && position <= end ? new(literal, start) : null;
    }

    // A value in braces is not known while the cell is written.
    private static TextLiteral? Of(InterpolatedStringExpressionSyntax interpolated, int position)
    {
        var (start, closing) = (interpolated.StringStartToken.Span.End, interpolated.StringEndToken);
        return
            position >= start
            && (closing.IsMissing || position <= closing.SpanStart)
            && interpolated.Contents.All(content => content is InterpolatedStringTextSyntax)
            ? new(interpolated, start)
            : null;
    }
}
