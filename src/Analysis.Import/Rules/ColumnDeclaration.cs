using System.Globalization;

namespace Analysis.Import.Rules;

/// <summary>A column as a layout declares it: the names that it has had, and what its cells hold.</summary>
/// <param name="Id">The name that the importer uses for it.</param>
/// <param name="Names">The names that the header has had for it, the newest first.</param>
internal sealed record ColumnDeclaration(string Id, params IReadOnlyList<string> Names)
{
    /// <summary>The form of its numbers; null where the column holds text.</summary>
    public NumberForm? Number { get; init; }

    /// <summary>The years that it may hold; null where it holds no year.</summary>
    public Period? Years { get; init; }

    /// <summary>The words that it may hold; null where any text may be there.</summary>
    public IReadOnlyCollection<string>? Words { get; init; }

    /// <summary>
    /// What the publisher writes where it has no value, <c>""</c> among them where a cell may be empty; none where every row has a value.
    /// </summary>
    public IReadOnlyCollection<string> Missing { get; init; } = [];

    /// <summary>Whether some of the publisher's files lack the column.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A column that must hold text in every row.</summary>
    public static ColumnDeclaration Text(string id, params IReadOnlyList<string> names) => new(id, names);

    /// <summary>A column that may hold text.</summary>
    public static ColumnDeclaration OptionalText(string id, params IReadOnlyList<string> names) => new(id, names) { Missing = [""] };

    /// <summary>A column of one of some words.</summary>
    public static ColumnDeclaration Word(string id, IReadOnlyCollection<string> words, params IReadOnlyList<string> names) =>
        new(id, names) { Words = words };

    /// <summary>A column of years in four digits.</summary>
    public static ColumnDeclaration Year(string id, Period years, params IReadOnlyList<string> names) => new(id, names) { Years = years };

    /// <summary>A column of numbers.</summary>
    public static ColumnDeclaration Of(string id, NumberForm number, params IReadOnlyList<string> names) =>
        new(id, names) { Number = number };

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
                : years.Contains(year) ? null
                : $"{text} is outside {years}, the years that the file can hold; download the file again.";
        return Words is { } words && !words.Contains(text)
            ? $"'{text}' is not one of {string.Join(", ", words.Take(20))}; download the file again."
            : null;
    }
}

/// <summary>How a publisher writes the numbers of a column: digits with a decimal point, and nothing else unless it is declared.</summary>
/// <remarks>
/// A thousands separator, a plus sign, leading zeros, a footnote mark, a percent sign or an exponent is a sign that another program rewrote
/// the file or that the cell holds something else, so each is a problem: a spreadsheet that turns 123456 into 1.2E+05 has lost digits.
/// </remarks>
internal sealed record NumberForm
{
    /// <summary>The most digits that a number of a publisher has; a decimal holds 28.</summary>
    private const int MostDigits = 28;

    /// <summary>A number of any size and sign.</summary>
    public static NumberForm Any { get; } = new();

    /// <summary>A number that is not negative.</summary>
    public static NumberForm NotNegative { get; } = new() { Minimum = 0 };

    /// <summary>A whole number that is not negative.</summary>
    public static NumberForm Count { get; } = new() { Minimum = 0, MostDecimals = 0 };

    /// <summary>The smallest number that makes sense.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number that makes sense, such as 100 for a percentage of a whole.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>How many decimals the publisher writes at most; null where it writes what its program gives.</summary>
    public int? MostDecimals { get; init; }

    /// <summary>What is not right with a text as a number; null where it is one.</summary>
    /// <param name="text">The text of the cell, without blanks around it.</param>
    /// <param name="number">The number; 0 where the text is not a number.</param>
    public string? Problem(string text, out decimal number)
    {
        number = 0;
        if (!HasDigitsOnly(text))
            return $"'{text.Shorten(40)}' is not a number as the publisher writes it (digits and a decimal point); {Reason(text)}";
        if (
            text.Count(char.IsAsciiDigit) > MostDigits
            || !decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            )
        )
            return $"'{text.Shorten(40)}' has more digits than any figure of the publisher; download the file again.";
        if (MostDecimals is { } most && text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 && text.Length - point - 1 > most)
            return $"'{text.Shorten(40)}' has more decimals than the publisher writes ({most}); download the file again.";
        if (number < Minimum)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{text} is below {Minimum}, the smallest value that this column can have; download the file again."
            );
        return number > Maximum
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{text} is above {Maximum}, the largest value that this column can have; download the file again."
            )
            : null;
    }

    // -?(0|[1-9][0-9]*)(\.[0-9]+)?
    private static bool HasDigitsOnly(string text)
    {
        var rest = text.StartsWith('-') ? text.AsSpan(1) : text;
        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        return IsDigits(whole) && (whole.Length == 1 || whole[0] != '0') && (point < 0 || IsDigits(rest[(point + 1)..]));
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static string Reason(string text) =>
        text switch
        {
            _ when text.Contains(',', StringComparison.Ordinal)
                    || text.Contains(' ', StringComparison.Ordinal)
                    || text.Contains('\u00a0', StringComparison.Ordinal) =>
                "a separator of thousands or a decimal comma comes from another program. Download the file again and import it as it is.",
            _ when text.Contains('e', StringComparison.OrdinalIgnoreCase)
                    && text.Any(char.IsAsciiDigit)
                    && !text.Any(sign => char.IsAsciiLetter(sign) && sign is not ('e' or 'E')) =>
                "an exponent comes from a spreadsheet that cut digits off. Download the file again and import it as it is.",
            _ => "download the file again and import it as it is.",
        };
}
