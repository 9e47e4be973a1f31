using System.Text.Json.Nodes;

namespace Analysis.Benchmarks.Reruns;

/// <summary>Writes notebooks as the project has them: nbformat 4.5, the kernel for C#, no outputs.</summary>
internal static class NotebookFile
{
    /// <summary>Writes a notebook of a title and cells under a name.</summary>
    internal static void Write(string folder, string name, IEnumerable<JsonObject> cells)
    {
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([Cell("markdown", "title", $"# {name}"), .. cells]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                    ["name"] = ".net-csharp",
                },
                ["language_info"] = new JsonObject { ["name"] = "C#" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        File.WriteAllText(Path.Combine(folder, name + ".ipynb"), notebook.ToJsonString());
    }

    /// <summary>A cell of C#.</summary>
    internal static JsonObject Code(string id, string text, params string[] tags)
    {
        var cell = Cell("code", id, text, tags);
        (cell["execution_count"], cell["outputs"]) = (null, new JsonArray());
        return cell;
    }

    private static JsonObject Cell(string kind, string id, string text, params string[] tags) =>
        new()
        {
            ["cell_type"] = kind,
            ["id"] = id,
            ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
            ["source"] = text,
        };
}
