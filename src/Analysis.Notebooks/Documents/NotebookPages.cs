using System.Text.Json.Nodes;

namespace Analysis.Notebooks.Documents;

/// <summary>
/// The pages that a notebook declares in its metadata: a publish runs it once for each value of a parameter, and each run becomes a
/// page of its own.
/// </summary>
/// <remarks>
/// In the metadata of the notebook:
/// <code>
/// "analysis": { "pages": { "folder": "countries", "parameter": "country", "values": ["nato-europe", "IRL"],
///                          "title": "Countries", "figure": "us-share-of-imports" } }
/// </code>
/// The findings of such a notebook carry the value of the parameter in their ids in every run, the default value too, so that an id
/// means one page.
/// </remarks>
public sealed record NotebookPages
{
    private const string Example =
        "write it as \"pages\": {\"folder\": \"countries\", \"parameter\": \"country\", \"values\": [\"POL\"], \"title\": \"Countries\"}.";

    /// <summary>The folder of the site that receives the pages.</summary>
    public required string Folder { get; init; }

    /// <summary>The name of the parameter that differs between the pages.</summary>
    public required string Parameter { get; init; }

    /// <summary>The values, one page each; what a value stands for, such as a group, is for the publisher to know.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The title of the page that lists them.</summary>
    public required string Title { get; init; }

    /// <summary>The id of the finding that the list shows of each page, without the suffix of its run; empty for none.</summary>
    public string Figure { get; init; } = "";

    /// <summary>The pages that a notebook declares; null where it declares none and is one page itself.</summary>
    /// <exception cref="NotebookFormatException">The declaration lacks a part or has one of another type.</exception>
    public static NotebookPages? Of(NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        if (notebook.Json["metadata"]?["analysis"] is not JsonObject own || own["pages"] is not { } written)
            return null;
        var declared = written as JsonObject ?? [];
        var texts = (declared["values"] as JsonArray)?.Select(Text).ToList();
        if (
            Text(declared["folder"]) is { Length: > 0 } folder
            && Text(declared["parameter"]) is { Length: > 0 } parameter
            && Text(declared["title"]) is { Length: > 0 } title
            && texts is { Count: > 0 }
            && texts.All(text => !string.IsNullOrEmpty(text))
        )
            return new()
            {
                Folder = folder,
                Parameter = parameter,
                Title = title,
                Values = [.. texts.OfType<string>()],
                Figure = Text(declared["figure"]) ?? "",
            };
        throw new NotebookFormatException([new(notebook.Path, $"the pages in its metadata are not complete; {Example}")]);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
