using System.Text.Json.Nodes;
using Analysis.Notebooks.Sessions;

namespace Analysis.Notebooks.Documents;

/// <summary>
/// Removes what running and editing leave in a notebook: outputs, execution counts and what editors write into the metadata. What an
/// author writes remains: source, ids, tags, attachments, and metadata that are not known to come from an editor.
/// </summary>
public static class NotebookCleaning
{
    // A notebook is the same file for everybody, whatever kernel ran it last.
    private const string KernelSpec = """{"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}""";

    private const string LanguageInfo = """
        {"file_extension": ".cs", "mimetype": "text/x-csharp", "name": "C#", "pygments_lexer": "csharp", "version": "14.0"}
        """;

    // Written by Jupyter, JupyterLab, VS Code, Polyglot Notebooks, Colab, PyCharm and papermill.
    private static readonly string[] OfNotebook =
    [
        "colab",
        "orig_nbformat",
        "papermill",
        "signature",
        "toc",
        "toc-autonumbering",
        "widgets",
    ];
    private static readonly string[] OfCell = ["ExecuteTime", "collapsed", "colab", "execution", "papermill", "pycharm", "scrolled"];
    private static readonly string[] OfLanguage = ["dotnet_interactive", "polyglot_notebook", "vscode"];

    /// <summary>The clean notebook; the same one where it is clean already, so that not a byte of its file changes.</summary>
    public static NotebookDocument Clean(NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var clean = notebook.Copy();
        foreach (var cell in clean.Cells)
            CleanCell(cell);
        CleanMetadata(clean.Json["metadata"]!.AsObject());
        return JsonNode.DeepEquals(clean.Json, notebook.Json) ? notebook : clean;
    }

    private static void CleanCell(NotebookCell cell)
    {
        var metadata = cell.Json["metadata"]!.AsObject();
        Remove(metadata, OfCell);
        RemoveOutputState(metadata);
        // What an editor writes about the language of a cell counts only where it is another one than C#.
        if (cell.Type != NotebookCellType.Code || OfLanguage.All(group => IsCSharp(LanguageIn(metadata, group))))
            Remove(metadata, OfLanguage);
        if (cell.Type != NotebookCellType.Code)
            return;
        if (cell.Json.ContainsKey("execution_count"))
            cell.Json["execution_count"] = null;
        if (cell.Outputs.Count > 0)
            cell.Json["outputs"] = new JsonArray();
    }

    // JupyterLab also notes there that an author hides the code of a cell; that remains.
    private static void RemoveOutputState(JsonObject metadata)
    {
        if (metadata["jupyter"] is JsonObject state && state.Remove("outputs_hidden") && state.Count == 0)
            metadata.Remove("jupyter");
    }

    private static void CleanMetadata(JsonObject metadata)
    {
        Remove(metadata, OfNotebook);
        if (!IsCSharp(CellSegments.LanguageOf(metadata)))
            return;
        Remove(metadata, OfLanguage);
        if (!metadata.ContainsKey("kernelspec"))
            metadata.Insert(0, "kernelspec", null);
        metadata["kernelspec"] = JsonNode.Parse(KernelSpec);
        if (metadata.ContainsKey("language_info"))
            metadata["language_info"] = JsonNode.Parse(LanguageInfo);
    }

    private static string? LanguageIn(JsonObject metadata, string group) =>
        CellSegments.Word(metadata, group, "kernelName")
        ?? CellSegments.Word(metadata, group, "language")
        ?? CellSegments.Word(metadata, group, "languageId");

    // Polyglot Notebooks calls a notebook so whose cells may have several languages; the default is C#.
    private static bool IsCSharp(string? language) =>
        language is null or "polyglot-notebook" || CellSegments.KindOf(language) == SegmentKind.CSharp;

    private static void Remove(JsonObject metadata, string[] names)
    {
        foreach (var name in names)
            metadata.Remove(name);
    }
}
