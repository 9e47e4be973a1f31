namespace Analysis;

/// <summary>A country's membership of a group: from a first until a last year, both counted.</summary>
/// <param name="Country">The member.</param>
/// <param name="From">The first year; null for a region, which has no accessions.</param>
/// <param name="Until">The last year; null while it lasts.</param>
/// <param name="Source">The source of the years.</param>
public sealed record Membership(Country Country, int? From, int? Until, string Source)
{
    /// <summary>Whether the membership is valid in the year.</summary>
    public bool HoldsIn(int year) => (From ?? year) <= year && year <= (Until ?? year);
}

/// <summary>A group of countries, taken as one pooled subject.</summary>
/// <remarks>
/// Its id shows how membership is taken: <c>european-nato</c> is fixed as of one year (<see cref="AsOf"/>), whatever year is
/// computed; <c>european-nato-by-year</c> takes each year's members. The US share of imports differs between the two, so the id matters.
/// </remarks>
public sealed class CountryGroup : Subject
{
    /// <summary>What the id of a group ends in whose membership is taken year by year.</summary>
    public const string ByYearSuffix = "-by-year";

    private const string EachYear = " (members of each year)";

    private readonly Membership[] _memberships;

    private CountryGroup(string id, string name, IEnumerable<Membership> memberships, int? asOf)
        : base(id, name)
    {
        _memberships = [.. memberships.OrderBy(membership => membership.Country.Code, StringComparer.Ordinal)];
        AsOf = asOf;
    }

    /// <summary>The year whose members are taken for all years; null where each year has its own members.</summary>
    public int? AsOf { get; }

    /// <summary>Every membership, former ones too, by country code.</summary>
    public IReadOnlyList<Membership> Memberships => _memberships;

    /// <summary>A group whose members of one year are taken for all years.</summary>
    /// <exception cref="ArgumentException">A membership ends before it begins, or the year has no members.</exception>
    public static CountryGroup Fixed(string id, string name, IEnumerable<Membership> memberships, int asOf)
    {
        var group = new CountryGroup(id, name, memberships, asOf);
        if (group._memberships.FirstOrDefault(membership => membership.Until < membership.From) is { } backwards)
            throw new ArgumentException(
                $"{backwards.Country} in '{id}' leaves in {backwards.Until}, before it joins in {backwards.From}; correct the years."
            );
        return group.MembersIn(asOf).Count > 0
            ? group
            : throw new ArgumentException($"'{id}' has no members as of {asOf}; give a year in which it has some.");
    }

    /// <summary>The same group with each year's own members; its id ends in <c>-by-year</c>.</summary>
    public CountryGroup ByYear() => AsOf is null ? this : new(Id + ByYearSuffix, Name + EachYear, _memberships, null);

    /// <summary>The name without the words for how its members are counted, for a label: <c>NATO</c> for NATO by year.</summary>
    public string ShortName => AsOf is null ? Name.Replace(EachYear, "", StringComparison.Ordinal) : Name;

    /// <summary>The group without one of its members; itself where the country never was one.</summary>
    public CountryGroup Without(Country member)
    {
        ArgumentNullException.ThrowIfNull(member);
        Membership[] others = [.. _memberships.Where(membership => membership.Country != member)];
        return others.Length == _memberships.Length
            ? this
            : new($"{Id}-without-{member.Code.ToLowerInvariant()}", $"Others in {Name}", others, AsOf);
    }

    /// <summary>One of its members as a group: what the group counts of it, by year in the years of its membership alone.</summary>
    internal CountryGroup Only(Country member) =>
        new($"{Id}-{member.Code.ToLowerInvariant()}", member.Name, _memberships.Where(membership => membership.Country == member), AsOf);

    /// <summary>Whether the country is a member for a computation on the year.</summary>
    public bool Includes(Country country, int year) =>
        _memberships.Any(membership => membership.Country == country && membership.HoldsIn(AsOf ?? year));

    /// <summary>The members for a computation on the year, by code.</summary>
    public IReadOnlyList<Country> MembersIn(int year) =>
        [.. _memberships.Where(membership => membership.HoldsIn(AsOf ?? year)).Select(membership => membership.Country).Distinct()];
}
