using System.Text.Json;

namespace Analysis.Publishing;

/// <summary>A figure that was published and is another one now, or none: a quotation still finds it at its old address.</summary>
public sealed record SiteErratum
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The id of the figure.</summary>
    public required string Id { get; init; }

    /// <summary>The notebook of its page.</summary>
    public required string Page { get; init; }

    /// <summary>The day of the correction: <c>2026-12-01</c>.</summary>
    public required string Corrected { get; init; }

    /// <summary>How the figure was printed before.</summary>
    public required string Before { get; init; }

    /// <summary>How it is printed now; empty where it was withdrawn.</summary>
    public required string After { get; init; }

    /// <summary>The error.</summary>
    public required string Reason { get; init; }

    /// <summary>Reads the list of errata, an array of objects.</summary>
    /// <param name="path">The file; where there is none, nothing was corrected.</param>
    /// <exception cref="PublishException">The file is not a list of errata.</exception>
    public static IReadOnlyList<SiteErratum> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<SiteErratum>>(File.ReadAllText(path), Strict) ?? [];
        }
        catch (JsonException error)
        {
            throw new PublishException(
                $"{path} is not a list of errata ({error.Message.TrimEnd('.')}); write an array of objects with id, page, "
                    + $"corrected, before, after and reason.",
                error
            );
        }
    }
}
