using System.Text.Json;
using Analysis.Data;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Eurostat;

/// <summary>Eurostat's JSON-stat 2.0: the values by their place in a block whose sides are the dimensions.</summary>
internal static class JsonStat
{
    private const string Title = "Eurostat JSON-stat";
    private const int MostPlaces = 500_000;

    public static TextLayout Layout { get; } =
        new(Title, IsAnswer, (file, context) => JsonFile.Read(file, root => Read(root, context, new(file.Name))))
        {
            Datasets = EurostatContent.Datasets,
        };

    private static bool IsAnswer(string text) =>
        text.StartsWith('{')
        && (
            Has(text, "class") && Has(text, "dimension")
            || Has(text, "class") && Has(text, "dataset")
            || (Has(text, "error") && Has(text, "status"))
        );

    private static bool Has(string text, string name) => text.Contains($"\"{name}\"", StringComparison.Ordinal);

    private static ImportedFile Read(JsonPathValue root, ImportContext context, ImportLog log)
    {
        if (root.Find("error") is not null)
            throw new DataException([
                new(
                    root.File,
                    null,
                    "$.error",
                    $"is Eurostat's message that the address was not understood, and holds no figures; fetch {EurostatDataset.Addresses}."
                ),
            ]);
        CheckHead(root, log);
        List<string> names = [.. root.Get("id").Items().Select(id => id.Text())];
        if (names.Distinct().Count() != names.Count)
            throw root.Get("id").Bad("names a dimension twice");
        var dataset = EurostatDataset.Find(root.Find("extension")?.Find("id")?.Text(), names, log);
        var updated = Updated(root);
        FileRules.CheckDay(updated, null, context, log);
        log.ThrowIfProblems();
        var sides = ReadDimensions(root, names);
        CheckCodes(sides, dataset!, updated.Year, context, log);
        log.ThrowIfProblems();
        var values = Values(root, sides, log);
        log.ThrowIfProblems();
        CheckDimensions(sides, values, dataset!, log);
        return EurostatContent.Of(dataset!, values, new(Title, updated, context, log));
    }

