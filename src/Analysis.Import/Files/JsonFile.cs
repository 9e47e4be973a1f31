using System.Globalization;
using System.Text.Json;
using Analysis.Data;
using Analysis.Import.Files;

namespace Analysis.Import;

/// <summary>Reads files of JSON.</summary>
internal static class JsonFile
{
    /// <summary>The largest response that is read: those of the publishers have a few megabytes.</summary>
    private const int MostBytes = 16 << 20;

    private const int MostDepth = 32;

    private const string HalfLetter = "holds half a letter (a surrogate without its pair); the response was changed. Download it again.";

    /// <summary>Reads a file and returns its root.</summary>
    /// <exception cref="DataException">It is not JSON, has a name twice in one object, or is larger than any publisher's.</exception>
    public static T Read<T>(SourceFile file, Func<JsonAt, T> read)
    {
        try
        {
            using var json = Parse(file);
            return read(new(json.RootElement, "$", file.Name));
        }
        // The exception of the reader for an escaped half of a surrogate pair, when the text is read.
        catch (InvalidOperationException)
        {
            throw new DataException([new(file.Name, null, null, HalfLetter)]);
        }
    }

    private static JsonDocument Parse(SourceFile file)
    {
        if (file.Bytes.Length > MostBytes)
            throw new DataException([new(file.Name, null, null, string.Create(CultureInfo.InvariantCulture, $"has {file.Bytes.Length:N0} bytes and at most {MostBytes:N0} of JSON are read; fetch less at a time."))]);
        try
        {
            return JsonDocument.Parse(file.Text, new() { MaxDepth = MostDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            throw new DataException([new(file.Name, (int?)e.LineNumber + 1, null, IsWhole(file.Text)
                ? "has a name twice in one object, so it is not known which value counts; the response was changed. Download it again."
                : "is not complete JSON; the response was truncated or changed. Download it again.")]);
        }
        // The same where it is not escaped, so that the text can't be encoded.
        catch (ArgumentException)
        {
            throw new DataException([new(file.Name, null, null, HalfLetter)]);
        }
    }

    private static bool IsWhole(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new() { MaxDepth = MostDepth });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
