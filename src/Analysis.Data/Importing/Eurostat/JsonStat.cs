using System.Globalization;
using System.Text.Json;

namespace Analysis.Data.Importing;

/// <summary>Eurostat's JSON-stat 2.0: the values by their place in a block whose sides are the dimensions.</summary>
internal static class JsonStat
{
    private const string Title = "Eurostat JSON-stat";
    private const int MostPlaces = 500_000;

    public static TextLayout Layout { get; } = new(Title, text => text.StartsWith('{') && text.Contains("\"class\"", StringComparison.Ordinal) && text.Contains("\"dataset\"", StringComparison.Ordinal), Read)
    {
        Datasets = EurostatContent.Datasets,
    };

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        using var json = JsonFile.Parse(file);
        var root = json.RootElement;
        return JsonFile.Guarded(file, () => EurostatContent.Of(
            Title, Dataset(root), Updated(root), Values(root).ToList(), context, new(file.Name)));
    }

    // Some answers name the dataset; the others are told by their dimensions.
    private static string Dataset(JsonElement root)
    {
        if (root.TryGetProperty("extension", out var extension) && extension.TryGetProperty("id", out var id) && id.GetString() is { Length: > 0 } name)
            return name.ToLowerInvariant();
        return root.GetProperty("dimension").TryGetProperty("cofog99", out _) ? "gov_10a_exp" : "gov_ev";
    }

    private static DateOnly Updated(JsonElement root) =>
        DateOnly.ParseExact(root.GetProperty("updated").GetString()!.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<EurostatValue> Values(JsonElement root)
    {
        List<string> names = [.. root.GetProperty("id").EnumerateArray().Select(id => id.GetString()!)];
        var sizes = root.GetProperty("size").EnumerateArray().Select(size => size.GetInt32()).ToArray();
        var codes = names.Select(name => Codes(root.GetProperty("dimension").GetProperty(name).GetProperty("category"))).ToList();
        if (!codes.Select(list => list.Length).SequenceEqual(sizes))
            throw new FormatException("the sizes of the dimensions are not those of their lists of codes");
        if (sizes.Aggregate(1L, (all, size) => checked(all * size)) > MostPlaces)
            throw new FormatException("the dimensions have more places than any selection on defence");
        var flags = root.TryGetProperty("status", out var status) ? Indexed(status).ToDictionary(one => one.Place, one => one.Value.GetString() ?? "") : [];
        foreach (var (place, value) in Indexed(root.GetProperty("value")).Where(one => one.Value.ValueKind == JsonValueKind.Number))
            yield return new(At(place, names, sizes, codes), value.GetDecimal(), flags.GetValueOrDefault(place, ""));
    }

    // The last dimension turns fastest.
    private static Dictionary<string, string> At(long place, List<string> names, int[] sizes, List<string[]> codes)
    {
        var at = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = names.Count - 1; i >= 0; i--)
        {
            at[names[i]] = codes[i][place % sizes[i]];
            place /= sizes[i];
        }
        return place == 0 ? at : throw new FormatException("a value lies outside of the dimensions");
    }

    private static string[] Codes(JsonElement category)
    {
        if (!category.TryGetProperty("index", out var index))
            return [.. category.GetProperty("label").EnumerateObject().Select(label => label.Name)];
        return index.ValueKind == JsonValueKind.Array
            ? [.. index.EnumerateArray().Select(code => code.GetString()!)]
            : [.. index.EnumerateObject().OrderBy(code => code.Value.GetInt32()).Select(code => code.Name)];
    }

    // An object by place, with the empty ones left out, or a whole list.
    private static IEnumerable<(long Place, JsonElement Value)> Indexed(JsonElement values) => values.ValueKind switch
    {
        JsonValueKind.Array => values.EnumerateArray().Select((value, i) => ((long)i, value)),
        JsonValueKind.Object => values.EnumerateObject().Select(value => (long.Parse(value.Name, NumberStyles.None, CultureInfo.InvariantCulture), value.Value)),
        _ => throw new FormatException("the values are neither a list nor an object"),
    };
}
