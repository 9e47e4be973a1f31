using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analysis.Data.Manifests;

/// <summary>
/// A manifest as it is in the file, before anything is required of it. Properties of the standard that we don't use are ignored.
/// </summary>
internal sealed class ManifestJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public string? Profile { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public string? Description { get; set; }
    public string? Publisher { get; set; }
    public string? LicenceClass { get; set; }
    public string? Credit { get; set; }
    public List<LinkJson>? Licenses { get; set; }
    public List<LinkJson>? Sources { get; set; }
    public List<UpdateJson>? Update { get; set; }
    public List<ResourceJson>? Resources { get; set; }

    /// <exception cref="JsonException">The bytes are not JSON, or a property is of another type.</exception>
    public static ManifestJson? Read(byte[] bytes) => JsonSerializer.Deserialize<ManifestJson>(bytes, Options);
}

internal sealed class LinkJson
{
    public string? Title { get; set; }
    public string? Path { get; set; }
}

internal sealed class UpdateJson
{
    public string? Kind { get; set; }
    public string? Address { get; set; }
    public string? How { get; set; }
}

internal sealed class ResourceJson
{
    public string? Profile { get; set; }
    public string? Name { get; set; }
    public string? Path { get; set; }
    public string? Title { get; set; }
    public string? Format { get; set; }
    public string? Mediatype { get; set; }
    public string? Encoding { get; set; }
    public long? Bytes { get; set; }
    public string? Hash { get; set; }
    public int? Rows { get; set; }
    public string? Edition { get; set; }
    public string? PublishedOn { get; set; }
    public string? Retrieved { get; set; }
    public string? Gathered { get; set; }
    public string? Address { get; set; }
    public string? Credit { get; set; }
    public string? Provenance { get; set; }
    public List<ImportedFromJson>? ImportedFrom { get; set; }
    public Dictionary<string, JsonElement>? Coverage { get; set; }
    public string? AbsentInside { get; set; }
    public List<string>? Caveats { get; set; }
    public List<OutlierJson>? Outliers { get; set; }
    public List<string>? AcceptedDifferences { get; set; }
    public SchemaJson? Schema { get; set; }

    public ResourceJson Copy() => (ResourceJson)MemberwiseClone();
}

internal sealed class ImportedFromJson
{
    public string? Name { get; set; }
    public string? Hash { get; set; }
}

internal sealed class OutlierJson
{
    public Dictionary<string, JsonElement>? Where { get; set; }
    public string? Note { get; set; }
    public bool? Doubtful { get; set; }
}

internal sealed class SchemaJson
{
    public List<FieldJson>? Fields { get; set; }
    public List<string>? PrimaryKey { get; set; }
    public List<string>? MissingValues { get; set; }
}

internal sealed class FieldJson
{
    public string? Name { get; set; }
    public string? Type { get; set; }
    public string? Description { get; set; }
    public string? Codes { get; set; }
    public List<string>? OtherCodes { get; set; }
    public Dictionary<string, string>? Labels { get; set; }
    public string? Unit { get; set; }
    public List<string>? Units { get; set; }
    public Dictionary<string, JsonElement>? Constraints { get; set; }
}
