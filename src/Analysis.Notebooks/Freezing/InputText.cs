using System.Text;

namespace Analysis.Notebooks;

/// <summary>
/// Inputs as lines of text, <c>kind TAB name TAB value</c>, under a first line with the SHA-256 of the rest: a file that a
/// broken disk or a user has changed is no longer read.
/// </summary>
internal static class InputText
{
    internal static string Write(IEnumerable<Input> inputs)
    {
        var lines = new StringBuilder();
        foreach (var input in inputs)
            lines.Append(input.Kind).Append('\t').Append(Escape(input.Name)).Append('\t').Append(Escape(input.Value)).Append('\n');
        return $"{FileState.OfText(lines.ToString())}\n{lines}";
    }

    /// <summary>The inputs; null when the text is not as it was written.</summary>
    internal static IReadOnlyList<Input>? Read(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || text[..end] != FileState.OfText(text[(end + 1)..]))
            return null;
        var lines = text[(end + 1)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        List<Input> inputs = [.. lines.Select(ReadLine).OfType<Input>()];
        return inputs.Count == lines.Length ? inputs : null;
    }

    // A later version may have kinds that this one does not.
    private static Input? ReadLine(string line) => line.Split('\t') is [var kind, var name, var value] && Enum.TryParse<InputKind>(kind, out var known)
        ? new(known, Unescape(name), Unescape(value))
        : null;

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] != '\\' || ++i == text.Length ? text[Math.Min(i, text.Length - 1)] : text[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
        return plain.ToString();
    }
}
