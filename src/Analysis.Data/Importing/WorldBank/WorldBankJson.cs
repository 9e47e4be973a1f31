using System.Globalization;
using System.Text.Json;

namespace Analysis.Data.Importing;

/// <summary>An answer of the World Bank's interface: a list of what the answer is and of the values.</summary>
internal static class WorldBankJson
{
    private const string Title = "World Bank API JSON";

    public static TextLayout Layout { get; } = new(Title, text => text.StartsWith('[') && text.Contains("\"per_page\"", StringComparison.Ordinal), Read)
    {
        Datasets = ["world-bank-indicators"],
    };

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        using var json = JsonFile.Parse(file);
        var (root, tally) = (json.RootElement, new Tally(file.Name));
        return JsonFile.Guarded(file, () =>
        {
            var (head, values) = (root[0], root[1].EnumerateArray().ToList());
            if (head.GetProperty("pages").GetInt32() is var pages and not 1)
                tally.Problem(null, null, string.Create(CultureInfo.InvariantCulture, $"is one of {pages} pages; fetch all on one, with per_page=20000."));
            if (values.Select(Indicator).Distinct().Count() != 1)
                tally.Problem(null, null, "holds several indicators or none; fetch one at a time.");
            tally.ThrowIfBad();
            var updated = DateOnly.ParseExact(head.GetProperty("lastupdated").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return WorldBankContent.Of(Title, Indicator(values[0]), updated, values.Select(Value), context, tally);
        });
    }

    private static string Indicator(JsonElement value) => value.GetProperty("indicator").GetProperty("id").GetString()!;

    private static (string, string, decimal?) Value(JsonElement value) => (
        value.GetProperty("countryiso3code").GetString()!, value.GetProperty("date").GetString()!,
        value.GetProperty("value") is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null);
}
