using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>
/// Finds regular expressions that some input can hold up for hours: those made without a time-out and without
/// <c>RegexOptions.NonBacktracking</c>. Either must be written where the expression is made.
/// </summary>
internal static class UnboundedRegexes
{
    private static readonly string[] Matching =
    [
        "IsMatch",
        "Match",
        "Matches",
        "Replace",
        "Split",
        "Count",
        "EnumerateMatches",
        "EnumerateSplits",
    ];

    /// <summary>The line of each, from one.</summary>
    internal static IReadOnlyList<int> In(string source) =>
        [
            .. CSharpSyntaxTree
                .ParseText(source)
                .GetRoot()
                .DescendantNodes()
                .Where(IsEndless)
                .Select(node => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1)
                .Distinct()
                .Order(),
        ];

    private static bool IsEndless(SyntaxNode node) =>
        node switch
        {
            // A second name of the type would hide its uses from this search.
            UsingDirectiveSyntax directive => (directive.Alias is not null || directive.StaticKeyword != default)
                && IsRegex(directive.NamespaceOrType),
            AttributeSyntax attribute => Last(attribute.Name) is "GeneratedRegex" or "GeneratedRegexAttribute" && !IsLimited(attribute),
            ObjectCreationExpressionSyntax made => IsRegex(made.Type) && !IsLimited(made.ArgumentList, timeOutAt: 2),
            ImplicitObjectCreationExpressionSyntax made => Declared(made) is { } type
                && Mentions(type, "Regex")
                && !IsLimited(made.ArgumentList, timeOutAt: 2),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } made => IsRegex(call.Expression)
                && Matching.Contains(call.Name.Identifier.ValueText)
                && !IsLimited(made.ArgumentList, call.Name.Identifier.ValueText == "Replace" ? 4 : 3),
            _ => false,
        };

    private static bool IsRegex(SyntaxNode? name) => name is not null && Last(name) == "Regex";

    private static string Last(SyntaxNode name) => name.ToString().Split('.', ':')[^1].Trim();

    // The type that a bare new() takes is that of the declaration around it.
    private static TypeSyntax? Declared(SyntaxNode node) =>
        node.Ancestors()
            .Select(above =>
                above switch
                {
                    VariableDeclarationSyntax variable => variable.Type,
                    PropertyDeclarationSyntax property => property.Type,
                    MethodDeclarationSyntax method => method.ReturnType,
                    LocalFunctionStatementSyntax function => function.ReturnType,
                    _ => null,
                }
            )
            .FirstOrDefault(type => type is not null);

    private static bool IsLimited(ArgumentListSyntax? arguments, int timeOutAt) =>
        arguments is not null
        && (
            arguments.Arguments.Any(argument => Mentions(argument, "NonBacktracking"))
            || arguments
                .Arguments.Where((argument, at) => at == timeOutAt || argument.NameColon?.Name.Identifier.ValueText == "matchTimeout")
                .Any(argument => IsTimeOut(argument.Expression))
        );

    private static bool IsLimited(AttributeSyntax attribute) =>
        attribute.ArgumentList is { } list
        && (
            list.Arguments.Any(argument => Mentions(argument, "NonBacktracking"))
            || list.Arguments.Where(
                    (argument, at) =>
                        argument.NameColon is { } named ? named.Name.Identifier.ValueText == "matchTimeoutMilliseconds" : at == 2
                )
                .Any(argument => IsTimeOut(argument.Expression))
        );

    // A text in this place is the name of a culture, and -1 is not a limit.
    private static bool IsTimeOut(ExpressionSyntax value) =>
        !value.IsKind(SyntaxKind.StringLiteralExpression)
        && !value.IsKind(SyntaxKind.UnaryMinusExpression)
        && !value.DescendantTokens().Any(token => token.ValueText.StartsWith("Infinite", StringComparison.Ordinal));

    private static bool Mentions(SyntaxNode node, string word) =>
        node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == word);
}
