using System.Globalization;

namespace Analysis;

/// <summary>Calendar years from a first to a last one, both counted: one year (<c>2024</c>) or a window (<c>2021-2025</c>).</summary>
/// <remarks>Fiscal years are not calendar years: a table with fiscal years states that in its caveats.</remarks>
public readonly record struct Period
{
    // Hyphen, hyphen of Unicode, figure, en and em dash, minus: what people and word processors write between two years.
    private static readonly char[] Dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212'];

    /// <summary>A window of years.</summary>
    /// <exception cref="ArgumentException">The last year is before the first, or a year is outside 1900 to 2100.</exception>
    public Period(int from, int to)
    {
        if (from is < 1900 or > 2100 || to is < 1900 or > 2100)
            throw new ArgumentException($"The years {from} to {to} are outside 1900 to 2100; write a period as 2024 or 2021-2025.");
        if (to < from)
            throw new ArgumentException($"The period {from}-{to} ends before it begins; write the earlier year first.");
        (From, To) = (from, to);
    }

    /// <summary>The first year.</summary>
    public int From { get; }

    /// <summary>The last year.</summary>
    public int To { get; }

    /// <summary>The first year as a period of its own.</summary>
    public Period First => Year(From);

    /// <summary>The last year as a period of its own.</summary>
    public Period Last => Year(To);

    /// <summary>How many years it holds.</summary>
    public int Length => To - From + 1;

    /// <summary>Whether it is a single year.</summary>
    public bool IsYear => From == To;

    /// <summary>The years one after the other.</summary>
    public IEnumerable<int> Years => Enumerable.Range(From, Length);

    /// <summary>The window of the same length just before it: 2016-2020 for 2021-2025.</summary>
    public Period Before => new(From - Length, From - 1);

    /// <summary>Its last years, so many: 2021-2025 for five of 2006-2025.</summary>
    /// <param name="years">How many, one or more.</param>
    /// <exception cref="ArgumentException">The number is below one.</exception>
    public Period Newest(int years) => new(To - years + 1, To);

    /// <summary>A single year.</summary>
    public static Period Year(int year) => new(year, year);

    /// <summary>Reads <c>2024</c> or <c>2021-2025</c> (a dash of any length).</summary>
    /// <exception cref="ArgumentException">The text is neither.</exception>
    public static Period Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(Dashes, StringSplitOptions.TrimEntries);
        var years = Array.ConvertAll(
            parts,
            part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : -1
        );
        return (years.Length is 1 or 2 && !years.Contains(-1))
            ? new(years[0], years[^1])
            : throw new ArgumentException($"'{text}' is not a period; write a year (2024) or a window (2021-2025).");
    }

    /// <summary>Whether it contains the year.</summary>
    public bool Contains(int year) => year >= From && year <= To;

    /// <summary>Whether it contains the whole other period.</summary>
    public bool Contains(Period other) => other.From >= From && other.To <= To;

    /// <summary>As prose writes it, with a short dash: <c>2021–25</c>, <c>2024</c>.</summary>
    public string ToProse() =>
        IsYear ? Text(From)
        : From / 100 == To / 100 ? $"{Text(From)}–{To % 100:00}"
        : $"{Text(From)}–{Text(To)}";

    /// <summary>As data write it: <c>2024</c> or <c>2021-2025</c>.</summary>
    public override string ToString() => IsYear ? Text(From) : $"{Text(From)}-{Text(To)}";

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
