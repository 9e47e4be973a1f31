using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analysis.Data.Manifests;

/// <summary>Writes manifests with the types that they are read with.</summary>
internal static class ManifestWriter
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IndentCharacter = ' ',
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The content of the file.</summary>
    public static byte[] Bytes(ManifestJson manifest) => [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Options), (byte)'\n'];

    /// <summary>The description of a table as text, for comparing two.</summary>
    public static string Text(ResourceJson resource) => JsonSerializer.Serialize(resource, Options);

    /// <summary>The columns of a table and its key.</summary>
    public static SchemaJson Schema(IReadOnlyList<DataField> fields, IReadOnlyList<string> key) =>
        new()
        {
            Fields = [.. fields.Select(Field)],
            PrimaryKey = [.. key],
            MissingValues = [""],
        };

    /// <summary>What a table speaks for. The key is the plural of the column: suppliers for supplier, entities for entity.</summary>
    public static Dictionary<string, JsonElement> Coverage(ResourceCoverage coverage)
    {
        var json = coverage.Codes.ToDictionary(
            pair => pair.Key.EndsWith('y') ? pair.Key[..^1] + "ies" : pair.Key + "s",
            pair => pair.Value is { } codes ? Element(codes) : Element("all"),
            StringComparer.Ordinal
        );
        if (coverage.Years is { } years)
            json["years"] = Element(years.ToString());
        return json;
    }

    private static FieldJson Field(DataField field) =>
        new()
        {
            Name = field.Name,
            Type = FieldReader.Types.First(pair => pair.Value == field.Type).Key,
            Description = field.Description,
            Codes = field.Codes is { } list ? FieldReader.Lists.First(pair => pair.Value == list).Key : null,
            OtherCodes = field.OtherCodes.Count > 0 ? [.. field.OtherCodes] : null,
            Labels = field.Labels.Count > 0 ? new(field.Labels) : null,
            Unit = field.Unit,
            Units = field.Units.Count > 0 ? [.. field.Units] : null,
            Constraints = Constraints(field),
        };

    private static Dictionary<string, JsonElement>? Constraints(DataField field)
    {
        Dictionary<string, JsonElement> constraints = [];
        if (field.Required)
            constraints["required"] = Element(true);
        if (field.Unique)
            constraints["unique"] = Element(true);
        if (field.Enum.Count > 0)
            constraints["enum"] = Element(field.Enum);
        if (field.Pattern is { } pattern)
            constraints["pattern"] = Element(pattern.Text);
        if (field.Minimum is { } minimum)
            constraints["minimum"] = Element(minimum);
        if (field.Maximum is { } maximum)
            constraints["maximum"] = Element(maximum);
        return constraints.Count > 0 ? constraints : null;
    }

    private static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, Options);
}
