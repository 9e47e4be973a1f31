using System.Text;
using Analysis.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analysis.Notebooks.Assistance;

/// <summary>The C# of a cell with everything else made blank, so that places in the cell and in the code are the same.</summary>
/// <param name="Code">The code.</param>
/// <param name="KindAtCursor">The kind of code at the cursor; null on the line of a magic.</param>
/// <param name="MagicAtCursor">The magic before the cursor, as far as it is written.</param>
internal sealed record CodeInCell(string Code, SegmentKind? KindAtCursor, string MagicAtCursor)
{
    /// <summary>Whether the cursor is in C#.</summary>
    internal bool IsInCode => KindAtCursor is { } kind && IsCode(kind);

    internal static CodeInCell Of(string source, int position)
    {
        var code = new StringBuilder(source.Length);
        SegmentKind? kindAtCursor = SegmentKind.CSharp;
        var (kind, start, magicAtCursor) = (SegmentKind.CSharp, 0, "");
        foreach (var line in source.Split('\n'))
        {
            var isMagic = line.StartsWith("#!", StringComparison.Ordinal);
            if (isMagic)
                kind = CellSegments.KindOf(line[2..].Split(' ', '\t', '\r')[0]);
            if (position >= start && position <= start + line.Length)
                (kindAtCursor, magicAtCursor) = isMagic ? ((SegmentKind?)null, line[..(position - start)]) : (kind, "");
            code.Append(isMagic || !IsCode(kind) ? new string(' ', line.Length) : line).Append('\n');
            start += line.Length + 1;
        }

        return new(code.ToString(0, source.Length), kindAtCursor, magicAtCursor);
    }

    private static bool IsCode(SegmentKind kind) => kind is SegmentKind.CSharp or SegmentKind.Timed or SegmentKind.Who;
}

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
        return tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error)
            ? Completeness.Invalid
            : Completeness.Complete;
    }
}
