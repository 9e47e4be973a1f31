using System.Text;

namespace Analysis.Notebooks;

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
