using System.Diagnostics.CodeAnalysis;
using Analysis.Data;

namespace Analysis.Indicators.Arguments;

/// <summary>
/// One or more years or windows of deliveries: typed, or text (<c>"2021-2025"</c>, <c>"2016-2020,2021-2025"</c>,
/// <c>"all of 5 years"</c> for every window of that length that the edition covers, <c>"all years"</c> for every single one).
/// </summary>
public sealed class WindowsArgument : IndicatorArgument<IReadOnlyList<Period>>
{
    private const string EveryYear = "all years";
    private const string Every = "all of ";

    private WindowsArgument(string text, Func<DataLibrary, IReadOnlyList<Period>> read)
        : base(text, read) { }

    /// <summary>The windows of a text; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator WindowsArgument?([StringSyntax(IdentifierKind.Windows)] string? text) =>
        text is null ? null : new(text, library => Read(library, text));

    /// <summary>One year or window.</summary>
    public static implicit operator WindowsArgument(Period period) => new(period.ToString(), _ => [period]);

    /// <summary>One year.</summary>
    public static implicit operator WindowsArgument(int year) => Period.Year(year);

    /// <summary>Several years or windows.</summary>
    [return: NotNullIfNotNull(nameof(periods))]
    public static implicit operator WindowsArgument?(Period[]? periods) =>
        periods is null ? null : new(string.Join(',', periods), _ => periods);

    private static IReadOnlyList<Period> Read(DataLibrary library, string text)
    {
        if (text == EveryYear)
            return Rolling(library.Transfers().Coverage.Years, 1, text);
        if (text.StartsWith(Every, StringComparison.Ordinal))
            return Rolling(library.Transfers().Coverage.Years, Length(text), text);
        return CommaList.Read(text, Period.Parse, "give a window such as 2021-2025");
    }

    private static int Length(string text) =>
        text[Every.Length..].Split(' ') is [var number, "year" or "years"] && int.TryParse(number, out var length) && length > 0
            ? length
            : throw new ArgumentException($"'{text}' is no set of windows; write 'all of 5 years', 'all years', or windows with commas.");

    private static IReadOnlyList<Period> Rolling(Period covered, int length, string text) =>
        length <= covered.Length
            ? [.. Enumerable.Range(covered.From, covered.Length - length + 1).Select(from => new Period(from, from + length - 1))]
            : throw new ArgumentException($"'{text}' is longer than the edition, which covers {covered}; give fewer years.");
}
