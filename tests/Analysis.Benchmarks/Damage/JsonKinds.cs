using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to JSON responses.</summary>
internal static partial class JsonKinds
{
    private static readonly (string Name, Func<JsonNode, JsonNode?> Change)[] Values =
    [
        ("value-string", value => value.ToJsonString()),
        ("value-thousands", value => Number(value).ToString("#,##0.0", CultureInfo.InvariantCulture)),
        ("value-colon", _ => ":"),
        ("value-true", _ => true),
        ("value-object", value => new JsonObject { ["value"] = value.DeepClone() }),
        ("value-list", value => new JsonArray(value.DeepClone())),
        ("value-null", _ => null),
        ("value-big", _ => JsonNode.Parse("1E+300")),
        ("value-huge", _ => JsonNode.Parse("99999999999999999999999999999999999999")),
        ("value-negative", value => -Math.Abs(Number(value)) - 1),
        ("value-empty-text", _ => ""),
        ("value-date", _ => "2024-01-05"),
        ("value-scientific", value => JsonNode.Parse(Number(value).ToString("0.###############E+00", CultureInfo.InvariantCulture))),
        ("value-times-ten", value => Number(value) * 10),
        ("value-thousandfold", value => Number(value) * 1000),
    ];

    public static IReadOnlyList<DamageKind> All { get; } =
    [
        .. Values.Select(kind => DamageKind.OfJson("stat-" + kind.Name, (root, random) => Stat(root, random, kind.Change))),
        .. Values.Select(kind => DamageKind.OfJson("bank-" + kind.Name, (root, random) => Bank(root, random, "value", kind.Change))),
        Code("stat-geo-unknown", "geo", _ => "XX"),
        Code("stat-geo-lower", "geo", code => code.ToLowerInvariant()),
        Code("stat-geo-name", "geo", _ => "Germany"),
        Code("stat-geo-other", "geo", _ => "NO"),
        Code("stat-geo-union-28", "geo", _ => "EU28", "EU27_2020"),
        Code("stat-unit-national", "unit", _ => "MIO_NAC", "MIO_EUR"),
        Code("stat-unit-unknown", "unit", _ => "MRD_EUR", "MIO_EUR"),
        Code("stat-item-other", "na_item", _ => "P3", "TE"),
        Code("stat-item-swapped", "na_item", code => code == "TE" ? "P51G" : "TE"),
        Code("stat-expend-other", "expend", _ => "HEALTH"),
        Code("stat-freq", "freq", _ => "Q"),
        Code("stat-time-two-digits", "time", year => year[2..]),
        Code("stat-time-month", "time", year => year + "-01"),
        Code("stat-time-fraction", "time", year => year + ".5"),
        Code("stat-time-far", "time", _ => "2099"),
        Code("stat-time-1800", "time", _ => "1800"),
        Code("stat-time-quarter", "time", year => year + "-Q1"),
        Index("stat-index-gap", (index, random) => Bump(index, random, 1)),
        Index("stat-index-twice", (index, random) => Same(index)),
        Index("stat-index-swapped", SwapIndex),
        Index("stat-index-negative", (index, random) => Set(index, random, -1)),
        Index("stat-index-text", (index, random) => Set(index, random, "x")),
        Index(
            "stat-code-gone",
            (index, random) =>
            {
                index.Remove(index.First().Key);
                return "first code";
            }
        ),
        Stat("stat-id-swapped", root => Swap(root["id"]!.AsArray(), 3, 4)),
        Stat("stat-size-wrong", root => root["size"]!.AsArray()[^1] = root["size"]!.AsArray()[^1]!.GetValue<int>() + 1),
        Stat("stat-size-swapped", root => Swap(root["size"]!.AsArray(), 4, 5)),
        Stat(
            "stat-both-swapped",
            root =>
            {
                Swap(root["size"]!.AsArray(), 4, 5);
                Swap(root["id"]!.AsArray(), 4, 5);
            }
        ),
        Stat("stat-id-gone", root => root.AsObject().Remove("id")),
        Stat("stat-unit-side-gone", root => RemoveSide(root, "unit")),
        Stat("stat-expend-side-gone", root => RemoveSide(root, "expend")),
        Stat("stat-extension-gone", root => root.AsObject().Remove("extension")),
        Stat("stat-extension-other", root => root["extension"]!["id"] = "GOV_10A_MAIN"),
        Stat("stat-extension-path", root => root["extension"]!["id"] = "x/../../countries"),
        Stat("stat-updated-future", root => root["updated"] = "2031-04-27T23:00:00+0200"),
        Stat("stat-updated-blank", root => root["updated"] = ""),
        Stat("stat-updated-past", root => root["updated"] = "2026-03-27T23:00:00+0200"),
        Stat("stat-updated-american", root => root["updated"] = "04/27/2026"),
        Stat("stat-class-other", root => root["class"] = "collection"),
        Stat("stat-source-other", root => root["source"] = "OECD"),
        Stat("stat-version-1", root => root["version"] = "1.0"),
        Stat("stat-label-swapped", SwapLabels),
        Stat("stat-values-shifted", root => Shifted(root, 1)),
        Stat("stat-values-shifted-far", root => Shifted(root, 100_000)),
        Stat("stat-values-empty", root => root["value"] = new JsonObject()),
        Stat("stat-values-list-cut", root => root["value"] = new JsonArray([.. List(root).Take(30)])),
        Stat("stat-values-list", root => root["value"] = new JsonArray([.. List(root)])),
        Stat("stat-values-half", Half),
        Stat("stat-value-key-text", root => root["value"]!["x"] = 1),
        Stat("stat-value-key-negative", root => root["value"]!["-1"] = 1),
        Stat("stat-status-gone", root => root.AsObject().Remove("status")),
        Stat("stat-status-unknown", root => root["status"]!["0"] = "zz"),
        Stat(
            "stat-value-gone",
            root =>
            {
                var values = root["value"]!.AsObject();
                values.Remove(values.ElementAt(values.Count / 2).Key);
            }
        ),
        Stat("stat-warning", root => root["warning"] = new JsonObject { ["status"] = 413 }),
        Bank("bank-date-two-digits", "date", date => date.GetValue<string>()[2..]),
        Bank("bank-date-month", "date", date => date.GetValue<string>() + "M01"),
        Bank("bank-date-number", "date", date => int.Parse(date.GetValue<string>(), CultureInfo.InvariantCulture)),
        Bank("bank-date-fraction", "date", date => date.GetValue<string>() + ".5"),
        Bank("bank-date-far", "date", _ => "2099"),
        Bank("bank-date-1800", "date", _ => "1800"),
        Bank("bank-date-range", "date", _ => "2020:2024"),
        Bank("bank-date-blank", "date", _ => ""),
        Bank(
            "bank-date-other",
            "date",
            date => (int.Parse(date.GetValue<string>(), CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture)
        ),
        Bank("bank-iso-blank", "countryiso3code", _ => ""),
        Bank("bank-iso-lower", "countryiso3code", code => code.GetValue<string>().ToLowerInvariant()),
        Bank("bank-iso-two", "countryiso3code", code => code.GetValue<string>()[..2]),
        Bank("bank-iso-unknown", "countryiso3code", _ => "QQQ"),
        Bank("bank-iso-other", "countryiso3code", code => code.GetValue<string>() == "POL" ? "NOR" : "POL"),
        Bank("bank-unit", "unit", _ => "thousand"),
        Bank("bank-obs-status", "obs_status", _ => "E"),
        Bank("bank-row-gone", rows => rows.RemoveAt(rows.Count / 2)),
        Bank("bank-row-twice", rows => rows.Add(rows[5]!.DeepClone())),
        Bank(
            "bank-row-twice-other",
            rows =>
            {
                var again = rows[5]!.DeepClone();
                again["value"] = 7;
                rows.Add(again);
            }
        ),
        Bank(
            "bank-rows-half",
            rows =>
            {
                while (rows.Count > 300)
                    rows.RemoveAt(300);
            }
        ),
        Bank("bank-rows-empty", rows => rows.Clear()),
        Bank("bank-rows-reversed", Reverse),
        Bank("bank-indicator-row", rows => rows[3]!["indicator"]!["id"] = "SP.POP.TOTL"),
        Bank(
            "bank-indicator-all",
            rows =>
            {
                foreach (var row in rows)
                    row!["indicator"]!["id"] = "NY.GDP.MKTP.CD";
            }
        ),
        Bank(
            "bank-indicator-name",
            rows =>
            {
                foreach (var row in rows)
                    row!["indicator"]!["value"] = "GDP per capita (constant 2015 US$)";
            }
        ),
        Head("bank-pages", head => head["pages"] = 3),
        Head("bank-total", head => head["total"] = 12),
        Head("bank-page", head => head["page"] = 2),
        Head("bank-updated-future", head => head["lastupdated"] = "2031-07-13"),
        Head("bank-updated-blank", head => head["lastupdated"] = ""),
        Head("bank-updated-past", head => head["lastupdated"] = "2026-05-13"),
        Head("bank-source-other", head => head["sourceid"] = "57"),
        new("json-cut", (file, random) => Text(file, text => text[..random.Next(text.Length / 4, text.Length - 1)])),
        new("json-cut-last", (file, _) => Text(file, text => text[..^1])),
        new(
            "json-key-twice",
            (file, random) => Text(file, text => text.Replace("\"value\":{", "\"value\":{\"0\":7,", StringComparison.Ordinal))
        ),
        new(
            "json-two-values",
            (file, _) => Text(file, text => text.Replace("\"value\":{", "\"value\":{},\"value\":{", StringComparison.Ordinal))
        ),
        new(
            "json-row-key-twice",
            (file, _) =>
                Text(
                    file,
                    text =>
                        text.Contains("\"per_page\"", StringComparison.Ordinal)
                            ? text.Insert(text.IndexOf("\"date\":", StringComparison.Ordinal), "\"value\":7,\"date\":\"1999\",")
                            : text
                )
        ),
        new("json-twice", (file, _) => Text(file, text => text + text)),
        new("json-tail", (file, _) => Text(file, text => text + "x")),
        new("json-comment", (file, _) => Text(file, text => text.Insert(1, "/* x */"))),
        new(
            "json-nan",
            (file, _) =>
                Text(
                    file,
                    text =>
                        text.Replace(":2024,", ":NaN,", StringComparison.Ordinal) is var changed && changed != text
                            ? changed
                            : text.Insert(text.Length / 2, "NaN")
                )
        ),
        new("json-single-quotes", (file, _) => Text(file, text => text.Replace('"', '\''))),
        new("json-html", (file, _) => Text(file, text => text.Insert(text.Length / 2, "<html>"))),
        new("json-bom", (file, _) => Text(file, text => "\ufeff" + text)),
        new("json-nul", (file, _) => Text(file, text => text.Insert(text.Length / 2, "\0"))),
        new("json-indented", (file, _) => Text(file, text => JsonNode.Parse(text)!.ToJsonString(new() { WriteIndented = true }))),
        new(
            "json-utf16",
            (file, _) =>
                file is JsonAnswer
                    ? new(
                        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file.Bytes()))],
                        "utf-16"
                    )
                    : null
        ),
        new("json-trailing-comma", (file, _) => Text(file, text => text[..^1] + "," + text[^1])),
        new("json-empty-object", (file, _) => Text(file, _ => "{}")),
        new("json-empty-list", (file, _) => Text(file, _ => "[]")),
    ];

    private static Damaged? Text(PublisherFile file, Func<string, string> change)
    {
        if (file is not JsonAnswer)
            return null;
        var text = Encoding.UTF8.GetString(file.Bytes());
        var changed = change(text);
        return changed == text ? null : new(Encoding.UTF8.GetBytes(changed), $"{text.Length:N0} to {changed.Length:N0} characters");
    }

    private static string? Stat(JsonNode root, Random random, Func<JsonNode, JsonNode?> change)
    {
        if (root is not JsonObject)
            return null;
        var values = root["value"]!.AsObject();
        var (place, value) = Enumerable
            .Range(0, 50)
            .Select(_ => values.ElementAt(random.Next(values.Count)))
            .First(one => Number(one.Value!) > 0.3m);
        values[place] = change(value!);
        return $"place {place}: {value!.ToJsonString()} -> {values[place]?.ToJsonString() ?? "null"}";
    }

    private static DamageKind Stat(string name, Action<JsonNode> change) =>
        DamageKind.OfJson(
            name,
            (root, _) =>
            {
                if (root is not JsonObject)
                    return null;
                change(root);
                return name;
            }
        );

    private static DamageKind Code(string name, string side, Func<string, string> change, string? only = null) =>
        DamageKind.OfJson(
            name,
            (root, random) =>
            {
                if (root is not JsonObject)
                    return null;
                var category = root["dimension"]![side]!["category"]!;
                var index = category["index"]!.AsObject();
                var code = only ?? index.ElementAt(random.Next(index.Count)).Key;
                if (change(code) == code || index.ContainsKey(change(code)) && name != "stat-item-swapped")
                    return null;
                if (name == "stat-item-swapped")
                    return SwapIndex(index, random);
                category["index"] = new JsonObject(
                    index.Select(one => KeyValuePair.Create(one.Key == code ? change(code) : one.Key, one.Value?.DeepClone()))
                );
                return $"{side}: {code} -> {change(code)}";
            }
        );
}
