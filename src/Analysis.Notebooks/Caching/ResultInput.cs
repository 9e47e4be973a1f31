using System.Text;
using Analysis.Storage;

namespace Analysis.Notebooks.Caching;

/// <summary>
/// Inputs as lines of text, <c>kind TAB name TAB value</c>, under a first line with the SHA-256 of the rest: a file that a
/// broken disk or a user has changed is no longer read.
/// </summary>
internal static class ResultInputText
{
    internal static string Write(IEnumerable<ResultInput> inputs)
    {
        var lines = new StringBuilder();
        foreach (var input in inputs)
            lines.Append(input.Kind).Append('\t').Append(Escape(input.Name)).Append('\t').Append(Escape(input.Value)).Append('\n');
        return $"{FileState.OfText(lines.ToString())}\n{lines}";
    }

    /// <summary>The inputs; null when the text is not as it was written.</summary>
    internal static IReadOnlyList<ResultInput>? Read(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || text[..end] != FileState.OfText(text[(end + 1)..]))
            return null;
        var lines = text[(end + 1)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        List<ResultInput> inputs = [.. lines.Select(ReadLine).OfType<ResultInput>()];
        return inputs.Count == lines.Length ? inputs : null;
    }

    // A later version may have kinds that this one does not.
    private static ResultInput? ReadLine(string line) =>
        line.Split('\t') is [var kind, var name, var value] && Enum.TryParse<ResultInputKind>(kind, out var known)
            ? new(known, Unescape(name), Unescape(value))
            : null;

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            plain.Append(
                text[i] != '\\' || ++i == text.Length
                    ? text[Math.Min(i, text.Length - 1)]
                    : text[i] switch
                    {
                        't' => '\t',
                        'n' => '\n',
                        'r' => '\r',
                        var other => other,
                    }
            );
        return plain.ToString();
    }
}

/// <summary>One input of a result; the result is fresh as long as all inputs are the same.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name: the id of a cell, the name of a parameter, the path of a file.</param>
/// <param name="Value">A parameter's value as text; of a file, a cell or a library the SHA-256 of its bytes.</param>
public sealed record ResultInput(ResultInputKind Kind, string Name, string Value);

/// <summary>The kinds of inputs of a result, in the order in which their changes are reported.</summary>
public enum ResultInputKind
{
    /// <summary>A notebook as a whole, without its outputs.</summary>
    Notebook,

    /// <summary>A cell of the notebook.</summary>
    Cell,

    /// <summary>A value that the run set in place of a parameter's default.</summary>
    Parameter,

    /// <summary>A setting for the libraries, such as an edition.</summary>
    Setting,

    /// <summary>A library of this project, or the list of the packages under them.</summary>
    Library,

    /// <summary>What is around the run: .NET, the SDK of the build, the data folder.</summary>
    Environment,

    /// <summary>A file that was read, a folder that was listed, or a file that was looked for and was not there.</summary>
    File,
}

/// <summary>
/// A file that records the inputs of a result. It is a convenience: one that can't be written or is incomplete is ignored.
/// </summary>
/// <param name="path">Its path.</param>
public sealed class ResultInputFile(string path)
{
    /// <summary>The inputs; null when there is no such file, or not as it was written.</summary>
    public IReadOnlyList<ResultInput>? Read()
    {
        try
        {
            return ResultInputText.Read(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the inputs in one step.</summary>
    public void Write(IEnumerable<ResultInput> inputs)
    {
        try
        {
            AtomicFile.Write(path, ResultInputText.Write(inputs));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { }
    }
}
