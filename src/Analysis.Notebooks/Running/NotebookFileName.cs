using System.Text;
using Analysis.Storage;

namespace Analysis.Notebooks.Running;

/// <summary>
/// What the file of a notebook may be called. Its name becomes that of its executed copy, of the folder of its cached results and
/// of its page, so it must name something in these folders and nothing beside them.
/// </summary>
internal static class NotebookFileName
{
    private const string End = ".ipynb";
    private const int MostBytes = 180;

    /// <summary>Why a notebook of this path is refused, in one sentence; null when it may be called so.</summary>
    internal static string? Problem(string path)
    {
        var file = Path.GetFileName(path);
        if (!file.EndsWith(End, StringComparison.OrdinalIgnoreCase))
            return $"{DisplayPath(path)}: the file of a notebook ends in {End}; rename it.";
        var name = file[..^End.Length];
        return Reason(name) is { } reason
            ? $"{DisplayPath(path)}: {reason}, and results are written under the name of the notebook; rename the file."
            : null;
    }

    private static string? Reason(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.All(letter => letter == '.'))
            return "the file has no name before " + End;
        if (Encoding.UTF8.GetByteCount(name) > MostBytes)
            return FormattableString.Invariant($"the name is longer than {MostBytes} bytes");
        return FileName.Problem(name) is { } problem ? $"the name before {End} {problem}" : null;
    }

    // A control character in a message would break its line.
    private static string DisplayPath(string path) => string.Concat(path.Select(letter => char.IsControl(letter) ? '?' : letter));
}
