using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Data;

namespace Analysis.Import;

/// <summary>Writes the manifests of <c>data/local</c>, in the form of the shipped ones.</summary>
internal static class LocalManifest
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, IndentCharacter = ' ', IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonObject manifest) => [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Options), (byte)'\n'];

    /// <summary>A manifest without tables.</summary>
    public static JsonObject Of(DatasetText dataset) => new()
    {
        ["profile"] = "tabular-data-package",
        ["name"] = dataset.Name,
        ["title"] = dataset.Title,
        ["description"] = dataset.Description,
        ["publisher"] = dataset.Publisher,
        ["licenceClass"] = dataset.LicenceClass,
        ["credit"] = dataset.Credit,
        ["licenses"] = new JsonArray(Link(dataset.Licence)),
        ["sources"] = new JsonArray(Link(dataset.Source)),
        ["resources"] = new JsonArray(),
    };

    /// <summary>The description of a table whose file is written.</summary>
    public static JsonObject Resource(ImportedTable table, TableFile file, DateOnly today)
    {
        var resource = new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = $"{table.Dataset.Name}-{table.Edition}",
            ["path"] = file.Name,
            ["title"] = table.Title,
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["bytes"] = file.Bytes.Length,
            ["hash"] = file.Hash,
            ["rows"] = table.Rows.Count,
            ["edition"] = table.Edition,
            ["publishedOn"] = table.PublishedOn,
            ["gathered"] = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["address"] = table.Address,
            // Two people may hold the same edition by different ways: what is printed under a result tells them apart.
            ["credit"] = $"{table.Dataset.Credit} Imported by the user, as of {table.PublishedOn}.",
            ["provenance"] = table.Provenance,
            ["importedFrom"] = new JsonArray([.. table.Files.Select(source => new JsonObject { ["name"] = source.Name, ["hash"] = source.Hash })]),
            ["coverage"] = table.Coverage.DeepClone(),
            ["absentInside"] = table.AbsentIsZero ? "zero" : "gap",
            ["caveats"] = Texts([.. table.Caveats, .. AcceptedCaveats(table.AcceptedDifferences)]),
            ["outliers"] = new JsonArray(),
        };
        if (table.AcceptedDifferences.Count > 0)
            resource["acceptedDifferences"] = Texts(table.AcceptedDifferences.Select(difference => difference.ToString()));
        resource["schema"] = new JsonObject { ["fields"] = table.Shape.Fields.DeepClone(), ["primaryKey"] = Texts(table.Shape.Key), ["missingValues"] = Texts([""]) };
        return resource;
    }

    // Caveats are printed on the page of the data and by data show.
    private static IEnumerable<string> AcceptedCaveats(IReadOnlyList<Problem> differences)
    {
        const int Most = 5;
        return [.. differences.Take(Most).Select(difference => $"Imported with a difference that the user accepted: {difference}"),
            .. differences.Count > Most ? (string[])[FormattableString.Invariant($"Imported with {differences.Count - Most:N0} more differences that the user accepted.")] : []];
    }

    /// <summary>Do two descriptions say the same, whenever they were gathered?</summary>
    public static bool SaySame(JsonObject one, JsonObject other)
    {
        var (left, right) = (one.DeepClone().AsObject(), other.DeepClone().AsObject());
        // A file that was renamed is the same file.
        foreach (var resource in (JsonObject[])[left, right])
        {
            resource.Remove("gathered");
            foreach (var source in resource["importedFrom"]?.AsArray() ?? [])
                source!.AsObject().Remove("name");
        }
        return JsonNode.DeepEquals(left, right);
    }

    private static JsonObject Link(DataLink link) => new() { ["title"] = link.Title, ["path"] = link.Address };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
