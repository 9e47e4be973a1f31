using System.Text;
using Analysis.Notebooks.Documents;

namespace Analysis.Notebooks.Running;

/// <summary>
/// A text with which an output of many notebooks begins, such as the scripts of charts (3.5 MB). While notebooks run and in the cache a
/// mark has its place.
/// </summary>
/// <param name="mark">What the output begins with instead; no line break and nothing that JSON escapes.</param>
/// <param name="text">Gives the text, when it is first needed.</param>
public sealed class SharedOutput(string mark, Func<string> text)
{
    private const string OutputStart = "\"text/html\": [\n";

    // The text is long and the same for all notebooks.
    private readonly Lazy<IReadOnlyList<string>> _lines = new(() => [.. MultilineText.Lines(text()).Select(JsonText.Escaped)]);

    /// <summary>Puts the text into an executed notebook: the same bytes as if the output had carried it.</summary>
    internal string AddTo(string notebook)
    {
        for (var at = 0; (at = notebook.IndexOf(OutputStart, at, StringComparison.Ordinal)) >= 0; )
        {
            var line = at += OutputStart.Length;
            var quote = notebook.IndexOf('"', line);
            if (notebook.AsSpan(quote + 1).StartsWith(mark, StringComparison.Ordinal))
                return WithLines(notebook, notebook[line..quote], quote + 1);
        }

        return notebook;
    }

    private string WithLines(string notebook, string indent, int at)
    {
        var whole = new StringBuilder(notebook.Length + _lines.Value.Sum(line => line.Length + indent.Length + 4));
        whole.Append(notebook, 0, at).AppendJoin($"\",\n{indent}\"", _lines.Value);
        return whole.Append(notebook.AsSpan(at + mark.Length)).ToString();
    }
}
