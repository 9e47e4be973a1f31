using System.Globalization;

namespace Analysis.Charts;

/// <summary>Something that happened in a year, a month or on a day, as exactly as it is known.</summary>
public sealed record TimelineEvent
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    private readonly string _when = "";

    /// <summary>When: <c>2024</c>, <c>2024-01</c> or <c>2024-01-15</c>. A year is placed at its middle, a month too.</summary>
    /// <exception cref="ArgumentException">It is not such a date.</exception>
    public required string When
    {
        get => _when;
        init => (_when, At) = (value, Place(value));
    }

    /// <summary>The id of the stage that it reached.</summary>
    public required string Stage { get; init; }

    /// <summary>What it was, in a word or two: <c>memorandum</c>.</summary>
    public required string Words { get; init; }

    /// <summary>Its place on an axis of years: 2024.5 is the middle of 2024.</summary>
    public double At { get; private init; }

    private static double Place(string when)
    {
        var form = Array.FindIndex(Forms, form => DateOnly.TryParseExact(when, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        if (form < 0) throw new ArgumentException($"'{when}' is not a date of a timeline; write a year, a month or a day, such as 2024, 2024-01 or 2024-01-15.");
        var date = DateOnly.ParseExact(when, Forms[form], CultureInfo.InvariantCulture);
        var days = DateTime.IsLeapYear(date.Year) ? 366.0 : 365.0;
        return form switch
        {
            0 => date.Year + 0.5,
            1 => date.Year + (date.DayOfYear - 1 + DateTime.DaysInMonth(date.Year, date.Month) / 2.0) / days,
            _ => date.Year + (date.DayOfYear - 0.5) / days,
        };
    }
}
