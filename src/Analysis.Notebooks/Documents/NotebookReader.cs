using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks.Documents;

/// <summary>
/// Turns the text of a file into a notebook, or reports every problem of its structure at once. Cells of nbformat 4.0 to 4.4
/// have no ids and are called <c>cell-N</c>; from 4.5 on every cell must have one.
/// </summary>
internal static class NotebookReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    internal static NotebookDocument Parse(string text, string path)
    {
        var json = ParseJson(text, path);
        List<NotebookProblem> problems = [.. RootProblems(json, path)];
        if (problems.Count == 0)
            problems.AddRange(CellProblems(json, path));
        return problems.Count == 0 ? new NotebookDocument(json, path, JsonForm.Of(text)) : throw new NotebookFormatException(problems);
    }

    private static JsonObject ParseJson(string text, string path)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: Strict) is JsonObject json && ReadsWholly(json))
                return json;
            throw Failure(path, "this is JSON but not a notebook: it must be one object with cells.", line: null);
        }
        catch (JsonException error)
        {
            var line = (int)(error.LineNumber ?? 0) + 1;
            throw Failure(
                path,
                $"this is not JSON ({FirstSentence(error.Message)}); correct the file or save it again from an editor for notebooks.",
                line
            );
        }
        catch (InvalidOperationException)
        {
            throw Failure(path, "a string holds half of a surrogate pair (\\ud800 to \\udfff), which is not text; remove it.", line: null);
        }
    }

    // The parser reads strings only on demand; reading all of them here means that no later step can fail.
    private static bool ReadsWholly(JsonObject json)
    {
        JsonText.Write(json, "");
        return true;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    private static NotebookFormatException Failure(string path, string message, int? line) =>
        new([new NotebookProblem(path, message, line)]);

    private static IEnumerable<NotebookProblem> RootProblems(JsonObject json, string path)
    {
        if (WholeNumber(json["nbformat"]) is not { } version)
            yield return new(path, "this is JSON but not a notebook: it has no whole number nbformat.");
        else if (version != 4)
            yield return new(path, $"this notebook is of nbformat {version}; open it in Jupyter and save it as nbformat 4.");
        if (WholeNumber(json["nbformat_minor"]) is null)
            yield return new(path, "nbformat_minor must be a whole number; write 5.");
        if (json["metadata"] is not JsonObject)
            yield return new(path, "metadata must be an object; write {} when there is none.");
        if (json["cells"] is not JsonArray)
            yield return new(path, "this is JSON but not a notebook: it has no list of cells.");
    }

    private static List<NotebookProblem> CellProblems(JsonObject json, string path)
    {
        var problems = new List<NotebookProblem>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var withIds = WholeNumber(json["nbformat_minor"]) >= 5;
        var cells = json["cells"]!.AsArray();
        for (var number = 1; number <= cells.Count; number++)
        {
            var id = Text((cells[number - 1] as JsonObject)?["id"]);
            var found = ShapeProblems(cells[number - 1]).Concat(IdProblems(id, withIds, places, number));
            problems.AddRange(found.Select(message => new NotebookProblem(path, message, Cell: number, CellId: id ?? "no id")));
        }

        return problems;
    }

    private static IEnumerable<string> IdProblems(string? id, bool withIds, Dictionary<string, int> places, int number)
    {
        if (id is null && withIds)
            yield return "the cell has no id; nbformat 4.5 requires one, open and save the notebook in Jupyter or write one.";
        if (id is null)
            yield break;
        if (!IsId(id))
            yield return $"the id \"{id}\" is not valid; use 1 to 64 letters, digits, - and _.";
        if (!places.TryAdd(id, number))
            yield return $"the id is that of cell {places[id]} too; give one of them another.";
    }

    private static List<string> ShapeProblems(JsonNode? node)
    {
        if (node is not JsonObject cell)
            return ["a cell must be an object; remove it."];
        List<string> problems = [];
        var type = Text(cell["cell_type"]);
        if (type is not ("code" or "markdown" or "raw"))
            problems.Add("cell_type must be code, markdown or raw; correct it.");
        if (!MultilineText.IsText(cell["source"]))
            problems.Add("source must be text or a list of lines; correct it.");
        if (cell["metadata"] is not JsonObject metadata)
            problems.Add("metadata must be an object; write {} when there is none.");
        else if (metadata["tags"] is { } tags && !(tags is JsonArray && MultilineText.IsText(tags)))
            problems.Add("metadata.tags must be a list of words; correct it.");
        if (type == "code")
            problems.AddRange(OutputProblems(cell));
        return problems;
    }

    private static IEnumerable<string> OutputProblems(JsonObject cell)
    {
        if (cell["outputs"] is not JsonArray outputs || !outputs.All(IsOutput))
            yield return "outputs must be a list of outputs, each with its output_type and data; clear the outputs of the notebook.";
        if (cell["execution_count"] is not null && WholeNumber(cell["execution_count"]) is null)
            yield return "execution_count must be a whole number or null; clear the outputs of the notebook.";
    }

    private static bool IsOutput(JsonNode? node) =>
        node is JsonObject output
        && Text(output["output_type"]) switch
        {
            null => false,
            "display_data" or "execute_result" => output["data"] is JsonObject,
            "stream" => MultilineText.IsText(output["text"]) && Text(output["name"]) is not null,
            _ => true,
        };

    private static int? WholeNumber(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool IsId(string id) => id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
