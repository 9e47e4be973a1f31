using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks;

/// <summary>The <c>#r</c> lines of C# code.</summary>
internal static class ReferenceDirectives
{
    private static readonly CSharpParseOptions Script = CSharpParseOptions.Default
        .WithKind(SourceCodeKind.Script).WithLanguageVersion(LanguageVersion.Latest);

    internal static IReadOnlyList<(string Reference, int Line)> Of(CellSegment segment) =>
        [.. Of(CSharpSyntaxTree.ParseText(ScriptText.Of(segment), Script).GetCompilationUnitRoot())];

    private static IEnumerable<(string Reference, int Line)> Of(CompilationUnitSyntax root) =>
        from directive in root.GetReferenceDirectives()
        let reference = directive.File.ValueText
        where reference.Length > 0
        select (reference, directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
}
