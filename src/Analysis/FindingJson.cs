using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis;

/// <summary>
/// The one JSON form of a finding, in the outputs of cells and in <c>findings.json</c>: <c>{ id, title, value, text, unit, period, status,
/// indicator, sources: [{ dataset, edition }] }</c>. A run adds <c>notebook</c> and <c>cell</c>, which readers may pass over. The output of
/// a cell is an object with all its findings, because editors join an array to one text; <c>findings.json</c> is an array.
/// </summary>
public static class FindingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    private const string List = "findings";

    private static readonly string[] Fields = ["id", "title", "value", "text", "unit", "period", "status", "indicator", "sources"];

    /// <summary>The output of a cell: <c>{ findings: [...] }</c>, one object a finding.</summary>
    public static string Write(IEnumerable<Finding> findings) =>
        JsonSerializer.Serialize(new Dictionary<string, IEnumerable<Form>> { [List] = findings.Select(FormOf) }, Options);

    /// <summary>The findings of a text: the output of a cell, an array of findings, or one.</summary>
    /// <exception cref="FormatException">The text is not JSON, or a finding lacks a field; the message names it.</exception>
    public static IReadOnlyList<Finding> Parse(string json)
    {
        try
        {
            return Read(JsonNode.Parse(json) ?? throw new FormatException("it is null"));
        }
        catch (JsonException error)
        {
            throw new FormatException(error.Message.TrimEnd('.'), error);
        }
    }

    /// <summary>
    /// The findings of a node: the output of a cell, an array of findings (as <c>findings.json</c> and the outputs of earlier versions
    /// are), one finding, or none where it is null.
    /// </summary>
    /// <exception cref="FormatException">A finding lacks a field; the message names it.</exception>
    public static IReadOnlyList<Finding> Read(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonArray findings => [.. findings.Select(One)],
            JsonObject output when output[List] is JsonArray findings => [.. findings.Select(One)],
            _ => [One(node)],
        };

    private static Finding One(JsonNode? node)
    {
        if (node is not JsonObject json)
            throw new FormatException("it is not a JSON object");
        var missing = Fields.Where(field => json[field] is null).ToList();
        if (missing.Count > 0)
            throw new FormatException($"it lacks {string.Join(", ", missing)}");
        return OfForm(json);
    }

    private static Finding OfForm(JsonObject json)
    {
        try
        {
            var form = json.Deserialize<Form>(Options)!;
            return new()
            {
                Id = form.Id,
                Title = form.Title,
                Value = form.Value,
                Text = form.Text,
                Unit = form.Unit,
                Period = Period.Parse(form.Period),
                Status = StatusWords.Parse(form.Status),
                Indicator = form.Indicator,
                Sources = form.Sources,
            };
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new FormatException(error.Message.TrimEnd('.'), error);
        }
    }

    private static Form FormOf(Finding finding) =>
        new(
            finding.Id,
            finding.Title,
            finding.Value,
            finding.Text,
            finding.Unit.Text,
            finding.Period.ToString(),
            finding.Status.Word(),
            finding.Indicator,
            [.. finding.Sources.Select(source => new EditionReference(source.Dataset, source.Edition))]
        );

    private sealed record Form(
        string Id,
        string Title,
        double Value,
        string Text,
        string Unit,
        string Period,
        string Status,
        string Indicator,
        IReadOnlyList<EditionReference> Sources
    );
}

/// <summary>
/// The id of a finding: words in lower case joined by hyphens. The words alone mean the default parameters and editions; every other run
/// adds a suffix behind two hyphens, so that a quoted id never changes its meaning: <c>us-share--window-2016-2020</c>.
/// </summary>
public static class FindingId
{
    private const string Mark = "--";

    /// <summary>Whether words can be an id: letters from a to z and digits, joined by single hyphens.</summary>
    public static bool IsValid(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words
            .Split('-')
            .All(word => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
    }

    /// <summary>Whether an id names a run other than the default one.</summary>
    public static bool HasSuffix(string id) => NotNull(id).Contains(Mark, StringComparison.Ordinal);

    /// <summary>Whether the words of an id name an edition themselves: <c>us-share-edition-2025</c>.</summary>
    public static bool NamesEdition(string id, string edition) =>
        NotNull(id).EndsWith($"-edition-{Slug(edition)}", StringComparison.Ordinal);

    /// <summary>The id in a run with another value of a parameter.</summary>
    public static string WithParameter(string id, string name, string value) => $"{id}{Mark}{Slug(name)}-{Slug(value)}";

    /// <summary>The id in a run that takes another edition of a dataset than the newest.</summary>
    public static string WithEdition(string id, string dataset, string edition) => id + Edition(dataset, edition);

    /// <summary>The id without the suffix of an edition.</summary>
    public static string WithoutEdition(string id, string dataset, string edition) =>
        NotNull(id).Replace(Edition(dataset, edition), "", StringComparison.Ordinal);

    /// <summary>The id of the default run.</summary>
    public static string WithoutSuffix(string id) => NotNull(id).Split(Mark, 2)[0];

    private static string Edition(string dataset, string edition) => $"{Mark}{dataset}-{Slug(edition)}";

    // A sign must survive: growth of -0.01 is another run than growth of 0.01.
    private static string Slug(string text) =>
        (text.StartsWith('-') ? "minus-" : "")
        + string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')).Trim('-');

    private static string NotNull(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id;
    }
}
