using System.Text.Json.Nodes;

namespace Analysis.Import;

/// <summary>Builds what a manifest says on the coverage of a table.</summary>
internal static class Coverages
{
    /// <summary>Codes of one column and the years.</summary>
    public static JsonObject Of(string column, IEnumerable<string> codes, string years) => new() { [column] = List(codes), ["years"] = years };

    /// <summary>All codes, or those of a list.</summary>
    public static JsonNode Codes(IReadOnlyList<string>? codes) => codes is null ? "all" : List(codes);

    /// <summary>The years and codes of both.</summary>
    public static JsonObject Union(JsonObject one, JsonObject other)
    {
        var union = one.DeepClone().AsObject();
        foreach (var (key, value) in other)
            union[key] = key == "years"
                ? Years((string)one[key]!, (string)value!)
                : one[key] is JsonArray mine && value is JsonArray theirs ? List([.. mine.Select(Text), .. theirs.Select(Text)]) : value!.DeepClone();
        return union;
    }

    private static JsonArray List(IEnumerable<string> codes) => [.. codes.Distinct().Order(StringComparer.Ordinal).Select(code => (JsonNode)code)];

    private static string Text(JsonNode? node) => (string)node!;

    private static string Years(string one, string other)
    {
        var (mine, theirs) = (Period.Parse(one), Period.Parse(other));
        return new Period(Math.Min(mine.From, theirs.From), Math.Max(mine.To, theirs.To)).ToString();
    }
}
