using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks.Documents;

/// <summary>A cell: a view over its JSON, which preserves every unknown field.</summary>
public sealed class NotebookCell
{
    internal NotebookCell(JsonObject json, int number) => (Json, Number) = (json, number);

    /// <summary>A code cell that is in no known file, such as one that an editor sends.</summary>
    /// <param name="source">The code.</param>
    /// <param name="number">The number that messages give it, in brackets as editors show it.</param>
    public static NotebookCell OfCode(string source, int number) =>
        new(
            new JsonObject
            {
                ["cell_type"] = "code",
                ["id"] = "",
                ["metadata"] = new JsonObject(),
                ["source"] = source,
            },
            number
        );

    /// <summary>The cell as it is in the file.</summary>
    public JsonObject Json { get; }

    /// <summary>
    /// The 1-based number among the cells of the source notebook. A cell that a run injects has the number of the cell
    /// before it, so that numbers in messages are those that an author sees.
    /// </summary>
    public int Number { get; }

    /// <summary>The id; <c>cell-N</c> in files older than nbformat 4.5, which have none.</summary>
    public string Id => Json["id"]?.GetValue<string>() ?? $"cell-{Number}";

    /// <summary>What the cell holds.</summary>
    public NotebookCellType Type =>
        Json["cell_type"]?.GetValue<string>() switch
        {
            "code" => NotebookCellType.Code,
            "markdown" => NotebookCellType.Markdown,
            _ => NotebookCellType.Raw,
        };

    /// <summary>The text of the cell, its lines joined.</summary>
    public string Source => MultilineText.Join(Json["source"]);

    /// <summary>The tags, such as <c>parameters</c>.</summary>
    public IReadOnlyList<string> Tags => [.. (Json["metadata"]?["tags"] as JsonArray ?? []).Select(tag => tag!.GetValue<string>())];

    /// <summary>What the cell gave when it ran; empty for cells without code.</summary>
    public IReadOnlyList<NotebookOutput> Outputs =>
        [.. (Json["outputs"] as JsonArray ?? []).Select(output => new NotebookOutput(output!.AsObject()))];

    /// <summary>The place of the cell in the order of execution; null before it ran.</summary>
    public int? ExecutionCount => (int?)Json["execution_count"];

    /// <summary>Whether a run skips the cell, as nbconvert does: it is tagged <c>skip-execution</c>.</summary>
    public bool IsSkipped => Tags.Contains(SkipTag);

    /// <summary>Whether the cell may fail and the run continues, as with nbconvert: it is tagged <c>raises-exception</c>.</summary>
    public bool MayFail => Tags.Contains(RaisesTag);

    /// <summary>Whether papermill or a run put the cell into the notebook, to set values.</summary>
    internal bool IsInjected => Tags.Contains(InjectedTag);

    /// <summary>Whether a run of this project inserted the cell. It is not the author's, so it has no number of its own.</summary>
    internal bool IsOfRun => IsInjected && Json["id"]?.GetValue<string>() == InjectedTag;

    internal const string InjectedTag = "injected-parameters";

    internal const string SkipTag = "skip-execution";

    internal const string RaisesTag = "raises-exception";
}

/// <summary>What a cell of a notebook holds.</summary>
public enum NotebookCellType
{
    /// <summary>Code that runs.</summary>
    Code,

    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>Text that no part of a run touches.</summary>
    Raw,
}

/// <summary>One output of a code cell: a view over its JSON.</summary>
/// <param name="Json">The output as it is in the file.</param>
public sealed record NotebookOutput(JsonObject Json)
{
    /// <summary><c>stream</c>, <c>display_data</c>, <c>execute_result</c> or <c>error</c>.</summary>
    public string Type => Json["output_type"]?.GetValue<string>() ?? "";

    /// <summary>The text of a stream; empty for other outputs.</summary>
    public string Text => MultilineText.Join(Json["text"]);

    /// <summary>The name of a stream, <c>stdout</c> or <c>stderr</c>; empty for other outputs.</summary>
    public string StreamName => Json["name"]?.GetValue<string>() ?? "";

    /// <summary>The MIME types of a rich output, in the order of the file.</summary>
    public IReadOnlyList<string> MimeTypes => [.. (Json["data"] as JsonObject ?? []).Select(pair => pair.Key)];

    /// <summary>The text of a rich output in one MIME type, its lines joined; null when it has none.</summary>
    public string? TextOf(string mimeType) =>
        Json["data"]?[mimeType] switch
        {
            null => null,
            var node when MultilineText.IsText(node) => MultilineText.Join(node),
            var node => node.ToJsonString(JsonSerializerOptions.Default),
        };

    /// <summary>The JSON of a rich output in a JSON MIME type; null when it has none.</summary>
    public JsonNode? JsonOf(string mimeType) => Json["data"]?[mimeType];
}
