using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Parameters;
using Analysis.Publishing.Markup;

namespace Analysis.Publishing.Cells;

/// <summary>
/// Takes an executed notebook apart, cell by cell. Results come first and the code that made them folds up behind
/// them: the reader of a page looks for the result, and the code is its footnote.
/// </summary>
internal sealed class NotebookReading
{
    private const string HideCode = "hide-code";
    private const string ShowCode = "show-code";
    private const string Injected = "injected-parameters";

    private readonly SiteNotebook _notebook;
    private readonly CellOutput _outputs;
    private readonly List<string> _body = [];
    private readonly List<string> _code = [];
    private readonly List<string> _setup = [];

    private NotebookReading(SiteNotebook notebook) => (_notebook, _outputs) = (notebook, new(notebook.Name));

    internal static NotebookParts Read(SiteNotebook notebook) => new NotebookReading(notebook).Read();

    private NotebookParts Read()
    {
        var cells = _notebook.Executed.Cells;
        var first = cells.FirstOrDefault(cell => cell.Type == NotebookCellType.Markdown);
        var (title, question) = NotebookTitle.Read(_notebook.Name, first);
        foreach (var cell in cells.Where(cell => cell.Id != first!.Id))
            Add(cell);
        FoldCode();
        return new()
        {
            Title = _notebook.Title ?? title,
            Question = MarkdownText.Render(question),
            Body = new(string.Concat(_body)),
            Setup = _setup.Count == 0 ? SafeHtml.Empty : CodeText.Render(string.Join("\n\n", _setup)),
            Parameters = PageParameters.Of(_notebook),
            Charts = _outputs.Charts,
        };
    }

    private void Add(NotebookCell cell)
    {
        if (cell.Type == NotebookCellType.Markdown)
            AddMarkdown(cell);
        else if (cell.Type == NotebookCellType.Code)
            AddCode(cell);
    }

    private void AddMarkdown(NotebookCell cell)
    {
        FoldCode();
        _body.Add(Footnotes.WithOwnIds(MarkdownText.Render(cell.Source), cell.Number).Markup);
    }

    private void AddCode(NotebookCell cell)
    {
        if (IsSetup(cell))
            _setup.Add(cell.Source);
        else if (cell.Tags.Contains(ShowCode))
            ShowFirst(cell);
        else if (!cell.Tags.Any(tag => tag is HideCode or Injected or ParametersCell.Tag))
            _code.Add(cell.Source);
        var outputs = _outputs.Render(cell);
        if (outputs.Count == 0)
            return;
        _body.AddRange(outputs.Select(output => output.Markup));
        FoldCode();
    }

    // Cells that only prepare fold together with the cell that shows their result.
    private void FoldCode()
    {
        if (_code.Count > 0)
            _body.Add($"<details class=\"code\"><summary>Code</summary>{CodeText.Render(string.Join("\n\n", _code)).Markup}</details>");
        _code.Clear();
    }

    // On a page that teaches the code comes before its result, and is open.
    private void ShowFirst(NotebookCell cell)
    {
        FoldCode();
        _body.Add($"<details class=\"code\" open><summary>Code</summary>{CodeText.Render(cell.Source).Markup}</details>");
    }

    // A comment may come before the line that loads the libraries.
    private static bool IsSetup(NotebookCell cell) =>
        cell.Source.Split('\n').Any(line => line.TrimStart().StartsWith("#r ", StringComparison.Ordinal))
        || cell.Source.Contains("Notebook.Start()", StringComparison.Ordinal);
}

/// <summary>A notebook taken apart: what its page shows, and where.</summary>
internal sealed record NotebookParts
{
    /// <summary>The text of <c># Title</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The text under the title in the first Markdown cell: the question.</summary>
    public required SafeHtml Question { get; init; }

    /// <summary>Prose, outputs and folded code, from the top.</summary>
    public required SafeHtml Body { get; init; }

    /// <summary>The code that loads the library, shown at the end.</summary>
    public required SafeHtml Setup { get; init; }

    public required IReadOnlyList<PageParameter> Parameters { get; init; }

    public required IReadOnlyList<ChartMarkup> Charts { get; init; }
}

/// <summary>A row of the table "What this page was computed with".</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Value">The value of this run.</param>
/// <param name="Default">The value in the notebook where the run set another; else empty.</param>
/// <param name="Comment">What it means.</param>
internal sealed record PageParameter(string Name, string Value, string Default, string Comment);

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

/// <summary>The parameters of a notebook with the values of this run.</summary>
internal static class PageParameters
{
    internal static IReadOnlyList<PageParameter> Of(SiteNotebook notebook) =>
        [
            .. notebook.Parameters.Select(parameter =>
                notebook.Values.TryGetValue(parameter.Name, out var value)
                    ? new PageParameter(
                        parameter.Name,
                        value.Text,
                        value.Text == parameter.Default ? "" : parameter.Default,
                        parameter.Comment
                    )
                    : new PageParameter(parameter.Name, parameter.Default, "", parameter.Comment)
            ),
        ];
}

/// <summary>Every Markdown cell numbers its footnotes from one; on a page each needs an address of its own.</summary>
internal static class Footnotes
{
    internal static SafeHtml WithOwnIds(SafeHtml html, int cell) =>
        new(
            html.Markup.Replace("id=\"fn", $"id=\"note-{cell}-fn", StringComparison.Ordinal)
                .Replace("href=\"#fn", $"href=\"#note-{cell}-fn", StringComparison.Ordinal)
        );
}
