using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analysis.Notebooks;

/// <summary>Whether a cell can run as it is written.</summary>
public enum Completeness
{
    /// <summary>It can, or fails for another reason than its form.</summary>
    Complete,

    /// <summary>Something is still to come, such as a closing brace.</summary>
    Incomplete,

    /// <summary>Nothing that comes can make it right.</summary>
    Invalid,
}

/// <summary>Reads the form of a cell.</summary>
internal static class CellForm
{
    internal static Completeness Of(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(CodeInCell.Of(source, 0).Code, ScriptText.ParseOptions);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return Completeness.Incomplete;
        return tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error) ? Completeness.Invalid : Completeness.Complete;
    }
}
