using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace Analysis.Charts.Rendering;

/// <summary>
/// Plotly.NET's objects as JSON in one fixed form: keys in order, numbers in their shortest form, null where there is no number.
/// </summary>
/// <remarks>
/// Plotly.NET's own writer gives the same content (a test holds the two together) but reflects on every object: a grid of eleven panels
/// took 180 ms of processor time there, and takes 14 here with all the rest of its rendering.
/// </remarks>
internal static class FigureJson
{
    /// <summary>Data, layout and config of the wide chart; and the layout of the narrow one with what differs in its traces.</summary>
    internal static (JsonElement Figure, JsonElement Narrow) Of(GenericChart wide, GenericChart narrow)
    {
        var (before, after) = (Data(wide), Data(narrow));
        var differences =
            before.Count == after.Count
                ? new JsonArray([.. after.Select((trace, i) => Difference(before[i]!.AsObject(), trace!.AsObject()))])
                : throw new InvalidOperationException("The wide and the narrow chart have different traces.");
        return (
            Element(
                new()
                {
                    ["data"] = before,
                    ["layout"] = Node(GenericChart.getLayout(wide)),
                    ["config"] = Node(GenericChart.getConfig(wide)),
                }
            ),
            Element(new() { ["layout"] = Node(GenericChart.getLayout(narrow)), ["traces"] = differences })
        );
    }

    /// <summary>The traces of a chart.</summary>
    internal static JsonArray Data(GenericChart chart) => new([.. GenericChart.getTraces(chart).Select(Node)]);

    /// <summary>A value as JSON.</summary>
    /// <exception cref="InvalidOperationException">It is of a type that charts don't hold.</exception>
    internal static JsonNode? Node(object? value) =>
        value switch
        {
            null or double.NaN => null,
            DynamicObj.DynamicObj holder => Sorted(
                holder is Trace trace
                    ? holder.Properties.Append(KeyValuePair.Create<string, object>("type", trace.type))
                    : holder.Properties
            ),
            string text => JsonValue.Create(text),
            bool yes => JsonValue.Create(yes),
            int or double => Number(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
            IEnumerable many => new JsonArray([.. many.Cast<object?>().Select(Node)]),
            _ => throw new InvalidOperationException($"A chart holds a value of the type {value.GetType()}, which has no JSON here."),
        };

    private static JsonObject Sorted(IEnumerable<KeyValuePair<string, object>> properties) =>
        new(
            properties
                .OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select(property => KeyValuePair.Create(property.Key, Node(property.Value)))
        );

    private static JsonObject Difference(JsonObject before, JsonObject after) =>
        new(
            after
                .Where(property => !JsonNode.DeepEquals(before[property.Key], property.Value))
                .Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone()))
        );

    private static JsonValue Number(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e15 ? JsonValue.Create((long)value) : JsonValue.Create(value);

    private static JsonElement Element(JsonObject node) => JsonSerializer.SerializeToElement(node);
}
