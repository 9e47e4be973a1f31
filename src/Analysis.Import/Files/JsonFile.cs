using System.Globalization;
using System.Text.Json;
using Analysis.Data;
using Analysis.Import.Rules;

namespace Analysis.Import.Files;

/// <summary>Reads files of JSON.</summary>
internal static class JsonFile
{
    /// <summary>The largest response that is read: those of the publishers have a few megabytes.</summary>
    private const int MostBytes = 16 << 20;

    private const int MostDepth = 32;

    private const string HalfLetter = "holds half a letter (a surrogate without its pair); the response was changed. Download it again.";

    /// <summary>Reads a file and returns its root.</summary>
    /// <exception cref="DataException">It is not JSON, has a name twice in one object, or is larger than any publisher's.</exception>
    public static T Read<T>(SourceFile file, Func<JsonPathValue, T> read)
    {
        try
        {
            using var json = Parse(file);
            return read(new(json.RootElement, "$", file.Name));
        }
        // The exception of the reader for an escaped half of a surrogate pair, when the text is read.
        catch (InvalidOperationException)
        {
            throw file.Refused(HalfLetter);
        }
    }

    private static JsonDocument Parse(SourceFile file)
    {
        CheckSize(file);
        try
        {
            return JsonDocument.Parse(file.Text, new() { MaxDepth = MostDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            throw new DataException([
                new(
                    file.Name,
                    (int?)e.LineNumber + 1,
                    null,
                    IsWhole(file.Text)
                        ? "has a name twice in one object, so it is not known which value counts; the response was changed. "
                            + "Download it again."
                        : "is not complete JSON; the response was truncated or changed. Download it again."
                ),
            ]);
        }
        // The same where it is not escaped, so that the text can't be encoded.
        catch (ArgumentException)
        {
            throw file.Refused(HalfLetter);
        }
    }

    private static void CheckSize(SourceFile file)
    {
        if (file.Bytes.Length > MostBytes)
            throw file.Refused(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"has {file.Bytes.Length:N0} bytes and at most {MostBytes:N0} of JSON are read; fetch less at a time."
                )
            );
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

/// <summary>A value of a JSON response with its path, which problems name.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">The path, such as <c>$.dimension.geo</c>.</param>
/// <param name="File">The file as problems name it.</param>
internal readonly record struct JsonPathValue(JsonElement Value, string Path, string File)
{
    /// <summary>A member of an object; null where there is none.</summary>
    public JsonPathValue? Find(string name) =>
        Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out var member) ? new(member, $"{Path}.{name}", File) : null;

    /// <summary>A member of an object.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public JsonPathValue Get(string name) => Find(name) ?? throw Bad($"has no '{name}'");

    /// <summary>The text.</summary>
    /// <exception cref="DataException">It has another type.</exception>
    public string Text() =>
        Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Bad($"is {Describe()}, and a text belongs here");

    /// <summary>The whole number, which is not negative.</summary>
    /// <exception cref="DataException">It has another type.</exception>
    public int Whole() =>
        Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) && number >= 0
            ? number
            : throw Bad($"is {Describe()}, and a whole number belongs here");

    /// <summary>What is not right with the value as a number of a form; null where it is one.</summary>
    public string? Problem(NumberForm form, out decimal number)
    {
        number = 0;
        return Value.ValueKind == JsonValueKind.Number
            ? form.Problem(Value.GetRawText(), out number)
            : $"is {Describe()}, and a number belongs here; download the response again.";
    }

    /// <summary>The items of a list.</summary>
    /// <exception cref="DataException">It has another type.</exception>
    public IReadOnlyList<JsonPathValue> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
            throw Bad($"is {Describe()}, and a list belongs here");
        var (path, file) = (Path, File);
        return [.. Value.EnumerateArray().Select((item, i) => new JsonPathValue(item, FormattableString.Invariant($"{path}[{i}]"), file))];
    }

    /// <summary>The members of an object in the order of the file.</summary>
    /// <exception cref="DataException">It has another type.</exception>
    public IReadOnlyList<(string Name, JsonPathValue At)> Members()
    {
        if (Value.ValueKind != JsonValueKind.Object)
            throw Bad($"is {Describe()}, and an object belongs here");
        var (path, file) = (Path, File);
        return [.. Value.EnumerateObject().Select(member => (member.Name, new JsonPathValue(member.Value, $"{path}.{member.Name}", file)))];
    }

    /// <summary>A problem at this place.</summary>
    public DataException Bad(string what) =>
        new([new(File, null, Path, $"{what}; the layout has changed, or the response was changed. Download it again.")]);

    private string Describe() =>
        Value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => Value.GetRawText().Shorten(40),
        };
}
