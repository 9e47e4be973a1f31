using Analysis.Notebooks;

namespace Analysis.Publishing;

/// <summary>
/// Takes an executed notebook apart, cell by cell. Results come first and the code that made them folds up behind
/// them: the reader of a page looks for the result, and the code is its footnote.
/// </summary>
internal sealed class NotebookReading
{
    private const string HideCode = "hide-code";
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
            Title = title,
            Question = MarkdownText.Render(question),
            Body = new(string.Concat(_body)),
            Setup = _setup.Count == 0 ? Html.Empty : CodeText.Render(string.Join("\n\n", _setup)),
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

    private static bool IsSetup(NotebookCell cell) =>
        cell.Source.TrimStart().StartsWith("#r ", StringComparison.Ordinal)
        || cell.Source.Contains("Notebook.Start()", StringComparison.Ordinal);
}
