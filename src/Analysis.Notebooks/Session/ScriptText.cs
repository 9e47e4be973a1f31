using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analysis.Notebooks;

/// <summary>The C# of a segment, moved down to its lines in the cell, so that every message counts lines of the cell.</summary>
internal static class ScriptText
{
    internal static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default
        .WithKind(SourceCodeKind.Script).WithLanguageVersion(LanguageVersion.Latest);

    internal static string Of(CellSegment segment) =>
        new string('\n', segment.Magic.Length > 0 ? segment.Line : 0) + segment.Text;
}
