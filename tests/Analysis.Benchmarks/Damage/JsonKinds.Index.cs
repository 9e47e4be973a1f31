using System.Globalization;
using System.Text.Json.Nodes;

namespace Analysis.Benchmarks.Damage;

internal static partial class JsonKinds
{
    private static DamageKind Index(string name, Func<JsonObject, Random, string?> change) =>
        DamageKind.OfJson(
            name,
            (root, random) =>
                root is JsonObject
                    ? change(
                        root["dimension"]![((string[])["geo", "time", "unit"])[random.Next(3)]]!["category"]!["index"]!.AsObject(),
                        random
                    )
                    : null
        );

    private static string Bump(JsonObject index, Random random, int by)
    {
        var code = index.Last().Key;
        index[code] = index[code]!.GetValue<int>() + by;
        return $"{code} + {by}";
    }

    private static string? Same(JsonObject index)
    {
        index[index.Last().Key] = index.First().Value!.GetValue<int>();
        return $"{index.Last().Key} as {index.First().Key}";
    }

    private static string SwapIndex(JsonObject index, Random random)
    {
        var (one, other) = (index.First().Key, index.Last().Key);
        (index[one], index[other]) = (index[other]!.GetValue<int>(), index[one]!.GetValue<int>());
        return $"{one} and {other}";
    }

    private static string Set(JsonObject index, Random random, JsonNode value)
    {
        var code = index.ElementAt(random.Next(index.Count)).Key;
        index[code] = value;
        return code;
    }

    private static void Swap(JsonArray list, int one, int other)
    {
        var (first, second) = (list[one]!.DeepClone(), list[other]!.DeepClone());
        (list[one], list[other]) = (second, first);
    }

    private static void RemoveSide(JsonNode root, string side)
    {
        var at = root["id"]!.AsArray().ToList().FindIndex(id => id!.GetValue<string>() == side);
        root["id"]!.AsArray().RemoveAt(at);
        root["size"]!.AsArray().RemoveAt(at);
    }

    private static void SwapLabels(JsonNode root)
    {
        var labels = root["dimension"]!["geo"]!["category"]!["label"]!.AsObject();
        (labels["DE"], labels["FR"]) = (labels["FR"]!.GetValue<string>(), labels["DE"]!.GetValue<string>());
    }

    private static void Shifted(JsonNode root, int by) =>
        root["value"] = new JsonObject(
            root["value"]!
                .AsObject()
                .Select(one =>
                    KeyValuePair.Create(
                        (int.Parse(one.Key, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture),
                        one.Value?.DeepClone()
                    )
                )
        );

    private static void Half(JsonNode root) =>
        root["value"] = new JsonObject(
            root["value"]!.AsObject().Take(100).Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))
        );

    private static IEnumerable<JsonNode?> List(JsonNode root)
    {
        var (values, count) = (root["value"]!.AsObject(), root["size"]!.AsArray().Aggregate(1, (all, size) => all * size!.GetValue<int>()));
        return Enumerable.Range(0, count).Select(place => values[place.ToString(CultureInfo.InvariantCulture)]?.DeepClone());
    }

    private static string? Bank(JsonNode root, Random random, string key, Func<JsonNode, JsonNode?> change)
    {
        if (root is not JsonArray)
            return null;
        var rows = root[1]!.AsArray();
        var row = Enumerable
            .Range(0, 50)
            .Select(_ => rows[random.Next(rows.Count)]!.AsObject())
            .First(one => one["value"] is not null && one["countryiso3code"]!.GetValue<string>() != "EUU");
        var before = row[key]!.ToJsonString();
        row[key] = change(row[key]!);
        return $"{row["countryiso3code"]} {row["date"]}, {key}: {before} -> {row[key]?.ToJsonString() ?? "null"}";
    }

    private static DamageKind Bank(string name, string key, Func<JsonNode, JsonNode?> change) =>
        DamageKind.OfJson(name, (root, random) => Bank(root, random, key, change));

    private static DamageKind Bank(string name, Action<JsonArray> change) =>
        DamageKind.OfJson(
            name,
            (root, _) =>
            {
                if (root is not JsonArray)
                    return null;
                change(root[1]!.AsArray());
                return name;
            }
        );

    private static DamageKind Head(string name, Action<JsonNode> change) =>
        DamageKind.OfJson(
            name,
            (root, _) =>
            {
                if (root is not JsonArray)
                    return null;
                change(root[0]!);
                return name;
            }
        );

    private static void Reverse(JsonArray rows)
    {
        var all = rows.Select(row => row!.DeepClone()).Reverse().ToList();
        rows.Clear();
        all.ForEach(rows.Add);
    }

    private static decimal Number(JsonNode value) =>
        value.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            : 0;
}
