using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks;

/// <summary>The <c>#r</c> lines of C# code.</summary>
internal static class ReferenceDirectives
{
    internal static IReadOnlyList<(string Reference, int Line)> Of(CellSegment segment) =>
        [.. Of(CSharpSyntaxTree.ParseText(ScriptText.Of(segment), ScriptText.ParseOptions).GetCompilationUnitRoot())];

    private static IEnumerable<(string Reference, int Line)> Of(CompilationUnitSyntax root) =>
        from directive in root.GetReferenceDirectives()
        let reference = directive.File.ValueText
        where reference.Length > 0
        select (reference, directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
}