    private static void CheckHead(JsonPathValue root, ImportLog log)
    {
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("version", "2.0"), ("class", "dataset"), ("source", "ESTAT")])
            if (root.Get(name).Text() is var given && given != text)
                log.AddProblem(
                    null,
                    $"$.{name}",
                    $"'{(given.Length > 40 ? given[..40] : given)}' is not '{text}', so it is not a dataset of Eurostat in "
                        + $"JSON-stat 2.0; fetch {EurostatDataset.Addresses}."
                );
        if (root.Find("warning") is not null)
            log.AddProblem(
                null,
                "$.warning",
                "Eurostat gave a warning in the place of figures, such as that the selection is too large; wait a minute and "
                    + "fetch it again."
            );
    }

    private static DateOnly Updated(JsonPathValue root)
    {
        var text = root.Get("updated").Text();
        return text.Length >= 10 && DayText.Find(text[..10]) is { } day
            ? day
            : throw root.Get("updated").Bad("is not a day such as 2026-04-27, so the edition is not known");
    }

    private static List<Dimension> ReadDimensions(JsonPathValue root, List<string> names)
    {
        var (sizes, dimension) = (root.Get("size").Items(), root.Get("dimension"));
        if (sizes.Count != names.Count)
            throw root.Get("size").Bad("has another number of dimensions than id");
        if (dimension.Members().FirstOrDefault(member => !names.Contains(member.Name)) is { Name: { } more })
            throw dimension.Bad($"has '{more}', which id does not name");
        List<Dimension> sides = [.. names.Select((name, i) => Dimension.Read(name, dimension.Get(name).Get("category"), sizes[i].Whole()))];
        if (sides.Aggregate(1m, (all, side) => all * side.Codes.Count) is > MostPlaces or 0)
            throw root.Get("size").Bad("gives no place, or more places than any selection on defence has");
        return sides;
    }

    private static void CheckCodes(List<Dimension> sides, EurostatDataset dataset, int lastYear, ImportContext context, ImportLog log)
    {
        foreach (var side in sides)
        {
            foreach (var code in side.Codes)
                if (EurostatCodes.Problem(dataset, side.Name, code, lastYear) is { } problem)
                    log.AddProblem(null, $"$.dimension.{side.Name}", problem);
            foreach (var (code, label) in side.Labels)
                if (EurostatCodes.LabelProblem(side.Name, code, label, context.Names) is { } problem)
                    log.AddProblem(null, $"$.dimension.{side.Name}.category.label", problem);
            if (side.Name == "time" && !side.Codes.SequenceEqual(side.Codes.Order(StringComparer.Ordinal)))
                log.AddProblem(
                    null,
                    "$.dimension.time",
                    $"the years are not in order, and Eurostat's are; they were changed. Fetch {dataset.Address}."
                );
        }
    }

    private static List<EurostatValue> Values(JsonPathValue root, List<Dimension> sides, ImportLog log)
    {
        var places = sides.Aggregate(1, (all, side) => all * side.Codes.Count);
        var flags = root.Find("status") is { } status ? Indexed(status, places, Length.Any) : [];
        foreach (var (place, flag) in flags.Where(one => one.Value.Value.ValueKind != JsonValueKind.Null))
            if (!EurostatCodes.AreFlags(flag.Text()))
                log.AddProblem(
                    null,
                    flag.Path,
                    $"'{flag.Text()[..Math.Min(40, flag.Text().Length)]}' is not a flag of Eurostat; the response was changed. "
                        + $"Download it again."
                );
        var given = Indexed(root.Get("value"), places, Length.Whole);
        foreach (var (place, value) in given.Where(one => one.Value.Value.ValueKind != JsonValueKind.Null))
            if (value.Problem(NumberForm.Any, out _) is { } problem)
                log.AddProblem(null, value.Path, problem);
        return log.HasProblems
            ? []
            :
            [
                .. Enumerable
                    .Range(0, places)
                    .Select(place => new EurostatValue(
                        At(place, sides),
                        given.TryGetValue(place, out var value) && value.Problem(NumberForm.Any, out var number) is null ? number : null,
                        flags.TryGetValue(place, out var flag) && flag.Value.ValueKind == JsonValueKind.String ? flag.Text() : ""
                    )),
            ];
    }

    // A code that is listed and has no value at all: the response was truncated. Eurostat lists those without values only for units.
    private static void CheckDimensions(List<Dimension> sides, List<EurostatValue> values, EurostatDataset dataset, ImportLog log)
    {
        foreach (var side in sides.Where(side => side.Name is "geo" or "na_item" or "unit" or "time"))
        {
            var filled = values
                .Where(value => value.Value is not null)
                .Select(value => value.Codes[side.Name])
                .ToHashSet(StringComparer.Ordinal);
            var empty = side
                .Codes.Where(code => EurostatCodes.LeftOut(dataset, side.Name, code) is null && !filled.Contains(code))
                .ToList();
            if (empty.Count > 0 && filled.Count > 0)
                log.AddDifference(
                    null,
                    $"$.dimension.{side.Name}",
                    $"the response lists {string.Join(", ", empty.Take(10))}{(empty.Count > 10 ? " and others" : "")} and has "
                        + $"no value of it; values are missing. Fetch {dataset.Address}."
                );
        }
    }

    // The last dimension turns fastest.
    private static Dictionary<string, string> At(int place, List<Dimension> sides)
    {
        var at = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = sides.Count - 1; i >= 0; i--)
        {
            at[sides[i].Name] = sides[i].Codes[place % sides[i].Codes.Count];
            place /= sides[i].Codes.Count;
        }
        return at;
    }

    // An object by place, with the empty ones left out, or a whole list.
    private static Dictionary<int, JsonPathValue> Indexed(JsonPathValue values, int places, Length length)
    {
        var given =
            values.Value.ValueKind == JsonValueKind.Array
                ? [.. values.Items().Select((value, place) => (place, value))]
                : values
                    .Members()
                    .Select(member =>
                        (
                            Place: NumberForm.Count.Problem(member.Name, out var number) is null && number < places
                                ? (int)number
                                : throw member.At.Bad(
                                    $"'{(member.Name.Length > 40 ? member.Name[..40] : member.Name)}' is not a place among the "
                                        + $"{FormattableString.Invariant($"{places}")} of the dimensions"
                                ),
                            member.At
                        )
                    )
                    .ToList();
        return length == Length.Whole && values.Value.ValueKind == JsonValueKind.Array && given.Count != places
                ? throw values.Bad(FormattableString.Invariant($"has {given.Count} values, and the dimensions have {places} places"))
            : given.Any(one => one.Item1 >= places) ? throw values.Bad("has more values than the dimensions have places")
            : given.ToDictionary(one => one.Item1, one => one.Item2);
    }

    /// <summary>Whether a list must have an item for every place.</summary>
    private enum Length
    {
        Any,
        Whole,
    }

    /// <summary>A dimension: its codes in order, and the words beside them.</summary>
    private sealed record Dimension(string Name, IReadOnlyList<string> Codes, IReadOnlyDictionary<string, string> Labels)
    {
        public static Dimension Read(string name, JsonPathValue category, int size)
        {
            var labels = category.Find("label") is { } words
                ? words.Members().ToDictionary(one => one.Name, one => one.At.Text(), StringComparer.Ordinal)
                : [];
            string[] codes = category.Find("index") switch
            {
                null => [.. labels.Keys],
                { Value.ValueKind: JsonValueKind.Array } list => [.. list.Items().Select(code => code.Text())],
                { } index => Ordered(index),
            };
            if (codes.Length != size)
                throw category.Bad(FormattableString.Invariant($"has {codes.Length} codes, and the size of the dimension is {size}"));
            if (codes.Distinct(StringComparer.Ordinal).Count() != size)
                throw category.Bad("has a code twice");
            if (labels.Keys.FirstOrDefault(code => !codes.Contains(code)) is { } alone)
                throw category.Bad($"has a label for {alone} and no place for it");
            return new(name, codes, labels);
        }

        // Eurostat lists the codes in the order of their places, so a number that was changed breaks the order.
        private static string[] Ordered(JsonPathValue index)
        {
            var members = index.Members();
            for (var i = 0; i < members.Count; i++)
                if (members[i].At.Whole() != i)
                    throw members[i]
                        .At.Bad(
                            FormattableString.Invariant(
                                $"is {members[i].At.Whole()}, and {i} is the next place; two codes at one place, or a place without a code"
                            )
                        );
            return [.. members.Select(member => member.Name)];
        }
    }
}
