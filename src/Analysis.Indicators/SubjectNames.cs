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
            : throw new ArgumentException($"There is no country or group '{id}'; did you mean {Suggestion(id, groups)}?");
    }

    private static string Suggestion(string id, IEnumerable<CountryGroup> groups)
    {
        var byName = Country.All.FirstOrDefault(country => string.Equals(country.Name, id, StringComparison.OrdinalIgnoreCase));
        return byName is not null
            ? $"{byName.Code} ({byName.Name})"
            : ClosestMatch.Find(id, groups.Select(group => group.Id).Concat(Country.All.Select(country => country.Code)));
    }
}
