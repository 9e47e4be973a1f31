using System.Globalization;
using System.Text.RegularExpressions;
using Analysis.Data.Checks;

namespace Analysis.Data.Tables;

/// <summary>Reads and validates cells.</summary>
internal static class Cell
{
    /// <summary>A number with a decimal point and nothing else: no exponent, no thousands separator, no blanks.</summary>
    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>A year in four digits.</summary>
    public static bool TryYear(string text, out int year)
    {
        year = 0;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    /// <summary>The rule that the text of a cell breaks, and the message; null where it breaks none.</summary>
    public static (ProblemKind Kind, string Message)? Validate(DataField field, string text)
    {
        if (text.Length == 0)
            return field.Required ? (DataProblems.CellEmpty, "is empty and every row needs it; fill it in or remove the row.") : null;
        return OfType(field, text) ?? OfForm(field, text) ?? OfRange(field, text);
    }

    private static (ProblemKind, string)? OfType(DataField field, string text) => field.Type switch
    {
        FieldType.Number when !TryNumber(text, out _) =>
            (DataProblems.NotANumber, $"'{text}' is not a number; write it with a decimal point and no other signs."),
        FieldType.WholeNumber when !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            (DataProblems.NotAWholeNumber, $"'{text}' is not a whole number; write digits only."),
        FieldType.Year when !TryYear(text, out _) => (DataProblems.NotAYear, $"'{text}' is not a year; write four digits."),
        _ => null,
    };

    private static (ProblemKind, string)? OfForm(DataField field, string text)
    {
        if (field.Enum.Count > 0 && !field.Enum.Contains(text))
            return (DataProblems.NotInList, $"'{text}' is not one of {string.Join(", ", field.Enum)}; did you mean {Nearest.To(text, field.Enum)}?");
        return field.Pattern is { } pattern && !Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.NonBacktracking)
            ? (DataProblems.FormInvalid, $"'{text}' has another form than {pattern}; write it in that form.")
            : null;
    }

    private static (ProblemKind, string)? OfRange(DataField field, string text)
    {
        if (field.Type == FieldType.Text || !TryNumber(text, out var number))
            return null;
        if (number < field.Minimum)
            return (DataProblems.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{text} is below {field.Minimum}, the smallest that makes sense here; correct it."));
        return number > field.Maximum
            ? (DataProblems.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{text} is above {field.Maximum}, the largest that makes sense here; correct it."))
            : null;
    }
}
