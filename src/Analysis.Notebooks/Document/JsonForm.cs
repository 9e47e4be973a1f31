namespace Analysis.Notebooks;

/// <summary>How a file indents its JSON and how it ends: preserved, so that a change of one cell changes its lines only.</summary>
internal sealed record JsonForm(string Indent, string End)
{
    internal static JsonForm Jupyter { get; } = new(" ", "\n");

    internal static JsonForm Of(string text)
    {
        var second = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var indent = second == 0 ? 0 : text.AsSpan(second).IndexOfAnyExcept(' ');
        return new JsonForm(indent > 0 ? new string(' ', indent) : Jupyter.Indent, text.EndsWith('\n') ? "\n" : "");
    }
}
