using System.Data;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Formats;

/// <summary>A result as one JSON object, for other programs.</summary>
public static class IndicatorJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// <c>{ indicator, title, unit, parameters, sources, observations, gaps }</c>: subjects and counterparts are ISO alpha-3 or group ids,
    /// values are unrounded, shares are fractions.
    /// </summary>
    public static string Of(IndicatorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var result = run.Result;
        return new JsonObject
        {
            ["indicator"] = result.Id,
            ["title"] = result.Title,
            ["unit"] = result.Unit.Text,
            ["definition"] = result.Definition,
            ["parameters"] = new JsonObject(run.Parameters.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
            ["sources"] = Array(result.Sources, source => new() { ["dataset"] = source.Dataset, ["edition"] = source.Edition }),
            ["observations"] = Array(result.Numbers, Observation),
            ["gaps"] = Array(
                result.Gaps,
                gap =>
                    new()
                    {
                        ["subject"] = gap.Subject.Id,
                        ["period"] = gap.Period.ToString(),
                        ["reason"] = gap.Reason,
                    }
            ),
            ["notes"] = new JsonArray([.. result.Notes.Select(note => JsonValue.Create(note))]),
        }.ToJsonString(Readable);
    }

    private static JsonObject Observation(Observation<Ratio> observation) =>
        new()
        {
            ["subject"] = observation.Subject.Id,
            ["counterpart"] = observation.Counterpart?.Id,
            ["period"] = observation.Period.ToString(),
            ["value"] = observation.Value.Value,
            ["status"] = observation.Status.Word(),
        };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> make) => [.. items.Select(make)];
}

/// <summary>A result as rows: one an observation, then one a gap.</summary>
public static class IndicatorRows
{
    /// <summary>
    /// Columns <c>indicator, subject, counterpart, period, value, unit, status, reason, sources</c>; a gap has no value, the status
    /// <c>gap</c> and its reason.
    /// </summary>
    /// <remarks>Values are unrounded and shares fractions; sources are written <c>dataset=edition</c>.</remarks>
    public static DataTable Of(Indicator result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in (string[])["indicator", "subject", "counterpart", "period", "value", "unit", "status", "reason", "sources"])
            table.Columns.Add(column, typeof(string));
        var sources = string.Join(' ', result.Sources.Select(source => $"{source.Dataset}={source.Edition}"));
        foreach (var o in result.Numbers)
            table.Rows.Add(
                result.Id,
                o.Subject.Id,
                o.Counterpart?.Id ?? "",
                o.Period.ToString(),
                o.Value.Value.ToString("R", CultureInfo.InvariantCulture),
                result.Unit.Text,
                o.Status.Word(),
                "",
                sources
            );
        foreach (var gap in result.Gaps)
            table.Rows.Add(result.Id, gap.Subject.Id, "", gap.Period.ToString(), "", result.Unit.Text, "gap", gap.Reason, sources);
        return table;
    }
}
