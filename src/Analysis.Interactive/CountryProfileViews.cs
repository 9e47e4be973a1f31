using Analysis.Indicators.Profiles;

namespace Analysis.Interactive;

/// <summary>The profile of a country in words and tables, which follow what is known of it.</summary>
public static class CountryProfileViews
{
    private const string Burden = "defence-burden";
    private const string Accounts = "government-expenditure";
    private const string UsShare = "us-share-of-imports";
    private const string Volume = "import-volume";

    // Million TIV in a window of five years: 02 leaves countries below it out of its ranking, too.
    private const double SmallVolume = 50;

    /// <summary>Two sentences: what the country spends, and what part of its arms imports the United States supply.</summary>
    /// <param name="profile">The profile.</param>
    public static Sentence Answer(this CountryProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return $"{profile.Spending()} {profile.Imports()}";
    }

    /// <summary>A row a measure: the country, the group where the measure pools, and the year or window.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="caption">What it shows.</param>
    public static SourcedTable Table(this CountryProfile profile, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Notebook.Table(
            caption,
            ["Measure", profile.Country.Name, profile.Group.Name, "Year"],
            profile.Rows.Select(row =>
                Notebook.Row(
                    row.Detail.Length == 0 ? row.Title : $"{row.Title} ({row.Detail})",
                    row.Value is null ? DataCell.Gap(row.WhyNot) : profile.Named(row),
                    row.OfGroup is null ? "" : profile.NamedOfGroup(row),
                    row.Value is null ? "" : row.Period.ToProse()
                )
            )
        );
    }

    private static Sentence Spending(this CountryProfile profile)
    {
        if (profile[Burden] is { Value: { } burden, OfGroup: { } ofGroup } row)
            return $"{profile.Country} spends {profile.Named(row)} of its GDP on defence{When(burden)}, {Compared(burden, ofGroup)} "
                + $"European NATO together ({profile.NamedOfGroup(row)}).";
        if (profile[Accounts] is { Value: { } spent } accounts)
            return $"{profile.Country} is not in NATO's table of spending; by the national accounts its government spent "
                + $"{profile.Named(accounts)} of GDP on defence in {spent.Period}.";
        return $"NATO's table gives no defence expenditure of {profile.Country}.";
    }

    private static Sentence Imports(this CountryProfile profile)
    {
        if (profile[UsShare] is { Value: { } share, OfGroup: { } ofGroup } row)
            return $"The United States supplied {profile.Named(row)} of the arms that {profile.Country} imported in {share.Period}, by "
                + $"volume; of European NATO's imports it supplied {profile.NamedOfGroup(row)}.{profile.IfSmall()}";
        if (profile[Volume].Value is { } none)
            return $"The data record no arms delivered to {profile.Country} in {none.Period}.";
        return $"The data on arms transfers do not cover {profile.Country}, so nothing is said here of its suppliers.";
    }

    private static Sentence IfSmall(this CountryProfile profile)
    {
        if (profile[Volume] is { Value: { } volume } row && volume.Number < SmallVolume)
            return $" The volume is small ({profile.Named(row)}), so a single delivery decides the share.";
        return $"";
    }

    private static ResultValue Named(this CountryProfile profile, CountryProfileRow row) =>
        row.Value!.As($"country-{row.Id}", $"{row.Title}: {profile.Country.Name}");

    private static ResultValue NamedOfGroup(this CountryProfile profile, CountryProfileRow row) =>
        row.OfGroup!.As($"country-{row.Id}-of-european-nato", $"{row.Title}: {profile.Group.Name}");

    private static string When(ResultValue burden) =>
        burden.Status == ObservationStatus.Estimate
            ? $" in {burden.Period.ToProse()} by NATO's estimate"
            : $" in {burden.Period.ToProse()}";

    // To the two decimals that NATO prints.
    private static string Compared(ResultValue country, ResultValue group) =>
        Math.Sign(Math.Round(country.Number, 4) - Math.Round(group.Number, 4)) switch
        {
            > 0 => "more than",
            < 0 => "less than",
            _ => "as much as",
        };
}
