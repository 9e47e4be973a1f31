using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Plotly.NET;

namespace Analysis.Charts.Rendering;

/// <summary>Plotly.NET's JSON in one fixed form: keys in order, numbers in their shortest form, null where there is no number.</summary>
internal static class FigureJson
{
    /// <summary>Data, layout and config.</summary>
    internal static JsonElement Whole(GenericChart chart)
    {
        var figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        var config = JsonNode.Parse(JsonConvert.SerializeObject(GenericChart.getConfig(chart), Globals.JSON_CONFIG));
        return Element(new() { ["data"] = Canonical(figure["data"]), ["layout"] = Canonical(figure["layout"]), ["config"] = Canonical(config) });
    }

    /// <summary>The layout of the narrow chart, and of its traces only what differs from the wide one.</summary>
    internal static JsonElement Narrow(GenericChart wide, GenericChart narrow)
    {
        var (from, to) = (JsonNode.Parse(GenericChart.toFigureJson(wide))!, JsonNode.Parse(GenericChart.toFigureJson(narrow))!);
        var (before, after) = (from["data"]!.AsArray(), to["data"]!.AsArray());
        if (before.Count != after.Count) throw new InvalidOperationException("The wide and the narrow chart have different traces.");
        var traces = after.Select((trace, i) => (JsonNode)Difference(before[i]!.AsObject(), trace!.AsObject())).ToArray();
        return Element(new() { ["layout"] = Canonical(to["layout"]), ["traces"] = new JsonArray(traces) });
    }

    private static JsonObject Difference(JsonObject before, JsonObject after) => new(after
        .Select(property => (property.Key, Before: Canonical(before[property.Key]), After: Canonical(property.Value)))
        .Where(property => !JsonNode.DeepEquals(property.Before, property.After))
        .OrderBy(property => property.Key, StringComparer.Ordinal)
        .Select(property => KeyValuePair.Create(property.Key, property.After)));

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Canonical(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Canonical)]),
        JsonValue v when v.GetValueKind() is JsonValueKind.Number => Number(v.GetValue<double>()),
        // Plotly.NET writes a break in a line as the word NaN; plotly.js draws the same for null, which is JSON.
        JsonValue v when v.GetValueKind() is JsonValueKind.String && v.GetValue<string>() == "NaN" => null,
        _ => node?.DeepClone(),
    };

    private static JsonValue Number(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e15 ? JsonValue.Create((long)value) : JsonValue.Create(value);

    private static JsonElement Element(JsonObject node) => System.Text.Json.JsonSerializer.SerializeToElement(node);
}
