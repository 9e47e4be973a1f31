using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Notebooks.Documents;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Notebooks.Sessions;

/// <summary>A value in every MIME type that its formatters prefer: text as a string, JSON as JSON.</summary>
internal static class MimeBundle
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    /// <summary>
    /// The bundle of a value. Beside <c>text/html</c> there is always <c>text/plain</c>: readers without a browser
    /// (a diff, a search, a screen reader in a terminal) have nothing else.
    /// </summary>
    internal static JsonObject Of(object? value, params string[] mimeTypes)
    {
        IReadOnlyCollection<string> wanted = mimeTypes.Length > 0 ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        if (mimeTypes.Length == 0 && wanted.Contains(Html))
            wanted = [.. wanted, Plain];
        return OfTexts(wanted.Distinct().Select(type => (type, value.ToDisplayString(type))));
    }

    /// <summary>The bundle of one text.</summary>
    internal static JsonObject OfText(string mimeType, string text) => OfTexts([(mimeType, text)]);

    internal static JsonObject OfTexts(IEnumerable<(string Type, string Text)> entries)
    {
        var bundle = new JsonObject();
        foreach (var (type, text) in entries.OrderBy(entry => entry.Type, StringComparer.Ordinal))
            bundle[type] = IsJson(type) ? ParseJson(type, text) : JsonValue.Create(text);
        return bundle;
    }

    /// <summary>The bundle as a notebook file stores it.</summary>
    internal static JsonObject ForFile(JsonObject bundle)
    {
        var stored = new JsonObject();
        foreach (var (type, value) in bundle)
            stored[type] = IsInLines(type) ? MultilineText.Split(value!.GetValue<string>()) : value?.DeepClone();
        return stored;
    }

    /// <summary>The size of a bundle in bytes, as UTF-8.</summary>
    internal static long SizeOf(JsonObject bundle) =>
        bundle.Sum(entry =>
            (long)Encoding.UTF8.GetByteCount(IsJson(entry.Key) ? entry.Value?.ToJsonString() ?? "" : entry.Value!.GetValue<string>())
        );

    internal static bool IsJson(string mimeType) => mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    // Jupyter writes these as lists of lines and everything else as one string.
    private static bool IsInLines(string mimeType) =>
        !IsJson(mimeType)
        && (mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "image/svg+xml" or "application/javascript");

    // Writing it once here means that an invalid string fails in its cell and not when the notebook is saved.
    private static JsonNode? ParseJson(string mimeType, string text)
    {
        try
        {
            var node = JsonNode.Parse(text, documentOptions: Strict);
            JsonText.Write(node, "");
            return node;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"The formatter for {mimeType} gave text that is not JSON; correct the formatter ({error.Message}).",
                error
            );
        }
    }
}
