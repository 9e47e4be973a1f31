using System.Globalization;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Scoreboards;

namespace Analysis.Indicators.Profiles;

/// <summary>What the indicators know of one country, a measure a row, beside the group that it is compared with.</summary>
/// <param name="Country">The country.</param>
/// <param name="Group">The group for comparison: European NATO.</param>
/// <param name="Rows">The measures in the order of the page.</param>
public sealed record CountryProfile(Country Country, CountryGroup Group, IReadOnlyList<CountryProfileRow> Rows)
{
    /// <summary>The id of the indicator that holds all rows.</summary>
    public const string Id = "country-profile";

    /// <summary>The group that every country is compared with.</summary>
    public const string Comparison = "european-nato";

    /// <summary>The row of an id.</summary>
    /// <exception cref="ArgumentException">There is none; the message gives the closest match.</exception>
    public CountryProfileRow this[string id] =>
        Rows.FirstOrDefault(row => row.Id == id)
        ?? throw new ArgumentException($"The profile has no row '{id}'; did you mean {ClosestMatch.Find(id, Rows.Select(row => row.Id))}?");

    /// <summary>Reads the profile of a country from the editions of a library.</summary>
    /// <param name="library">The tables, in the editions chosen.</param>
    /// <param name="country">The country: typed, or its code.</param>
    /// <exception cref="ArgumentException">There is no such country; the message gives the closest match.</exception>
    /// <exception cref="DataException">A table does not match its manifest.</exception>
    public static CountryProfile Of(DataLibrary library, CountryArgument country)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(country);
        var (one, group) = (country.Value(library), library.Group(Comparison));
        return new(one, group, [.. new CountryProfileLines(library, one, group).All()]);
    }

    /// <summary>The rows that have a value.</summary>
    public IEnumerable<CountryProfileRow> Measured => Rows.Where(row => row.Value is not null);

    /// <summary>The rows without a value: what public data do not show of the country.</summary>
    public IEnumerable<CountryProfileRow> Unmeasured => Rows.Where(row => row.Value is null);

    /// <summary>The rows as an indicator: the measure is the subject, the country or the group is the counterpart, and each number is in
    /// the unit of its own row.</summary>
    public Indicator<FormattedNumber> ToIndicator() =>
        new()
        {
            Id = Id,
            Title = $"{Country.Name}: newest value of each measure",
            Unit = UnitWords.OfEachRow,
            Definition = "The newest value of each measure as its own indicator gives it; the group is pooled and has the same period.",
            Observations = [.. Measured.SelectMany(Observations)],
            Gaps = [.. Unmeasured.Select(row => new Gap(Subject(row), row.Period, row.WhyNot))],
            Notes =
            [
                .. Measured
                    .Where(row => row.Detail.Length > 0)
                    .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Title}: {row.Detail}.")),
            ],
            Sources = SourceList.OneEditionEach(Rows.SelectMany(row => row.Sources)),
        };

    private IEnumerable<Observation<FormattedNumber>> Observations(CountryProfileRow row)
    {
        yield return Observation(row, Country, row.Value!);
        if (row.OfGroup is { } value)
            yield return Observation(row, Group, value);
    }

    private static Observation<FormattedNumber> Observation(CountryProfileRow row, Subject whose, ResultValue value) =>
        new(Subject(row), whose, value.Period, new(value.Number, value.Finding.Text), value.Status);

    private static Aggregate Subject(CountryProfileRow row) => new(row.Id, row.Title);
}

/// <summary>A measure of a country's profile.</summary>
public sealed record CountryProfileRow
{
    /// <summary>Stable words: <c>us-share-of-imports</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it measures.</summary>
    public required string Title { get; init; }

    /// <summary>The newest value of the country; null where there is none.</summary>
    public ResultValue? Value { get; init; }

    /// <summary>The value of the group in the same period; null where the measure is of countries only, or the group has none.</summary>
    public ResultValue? OfGroup { get; init; }

    /// <summary>Why there is no value; empty where there is one.</summary>
    public string WhyNot { get; init; } = "";

    /// <summary>The year or window of the value, or that for which there is none.</summary>
    public required Period Period { get; init; }

    /// <summary>What belongs to the number, such as the name of the largest supplier; empty for nothing.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The editions behind it.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }
}
