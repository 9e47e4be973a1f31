using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Indicators.Revisions;

/// <summary>A report of revisions as one JSON object, for other programs.</summary>
public static class RevisionJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// <c>{ editions, provenance, sources, indicators, findings, notes }</c>; numbers are unrounded, shares of indicators and findings are
    /// fractions.
    /// </summary>
    public static string Of(RevisionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new JsonObject
        {
            ["editions"] = Array(
                report.Editions,
                change => new JsonObject
                {
                    ["dataset"] = change.Dataset,
                    ["before"] = change.Before,
                    ["after"] = change.After,
                }
            ),
            ["provenance"] = Texts(report.Provenance),
            ["sources"] = Array(report.Sources, List),
            ["indicators"] = Array(report.Indicators, List),
            ["findings"] = report.Findings is { } findings ? List(findings) : null,
            ["notes"] = Texts(report.Notes),
        }.ToJsonString(Readable);
    }

    private static JsonObject List(ChangeList list) =>
        new()
        {
            ["id"] = list.Id,
            ["title"] = list.Title,
            ["with"] = list.With,
            ["reason"] = list.Reason,
            ["unchanged"] = list.Unchanged,
            ["changed"] = Array(list.Changed, Change),
            ["moved"] = Array(list.Moved, Change),
            ["rebased"] = Array(list.Rebased, Change),
            ["added"] = Texts(list.Added),
            ["gone"] = Texts(list.Removed),
        };

    private static JsonObject Change(ValueChange change) =>
        new()
        {
            ["id"] = change.Id,
            ["title"] = change.Title,
            ["before"] = Number(change.Before),
            ["after"] = Number(change.After),
            ["difference"] = change.Difference,
        };

    private static JsonObject Number(MeasuredValue number) =>
        new()
        {
            ["value"] = number.Value,
            ["unit"] = number.Unit.Text,
            ["period"] = number.Period,
            ["editions"] = number.Editions,
        };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> make) => [.. items.Select(make)];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
