using System.Text.Json;

namespace Analysis.Data.Importing;

/// <summary>Reads files of JSON, and says in words what is wrong with them.</summary>
internal static class JsonFile
{
    /// <summary>The largest answer that is read: those of the publishers have a few megabytes.</summary>
    private const int MostBytes = 16 << 20;

    /// <exception cref="DataException">It is no JSON, or larger than any publisher's.</exception>
    public static JsonDocument Parse(SourceFile file)
    {
        if (file.Bytes.Length > MostBytes)
            throw new DataException([new(file.Name, null, null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"has {file.Bytes.Length:N0} bytes and at most {MostBytes:N0} of JSON are read; fetch less at a time."))]);
        try
        {
            return JsonDocument.Parse(file.Text, new() { MaxDepth = 32 });
        }
        catch (JsonException e)
        {
            throw new DataException([new(file.Name, (int?)e.LineNumber + 1, null, "is no whole JSON; the answer was cut short or changed. Fetch it again.")]);
        }
    }

    /// <exception cref="DataException">Something is missing or of another kind than the layout has it.</exception>
    public static T Guarded<T>(SourceFile file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new DataException([new(file.Name, null, null, $"has another form than the publisher's layout ({e.Message.TrimEnd('.')}); the layout has changed, or the file was.")]);
        }
    }
}
