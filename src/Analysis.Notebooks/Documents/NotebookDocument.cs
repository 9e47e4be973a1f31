using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Analysis.Storage;

namespace Analysis.Notebooks.Documents;

/// <summary>
/// A notebook file (nbformat 4.0 to 4.5 and later minor versions), read and written without loss: fields that this
/// project does not use, their order and the form of every value are preserved. An unchanged file in Jupyter's own form
/// (indented by one space, nothing but control characters escaped, a line feed at the end) gives the same bytes.
/// </summary>
public sealed class NotebookDocument
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly JsonForm _form;

    internal NotebookDocument(JsonObject json, string path, JsonForm form) => (Json, Path, _form) = (json, path, form);

    /// <summary>The whole file.</summary>
    public JsonObject Json { get; }

    /// <summary>The path that the notebook was read from, as the caller gave it.</summary>
    public string Path { get; }

    /// <summary>The name of the file without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The cells from the top.</summary>
    public IReadOnlyList<NotebookCell> Cells
    {
        get
        {
            var cells = new List<NotebookCell>();
            foreach (var cell in CellList.Select(cell => cell!.AsObject()))
            {
                var last = cells.Count == 0 ? 0 : cells[^1].Number;
                var isOfRun = new NotebookCell(cell, last).IsOfRun;
                cells.Add(new NotebookCell(cell, isOfRun ? last : last + 1));
            }

            return cells;
        }
    }

    internal JsonArray CellList => Json["cells"]!.AsArray();

    /// <summary>Reads a notebook file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotebookFormatException">The file is not JSON or not a notebook of nbformat 4.</exception>
    public static NotebookDocument Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: there is no such notebook; check the path.", path);
        try
        {
            return NotebookReader.Parse(File.ReadAllText(path, StrictUtf8), path);
        }
        catch (DecoderFallbackException)
        {
            throw new NotebookFormatException([new(path, "this is not text in UTF-8; save the notebook again as UTF-8.")]);
        }
    }

    /// <summary>Reads a notebook from the text of a file; <paramref name="path"/> is the name used in messages.</summary>
    /// <exception cref="NotebookFormatException">The text is not JSON or not a notebook of nbformat 4.</exception>
    public static NotebookDocument Parse(string text, string path) => NotebookReader.Parse(text, path);

    /// <summary>The text of the file.</summary>
    public string ToText() => JsonText.Write(Json, _form.Indent) + _form.End;

    /// <summary>Writes the notebook in one step: a reader sees the old file or the new one, never a half.</summary>
    public void Write(string path) => AtomicFile.Write(path, ToText());

    /// <summary>A copy that shares nothing with this one.</summary>
    internal NotebookDocument Copy() => new(Json.DeepClone().AsObject(), Path, _form);
}

/// <summary>One thing that is wrong with a notebook file, and what to do about it.</summary>
/// <param name="File">The notebook file, as the caller named it.</param>
/// <param name="Message">One sentence with the problem and its remedy.</param>
/// <param name="Line">The 1-based line of the file (for JSON) or of the cell (for code), where known.</param>
/// <param name="Cell">The 1-based number of the cell among all cells, where the problem is in a cell.</param>
/// <param name="CellId">The id of that cell.</param>
public sealed record NotebookProblem(string File, string Message, int? Line = null, int? Cell = null, string? CellId = null)
{
    /// <summary>The place and the message in one sentence.</summary>
    public override string ToString()
    {
        var cell = Cell is null ? "" : string.Create(CultureInfo.InvariantCulture, $", cell {Cell} ({CellId})");
        var line = Line is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {Line}");
        return $"{File}{cell}{line}: {Message}";
    }
}

/// <summary>Notebook files that cannot be run as they are: all their problems, reported together.</summary>
public sealed class NotebookFormatException : FormatException
{
    /// <summary>Creates the exception from its problems.</summary>
    public NotebookFormatException(IReadOnlyList<NotebookProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Every problem, in the order of the files and their cells.</summary>
    public IReadOnlyList<NotebookProblem> Problems { get; }
}
