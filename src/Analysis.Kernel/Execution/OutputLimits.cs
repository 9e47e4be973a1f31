using System.Text.Json.Nodes;

namespace Analysis.Kernel;

/// <summary>How much a cell may show: an editor that gets more stops responding. A message names what is left out.</summary>
internal static class OutputLimits
{
    /// <summary>The characters that a cell may write to the console, and the longest plain text of a value.</summary>
    internal const int Text = 1_000_000;

    /// <summary>The longest text of a value in any other MIME type; the scripts that draw charts are four million.</summary>
    internal const int Rich = 20_000_000;

    /// <summary>The characters of all values that a cell shows one after another.</summary>
    internal const int Cell = 40_000_000;

    internal static readonly string CellNote =
        FormattableString.Invariant($"[Cut here: a cell shows at most {Cell:N0} characters of values. Show fewer.]\n");

    internal static readonly string TextNote =
        FormattableString.Invariant($"\n[Cut here: a cell shows at most {Text:N0} characters of text. Write more to a file.]\n");

    internal static JsonObject Cut(JsonObject data)
    {
        var kept = new JsonObject();
        var notes = "";
        foreach (var (type, value) in data.ToList())
        {
            data.Remove(type);
            if (type == "text/plain")
                kept[type] = Cut((string)value!);
            else if (Length(value) <= Rich)
                kept[type] = value;
            else
                notes += FormattableString.Invariant($"\n[{type} is left out: it has {Length(value):N0} characters, and at most {Rich:N0} are shown. Write it to a file.]");
        }

        if (notes.Length > 0)
            kept["text/plain"] = (string?)kept["text/plain"] + notes;
        return kept;
    }

    internal static int Length(JsonObject data) => data.Sum(entry => Length(entry.Value));

    private static string Cut(string text) => text.Length <= Text ? text : text[..Text] + TextNote;

    private static int Length(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var found) ? found.Length : value?.ToJsonString().Length ?? 0;
}
