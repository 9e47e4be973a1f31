using System.Text;
using Analysis.Data;

namespace Analysis.Indicators.Arguments;

/// <summary>An argument of an indicator: a typed value, or its text as a user writes it after <c>--set NAME=</c>.</summary>
public abstract class IndicatorArgument
{
    private protected IndicatorArgument(string text) => Text = text;

    /// <summary>The argument as text: as it was given, or the usual form of the value.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Text;
}

/// <summary>An argument that is read as one type of value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class IndicatorArgument<T> : IndicatorArgument
{
    private readonly Func<DataLibrary, T> _read;

    private protected IndicatorArgument(string text, Func<DataLibrary, T> read)
        : base(text) => _read = read;

    /// <summary>The value. Text is parsed here, with the countries and groups of the data in use, and nowhere else.</summary>
    /// <exception cref="ArgumentException">The text is not such a value; the message names the closest match or the form.</exception>
    internal T Value(DataLibrary library) => _read(library);
}

/// <summary>Names of C# as a user writes them: <c>OrderYears</c> and <c>orderYears</c> are <c>order-years</c>.</summary>
internal static class Hyphens
{
    public static string Of(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
            words.Append(words.Length > 0 && char.IsUpper(letter) ? "-" : "").Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }
}

/// <summary>Several values with commas between them, each once: <c>DEU,FRA</c>.</summary>
internal static class CommaList
{
    /// <summary>The values of a text in its order.</summary>
    /// <param name="text">The values with commas.</param>
    /// <param name="parse">One value of its text.</param>
    /// <param name="remedy">What to give where there is none: <c>name at least one</c>.</param>
    /// <exception cref="ArgumentException">There are none, or one is given twice.</exception>
    internal static IReadOnlyList<T> Read<T>(string text, Func<string, T> parse, string remedy)
        where T : notnull
    {
        var values = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(parse).ToList();
        if (values.Count == 0)
            throw new ArgumentException($"it is empty; {remedy}, or leave it out for the default.");
        foreach (var (value, count) in values.CountBy(value => value))
            if (count > 1)
                throw new ArgumentException($"'{value}' is given twice; give it once.");
        return values;
    }
}
