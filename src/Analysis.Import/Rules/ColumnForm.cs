namespace Analysis.Import.Rules;

/// <summary>A column as a layout declares it: the names that it has had, and what its cells hold.</summary>
/// <param name="Id">The name that the importer uses for it.</param>
/// <param name="Names">The names that the header has had for it, the newest first.</param>
internal sealed record ColumnForm(string Id, params IReadOnlyList<string> Names)
{
    /// <summary>The form of its numbers; null where the column holds text.</summary>
    public NumberForm? Number { get; init; }

    /// <summary>The years that it may hold; null where it holds no year.</summary>
    public Period? Years { get; init; }

    /// <summary>The words that it may hold; null where any text may be there.</summary>
    public IReadOnlyCollection<string>? Words { get; init; }

    /// <summary>What the publisher writes where it has no value, <c>""</c> among them where a cell may be empty; none where every row has a value.</summary>
    public IReadOnlyCollection<string> Missing { get; init; } = [];

    /// <summary>Whether some of the publisher's files lack the column.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A column that must hold text in every row.</summary>
    public static ColumnForm Text(string id, params IReadOnlyList<string> names) => new(id, names);

    /// <summary>A column that may hold text.</summary>
    public static ColumnForm OptionalText(string id, params IReadOnlyList<string> names) => new(id, names) { Missing = [""] };

    /// <summary>A column of one of some words.</summary>
    public static ColumnForm Word(string id, IReadOnlyCollection<string> words, params IReadOnlyList<string> names) => new(id, names) { Words = words };

    /// <summary>A column of years in four digits.</summary>
    public static ColumnForm Year(string id, Period years, params IReadOnlyList<string> names) => new(id, names) { Years = years };

    /// <summary>A column of numbers.</summary>
    public static ColumnForm Of(string id, NumberForm number, params IReadOnlyList<string> names) => new(id, names) { Number = number };

    /// <summary>What is not right with a cell; null where nothing is.</summary>
    public string? Problem(string text)
    {
        if (Missing.Contains(text))
            return null;
        if (text.Length == 0)
            return "is empty, and every row of the publisher has it; download the file again.";
        if (Number is { } number)
            return number.Problem(text, out _);
        if (Years is { } years)
            return YearText.Find(text) is not { } year ? $"'{text}' is not a year in four digits; download the file again."
                : years.Contains(year) ? null : $"{text} is outside {years}, the years that the file can hold; download the file again.";
        return Words is { } words && !words.Contains(text) ? $"'{text}' is not one of {string.Join(", ", words.Take(20))}; download the file again." : null;
    }
}
