using Analysis.Data;

namespace Analysis.Indicators;

/// <summary>Finds what a user means by an id: a group, a country, or another entity of the tables.</summary>
public static class SubjectNames
{
    /// <summary>The group, country or entity of an id: <c>european-nato</c>, <c>POL</c>, <c>x-unknown</c>.</summary>
    /// <exception cref="ArgumentException">There is none; the message gives the code of a country of that name, or the closest
    /// id.</exception>
    public static Subject Find(DataLibrary library, string id)
    {
        ArgumentNullException.ThrowIfNull(library);
        var groups = library.Groups.SelectMany(group => new[] { group, group.ByYear() }).ToList();
        if (groups.FirstOrDefault(group => group.Id == id) is { } group)
            return group;
        return Entity.TryParseEntity(id, out var entity)
            ? entity
            : throw new ArgumentException($"There is no country or group '{id}'; {Advice(id, groups, library.Groups)}");
    }

    private static string Advice(string id, IEnumerable<CountryGroup> groups, IEnumerable<CountryGroup> offered)
    {
        if (Country.All.FirstOrDefault(country => string.Equals(country.Name, id, StringComparison.OrdinalIgnoreCase)) is { } byName)
            return $"did you mean {byName.Code} ({byName.Name})?";
        var closest = ClosestMatch.Find(id, groups.Select(group => group.Id).Concat(Country.All.Select(country => country.Code)));
        return ClosestMatch.IsNear(id, closest)
            ? $"did you mean {closest}?"
            : $"write the code of a country, such as DEU for Germany, or a group: {string.Join(", ", offered.Select(group => group.Id))}.";
    }
}
