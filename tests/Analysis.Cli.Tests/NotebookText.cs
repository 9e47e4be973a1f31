using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Cli.Tests;

/// <summary>Writes small notebooks of nbformat 4.5.</summary>
internal static class NotebookText
{
    private const string Head = """
        #r "../artifacts/notebook/Analysis.Interactive.dll"
        using Analysis;
        using Analysis.Interactive;
        using Analysis.Procurement;
        Notebook.Start();
        """;

    private const string Parameters = """
        string window = "2021-2025"; // the years of delivery
        int top = 3; // how many
        bool wide = false; // or not
        """;

    private const string Headline = """
        var share = SupplierShare.Of(Notebook.Data.Transfers(), Notebook.Data.Group("european-nato"), Period.Parse(window), Country.UnitedStates);
        var figure = Finding.From("us-share", "US share of arms imports", share, share.Only);
        Notebook.Headline($"The United States supplied {figure} of the arms.")
        """;

    /// <summary>A notebook that works: title, start, parameters and a computed sentence with one finding, <c>us-share</c>.</summary>
    public static string Good =>
        Of([
            Markdown("# Who sells?\n\nA question."),
            Code("start", Head),
            Code("parameters", Parameters, "parameters"),
            Code("answer", Headline),
        ]);

    /// <summary>The same with one more code cell at the end.</summary>
    public static string With(string code, string id = "last") =>
        Of([
            Markdown("# Who sells?\n\nA question."),
            Code("start", Head),
            Code("parameters", Parameters, "parameters"),
            Code("answer", Headline),
            Code(id, code),
        ]);

    /// <summary>A notebook of one code cell without the project's library.</summary>
    public static string Only(string code, string id = "only") => Of([Markdown("# One cell"), Code(id, code)]);

    /// <summary>A notebook that shows its parameter <c>window</c>, without the project's library.</summary>
    public static string Window =>
        Of([
            Markdown("# A window"),
            Code("parameters", "string window = \"2021-2025\"; // the years", "parameters"),
            Code("answer", "window"),
        ]);

    /// <summary>A notebook of code cells, c1, c2 and so on.</summary>
    public static string Cells(params string[] cells) => Of([.. cells.Select((code, i) => Code($"c{i + 1}", code))]);

    /// <summary>A notebook whose only code cell an editor marked as one in another language.</summary>
    public static string OnlyIn(string language, string code)
    {
        var cell = Code("only", code);
        cell["metadata"]!["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
        return Of([Markdown("# One cell"), cell]);
    }

    private static string Of(JsonArray cells) =>
        new JsonObject
        {
            ["cells"] = cells,
            ["metadata"] = JsonNode.Parse(
                """{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},"language_info":{"name":"C#"}}"""
            ),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private static JsonObject Markdown(string text) =>
        new()
        {
            ["cell_type"] = "markdown",
            ["id"] = "title",
            ["metadata"] = new JsonObject(),
            ["source"] = text,
        };

    private static JsonObject Code(string id, string source, params string[] tags) =>
        new()
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = id,
            ["metadata"] =
                tags.Length == 0 ? [] : new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]) },
            ["outputs"] = new JsonArray(),
            ["source"] = source,
        };
}
