using Analysis.Notebooks;

namespace Analysis.Publishing;

/// <summary>Reads the first Markdown cell: <c># Title</c>, and the question under it.</summary>
internal static class NotebookTitle
{
    /// <exception cref="PublishException">The notebook does not open with a title.</exception>
    internal static (string Title, string Question) Read(string name, NotebookCell? first)
    {
        var source = first?.Source.TrimStart() ?? "";
        var end = source.IndexOfAny(['\r', '\n']);
        var (line, rest) = end < 0 ? (source, "") : (source[..end], source[end..]);
        var title = line is ['#', ' ' or '\t', ..] ? Words(line[1..]) : "";
        return title.Length > 0
            ? (title, rest.Trim())
            : throw new PublishException($"{name}: the first Markdown cell must open with a title, such as '# Who pays?'; write one.");
    }

    // Markdown lets a heading end in signs like those that it begins with.
    private static string Words(string heading) => heading.TrimEnd(' ', '\t', '\u00a0', '#').Trim();
}
